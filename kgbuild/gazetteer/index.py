"""Finds names in the tables. In: words of a text. Out: the entries that bear them, best first; whole names only, never a part of one.

The best is the entry of the earlier table (countries before cities before persons), and among equals the prominent one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from kgbuild.gazetteer.entry import Entry, entry
from kgbuild.gazetteer.inflection import folded, key, unfolded
from kgbuild.gazetteer.table import Row, read, values

TABLES = (
    "countries.tsv",
    "organizations.tsv",
    "parties.tsv",
    "regions.tsv",
    "events.tsv",
    "places.tsv",
    "towns.tsv",
    "prominent.tsv",
    "persons.tsv.gz",
)
INFLECTED = frozenset(TABLES[:5])  # names of things unfold; of cities and persons only the genitive -s can appear
ACRONYM = 4  # letters
MAX_TOKENS = 9
_PREFIX = 3

Names = dict[str, list[tuple[str, int, int]]]  # key -> (name as listed, table, row)


@cache
def rows(table: int) -> list[Row]:
    return read(TABLES[table])


@cache
def at(table: int, row: int) -> Entry:
    """The entry in a row; made when first asked for."""
    return entry(rows(table)[row])


@cache
def names() -> Names:
    """All names of all tables, in the order of the tables."""
    found: Names = {}
    for table in range(len(TABLES)):
        for form, row in _forms(table):
            found.setdefault(key(form), []).append((form, table, row))
    return found


def _forms(table: int) -> Iterator[tuple[str, int]]:
    """Every form of every name of a table, each with the number of its row."""
    unfold: Callable[[str], tuple[str, ...]] = unfolded if TABLES[table] in INFLECTED else _alone
    for number, row in enumerate(rows(table)):
        for listed in _listed(row):
            yield from ((form, number) for form in unfold(listed))


def _alone(name: str) -> tuple[str, ...]:
    return (name,)


def _listed(row: Row) -> tuple[str, ...]:
    surname = (row["name"].rpartition(" ")[2],) if row.get("prominent") == "surname" else ()
    return (row["name"], *values(row.get("aliases", "")), *surname)


@cache
def _reach() -> dict[str, int]:
    """First letters of a name -> length of the longest name that begins so: says when to stop joining tokens."""
    reach: dict[str, int] = {}
    for name in names():
        reach[name[:_PREFIX]] = max(reach.get(name[:_PREFIX], 0), len(name))
    return reach


@lru_cache(maxsize=20_000)
def _letters(token: str) -> str:
    return key(token)


@lru_cache(maxsize=20_000)
def lookup(text: str) -> tuple[Entry, ...]:
    """The entries that go by this name, best first: `Russlands` -> Russland; `Washington` -> the capital, the state.

    Genitive -s, inflected adjectives (`Vereinten Nationen`) and capitals (`MOSKAU`) are understood; `un` is not the UN.
    """
    places = dict.fromkeys(place for form in folded(text) for place in _bearing(form))
    found = [at(*place) for place in places]
    return tuple(sorted(found, key=_rank))


def _rank(found: Entry) -> int:
    return 0 if found.prominent or found.type == "Country" else 1


def _bearing(form: str) -> Iterator[tuple[int, int]]:
    return ((table, row) for listed, table, row in names().get(key(form), ()) if fits(listed, form))


def fits(listed: str, form: str) -> bool:
    """Whether the letter case of a text's word can be that of a name: `Eu` is not the EU, `Die Partei` not Die PARTEI, `essen` is not Essen, `dpa` is dpa."""
    if not form:
        return False
    if any(word.isupper() and word not in form for word in listed.split()):
        return False
    if form.isupper() and form.isascii() and len(form) <= ACRONYM and not listed.isascii():
        return False  # der NIS is not Niš
    if listed[0].islower():
        return listed == form or listed[:1].upper() + listed[1:] == form
    return not form[0].islower()


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(row["word"] for row in read("ordinary.tsv"))


def ordinary(text: str) -> bool:
    """Whether a listed name is also an everyday word, so that it takes more than the word to make a name: Bild, Stern, Kohl, Essen."""
    return any(form in _ordinary() for form in folded(text))


def longest(tokens: Sequence[str], start: int) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest name that begins at a token: how many tokens it has, and its entries; None when there is none."""
    joined, letters, best = "", "", None
    for length, token in enumerate(tokens[start : start + MAX_TOKENS], start=1):
        if token.isspace():
            break
        joined = f"{joined} {token}" if joined else token
        letters += _letters(token)
        if len(letters) >= _PREFIX and len(letters) > _reach().get(letters[:_PREFIX], 0) + 2:
            break
        if entries := lookup(joined):
            best = (length, entries)
    return best


@cache
def _by_qid() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for table in range(len(TABLES)):
        for number, row in enumerate(rows(table)):
            if row.get("qid"):
                found.setdefault(row["qid"], (table, number))
    return found


def named(qid: str) -> Entry | None:
    """The entry with a Wikidata id: `Q159` -> Russland; None when it is not listed."""
    place = _by_qid().get(qid)
    return at(*place) if place else None
