"""Strong participles and the first parts of verbs (`participles.tsv`, `prefixes.tsv`). In: nothing. Out: the tables."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def strong() -> dict[str, str]:
    """`gegriffen` -> `greifen`."""
    return {row["participle"]: row["infinitive"] for row in rows("participles")}


@cache
def prefixes(kind: str) -> tuple[str, ...]:
    """The prefixes of a kind (separable, inseparable), longest first."""
    return tuple(sorted((row["prefix"] for row in rows("prefixes") if row["kind"] == kind), key=len, reverse=True))
