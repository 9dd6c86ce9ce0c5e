"""Verbs by which somebody shows how he takes something (`showing.tsv`). In: a verb's lemma, with its reflexive. Out: whether it is one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in rows("showing"))


def shows(verb: str) -> bool:
    """`sich zeigen` -> True: Sie zeigte sich zufrieden mit der Reform."""
    return verb in _verbs()
