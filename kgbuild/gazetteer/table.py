"""Reads the tables of this folder. In: the name of a `.tsv`, gzipped or not. Out: its rows as dicts; the first line names the columns.

Cells left out at the end of a line are empty; several values in one cell are separated by `|`; lines that begin with `#` are comments.
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
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line and line[0] != "#"]
    columns = lines[0][1].split("\t")
    return [_row(line, columns, f"gazetteer/{name}:{number}") for number, line in lines[1:]]


def _row(line: str, columns: list[str], where: str) -> Row:
    cells = line.split("\t")
    if len(cells) > len(columns):
        raise LexiconError(f"{len(cells)} cells where there are {len(columns)} columns", where=where, hint=", ".join(columns))
    return dict(zip(columns, cells, strict=False))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell with several: `UN|UNO` -> UN, UNO."""
    return tuple(cell.split("|")) if cell else ()
