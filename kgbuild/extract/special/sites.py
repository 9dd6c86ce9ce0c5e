"""Buildings whose town is not said. In: descriptions of buildings, the article's towns. Out: locatedIn Findings with the only town they can be in.

`Rebellen nahmen Bor ein. In der Kirche starben viele.`  No table, since the town stands elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.adjacent import adjacent
from kgbuild.extract.special.bodies import holders
from kgbuild.extract.special.known import subjects
from kgbuild.extract.special.lands import TOWNS
from kgbuild.extract.special.offices import whose_known
from kgbuild.extract.types import LAND_TYPES, PLACE_TYPES, Types
from kgbuild.lexicon import nouns
from kgbuild.model import Chain, Mention, Polarity, Predication
from kgbuild.relations import Pattern

OPENING = 2  # sentences in which an article says where it plays
EVENTS = ("nominal", "happening")
PLACE, REGION = "Place", "region"
ROMAN = re.compile(r" [IVX]+")


def site(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Buildings without a place of their own, in an article about one town."""
    town = _only_town(reading)
    placed = subjects(reading, pattern, known)
    for chain in reading.chains if town is not None else ():
        first = chain.mentions[0]
        if town is not None and chain.index not in placed and _is_building(reading, chain, pattern.except_words):
            place = reading.nearest(town, reading.mentions[first].sentence)
            mention = reading.mentions[first]
            said = next(iter(_around(reading, first)), own_word(mention))
            yield Finding(_there(said), pattern.relation, first, place, pattern.id, weight=pattern.weight)


