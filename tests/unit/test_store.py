"""Kept records: found for the same article only, used instead of reading, and never code."""

import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from kgbuild import pipeline, store
from kgbuild.errors import StoreError
from kgbuild.model import Article, ArticleRecord
from kgbuild.settings import Settings

ARTICLE = Article("a", "Kremlsprecherin Anna Bolt lobte Ungarn.", date="2024-03-05", path="hier/a.txt")
RECORD = ArticleRecord(ARTICLE, ((0, 39),), (), (), ())
SECOND = Article("b", "Die Ministerin Eva Horn besuchte Quito.", date="2024-03-05")


def test_there_and_back_also_from_another_place(tmp_path: Path) -> None:
    kept = store.opened(tmp_path / "new" / "folder", "model-1")
    assert kept.get(ARTICLE) is None
    kept.put(RECORD)
    assert kept.get(ARTICLE) == RECORD
    moved = replace(ARTICLE, path="dort/a.txt")
    assert kept.get(moved) == replace(RECORD, article=moved)
    assert [path.suffix for path in kept.folder.iterdir()] == [store.SUFFIX]


@pytest.mark.parametrize("other", [{"text": "Kremlsprecherin Anna Bolt lobte Polen."}, {"date": "2024-03-06"}, {"id": "b"}])
def test_another_article_is_not_found(tmp_path: Path, other: dict[str, str]) -> None:
    kept = store.opened(tmp_path, "model-1")
    kept.put(RECORD)
    assert kept.get(replace(ARTICLE, **other)) is None


def test_another_model_or_code_reads_anew(tmp_path: Path) -> None:
    kept = store.opened(tmp_path, "model-1")
    kept.put(RECORD)
    assert store.opened(tmp_path, "model-2").get(ARTICLE) is None
    assert replace(kept, reading="other").get(ARTICLE) is None


@pytest.mark.parametrize("content", [b"", b"nonsense", pickle.dumps([1]), pickle.dumps(Path("x")), pickle.dumps(RECORD)[:40]])
def test_broken_and_foreign_files_are_read_anew(tmp_path: Path, content: bytes) -> None:
    kept = store.opened(tmp_path, "model-1")
    kept.put(RECORD)
    next(tmp_path.iterdir()).write_bytes(content)
    assert kept.get(ARTICLE) is None


def test_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(StoreError, match="folder that can be written"):
        store.opened(tmp_path / "file", "model-1")


def test_a_build_reads_only_what_is_new(tmp_path: Path) -> None:
    settings = Settings(keep=str(tmp_path))
    seen: list[tuple[int, int]] = []
    first = pipeline.build([ARTICLE], settings)
    both = pipeline.build([ARTICLE, SECOND], settings, progress=lambda done, of_all: seen.append((done, of_all)))
    assert (seen, len(list(tmp_path.iterdir()))) == ([(2, 2)], 2)
    assert both.statements == pipeline.build([ARTICLE, SECOND], Settings()).statements
    assert first.records[0] == both.records[0]
