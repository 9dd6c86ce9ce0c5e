"""Verbs of staying and arriving (`staying.tsv`). In: a verb's lemma. Out: whether a place behind them says where, whatever stands between."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def tells_where(verb: str) -> bool:
    """`leben` -> True: Er lebte zurückgezogen in Graz."""
    return verb in column("staying", "verb")
