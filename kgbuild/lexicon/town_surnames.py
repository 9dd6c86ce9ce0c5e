"""What follows a town's name and tells it from others of that name (`town_surnames.tsv`): am Inn. In: words. Out: whether they can stand there."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

LANDSCAPE = "landscape"


@cache
def _of_kind(kind: str) -> tuple[str, ...]:
    return tuple(row["form"] for row in rows("town_surnames") if row["kind"] == kind)


@cache
def openings() -> tuple[str, ...]:
    """What a surname of a town can begin with: am, ob der."""
    return tuple(row["form"] for row in rows("town_surnames") if row["kind"] != LANDSCAPE)


def surely(opening: str) -> bool:
    """Whether only such a surname stands behind it: ob der."""
    return opening in _of_kind("only")


def is_of_land(opening: str) -> bool:
    """Whether it may also say in which landscape the town is: im."""
    return opening in _of_kind("land")


def is_landscape(word: str) -> bool:
    """Chiemgau, Odenwald; not Winkl."""
    return word.lower().endswith(_of_kind(LANDSCAPE))
