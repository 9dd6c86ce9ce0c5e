"""People called by their country. In: descriptions that a country's people are. Out: nationality Findings; no table, since one word names both ends.

`Ein Deutscher wurde verhaftet.`  ->  Deutscher, nationality, Deutschland.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.relations import Pattern


def citizen(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and groups whose only noun is made from a country: die Polin, zwei Deutsche, der Schwede Jan Berg."""
    lands = {(m.sentence, m.head): i for i, m in enumerate(reading.mentions) if m.kind == "demonym" and m.type == "Country"}
    for place, mention in enumerate(reading.mentions):
        land = lands.get((mention.sentence, mention.head)) if mention.kind == "nominal" else None
        if land is not None and types.fits(reading.type(place), *types.ends(pattern.relation)[0]):
            said = reading.said_of(place)
            yield Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=(mention.start, mention.end))
