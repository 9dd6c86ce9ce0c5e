"""Prepositions made of a noun (`frames.tsv`). In: the preposition and the noun behind it. Out: what follows and the preposition that says the same."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    found: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for row in rows("frames"):
        key = (row["preposition"], row["noun"])
        found[key] = (*found.get(key, ()), (row["inner"], row["reads"]))
    return found


def find(preposition: str, noun: str) -> tuple[tuple[str, str], ...]:
    """`find("in", "Rahmen")` -> (("genitive", "bei"),): im Rahmen der Konferenz is bei der Konferenz."""
    return _table().get((preposition, noun), ())
