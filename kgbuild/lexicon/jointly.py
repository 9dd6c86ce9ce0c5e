"""Words of jointness (`jointly.tsv`). In: nothing. Out: the words that `mit` and a partner follow."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def words() -> frozenset[str]:
    """`gemeinsam`, `zusammen`."""
    return frozenset(row["word"] for row in rows("jointly"))
