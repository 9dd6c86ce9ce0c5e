"""Words that name some of many (`members.tsv`). In: words. Out: their kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kgbuild.lexicon.table import rows

LONGEST = 2  # words of an opener


@cache
def _kinds() -> dict[str, str]:
    return {row["form"].lower(): row["kind"] for row in rows("members")}


def kind(form: str) -> str:
    """among, beside, too, alike, belongs, others; "" for any other word."""
    return _kinds().get(form.lower(), "")


def opens(words: Sequence[str]) -> int:
    """How many words the opener at the front has: `unter ihnen Blau` -> 2; 0 for none."""
    return next((n for n in range(LONGEST, 0, -1) if len(words) >= n and kind(" ".join(words[:n])) == "among"), 0)
