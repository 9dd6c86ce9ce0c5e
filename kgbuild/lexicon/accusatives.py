"""Verbs with two accusatives (`accusatives.tsv`). In: an infinitive. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def two(verb: str) -> bool:
    """`nennen` -> True: Sie nannten ihn einen Lügner."""
    return verb in column("accusatives", "verb")
