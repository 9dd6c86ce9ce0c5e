"""Direct speech. In: findings, quotations, and the reports framed within sentences. Out: one report per quotation that is speech.

A quotation finds its speaker in the verb that governs it, else at the colon before it, else in the nearest verb of speech around it, else in
the sentence behind or before, else in whoever spoke last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.grammar import clauses
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.holders import noun_speakers
from kgbuild.grammar.quotes import Marked
from kgbuild.grammar.speech import POINTERS, Report, speakers_of
from kgbuild.lexicon import signs
from kgbuild.lexicon import speech as words
from kgbuild.model import Place, Sentence

LINE = 6  # tokens of a speaker between a dash and a colon
REACH = 12  # tokens between a quotation and the verb that frames it
SPEAKER = frozenset(("nsubj", "nsubj:pass", "root", "parataxis", "obl", "obl:agent"))
Frame = tuple[tuple[Place, ...], str, Place]  # speakers, act, trigger


def direct(findings: Findings, spans: tuple[Marked, ...]) -> tuple[Report, ...]:
    """The reports of all quotations that are speech, in text order; those without a frame of their own have no speaker yet."""
    ordered = sorted((span for span in spans if span.speech), key=lambda span: (span.first.sentence, span.first.token))
    return tuple(report for span in ordered for report in _report(findings, span))


def _report(findings: Findings, span: Marked) -> Iterator[Report]:
    if is_title(findings, span):
        return
    scope = frozenset(Place(s.index, i) for s in span.sentences(findings.document) for i in span.tokens(s))
    frames = (frame for frame in (find(findings, span) for find in FRAMES) if frame and not (frame[0] and scope.issuperset(frame[0])))
    frame = next(frames, None)
    if frame is not None:
        speakers, act, trigger = frame
        yield Report(scope, speakers, act, trigger, "direct")
    elif _is_clause(findings, span):
        yield Report(scope, (), "says", None, "direct")


def _is_clause(findings: Findings, span: Marked) -> bool:
    """Whether it says something of its own: a finite verb stands in it."""
    heads = ((s, i) for s in span.sentences(findings.document) for i in span.tokens(s) if clauses.is_clause(s, i))
    verbs = ((s, clauses.finite(s, i)) for s, i in heads)
    return any(verb is not None and verb.index in span.tokens(s) for s, verb in verbs)


def is_title(findings: Findings, span: Marked) -> bool:
    """der Film „Als der Regen kam“  ->  a name in apposition, unless to a noun of speech: der Vorwurf „Er lügt“"""
    if span.first.sentence != span.last.sentence:
        return False
    sentence = span.sentences(findings.document)[0]
    inside = span.tokens(sentence)
    for i in inside:
        token = sentence.tokens[i]
        if token.head >= 0 and token.head not in inside and token.deprel in ("appos", "flat"):
            governor = sentence.tokens[token.head]
            return governor.upos == "NOUN" and findings.noun_cue(sentence, governor.index) is None
    return False


def governing_verb(findings: Findings, span: Marked) -> Frame | None:
    """ "Wir gehen", sagte Holm.  ->  sagte governs the quotation, or hangs on it"""
    for sentence in span.sentences(findings.document):
        inside = span.tokens(sentence)
        edges = [(i, sentence.tokens[i].head) for i in inside if sentence.tokens[i].head >= 0 and sentence.tokens[i].head not in inside]
        for _, head in edges:
            if found := _clause_frame(findings, sentence, head, inside):
                return found
        below = (
            c.index for i in inside for c in clauses.children(sentence, i, "parataxis", "ccomp", "advcl", "conj") if c.index not in inside
        )
        for head in below:
            if found := _verb_frame(findings, sentence, head):
                return found
    return None


def _clause_frame(findings: Findings, sentence: Sentence, head: int, inside: range) -> Frame | None:
    """The governor, or the clause around it: Er sprach von einem „Angriff auf uns alle“."""
    verb = clauses.clause_head(sentence, head)
    framed = _verb_frame(findings, sentence, verb) if verb not in inside else None
    cue = findings.noun_cue(sentence, head)
    if cue is None or (framed is not None and framed[1] != "denies"):
        return framed
    return noun_speakers(findings, sentence, head, cue, verb), cue.act, Place(sentence.index, head)


def _verb_frame(findings: Findings, sentence: Sentence, verb: int) -> Frame | None:
    cue = findings.cue(sentence, verb)
    if cue is None:
        return None
    return speakers_of(findings, sentence, verb, cue), cue.act, Place(sentence.index, verb)


def colon_before(findings: Findings, span: Marked) -> Frame | None:
    """Holm blickte sich um: „Wir gehen.“  ->  the subject before the colon, in this sentence or the one before"""
    sentence, last = findings.document.sentences[span.first.sentence], span.first.token - 1
    if last < 0:
        before = findings.sentence(sentence.index - 1)
        if before is None or (before.paragraph != sentence.paragraph and before.tokens[-1].text != signs.COLON):
            return None
        sentence, last = before, len(before.tokens) - 1
    if last < 1 or sentence.tokens[last].text != signs.COLON:
        return None
    for token in reversed(sentence.tokens[:last]):
        if found := _verb_frame(findings, sentence, token.index):
            return found
    return _subject_frame(findings, sentence, range(last))


def behind_dash(findings: Findings, span: Marked) -> Frame | None:
    """Haft für den Landrat – | Richterin Holm: „Er hat den Kreis geführt“: who alone stands between a dash and the colon"""
    sentence, colon = findings.document.sentences[span.first.sentence], span.first.token - 1
    if colon < 1 or sentence.tokens[colon].text != signs.COLON:
        return None
    dash = max((t.index for t in sentence.tokens[:colon] if t.text in signs.DASHES), default=-1)
    line = sentence.tokens[dash + 1 : colon]
    if dash < 1 or not 0 < len(line) <= LINE or any(t.upos in ("VERB", "AUX", "ADP", "PUNCT") for t in line):
        return None
    heads = [t.index for t in line if t.upos in ("NOUN", "PROPN") and not dash < t.head < colon]
    return (
        ((Place(sentence.index, clauses.name_of(sentence, heads[0])),), "says", Place(sentence.index, colon)) if len(heads) == 1 else None
    )


def _subject_frame(findings: Findings, sentence: Sentence, reach: range) -> Frame | None:
    """The subject of the last clause there, or, without a verb, the noun that stands for it: Holm: „…“"""
    verbs = [i for i in reach if clauses.is_clause(sentence, i) and sentence.tokens[i].deprel not in clauses.VERBS]
    for verb in reversed(verbs):
        if who := tuple(p for p in findings.subjects(sentence, verb) if findings.can_speak(p)):
            return who, "says", Place(sentence.index, verb)
    nouns = [i for i in reach if sentence.tokens[i].upos in ("PROPN", "NOUN") and sentence.tokens[i].deprel in SPEAKER]
    if not nouns or verbs:
        return None
    return (Place(sentence.index, clauses.name_of(sentence, nouns[0])),), "says", Place(sentence.index, reach[-1] + 1)


def verb_nearby(findings: Findings, span: Marked) -> Frame | None:
    """„Wir gehen“, so hatte Holm es gesagt.  ->  the nearest verb of speech outside, up to twelve tokens away"""
    first, last = findings.document.sentences[span.first.sentence], findings.document.sentences[span.last.sentence]
    behind = [(last, i) for i in range(span.last.token + 1, min(span.last.token + REACH, len(last.tokens)))]
    before = [(first, i) for i in range(span.first.token - 1, max(-1, span.first.token - REACH), -1)]
    for sentence, i in (*behind, *before):
        if found := _verb_frame(findings, sentence, i):
            return found
    return _so(last, span.last.token + 1) or _inverted(findings, behind)


def _so(sentence: Sentence, start: int) -> Frame | None:
    """„Wir gehen“, so Holm."""
    for token in sentence.tokens[start : start + 3]:
        cue = words.adverb(token.text.lower())
        if cue and token.text.lower() == "so":
            rest = sentence.tokens[token.index + 1 : token.index + REACH]
            noun = next((t.index for t in rest if t.upos in ("NOUN", "PROPN", "PRON")), None) if rest and rest[0].upos != "VERB" else None
            return (
                None
                if noun is None
                else ((Place(sentence.index, clauses.name_of(sentence, noun)),), cue.act, Place(sentence.index, token.index))
            )
    return None


def _inverted(findings: Findings, behind: list[tuple[Sentence, int]]) -> Frame | None:
    """„Wir gehen“, strahlte Holm.  ->  any verb straight behind the quotation whose subject follows"""
    for sentence, i in behind[:3]:
        own = clauses.children(sentence, i, "nsubj")
        who = findings.subjects(sentence, i) if sentence.tokens[i].upos == "VERB" and own and own[0].index > i else ()
        if who and all(findings.can_speak(p) for p in who):
            return who, "says", Place(sentence.index, i)
    return None


def sentence_behind(findings: Findings, span: Marked) -> Frame | None:
    """„Wir gehen.“ So Holm.   „Wir gehen!“ Das sagte Holm.  ->  a short sentence that is only a frame"""
    last = findings.document.sentences[span.last.sentence]
    behind = findings.sentence(span.last.sentence + 1)
    if behind is not None and behind.tokens[0].text.lower() in POINTERS and len(last.tokens) - span.last.token <= 2:
        root = next((t.index for t in behind.tokens if t.head < 0), 0)
        return _verb_frame(findings, behind, root)
    if (
        behind is None
        or len(last.tokens) - span.last.token > 2
        or len(behind.tokens) > REACH
        or any(t.text in ("„", '"', "»") for t in behind.tokens)
    ):
        return None
    if found := _so(behind, 0):
        return found
    start = [t.index for t in behind.tokens[:3] if t.upos == "VERB" and t.text[:1].islower()]
    return _verb_frame(findings, behind, start[0]) if start else None


FRAMES: tuple[Callable[[Findings, Marked], Frame | None], ...] = (behind_dash, governing_verb, colon_before, verb_nearby, sentence_behind)
