"""Nouns that say too little by themselves (`empty.tsv`). In: a noun's lemma. Out: whether no statement is made of what it names."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def says_little(noun: str) -> bool:
    """`Mal`, `Weise` -> True: das erste Mal is nothing of which something is said."""
    return noun in column("empty", "noun")
