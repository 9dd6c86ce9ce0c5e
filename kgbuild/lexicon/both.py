"""Words that take up several named ones (`both.tsv`). In: a noun, a word of number. Out: the class of those that are meant, and how many."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import times
from kgbuild.lexicon.table import rows

BOTH = ("beide", "beiden", "beider")


@cache
def _classes() -> dict[str, str]:
    return {row["noun"]: row["class"] for row in rows("both")}


def class_of(noun: str) -> str:
    """`Staat` -> Country; "" for a noun that takes up nobody."""
    return _classes().get(noun, "")


def count(words: tuple[str, ...]) -> int:
    """`die beiden` -> 2, `die drei` -> 3; 0 where no number stands."""
    if any(word.lower() in BOTH for word in words):
        return 2
    found = (times.whole(word.lower()) for word in words)
    return next((number for number in found if number and number > 1), 0)
