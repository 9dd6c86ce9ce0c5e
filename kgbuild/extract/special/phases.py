"""Events whose beginning, date or centre is said to be somewhen or somewhere, and rounds of a contest. In: nouns of a part of an event. Out: Findings.

`Der Auftakt der Messe ist am Montag.`  No table: the event stands at the noun, the time at the noun, its verb, or as what it is said to be.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import circumstances
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.bodies import is_named
from kgbuild.extract.special.known import subjects
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

EVENT = ("Event",)
CARRIER, WITH = "carrier", "mit"  # what the noun stands beside: ein Erdbeben mit Epizentrum in Ulm


def phased(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The times or places of what begins, fixes or carries an event, at the noun or the verbs in `having`: der Termin für die Wahl ist der 3. Mai."""
    for noun in (p for p in reading.predications() if p.kind == "noun" and p.lemma in pattern.words):
        classes = pattern.subject_type or EVENT
        event = next((m for m in _events(reading, pattern, noun) if types.fits(reading.type(m), *classes)), None)
        if event is None:
            continue
        for said, end in _told_of(reading, types, pattern, noun):
            value = reading.mentions[end].text if types.literal(pattern.relation) else None
            yield Finding(said, pattern.relation, event, end, pattern.id, value, pattern.weight, status=pattern.status, hops=1)


def _events(reading: Reading, pattern: Pattern, noun: Predication) -> Iterator[int]:
    """What stands in the pattern's roles of the noun: der Beginn der Wahl; or the noun that has it: ein Beben mit Epizentrum in Ulm."""
    yield from (m for role in pattern.subject for a in noun.having(role) for m in reading.meant(noun, a))
    for said in reading.analyses[noun.sentence].predications if CARRIER in pattern.subject else ():
        event = reading.at(said.sentence, said.trigger) if any(a.head == noun.trigger for a in said.having(WITH)) else None
        if event is not None:
            yield event


def _told_of(reading: Reading, types: Types, pattern: Pattern, noun: Predication) -> Iterator[tuple[Predication, int]]:
    """The times of a noun, or its places: its own, those of its verbs, and the date that it is said to be."""
    here = reading.analyses[noun.sentence].predications
    verbs = (p for p in here if p.kind == "verb" and p.lemma in pattern.having and _has(p, ("agent", "patient"), noun.trigger))
    for said in (noun, *verbs):
        yield from ((said, end) for end in circumstances.ends(reading, types, pattern, said))
    for said in here:
        time = reading.at(said.sentence, said.trigger) if said.kind == "role" and _has(said, ("bearer",), noun.trigger) else None
        if time is not None and reading.mentions[time].kind == "time" and types.literal(pattern.relation):
            yield said, time


def round_of(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Anna Roth gewann die Swiss Open. … Im Finale schlug sie Eva Blau.`: rounds of the contest that is named before them and nobody says of which."""
    told = subjects(reading, pattern, known)
    contests = [c for c in reading.chains if types.fits(c.type, *pattern.object_type) and is_named(reading, c)]
    for chain in reading.chains if contests else ():
        first = reading.mentions[chain.mentions[0]]
        if chain.index in told or first.kind != "nominal" or reading.noun(first.sentence, first.head) not in pattern.words:
            continue
        before = [m for c in contests for m in c.mentions if reading.mentions[m].start < first.start and c.index != chain.index]
        if before:
            yield Finding(own_word(first), pattern.relation, chain.mentions[0], max(before), pattern.id, weight=pattern.weight)


def _has(said: Predication, roles: tuple[str, ...], token: int) -> bool:
    """Whether a noun is agent or patient, bearer: Auftakt in `Der Auftakt findet in Ulm statt.`"""
    return any(a.head == token and a.sentence is None for role in roles for a in said.having(role))
