"""Cutting a text into what the parser sees at once. In: a text. Out: Chunks and warnings. Rule: every word lands in exactly one Chunk; blanks and ornaments in none.

A line is a paragraph and no sentence goes beyond it, unless the line was only broken to fit a width. Paragraphs and words beyond any newspaper's measure
are cut, so that no input is slow or too big.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from kgbuild.lexicon import determiners
from kgbuild.model import Warning_
from kgbuild.parse import gendered

LONGEST_CHUNK = 4_000  # characters; a newspaper paragraph has a few hundred
LONGEST_WORD = 300  # characters; the longest German words and web addresses stay whole
WIDEST = 120  # characters of a line that was broken to fit a width
NARROWEST = 40

_WORD = re.compile(r"(?<!\S)(?!\+{2,}(?:\s|$)|[•▪■►▶➤→*](?:\s|$))\S+")  # no +++, no bullet
_LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]+")
_SENTENCE_END = re.compile(r"[.!?]['\"”“»«’)]*$")
_CLOSED = re.compile(r"[.!?:;]['\"”“»«’)]{0,3}\s*$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words of one paragraph, each with its offset in the text. `Berlin  (dpa)` -> words ("Berlin", "(dpa)"), starts (0, 8).

    `read`: the words as the parser is to see them: `Student:innen` is read as Studentinnen.
    """

    paragraph: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    read: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as they are read, with one blank between."""
        return " ".join(self.read)


def cut(text: str) -> tuple[tuple[Chunk, ...], tuple[Warning_, ...]]:
    """Cut a text into chunks of at most LONGEST_CHUNK characters.

    Args:
        text: any text; offsets are its Unicode code points.

    Returns:
        The chunks in text order, and a warning for each overlong line (`overlong-line`) and word (`overlong-word`).
    """
    chunks: list[Chunk] = []
    warnings: list[Warning_] = []
    for paragraph, (start, end) in enumerate(paragraphs(text)):
        pieces, overlong = _words(text[start:end], start)
        parts = list(_parts(paragraph, pieces))
        warnings.extend(_warning("overlong-word", at, f"a word of {size} characters was cut") for at, size in overlong)
        if len(parts) > 1:
            warnings.append(_warning("overlong-line", start, f"a line of {end - start} characters was parsed in {len(parts)} parts"))
        chunks.extend(parts)
    return tuple(chunks), tuple(warnings)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: a line, with those behind it that only continue it.

    `Der Minister hat am Montag in | Wien gesprochen.`, broken to fit a width, is one; a headline above a text is one by itself.
    """
    lines = [m for m in _LINE.finditer(text) if m.group().strip()]
    width = max((len(m.group().rstrip()) for m in lines), default=0)
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and _goes_on(text, lines[last], lines[last + 1], width):
            last += 1
        yield lines[at].start(), lines[last].end()
        at = last + 1


def _goes_on(text: str, line: re.Match[str], following: re.Match[str], width: int) -> bool:
    """Whether a line ends within a sentence: the next begins small, it ends in an article, or it was full when it was broken."""
    breaks = text[line.end() : following.start()].replace("\r\n", "\n")
    tail = text[max(line.start(), line.end() - WIDEST) : line.end()]
    if breaks.count("\n") > 1 or _CLOSED.search(tail):
        return False
    opening = text[following.start() : following.start() + WIDEST].split()[0]
    last = tail.split()[-1]
    article = last.islower() and bool(determiners.determination(last))
    full = NARROWEST <= width <= WIDEST and len(tail.rstrip()) + 1 + len(opening) > width
    return opening[0].islower() or article or full


def _warning(kind: str, start: int, message: str) -> Warning_:
    return Warning_(kind=kind, where=f"character {start}", message=message)


def _words(line: str, offset: int) -> tuple[list[tuple[int, str]], list[tuple[int, int]]]:
    pieces: list[tuple[int, str]] = []
    overlong: list[tuple[int, int]] = []
    for match in _WORD.finditer(line):
        start, word = offset + match.start(), match.group()
        if len(word) > LONGEST_WORD:
            overlong.append((start, len(word)))
        pieces.extend((start + at, word[at : at + LONGEST_WORD]) for at in range(0, len(word), LONGEST_WORD))
    return pieces, overlong


def _parts(paragraph: int, pieces: list[tuple[int, str]]) -> Iterator[Chunk]:
    at = 0
    while at < len(pieces):
        window = pieces[at : at + LONGEST_CHUNK]  # a word has at least one character
        part = window[: _fitting(window)]
        at += len(part)
        words = tuple(word for _, word in part)
        yield Chunk(paragraph, words, tuple(start for start, _ in part), tuple(map(gendered.plain, words)))


def _fitting(pieces: list[tuple[int, str]]) -> int:
    """How many words make the next chunk: all that fit, back to the last sentence end in the chunk's second half."""
    count = bisect_right(list(accumulate(len(word) + 1 for _, word in pieces)), LONGEST_CHUNK)
    if count == len(pieces):
        return count
    closing = (i + 1 for i in range(count - 1, count // 2, -1) if _SENTENCE_END.search(pieces[i][1]))
    return next(closing, count)
