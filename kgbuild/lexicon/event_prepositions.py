"""Prepositions before events (`event_prepositions.tsv`). In: a preposition. Out: how real it lets the event behind it be."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> frozenset[tuple[str, str]]:
    return frozenset((row["preposition"], row["event"]) for row in rows("event_prepositions"))


def leaves(preposition: str, event: str) -> bool:
    """`leaves("ohne", "without")` -> True: ohne Angriffe; `leaves("bei", "given")` -> True: beim Überfall."""
    return (preposition, event) in _table()
