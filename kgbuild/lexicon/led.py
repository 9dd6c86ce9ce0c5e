"""Bodies called by who leads them (`led.tsv`). In: a noun. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def bears_a_name(noun: str) -> bool:
    """`Landesregierung` -> True: die Landesregierung Blau."""
    return noun.lower().endswith(tuple(column("led", "ending")))
