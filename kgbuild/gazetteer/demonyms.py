"""Words made from the names of places. In: `russischen`, `Russin`, `Moskauer`, `deutsch-französische`. Out: the country, region or city.

The entry is the place's own, with the kind of the word: `adjective`, or `people` for inhabitants, then with their gender.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from kgbuild.gazetteer.entry import Entry
from kgbuild.gazetteer.index import TABLES, at, lookup, ordinary, rows
from kgbuild.gazetteer.inflection import key
from kgbuild.gazetteer.table import read, values

ENDINGS = ("", "e", "en", "em", "er", "es")
_WITH_DEMONYMS = ("countries.tsv", "regions.tsv")
_CITIES = ("capital", "city")
_LANDS = ("country", "state", "region")


def demonym(form: str) -> Entry | None:
    """What an adjective or an inhabitant's name is made from: `russischen` -> Russland, `Russin` -> Russland, `Berliner` -> Berlin.

    What names the country itself (`Polen`, `Schweden`) is left to `lookup`, though it may be its people.
    Compounds (`deutsch-französisch`) name two and have no single answer: see `demonyms`.
    """
    adjective = _adjectives().get(key(form)) or _with_direction(form)
    people = _people().get(form)
    if adjective or people:
        return people or adjective
    return None if ordinary(form) else _of_city(form)


def countryman(form: str) -> Entry | None:
    """Whose people a weak noun may name, where the land is called so itself: den `Polen`, dem `Schweden` Otto Kern -> Polen, Schweden; not der `Pole`."""
    people = _people().get(form.removesuffix("n")) if form.endswith("n") else None
    return people if people is not None and any(entry.name == people.name for entry in lookup(form)) else None


def names_people(form: str) -> bool:
    """Whether a word names one of a people: `Russin`, `Deutschen`, and `Polen`, though the land is called so."""
    found = (countryman(form), *demonyms(form))
    return any(entry is not None and entry.kind == "people" for entry in found)


def attribute(form: str) -> Entry | None:
    """What a word before a noun is made from, though alone it may name people: `Schweizer` Armee -> Schweiz, `Deutsche` Firmen -> Deutschland."""
    return undeclined(form) or _adjectives().get(key(form))


def behind_attribute(name: str) -> str:
    """`Deutsche Bahn` -> Bahn, `Hamburger SPD` -> SPD: the word behind the adjective of a place; "" for other names."""
    first, _, last = name.rpartition(" ")
    return last if first and attribute(first) is not None else ""


def undeclined(form: str) -> Entry | None:
    """A place with -er, which stays in every case: `Schweizer`, `Berliner`."""
    return _of_place(form, (*_LANDS, *_CITIES))


def town_of(first: str, form: str) -> Entry | None:
    """The town of two words that an attribute is made from: `New`, `Yorker` -> New York City."""
    found = lookup(f"{first} {form[:-2]}") if first[:1].isupper() and form.endswith("er") else ()
    return next((entry for entry in found if entry.type == "Place"), None)


@lru_cache(maxsize=20_000)
def demonyms(form: str) -> tuple[Entry, ...]:
    """The same for compounds too: `deutsch-französischen`, `Deutsch-Französin` -> Deutschland, Frankreich; no demonym, no entries."""
    if found := demonym(form):
        return (found,)
    words = form.split("-")
    parts = (*(_adjectives().get(key(part)) for part in words[:-1]), _adjectives().get(key(words[-1])) or _people().get(words[-1]))
    known = tuple(part for part in parts if part)
    return known if len(known) == len(words) else ()


def _with_direction(form: str) -> Entry | None:
    """`nordspanischen` -> Spanien, `süditalienische` -> Italien; what is a land of its own (`nordkoreanisch`) is listed and does not come here."""
    rest = next((form[len(part) :] for part in _directions() if form.lower().startswith(part)), "")
    return _adjectives().get(key(rest)) if rest else None


def land_inside(name: str) -> tuple[int, Entry] | None:
    """The land that a name is a part of, and where it begins: `Nordirak` -> Irak, `Süd-Florida` -> Florida; not what is a land of its own: Südkorea."""
    own = lookup(name)
    if any(entry.type == "Country" or entry.kind in ("state", *_CITIES) for entry in own):
        return None
    part = next((part for part in _directions() if name.lower().startswith(part)), "")
    start = len(part) + name[len(part) :].startswith("-") if part else 0
    rest = name[start:]
    whole = rest[:1].upper() + rest[1:]
    wanted = ("continent",) if any(entry.kind == "continent" for entry in own) else (*_LANDS, "continent")
    lands = [entry for entry in lookup(whole) if entry.kind in wanted] if part and rest else []
    return (start, lands[0]) if lands and whole in (lands[0].name, *lands[0].aliases) else None


def stem(entry: Entry) -> str:
    """The first adjective of a country or region: Russland -> russisch; "" when it has none."""
    return _stems().get((entry.type, entry.name), "")


@cache
def _stems() -> dict[tuple[str, str], str]:
    return {(at(table, row).type, at(table, row).name): adjectives[0] for table, row, adjectives in _column("adjectives") if adjectives}


def _column(column: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for name in _WITH_DEMONYMS:
        table = TABLES.index(name)
        for number, row in enumerate(rows(table)):
            yield table, number, values(row.get(column, ""))


@cache
def _adjectives() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for table, row, stems in _column("adjectives"):
        for base in stems:
            for ending in ENDINGS:
                found.setdefault(key(base + ending), replace(at(table, row), kind="adjective"))
    return found


@cache
def _people() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for table, row, words in _column("people"):
        for word in words:
            for form, gender in inhabitants(word):
                found.setdefault(form, replace(at(table, row), kind="people", gender=gender))
    return {form: entry for form, entry in found.items() if not any(e.type in ("Country", "Place") for e in lookup(form))}


def inhabitants(word: str) -> Iterator[tuple[str, str]]:
    """The forms of a word for people, with their gender: `Russe` -> Russe, Russen, Russin, Russinnen; `Franzose/Französin` names the feminine itself."""
    masculine, _, feminine = word.partition("/")
    if feminine == masculine.removesuffix("r"):  # an adjective as a noun: der Deutsche, ein Deutscher
        yield from ((masculine, "Masc"), (feminine, ""), (feminine + "n", ""), (feminine + "m", "Masc"))
        return
    feminine = feminine or masculine.removesuffix("e") + "in"
    endings = ("", "n", "ns", "s") if masculine.endswith(("e", "er")) else ("", "s", "en", "n")
    yield from ((masculine + ending, "Masc") for ending in endings)
    yield from ((feminine + ending, "Fem") for ending in ("", "nen"))


def _of_city(form: str) -> Entry | None:
    """`Moskauer` -> Moskau, `Bremer` -> Bremen, `Karlsruher` -> Karlsruhe, `Bremerin` -> Bremen; only after cities that are in the tables."""
    woman = next((form.removesuffix(ending) for ending in ("in", "innen") if form.endswith("er" + ending)), "")
    place = _of_place(woman or form, _CITIES)
    return replace(place, kind="people", gender="Fem") if place and woman else place


@lru_cache(maxsize=5000)
def _of_place(form: str, kinds: tuple[str, ...]) -> Entry | None:
    if not form.endswith("er") or not form[0].isupper():
        return None
    base = _irregular().get(form)
    names = (base,) if base else (form[:-2], form[:-2] + "en", form[:-1])
    found = (entry for name in names for entry in lookup(name) if entry.kind in kinds and name in (entry.name, *entry.aliases))
    place = next(found, None)
    return replace(place, kind="adjective") if place else None


@cache
def _directions() -> tuple[str, ...]:
    return tuple(row["prefix"] for row in read("directions.tsv"))


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["name"] for row in read("city_adjectives.tsv")}
