"""The same articles give the same bytes: twice, with other hash seeds, other worker counts, another order."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[1] / "gold"
ARTICLES = [str(GOLD / f"{name}.txt") for name in ("diplomatie", "gipfel", "kremlsprecherin")]


def fingerprint(folder: Path, articles: list[str], seed: str, *options: str) -> dict[str, str]:
    command = [sys.executable, "-m", "kgbuild.cli", "build", *articles, "-o", str(folder), "-q", *options]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, timeout=300)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return fingerprint(tmp_path_factory.mktemp("first"), ARTICLES, "1")


@pytest.mark.parametrize(("seed", "options", "turned"), [("2", (), False), ("3", ("--workers", "2"), False), ("4", (), True)])
def test_same_bytes(tmp_path: Path, first: dict[str, str], seed: str, options: tuple[str, ...], turned: bool) -> None:
    articles = ARTICLES[::-1] if turned else ARTICLES
    assert fingerprint(tmp_path, articles, seed, *options) == first
