"""Nouns for how much of a body somebody has (`shares.tsv`). In: a noun's lemma. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_share(noun: str) -> bool:
    """`Anteil` -> True."""
    return noun in column("shares", "noun")
