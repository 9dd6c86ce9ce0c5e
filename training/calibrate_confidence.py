"""Fit the calibration of statements' confidence. In: folders of gold articles. Out: the tables [calibration] and [relations] of extract/confidence.toml.

`python -m training.calibrate_confidence GOLD [GOLD …]` prints the tables and the expected calibration error, each article judged by a fit on the others.
A statement between gold entities is right when the gold has it (strict). The rule: few judged statements move a relation little (ridge).
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
STIFF = 80.0  # of the slope, around 1: doubtful statements between gold entities are few, and better than others
FOLDS = 5

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Judged:
    """A statement that lies between gold entities: its uncalibrated log-odds, and whether the gold has it."""

    article: str
    family: str
    score: float
    right: bool


@dataclass(frozen=True)
class Fit:
    """slope · score + intercept + the offset of the relation's family."""

    slope: float
    intercept: float
    offsets: dict[str, float]

    def __call__(self, one: Judged) -> float:
        return 1 / (1 + math.exp(-(self.slope * one.score + self.intercept + self.offsets.get(one.family, 0.0))))


def judged(folder: Path) -> Iterator[Judged]:
    """Every statement of the gold articles that can be judged."""
    texts = sorted(folder.glob("*.txt"))
    built = pipeline.build(load(texts).articles, Settings())
    for gold in load_gold(folder):
        found, _ = answers(gold, (s for s in built.statements if s.article == gold.id and s.content is None and not s.inferred))
        for answer in found:
            right = any(same_statement(answer, line) for line in gold.statements)
            yield Judged(gold.id, family(answer.statement.predicate), raw(answer.statement.confidence, answer.statement.predicate), right)


def fit(known: Sequence[Judged]) -> Fit:
    """The likeliest calibration, held near slope 1 and equal relations."""
    families = sorted({one.family for one in known})
    scores = np.array([one.score for one in known])
    truth = np.array([float(one.right) for one in known])
    places = np.array([families.index(one.family) for one in known])

    def loss(weights: Vector) -> float:
        odds = weights[0] * scores + weights[1] + weights[2:][places]
        likelihood = np.logaddexp(0.0, odds) - truth * odds
        return float(likelihood.sum() + RIDGE * (weights[2:] ** 2).sum() / 2 + STIFF * (weights[0] - 1) ** 2 / 2)

    start = np.concatenate(([1.0, 0.0], np.zeros(len(families))))
    found = minimize(loss, start, method="L-BFGS-B").x
    return Fit(float(found[0]), float(found[1]), {name: float(value) for name, value in zip(families, found[2:], strict=True)})


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
    write(f"[calibration]\nslope = {model.slope:.3f}\nintercept = {model.intercept:.3f}\n\n[relations]\n")
    for name, value in sorted(model.offsets.items()):
        write(f"{name} = {value:.2f}\n")


if __name__ == "__main__":
    report([one for folder in sys.argv[1:] for one in judged(Path(folder))], sys.stdout.write)
