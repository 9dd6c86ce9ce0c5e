"""Words that say that somebody is accused, sought, held or tried, or has done such a thing (`charging.tsv`). In: a lemma. Out: the roles of whom it says that."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in rows("charging"):
        table[row["word"]] = (*table.get(row["word"], ()), row["role"])
    return table


def roles(lemma: str) -> tuple[str, ...]:
    """`anklagen` -> (patient, gegen); nothing for other words."""
    return _roles().get(lemma, ())
