"""Reads the tables of this folder. In: the name of a `.tsv`, gzipped or not. Out: its rows as dicts; the first line names the columns.

Cells left out at the end of a line are empty; several values in one cell are separated by `|`.
"""

from __future__ import annotations

import gzip
from importlib.resources import files

from kgbuild.errors import LexiconError

Row = dict[str, str]


def read(name: str) -> list[Row]:
    """The rows of a table, in file order.

    Raises:
        LexiconError: there is no such table, or a line has more cells than there are columns.
    """
    path = files("kgbuild.gazetteer").joinpath(name)
    if not path.is_file():
        raise LexiconError("no such table", where=f"gazetteer/{name}")
    data = path.read_bytes()
    text = gzip.decompress(data) if name.endswith(".gz") else data
    return parse(text.decode("utf-8"), name)


def parse(text: str, name: str) -> list[Row]:
    """The rows of a table's text; `name` is for the error messages."""
    lines = text.rstrip("\n").split("\n")
    columns = lines[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"), strict=False)) for line in lines[1:]]
    _check(lines, len(columns), name)
    return rows


def _check(lines: list[str], columns: int, name: str) -> None:
    wrong = next((number for number, line in enumerate(lines, start=1) if line.count("\t") >= columns or not line), 0)
    if wrong:
        cells = lines[wrong - 1].count("\t") + 1
        raise LexiconError(
            f"{cells} cells where there are {columns} columns", where=f"gazetteer/{name}:{wrong}", hint=lines[0].replace("\t", ", ")
        )


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell with several: `UN|UNO` -> UN, UNO."""
    return tuple(cell.split("|")) if cell else ()
