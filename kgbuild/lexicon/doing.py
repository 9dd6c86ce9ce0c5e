"""Verbs and adjectives whose doer is the doer of the event noun beside them (`doing.tsv`). In: a verb's lemma. Out: the roles of noun and doer."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

NONE: tuple[tuple[str, ...], str] = ((), "")


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], str]]:
    return {row["verb"]: (row.words("noun"), row["doer"]) for row in rows("doing")}


def roles(verb: str) -> tuple[tuple[str, ...], str]:
    """`gelingen` -> ((agent,), recipient); nothing for other verbs."""
    return _verbs().get(verb, NONE)
