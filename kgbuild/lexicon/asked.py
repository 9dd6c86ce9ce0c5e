"""Verbs that ask something of somebody (`asked.tsv`). In: a verb's lemma. Out: whether `von` names whom."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def asks(verb: str) -> bool:
    """`verlangen` -> True."""
    return verb in column("asked", "verb")
