"""Everything that others say in an article. In: findings and quotations. Out: reports, each with the speakers that the text gives it.

What has no frame of its own (a sentence in Konjunktiv I, a quotation that stands alone, `demnach`) belongs to whoever spoke last, up to two
sentences back; else to somebody unnamed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgbuild.grammar import clauses, interviews, konjunktiv, tree
from kgbuild.grammar.attributed import FRAMES
from kgbuild.grammar.direct import direct
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.quotes import Marked
from kgbuild.grammar.speech import Report, places
from kgbuild.lexicon import certainty, nouns
from kgbuild.model import Place, Sentence, Token

ACCOUNTS = ("prepositional", "so_frame", "demnach", "colon", "story", "onward")  # ways of telling at length
MEMORY = 2  # sentences for which a speaker is remembered


def reports(findings: Findings, spans: tuple[Marked, ...]) -> tuple[Report, ...]:
    """All reports of a document, in text order."""
    framed = [report for sentence in findings.document.sentences for find in FRAMES for report in find(findings, sentence)]
    known = Known.of(
        _merged([*_spoken(direct(findings, spans), framed), *framed, *interviews.turns(findings), *interviews.answers(findings)])
    )
    result: list[Report] = []
    for sentence in findings.document.sentences:
        here = known.beginning.get(sentence.index, [])
        result.extend(_remembered(findings, report, result + here, known) for report in here)
        result.extend(_remembered(findings, report, result, known) for report in uncued(findings, sentence, known, result))
        result.extend(onward(findings, sentence, known, result))
    return tuple(replace(report, speakers=tuple(findings.named(place) for place in report.speakers)) for report in result)


@dataclass(frozen=True)
class Known:
    """The reports that have a frame: by the sentence they begin in, by the words they hold, and their triggers."""

    beginning: dict[int, list[Report]]
    around: dict[Place, list[Report]]
    triggers: frozenset[Place | None]

    @classmethod
    def of(cls, found: list[Report]) -> Known:
        """The reports, found again by place."""
        beginning: dict[int, list[Report]] = {}
        around: dict[Place, list[Report]] = {}
        for report in found:
            beginning.setdefault(report.first.sentence, []).append(report)
            for place in report.scope:
                around.setdefault(place, []).append(report)
        return cls(beginning, around, frozenset(report.trigger for report in found))


def _spoken(found: tuple[Report, ...], framed: list[Report]) -> Iterator[Report]:
    """Laut Holm fanden sie „einen Weg“.  ->  Holm's words, though a verb that can be one of thought governs them"""
    hedged = [report for report in framed if report.way in ("prepositional", "so_frame")]
    for report in found:
        thought = report.trigger is None or report.act == "believes"
        if not (thought and any(report.scope <= other.scope for other in hedged)):
            yield report


def _merged(found: list[Report]) -> list[Report]:
    """One report per frame: what a quotation and a complement of the same verb say belongs together."""
    by_trigger: dict[Place, Report] = {}
    loose: list[Report] = []
    for report in (report for report in found if report.scope):
        if report.trigger is None:
            loose.append(report)
            continue
        known = by_trigger.get(report.trigger)
        scope = (report.scope | known.scope if known else report.scope) - {report.trigger}
        by_trigger[report.trigger] = replace(known or report, scope=scope, speakers=(known and known.speakers) or report.speakers)
    return sorted([*by_trigger.values(), *loose], key=lambda report: (report.first.sentence, report.first.token, -len(report.scope)))


def uncued(findings: Findings, sentence: Sentence, known: Known, before: list[Report]) -> list[Report]:
    """Die Lage sei ernst. Man werde helfen.  ->  reported without a frame: Konjunktiv I in a clause nobody has framed"""
    open_ = (i for i in _clause_heads(sentence) if Place(sentence.index, _verb(sentence, i)) not in known.around)
    heads = [i for i in open_ if _is_reported(sentence, i, before)]
    found = []
    for head in heads:
        if any(ancestor in heads for ancestor in tree.path_to_root(sentence, head)):
            continue
        scope = places(sentence, clauses.subtree(sentence, head)) - _own_frames(sentence, known)
        who = _reason_of(findings, sentence, head)
        found.append(_by_governor(findings, sentence, head, scope) or Report(scope, who, "says", None, "uncued"))
    return found


