"""Longer times: seasons, decades, quarters, parts of a week or year. In: a View and a token. Out: a Time; and the period a day or month stands in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kgbuild.lexicon import times as words
from kgbuild.mentions import dates
from kgbuild.mentions.moment import DAY, YEAR, Time, is_coming, start
from kgbuild.mentions.view import View

_DECADE = re.compile(r"^(?:\d\d)?\d0-?er(?P<joined>-Jahren?)?$")
_YEARS = re.compile(r"^((?:1[5-9]|20)\d\d)[–-]((?:1[5-9]|20)\d\d)$")  # one token: 1992–1995
HYPHENS = ("-", "–")
THE = ("der", "des", "dieser", "dieses", "den")
BOUNDS = ("week", "month", "year", "decade", "century")
YEAR_WORD = "Jahr"


@dataclass(frozen=True, slots=True)
class Period:
    """The week or year a day stands in: `vergangener Woche` ends at `last` and is one back."""

    last: int
    shift: int


def of_period(view: View, i: int, unit: str) -> Period | None:
    """The week, the year behind a day or month: Dienstag | vergangener Woche; Oktober | dieses Jahres; November | des Vorjahres."""
    at = i + 2 if view.word(i + 1) in THE else i + 1
    named = words.before(view.word(at))
    if named == unit and at == i + 2:
        return Period(at, -1)
    shift = words.direction(view.word(i + 1))
    said = shift is not None and words.unit(view.word(i + 2)) == unit and view.word(i + 2)[:1].isupper()
    if said and shift is not None:
        return Period(i + 2, shift)
    there = words.direction(view.word(i + 2)) if at == i + 2 else None
    return Period(i + 3, there) if there is not None and words.unit(view.word(i + 3)) == unit else None


def season(view: View, i: int, today: date | None) -> Time | None:
    """im Sommer; Sommer 2008; Frühjahr des Jahres 2009; Herbst vergangenen Jahres; dritten Quartal 2023"""
    part = _part(view, i)
    if part is None or view.tokens[part].upos != "NOUN":
        return None
    first = start(view, i)
    at = part + 3 if view.word(part + 1) == "des" and view.word(part + 2).startswith(YEAR_WORD) else part + 1
    if YEAR.match(view.word(at)):
        return Time(first, at, view.word(at))
    year = of_period(view, part, "year")
    if year is not None:
        return Time(first, year.last, dates.shifted(year.shift, "year", today), year.shift > 0)
    return Time(first, part, "", is_coming(view, i)) if first == i else None


def _part(view: View, i: int) -> int | None:
    """The token of a season; of a part of the year that is counted: drittes Quartal, 2. Halbjahr."""
    if words.kind(view.word(i)) == "season":
        return i
    counted = DAY.match(view.word(i)) or words.ordinal(view.word(i))
    return i + 1 if counted and words.kind(view.word(i + 1)) == "part" else None


def decade(view: View, i: int, today: date | None) -> Time | None:
    """90er Jahren; 1990er-Jahre; achtziger Jahre; Mitte der 1990er Jahre; 19. Jahrhundert"""
    named = _DECADE.match(view.word(i))
    first = i - 2 if view.word(i - 1) in THE and words.kind(view.word(i - 2)) == "edge" else i
    if named and named["joined"]:
        return Time(first, i, "")
    tens = (named or words.decade(view.word(i))) and view.word(i + 1).startswith(YEAR_WORD)
    counted = DAY.match(view.word(i)) and words.unit(view.word(i + 1)) == "century"
    return Time(first, i + 1, "") if tens or counted else None


def edge(view: View, i: int, today: date | None) -> Time | None:
    """Anfang der Woche; Ende des Jahres; Mitte nächster Woche; Anfang des Jahres 2009; Ende der 80er Jahre"""
    if words.kind(view.word(i)) != "edge":
        return None
    at = i + 2 if view.word(i + 1) in THE else i + 1
    longer = decade(view, at, today)
    if longer is not None and at == i + 2:
        return Time(i, longer.last, "")
    shift = words.direction(view.word(at))
    last = at if shift is None else at + 1
    unit = words.unit(view.word(last))
    if unit not in BOUNDS or last == i + 1:
        return None
    if unit == "year" and YEAR.match(view.word(last + 1)):
        return Time(i, last + 1, view.word(last + 1))
    return Time(i, last, dates.shifted(shift or 0, unit, today), (shift or 0) > 0)


def years(view: View, i: int, today: date | None) -> Time | None:
    """1992–1995; 2007/2008; 2007/08; 2007-08"""
    joined = _YEARS.match(view.word(i))
    if joined:
        return Time(i, i, f"{joined[1]}/{joined[2]}")
    joint = view.word(i + 1) == "/" or (view.word(i + 1) in HYPHENS and view.tokens[i].end == view.tokens[i + 1].start)
    slash = YEAR.match(view.word(i)) and joint and re.match(r"^\d\d$", view.word(i + 2))
    return Time(i, i + 2, f"{view.word(i)}/{view.word(i)[:2]}{view.word(i + 2)}") if slash else None


def day_adjective(view: View, i: int, today: date | None) -> Time | None:
    """der gestrige Anschlag; die morgige Wahl; am gestrigen Tag is said with its noun"""
    shift = words.day_adjective(view.word(i))
    if shift is None or view.tokens[i].upos != "ADJ" or words.opens(view.word(i + 1)):
        return None
    return Time(i, i, dates.shifted(shift, "day", today), shift > 0)


def before(view: View, i: int, today: date | None) -> Time | None:
    """im Vorjahr; in der Vorwoche; zum Jahreswechsel; zu Wochenbeginn"""
    unit = words.before(view.word(i))
    if unit is None or view.tokens[i].upos != "NOUN":
        return None
    return Time(i, i, dates.shifted(-1, unit, today) if unit in BOUNDS else "")


RULES: tuple[Callable[[View, int, date | None], Time | None], ...] = (decade, edge, season, years, day_adjective, before)
