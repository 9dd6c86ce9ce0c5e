"""Fit the calibration of statements' confidence. In: folders of gold articles. Out: the tables [calibration], [relations] and [patterns] of
extract/confidence.toml.

`python -m training.calibrate_confidence GOLD [GOLD …]` prints the tables and the expected calibration error, each article judged by a fit on the others.
A statement between gold entities is right when the gold has it (strict). The rule: few judged statements move a relation or a pattern little (ridge).
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from kgbuild import pipeline
from kgbuild.evaluate.gold import load_gold
from kgbuild.evaluate.match import answers, same_statement
from kgbuild.extract.confidence import family, raw
from kgbuild.read import load
from kgbuild.settings import Settings

BINS = (0.5, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)
RIDGE = 2.0  # of a relation's own offset
LOOSE = 4.0  # of a pattern's, beside its relation's
STIFF = 80.0  # of the slope, around 1: doubtful statements between gold entities are few, and better than others
FOLDS = 5
SMALL = 0.1  # offsets below are left out

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Judged:
    """A statement that lies between gold entities: its uncalibrated log-odds, and whether the gold has it."""

    article: str
    family: str
    pattern: str
    score: float
    right: bool


@dataclass(frozen=True)
class Fit:
    """slope · score + intercept + the offset of the relation's family + that of the pattern."""

    slope: float
    intercept: float
    relations: dict[str, float]
    patterns: dict[str, float]

    def __call__(self, one: Judged) -> float:
        offset = self.relations.get(one.family, 0.0) + self.patterns.get(one.pattern, 0.0)
        return 1 / (1 + math.exp(-(self.slope * one.score + self.intercept + offset)))


def judged(folder: Path) -> Iterator[Judged]:
    """Every statement of the gold articles that can be judged."""
    texts = sorted(folder.glob("*.txt"))
    built = pipeline.build(load(texts).articles, Settings())
    for gold in load_gold(folder):
        found, _ = answers(gold, (s for s in built.statements if s.article == gold.id and s.content is None and not s.inferred))
        for answer in found:
            right = any(same_statement(answer, line) for line in gold.statements)
            said = answer.statement
            yield Judged(gold.id, family(said.predicate), said.pattern, raw(said.confidence, said.predicate, said.pattern), right)


def fit(known: Sequence[Judged]) -> Fit:
    """The likeliest calibration, held near slope 1 and equal relations and patterns."""
    families = sorted({one.family for one in known})
    patterns = sorted({one.pattern for one in known})
    scores = np.array([one.score for one in known])
    truth = np.array([float(one.right) for one in known])
    places = np.array([families.index(one.family) for one in known])
    kinds = np.array([len(families) + patterns.index(one.pattern) for one in known])
    ridge = np.array([RIDGE] * len(families) + [LOOSE] * len(patterns))

    def loss(weights: Vector) -> tuple[float, Vector]:
        offsets = weights[2:]
        odds = weights[0] * scores + weights[1] + offsets[places] + offsets[kinds]
        wrong = 1 / (1 + np.exp(-odds)) - truth
        slopes = ridge * offsets + np.bincount(places, wrong, len(offsets)) + np.bincount(kinds, wrong, len(offsets))
        gradient = np.concatenate(([wrong @ scores + STIFF * (weights[0] - 1), wrong.sum()], slopes))
        penalty = (ridge * offsets**2).sum() / 2 + STIFF * (weights[0] - 1) ** 2 / 2
        return float((np.logaddexp(0.0, odds) - truth * odds).sum() + penalty), gradient

    start = np.concatenate(([1.0, 0.0], np.zeros(len(ridge))))
    found = [float(value) for value in minimize(loss, start, jac=True, method="L-BFGS-B").x]
    split = 2 + len(families)
    return Fit(found[0], found[1], dict(zip(families, found[2:split], strict=True)), dict(zip(patterns, found[split:], strict=True)))


def crossed(known: Sequence[Judged]) -> list[tuple[float, bool]]:
    """Each statement's confidence by a fit on other articles, and whether it is right."""
    articles = sorted({one.article for one in known})
    rows = []
    for fold in range(FOLDS):
        held = set(articles[fold::FOLDS])
        model = fit([one for one in known if one.article not in held])
        rows += [(model(one), one.right) for one in known if one.article in held]
    return rows


def error(rows: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error: how far the mean confidence of a bin is from the share that is right."""
    total = 0.0
    for low, high in zip((0.0, *BINS), BINS, strict=False):
        inside = [(p, right) for p, right in rows if low <= p < high]
        if inside:
            total += abs(sum(p for p, _ in inside) - sum(right for _, right in inside))
    return total / len(rows)


def report(known: Sequence[Judged], write: Callable[[str], object]) -> None:
    before = [(1 / (1 + math.exp(-one.score)), one.right) for one in known]
    after = crossed(known)
    model = fit(known)
    write(f"# {len(known)} judged statements, {sum(one.right for one in known)} right; ")
    write(f"expected calibration error {error(before):.3f} before, {error(after):.3f} after (held-out articles)\n")
    for threshold in (0.7, 0.75, 0.8):
        sure = [right for p, right in after if p >= threshold]
        write(f"# held out, confidence >= {threshold}: {sum(sure)} of {len(sure)} right\n")
    write(f"[calibration]\nslope = {model.slope:.3f}\nintercept = {model.intercept:.3f}\n")
    for table, offsets in (("relations", model.relations), ("patterns", model.patterns)):
        told = [f'"{name}" = {value:.2f}\n' for name, value in sorted(offsets.items()) if abs(value) >= SMALL]
        write(f"\n[{table}]\n{''.join(told)}")


if __name__ == "__main__":
    report([one for folder in sys.argv[1:] for one in judged(Path(folder))], sys.stdout.write)
