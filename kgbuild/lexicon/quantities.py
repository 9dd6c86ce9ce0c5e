"""Nouns for how many (`quantities.tsv`). In: a noun's lemma. Out: whether the sentence is about what stands in its genitive."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("quantities"))


def counts(noun: str) -> bool:
    """`Hälfte` -> True."""
    return noun in _nouns()
