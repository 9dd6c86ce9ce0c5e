"""Places and the land they lie in, by the words themselves. In: names of places, what stands in or before them. Out: locatedIn and partOf Findings.

`im japanischen Fukuoka`, `Nordirak`, `Bergamo im Norden Italiens`  No table, since a name is no predication.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.lexicon import nouns, regional_offices
from kgbuild.model import Mention
from kgbuild.relations import Pattern

MOST = 6  # words between a land and the first name of a row
ROW = ("und", "sowie", "oder", "in", "im", "auf", "auch", "der", "den", "die")  # words inside it
ARTICLES = ("DET", "ADP")
CAPITAL, DISTRICT = "capital", "Bezirk"
TOWNS = ("city", CAPITAL)
OPENING = ("„", "»", "“", '"', "‚")
HYPHEN = "-"  # Berkeley-Illinois-Maryland: a row of places
PART, PARTY = "partOf", "PoliticalParty"
STATE_BODY = "GovernmentBody"
BUILDING, REGION, COMPOUND = "building", "region", "compound"
WIDE = ("city", REGION)


def land_adjective(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Named places and bodies right behind an adjective of a country or region, behind an article: `das bayerische Passau`; no country itself, nothing in titles."""
    adjectives = {(m.sentence, _behind(reading, m)): i for i, m in enumerate(reading.mentions) if m.kind == "demonym"}
    for position, place in enumerate(reading.mentions):
        land = adjectives.get((place.sentence, place.start))
        if land is None or place.kind != "name" or not types.fits(reading.type(position), *pattern.subject_type):
            continue
        adjective = reading.mentions[land]
        fits = types.fits(reading.type(land), *pattern.object_type) and not any(types.fits(place.type, c) for c in pattern.without)
        fits = fits and not reading.same(land, position)
        if fits and _is_attribute(reading, adjective):
            said = own_word(place)
            yield Finding(said, pattern.relation, position, land, pattern.id, weight=pattern.weight)


