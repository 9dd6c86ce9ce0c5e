"""JSON lines, tables, report, run, and writing them."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from stories import entities, kreml, streit

from kgbuild import graph, infer, ontology
from kgbuild.errors import StoreError
from kgbuild.export import files
from kgbuild.model import Ledger, Statement, Warning_
from kgbuild.settings import Settings

RECORDS = [kreml(), streit()]
ENTITIES = entities(RECORDS)
LEDGER = Ledger(
    ("kreml", "streit"),
    (Warning_("empty", "c.txt", "no text"),),
    (Warning_("overlong-word", "kreml:12", "a | b <script>"),),
    (("articles", 2),),
)
SCHEMA = json.loads((ontology.folder() / "statements.schema.json").read_text("utf-8"))


def statements() -> tuple[Statement, ...]:
    said = graph.statements(RECORDS, ENTITIES, Settings())
    return said + infer.infer(said, Settings())


def lines(text: str = "quotes") -> list[dict[str, object]]:
    return [json.loads(line) for line in files.jsonl(statements(), text).splitlines()]


@pytest.mark.parametrize("text", ["quotes", "full", "none"])
def test_lines_fit_the_schema(text: str) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for line in lines(text):
        validator.validate(line)


def test_schema_refuses_other_things() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    line = lines()[0]
    for change in ({"status": "Sure"}, {"extra": 1}, {"object": {"name": "x"}}, {"id": "x"}, {"inferred": True}):
        assert not validator.is_valid(line | change)


def test_keys_in_the_order_of_the_design() -> None:
    order = (
        "id article sentence start end subject predicate object status polarity source sources confidence time place pattern steps inferred"
    )
    for line in lines():
        assert [key for key in line if key in order.split()] == order.split()
        assert list(line)[: len(order.split())] == order.split()


def test_a_claim() -> None:
    line = next(line for line in lines() if line["predicate"] == "attacks" and line["article"] == "kreml")
    assert (line["status"], line["polarity"], line["sources"]) == ("Claimed", "negative", ["Anna Bolt"])
    assert {key: line["source"][key] for key in ("name", "text")} == {"name": "Anna Bolt", "text": "Anna Bolt"}  # type: ignore[index]
    assert kreml().article.text[slice(line["start"], line["end"])] == line["sentence"]  # type: ignore[misc]


def test_objects() -> None:
    by = {line["predicate"]: line["object"] for line in lines() if line["article"] == "kreml"}
    assert by["age"] == {"value": "61", "text": "61"}
    assert str(by["denies"]["statement"]).startswith("proposition-")  # type: ignore[index]
    assert by["attacks"]["qid"] == "Q403"  # type: ignore[index]


def test_inferred_names_its_premises() -> None:
    (line,) = (line for line in lines() if line["inferred"])
    known = {other["id"] for other in lines()}
    assert set(line["premises"]) <= known and line["sentence"] is None  # type: ignore[call-overload]


def test_speech_leads_to_its_statement() -> None:
    known = {str(line["id"]) for line in lines()}
    for line in lines():
        said = str(line["object"].get("statement", ""))  # type: ignore[attr-defined]
        assert not said or said in known or said.replace("proposition", "statement") in known


def test_text_none_keeps_offsets_only() -> None:
    assert all(line["sentence"] is None for line in lines("none"))
    assert "angegriffen" not in files.statements_csv(statements(), "none")


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(files.jsonl(statements()), "utf-8")
    read = files.read_statements(path)
    assert files.jsonl(read) == files.jsonl(statements())
    assert [s.evidence for s in read] == [s.evidence for s in statements()]


@pytest.mark.parametrize("broken", ["{", "[]", '{"id": 1}', "null"])
def test_broken_line_is_told_with_its_number(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(files.jsonl(statements()[:1]) + broken + "\n", "utf-8")
    with pytest.raises(StoreError, match=r"statements\.jsonl:2"):
        files.read_statements(path)
    with pytest.raises(StoreError):
        files.read_statements(tmp_path / "missing.jsonl")


def test_articles_csv_there_and_back(tmp_path: Path) -> None:
    known = [replace(record.article, publisher="Bote", url="https://example.org/a,b") for record in RECORDS]
    files.write_all(tmp_path, {"articles.csv": files.articles_csv(known, statements())})
    assert files.read_articles(tmp_path / "articles.csv") == {article.id: replace(article, text="") for article in known}
    assert files.read_articles(tmp_path / "none.csv") == {}


def test_persons_of_one_name_in_several_articles_are_told() -> None:
    text = files.report_md(statements(), (), ENTITIES, LEDGER, Settings())
    section = text.partition("## Taken for one by the name alone")[2].partition("##")[0]
    assert [line.partition(":")[0] for line in section.split("\n") if line] == ["- Anna Bolt", "- Boris Tann"]


def test_entities_csv_most_talked_about_first() -> None:
    rows = list(csv.DictReader(io.StringIO(files.entities_csv(ENTITIES, statements()))))
    assert len(rows) == len(ENTITIES)
    counts = [int(row["statements"]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert next(row for row in rows if row["name"] == "Ungarn")["qid"] == "Q28"


def test_statements_csv_has_every_statement() -> None:
    rows = list(csv.DictReader(io.StringIO(files.statements_csv(statements()))))
    assert [row["id"] for row in rows] == [s.id for s in statements()]
    assert next(row for row in rows if row["predicate"] == "visits")["source"] == "Boris Tann < Carla Weiß"


def texts(settings: Settings) -> dict[str, str]:
    return files.texts(statements(), graph.facts(statements(), settings), ENTITIES, LEDGER, settings)


def test_report_tells_what_is_there_and_what_is_not() -> None:
    report = texts(Settings())["report.md"]
    for words in ("| attacks | 1 | 1 | 0 | 0 |", "no text", "overlong-word: 1", "Boris Tann – spokesperson – Anna Bolt", "plain edges: 7"):
        assert words in report, report
    assert "<script>" not in report


def test_run_json_has_no_time_and_no_workers() -> None:
    assert texts(Settings(workers=4)) == texts(Settings())
    run = json.loads(texts(Settings())["run.json"])
    assert "timestamp" not in run and run["counts"]["claimed"] == 2
    assert json.loads(texts(Settings(timestamp="2024-12-02T10:00:00Z"))["run.json"])["timestamp"] == "2024-12-02T10:00:00Z"


def test_write_all(tmp_path: Path) -> None:
    written = files.write_all(tmp_path / "a" / "b", {"x.txt": "ü\n", "y.txt": ""})
    assert [path.name for path in written] == ["x.txt", "y.txt"]
    assert (tmp_path / "a" / "b" / "x.txt").read_bytes() == "ü\n".encode()
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == ["x.txt", "y.txt"]


def test_unwritable_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(StoreError, match="choose a folder"):
        files.write_all(tmp_path / "file", {"x.txt": ""})


def test_nothing_is_left_half_written(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("old", "utf-8")
    (tmp_path / ".z.txt.part").mkdir()
    with pytest.raises(StoreError):
        files.write_all(tmp_path, {"old.txt": "new", "z.txt": ""})
    assert (tmp_path / "old.txt").read_text("utf-8") == "old"
    assert not (tmp_path / ".old.txt.part").exists()