def in_town(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Tausende zogen durch Graz. … Die Demonstration dauerte zwei Stunden.`: events without a place of their own, in an article about one town; with `having`
    no other town may be named at all, with `words` only these nouns will do."""
    town = _only_town(reading) if pattern.having else main_town(reading)
    placed = subjects(reading, pattern, known)
    for chain in reading.chains if town is not None else ():
        first = reading.mentions[chain.mentions[0]]
        noun = reading.noun(first.sentence, first.head)
        called = noun in pattern.words if pattern.words else not noun.lower().endswith(tuple(word.lower() for word in pattern.except_words))
        called = called and (bool(pattern.having) or not _is_any(reading, first))
        fits = called and first.kind in EVENTS and types.fits(chain.type, *pattern.subject_type)
        if town is not None and fits and chain.index not in placed and not _is_told_elsewhere(reading, chain, town):
            place = reading.nearest(town, first.sentence)
            yield Finding(reading.said_of(chain.mentions[0]), pattern.relation, chain.mentions[0], place, pattern.id, weight=pattern.weight)


def _is_any(reading: Reading, event: Mention) -> bool:
    """eine Demonstration vor zwei Wochen: may have been anywhere"""
    phrase = reading.phrase(event.sentence, event.head)
    return phrase is not None and phrase.determination == "indefinite"


def _is_told_elsewhere(reading: Reading, event: Chain, town: Chain) -> bool:
    """Whether a sentence that names the event names another place or land too: In Wien gab es eine Demonstration."""
    sentences = {reading.mentions[m].sentence for m in event.mentions}
    named = (i for s in sentences for i in reading.of_sentence(s) if reading.named(i))
    return any(reading.type(i) in LAND_TYPES and reading.chain(i).index != town.index for i in named)


def _there(said: Predication) -> Predication:
    """`Er sprengte das Rathaus nicht`: it stands in its town, whatever is not done to it."""
    return replace(said, polarity=Polarity.POSITIVE)


def town_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Bürgermeister lehnte ab` in an article about one town; a second one of the same office is another town's."""
    town = main_town(reading)
    first: dict[str, int] = {}
    for said in reading.predications():
        if roles.tail(said.lemma) not in pattern.words or roles.limited(said.qualifiers, pattern.without) or whose_known(reading, said):
            continue
        for holder in holders(reading, types, said) if town is not None else ():
            own = first.setdefault(roles.tail(said.lemma), reading.chain(holder).index) == reading.chain(holder).index
            if town is not None and own:
                yield Finding(said, pattern.relation, reading.nearest(town, said.sentence), holder, pattern.id, weight=pattern.weight)


def main_town(reading: Reading) -> Chain | None:
    """The town of the article: the only one, one that is named far more often than any other, or as often and alone where the article opens."""
    towns = [c for c in reading.chains if c.type in PLACE_TYPES and reading.named(c.mentions[0]) and _is_town(reading, c)]
    towns = [c for c in towns if not _is_seat_elsewhere(reading, c)]
    ranked = sorted(towns, key=lambda c: -len(c.mentions))
    opening = [c for c in ranked if reading.mentions[c.mentions[0]].sentence < OPENING]
    if not ranked or (len(ranked) > 1 and len(ranked[0].mentions) < (1 if opening == ranked[:1] else 3) * len(ranked[1].mentions)):
        return None
    return ranked[0]


def _is_seat_elsewhere(reading: Reading, chain: Chain) -> bool:
    """A capital that only comes in later: the government in Athen has to do with a fire on an island."""
    later = reading.mentions[chain.mentions[0]].sentence >= OPENING
    return later and len(chain.mentions) == 1 and any(entry.kind == "capital" for entry in gazetteer.lookup(chain.name))


def beside(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A listed town with its country behind a comma: in Graz, Österreich."""
    names = [(i, m) for i, m in enumerate(reading.mentions) if m.kind == "name"]
    for (first, town), (second, land) in pairwise(names):
        between = reading.document.article.text[town.end : land.start]
        if between == ", " and land.type == "Country" and any(entry.country == land.name for entry in gazetteer.lookup(town.name)):
            said = own_word(town)
            yield Finding(said, pattern.relation, first, second, pattern.id, weight=pattern.weight)


def seated(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What has a place in its name: Landgericht Kassel, Berliner Tageblatt, Außenministerium der Vereinigten Staaten."""
    done: set[int] = set()
    for position, body in enumerate(reading.mentions):
        seat = _has_seat(types, body, pattern) and not _is_region(body)
        place = _place_inside(reading, types, position, pattern.object_type) if seat else None
        if place is None or reading.chain(position).index in done:
            continue
        done.add(reading.chain(position).index)
        said = own_word(body)
        yield Finding(said, pattern.relation, position, place, pattern.id, weight=pattern.weight)


def named_after(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A body or site whose name ends in a town that the article names too: SG Gersfeld, where Gersfeld stands elsewhere; not Landkreis Gersfeld."""
    towns = {
        name: m
        for m, place in enumerate(reading.mentions)
        if place.kind == "name" and place.type in PLACE_TYPES
        for name in (place.text, place.name)
    }
    done: set[tuple[int, int]] = set()
    for position, body in enumerate(reading.mentions):
        rest, _, last = body.text.rpartition(" ")
        town = towns.get(last) if rest and body.kind == "name" and types.fits(reading.type(position), *pattern.subject_type) else None
        if town is None or reading.same(town, position) or _is_wide(rest) or _is_no_town(body.text, last):
            continue
        pair = reading.chain(position).index, reading.chain(town).index
        if pair not in done:
            done.add(pair)
            yield Finding(own_word(body), pattern.relation, position, town, pattern.id, weight=pattern.weight)


def _is_region(body: Mention) -> bool:
    """Departement Puno, Kanton Bern: a region and no body in it"""
    found = nouns.find("places", body.text.partition(" ")[0])
    return body.kind == "name" and found is not None and found.kind == REGION


def _is_wide(rest: str) -> bool:
    """Landkreis, Region, die Stadt; ein Schiff für: what is before the town's name makes it no site in the town"""
    last = rest.split()[-1]
    found = nouns.find("places", last)
    return (found is not None and found.kind != "building") or (last[:1].islower() and last != "von")


def _is_no_town(name: str, last: str) -> bool:
    """New Orleans, VW Golf, Cafe Europa"""
    wide = any(entry.type != PLACE or entry.kind not in TOWNS for entry in gazetteer.lookup(last))
    return (
        wide
        or nouns.listed("places", last) is not None
        or any(entry.type == PLACE and entry.kind != "building" for entry in gazetteer.lookup(name))
    )


def seat_beside(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A body that is named, and right behind it a town of its own country: `das Auswärtige Amt in Berlin`; not the army of a country abroad."""
    for found in adjacent(reading, types, pattern, known):
        body, town = reading.mentions[found.subject], reading.chain(found.object) if found.object is not None else None
        if body.kind == "name" and town is not None and _is_town(reading, town) and _one_land(body.name, town.name):
            yield found


def _one_land(body: str, town: str) -> bool:
    """Whether a body is of the town's country, or of none: the WHO in Genf."""
    lands = {entry.country for entry in gazetteer.lookup(body)} - {""}
    return not lands or bool(lands & {entry.country for entry in gazetteer.lookup(town)})


def _has_seat(types: Types, body: Mention, pattern: Pattern) -> bool:
    """A name of the pattern's classes that holds one of the nouns it wants, none of those it leaves out: Universität Jena, not Wiener Neustadt."""
    if body.kind != "name" or not types.fits(body.type, *pattern.subject_type) or any(types.fits(body.type, c) for c in pattern.without):
        return False
    words = [word for part in body.text.split() for word in (part, part.rpartition("-")[2])]
    entries = [entry for word in words for table in ("organizations", "places") if (entry := nouns.find(table, word))]
    called = {name for entry in entries for name in (entry.lemma, f"@{entry.kind}")} | set(words)
    return not called.intersection(pattern.except_words) and (not pattern.having or bool(called.intersection(pattern.having)))


def _place_inside(reading: Reading, types: Types, position: int, wanted: tuple[str, ...]) -> int | None:
    body = reading.mentions[position]
    parts = [
        (i, m) for i, m in enumerate(reading.mentions) if m.kind == "part" and m.sentence == body.sentence and types.fits(m.type, *wanted)
    ]
    inside = [(i, m) for i, m in parts if body.start <= m.start and m.end <= body.end and m.text != body.text]
    return next((i for i, m in inside if m.end == body.end or m.start == body.start or _is_numbered(body, m)), None)


def _is_numbered(body: Mention, place: Mention) -> bool:
    """Landgericht München II"""
    return bool(ROMAN.fullmatch(body.text[place.end - body.start :]))


def _around(reading: Reading, position: int) -> Iterator[Predication]:
    """What is said of the building, for who says so."""
    mention = reading.mentions[position]
    for said in reading.predications():
        if said.sentence == mention.sentence and any(a.head == mention.head for a in said.arguments):
            yield said


def _only_town(reading: Reading) -> Chain | None:
    """The one town of the article; none where another place is named that may be one too."""
    towns = [c for c in reading.chains if c.type in PLACE_TYPES and reading.named(c.mentions[0]) and not _region(c)]
    return towns[0] if len(towns) == 1 and _is_town(reading, towns[0]) else None


def _is_town(reading: Reading, chain: Chain) -> bool:
    """Listed as a town, or called one: die Stadt Bor."""
    return _is_called_town(reading, chain) or any(entry.kind in TOWNS for entry in gazetteer.lookup(chain.name))


def _is_called_town(reading: Reading, chain: Chain) -> bool:
    """die Hafenstadt Beira"""
    words = [reading.token(m.sentence, m.head).text for i in chain.mentions if (m := reading.mentions[i]).kind == "nominal"]
    return any(entry.kind == "city" for word in words if (entry := nouns.find("places", word)))


def _region(chain: Chain) -> bool:
    kinds = {entry.kind for entry in gazetteer.lookup(chain.name)}
    return bool(kinds) and not kinds & set(TOWNS)


def _is_building(reading: Reading, chain: Chain, excepted: tuple[str, ...]) -> bool:
    """A building that is described, without a name or a place in its description."""
    described = [reading.mentions[m] for m in chain.mentions if reading.mentions[m].kind == "nominal"]
    if not described or reading.named(chain.mentions[0]):
        return False
    entry = nouns.find("places", reading.token(described[0].sentence, described[0].head).text)
    phrase = reading.phrase(described[0].sentence, described[0].head)
    inside = phrase is not None and any(m.role in ("genitive", "in", "bei", "von", "an") for m in phrase.modifiers)
    return entry is not None and entry.kind == "building" and entry.lemma not in excepted and not inside
