"""Words that join (`joining.tsv`). In: a word. Out: what it joins."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Every word with what it joins: und  ->  row, owner."""
    return {row["form"]: row.words("kinds") for row in rows("joining")}


def of_row(word: str) -> bool:
    """In Graz | und | in Linz: whether it joins two of a row."""
    return "row" in _kinds().get(word, ())


def before_owner(word: str) -> bool:
    """Die Bank | sowie | deren Chef: whether what stands before it may be whose the next thing is."""
    return "owner" in _kinds().get(word, ())
