"""Dates as values. In: what a time expression says, and the article's date. Out: ISO 8601, as exact as it is known, or "".

HeidelTime's classes of patterns (Strötgen and Gertz 2010): explicit, underspecified, relative; the past is meant unless the words say otherwise.
"""

from __future__ import annotations

from datetime import date, timedelta


def parse(text: str | None) -> date | None:
    """An article's date; None when it has none."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def full(year: int, month: int, day: int) -> str:
    """`13. November 2007` -> 2007-11-13; impossible dates have no value."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def month_of(year: int, month: int) -> str:
    """`November 2007` -> 2007-11."""
    return f"{year:04d}-{month:02d}"


def day_and_month(day: int, month: int, today: date | None, direction: int = 0) -> str:
    """`13. November`: the nearest one, half a year back or ahead."""
    if today is None:
        return ""
    candidates = [value for year in (today.year - 1, today.year, today.year + 1) if (value := full(year, month, day))]
    wanted = [value for value in candidates if _fits(date.fromisoformat(value), today, direction)] or candidates
    return min(wanted, key=lambda value: abs((date.fromisoformat(value) - today).days), default="")


def same_month(value: str, day: int) -> str:
    """`27. bis 30. Dezember`: the first day stands in the month of the last."""
    known = parse(value)
    return full(known.year, known.month, day) if known else ""


def same_year(value: str, last: str) -> str:
    """`Juni bis August 2008`: the first month stands in the year of the last, or in the one before: Dezember bis Februar 2009."""
    moved = last[:4] + value[4:]
    return moved if not value or moved <= last else f"{int(last[:4]) - 1:04d}{value[4:]}"


def _fits(value: date, today: date, direction: int) -> bool:
    return direction == 0 or (value - today).days * direction >= 0


def month_alone(month: int, today: date | None, direction: int = 0) -> str:
    """`im Januar`: the last one, or with a future verb the next."""
    if today is None:
        return ""
    if direction > 0:
        return month_of(today.year + (month < today.month), month)
    return month_of(today.year - (month > today.month), month)


def weekday(number: int, today: date | None, direction: int = 0) -> str:
    """`am Montag`: today or the last one; kommenden Montag: the next, übernächsten the one behind; vergangenen: not today, vorvergangenen a week before."""
    if today is None:
        return ""
    if direction > 0:
        return (today + timedelta(days=((number - today.weekday()) % 7 or 7) + 7 * (direction - 1))).isoformat()
    back = (today.weekday() - number) % 7
    further = 7 * (-direction - 1) if direction < 0 else 0
    return (today - timedelta(days=(back or (7 if direction < 0 else 0)) + further)).isoformat()


def weekday_of(number: int, weeks: int, today: date | None) -> str:
    """`Dienstag vergangener Woche`: the day in the week that lies so many weeks from the article's."""
    return (today + timedelta(days=7 * weeks + number - today.weekday())).isoformat() if today else ""


def _years(amount: int, unit: str) -> int:
    """How many years a distance makes, rounded away from zero."""
    whole = {"day": 365, "week": 52, "month": 12}.get(unit, 1)
    return -(-abs(amount) // whole) * (1 if amount > 0 else -1)


def shifted(amount: int, unit: str, today: date | None) -> str:
    """`vor zwei Wochen` -> -2 weeks, to the unit's exactness; "" beyond the calendar's years."""
    if today is None or not date.min.year < today.year + _years(amount, unit) < date.max.year:
        return ""
    if unit in ("day", "week"):
        moved = today + timedelta(days=amount * (7 if unit == "week" else 1))
        return moved.isoformat() if unit == "day" else f"{moved.isocalendar().year:04d}-W{moved.isocalendar().week:02d}"
    if unit == "month":
        months = today.year * 12 + today.month - 1 + amount
        return month_of(months // 12, months % 12 + 1)
    return f"{today.year + amount:04d}" if unit == "year" else ""
