"""Verbs whose object under lassen is what they are done to (`causing.tsv`). In: a verb's lemma. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def has_done(verb: str) -> bool:
    """`festnehmen` -> True: Der Richter ließ ihn festnehmen, and somebody else did it; `spielen` -> False: Er ließ ihn spielen."""
    return verb in column("causing", "verb")
