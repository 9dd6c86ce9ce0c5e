"""Nouns that take up whatever is of a class (`resuming.tsv`). In: a noun's lemma and a class. Out: whether it can stand for anything of that class."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _nouns() -> frozenset[tuple[str, str]]:
    return frozenset((row["class"], row["noun"]) for row in rows("resuming"))


def resumes(noun: str, class_: str) -> bool:
    """`Tat`, Attack -> True: die Tat after an Anschlag."""
    return (class_, noun) in _nouns()
