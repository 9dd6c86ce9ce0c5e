"""Where something is by the place of a place. In: names and descriptions with a place in their phrase. Out: locatedIn Findings, and deeds with the place further out.

`das Kloster Rila in Bulgarien`, `Pune, im Bundesstaat Goa`; `Er starb in einer Klinik in Graz`, `der Brand in einer Klinik in Graz`  No table, since a name is
no predication, and Graz belongs to the Klinik.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special import lands
from kgbuild.extract.special.lands import TOWNS
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.lexicon import nouns
from kgbuild.model import Argument, Mention, Predication
from kgbuild.relations import Pattern

WITHIN = ("in+Dat",)
VERBS = ("verb",)
LOCATED, BUILDING = "locatedIn", "building"


def name_in(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Names of the pattern's classes, and the place that a preposition of its `object` puts them in."""
    for position, name in enumerate(reading.mentions):
        if name.kind != "name" or not types.fits(reading.type(position), *pattern.subject_type):
            continue
        said = own_word(name)
        for place in _places(reading, types, said, pattern, name):
            if not reading.same(place, position):
                yield Finding(said, pattern.relation, position, place, pattern.id, weight=pattern.weight)


def _places(reading: Reading, types: Types, said: Predication, pattern: Pattern, name: Mention) -> Iterator[int]:
    phrase = reading.phrase(name.sentence, name.head)
    for argument in phrase.modifiers if phrase else ():
        inside = any(reading.stands_in(said, argument, role) for role in pattern.object)
        place = reading.mention(said, argument) if inside else None
        if place is None or not types.fits(reading.type(place), *pattern.object_type) or reading.mentions[place].start <= name.end:
            continue
        inner = lands.is_quarter(reading, name, place, pattern) or lands.is_side(reading, reading.mentions[place])
        if not inner and not _side_by_side(reading, name, reading.mentions[place]):
            yield place


def _side_by_side(reading: Reading, name: Mention, place: Mention) -> bool:
    """Whether two names are listed, each with the same preposition: in Ulm, in Bonn und in Kiel."""
    text = reading.document.article.text
    before, between = text[: name.start].split()[-1:], text[name.end : place.start].split()
    return len(between) == 2 and between[0] == "," and [between[1]] == [word.lower() for word in before]


def through_site(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What happens to somebody in a place happens in the place where that is: `Er starb in einer Klinik in Graz`, `in Rila in Bulgarien geboren`."""
    domain, range_ = types.ends(pattern.relation)
    for said in (p for p in reading.predications() if p.kind in (pattern.kinds or VERBS) and p.lemma in pattern.words):
        who = [m for role in pattern.subject for a in said.having(role) for m in reading.meant(said, a)]
        who = [m for m in who if types.fits(reading.type(m), *(pattern.subject_type or domain))]
        sites = reading.standing(said, pattern.object) if who else []
        outer = [
            m
            for a in sites
            for m in _further_out(reading, said, a, pattern.having or WITHIN)
            if types.fits(reading.type(m), *(pattern.object_type or range_))
        ]
        for person in who[:1]:
            yield from (Finding(said, pattern.relation, person, place, pattern.id, weight=pattern.weight, hops=1) for place in outer)


def _further_out(reading: Reading, said: Predication, site: Argument, roles: tuple[str, ...]) -> Iterator[int]:
    """The places that a place's own phrase names behind `in`: Graz of eine Klinik in Graz; `having` of a pattern says behind what else."""
    if site.sentence not in (None, said.sentence):
        return
    phrase = reading.phrase(said.sentence, site.head)
    for inner in phrase.modifiers if phrase else ():
        place = reading.mention(said, inner) if any(reading.stands_in(said, inner, role) for role in roles) else None
        if place is not None and inner.head > site.head:
            yield place


def around_site(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What happens at a site happens in its town: `der Brand in einer Klinik in Graz`, `die Proteste auf den Straßen Bangkoks`; not from a town to its land."""
    towns: dict[int, list[int]] = {}
    for found in known:
        if found.predicate == LOCATED and found.object is not None and _is_site_in_town(reading, found.subject, found.object):
            towns.setdefault(found.subject, []).append(found.object)
    for found in known:
        fits = found.predicate == pattern.relation and types.fits(reading.type(found.subject), *pattern.subject_type)
        for town in towns.get(found.object, ()) if fits and found.object is not None else ():
            yield replace(found, object=town, pattern=pattern.id, weight=pattern.weight, hops=found.hops + 1)


def where_struck(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`der Überfall auf eine Bank in Graz`, `der Absturz einer Maschine in Peru`: where what an event befalls is, there it was."""
    domain, range_ = types.ends(pattern.relation)
    for said in (p for p in reading.predications() if p.kind == "noun"):
        event = reading.at(said.sentence, said.trigger)
        if event is None or not types.fits(reading.type(event), *(pattern.subject_type or domain)):
            continue
        struck = [a for role in pattern.object for a in said.arguments if reading.stands_in(said, a, role)]
        for place in (m for a in struck for m in _further_out(reading, said, a, pattern.having)):
            if types.fits(reading.type(place), *(pattern.object_type or range_)) and reading.named(place):
                yield Finding(said, pattern.relation, event, place, pattern.id, weight=pattern.weight, hops=1)


def _is_site_in_town(reading: Reading, site: int, place: int) -> bool:
    """A house, a street, a square, and the town or quarter by its name; a town in a region says no more than the town, die Stadt am Fluss neither."""
    named = reading.named(place) and reading.type(place) in PLACE_TYPES and not _is_settlement(reading, site)
    wider = {entry.kind for entry in gazetteer.lookup(reading.chain(place).name)}
    inner = {entry.kind for entry in gazetteer.lookup(reading.chain(site).name)} - {BUILDING}
    return named and (not wider or bool(wider & set(TOWNS))) and not inner


def _is_settlement(reading: Reading, site: int) -> bool:
    """die Stadt, das Dorf, der Bezirk: no site"""
    mention = reading.mentions[site]
    noun = nouns.find("places", reading.token(mention.sentence, mention.head).text) if mention.kind == "nominal" else None
    return noun is not None and noun.kind in ("city", "country", "region")
