"""Titles that few heads of state bear (`monarchs.tsv`). In: a role noun. Out: the countries that have had one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {row["title"]: tuple(row["countries"].split("|")) for row in rows("monarchs")}


def countries(noun: str) -> tuple[str, ...]:
    """Königin -> Schweden, Spanien, …; () for a title that every country can have: Präsident."""
    entry = nouns.find("roles", noun)
    return _table().get(entry.lemma, ()) if entry is not None else ()
