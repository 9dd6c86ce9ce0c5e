"""Nouns for what somebody does, says or is like (`aspects.tsv`). In: a noun's lemma. Out: whether an attitude towards it is one towards its owner."""

from __future__ import annotations

from functools import cache, lru_cache

from kgbuild.lexicon.table import rows

LONG = 5  # letters of a noun that a compound may end in


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("aspects"))


@lru_cache(maxsize=5000)
def is_aspect(noun: str) -> bool:
    """`Haltung` -> True; a compound is what it ends in: `Sparpolitik` -> True."""
    return noun in _nouns() or any(len(known) >= LONG and noun.endswith(known.lower()) for known in _nouns())
