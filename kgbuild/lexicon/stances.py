"""Verbs of a stand (`stances.tsv`). In: a verb's lemma. Out: whether somebody takes a stand by it: den Plan ablehnen, begrüßen."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def takes(lemma: str) -> bool:
    """`begrüßen` -> True."""
    return lemma in column("stances", "verb")
