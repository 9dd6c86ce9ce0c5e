"""What articles yielded, kept on disk. In: an article. Out: its ArticleRecord of an earlier run, or None.

The rule: a record is found only for the same words and data, read by the same code and language model; a file is whole or not there.
"""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path

from kgbuild import model
from kgbuild.errors import StoreError
from kgbuild.model import Article, ArticleRecord
from kgbuild.ontology import folder as ontologies

SUFFIX = ".record"


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of records. Example: Kept(Path("records"), "3f…"), where `reading` stands for code and language model."""

    folder: Path
    reading: str

    def get(self, article: Article) -> ArticleRecord | None:
        """The article's record; None where there is none, or only a broken one."""
        path = self._path(article)
        try:
            with path.open("rb") as file:
                found = _Nouns(file).load()
        except (OSError, EOFError, ValueError, TypeError, AttributeError, pickle.UnpicklingError):
            return None
        return replace(found, article=article) if isinstance(found, ArticleRecord) else None

    def put(self, record: ArticleRecord) -> None:
        """Keep a record.

        Raises:
            StoreError: the folder cannot be written.
        """
        path = self._path(record.article)
        part = path.with_suffix(".part")
        try:
            part.write_bytes(pickle.dumps(record, protocol=5))
            part.replace(path)
        except OSError as problem:
            raise StoreError(
                problem.strerror or str(problem), where=str(self.folder), hint="choose a folder that can be written"
            ) from problem

    def _path(self, article: Article) -> Path:
        """Where the file was read from is no part of what it says."""
        said = repr((self.reading, replace(article, path=None)))
        return self.folder / f"{hashlib.sha256(said.encode()).hexdigest()[:32]}{SUFFIX}"


def opened(folder: str | Path, model_name: str) -> Kept:
    """The records of a folder, made when missing.

    Args:
        folder: where they are.
        model_name: name and version of the language model.

    Raises:
        StoreError: the folder cannot be made.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise StoreError(problem.strerror or str(problem), where=str(folder), hint="choose a folder that can be written") from problem
    return Kept(Path(folder), f"{_code()} {model_name}")


@lru_cache(maxsize=1)
def _code() -> str:
    """A digest of all code, tables and weights of this package, and of the ontology."""
    digest = hashlib.sha256()
    with resources.as_file(resources.files("kgbuild")) as package:
        for root in (package, ontologies()):
            for path in sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"):
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


class _Nouns(pickle.Unpickler):
    """Loads the nouns of kgbuild.model and nothing else: a file put into the folder runs no code."""

    def find_class(self, module: str, name: str) -> object:
        if module != model.__name__:
            raise pickle.UnpicklingError(f"{module}.{name} is no noun")
        return getattr(model, name)
