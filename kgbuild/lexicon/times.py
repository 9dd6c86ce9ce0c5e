"""Words of time (`times.tsv`). In: a word in any inflection. Out: what it says: month, weekday, unit, direction, number."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kgbuild.lexicon.table import rows

EVERY = "jede"
WEEKDAY_ENDS = ("tag", "woch", "nabend")
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "em")
_YEAR = re.compile(r"^(1[5-9]|20)\d\d$")
_DIGITS = re.compile(r"^\d{1,3}$")
_HALF = re.compile(r"^(.+?)einhalb$")


@cache
def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows("times"):
        found.setdefault(row["word"], {})[row["kind"]] = row["value"]
    return found


def _value(kind: str, word: str) -> str | None:
    return _values(word).get(kind)


@lru_cache(maxsize=20_000)
def _values(word: str) -> dict[str, str]:
    """All that a word says by its kinds; of several readings of its ending the first."""
    bases = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    found: dict[str, str] = {}
    for base in bases:
        found = {**_table().get(base, {}), **found}
    return found


@lru_cache(maxsize=20_000)
def opens(word: str) -> bool:
    """Whether a time expression can begin or turn on this word: a number, or a word of time in any inflection."""
    told = any(kind != "moment" for kind in (*_values(word), *_values(word.lower())))
    return word[:1].isdigit() or told or weekday(word) is not None


def is_year(word: str) -> bool:
    """1964, 2026; not 64, 3000"""
    return _YEAR.match(word) is not None


def tells(word: str) -> bool:
    """Whether a noun without preposition says when: der Putsch 1980, die Wahl Anfang März."""
    return is_year(word) or kind(word) == "edge" or month(word) is not None or weekday(word) is not None


def kind(word: str) -> str:
    """`edge`, `daypart`, `season` or `part` (of a year) of a noun, `amount` of einige; "" for others."""
    return next((name for name in ("edge", "daypart", "season", "part", "amount") if _value(name, word) is not None), "")


def month(word: str) -> int | None:
    """November -> 11."""
    value = _value("month", word)
    return int(value) if value else None


def weekday(word: str) -> int | None:
    """Montag -> 0; also Montagabend, Mittwochnachmittag."""
    seams = (word.index(end) + len(end) for end in WEEKDAY_ENDS if end in word)
    heads = (word, *(word[:seam] for seam in seams if kind(word[seam:].capitalize()) == "daypart"))
    value = next((known for head in heads if (known := _value("weekday", head)) is not None), None)
    return int(value) if value is not None else None


def day(word: str) -> int | None:
    """Days from the article's date: gestern -> -1; morgens is no morgen."""
    value = _table().get(word.lower(), {}).get("day")
    return int(value) if value is not None else None


def day_adjective(word: str) -> int | None:
    """gestrige -> -1, morgigen -> 1; None for other words."""
    value = _value("dayadjective", word.lower())
    return int(value) if value is not None else None


def ordinal(word: str) -> bool:
    """dritten, zweites"""
    return _value("ordinal", word.lower()) is not None


def decade(word: str) -> bool:
    """achtziger"""
    return _value("decade", word.lower()) is not None


def before(word: str) -> str | None:
    """The unit that a noun says to be the one before, `none` of an edge of one: Vorjahr -> year, Jahreswechsel -> none; None for other words."""
    return _value("before", word)


def later(word: str) -> bool:
    """später, zuvor: behind an amount of time they count it from what was told before."""
    return _value("later", word) is not None


def same(word: str) -> bool:
    """selben, gleichen: a time told before."""
    return _value("same", word.lower()) is not None


def unit(word: str) -> str:
    """Tagen -> day; "" for other words."""
    return _value("unit", word) or ""


def recurs(word: str, behind: str = "") -> bool:
    """Whether a word, with the one behind it, says that something comes back: jährlich; jedes | Jahr."""
    return "recurring" in _table().get(word.lower(), {}) or (word.lower().startswith(EVERY) and bool(unit(behind)))


def then(word: str) -> bool:
    """damals, (zur) Tatzeit: at the time told of, not today."""
    return "then" in _table().get(word, {}) or "then" in _table().get(word.lower(), {})


def moment(word: str) -> bool:
    """Zeitpunkt, Vorabend: when something happens, without a length."""
    return _value("moment", word) is not None


def direction(word: str) -> int | None:
    """vergangenen -> -1, vorletzten -> -2, nächsten -> 1, diesem -> 0; None for other words."""
    value = _value("direction", word.lower())
    return int(value) if value is not None else None


def lead(word: str) -> str:
    """Prepositions of distance: vor -> ago."""
    return _value("lead", word.lower()) or ""


def feast(word: str) -> str | None:
    """Month and day of a feast, `none` of one that moves: Silvester -> 12-31; None for other words."""
    return _value("feast", word)


def joint(word: str, wide: bool) -> bool:
    """Whether a word joins first and last day: bis; `und` only where the span is wide open: 6. und 7. Mai."""
    found = _value("joint", word)
    return found == "to" or (wide and found == "and")


def is_about(word: str) -> bool:
    """Words before a number that say how exact it is: mehr als, rund, etwa."""
    return _value("about", word.lower()) is not None


def whole(word: str) -> int | None:
    """fünf, 58 -> the number; None for what is none or has a fraction."""
    found = number(word)
    return int(found) if found and found.is_integer() else None


def number(word: str) -> float | None:
    """zwei, zweieinhalb, 14 -> the number."""
    if _DIGITS.match(word):
        return float(word)
    half = _HALF.match(word.lower())
    if half and (whole := _value("number", half[1])):
        return float(whole) + 0.5
    value = _value("number", word.lower())
    return float(value) if value else None
