"""People called by their country or town. In: descriptions that its people are. Out: nationality and birthPlace Findings; no table, since one word names both ends.

`Ein Deutscher wurde verhaftet.`  ->  Deutscher, nationality, Deutschland.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Mention, Predication
from kgbuild.relations import Pattern


def citizen(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and groups whose only noun is made from a country: die Polin, zwei Deutsche, der Schwede Jan Berg."""
    lands = {(m.sentence, m.head): i for i, m in enumerate(reading.mentions) if m.kind == "demonym" and m.type == "Country"}
    for place, mention in enumerate(reading.mentions):
        land = lands.get((mention.sentence, mention.head)) if mention.kind == "nominal" else None
        if land is not None and types.fits(reading.type(place), *types.ends(pattern.relation)[0]):
            said = reading.said_of(place)
            yield Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=(mention.start, mention.end))


def native(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons called by where they were born: ein gebürtiger Marokkaner, der gebürtige Kölner Jan Berg."""
    for land, called in enumerate(reading.mentions):
        if called.kind != "demonym" or not _is_native(reading, called, pattern.words):
            continue
        for place in reading.of_sentence(called.sentence):
            who = reading.mentions[place]
            if _is_called(reading, who, called) and types.fits(reading.type(place), "Person"):
                said = Predication(who.sentence, who.head, "noun", who.name, ())
                yield Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=(called.start, called.end))


def _is_called(reading: Reading, who: Mention, called: Mention) -> bool:
    """Whether a person is the one: ein gebürtiger | Marokkaner; der gebürtige Kölner | Jan Berg; Jan Berg, | gebürtiger Kölner."""
    if who.kind == "nominal":
        return who.head == called.head
    before = reading.token(called.sentence, called.head - 1).start
    return who.kind == "name" and (who.start == called.end + 1 or who.end == before - 2)


def _is_native(reading: Reading, called: Mention, words: tuple[str, ...]) -> bool:
    before = reading.token(called.sentence, called.head - 1).text.lower() if called.head else ""
    return before.startswith(words)
