"""Time expressions. In: a View and the article's date. Out: mentions of kind `time`, the words as in the text, attribute `value` where it is known.

A small grammar over tokens: `RULES` are tried at every token, the first that reads something wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from kgbuild.lexicon import times as words
from kgbuild.mentions import dates, periods
from kgbuild.mentions.moment import DAY, YEAR, Time, direction, is_coming, start
from kgbuild.mentions.view import CLOSING, OPENING, View
from kgbuild.model import Mention

_NUMERIC = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$")
_SPAN = re.compile(r"^\d{1,2}\.[-–](\d{1,2}\.\d{1,2}\.\d{4})$")  # one token: 15.-18.03.2018
_GLUED = re.compile(r"^([0-3]?\d)\.([A-ZÄÖÜ]\w+)$")  # 25.August
TO = ("zum", "zur", "den", "dem", "der", "einschließlich")
BEFORE_DATE = ("am", "vom", "zum", "bis", "ab", "seit", "dem", "den", "der")  # words before 24.2.
OPENERS = (",", "(", "der", "den", "dem")  # between a weekday and its date
DISTANT = {"ago": -1, "since": -1, "ahead": 1, "within": 0, "after": 0, "until": 0}  # what a preposition of distance does to the date
PASSED, UNTIL = ("ago", "since"), "until"
ERA, CHRIST = ("v.", "n."), "Chr"
LONGEST_TITLE = 5  # tokens: „Rundschau am Sonntag“
WITHIN_BODY = "I-ORG"  # what the recogniser calls the last word of Welt am Sonntag, Bewegung 5. Mai
WEEKEND, SATURDAY = "Wochenende", 5


def find(view: View, today: date | None) -> Iterator[Mention]:
    """The time expressions of a sentence."""
    i = 0
    while i < len(view.tokens):
        found = _time(view, i, today)
        if found:
            told = (("value", found.value), ("ahead", "yes" if found.ahead else ""))
            attributes = tuple((name, value) for name, value in told if value)
            words_ = view.text(found.first, found.last)
            yield view.mention(found.first, found.last, "time", "Time", words_, attributes=attributes, head=found.head)
        i = found.last + 1 if found else i + 1


def _time(view: View, i: int, today: date | None) -> Time | None:
    if not words.opens(view.tokens[i].text) or view.entity(i) == WITHIN_BODY or _in_title(view, i):
        return None
    return next((time for rule in RULES if (time := rule(view, i, today))), None)


def _in_title(view: View, i: int) -> bool:
    """in der „Rundschau am | Sonntag“: the last word of a name in quotation marks, whose first is no word of time"""
    first = next((k for k in range(i - 1, max(i - LONGEST_TITLE, -1), -1) if view.word(k)[-1:] in OPENING), -1)
    closed = view.word(i + 1)[:1] in CLOSING and bool(view.word(i + 1))
    return closed and first >= 0 and view.upos(first + 1) in ("NOUN", "PROPN") and not words.opens(view.word(first + 1))


def numeric_span(view: View, i: int, today: date | None) -> Time | None:
    """15.-18.03.2018"""
    match = _SPAN.match(view.word(i))
    last = _NUMERIC.match(match[1]) if match else None
    if not match or not last or not 1 <= int(last[2]) <= 12:
        return None
    ends = [dates.full(int(last[3]), int(last[2]), int(day_)) for day_ in (view.word(i).split(".")[0], last[1])]
    return Time(i, i, "/".join(ends) if all(ends) else "")


def numeric(view: View, i: int, today: date | None) -> Time | None:
    """27.12.2008; am 24.2."""
    match = _NUMERIC.match(view.word(i))
    if not match or not 1 <= int(match[2]) <= 12 or not (match[3] or view.word(i - 1).lower() in BEFORE_DATE):
        return None
    if not match[3]:
        return Time(i, i, dates.day_and_month(int(match[1]), int(match[2]), today, direction(view, i)))
    year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
    return Time(i, i, dates.full(year, int(match[2]), int(match[1])))


def span(view: View, i: int, today: date | None) -> Time | None:
    """27. bis zum 30. Dezember; 6. und 7. Mai; Montag bis Freitag; zwischen Weihnachten und Silvester: one time, from its first to its last day"""
    first = next((time for rule in POINTS if (time := rule(view, i, today))), None)
    bare = first is None and bool(DAY.match(view.word(i)))
    if first is None and not bare:
        return None
    link = (first.last if first else i) + 1
    joint = words.joint(view.word(link), bare or _between(view, first.first if first else i))
    skips = (1, 2) if view.word(link + 1) in TO else (1,)
    rules = (day,) if bare else POINTS
    second = next((time for skip in skips for rule in rules if joint and (time := rule(view, link + skip, today))), None)
    if second is None:
        return None
    opened = _opened(view, first, second) if first else dates.same_month(second.value, int(view.word(i)[:-1]))
    value = f"{opened}/{second.value}" if opened and second.value else ""
    return Time(first.first if first else i, second.last, value, second.ahead)


def _opened(view: View, first: Time, second: Time) -> str:
    """The value of a span's first end: of two that stand before one year, both are of that year: März/April 2003."""
    told = YEAR.match(view.word(second.last)) and not any(YEAR.match(view.word(k)) for k in range(first.first, first.last + 1))
    return dates.same_year(first.value, second.value) if told else first.value


