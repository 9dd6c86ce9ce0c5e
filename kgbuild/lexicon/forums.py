"""Where somebody says something (`forums.tsv`). In: a noun in any case. Out: whether it is such a place, or is itself said or held there."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.nouns import bases
from kgbuild.lexicon.table import rows


def is_forum(word: str) -> bool:
    """`Fernsehinterviews` -> True."""
    return _ends_in(word, "forum")


def is_said(word: str) -> bool:
    """`Bundestagsdebatte` -> True: what stands in a forum by itself."""
    return _ends_in(word, "said")


def _ends_in(word: str, kind: str) -> bool:
    return any(base in _words(kind) or base.lower().endswith(_tails(kind)) for base in bases(word))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("forums") if row["kind"] == kind)


@cache
def _tails(kind: str) -> tuple[str, ...]:
    """The words as they end a compound."""
    return tuple(sorted(word.lower() for word in _words(kind)))
