"""Shared fixtures: the shipped model is loaded once, an article is built in one call."""

from pathlib import Path

import pytest

import kgbuild
from kgbuild.knowledgegraph import KnowledgeGraph


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden files")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture
def built(tmp_path: Path):
    """built("text", date=…) -> KnowledgeGraph of one article with that text."""

    def run(text: str, **options: str) -> KnowledgeGraph:
        path = tmp_path / "artikel.txt"
        path.write_text(text, "utf-8")
        return kgbuild.build([path], **options)

    return run
