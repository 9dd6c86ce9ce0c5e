"""What kind of thing words ask for. In: a verb's or noun's lemma. Out: person, somebody, something, or "" where the word does not tell.

`selection.tsv`: who can take part in what a verb says; `impersonal.tsv`: verbs whose `es` is nobody; `possessions.tsv`: whose a thing is likeliest.
"""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _kinds() -> dict[tuple[str, str], str]:
    return {(row["verb"], row["role"]): row["kind"] for row in rows("selection")}


def kind(verb: str, role: str) -> str:
    """`sterben`, agent -> person; `fordern`, agent -> somebody; `dauern`, agent -> something; "" where the verb does not tell."""
    return _kinds().get((verb, role), "")


@cache
def _impersonal() -> frozenset[tuple[str, str]]:
    return frozenset((row["verb"], row["with"]) for row in rows("impersonal"))


def impersonal(verb: str, prepositions: tuple[str, ...] = ()) -> bool:
    """`geben` -> True: es gibt; `kommen`, (zu,) -> True: es kommt zu Unruhen."""
    return any((verb, preposition) in _impersonal() for preposition in ("", *prepositions))


@cache
def _possessions() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in rows("possessions")}


def owner(noun: str) -> str:
    """`Rücktritt` -> person, `Kosten` -> something, `Vater` -> human: whose it is likeliest; "" where the noun does not tell."""
    return _possessions().get(noun, "")
