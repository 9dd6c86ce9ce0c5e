"""Two places of one deed. In: verbs with several circumstances of place. Out: locatedIn Findings from the narrower to the wider one.

`In München wurde er tot in einem Haus gefunden.`  No table, since which of the two is wider is told by what they are, not by the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special import lands
from kgbuild.extract.special.known import subjects
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.lexicon import joining, nouns
from kgbuild.model import Mention, Predication
from kgbuild.relations import Pattern

SITE, TOWN, REGION, LAND = range(4)
KINDS = {"city": TOWN, "capital": TOWN, "state": REGION, "region": REGION, "building": SITE}
PLACES, COUNTRY = "places", "Country"
PAIR = 2  # more towns and lands are a row: in Rom, Paris, Luxemburg
OWN = ("in", "genitive", "von", "bei", "aus", "an", "nahe")


def nested(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Sites and towns, and the named town or land that the same verb names as its place: `Vor dem Rathaus wurde in Graz gestreikt`."""
    placed = subjects(reading, pattern, known)
    for said in (p for p in reading.predications() if p.kind == "verb"):
        wider = [m for m in _standing(reading, types, said, pattern.object, pattern.object_type) if reading.named(m)]
        narrower = _standing(reading, types, said, pattern.subject, pattern.subject_type) if wider else []
        row = len([m for m in {*narrower, *wider} if _extent(reading, m) != SITE]) > PAIR
        for inner, outer in product(narrower, wider):
            if not row and reading.chain(inner).index not in placed and _lies_in(reading, inner, outer):
                yield Finding(said, pattern.relation, inner, outer, pattern.id, weight=pattern.weight)


def _standing(reading: Reading, types: Types, said: Predication, roles: tuple[str, ...], classes: tuple[str, ...]) -> list[int]:
    """The mentions of fitting classes in some roles of a verb."""
    found = [
        m
        for a in reading.standing(said, roles)
        if (m := reading.mention(said, a)) is not None and reading.mentions[m].sentence == said.sentence
    ]
    return [m for m in found if types.fits(reading.type(m), *classes)]


def _lies_in(reading: Reading, inner: int, outer: int) -> bool:
    """Whether one is the wider place, they are no pair (in Graz und in Linz), and the narrower has no place of its own (das Rathaus von Linz)."""
    apart = not reading.same(inner, outer)
    small, large = _extent(reading, inner), _extent(reading, outer)
    ranked = small is not None and large is not None and small < large
    placed = _joined(reading, inner, outer) or _placed_itself(reading, reading.mentions[inner]) or lands.of_another(reading, inner, outer)
    return apart and ranked and not placed


def _extent(reading: Reading, position: int) -> int | None:
    """How wide a place is: a site, a town, a region, a land; None where nobody says so."""
    if reading.type(position) == COUNTRY:
        return LAND
    kinds = [KINDS.get(entry.kind) for entry in gazetteer.lookup(reading.chain(position).name)] + _called(reading, position)
    return next((kind for kind in kinds if kind is not None), None)


def _called(reading: Reading, position: int) -> list[int | None]:
    """What the article calls it: das Haus, die Stadt Bor, der Bundesstaat Ohio."""
    mentions = [reading.mentions[m] for m in reading.chain(position).mentions]
    words = [reading.token(m.sentence, m.head).text for m in mentions if m.kind == "nominal"]
    return [KINDS.get(entry.kind) for word in words if (entry := nouns.find(PLACES, word))]


def _joined(reading: Reading, inner: int, outer: int) -> bool:
    """in Graz | und in Linz; Graz Linz: two of a row, or nothing between them."""
    first, second = sorted((reading.mentions[inner], reading.mentions[outer]), key=lambda m: m.start)
    between = reading.document.article.text[first.end : second.start].split()
    return not between or any(joining.of_row(word) for word in between[:2])


def _placed_itself(reading: Reading, mention: Mention) -> bool:
    """das Rathaus von Linz, das Linzer Rathaus: its own phrase says where it is."""
    phrase = reading.phrase(mention.sentence, mention.head)
    inside = phrase.modifiers if phrase else ()
    places = [reading.at(mention.sentence, m.head) for m in inside if m.role in OWN or m.role == "adjective"]
    return any(place is not None and reading.type(place) in LAND_TYPES for place in places)
