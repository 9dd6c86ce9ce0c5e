"""Swiss spelling. In: an article's words. Out: the words as they are spelt in Germany, which the networks and the lexica know: `begrüsste` -> begrüßte.

The rule: only in an article without any ß, and only a word that the dictionary does not know as it stands but knows with ß.
"""

from __future__ import annotations

import re
from collections.abc import Callable

SHARP, DOUBLE = "ß", "ss"
_LETTERS = re.compile(r"[^\W\d_]+")


def is_swiss(text: str) -> bool:
    """Whether an article may be written without ß: it has double s, and no ß."""
    return DOUBLE in text and SHARP not in text


def plain(word: str, known: Callable[[str], bool]) -> str:
    """The word with the ß that it has elsewhere.

    Args:
        word: what stands between two blanks, with its punctuation.
        known: whether the dictionary has a form.
    """
    return _LETTERS.sub(lambda found: _spelt(found[0], known), word) if DOUBLE in word else word


def _spelt(word: str, known: Callable[[str], bool]) -> str:
    if DOUBLE not in word or known(word):
        return word
    places = (found.start() for found in re.finditer(DOUBLE, word))
    tried = ((at, f"{word[:at]}{SHARP}{word[at + len(DOUBLE) :]}") for at in places)
    return next((form for at, form in tried if known(form) or _opens_compound(word, form, at, known)), word)


def _opens_compound(word: str, form: str, at: int, known: Callable[[str], bool]) -> bool:
    """Massnahmen | paket: whether the dictionary has the first part with ß, and with ss none"""
    ends = range(len(form) - 1, at, -1)
    first = next((end for end in ends if known(form[:end]) or known(word[: end + 1])), 0)
    return first > at + 1 and known(form[:first])
