"""Verbs and nouns with a preposition that names with whom one has to do (`dealt_with.tsv`). In: a word, a preposition. Out: whether it does."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {row["word"]: row.words("prepositions") for row in rows("dealt_with")}


def names_partner(word: str, preposition: str) -> bool:
    """`sich distanzieren`, `von` -> True: it is no place that one distances oneself from."""
    return preposition in _words().get(word, ())
