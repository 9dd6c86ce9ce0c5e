"""Capitals and seats that stand for those who govern there. In: `Moskau`. Out: Russland, with the kind of the place: capital or seat.

Whether a place is meant or its government is not known here; buildings such as the Kreml are organizations of their own name.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kgbuild.gazetteer.entry import Entry
from kgbuild.gazetteer.index import TABLES, at, lookup, rows
from kgbuild.gazetteer.inflection import folded, key
from kgbuild.gazetteer.table import read, values


def metonym(text: str) -> Entry | None:
    """Who acts when a capital acts: `Moskaus` -> Russland (capital), `Brüssel` -> Europäische Union (seat), `Hamburg` -> None."""
    if not text or text[0].islower():
        return None
    return next((_seats()[key(form)] for form in folded(text) if key(form) in _seats()), None)


@cache
def _seats() -> dict[str, Entry]:
    countries = TABLES.index("countries.tsv")
    found = {key(row["name"]): _actor(row["stands_for"]) for row in read("seats.tsv")}
    for number, row in enumerate(rows(countries)):
        for capital in values(row.get("capitals", "")):
            found.setdefault(key(capital), replace(at(countries, number), kind="capital"))
    return found


def _actor(name: str) -> Entry:
    return replace(lookup(name)[0], kind="seat")
