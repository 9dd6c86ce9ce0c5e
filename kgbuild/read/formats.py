"""The formats articles come in. In: decoded text of one input. Out: Raw articles: their text as it will be stored, and what is known of them.

A title that is not in the text is put before it, so that it is read and can be quoted.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import trafilatura

from kgbuild.errors import InputError
from kgbuild.model import Warning_
from kgbuild.read import declared
from kgbuild.read.decode import visible
from kgbuild.read.metadata import Metadata, front, of, title_line
from kgbuild.read.printed import Running, running

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv",
}  # fmt: skip
EARLIEST, LATEST = "1600-01-01", "2100-01-01"  # dates outside are none; fixed, since the clock is not read
PARAGRAPH = 8  # words of the longest paragraph below which a page holds menus and buttons, no article
_MARKUP = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+$|^>[ \t]?|(?<!\w)(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)(?!\w)", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]+\)")
_JSON_LIST = re.compile(r"\s*\[\s*\{")
Entry = TypeVar("Entry")
_HTML = re.compile(r"\s*<(?:!doctype|html|\?xml|head|body|article)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Raw:
    """An article before it has its id; `where` is the file, or file:line; `changes` tell what of the text was not kept."""

    text: str
    metadata: Metadata
    where: str
    changes: tuple[Warning_, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """One line of several that is no article."""

    error: InputError


def sniffed(text: str) -> str:
    """The format of a text without a name."""
    if _HTML.match(text):
        return "html"
    if _JSON_LIST.match(text):
        return "json"
    return "jsonl" if text.lstrip().startswith("{") else "text"


def read(form: str, text: str, where: str) -> Iterator[Raw | Broken]:
    """The articles of one input.

    Raises:
        InputError: there is nothing in it to read.
    """
    if not text.strip():
        raise InputError("nothing in it", where=where, hint="the file is empty")
    if form == "json" or (form == "jsonl" and _JSON_LIST.match(text)):
        yield from json_list(text, where)
    elif form == "jsonl":
        yield from jsonl(text, where)
    elif form == "csv":
        yield from rows(text, where)
    elif form == "html":
        yield html(text, where)
    else:
        yield plain(_LINK.sub(r"\1", text) if form == "markdown" else text, where, form == "markdown")


def plain(text: str, where: str, markdown: bool = False) -> Raw:
    """A text file, with front matter or without."""
    metadata, body = front(text, where)
    return raw(_MARKUP.sub("", body) if markdown else body, metadata, where)


def raw(body: str, metadata: Metadata, where: str) -> Raw:
    """The article, without what only the printer put there and what nobody sees: its title is the given one, else its first line where that is a title.

    Raises:
        InputError: no text.
    """
    printed = running(body)
    seen, hidden = visible(printed.text)
    text, changes = seen.strip(), tuple(_changes(where, printed, hidden))
    if not text:
        raise InputError("no text", where=where, hint="there is only metadata")
    title = visible(running(metadata.title or "").text)[0] or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Raw(text, replace(metadata, title=title or title_line(text)), where, changes)


def _changes(where: str, printed: Running, hidden: int) -> Iterator[Warning_]:
    if printed.joined:
        yield Warning_("broken-words", where, f"{printed.joined} words broken at the end of a line read as one")
    if printed.long_s:
        yield Warning_("long-s", where, f"{printed.long_s} ſ read as s")
    if hidden:
        yield Warning_("invisible-characters", where, f"{hidden} soft hyphens or zero-width characters left out")


def jsonl(text: str, where: str) -> Iterator[Raw | Broken]:
    """One article a line: id, title, text, date, url, publisher; a broken line does not stop the others."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _or_broken(_line, line, f"{where}:{number}")


def _line(line: str, where: str) -> Raw:
    return _object(_loaded(line, where), where)


def json_list(text: str, where: str) -> Iterator[Raw | Broken]:
    """One article, or a list of them, counted from 1; one that is none does not stop the others.

    Raises:
        InputError: broken JSON, or one object that is no article.
    """
    values = _loaded(text, where)
    if not isinstance(values, list):
        yield _object(values, where)
        return
    for number, value in enumerate(values, start=1):
        yield _or_broken(_object, value, f"{where}:{number}")


def rows(text: str, where: str) -> Iterator[Raw | Broken]:
    """One article a row of a table, counted as a spreadsheet does; the first row names the columns. A row that is no article does not stop the others.

    Raises:
        InputError: no column `text`, or quotes that do not close.
    """
    names = columns(text)
    if "text" not in names:
        hint = "the first row names the columns: text, and id, title, date, publisher, url where they are known"
        raise InputError("no column 'text' in this table", where=where, hint=hint)
    table = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    try:
        for number, cells in enumerate(table, start=1):
            if number > 1 and any(cells):
                yield _or_broken(_object, dict(zip(names, cells, strict=False)), f"{where}:{number}")
    except csv.Error as error:
        raise InputError(f"broken table: {error}", where=f"{where}, line {table.line_num}", hint="save it as CSV in UTF-8 again") from error


def columns(text: str) -> list[str]:
    """The names of a table's columns, in small letters."""
    first = next(csv.reader(io.StringIO(text), delimiter=_delimiter(text)), [])
    return [name.strip().lower() for name in first]


def _delimiter(text: str) -> str:
    """Comma, semicolon (as German spreadsheets write) or tab: what the first line has most of."""
    return max(",;\t", key=text.partition("\n")[0].count)


def _or_broken(read: Callable[[Entry, str], Raw], entry: Entry, where: str) -> Raw | Broken:
    """One of several: what is wrong with it is told in its place, and does not stop the others."""
    try:
        return read(entry, where)
    except InputError as error:
        return Broken(error)


def _loaded(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise InputError(f"broken JSON: {error.msg}", where=where, hint=place) from error


def _object(values: object, where: str) -> Raw:
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        raise InputError("no article: it has no 'text'", where=where, hint='write {"id": …, "title": …, "text": …}')
    return raw(values["text"].replace("\r\n", "\n"), of(values, where), where)


def html(text: str, where: str) -> Raw:
    """The article of a web page, and what the page says of itself.

    Raises:
        InputError: no article in the page.
    """
    dates = {"original_date": True, "extensive_search": False, "min_date": EARLIEST, "max_date": LATEST}
    page = trafilatura.bare_extraction(
        text, with_metadata=True, include_comments=False, include_tables=False, include_images=False, date_extraction_params=dates
    )
    found = page.as_dict() if page is not None and not isinstance(page, dict) else page
    paragraphs = (found.get("text") or "").split("\n") if found else []
    if not found or max((len(paragraph.split()) for paragraph in paragraphs), default=0) < PARAGRAPH:
        raise InputError("no article text in this page", where=where, hint="save the article itself, or its text as .txt")
    values = {
        "title": found.get("title"),
        "date": declared.date(text) or found.get("date"),
        "url": found.get("url"),
        "publisher": found.get("sitename"),
    }
    return raw(re.sub(r"\n+", "\n\n", found["text"]), of(values, where), where)
