"""Nouns that take up whatever is of a class (`resuming.tsv`). In: a noun's lemma and a class. Out: whether it can stand for anything of that class."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import rows

_YEAR = re.compile(r"\b[12]\d{3}$")
YEAR = "JAHR"  # stands for any year
STANDING = "Standing"  # the class of words for what a team is
THEN = "Then"  # the class of words that speak of another time


@cache
def _nouns() -> dict[tuple[str, str], str]:
    """What each noun of a class takes up nothing of: (Protest, Kundgebung) -> Streik."""
    return {(row["class"], row["noun"]): row["apart"] for row in rows("resuming")}


def resumes(noun: str, class_: str) -> bool:
    """`Tat`, Attack -> True: die Tat after an Anschlag."""
    return (class_, noun) in _nouns()


def is_standing(word: str) -> bool:
    """Drittligisten, Titelverteidiger, Ligarivale: what a team is called by before its name, and no part of it."""
    found = nouns.find("organizations", word) or nouns.find("roles", word)
    return found is not None and any(resumes(each, STANDING) for each in (found.word, found.lemma))


def of_another_time(words: Iterable[str]) -> bool:
    """Whether the lower-case words of a sentence speak of what was long before: `damals schlug die armee …`, `schon 2021 …`."""
    told = tuple(words)
    return any(resumes(_YEAR.sub(YEAR, word), THEN) for word in (" ".join(told[:2]), *told))


def is_apart(noun: str, class_: str, other: str) -> bool:
    """Whether a noun never takes up another one of its class: die Kundgebung after a Warnstreik."""
    apart = _nouns().get((class_, noun), "")
    return bool(apart) and other.lower().endswith(apart.lower())
