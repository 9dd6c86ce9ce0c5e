"""Verbs whose object is a place (`place_verbs.tsv`). In: a verb's lemma. Out: whether a capital in its object is only the city."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in rows("place_verbs"))


def takes_place(verb: str) -> bool:
    """`besuchen` -> True."""
    return verb in _verbs()