def _between(view: View, i: int) -> bool:
    """Whether `zwischen` opens the span: only then does `und` join its ends."""
    return words.lead(view.word(i - 1)) == "between" or (view.word(i - 1) in TO and words.lead(view.word(i - 2)) == "between")


def weekday(view: View, i: int, today: date | None) -> Time | None:
    """Montag; vergangenen Montag; Montag, dem 21. Juli 2008; Sonntag (8. Januar); Samstagabend; Dienstag vergangener Woche"""
    entry = words.weekday(view.word(i))
    if entry is None:
        return None
    skips = (1, 2, 3) if view.word(i + 1) in OPENERS else ()
    exact = next((time for skip in skips for rule in EXACT if (time := rule(view, i + skip, today))), None)
    if exact:
        closed = view.word(i + 1) == "(" and view.word(exact.last + 1) == ")"
        return Time(start(view, i), exact.last + closed, exact.value)
    week = periods.of_period(view, i, "week")
    if week is not None:
        return Time(start(view, i), week.last, dates.weekday_of(entry, week.shift, today), week.shift > 0)
    last = i + 1 if words.kind(view.word(i + 1)) == "daypart" else i
    way = direction(view, i)
    return Time(start(view, i), last, dates.weekday(entry, today, way), is_coming(view, i, way))


def day(view: View, i: int, today: date | None) -> Time | None:
    """13. November 2007; 29. Juni; 25.August; 14. Oktober vergangenen Jahres"""
    glued = _GLUED.match(view.word(i))
    match = glued or DAY.match(view.word(i))
    last = i if glued else i + 1
    month = words.month(glued[2] if glued else view.word(last)) if match else None
    if not match or month is None:
        return None
    if YEAR.match(view.word(last + 1)):
        return Time(i, last + 1, dates.full(int(view.word(last + 1)), month, int(match[1])))
    year = periods.of_period(view, last, "year")
    if year is not None:
        return Time(i, year.last, dates.full(today.year + year.shift, month, int(match[1])) if today else "")
    way = direction(view, last)
    return Time(i, last, dates.day_and_month(int(match[1]), month, today, way), way > 0)


def month(view: View, i: int, today: date | None) -> Time | None:
    """November 2007; im November; Anfang März; Februar nächsten Jahres"""
    number = words.month(view.word(i))
    if number is None or (view.tokens[i].upos == "PROPN" and view.tokens[i].entity):
        return None
    first = i - 1 if words.kind(view.word(i - 1)) == "edge" else start(view, i)
    if YEAR.match(view.word(i + 1)):
        return Time(first, i + 1, dates.month_of(int(view.word(i + 1)), number))
    year = periods.of_period(view, i, "year")
    if year is not None:
        return Time(first, year.last, dates.month_of(today.year + year.shift, number) if today else "", year.shift > 0)
    way = direction(view, i)
    return Time(first, i, dates.month_alone(number, today, way), way > 0)


