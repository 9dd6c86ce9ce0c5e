"""Verbs that tell of an event of their own (`happenings.tsv`). In: a verb's lemma. Out: what the event is called, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon.table import rows


@dataclass(frozen=True, slots=True)
class Happening:
    """`sterben`: a Tod, that of its agent, who is a Person."""

    verb: str
    noun: str
    roles: tuple[str, ...]  # the first of these that the verb has somebody in
    classes: tuple[str, ...]
    needs: str = ""  # `dated`: only where the sentence says when


@cache
def table() -> dict[str, Happening]:
    """Every verb of the table by its lemma."""
    found = (Happening(row["verb"], row["noun"], row.words("role"), row.words("classes"), row["needs"]) for row in rows("happenings"))
    return {entry.verb: entry for entry in found}


def find(verb: str) -> Happening | None:
    """The event that this verb tells of."""
    return table().get(verb)


@cache
def _by_noun() -> dict[str, tuple[str, ...]]:
    """Tod  ->  sterben, versterben, umkommen"""
    found: dict[str, tuple[str, ...]] = {}
    for entry in table().values():
        found[entry.noun] = (*found.get(entry.noun, ()), entry.verb)
    return found


def verbs(noun: str) -> tuple[str, ...]:
    """The verbs that tell of an event with this name: Tod -> sterben, versterben, umkommen."""
    return _by_noun().get(noun, ())
