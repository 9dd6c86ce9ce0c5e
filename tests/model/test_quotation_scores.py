"""Quotations of our own articles (tests/quotations/own.jsonl) and, where present, of the annotated news. The floors only rise."""

from pathlib import Path

import pytest

from kgbuild import pipeline
from kgbuild.evaluate import QuotationScores, as_articles, load_quotations, score_quotations
from kgbuild.settings import Settings

OWN = Path(__file__).parents[1] / "quotations" / "own.jsonl"
OPEN = Path(__file__).parents[3] / "shared" / "corpora" / "quotes" / "wikinews-dev.jsonl.gz"


def scores(path: Path) -> QuotationScores:
    gold = load_quotations(path)
    return score_quotations(gold, pipeline.quotations(as_articles(gold), Settings()))


def explain(found: QuotationScores) -> str:
    return "\n".join([*(f"- {line}" for line in found.missed), *(f"+ {line}" for line in found.wrong)])


def test_own_articles() -> None:
    found = scores(OWN)
    assert found.overlap["Direct"].f1 >= 0.95, explain(found)
    assert found.overlap["Indirect"].f1 >= 0.85, explain(found)
    assert found.speaker.value >= 0.85, explain(found)


@pytest.mark.skipif(not OPEN.is_file(), reason="the annotated news are not here")
def test_news() -> None:
    found = scores(OPEN)
    assert found.overlap["Direct"].f1 >= 0.88, explain(found)
    assert found.overlap["Indirect"].f1 >= 0.65, explain(found)
    assert found.speaker.value >= 0.75, explain(found)
