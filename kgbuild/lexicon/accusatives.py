"""Verbs with two accusatives (`accusatives.tsv`). In: an infinitive. Out: whether it is one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in rows("accusatives"))


def two(verb: str) -> bool:
    """`nennen` -> True: Sie nannten ihn einen Lügner."""
    return verb in _verbs()
