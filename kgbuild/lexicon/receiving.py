"""Verbs of receiving guests (`receiving.tsv`). In: a verb's lemma. Out: whether who does it is at home where it happens."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_at_home(verb: str) -> bool:
    """`empfangen` -> True: Präsident Vega empfing sie in Lima."""
    return verb in column("receiving", "verb")
