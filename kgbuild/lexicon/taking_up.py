"""Nouns that take up other nouns (`taking_up.tsv`). In: two nouns. Out: whether the later one can mean what the earlier one named."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {row["noun"]: row.words("takes_up") for row in rows("taking_up")}


def takes_up(noun: str, earlier: str) -> bool:
    """`Tier`, Hund -> True; `Tier`, Wachhund -> True: the last part of a compound counts."""
    word = earlier.casefold()
    return any(word.endswith(other.casefold()) for other in _table().get(noun, ()))
