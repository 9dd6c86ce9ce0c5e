"""Nouns whose genitive looks like their nominative (`bare_genitives.tsv`). In: a word that ends in -s. Out: whether the s is its own."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _ends() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["ending"], row.words("not")) for row in rows("bare_genitives"))


def is_bare(word: str) -> bool:
    """Virus, Praxis; not Wiederaufbaus, Embargos."""
    return any(word.endswith(ending) and not word.endswith(others) for ending, others in _ends())
