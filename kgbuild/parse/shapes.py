"""Names that their shape tells. In: words and names. Out: the names, put right. Rule: one function for one kind of German name, in the order of SHAPES."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kgbuild import gazetteer
from kgbuild.lexicon import nouns, persons
from kgbuild.parse.named import BODY, MATTER, PERSON, PLACE, Name, Names, Step, Words, is_listed, label, opens_description, over, with_name

PAIRS = {"„": '“”"', "»": "«", "«": "»", '"': '"', "“": "”"}  # what opens a quotation, and what may close it
LONGEST_TITLE = 9  # tokens
NAMELIKE = ("PROPN", "NOUN", "ADJ", "X")
SOLE = frozenset(
    {"building", "party", "company", "armed_group"}
)  # there is one of that name: no Freiburger Alpen, no Magdeburger Volksstimme
STORM, LAW, PLANET = "Disaster", "law", "planet"
ROADS = re.compile(r"(?:Bundes)?[Aa]utobahn|(?:Bundes|Landes|Kreis|Staats)straße|BAB")
ROAD, LETTERS, NUMBER = re.compile(r"(?:A|B|BAB)\d{1,3}"), ("A", "B", "BAB"), re.compile(r"\d{1,4}")
BEFORE_ROAD = ("der", "die")
SCORE = re.compile(r"\d{1,2}:\d{1,2}")
CLUB = ("e.V.", "e.V")


def storms(words: Words, names: Names) -> Names:
    """der Hurrikan | Alma, das Sturmtief „ | Berta“: MISC, whatever the recogniser took it for"""
    for i in range(1, len(words)):
        at = i - 2 if i > 1 and words.texts[i - 1] in PAIRS else i - 1
        if words.large(at) and words.large(i) and _is_storm(words.texts[at]) and _may_be_storms(words, names, i):
            names = with_name(names, Name(i, i + 1, MATTER))
    return names


@lru_cache(maxsize=10_000)
def _is_storm(word: str) -> bool:
    event = nouns.find("events", word)
    return event is not None and event.kind == STORM


def _may_be_storms(words: Words, names: Names, i: int) -> bool:
    """Whether a word behind a storm is its name: no place, no part of a longer name, no noun that the recogniser leaves alone."""
    old = over(names, i, i + 1)
    alone = old[0].single if old else words.tags[i] == "PROPN"
    return alone and words.tags[i] in NAMELIKE and not is_listed(words.texts[i], "Place", "Country")


def planets(words: Words, names: Names) -> Names:
    """von der Venus zum Mars, der Planet Merkur: LOC where two planets are told of, or planets by that word"""
    found = [i for i, word in enumerate(words.texts) if word[:1].isupper() and _is_planet(word)]
    if len({words.texts[i] for i in found}) > 1 or (found and any("planet" in word.lower() for word in words.texts)):
        for i in found:
            old = over(names, i, i + 1)
            names = with_name(names, Name(i, i + 1, PLACE)) if not old or old[0].single else names
    return names


@lru_cache(maxsize=10_000)
def _is_planet(word: str) -> bool:
    return any(entry.kind == PLANET for entry in gazetteer.lookup(word))


def roads(words: Words, names: Names) -> Names:
    """auf der | A 3, die | A3, auf der | Bundesstraße 10: LOC"""
    for i in range(1, len(words)):
        if words.texts[i][-1:].isdigit() and (start := _road(words, i)) >= 0:
            names = with_name(names, Name(start, i + 1, PLACE))
    return names


def _road(words: Words, i: int) -> int:
    """Where a road begins that ends in its number; -1 for none."""
    before = words.texts[i - 1]
    if ROAD.fullmatch(words.texts[i]):
        return i if before in BEFORE_ROAD else -1
    if not NUMBER.fullmatch(words.texts[i]):
        return -1
    return i - 1 if ROADS.fullmatch(before) or (before in LETTERS and i > 1 and words.texts[i - 2] in BEFORE_ROAD) else -1


def results(words: Words, names: Names) -> Names:
    """FC Nordheim | 3:1: no part of a club's name"""
    return tuple(Name(n.start, n.end - 1, n.label) if not n.single and SCORE.fullmatch(words.texts[n.end - 1]) else n for n in names)


def clubs(words: Words, names: Names) -> Names:
    """Initiative Nordheim | e.V.: ORG, from the first of the capitals before it"""
    for i in (i for i, word in enumerate(words.texts) if word in CLUB):
        start = i
        while start and words.large(start - 1) and words.tags[start - 1] in NAMELIKE:
            start -= 1
        old = over(names, start, i + 1)
        if start < i and not (old and old[0].start < start):
            names = with_name(names, Name(start, i + 1, BODY))
    return names


