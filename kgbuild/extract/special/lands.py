"""Towns with the adjective of their country. In: an adjective and the name of a place behind it. Out: locatedIn Findings.

`im japanischen Fukuoka`  No table, since a name is no predication.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Mention, Predication
from kgbuild.relations import Pattern

ARTICLES = ("DET", "ADP")


def land_adjective(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Named places right behind an adjective of a country or region, behind an article: `das bayerische Passau`; no country itself, nothing in titles."""
    adjectives = {(m.sentence, m.end + 1): i for i, m in enumerate(reading.mentions) if m.kind == "demonym"}
    for position, place in enumerate(reading.mentions):
        land = adjectives.get((place.sentence, place.start))
        if land is None or place.kind != "name" or not types.fits(reading.type(position), *pattern.subject_type):
            continue
        adjective = reading.mentions[land]
        fits = types.fits(reading.type(land), *pattern.object_type) and reading.chain(land).index != reading.chain(position).index
        if fits and _is_attribute(reading, adjective):
            said = Predication(place.sentence, place.head, "noun", place.name, ())
            yield Finding(said, pattern.relation, position, land, pattern.id, weight=pattern.weight)


def _is_attribute(reading: Reading, adjective: Mention) -> bool:
    """A small adjective behind an article or preposition: im japanischen Fukuoka; not Deutsche Bahn, Berliner Mauer."""
    before = reading.token(adjective.sentence, adjective.head - 1) if adjective.head else None
    return adjective.text[:1].islower() and before is not None and before.upos in ARTICLES
