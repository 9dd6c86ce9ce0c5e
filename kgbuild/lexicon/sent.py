"""Verbs for what is done to somebody who then does what it is for (`sent.tsv`). In: a verb's lemma. Out: whether a purpose behind its passive is its subject's."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def does(verb: str) -> bool:
    """`entsenden` -> True; `befragen` -> False."""
    return verb in column("sent", "verb")
