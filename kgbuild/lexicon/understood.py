"""Nouns in an adjunct whose doer is the subject of the sentence (`understood.tsv`). In: a noun and its preposition. Out: whether it is one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import compounds
from kgbuild.lexicon.table import rows


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((row["noun"], preposition) for row in rows("understood") for preposition in row.words("prepositions"))


def is_subjects(noun: str, preposition: str) -> bool:
    """`Besuch`, `bei` -> True; a compound is what it ends in: `Staatsbesuch`, `bei` -> True."""
    found = compounds.split(noun)
    return (noun, preposition) in _pairs() or (found is not None and (found.head, preposition) in _pairs())
