"""Roles held in a city itself (`local_offices.tsv`). In: a role noun's lemma. Out: whether a capital that belongs to it is only the city."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_local(role: str) -> bool:
    """`Bürgermeister` -> True; `Außenminister` -> False."""
    return role in column("local_offices", "lemma")
