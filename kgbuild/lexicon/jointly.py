"""Words of jointness (`jointly.tsv`). In: nothing. Out: the words that `mit` and a partner follow."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def words() -> frozenset[str]:
    """`gemeinsam`, `zusammen`."""
    return column("jointly", "word")
