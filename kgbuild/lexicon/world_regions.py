"""Parts of the world (`world_regions.tsv`). In: a word. Out: the countries it can be said of: westafrikanisch, Balkanstaat."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.endings import OF_ADJECTIVES
from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(row["countries"].split("|")) for row in rows("world_regions")}


def countries(word: str) -> frozenset[str]:
    """`westafrikanischen`, `Golfemirats` -> the countries there; none for other words."""
    adjective = word[:1].islower()
    return next((named for part, named in _table().items() if part[:1].islower() == adjective and _inflects(word, part)), frozenset())


def _inflects(word: str, part: str) -> bool:
    return word.startswith(part) and word[len(part) :] in (*OF_ADJECTIVES, "s")
