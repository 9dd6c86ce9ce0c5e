"""What is known of an article besides its text. In: front matter, a sidecar, JSON, options. Out: Metadata, and the text without front matter.

What stands nearest to the text counts: the article's own data before the sidecar's, the sidecar's before the options. A value that cannot be read
costs the value, never the article.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate
from pathlib import Path
from typing import Any

from kgbuild.lexicon import times
from kgbuild.model import Warning_

TITLE = 120  # letters of a title line at most
NAMES = ("id", "title", "date", "url", "publisher")
DATES = "write it like 2024-12-02 or 2. Dezember 2024; 2024-12, Dezember 2024 and 2024 will do"
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$")
_BELOW = re.compile(r"^(?:[ \t]|-[ \t]|#)")  # a line of a list or text below its key, or a remark
_DAY = r"(?:[^\W\d]+,?\s+(?:de[nm]\s+)?)?(\d{1,2})\.\s?"  # Freitag, den 12.
_FORMS = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?"), "ymd"),
    (re.compile(r"(\d{4})(\d\d)(\d\d)"), "ymd"),
    (re.compile(_DAY + r"(\d{1,2})\.\s?(\d{4})(?:[, ].*)?"), "dmy"),
    (re.compile(_DAY + r"([^\W\d]+)\s+(\d{4})(?:[, ].*)?"), "dmy"),
    (re.compile(r"(\d{4})-(\d\d)"), "ym"),
    (re.compile(r"([^\W\d]+)\s+(\d{4})"), "my"),
    (re.compile(r"(\d{4})"), "y"),
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """`title: Osram schließt Werk`, `date: 2024-12-02` …; None is unknown. `unread` tells of values that could not be read."""

    id: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    unread: tuple[Warning_, ...] = ()

    def otherwise(self, other: Metadata) -> Metadata:
        """This, and where it says nothing, the other."""
        values = (getattr(self, name) or getattr(other, name) for name in NAMES)
        return Metadata(**dict(zip(NAMES, values, strict=True)), unread=(*self.unread, *other.unread))


def of(values: Mapping[str, object], where: str) -> Metadata:
    """Metadata from named values; other names are not looked at."""
    known = {name: values[name] for name in NAMES if values.get(name) not in (None, "")}
    read: dict[str, Any] = {name: _read(name, value) for name, value in known.items()}
    unread = tuple(Warning_("metadata", where, _refusal(name, value)) for name, value in known.items() if not read[name])
    return Metadata(**read, unread=unread)


def _read(name: str, value: object) -> str | None:
    """The value as text on one line; None where it is none, or a date that is none."""
    words = " ".join(str(value).split()) if isinstance(value, str | int) else ""
    return (iso_date(words) if name == "date" else words) or None


def _refusal(name: str, value: object) -> str:
    return f"{value!r} is no date; {DATES}" if name == "date" else f"{name} {value!r} is no text"


def iso_date(text: str) -> str:
    """`2024-12-02T08:00:00Z`, `2.12.2024`, `Montag, 2. Dezember 2024`, `20241202` -> 2024-12-02; `Dezember 2024` -> 2024-12; "" for what is no date."""
    for form, order in _FORMS:
        if found := form.fullmatch(text):
            return _date(dict(zip(order, found.groups(), strict=True)))
    mail = parsedate(text)
    return _date(dict(zip("ymd", map(str, mail), strict=False))) if mail else ""


def _date(parts: Mapping[str, str]) -> str:
    """A day, month or year of the calendar, as ISO 8601."""
    words = parts.get("m", "1")
    month = int(words) if words.isdigit() else times.month(words) or 0
    try:
        day = datetime.date(int(parts["y"]), month, int(parts.get("d", "1"))).isoformat()
    except ValueError:
        return ""
    return day[: len("YYYY") + len("-MM") * (len(parts) - 1)]


def front(text: str, where: str) -> tuple[Metadata, str]:
    """The front matter (`---`, lines `key: value`, `---`) and the text behind it; text without any stays whole.

    Of YAML it reads what stands on a line with its key; lists and remarks are passed over.
    """
    found = _FRONT.match(text)
    if not found:
        return Metadata(), text
    entries = [_ENTRY.match(line) for line in found[1].splitlines() if line.strip() and not _BELOW.match(line)]
    if not all(entries):
        return Metadata(), text
    values = {entry[1].lower(): entry[2].strip("\"'") for entry in entries if entry}
    return of(values, where), text[found.end() :]


def sidecar(path: Path) -> Metadata:
    """What `x.meta.json` beside `x.txt` says."""
    beside = path.with_name(stem(path) + ".meta.json")
    if not beside.is_file():
        return Metadata()
    try:
        values = json.loads(beside.read_text(encoding="utf-8-sig"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return _unread(beside, f"broken JSON: {error}")
    if not isinstance(values, dict):
        return _unread(beside, 'not a JSON object; write {"title": …, "date": …, "url": …, "publisher": …}')
    return of(values, str(beside))


def _unread(beside: Path, message: str) -> Metadata:
    return Metadata(unread=(Warning_("metadata", str(beside), message),))


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