def year(view: View, i: int, today: date | None) -> Time | None:
    """2006; Ende 2022; im Jahr 2000; 1998 bis 2004; 1500 v. Chr., which has no value"""
    if not YEAR.match(view.word(i)) or view.tokens[i].entity or not _is_year(view, i):
        return None
    first = i - 1 if words.kind(view.word(i - 1)) == "edge" else i
    carrier = i - 1 if words.unit(view.word(i - 1)) == "year" and words.number(view.word(i - 2)) is None else None
    if view.word(i + 1) in ERA and view.word(i + 2).startswith(CHRIST):
        return Time(first, i + 2, "" if view.word(i + 1) == ERA[0] else view.word(i), head=carrier)
    if view.word(i + 1) in ("bis", "und", "–", "-", "/") and YEAR.match(view.word(i + 2)):
        return Time(first, i + 2, f"{view.word(i)}/{view.word(i + 2)}", head=carrier)
    return Time(first, i, view.word(i), head=carrier)


def _is_year(view: View, i: int) -> bool:
    """Not an amount: no noun that it counts stands behind it."""
    following = view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    counted = (
        following is not None
        and following.upos in ("NOUN", "ADJ")
        and view.tokens[i].head == following.index
        and following.feat("Number") == "Plur"
    )
    return not counted


def today_word(view: View, i: int, today: date | None) -> Time | None:
    """heute; gestern; gestern Abend; Morgen Abend, which no noun is"""
    shift = words.day(view.word(i))
    paired = i == 0 and words.kind(view.word(i + 1)) == "daypart"
    if shift is None or (view.tokens[i].upos not in ("ADV", "ADJ", "X") and not paired):
        return None
    last = i + 1 if words.kind(view.word(i + 1)) == "daypart" else i
    return Time(i, last, dates.shifted(shift, "day", today), shift > 0)


def distance(view: View, i: int, today: date | None) -> Time | None:
    """vor zwei Tagen; seit mehr als drei Jahren; vor einem Jahr; seit einigen Tagen; vor Jahren"""
    lead = words.lead(view.word(i))
    if lead not in DISTANT or (lead == UNTIL and words.number(view.word(i - 1)) is not None):  # drei bis fünf Stunden
        return None
    at = next((k for k in range(i + 1, i + 4) if not words.is_about(view.word(k))), i + 1)
    vague = lead in PASSED and at == i + 1 and bool(words.unit(view.word(at))) and view.tokens[at].feat("Number") != "Sing"
    last = at if vague else at + 1
    amount = words.number(view.word(at))
    unit = words.unit(view.word(last)) if vague or amount is not None or words.kind(view.word(at)) == "amount" else ""
    if not unit or (lead == "ahead" and view.tokens[last].feat("Case") == "Acc"):
        return None
    exact = amount is not None and amount == int(amount) and at == i + 1 and bool(DISTANT[lead])
    return Time(i, last, dates.shifted(DISTANT[lead] * int(amount or 0), unit, today) if exact else "", lead == "ahead")


def later(view: View, i: int, today: date | None) -> Time | None:
    """drei Jahre später; wenige Tage zuvor; am Tag darauf: counted from what was told before, so without a value"""
    bare = bool(_length(view, i)) and view.tokens[i].feat("Number") == "Sing"
    at = i if bare else i + 1
    counted = bare or words.number(view.word(i)) is not None or words.kind(view.word(i)) == "amount"
    return Time(i, at + 1, "") if counted and _length(view, at) and words.later(view.word(at + 1)) else None


def _length(view: View, i: int) -> str:
    """The unit from a day on, or part of a day, that a word names."""
    kind = words.kind(view.word(i))
    return words.unit(view.word(i)).removeprefix("none") or (kind if kind == "daypart" else "")


