"""Quality on our own articles (tests/gold) and, where present, on the open gold. The floors only rise."""

from pathlib import Path

import pytest

import kgbuild
from kgbuild.evaluate import Scores, load_gold, score

OWN = Path(__file__).parents[1] / "gold"
OPEN = Path(__file__).parents[3] / "shared" / "corpora" / "gold"


def scores(folder: Path) -> Scores:
    gold = load_gold(folder)
    return score(gold, kgbuild.build([folder / f"{article.id}.txt" for article in gold]).statements)


def explain(found: Scores) -> str:
    return "\n".join([*(f"- {line}" for line in found.missed), *(f"+ {line}" for line in found.wrong)])


def test_own_articles() -> None:
    found = scores(OWN)
    assert found.strict.f1 >= 0.30, explain(found)
    assert found.plain_precision.value >= 0.65, explain(found)
    assert found.false_facts.value <= 0.05, explain(found)


@pytest.mark.skipif(not OPEN.is_dir(), reason="the open gold articles are not here")
def test_open_gold() -> None:
    found = scores(OPEN)
    assert found.strict.f1 >= 0.30, explain(found)
    assert found.plain_precision.value >= 0.65, explain(found)
    assert found.false_facts.value <= 0.05, explain(found)
