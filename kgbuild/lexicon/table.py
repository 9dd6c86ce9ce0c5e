"""Reads the tables of this folder. In: the name of a `.tsv`. Out: its rows; every line is attested, or the table is refused.

A table is tab-separated text. Its first line that is no comment names the columns; every further line is one entry, and what follows
` # ` is its attestation: a sentence of our own, or the name of the source that lists it. Cells left out at the end of a line are empty.

    lemma	act	effect
    sagen	says	claim	# Er sagte, die Lage sei ernst.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kgbuild.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a table: `row["lemma"]`, its attestation, and the place where it stands (`speech.tsv:12`)."""

    columns: tuple[str, ...]
    cells: tuple[str, ...]
    attestation: str
    where: str

    def __getitem__(self, column: str) -> str:
        try:
            return self.cells[self.columns.index(column)]
        except ValueError:
            raise LexiconError(f"no column {column!r}", where=self.where, hint=f"columns: {', '.join(self.columns)}") from None

    def words(self, column: str) -> tuple[str, ...]:
        """A cell with several words, separated by spaces."""
        return tuple(self[column].split())


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The entries of `<name>.tsv`, in file order.

    Raises:
        LexiconError: there is no such table, or a line is malformed, unattested or a repetition.
    """
    path = files("kgbuild.lexicon").joinpath(f"{name}.tsv")
    if not path.is_file():
        raise LexiconError("no such table", where=f"lexicon/{name}.tsv")
    return tuple(parse(path.read_text(encoding="utf-8"), f"{name}.tsv"))


@cache
def column(name: str, of: str) -> frozenset[str]:
    """The cells of one column of `<name>.tsv`: all that a table of mere words has to say."""
    return frozenset(row[of] for row in rows(name))


def parse(text: str, file: str) -> Iterator[Row]:
    """The rows of a table's text; `file` is for the error messages."""
    columns: tuple[str, ...] = ()
    seen: dict[tuple[str, ...], str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{file}:{number}"
        if not columns:
            columns = tuple(cell.strip() for cell in line.split("\t"))
            continue
        row = _row(line, columns, where)
        if row.cells in seen:
            raise LexiconError(f"repeats {seen[row.cells]}: {row.cells[0]!r}", where=where)
        seen[row.cells] = where
        yield row


def _row(line: str, columns: tuple[str, ...], where: str) -> Row:
    entry, mark, attestation = line.partition("#")
    if not mark or not attestation.strip():
        raise LexiconError(f"{entry.strip()!r} is not attested", where=where, hint="write a short sentence of your own behind '#'")
    cells = tuple(cell.strip() for cell in entry.rstrip().split("\t"))
    if len(cells) > len(columns):
        raise LexiconError(f"{len(cells)} cells where there are {len(columns)} columns", where=where, hint=", ".join(columns))
    if not cells[0]:
        raise LexiconError("the first cell is empty", where=where)
    return Row(columns, cells + ("",) * (len(columns) - len(cells)), attestation.strip(), where)
