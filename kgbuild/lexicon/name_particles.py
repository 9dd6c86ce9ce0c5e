"""Particles inside the names of persons (`name_particles.tsv`). In: words. Out: how many of them are particles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["particle"] for row in rows("name_particles") if row["kind"] == kind)


@cache
def _german() -> frozenset[str]:
    return frozenset(row["particle"] for row in rows("name_particles") if row["german"])


def length(words: Sequence[str]) -> int:
    """How many particles the words begin with: `von der Leyen` -> 2, `Von Kern` -> 1, `der Kern` -> 0."""
    if not words or words[0].lower() not in _of_kind("opens"):
        return 0
    return next((n for n, word in enumerate(words[1:], start=1) if word not in _of_kind("joins")), len(words))


def ordinary(particles: Sequence[str]) -> bool:
    """Whether they can be a German preposition, alone or with its article: von, von der; not van der."""
    return all(word.lower() in _german() for word in particles)


def is_bound(word: str) -> bool:
    """Whether a word is a surname behind its Arabic article: al-Hakim, El-Masri."""
    article, mark, name = word.partition("-")
    return bool(name[:1].isupper()) and article.lower() + mark in _of_kind("bound")
