"""Verbs of withdrawing (`withdrawing.tsv`). In: a verb's lemma. Out: whether what its object says was given is given no more."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def withdraws(verb: str) -> bool:
    """`einfrieren` -> True: Sie fror die Hilfe für Kuba ein."""
    return verb in column("withdrawing", "verb")
