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
    assert found.accuracy.value >= 0.83, told
    assert found.joined.value >= 0.86, told
    assert found.linked.value >= 0.85, told


def test_more_articles_worked_on() -> None:
    found = scores(TESTS / "coreference" / "worked")
    assert found.accuracy.of >= 250
    assert found.accuracy.value >= 0.84, "\n".join(found.wrong)
    assert found.joined.value >= 0.91, "\n".join(found.wrong)


def test_articles_held_back() -> None:
    """Only the score is looked at: no list of what is wrong."""
    found = scores(TESTS / "coreference" / "held")
    assert found.accuracy.of >= 100
    assert found.accuracy.value >= 0.62


def test_gold_articles() -> None:
    found = scores(TESTS / "gold")
    assert found.accuracy.value >= 0.85, "\n".join(found.wrong)
