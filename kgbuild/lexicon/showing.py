"""Verbs by which somebody shows how he takes something (`showing.tsv`). In: a verb's lemma, with its reflexive. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def shows(verb: str) -> bool:
    """`sich zeigen` -> True: Sie zeigte sich zufrieden mit der Reform."""
    return verb in column("showing", "verb")
