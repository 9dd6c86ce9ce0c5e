"""Adjectives that a measure stands before (`measured.tsv`). In: an adjective's lemma. Out: whether a number and its noun say how much of it there is."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_measured(adjective: str) -> bool:
    """`stark` -> True: das 40 Mann starke Heer."""
    return adjective in column("measured", "adjective")
