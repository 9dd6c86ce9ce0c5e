"""Words that say too little by themselves (`empty.tsv`, `passing.tsv`). In: a lemma. Out: whether no statement is made of it, whether it is no part of a name."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def says_little(noun: str) -> bool:
    """`Mal`, `Weise` -> True: das erste Mal is nothing of which something is said."""
    return noun in column("empty", "noun")


def passes(adjective: str) -> bool:
    """`heutig`, `entsprechend` -> True: das heutige Treffen is called Treffen."""
    return adjective in column("passing", "adjective")
