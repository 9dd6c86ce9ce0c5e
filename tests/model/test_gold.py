"""Quality on our own articles (tests/gold) and, where present, on the open gold. The floors only rise."""

from pathlib import Path

import fresh
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


def check(found: Scores, strict: float, plain: float) -> None:
    assert found.strict.f1 >= strict, explain(found)
    assert found.plain_precision.value >= plain, explain(found)
    assert found.false_facts.value <= 0.03, explain(found)
    assert found.status.value >= 0.90, explain(found)


def test_own_articles() -> None:
    check(scores(OWN), strict=0.80, plain=0.90)


@pytest.mark.skipif(not OPEN.is_dir(), reason="the open gold articles are not here")
def test_open_gold() -> None:
    check(scores(OPEN), strict=0.60, plain=0.86)


@pytest.mark.skipif(not fresh.present(), reason="the texts of the Wikinews articles are not here")
@pytest.mark.parametrize(("part", "floor", "wrong"), [("open", 0.36, 0.03), ("blind", 0.36, 0.03), ("modelled-blind-2", 0.40, 0.03)])
def test_wikinews_articles(tmp_path: Path, part: str, floor: float, wrong: float) -> None:
    found = scores(fresh.write(part, tmp_path))
    strict, plain, false_facts = found.strict.f1, found.plain_precision.value, found.false_facts.value
    assert strict >= floor  # numbers alone: a failure shows no words of the articles
    assert plain >= 0.79
    assert false_facts <= wrong
