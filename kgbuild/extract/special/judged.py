"""Who judges whom. In: verbs of calling somebody something, and what speakers say somebody is. Out: criticizes and praises Findings.

`Anna Kurz nannte die Reform einen Irrweg.` `Die Reform sei ein Irrweg, sagte Anna Kurz.`  No table: the judgement is in what the words call it
(lexicon/evaluations.tsv), and who judges may be a speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.owners import owners
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import evaluations
from kgbuild.model import Argument, Polarity, Predication, Status
from kgbuild.relations import Pattern

CALLED = ("als", "attribute", "content", "für", "patient")  # patient: nannte den Plan einen Fehler
CALLED_ONE = ("patient", "recipient")  # recipient: where a parser cannot tell two names apart: Sie nannte Peter Lang einen Lügner
SAID_TO_BE = ("bearer", "agent")
TOPIC = ("zu", "über")  # sagte sie zu der Reform
DOUBT = "doubtful_role"
NEGATIVE, POSITIVE = "negative", "positive"
BEARABLE, HARDLY = "bearable", "hardly"
CASE = "case"
ADJECTIVES = ("ADJ", "ADV", "VERB")
HARM = ("Attack", "Accident", "Disaster", "Conflict")
TOO = "zu"
WHOSE = ("genitive", "von")
ACCUSES = "accuses"
DENIED = ("nicht", "kein", "keine", "keinen", "weder")


def judged(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever calls somebody by a word of the pattern's value (`qualifiers`), and speakers who say that he is."""
    for said in reading.predications():
        for judge, argument, target in _judgements(reading, types, said, pattern):
            if not reading.same(judge, target):
                yield replace(_finding(said, pattern, judge, target), hops=argument.hops)


def _judgements(reading: Reading, types: Types, said: Predication, pattern: Pattern) -> Iterator[tuple[int, Argument, int]]:
    """Who judges, the argument that is judged, and each whom it means."""
    found = _calls(reading, said, pattern) if said.kind == "verb" else _says(reading, said, pattern)
    for judge, argument in found:
        yield from ((judge, argument, target) for target in _targets(reading, types, said, argument, pattern))


def _finding(said: Predication, pattern: Pattern, judge: int, target: int) -> Finding:
    """What a verb calls somebody it says itself; what a speaker says somebody is, is his own act all the same."""
    if said.kind == "verb":
        return Finding(said, pattern.relation, judge, target, pattern.id, weight=pattern.weight)
    act = replace(said, status=Status.ASSERTED, polarity=Polarity.POSITIVE, sources=said.sources[1:])
    return Finding(act, pattern.relation, judge, target, pattern.id, weight=pattern.weight, penalties=(DOUBT,))


def _calls(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[int, Argument]]:
    """Sie nannte die Reform einen Irrweg.  ->  Sie, Reform"""
    complements = (a for a in said.arguments if a.role in CALLED and a.sentence is None)
    if said.lemma in pattern.words and any(_value(reading, said.sentence, a.head) in pattern.qualifiers for a in complements):
        judges = [m for a in said.having("agent") if (m := reading.mention(said, a)) is not None]
        named = (a for role in pattern.object or CALLED_ONE for a in said.having(role) if not _value(reading, said.sentence, a.head))
        called = [a for a in named if reading.noun(said.sentence, a.head) not in pattern.except_words]
        yield from ((judge, a) for judge in judges for a in called)


def _says(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[int, Argument]]:
    """Die Reform sei ein Irrweg, sagte Anna Kurz.  ->  Anna Kurz, Reform"""
    owing = said.kind != "verb" and bool(said.having("patient"))  # er sei dem Rat eine Antwort schuldig
    denied = said.polarity is Polarity.NEGATIVE and _alone(reading, said.sentence, said.trigger) not in (POSITIVE, BEARABLE)
    if owing or said.status is not Status.CLAIMED or denied or not said.sources or said.sources[0].own:
        return
    speaker = said.sources[0].speaker
    judge = reading.at(speaker.sentence, speaker.token) if speaker else None
    if judge is not None and not _serves_harm(reading, said) and _value(reading, said.sentence, said.trigger) in pattern.qualifiers:
        targets = (t for a in said.arguments if a.role in SAID_TO_BE for t in _named(reading, said, a))
        yield from ((judge, a) for a in targets if reading.noun(said.sentence, a.head) not in pattern.except_words)


