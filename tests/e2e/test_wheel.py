"""The wheel holds everything: the language model, the ontology, the page; and works where there is no checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = (
    "kgbuild/py.typed",
    "kgbuild/parse/model/config.cfg",
    "kgbuild/ontologies/kg.ttl",
    "kgbuild/ontologies/queries/spokespersons.rq",
    "kgbuild/export/page/page.html",
    "kgbuild/export/vendor/vis-network.min.js",
    "kgbuild/export/reliability.tsv",
    "kgbuild/relations/spokesperson.toml",
    "kgbuild/lexicon/roles.tsv",
    "kgbuild/gazetteer/persons.tsv.gz",
)
SMALLEST, LARGEST = 10e6, 60e6  # bytes


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run(command, check=True, timeout=600)
    return next(folder.glob("kgbuild-*.whl"))


def test_nothing_is_missing(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert not set(NEEDED) - names
    assert not [name for name in names if name.endswith((".pyc", ".part"))]


def test_size(wheel: Path) -> None:
    assert SMALLEST < wheel.stat().st_size < LARGEST


def test_it_works_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r});"
        "import kgbuild; assert kgbuild.__file__.startswith(sys.path[0]);"
        "kg = kgbuild.build(['artikel.txt']); assert kg.ask('spokespersons').rows; assert kg.validate().conforms; kg.save('out')"
    )
    (tmp_path / "artikel.txt").write_text("Kremlsprecherin Anna Bolt lobte am Montag in Moskau die Türkei.", "utf-8")
    subprocess.run([sys.executable, "-P", "-c", code], check=True, cwd=tmp_path, timeout=300)