def land_genitive(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Named places and bodies right behind the genitive of a land or town: `Chinas Nordmobil`, `Grönlands Disko`; not *China Airlines*."""
    lands = {(m.sentence, _behind(reading, m)): i for i, m in enumerate(reading.mentions) if m.kind == "name" and m.text == f"{m.name}s"}
    for position, name in enumerate(reading.mentions):
        land = lands.get((name.sentence, name.start)) if name.kind == "name" else None
        if land is None or any(types.fits(name.type, c) for c in pattern.without):
            continue
        if types.fits(reading.type(position), *pattern.subject_type) and types.fits(reading.type(land), *pattern.object_type):
            said = own_word(name)
            yield Finding(said, pattern.relation, position, land, pattern.id, weight=pattern.weight)


def _behind(reading: Reading, mention: Mention) -> int:
    """Where the next word begins, an opening quotation mark passed over: im Londoner | „Roten Haus“."""
    after = mention.end + 1
    return after + 1 if reading.document.article.text[after : after + 1] in OPENING else after


def part_in_name(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Names that end in the name of the whole they are a part of: Nordirak, Hamburger SPD."""
    wholes = {(m.sentence, m.end): i for i, m in enumerate(reading.mentions) if m.kind == "part"}
    done: set[int] = set()
    for position, part in enumerate(reading.mentions):
        whole = wholes.get((part.sentence, part.end)) if part.kind == "name" else None
        if whole is None or not _fit(reading, types, pattern, position, whole) or reading.chain(position).index in done:
            continue
        done.add(reading.chain(position).index)
        said = own_word(part)
        yield Finding(said, pattern.relation, position, whole, pattern.id, weight=pattern.weight)


def _fit(reading: Reading, types: Types, pattern: Pattern, part: int, whole: int) -> bool:
    name, kind = reading.mentions[part], reading.type(part)
    branch = kind == reading.type(whole) and types.fits(kind, PARTY)
    fitting = types.fits(kind, *pattern.subject_type) and types.fits(reading.type(whole), *pattern.object_type)
    return fitting and (branch or " " not in name.text) and not reading.same(part, whole)


def of_town(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Names of places that begin with their town: Pariser Louvre, Berlin-Moabit; not Potsdamer Platz, Rheinland-Pfalz, Köln-Paris.
    `having` says what joins the two."""
    towns = {(m.sentence, m.start): i for i, m in enumerate(reading.mentions) if m.kind == "part"}
    done: set[int] = set()
    for position, place in enumerate(reading.mentions):
        town = towns.get((place.sentence, place.start)) if place.kind == "name" else None
        if town is None or not _lies_in_town(reading, position, town, pattern) or reading.chain(position).index in done:
            continue
        if types.fits(reading.type(position), *pattern.subject_type) and types.fits(reading.type(town), *pattern.object_type):
            done.add(reading.chain(position).index)
            said = own_word(place)
            yield Finding(said, pattern.relation, position, town, pattern.id, weight=pattern.weight)


def _lies_in_town(reading: Reading, position: int, town: int, pattern: Pattern) -> bool:
    """What is listed by its whole name needs no such guess; what a noun that many places bear ends may stand anywhere."""
    place, inside = reading.mentions[position], reading.mentions[town]
    behind = place.text[len(inside.text) :]
    rest = behind.strip(" -") if behind.startswith(pattern.having) else ""
    noun = nouns.find("places", rest.split()[-1]) if rest else None
    common = rest in pattern.except_words or HYPHEN in rest or (noun is not None and not noun.first)
    is_town = any(entry.kind in TOWNS for entry in gazetteer.lookup(inside.name))
    apart = not reading.same(position, town)
    return bool(rest) and is_town and apart and not common and not gazetteer.lookup(place.text) and not gazetteer.lookup(rest)


def through_part(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What lies in a part of a land lies in the land: `Bergamo im Norden Italiens`; the pattern's words name such parts."""
    whole_of = {
        f.subject: f.object for f in known if f.predicate == PART and f.object is not None and _noun(reading, f.subject) in pattern.words
    }
    told = [f for f in known if f.predicate == pattern.relation]
    for found in (*told, *_right_before(reading, pattern, tuple(whole_of))):
        whole = whole_of.get(found.object) if found.object is not None else None
        if whole is None or not types.fits(reading.type(found.subject), *pattern.subject_type):
            continue
        if not reading.same(found.subject, whole):
            yield replace(found, object=whole, pattern=pattern.id, weight=pattern.weight)


def _right_before(reading: Reading, pattern: Pattern, parts: tuple[int, ...]) -> Iterator[Finding]:
    """`Bergamo | im Norden Italiens`: nothing but the preposition between, whatever the tree hangs the second phrase on."""
    for part in parts:
        behind = reading.mentions[part]
        for position in reading.of_sentence(behind.sentence):
            name = reading.mentions[position]
            between = reading.document.article.text[name.end : behind.start] if name.end < behind.start else ""
            if name.kind == "name" and between.strip(" ,") in pattern.having:
                said = own_word(name)
                yield Finding(said, pattern.relation, position, part, pattern.id, weight=pattern.weight)


def among(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`in mehreren Städten Perus, darunter Lima und Cusco`: the names behind one of the words in `having` lie where their kind is said to lie."""
    for said in (p for p in reading.predications() if p.kind == "noun" and p.lemma in pattern.words):
        phrase = reading.phrase(said.sentence, said.trigger)
        wholes = [m for a in reading.standing(said, pattern.object) if (m := reading.mention(said, a)) is not None] if phrase else []
        wholes = [m for m in wholes if types.fits(reading.type(m), *pattern.object_type)]
        if phrase is None or phrase.number != "Plur" or len(wholes) != 1:
            continue
        for name in _behind_marker(reading, said.sentence, reading.mentions[wholes[0]].end, pattern.having):
            if types.fits(reading.type(name), *pattern.subject_type) and not reading.same(name, wholes[0]):
                yield Finding(own_word(reading.mentions[name]), pattern.relation, name, wholes[0], pattern.id, weight=pattern.weight)


def _behind_marker(reading: Reading, sentence: int, end: int, markers: tuple[str, ...]) -> Iterator[int]:
    """The names of a row that a word opens: …, darunter | Lima, Cusco und Arequipa"""
    text, last = reading.document.article.text, end
    for position in reading.of_sentence(sentence):
        name = reading.mentions[position]
        if name.kind != "name" or name.start < end:
            continue
        between = text[last : name.start].replace(",", " ").split()
        opens = last == end
        follows = bool({*between} & {*markers}) if opens else {*between} <= {*ROW, *markers}
        if not follows or len(between) > MOST:
            return
        last = name.end
        yield position


def is_quarter(reading: Reading, town: Mention, place: int, pattern: Pattern) -> bool:
    """In Graz im Stadtteil Gries, in Wien im Bezirk Liesing: a part of the town; not: in Lech im Bezirk Bludenz"""
    noun = reading.noun(town.sentence, reading.mentions[place].head)
    capital = any(entry.kind == CAPITAL for entry in gazetteer.lookup(town.name))
    return noun in pattern.except_words or (capital and noun == DISTRICT)


def is_side(reading: Reading, place: Mention) -> bool:
    """bis London im Süden: a bare point of the compass; not: im Süden des Landes"""
    phrase = reading.phrase(place.sentence, place.head)
    bare = place.kind == "nominal" and phrase is not None and all(modifier.role == COMPOUND for modifier in phrase.modifiers)
    return bare and nouns.is_side(reading.noun(place.sentence, place.head))


def is_site(reading: Reading, place: Mention) -> bool:
    """im Gefängnis, im Stadion"""
    found = nouns.find("places", reading.token(place.sentence, place.head).text)
    return found is not None and found.kind == BUILDING


def is_settlement(reading: Reading, place: Mention) -> bool:
    """in Ulm, in der Provinz Lago"""
    inner = {entry.kind for entry in gazetteer.lookup(place.name)}
    called = nouns.find("places", reading.token(place.sentence, max(0, place.head - 1)).text)
    return place.kind == "name" and (bool(inner & {*TOWNS, REGION}) or (called is not None and called.kind in WIDE))


def of_another(reading: Reading, place: int, land: int) -> bool:
    """30 Kilometer südlich von Graz in Slowenien: a listed town of another land than the one beside it."""
    own = {entry.country for entry in gazetteer.lookup(reading.chain(place).name)} - {""}
    return bool(own) and reading.type(land) == "Country" and reading.type(place) in PLACE_TYPES and reading.chain(land).name not in own


def _noun(reading: Reading, position: int) -> str:
    """What a description calls a place: Norden of `der Norden Italiens`."""
    mention = reading.mentions[position]
    return reading.noun(mention.sentence, mention.head)


def _is_attribute(reading: Reading, adjective: Mention) -> bool:
    """A small adjective behind an article or preposition: im japanischen Fukuoka; a large one only of a town: der Berliner Bendlerblock; not Deutsche Bahn."""
    before = reading.token(adjective.sentence, adjective.head - 1) if adjective.head else None
    last = adjective.text.rpartition("-")[2]  # US-amerikanischen
    small = last[:1].islower() or (adjective.type == "Place" and adjective.text.endswith("er"))
    return small and before is not None and before.upos in ARTICLES


def speaks_of_one(reading: Reading) -> bool:
    """Whether the article names bodies of a Land: Landesregierung, Landtag"""
    bodies = (m for m in reading.mentions if m.kind == "nominal" and m.type == STATE_BODY)
    return any(regional_offices.is_body(reading.token(m.sentence, m.head).text) for m in bodies)
