"""Nouns that take up other nouns (`taking_up.tsv`). In: two nouns. Out: whether the later one can mean what the earlier one named."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {row["noun"]: row.words("takes_up") for row in rows("taking_up")}


def takes_up(noun: str, earlier: str, whole: bool = False) -> bool:
    """`Tier`, Hund -> True; `Tier`, Wachhund -> True: the last part of a compound counts, unless the whole word is asked for."""
    word = earlier.casefold()
    others = (other.casefold() for other in _table().get(noun, ()))
    return any(word == other or (word.endswith(other) and not whole) for other in others)