def same(view: View, i: int, today: date | None) -> Time | None:
    """im selben Jahr; am gleichen Tag; im selben Monat"""
    there = _length(view, i + 1) or words.kind(view.word(i + 1)) == "season" or words.month(view.word(i + 1)) is not None
    return Time(i, i + 1, "") if words.same(view.word(i)) and there and view.tokens[i].upos == "ADJ" else None


def feast(view: View, i: int, today: date | None) -> Time | None:
    """Silvester; am gestrigen Karfreitag; Ostern 2011"""
    known = words.feast(view.word(i))
    if known is None or view.tokens[i].entity.endswith(("PER", "ORG")):
        return None
    last = i + 1 if YEAR.match(view.word(i + 1)) else i
    way = direction(view, i)
    month, _, number = known.partition("-")
    if not number:
        return Time(start(view, i), last, view.word(last) if last > i else "", way > 0)
    exact = dates.full(int(view.word(last)), int(month), int(number)) if last > i else ""
    return Time(start(view, i), last, exact or dates.day_and_month(int(number), int(month), today, way), way > 0)


def last_unit(view: View, i: int, today: date | None) -> Time | None:
    """letzten Monat; nächsten Jahres; dieses Jahr; am vergangenen Wochenende; im Sommer vergangenen Jahres"""
    unit = words.unit(view.word(i)) or ("none" if words.kind(view.word(i)) in ("daypart", "season") else "")
    shift = words.direction(view.word(i - 1)) if unit and i else None
    if shift is None:
        return None
    ahead = shift > 0 or (shift == 0 and _is_next_weekend(view, i, today))
    return Time(i - 1, i, dates.shifted(shift, unit, today) if unit != "none" else "", ahead)


def _is_next_weekend(view: View, i: int, today: date | None) -> bool:
    """Er reist am, an diesem Wochenende, where it is Monday to Friday: the tense tells that it is still to come"""
    return view.word(i) == WEEKEND and today is not None and today.weekday() < SATURDAY and is_coming(view, i)


def daypart(view: View, i: int, today: date | None) -> Time | None:
    """am Abend; in der Nacht zum Samstag; in der Nacht vom 10. auf den 11. Februar 2006"""
    if words.kind(view.word(i)) != "daypart" or view.tokens[i].upos != "NOUN":
        return None
    through = _overnight(view, i, today)
    if through is not None:
        return through
    skips = (2, 3) if view.word(i + 1) in ("zum", "auf", "des", "zu") else ()
    joined = next((time for skip in skips for rule in (weekday, day, today_word) if (time := rule(view, i + skip, today))), None)
    return Time(i, joined.last, joined.value) if joined else Time(i, i, "", _is_next_weekend(view, i, today))


def _overnight(view: View, i: int, today: date | None) -> Time | None:
    """Nacht vom 2. auf den 3. Mai; Nacht von Samstag auf Sonntag: its value is the day it ends with"""
    if view.word(i + 1) not in ("vom", "von"):
        return None
    opened = next((time for rule in (weekday, day) if (time := rule(view, i + 2, today))), None)
    link = opened.last + 1 if opened else i + 3 if DAY.match(view.word(i + 2)) else i
    if view.word(link) not in ("auf", "zum"):
        return None
    skips = (1, 2) if view.word(link + 1) in TO else (1,)
    ended = next((time for skip in skips for rule in (weekday, day) if (time := rule(view, link + skip, today))), None)
    return Time(i, ended.last, ended.value) if ended else None


Rule = Callable[[View, int, date | None], Time | None]
EXACT: tuple[Rule, ...] = (numeric, day)
POINTS: tuple[Rule, ...] = (numeric, weekday, day, feast, month)
RULES: tuple[Rule, ...] = (
    later,
    same,
    numeric_span,
    span,
    numeric,
    weekday,
    day,
    feast,
    distance,
    month,
    *periods.RULES,
    year,
    today_word,
    last_unit,
    daypart,
)
