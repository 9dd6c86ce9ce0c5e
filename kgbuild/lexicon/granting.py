"""Verbs that give somebody something to do (`granting.tsv`). In: a verb's lemma. Out: whether its dative does what the noun it gives is for."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def grants(verb: str) -> bool:
    """`geben` -> True: Er gab ihr die Erlaubnis, zu gehen."""
    return verb in column("granting", "verb")
