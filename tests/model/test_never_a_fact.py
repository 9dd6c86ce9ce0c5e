"""A claim is never drawn as a fact: what is only said, doubted, denied, planned or possible makes no plain edge."""

from __future__ import annotations

from pathlib import Path

import pytest

import kgbuild
from tests.pipe import model_missing

LINES = [line for line in (Path(__file__).parent / "never_a_fact.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
SAID = (
    {
        "[last]": "Siemens den Konkurrenten Alstom übernimmt",
        "[reported]": "Siemens habe den Konkurrenten Alstom übernommen",
        "[plain]": "Siemens übernimmt den Konkurrenten Alstom",
        "[behind]": "hat Siemens den Konkurrenten Alstom übernommen",
    },
    {
        "[last]": "russische Truppen die Stadt Charkiw angegriffen haben",
        "[reported]": "russische Truppen hätten die Stadt Charkiw angegriffen",
        "[plain]": "russische Truppen greifen die Stadt Charkiw an",
        "[behind]": "haben russische Truppen die Stadt Charkiw angegriffen",
    },
)
TOLD = ("acquires", "attacks", "leader", "kills", "member", "owner")  # what the sentences are about; who criticizes or denies it is a fact

pytestmark = pytest.mark.skipif(model_missing(), reason="the language model is not here")


def filled(line: str, parts: dict[str, str]) -> str:
    """The line with its clause."""
    for mark, words in parts.items():
        line = line.replace(mark, words)
    return line


def test_no_plain_edge(tmp_path: Path) -> None:
    sentences = {
        f"s{i}-{j}": filled(line, parts) for i, line in enumerate(LINES) for j, parts in enumerate(SAID if "[" in line else SAID[:1])
    }
    for name, sentence in sentences.items():
        (tmp_path / f"{name}.txt").write_text(f"Titel\n\n{sentence}\n", encoding="utf-8")
    graph = kgbuild.build(sorted(tmp_path.glob("*.txt")))
    wrong = [s for s in graph.statements if s.predicate in TOLD and not s.inferred and s.is_plain(0)]
    assert [(sentences[s.article], s.predicate) for s in wrong] == []
    told = {s.article for s in graph.statements if s.predicate in TOLD}
    assert len(told) > 0.85 * len(sentences), "most of it is told as a claim, a plan or not so"
