"""A graph's files. In: Statements, Facts, Entities, Ledger, Settings, and the texts of other rooms. Out: files, all of them or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kgbuild.errors import StoreError
from kgbuild.export.lines import jsonl, read_statements, statement_object
from kgbuild.export.tables import articles_csv, counts, entities_csv, read_articles, report_md, run_json, statements_csv
from kgbuild.model import Entity, Fact, Ledger, Statement
from kgbuild.settings import Settings

__all__ = [
    "articles_csv",
    "counts",
    "entities_csv",
    "jsonl",
    "read_articles",
    "read_statements",
    "report_md",
    "run_json",
    "statement_object",
    "statements_csv",
    "texts",
    "writable",
    "write_all",
]


def texts(
    statements: Sequence[Statement], facts: Sequence[Fact], entities: Sequence[Entity], ledger: Ledger, settings: Settings
) -> dict[str, str]:
    """The files that are neither RDF nor network nor page: file name -> content."""
    return {
        "statements.jsonl": jsonl(statements, settings.text),
        "statements.csv": statements_csv(statements, settings.text),
        "entities.csv": entities_csv(entities, statements),
        "report.md": report_md(statements, facts, entities, ledger, settings),
        "run.json": run_json(statements, facts, entities, ledger, settings),
    }


def writable(folder: Path) -> None:
    """Nothing, where a folder can be made and written there; asked before long work.

    Raises:
        StoreError: it cannot.
    """
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not (nearest.is_dir() and os.access(nearest, os.W_OK)):
        told = "is a file, not a folder" if nearest.is_file() else "cannot be written"
        raise StoreError(told if nearest == folder else f"{nearest} {told}", where=str(folder), hint="choose a folder that can be written")


def write_all(folder: Path, contents: Mapping[str, str]) -> tuple[Path, ...]:
    """Write texts as UTF-8 files of a folder, made when missing. Each appears whole, and none before all are written beside them.

    Args:
        folder: where to.
        contents: file name -> text.

    Raises:
        StoreError: the folder cannot be written; nothing is left half-written.
    """
    parts = {folder / name: folder / f".{name}.part" for name in contents}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for (_, part), text in zip(parts.items(), contents.values(), strict=True):
            part.write_text(text, encoding="utf-8", newline="\n")
        for target, part in parts.items():
            part.replace(target)
    except OSError as problem:
        _remove(parts.values())
        raise StoreError(problem.strerror or str(problem), where=str(folder), hint="choose a folder that can be written") from problem
    return tuple(parts)


def _remove(parts: Iterable[Path]) -> None:
    """Take away what was begun; what cannot be reached was never written."""
    for part in parts:
        with suppress(OSError):
            part.unlink()
