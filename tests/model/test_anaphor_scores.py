"""Anaphors of our own articles (tests/coreference, tests/gold): who or what is meant. The floors only rise."""

from pathlib import Path

import kgbuild
from kgbuild.evaluate import AnaphorScores, load_anaphors, score_anaphors

TESTS = Path(__file__).parents[1]


def scores(folder: Path) -> AnaphorScores:
    gold = load_anaphors(folder)
    return score_anaphors(gold, kgbuild.build([folder / f"{article.id}.txt" for article in gold]).records)


def test_articles_about_anaphors() -> None:
    found = scores(TESTS / "coreference")
    told = "\n".join(found.wrong)
    assert found.accuracy.of >= 500
    assert found.accuracy.value >= 0.71, told
    assert found.joined.value >= 0.81, told
    assert found.linked.value >= 0.87, told


def test_gold_articles() -> None:
    found = scores(TESTS / "gold")
    assert found.accuracy.value >= 0.79, "\n".join(found.wrong)