def blamed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Das Gesetz verstoße gegen das Grundgesetz, sagte Anna Kurz.  ->  Anna Kurz, Gesetz: what a speaker says somebody does, by verbs that blame"""
    for said in reading.predications():
        speaker = said.sources[0].speaker if said.lemma in pattern.words and _is_told(said) else None
        judge = reading.at(speaker.sentence, speaker.token) if speaker else None
        if judge is not None:
            yield from _blaming(reading, types, pattern, known, said, judge)


def _blaming(
    reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...], said: Predication, judge: int
) -> Iterator[Finding]:
    """Each who is said to do so, but for the speaker himself."""
    act = replace(said, status=Status.ASSERTED, sources=said.sources[1:])
    for argument in said.having("agent"):
        for target in reading.meant(said, argument):
            fits = types.fits(reading.type(target), *pattern.object_type) and not reading.same(judge, target)
            if fits and not _is_accused(reading, known, said.sentence, target):
                yield Finding(act, pattern.relation, judge, target, pattern.id, weight=pattern.weight, hops=argument.hops)


def _is_accused(reading: Reading, known: tuple[Finding, ...], sentence: int, target: int) -> bool:
    """Sie warf ihm vor, Daten zu missbrauchen: more than criticised"""
    return any(f.predicate == ACCUSES and f.predication.sentence == sentence and reading.same(f.object or 0, target) for f in known)


def _is_told(said: Predication) -> bool:
    """What somebody else is said to do, and by whom."""
    told = said.kind == "verb" and said.status is Status.CLAIMED and said.polarity is Polarity.POSITIVE
    return told and bool(said.sources) and not said.sources[0].own


def _serves_harm(reading: Reading, said: Predication) -> bool:
    """Paris sei das Vorbild für die Anschläge: no praise"""
    return any(reading.type(m) in HARM for a in said.having("für") if (m := reading.mention(said, a)) is not None)


def _named(reading: Reading, said: Predication, argument: Argument) -> Iterator[Argument]:
    """„Das ist ein Irrweg“, sagte sie zu der Reform: what the speaker speaks about, where a pronoun alone says what is judged."""
    place = said.sources[0].trigger
    if place is None or reading.mention(said, argument) is not None or reading.token(said.sentence, argument.head).upos != "PRON":
        yield argument
        return
    verbs = (p for p in reading.by_trigger.get((place.sentence, place.token), ()) if p.kind == "verb")
    yield from (replace(a, sentence=place.sentence) for verb in verbs for role in TOPIC for a in verb.having(role))


def _value(reading: Reading, sentence: int, head: int) -> str:
    """How a word judges, an adjective beside it, or what it is a case of: Irrweg, barbarische Tat, Akt der Willkür, zu teuer; nothing under a negation
    but what would be good or could be borne: nicht hinnehmbar, wenig hilfreich."""
    tokens = reading.document.sentences[sentence].tokens
    alone = _alone(reading, sentence, head)
    if any(t.text.lower() in DENIED for t in tokens[max(0, head - 2) : head]):
        close = tokens[head - 1].text.lower() in DENIED
        return NEGATIVE if close and alone in (POSITIVE, BEARABLE) else ""
    if alone in (POSITIVE, BEARABLE) and evaluations.value(tokens[head - 1].text.lower()) == HARDLY:
        return NEGATIVE
    phrase = reading.phrase(sentence, head)
    beside = [m.head for m in phrase.modifiers if m.role == "adjective"] if phrase else []
    words = (head, *beside, *_case_of(reading, sentence, head))
    if tokens[head].upos == "ADJ" and head and tokens[head - 1].text.lower() == TOO:
        return NEGATIVE
    found = [value for i in words if (value := evaluations.value(reading.noun(sentence, i))) not in ("", CASE, BEARABLE, HARDLY)]
    return NEGATIVE if NEGATIVE in found else next(iter(found), "")  # ein falsches Signal, eine richtige Katastrophe


def _alone(reading: Reading, sentence: int, head: int) -> str:
    """How an adjective judges by itself."""
    return evaluations.value(reading.noun(sentence, head)) if reading.token(sentence, head).upos in ADJECTIVES else ""


def _case_of(reading: Reading, sentence: int, head: int) -> tuple[int, ...]:
    """What an act or a sign is one of: ein Akt der Willkür, Ausdruck von Schwäche  ->  Willkür, Schwäche"""
    noun = reading.said_by_noun(sentence, head) if evaluations.value(reading.noun(sentence, head)) == CASE else None
    return tuple(a.head for role in WHOSE for a in noun.having(role) if a.sentence is None) if noun else ()


def _targets(reading: Reading, types: Types, said: Predication, argument: Argument, pattern: Pattern) -> list[int]:
    """Who or what is judged, and whose conduct it is."""
    owned = [m for m, a in owners(reading, said, pattern.relation, (argument.role,)) if a.head != argument.head]
    found = [*reading.meant(said, argument), *owned]
    return [m for m in found if types.fits(reading.type(m), *pattern.object_type)]
