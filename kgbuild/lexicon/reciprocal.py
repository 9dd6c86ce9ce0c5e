"""Words of mutual deeds (`reciprocal.tsv`). In: nothing. Out: the words by which each of several does it to the other."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def words() -> frozenset[str]:
    """`gegenseitig`, `einander`; sich vorwerfen."""
    return column("reciprocal", "word")
