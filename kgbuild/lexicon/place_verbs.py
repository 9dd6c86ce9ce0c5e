"""Verbs whose object is a place (`place_verbs.tsv`). In: a verb's lemma. Out: whether a capital in its object is only the city."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def takes_place(verb: str) -> bool:
    """`besuchen` -> True."""
    return verb in column("place_verbs", "verb")
