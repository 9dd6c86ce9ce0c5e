"""The answer inside a sentence of a relation file. In: `[s AMS] übernimmt [o Osram].` Out: the text, and the words of subject and object.

Brackets may nest; `[o=39 39-jährige]` gives the value that the words stand for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and the words of subject and object; `value` is what the object is called, when that is something else."""

    text: str
    subject: str
    object: str
    value: str


def read(sentence: str) -> Marked:
    """The text and the marked words; in `[o=designierter Chef Chef]` the last word is the text."""
    text, i = "", 0
    stack: list[tuple[str, int]] = []
    spans: dict[str, str] = {}
    values: dict[str, str] = {}
    while i < len(sentence):
        label = re.match(r"\[([so])(=?)", sentence[i:])
        if label:
            i += label.end()
            value, i = _value(sentence, i, bool(label[2]))
            stack.append((label[1], len(text)))
            values[label[1]] = value
            i += sentence[i] == " "
        elif sentence[i] == "]" and stack:
            name, start = stack.pop()
            spans[name] = text[start:]
            i += 1
        else:
            text += sentence[i]
            i += 1
    return Marked(text, spans.get("s", ""), spans.get("o", ""), values.get("o", ""))


def _value(sentence: str, i: int, given: bool) -> tuple[str, int]:
    """A value runs up to the last space before the words begin; the words are the last token of the bracket, or all when a number is the value."""
    if not given:
        return "", i
    end = sentence.index("]", i)
    inner = sentence[i:end]
    cut = inner.index(" ") if inner[:1].isdigit() else inner.rindex(" ")
    return inner[:cut], i + cut