def onward(findings: Findings, sentence: Sentence, known: Known, before: list[Report]) -> Iterator[Report]:
    """Laut Anklage lauerte er ihr auf. Dann erschoss er sie.  ->  Anklage: what goes on in the account of somebody"""
    last = findings.sentence(sentence.index - 1)
    framed = any(Place(sentence.index, t.index) in known.around for t in sentence.tokens) or sentence.index in known.beginning
    if last is None or last.paragraph != sentence.paragraph or framed or not certainty.goes_on(sentence.tokens[0].text):
        return
    root = Place(last.index, tree.root(last)) if tree.root(last) >= 0 else None
    told = next((report for report in before if report.way in ACCOUNTS and root in report.scope), None)
    if told is not None:
        yield Report(places(sentence, range(len(sentence.tokens))), told.speakers, told.act, told.trigger, "onward")


def _own_frames(sentence: Sentence, known: Known) -> frozenset[Place]:
    """Die Lage, sagte Holm, sei ernst: sagte is the author's.    Holm versichere, die Lage sei ernst: versichere is as reported as what it says"""
    return frozenset(
        p for p in known.triggers if p and (p.sentence != sentence.index or konjunktiv.mood(sentence, p.token) != konjunktiv.FIRST)
    )


def _by_governor(findings: Findings, sentence: Sentence, head: int, scope: frozenset[Place]) -> Report | None:
    """Holm witzelte, die Lage sei ernst.  ->  a complement in Konjunktiv I makes any verb a verb of speech"""
    governor = sentence.tokens[head].head
    if sentence.tokens[head].deprel not in ("ccomp", "xcomp") or governor < 0 or sentence.tokens[governor].upos != "VERB":
        return None
    who = findings.subjects(sentence, governor)
    trigger = Place(sentence.index, governor)
    return Report(scope - {trigger}, who, "says", trigger, "complement") if who else None


def _reason_of(findings: Findings, sentence: Sentence, head: int) -> tuple[Place, ...]:
    """Holm trat ab, weil er krank sei.  ->  Holm: the reason is that of the subject above"""
    governor = sentence.tokens[head].head
    if sentence.tokens[head].deprel != "advcl" or governor < 0 or konjunktiv.mood(sentence, governor):
        return ()
    return tuple(p for p in findings.subjects(sentence, governor) if findings.can_speak(p) and not _is_thing(findings, p))


def _is_thing(findings: Findings, place: Place) -> bool:
    """es, das, was"""
    word = findings.document.sentences[place.sentence].tokens[place.token]
    return word.upos == "PRON" and (word.feat("Gender") == "Neut" or word.text.lower() in ("es", "das", "was", "dies"))


def _clause_heads(sentence: Sentence) -> list[int]:
    return [t.index for t in sentence.tokens if clauses.is_clause(sentence, t.index) and t.deprel not in clauses.VERBS]


def _verb(sentence: Sentence, head: int) -> int:
    """The finite verb of a clause: Damit sei „der Weg klar“ quotes the predicate, not the clause."""
    verb = clauses.finite(sentence, head)
    return head if verb is None else verb.index


def _is_reported(sentence: Sentence, head: int, before: list[Report]) -> bool:
    """Konjunktiv I; or Konjunktiv II in a main clause right behind a report: Die Wagen würden gestohlen."""
    mood = konjunktiv.mood(sentence, head)
    if mood == konjunktiv.FIRST:
        return not _is_idiom(sentence, head)
    follows = any(_reaches(report, sentence.index - 1) for report in before[-3:])
    conditional = any(_is_condition(sentence, t) for t in clauses.children(sentence, head, "advcl"))
    return mood == konjunktiv.SECOND and follows and sentence.tokens[head].deprel == "root" and not conditional


