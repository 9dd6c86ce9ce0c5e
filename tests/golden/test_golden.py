"""Golden articles: what kgbuild makes of our own articles, line by line; `--update` rewrites."""

from pathlib import Path

import pytest

import kgbuild
from kgbuild.knowledgegraph import KnowledgeGraph, triple
from kgbuild.model import Statement

HERE = Path(__file__).parent
ARTICLES = sorted((HERE.parent / "gold").glob("*.txt"))
WITH_GRAPH = ("diplomatie", "gericht", "gipfel", "protest", "regierungskrise", "uebernahme")


def line(statement: Statement) -> str:
    sources = " <- ".join(speaker.name for speaker in statement.sources)
    said = f", says {sources}" if sources else ""
    where = f" | {statement.evidence[0].quote}" if statement.evidence else f" | from {len(statement.premises)} premises"
    return f"{triple(statement, {})} [{statement.status}{said}]{where}"


def claims(kg: KnowledgeGraph) -> str:
    return "".join(f"{line(s)}\n" for s in kg.statements if s.content is None)


def compare(path: Path, found: str, update: bool) -> None:
    if update:
        path.write_text(found, "utf-8")
    assert path.read_text("utf-8") == found, f"{path.name} differs; look, then `pytest tests/golden --update`"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_golden(article: Path, update: bool) -> None:
    kg = kgbuild.build([article])
    compare(HERE / f"{article.stem}.claims.txt", claims(kg), update)
    if article.stem in WITH_GRAPH:
        compare(HERE / f"{article.stem}.nq", kg.nquads, update)
