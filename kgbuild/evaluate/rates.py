"""Counts as figures. In: hits and tries. Out: precision, recall, F1, a rate; nothing of nothing is 0."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """Hits among tries."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """Precision, recall and F1 at one strictness."""

    hits: int
    system: int
    gold: int

    @property
    def precision(self) -> float:
        return Rate(self.hits, self.system).value

    @property
    def recall(self) -> float:
        return Rate(self.hits, self.gold).value

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.hits else 0.0
