"""Events that only a verb tells of. In: mentions of kind `happening`, their verbs. Out: occurredIn, occurredOn, participatesIn and causes Findings.

`Der Sänger Karl Berg ist am Montag in Ulm gestorben.`  ->  when and where his death was. No table, since the event is the verb itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import circumstances
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

KIND = "happening"
TOWARDS = ("participatesIn", "causes")  # relations whose object the event is
PARTIES = ("agent", "patient")  # a place among them is where it was, if it has a name: die Eroberung von Dili


def happened(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """When and where it was, as the pattern's relation asks, who had part in it, and what it came of: Nach dem Unfall wurde die Straße gesperrt."""
    range_ = pattern.object_type or types.ends(pattern.relation)[1]
    for event, said in _events(reading):
        told = not pattern.words or said.lemma in pattern.words
        if not told or reading.mentions[event].name.partition(" ")[0] in pattern.except_words:
            continue
        if types.literal(pattern.relation):
            for argument, time in _times(reading, said, event):
                yield Finding(
                    said, pattern.relation, event, time, pattern.id, reading.mentions[time].text, pattern.weight, hops=argument.hops
                )
        elif pattern.relation in TOWARDS:
            parties = reading.mentions_in(said, pattern.subject)
            range_ = pattern.subject_type or types.ends(pattern.relation)[0]
            yield from (_finding(said, pattern, party, event) for party in parties if types.fits(reading.type(party), *range_))
        else:
            parties = reading.mentions_in(said, PARTIES)
            places = [m for m in reading.mentions_in(said, pattern.object) if m not in parties or reading.named(m)]
            places = [m for m in places if reading.noun(said.sentence, reading.mentions[m].head) not in pattern.except_objects]
            yield from (_finding(said, pattern, event, place) for place in places if types.fits(reading.type(place), *range_))


def _times(reading: Reading, said: Predication, event: int) -> list[tuple[Argument, int]]:
    """When it was; `seit` tells that only of what it left: ist seit Montag verschwunden; not: tritt seit Montag dort auf"""
    found = circumstances.dates(reading, said, event)
    return [(a, m) for a, m in found if a.role != circumstances.SINCE or circumstances.is_result(reading, said)]


def _events(reading: Reading) -> Iterator[tuple[int, Predication]]:
    """The events that verbs are, with what the verb says."""
    for event, mention in enumerate(reading.mentions):
        if mention.kind == KIND:
            said = reading.by_trigger.get((mention.sentence, mention.head), ())
            yield from ((event, p) for p in said[:1] if p.kind == "verb")


def _finding(said: Predication, pattern: Pattern, subject: int, object_: int) -> Finding:
    return Finding(said, pattern.relation, subject, object_, pattern.id, weight=pattern.weight)
