"""Signs that stand between words. In: words. Out: the dashes of German, what closes a phrase, joins partners, opens a headline, or is a result."""

from __future__ import annotations

import re
from collections.abc import Sequence

COLON = ":"
DASHES = ("-", "–", "—")
QUOTES = frozenset('„“‚"»«')
APOSTROPHES = frozenset("'’")
PARTING = (COLON, ";", *DASHES)  # between the halves of a headline
CLOSING = frozenset(',;:.!?()“"')  # behind a name or a description that stands beside one
APART = frozenset(",;")  # between two that are two
BETWEEN_PARTNERS = frozenset("&+")  # in the name of a firm: Krohn & Söhne
_OPENS = re.compile(r"(?: \([^()]*\))?:")  # Lima:, Lima (Peru):
_INNER = re.compile(r"[«»“”\"](?=-)")  # „Bild“-Zeitung
_SCORE = re.compile(r"\d{1,3}:\d{1,3}")


def is_score(words: Sequence[str]) -> bool:
    """Whether words open with a result: `3:1`, or `3`, `:`, `1`."""
    return _SCORE.fullmatch("".join(words[:3]) if list(words[1:2]) == [COLON] else words[0]) is not None


def unmarked(word: str) -> str:
    """A compound without the mark that closes within it: „ | Bild“-Zeitung -> Bild-Zeitung."""
    return _INNER.sub("", word)


def closes_within(word: str, marks: str) -> bool:
    """Whether one of the marks closes within a compound: „ | Bild“-Zeitung."""
    found = _INNER.search(word)
    return found is not None and found[0] in marks


def opens_headline(text: str, end: int) -> bool:
    """Whether a colon follows what ends there: Ulm: …; Lima (Peru): …"""
    return _OPENS.match(text, end) is not None
