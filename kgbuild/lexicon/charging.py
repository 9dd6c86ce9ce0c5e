"""Words that say that somebody is accused, sought, held or tried, or comes to harm (`charging.tsv`). In: a lemma. Out: the roles of whom it says that."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

ACCUSED, HARMED = "accused", "harmed"


@cache
def _roles() -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in rows("charging"):
        key = (row["word"], row["kind"])
        table[key] = (*table.get(key, ()), row["role"])
    return table


def roles(lemma: str, kind: str) -> tuple[str, ...]:
    """`anklagen`, ACCUSED -> (patient, gegen); `sterben`, HARMED -> (agent); nothing for other words."""
    return _roles().get((lemma, kind), ())
