"""Facts with all their wordings. In: a file of synsets and what a system says of each sentence. Out: precision, recall and F1 by exact words.

The format, after BenchIE (Gashteovski et al., ACL 2022): a sentence behind `#`; below it each fact, further wordings of it behind `=`,
words in brackets may be left out: `Maler | verkaufte | Bild [des Königs]`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Words = tuple[str, str, str]
Synset = frozenset[Words]


@dataclass(frozen=True, slots=True)
class Score:
    """Extractions that are a wording of a fact, and facts with such an extraction. Example: 3 of 4 right, 3 of 5 facts found."""

    right: int
    said: int
    hit: int
    facts: int

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.facts if self.facts else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.said + other.said, self.hit + other.hit, self.facts + other.facts)

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f} ({self.said} said, {self.facts} facts)"


def wordings(part: str) -> tuple[str, ...]:
    """`Bild [des Königs]`  ->  Bild des Königs, Bild"""
    pieces = re.split(r"\[([^\]]*)\]", part)
    choices = ([piece] if k % 2 == 0 else [piece, ""] for k, piece in enumerate(pieces))
    return tuple(" ".join("".join(chosen).split()) for chosen in itertools.product(*choices))


def _synset(lines: list[str]) -> Synset:
    triples = (tuple(map(wordings, line.split(" | "))) for line in lines)
    return frozenset((a, r, b) for arg1, relation, arg2 in triples for a, r, b in itertools.product(arg1, relation, arg2))


def read(path: Path) -> dict[str, tuple[Synset, ...]]:
    """The synsets of each sentence."""
    return {text: tuple(_synset(lines) for lines in _grouped(below)) for text, below in _sentences(path.read_text("utf-8").splitlines())}


def _sentences(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    text, below = "", list[str]()
    for line in lines:
        if line.startswith("# "):
            if text:
                yield text, below
            text, below = line[2:], []
        elif line:
            below.append(line)
    if text:
        yield text, below


def _grouped(lines: Iterable[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    for line in lines:
        if line.startswith("= "):
            groups[-1].append(line[2:])
        else:
            groups.append([line])
    return groups


def score(synsets: tuple[Synset, ...], said: Iterable[Words]) -> Score:
    """One sentence: every extraction and every fact counts once."""
    found = set(said)
    right = sum(any(one in synset for synset in synsets) for one in found)
    return Score(right, len(found), sum(bool(synset & found) for synset in synsets), len(synsets))


def total(wanted: Mapping[str, tuple[Synset, ...]], said: Mapping[str, Iterable[Words]]) -> Score:
    """All sentences."""
    return sum((score(synsets, said[text]) for text, synsets in wanted.items()), Score(0, 0, 0, 0))
