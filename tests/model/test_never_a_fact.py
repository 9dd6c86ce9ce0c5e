"""A claim is never drawn as a fact: what is only said, doubted, denied, planned or possible makes no plain edge."""

from __future__ import annotations

from pathlib import Path

import pytest

import kgbuild
from kgbuild.model import Statement
from tests.pipe import model_missing

PLAIN = 0.75  # the confidence from which a plain edge is drawn
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
EVENTS = (
    {
        "[ein]": "ein Angriff russischer Truppen auf Charkiw",
        "[einen]": "einen Angriff russischer Truppen auf Charkiw",
        "[einem]": "einem Angriff russischer Truppen auf Charkiw",
        "[eines]": "eines Angriffs russischer Truppen auf Charkiw",
        "[der]": "der Angriff russischer Truppen auf Charkiw",
        "[den]": "den Angriff russischer Truppen auf Charkiw",
        "[dem]": "dem Angriff russischer Truppen auf Charkiw",
        "[des]": "des Angriffs russischer Truppen auf Charkiw",
    },
    {
        "[ein]": "eine Übernahme von Opel durch Fiat",
        "[einen]": "eine Übernahme von Opel durch Fiat",
        "[einem]": "einer Übernahme von Opel durch Fiat",
        "[eines]": "einer Übernahme von Opel durch Fiat",
        "[der]": "die Übernahme von Opel durch Fiat",
        "[den]": "die Übernahme von Opel durch Fiat",
        "[dem]": "der Übernahme von Opel durch Fiat",
        "[des]": "der Übernahme von Opel durch Fiat",
    },
)
TOLD = ("acquires", "attacks", "leader", "kills", "member", "owner")  # what the sentences are about; who criticizes or denies it is a fact
OF_EVENTS = ("attacks", "acquires", "participatesIn", "occurredIn", "occurredOn")

pytestmark = pytest.mark.skipif(model_missing(), reason="the language model is not here")


def lines(name: str) -> list[str]:
    """The lines of a file beside this one."""
    return [line for line in (Path(__file__).parent / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def filled(line: str, parts: dict[str, str]) -> str:
    """The line with its clause or event, its first letter a capital."""
    for mark, words in parts.items():
        line = line.replace(mark, words)
    return line[0].upper() + line[1:]


def built(folder: Path, sentences: dict[str, str]) -> kgbuild.KnowledgeGraph:
    """The graph of one article a sentence."""
    for name, sentence in sentences.items():
        (folder / f"{name}.txt").write_text(f"Titel\n\n{sentence}\n", encoding="utf-8")
    return kgbuild.build(sorted(folder.glob("*.txt")))


def test_no_plain_edge(tmp_path: Path) -> None:
    sentences = {
        f"s{i}-{j}": filled(line, parts)
        for i, line in enumerate(lines("never_a_fact.txt"))
        for j, parts in enumerate(SAID if "[" in line else SAID[:1])
    }
    graph = built(tmp_path, sentences)
    wrong = [s for s in graph.statements if s.predicate in TOLD and not s.inferred and s.is_plain(0)]
    assert [(sentences[s.article], s.predicate) for s in wrong] == []
    told = {s.article for s in graph.statements if s.predicate in TOLD}
    assert len(told) > 0.85 * len(sentences), "most of it is told as a claim, a plan or not so"


def test_no_plain_edge_of_an_event(tmp_path: Path) -> None:
    sentences = {f"s{i}-{j}": filled(line, parts) for i, line in enumerate(lines("no_such_event.txt")) for j, parts in enumerate(EVENTS)}
    graph = built(tmp_path, sentences)
    wrong = [s for s in graph.statements if s.predicate in OF_EVENTS and not s.inferred and s.is_plain(PLAIN)]
    assert [(sentences[s.article], s.predicate) for s in wrong] == []
    told = {s.article for s in graph.statements if s.predicate in OF_EVENTS}
    assert len(told) > 0.95 * len(sentences), "nearly all of it is told as a claim, a plan or not so"


def test_no_plain_edge_of_a_headline(tmp_path: Path) -> None:
    headlines = {f"h{i}": line for i, line in enumerate(lines("headlines_no_fact.txt"))}
    for name, headline in headlines.items():
        (tmp_path / f"{name}.txt").write_text(f"{headline}\n\nMehr in Kürze.\n", encoding="utf-8")
    graph = kgbuild.build(sorted(tmp_path.glob("*.txt")))
    told = (*TOLD, *OF_EVENTS)
    wrong = [s for s in graph.statements if s.predicate in told and not _is_nobody(s) and not s.inferred and s.is_plain(PLAIN)]
    assert [(headlines[s.article], s.predicate) for s in wrong] == []


def _is_nobody(statement: Statement) -> bool:
    """Siemens –leader– Chef von Siemens: that there is one"""
    return statement.object is not None and statement.object.name.startswith("Chef")
