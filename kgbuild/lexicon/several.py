"""Words for several that were named before (`several.tsv`). In: words. Out: how many they are, whether a noun means anybody who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, int]]:
    return {row["form"]: (row["kind"], int(row["count"] or 0)) for row in rows("several")}


def count(forms: Sequence[str]) -> int:
    """Of how many the words before a noun, or in its place, speak: beide -> 2, alle drei -> 3, drei -> 0."""
    found = [_table().get(form.lower(), ("", 0)) for form in forms]
    every = any(kind == "all" for kind, _ in found)
    return next((number for kind, number in found if kind == "alone" or (kind == "counted" and every)), 0)


def is_side(noun: str) -> bool:
    """Whether it is a word for anybody who takes part: beide Seiten."""
    return _table().get(noun, ("", 0))[0] == "side"


def counts(form: str) -> bool:
    """Whether it is one of the words that count: beide, drei."""
    return bool(_table().get(form.lower(), ("", 0))[1])
