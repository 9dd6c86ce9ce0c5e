"""What is known of an article besides its text. In: front matter, a sidecar, JSON, options. Out: Metadata, and the text without front matter.

What stands nearest to the text counts: the article's own data before the sidecar's, the sidecar's before the options.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kgbuild.errors import InputError

TITLE = 120  # letters of a title line at most
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*$")
_ISO = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$")
_GERMAN = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """`title: Osram schließt Werk`, `date: 2024-12-02` …; None is unknown."""

    id: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None

    def otherwise(self, other: Metadata) -> Metadata:
        """This, and where it says nothing, the other."""
        return Metadata(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def of(values: Mapping[str, object], where: str) -> Metadata:
    """Metadata from named values; other names are not looked at.

    Raises:
        InputError: a value is no text, or the date is none.
    """
    known = {f.name: values[f.name] for f in fields(Metadata) if values.get(f.name) not in (None, "")}
    wrong = next((name for name, value in known.items() if not isinstance(value, str | int)), "")
    if wrong:
        raise InputError(f"{wrong!r} is no text", where=where, hint=f"got {known[wrong]!r}")
    words = {name: " ".join(str(value).split()) for name, value in known.items()}
    if "date" in words:
        words["date"] = iso_date(words["date"], where)
    return Metadata(**words)


def iso_date(text: str, where: str) -> str:
    """`2024-12-02T08:00:00Z` and `2.12.2024` -> 2024-12-02.

    Raises:
        InputError: neither, or no day of the calendar.
    """
    iso, german = _ISO.match(text), _GERMAN.match(text)
    parts = tuple(map(int, iso.groups()[:3])) if iso else tuple(map(int, reversed(german.groups()))) if german else ()
    try:
        return datetime.date(*parts).isoformat()
    except (TypeError, ValueError):
        raise InputError(f"{text!r} is no date", where=where, hint="write it like 2024-12-02") from None


def front(text: str, where: str) -> tuple[Metadata, str]:
    """The front matter (`---`, lines `key: value`, `---`) and the text behind it; text without any stays whole."""
    found = _FRONT.match(text)
    if not found:
        return Metadata(), text
    entries = [_ENTRY.match(line) for line in found[1].splitlines() if line.strip()]
    if not all(entries):
        return Metadata(), text
    values = {entry[1].lower(): entry[2].strip("\"'") for entry in entries if entry}
    return of(values, where), text[found.end() :]


def sidecar(path: Path) -> Metadata:
    """What `x.meta.json` beside `x.txt` says.

    Raises:
        InputError: it is there, but no JSON object.
    """
    beside = path.with_name(stem(path) + ".meta.json")
    if not beside.is_file():
        return Metadata()
    try:
        values = json.loads(beside.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise InputError("broken JSON", where=str(beside), hint=str(error)) from error
    if not isinstance(values, dict):
        raise InputError("not a JSON object", where=str(beside), hint='write {"title": …, "date": …, "url": …, "publisher": …}')
    return of(values, str(beside))


def stem(path: Path) -> str:
    """`a/x.txt.gz` -> x; `a/v1.2.txt` -> v1.2."""
    name = path.name.removesuffix(".gz")
    return Path(name).stem or name


def title_line(text: str) -> str | None:
    """The first line where it is a title: at most 120 characters, no full stop, behind it a blank line or a whole paragraph in one line."""
    first, _, rest = text.partition("\n")
    title, below = first.strip(), rest.split("\n", 1)[0].strip()
    if not rest or not 0 < len(title) <= TITLE or title.endswith("."):
        return None
    return title if not below or len(below) > TITLE else None  # lines broken at a width are no longer than a title
