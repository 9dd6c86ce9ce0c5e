"""The installed command with real files: results, exit codes, and errors told in one line with where and a hint."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kgbuild.settings import WRITTEN

ARTICLE = Path(__file__).parents[1] / "gold" / "kremlsprecherin.txt"


def run(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kgbuild.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, encoding="utf-8", timeout=300, check=False)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    done = run("build", str(ARTICLE), "-o", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_build_writes_every_file(output: Path) -> None:
    assert {path.name for path in output.iterdir()} == set(WRITTEN)


def test_the_readme_tells_what_the_sample_yields(tmp_path: Path) -> None:
    """Each row of its first table is a statement of the graph that `make demo` builds."""
    repository = Path(__file__).parents[2]
    assert run("build", str(repository / "examples"), "-o", str(tmp_path)).returncode == 0
    with (tmp_path / "statements.csv").open(encoding="utf-8", newline="") as file:
        found = {
            (row["subject"], row["polarity"], row["predicate"], row["object"]): (
                "inferred" if row["inferred"] == "true" else row["status"],
                row["source"],
            )
            for row in csv.DictReader(file)
        }
    told = re.findall(r"^\| (.+) –(not )?(\w+)– (.+) \| (\w+) \| (.+) \|$", (repository / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(told) == 4
    for subject, negated, predicate, target, status, who in told:
        source = who if status == "Claimed" else ""
        assert found[subject, "negative" if negated else "positive", predicate, target] == (status, source)


def test_ask_a_named_query(output: Path) -> None:
    done = run("ask", str(output), "spokespersons", "--json")
    assert done.returncode == 0, done.stderr
    assert "Anna Bolt" in json.dumps(json.loads(done.stdout), ensure_ascii=False)


def test_ask_lists_at_least_ten_queries(output: Path) -> None:
    assert len(json.loads(run("ask", str(output), "list", "--json").stdout)) >= 10


def test_validate_conforms(output: Path) -> None:
    assert run("validate", str(output)).returncode == 0


@pytest.mark.parametrize("form", ["nq", "ttl", "jsonld", "graphml", "csv", "jsonl"])
def test_export(output: Path, form: str) -> None:
    done = run("export", str(output), form)
    assert (done.returncode, bool(done.stdout)) == (0, True), done.stderr


@pytest.mark.parametrize("words", [("stats", "--json"), ("entities", "--json"), ("view", "--no-open")])
def test_reading_commands(output: Path, words: tuple[str, ...]) -> None:
    """A graph is named by its folder or by its graph.trig; numbers are numbers in JSON."""
    done = run(words[0], str(output), *words[1:])
    assert (done.returncode, run(words[0], str(output / "graph.trig"), *words[1:]).stdout) == (0, done.stdout)
    if "--json" in words:
        assert all(isinstance(row["statements"], int) for row in json.loads(done.stdout))


def test_who_says_what_is_told_with_what_is_said(output: Path) -> None:
    told = run("explain", "entity", str(output), "Anna Bolt").stdout
    assert " –denies– (" in told
    assert not any(name in told for name in ("proposition-", "– statement-", "also: –"))


def test_a_graph_that_is_not_there_is_not_taken_for_another(output: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text("", "utf-8")
    for wrong in (tmp_path / "graph.trig", output / "nix.trig", output / "graph.ttl"):
        done = run("stats", str(wrong))
        assert (done.returncode, done.stderr) == (
            2,
            f"kgbuild: {wrong}: no statements.jsonl here (name a folder that `kgbuild build` wrote)\n",
        )


def test_an_id_that_is_too_short_is_told(output: Path) -> None:
    done = run("explain", "statement", str(output), "statement-")
    assert (done.returncode, "statements begin with 'statement-' (write more of it" in done.stderr) == (2, True)


def test_a_changed_status_is_a_difference(output: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in (output / "statements.jsonl").read_text("utf-8").splitlines()]
    first = next(line for line in lines if line["status"] == "Asserted" and not line["inferred"])
    changed = [{**line, "id": line["id"] + "x", "status": "Claimed"} if line is first else line for line in lines]
    (tmp_path / "statements.jsonl").write_text("".join(json.dumps(line) + "\n" for line in changed), "utf-8")
    rows = json.loads(run("diff", str(output), str(tmp_path), "--json").stdout)
    assert [(row["change"], row["status"]) for row in rows] == [("-", "Asserted"), ("+", "Claimed")]


def test_relations_and_explain(output: Path) -> None:
    assert "spokesperson" in run("relations").stdout
    first = json.loads((output / "statements.jsonl").read_text("utf-8").splitlines()[0])
    explained = run("explain", "statement", str(output), first["id"]).stdout
    assert ("pattern" in explained, "article     " in explained) == (True, True)
    assert "Anna Bolt" in run("explain", "entity", str(output), "kreml").stdout
    assert "did you mean 'Kreml'" in run("explain", "entity", str(output), "Kremll").stderr
    assert "claims" in run("explain", "sentence", "Osram wird von AMS übernommen.").stdout


def test_standard_input(tmp_path: Path) -> None:
    done = run("build", "-", "-o", str(tmp_path / "out"), stdin="Ungarn unterstützt Serbien. Die Regierung in Budapest lobte Belgrad.")
    assert done.returncode == 0, done.stderr


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    "english.txt": b"The government of the United Kingdom has announced that it will hold talks with the French president next week. " * 5,
    "nothing.html": b"<html><head><title>x</title></head><body><script>var a = 1;</script></body></html>",
    "endless.txt": b"Rathaus " * 650_000,
    "broken.jsonl": '{"id": "a", "text": "Ungarn unterstützt Serbien."}\n{"id": "b", "text": \n'.encode(),
}


@pytest.mark.parametrize("name", [*BAD, "missing.txt"])
def test_bad_input_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name in BAD:
        path.write_bytes(BAD[name])
    done = run("build", str(path), "-o", str(tmp_path / "out"))
    assert done.returncode == (1 if name == "broken.jsonl" else 2), done.stderr
    assert "Traceback" not in done.stderr
    assert name in done.stderr
    if name == "broken.jsonl":
        assert "2" in done.stderr
    else:
        assert not (tmp_path / "out").exists()


def test_one_bad_article_of_several(tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_text("", "utf-8")
    done = run("build", str(ARTICLE), str(tmp_path / "leer.txt"), "-o", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "leer.txt" in done.stderr
    assert "leer.txt" in (tmp_path / "out" / "report.md").read_text("utf-8")


def test_unwritable_output(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    done = run("build", str(ARTICLE), "-o", str(tmp_path / "file" / "out"))
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_only_a_whole_graph_is_asked(output: Path) -> None:
    done = run("ask", str(output / "graph.ttl"), "spokespersons")
    assert (done.returncode, "no whole graph" in done.stderr) == (2, True)


def test_what_cannot_be_is_told_before_the_work(tmp_path: Path) -> None:
    for words, told in ((("--base", "nix"), "base: cannot be 'nix'"), (("--timestamp", "heute"), "timestamp: cannot be 'heute'")):
        done = run("build", str(ARTICLE), "-o", str(tmp_path / "out"), *words)
        assert (done.returncode, done.stderr.startswith(f"kgbuild: {told}"), (tmp_path / "out").exists()) == (2, True, False)


def test_unknown_query_suggests(output: Path) -> None:
    done = run("ask", str(output), "spokesperson")
    assert done.returncode == 2
    assert "spokespersons" in done.stderr


def test_sparql_syntax_error_has_a_position(output: Path) -> None:
    done = run("ask", str(output), "SELECT * WHERE { ?s ?p }")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert any(character.isdigit() for character in done.stderr)


def test_long_word_and_endless_text_are_processed_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "lang.txt").write_text("Ungarn unterstützt Serbien. " + "x" * 10_000 + " sagte die Regierung in Berlin.", "utf-8")
    done = run("build", str(tmp_path / "lang.txt"), "-o", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert "0 warnings" not in done.stderr


def test_every_command_has_help_with_an_example() -> None:
    for command in ("build", "view", "ask", "validate", "export", "stats", "entities", "relations", "diff", "evaluate"):
        assert "Example: kgbuild" in run(command, "--help").stdout
