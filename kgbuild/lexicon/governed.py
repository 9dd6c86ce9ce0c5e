"""Prepositions that belong to a verb (`governed.tsv`). In: a verb's lemma. Out: its prepositions."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    return {row["verb"]: row.words("prepositions") for row in rows("governed")}


def prepositions(verb: str) -> tuple[str, ...]:
    """`protestieren` -> (gegen,); nothing for other verbs."""
    return _verbs().get(verb, ())