def _is_condition(sentence: Sentence, clause: Token) -> bool:
    """wenn er käme, würde er gewählt (…, ginge sie)"""
    return bool(clauses.marks(sentence, clause.index)) or konjunktiv.mood(sentence, clause.index) == konjunktiv.SECOND


def _reaches(report: Report, sentence: int) -> bool:
    """Whether the words or the frame of a report stand in that sentence."""
    return sentence in {place.sentence for place in (*report.scope, *((report.trigger,) if report.trigger else ()))}


def _is_idiom(sentence: Sentence, head: int) -> bool:
    """es sei denn; sei es; Möge er ruhen  ->  no report"""
    verb = clauses.finite(sentence, head)
    neighbours = {t.text.lower() for t in sentence.tokens[max(0, head - 2) : head + 3]}
    return verb is not None and (verb.lemma == "mögen" or (verb.text.lower() == "sei" and "denn" in neighbours) or verb.index == 0)


def _remembered(findings: Findings, report: Report, before: list[Report], known: Known) -> Report:
    """A report without a frame gets the last speaker, the outermost where reports nest."""
    open_ = report.way in ("direct", "demnach") or report.trigger is None or _is_impersonal(findings, report.trigger)
    if report.speakers or not open_:
        return report
    spoken = _last_speaker(findings, report.first, before, known)
    last = () if report.way == "demnach" else _last_subject(findings, report.first.sentence)
    if spoken is None or (last and not _is_same_paragraph(findings, spoken, report.first)):
        return replace(report, speakers=last)
    return replace(report, speakers=spoken.speakers, act="says")


def _last_speaker(findings: Findings, here: Place, before: list[Report], known: Known) -> Report | None:
    """The last report of somebody before a place, the outermost where reports nest."""
    for other in reversed(before):
        at = other.trigger or other.first
        near = 0 <= here.sentence - at.sentence <= MEMORY and (at.sentence, at.token) < (here.sentence, here.token)
        if near and any(findings.can_speak(p) for p in other.speakers) and not _is_inside(other, at, before, known):
            return other
    return None


def _is_inside(report: Report, at: Place, before: list[Report], known: Known) -> bool:
    """Whether somebody else reports it."""
    around = any(outer.scope != report.scope for outer in known.around.get(at, ()))
    return around or any(outer.scope > report.scope and outer.speakers and _reaches(outer, at.sentence) for outer in before)


def _is_same_paragraph(findings: Findings, spoken: Report, here: Place) -> bool:
    sentences = findings.document.sentences
    return sentences[(spoken.trigger or spoken.first).sentence].paragraph == sentences[here.sentence].paragraph


def _is_impersonal(findings: Findings, trigger: Place) -> bool:
    """Weiter heißt es, …"""
    own = clauses.subject(findings.document.sentences[trigger.sentence], trigger.token)
    return own is not None and own.text.lower() == "es"


def _last_subject(findings: Findings, index: int) -> tuple[Place, ...]:
    """Holm kritisierte den Plan. Er sei zu teuer.  ->  Holm: the person or body that the sentence before was about"""
    before = findings.sentence(index - 1)
    if before is None or before.paragraph != findings.document.sentences[index].paragraph:
        return ()
    root = next((t.index for t in before.tokens if t.head < 0), 0)
    who = findings.subjects(before, root)
    return tuple(p for p in who if _is_body(findings, p)) if clauses.is_clause(before, root) else ()


def _is_body(findings: Findings, place: Place) -> bool:
    """Holm, er, die Wahlkommission, der Trainer; not Rom, not the paper they signed"""
    word = findings.document.sentences[place.sentence].tokens[place.token]
    if word.entity or word.upos == "PRON":
        return word.entity.endswith(("PER", "ORG")) or word.text.lower() in ("er", "sie")
    return word.upos == "NOUN" and any(nouns.find(table, word.text) for table in ("roles", "organizations"))
