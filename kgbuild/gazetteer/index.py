"""Finds names in the tables. In: words of a text. Out: the entries that bear them, best first; whole names only, never a part of one.

The best is the entry of the earlier table (countries before cities before persons), and among equals the prominent one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from kgbuild.gazetteer.entry import Entry, entry
from kgbuild.gazetteer.inflection import folded, key, unfolded
from kgbuild.gazetteer.table import Row, read, values

TABLES = (
    "countries.tsv",
    "organizations.tsv",
    "parties.tsv",
    "regions.tsv",
    "landscape.tsv",
    "landmarks.tsv",
    "events.tsv",
    "works.tsv",
    "places.tsv",
    "towns.tsv",
    "prominent.tsv",
    "persons.tsv.gz",
)
INFLECTED = frozenset(TABLES[:8])  # names of things unfold; of cities and persons only the genitive -s can appear
SINGLE = frozenset({"Company", "MediaOutlet", "Place", "Work"})  # of one word they have no plural
ACRONYM = 4  # letters
PLACE, STATE, LISTED_STATE = "Place", "State", "state"  # the last a kind of entry
SHORT, INNER_CAPITAL = 5, re.compile(r"[a-z][A-Z]")
MAX_TOKENS = 9
_PREFIX, _ENDING = 2, 3  # letters of the shortest name, of the longest genitive ending: ’es

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
    inflected = TABLES[table] in INFLECTED
    for number, row in enumerate(rows(table)):
        for listed in _listed(row):
            forms = unfolded(listed, single=row.get("type") in SINGLE) if inflected else (listed,)
            yield from ((form, number) for form in forms)


def _listed(row: Row) -> tuple[str, ...]:
    surname = (row["name"].rpartition(" ")[2],) if row.get("prominent") == "surname" else ()
    return (row["name"], *values(row.get("aliases", "")), *surname)


@cache
def _beginnings() -> list[str]:
    """All names as letters without spaces, sorted, to look up what begins how."""
    return sorted({name.replace(" ", "") for name in names()})


@lru_cache(maxsize=50_000)
def _may_name(letters: str) -> bool:
    """Whether a name is these letters, but for the ending of a genitive, or begins so: says when to stop joining tokens."""
    opening = letters[:-_ENDING] if len(letters) > _PREFIX + _ENDING else letters[:_PREFIX]
    at = bisect_left(_beginnings(), opening)
    return at < len(_beginnings()) and _beginnings()[at].startswith(opening)


@lru_cache(maxsize=20_000)
def _letters(token: str) -> str:
    return key(token)


@lru_cache(maxsize=20_000)
def lookup(text: str) -> tuple[Entry, ...]:
    """The entries that go by this name, best first: `Russlands` -> Russland; `Washington` -> the capital, the state.

    Genitive -s, inflected adjectives (`Vereinten Nationen`) and capitals (`MOSKAU`) are understood; `un` is not the UN.
    """
    places = dict.fromkeys(place for form in folded(text) for place in _bearing(form) if not _is_foreign(form, text, place[0]))
    found = [at(*place) for place in places]
    return tuple(sorted(found, key=_rank))


def _rank(found: Entry) -> int:
    return 0 if found.prominent or found.type == "Country" else 1


def _is_foreign(form: str, text: str, table: int) -> bool:
    """Whether a text's word would have the long genitive of the name of a town or a person, who have none: des Rheines, not Takes of Tak."""
    return text == f"{form}es" and TABLES[table] not in INFLECTED


def _bearing(form: str) -> Iterator[tuple[int, int]]:
    return ((table, row) for listed, table, row in names().get(key(form), ()) if fits(listed, form))


def fits(listed: str, form: str) -> bool:
    """Whether the letter case of a text's word can be that of a name: `Eu` is not the EU, `Modem` not MoDem, `essen` is not Essen, `dpa` is dpa.

    `Die Partei` is not Die PARTEI, `Das erste` not Das Erste.
    """
    if not form:
        return False
    if any(word.isupper() and word not in form for word in listed.split()):
        return False
    if len(listed) <= SHORT and INNER_CAPITAL.search(listed) and not (listed in form or form.isupper()):
        return False
    if form.isupper() and form.isascii() and len(form) <= ACRONYM and not listed.isascii():
        return False  # der NIS is not Niš
    if any(a[0].isupper() and b[0].islower() for a, b in zip(listed.split()[1:], form.split()[1:], strict=False)):
        return False
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
        if not _may_name(letters):
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


def exact_type(qid: str, type_: str) -> str:
    """The class of a thing with a Wikidata id: State for a place that is listed as a state of a federation (Hessen, Aargau, Texas), else the one given."""
    entry = named(qid) if type_ == PLACE else None
    return STATE if entry is not None and entry.kind == LISTED_STATE else type_


def named(qid: str) -> Entry | None:
    """The entry with a Wikidata id: `Q159` -> Russland; None when it is not listed."""
    place = _by_qid().get(qid)
    return at(*place) if place else None
