"""Print as running text. In: text as it stood on paper. Out: the same with round s and with words whole that a line's end broke, and how many of each.

The rule: what only the printer put there goes; a hyphen that belongs to the word stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgbuild.lexicon import joining

LONG_S = "ſ"
PRINTERS = "\u00ad\u00ac"  # soft hyphen, and the sign that text recognition writes for one: never a letter of the word
_BROKEN = re.compile(r"(\w)(?<![\d_])([-=\u00ad\u00ac\u2010\u2e17])[ \t]*\n[ \t]*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Running:
    """Text to read. Example: `Der Reichs-⏎kanzler verließ ſein Haus.` is `Der Reichskanzler verließ sein Haus.`, one word joined, one long s."""

    text: str
    joined: int
    long_s: int


def running(text: str) -> Running:
    """The text without long s and broken words; `Ein-⏎ und Ausfuhr` stays as it is."""
    found = list(_BROKEN.finditer(text))
    whole = _BROKEN.sub(_whole, text)
    left = sum(_hangs(one) for one in found)
    return Running(whole.replace(LONG_S, "s"), len(found) - left, whole.count(LONG_S))


def _whole(found: re.Match[str]) -> str:
    before, mark, word = found.groups()
    if _hangs(found):
        return found[0]
    belongs = mark not in PRINTERS and (word[0].isupper() or before.isupper())
    return f"{before}{'-' if belongs else ''}{word}"


def _hangs(found: re.Match[str]) -> bool:
    """Ein- | und Ausfuhr: the hyphen stands for the rest of the word."""
    return found[2] not in PRINTERS and joining.of_row(found[3])
