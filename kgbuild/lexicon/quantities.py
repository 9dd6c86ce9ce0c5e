"""Nouns for how many (`quantities.tsv`). In: a noun's lemma. Out: whether the sentence is about what stands in its genitive."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def counts(noun: str) -> bool:
    """`Hälfte` -> True."""
    return noun in column("quantities", "noun")
