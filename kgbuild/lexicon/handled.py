"""Verbs for what people do to bodies and things (`handled.tsv`). In: a verb's lemma. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def by_people(verb: str) -> bool:
    """gründen, leiten: no firm does so to somebody."""
    return verb in column("handled", "lemma")
