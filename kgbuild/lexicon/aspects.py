"""Nouns for what is somebody's (`aspects.tsv`). In: a noun's lemma and a kind. Out: whether what is felt or done towards it is towards its owner."""

from __future__ import annotations

from functools import cache, lru_cache

from kgbuild.lexicon.table import rows

LONG = 5  # letters of a noun that a compound may end in


@cache
def _nouns() -> frozenset[tuple[str, str]]:
    return frozenset((row["noun"], row["kind"]) for row in rows("aspects"))


@lru_cache(maxsize=5000)
def is_aspect(noun: str, kind: str) -> bool:
    """`Haltung`, `conduct` -> True; a compound is what it ends in: `Sparpolitik` -> True."""
    ends = (known for known, other in _nouns() if other == kind and len(known) >= LONG)
    return (noun, kind) in _nouns() or any(noun.endswith(known.lower()) for known in ends)
