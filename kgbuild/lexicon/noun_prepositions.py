"""Prepositions behind nouns (`noun_prepositions.tsv`). In: a preposition. Out: whether it opens a circumstance, a complement, a site."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> frozenset[tuple[str, str]]:
    return frozenset((row["preposition"], row["opens"]) for row in rows("noun_prepositions"))


def opens(preposition: str, what: str) -> bool:
    """`opens("gegen", "complement")` -> True."""
    return (preposition.lower(), what) in _table()
