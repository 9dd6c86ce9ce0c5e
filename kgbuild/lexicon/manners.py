"""Verbs that mean another deed by their manner (`manners.tsv`). In: a verb's lemma and the word for how. Out: the verb that says the same, or ""."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

OR = "|"


@cache
def _table() -> dict[tuple[str, str], str]:
    return {(verb, manner): row["means"] for row in rows("manners") for verb in row["verb"].split(OR) for manner in row["manner"].split(OR)}


def meaning(verb: str, manner: str) -> str:
    """`angreifen`, `scharf` -> kritisieren: Sie griff ihn scharf an."""
    return _table().get((verb, manner), "")
