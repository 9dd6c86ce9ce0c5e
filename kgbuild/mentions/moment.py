"""What the rules for times share. In: a View and a token. Out: a Time, and where the words before it point."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgbuild.lexicon import times as words
from kgbuild.mentions.view import View

YEAR = re.compile(r"^(1[0-9]|20)\d\d$")
DAY = re.compile(r"^([0-3]?\d)\.$")


@dataclass(frozen=True, slots=True)
class Time:
    """Tokens first to last say a time; value is ISO 8601 or ""."""

    first: int
    last: int
    value: str
    ahead: bool = False  # the words or the tense say that it has not come yet
    head: int | None = None  # the token that carries it, where it stands outside: im Jahr | 2009


def start(view: View, i: int) -> int:
    """Where a word of direction belongs to it: vergangenen Montag."""
    return i - 1 if i and words.direction(view.word(i - 1)) is not None else i


def direction(view: View, i: int) -> int:
    """Past or future: what stands before it says, else the tense of its clause: `Er trifft sie (an diesem) Montag` lies ahead; `seit Montag` does not."""
    said = words.direction(view.word(i - 1)) if i else None
    if said:
        return said
    if i and words.lead(view.word(i - 1)) == "since":
        return -1
    tenses = view.tenses(i)
    return 1 if tenses and tenses <= {"present", "future"} else 0


def is_coming(view: View, i: int, shift: int = 0) -> bool:
    """Er kommt nächste Woche, an diesem Montag, im Frühjahr: a time of the words or the tense that has not come yet"""
    tenses = view.tenses(i)
    return shift > 0 or (shift == 0 and bool(tenses) and tenses <= {"present", "future"})
