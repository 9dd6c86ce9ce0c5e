"""Where the machine's encoding cannot write Greek or Turkish, files are UTF-8 all the same and the command does not break."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Der griechische Außenminister Γιώργος Παππάς kritisierte die Türkei. Ayşe Yıldız besuchte am Montag Athen. Łukasz Żak traf Ayşe Yıldız.\n"
NARROW = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}


def run(*words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kgbuild.cli", *words]
    return subprocess.run(command, capture_output=True, env={**os.environ, **NARROW}, timeout=300, check=False)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("narrow")
    (folder / "artikel.txt").write_text(TEXT, "utf-8")
    done = run("build", str(folder / "artikel.txt"), "-o", str(folder / "out"))
    assert done.returncode == 0, done.stderr.decode("cp1252")
    return folder / "out"


def test_the_encoding_is_narrow() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import locale, sys; print(locale.getpreferredencoding(False), sys.stdout.encoding)"],
        capture_output=True, text=True, env={**os.environ, **NARROW}, check=True,
    ).stdout.split()  # fmt: skip
    assert told[0].lower() not in ("utf-8", "utf8") and told[1] == "cp1252"


def test_every_file_is_utf8(output: Path) -> None:
    for path in output.iterdir():
        assert "\ufffd" not in path.read_bytes().decode("utf-8"), path.name


def test_names_stand_in_the_page(output: Path) -> None:
    content = (output / "graph.html").read_bytes().decode("utf-8")
    assert re.match(r'<!doctype html>.{0,300}<meta charset="utf-8">', content, re.DOTALL | re.IGNORECASE)
    assert "Ayşe Yıldız" in content


@pytest.mark.parametrize("words", [("stats",), ("entities",), ("export", "nq"), ("explain", "entity")])
def test_results_are_utf8(output: Path, words: tuple[str, ...]) -> None:
    done = run(*words[:1], str(output), *words[1:]) if words[0] != "explain" else run(*words, str(output), "Athen")
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr.decode("cp1252")
    told = done.stdout.decode("utf-8")
    assert words[0] == "stats" or "Ayşe Yıldız" in told
