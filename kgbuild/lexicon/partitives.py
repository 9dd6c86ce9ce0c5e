"""Words for one or some out of many (`partitives.tsv`). In: a word. Out: how many of them it means."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, str]]:
    """einem  ->  one, einer"""
    return {row["form"]: (row["number"], row["word"]) for row in rows("partitives")}


def number(word: str) -> str:
    """`Einer` -> one, `mehrere` -> many; "" for other words."""
    return _table().get(word.lower(), ("", ""))[0]


def alone(word: str) -> str:
    """`Einem` -> einer, `Zwei` -> zwei: in the nominative."""
    return _table().get(word.lower(), ("", word.lower()))[1]
