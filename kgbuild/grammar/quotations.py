"""Reports as quotations with spans. In: findings, what is marked as quoted, reports. Out: Quotations, in text order.

A report is direct where most of what it says stands between quotation marks, and then it is only that; else it is indirect and all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.direct import is_title
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.quotes import MARKS, Marked
from kgbuild.grammar.speech import Report
from kgbuild.lexicon import speech
from kgbuild.model import Document, Place, Quotation, Token

UNSAID = ("noun_content",)  # reports of a bare noun: what is announced, not what is said
MOSTLY = 0.5

Span = tuple[int, int]


def quotations(findings: Findings, marked: tuple[Marked, ...], reports: tuple[Report, ...]) -> tuple[Quotation, ...]:
    """Holm sagte, er gehe.  ->  indirect `er gehe`, speaker Holm, cue sagte.   „Ich gehe“, sagte Holm.  ->  direct `Ich gehe`"""
    document = findings.document
    quoted = {Place(s.index, i) for span in marked for s in span.sentences(document) for i in span.tokens(s)}
    found = [_quotation(findings, report, quoted) for report in reports if report.way not in UNSAID]
    found += _words(findings, marked, reports)
    return tuple(sorted({q for q in found if q.spans}, key=lambda q: (q.spans, q.kind, q.speaker or (), q.cue or (), q.act)))


def _quotation(findings: Findings, report: Report, quoted: set[Place]) -> Quotation:
    document = findings.document
    words = {place for place in report.scope if token_at(document, place).upos != "PUNCT"}
    direct = words <= quoted or (report.way == "direct" and len(words & quoted) > MOSTLY * len(words))
    cue = token_at(document, report.trigger) if report.trigger else None
    return Quotation(
        "direct" if direct else "indirect",
        tuple(_spans(document, report.scope & quoted if direct else report.scope)),
        _speaker(findings, report.speakers),
        (cue.start, cue.end) if cue else None,
        report.act,
    )


def _words(findings: Findings, marked: tuple[Marked, ...], reports: tuple[Report, ...]) -> Iterator[Quotation]:
    """Holm sprach von einer „sehr ernsten Lage“, Rom müsse „sofort“ helfen.  ->  single words of the speaker, no names and titles"""
    taken = {place for report in reports if report.way == "direct" for place in report.scope}
    for span in marked:
        inside = [Place(s.index, i) for s in span.sentences(findings.document) for i in span.tokens(s)]
        around = [report for report in reports if report.scope.issuperset(inside)] or list(_judged(findings, inside))
        if around and span.first not in taken and not is_title(findings, span) and not _is_name(findings.document, span):
            yield _quotation(findings, replace(min(around, key=lambda r: len(r.scope)), scope=frozenset(inside)), set(inside))


def _judged(findings: Findings, inside: list[Place]) -> Iterator[Report]:
    """Holm nannte den Plan „völlig verfehlt“.  ->  Holm's words, by the verb around them"""
    if inside[0].sentence != inside[-1].sentence:
        return
    sentence, tokens = findings.document.sentences[inside[0].sentence], {place.token for place in inside}
    head = next((sentence.tokens[i].head for i in sorted(tokens) if sentence.tokens[i].head not in tokens), -1)
    verb = clauses.clause_head(sentence, head) if head >= 0 else -1
    if verb < 0 or verb in tokens or not speech.judges(tree.verb_lemma(sentence, verb)):
        return
    who = () if tree.is_passive(sentence, verb) else findings.subjects(sentence, verb)
    if who and all(findings.can_speak(place) for place in who):
        yield Report(frozenset(inside), who, "says", Place(sentence.index, verb), "judgement")


def _is_name(document: Document, span: Marked) -> bool:
    """„Nordwind“: nothing but names"""
    words = [s.tokens[i] for s in span.sentences(document) for i in span.tokens(s) if s.tokens[i].upos != "PUNCT"]
    return all(word.upos == "PROPN" or word.entity for word in words)


def token_at(document: Document, place: Place) -> Token:
    """The token at a place."""
    return document.sentences[place.sentence].tokens[place.token]


def _spans(document: Document, scope: Iterable[Place]) -> Iterator[Span]:
    """Unbroken runs of tokens, without the marks at their edges."""
    for run in _runs(document, sorted(scope, key=lambda place: (place.sentence, place.token))):
        words = [i for i, token in enumerate(run) if token.upos != "PUNCT"]
        if words:
            first, last = _with_marks(run, words[0], words[-1])
            yield run[first].start, run[last].end


def _with_marks(run: list[Token], first: int, last: int) -> tuple[int, int]:
    """er sei „sehr müde“  ->  with the closing mark, when its opening one stands inside"""
    if sum(token.text in MARKS for token in run[first : last + 1]) % 2 == 0:
        return first, last
    if last + 1 < len(run) and run[last + 1].text in MARKS:
        return first, last + 1
    return (first - 1, last) if first and run[first - 1].text in MARKS else (first, last)


def _runs(document: Document, places: list[Place]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for before, place in pairwise((None, *places)):
        if before is not None and place is not None and not _follows(document, before, place):
            yield run
            run = []
        if place is not None:
            run.append(token_at(document, place))
    yield run


def _follows(document: Document, before: Place, place: Place) -> bool:
    if before.sentence == place.sentence:
        return place.token == before.token + 1
    last = before.token + 1 == len(document.sentences[before.sentence].tokens)
    return last and place == Place(before.sentence + 1, 0)


def _speaker(findings: Findings, speakers: tuple[Place, ...]) -> Span | None:
    """The words that name the speakers: the noun phrase around the first, up to the last of the same sentence."""
    here = [place for place in speakers if place.sentence == speakers[0].sentence]
    if not here:
        return None
    spans = [_phrase(findings, place) for place in here]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _phrase(findings: Findings, place: Place) -> Span:
    tokens = findings.document.sentences[place.sentence].tokens
    around = findings.around(place)
    inside = [tokens[i] for i in around.tokens] if around else [tokens[place.token]]
    return min(t.start for t in inside), max(t.end for t in inside)