def countrymen(words: Words, names: Names) -> Names:
    """um den Polen | Otto Kern: PER, from a listed first name on; the recogniser took Polen for the country"""
    for i in range(2, len(words) - 1):
        old = over(names, i, i + 1)
        called = words.large(i) and words.large(i + 1) and words.tags[i + 1] in NAMELIKE and bool(persons.name_gender(words.texts[i]))
        if called and _is_countryman(words, i - 1) and not (old and old[0].label == PERSON):
            end = max(i + 2, *(name.end for name in old)) if old else i + 2
            names = with_name(names, Name(i, end, PERSON))
    return names


def _is_countryman(words: Words, i: int) -> bool:
    """dem | Deutschen, den | Polen: one of a people, also where his land is called so"""
    return words.tags[i - 1] == "DET" and gazetteer.names_people(words.texts[i])


def untitled(words: Words, names: Names) -> Names:
    """Papst | Leo, Imam | Ali, Lord | Kerr: a title is no part of a person's name"""
    return tuple(
        Name(n.start + 1, n.end, n.label) if not n.single and n.label == PERSON and _is_title(words, n.start) else n for n in names
    )


def _is_title(words: Words, i: int) -> bool:
    word = words.texts[i]
    office = words.tags[i] == "NOUN" and nouns.listed("roles", word) is not None and not persons.name_gender(word)
    return office or persons.is_title(word)


def whose(words: Words, names: Names) -> Names:
    """Wiener | SPD, Fernsehsender | ZDF, Pariser | Eiffelturm: neither of which town it is nor what it is belongs to a listed name"""
    return tuple(Name(n.start + 1, n.end, n.label) if _has_more(words, n) else n for n in names)


def _has_more(words: Words, name: Name) -> bool:
    if name.single or name.label not in (BODY, PLACE) or not opens_description(words.texts[name.start]):
        return False
    rest = words.between(name.start + 1, name.end)
    own = next(iter(gazetteer.lookup(rest)), None)
    known = own is not None and label(own) == name.label and own.kind in SOLE and not gazetteer.ordinary(rest)
    return known and not gazetteer.lookup(words.between(name.start, name.end))


def parted(words: Words, names: Names) -> Names:
    """die Atomenergiebehörde | IAEO, Sonys | Playstation: two listed names that the recogniser took for one"""
    return tuple(part for name in names for part in _parts(words, name))


def _parts(words: Words, name: Name) -> Names:
    if name.single or name.label == PERSON or gazetteer.lookup(words.between(name.start, name.end)):
        return (name,)
    listed = tuple(_listed_from(words, name.start, name.end))
    two = len(listed) == 2 and listed[-1].end == name.end
    return listed if two and listed[0].label == BODY and listed[1].label not in (PERSON, PLACE) else (name,)


def _listed_from(words: Words, start: int, end: int) -> Iterator[Name]:
    """The listed names that stand one behind the other, up to a word that begins none."""
    while start < end and (found := gazetteer.longest(words.texts[start:end], 0)):
        yield Name(start, start + found[0], label(found[1][0]))
        start += found[0]


def townspeople(words: Words, names: Names) -> Names:
    """Luxemburger, Tokioter: who or what is of a place is neither a person's nor a place's name; Bayer may be a firm's"""
    return tuple(n for n in names if not (n.single and n.label in (PERSON, PLACE) and _is_of_place(words.texts[n.start])))


@lru_cache(maxsize=10_000)
def _is_of_place(word: str) -> bool:
    return (gazetteer.attribute(word) is not None or gazetteer.demonym(word) is not None) and not gazetteer.lookup(word)


def nouns_alone(words: Words, names: Names) -> Names:
    """Eisenbahnerstreik, EU-Kommissar: a compound that names an event is no place, one that names an office no body"""
    return tuple(n for n in names if not (n.single and n.label in (PLACE, BODY) and _is_common(words.texts[n.start], n.label)))


def _is_common(word: str, kind: str) -> bool:
    event = nouns.find("events", word) if kind == PLACE else None
    happens = event is not None and event.kind != "none" and bool(event.first)
    office = "-" in word and nouns.find("roles", word) is not None and not gazetteer.lookup(word.rpartition("-")[2])
    return (happens or office) and not gazetteer.lookup(word)


def titles(words: Words, names: Names) -> Names:
    """der Film „ | Nacht am Fluss | “, der Roman »Die Aue«: MISC, and none of its words is another name"""
    for i in (i for i, word in enumerate(words.texts) if word in PAIRS and 0 < i < len(words) - 2):
        if words.large(i + 1) and _is_work(words.texts[i - 1]):
            ends = range(i + 2, min(len(words), i + 2 + LONGEST_TITLE))
            end = next((j for j in ends if words.texts[j] in PAIRS[words.texts[i]]), 0)
            names = with_name(names, Name(i + 1, end, MATTER)) if end else names
    return names


def _is_work(word: str) -> bool:
    """Film, Fernsehserie, Roman; not Gesetz, whose quotation marks open what is said of it"""
    work = nouns.find("works", word) if word[:1].isupper() else None
    return work is not None and work.kind != LAW


SHAPES: tuple[Step, ...] = (storms, planets, roads, results, clubs, countrymen, untitled, whose, parted, townspeople, nouns_alone, titles)
