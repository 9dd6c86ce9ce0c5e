"""Words that say too little by themselves (`empty.tsv`, `passing.tsv`, `bare_phrases.tsv`, `numbered.tsv`). Out: whether a statement or a name is made of them."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import column, rows


def says_little(noun: str) -> bool:
    """`Mal`, `Weise` -> True: das erste Mal is nothing of which something is said."""
    return noun in column("empty", "noun")


def passes(adjective: str) -> bool:
    """`heutig`, `entsprechend` -> True: das heutige Treffen is called Treffen."""
    return adjective in column("passing", "adjective")


def is_counted(noun: str) -> bool:
    """`Stärke`, `Windstärke` -> True: ein Erdbeben der Stärke says nothing without its number."""
    listed = column("numbered", "noun")
    return noun in listed or any(noun.endswith(word.lower()) for word in listed)


@cache
def _phrases() -> frozenset[tuple[str, str]]:
    return frozenset((row["preposition"], row["noun"]) for row in rows("bare_phrases"))


def is_adverb(preposition: str, noun: str) -> bool:
    """`in`, `Folge` -> True: die dritte Niederlage in Folge."""
    return (preposition.lower(), noun) in _phrases()
