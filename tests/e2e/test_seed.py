"""The first article of all, where it is present: what it must yield at least, in status, polarity and sources."""

from pathlib import Path

import pytest
import yaml

import kgbuild
from kgbuild.model import Polarity, Statement

SEED = Path(__file__).parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the first article is not here")
EXPECTED = yaml.safe_load((SEED / "expected.yaml").read_text("utf-8")) if SEED.is_dir() else []


@pytest.fixture(scope="module")
def kg():
    return kgbuild.build([SEED / "article.txt"], date="2024-12-02")


def says(statement: Statement, wanted: dict) -> bool:
    target = statement.object.name if statement.object else statement.value
    ends = (statement.subject.name, target)
    turned = wanted["p"] == "diplomaticRelations" and ends == (wanted["o"], wanted["s"])
    return statement.predicate == wanted["p"] and (ends == (wanted["s"], wanted["o"]) or turned)


def as_told(statement: Statement, wanted: dict) -> bool:
    if wanted.get("inferred"):
        return statement.inferred and len(statement.premises) == 2
    if (str(statement.status), str(statement.polarity)) != (wanted["status"], wanted.get("polarity", "positive")):
        return False
    return [s.name for s in statement.sources] == wanted.get("sources", []) and wanted.get("quote", "") in statement.evidence[0].quote


@pytest.mark.parametrize("wanted", EXPECTED, ids=lambda w: f"{w['s']}-{w['p']}-{w['o']}-{w.get('status', 'inferred')}")
def test_expected(kg, wanted) -> None:
    found = [statement for statement in kg.statements if says(statement, wanted)]
    assert any(as_told(statement, wanted) for statement in found), found


def test_claims_and_plans_are_no_plain_edges(kg) -> None:
    plain = {(s.subject.name, s.predicate, s.object.name) for s in kg.statements if s.object and s.is_plain(0.75)}
    assert ("USA", "breaksWith", "Russland") not in plain
    assert ("Donald Trump", "contacts", "Wladimir Putin") not in plain
    assert all(s.polarity is Polarity.POSITIVE for s in kg.statements if s.is_plain(0.75))


def test_every_quote_is_in_the_article(kg) -> None:
    text = kg.records[0].article.text
    for evidence in (e for s in kg.statements for e in s.evidence):
        assert text[evidence.start : evidence.end] == evidence.quote
