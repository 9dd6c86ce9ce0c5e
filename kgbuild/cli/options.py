"""What several commands share: the application, options, and how rows are printed. In: nothing. Out: names for the command files."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from kgbuild.errors import StoreError
from kgbuild.settings import DATASETS

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
err = Console(stderr=True, highlight=False)

Sources = Annotated[
    list[str],
    typer.Argument(help="Articles: txt, md, html, jsonl, json, csv, folders of them, or - for standard input.", metavar="ARTICLES"),
]
Graph = Annotated[Path, typer.Argument(help="A folder written by `kgbuild build`, or its graph.trig.", metavar="GRAPH")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]
ModelName = Annotated[str | None, typer.Option("--model", help="A spaCy pipeline with Universal Dependencies; default: the shipped one.")]


def dataset(graph: Path) -> Path:
    """The file that holds the whole graph.

    Raises:
        StoreError: there is none, or the one named holds less.
    """
    path = graph / "graph.trig" if graph.is_dir() else graph
    if not path.is_file():
        raise StoreError("no graph.trig here", where=str(graph), hint="name a folder that `kgbuild build` wrote")
    if path.suffix not in DATASETS:
        raise StoreError(f"a {path.suffix} file holds no whole graph", where=str(graph), hint="name the folder, or its graph.trig")
    return path


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]], as_json: bool) -> None:
    if as_json:
        print(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
        return
    if not sys.stdout.isatty():
        print("\n".join("\t".join(str(cell) for cell in row) for row in [columns, *rows]))
        return
    table = Table(*columns)
    for row in rows:
        table.add_row(*(str(cell) for cell in row))
    Console(highlight=False, markup=False).print(table)
