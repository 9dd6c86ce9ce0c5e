"""Stories and those who make them (`fiction.tsv`). In: a lemma. Out: whether it names a story, or the making of one."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("fiction") if row["kind"] == kind)


def is_story(noun: str) -> bool:
    """Roman, Spielfilm"""
    return noun in _words("story")


def is_making(verb: str) -> bool:
    """What somebody does for a story, not in it: verkörpern, schildern"""
    return verb in _words("making")


def is_telling(verb: str) -> bool:
    """What a story does with what it is about: erzählen, handeln"""
    return verb in _words("telling")
