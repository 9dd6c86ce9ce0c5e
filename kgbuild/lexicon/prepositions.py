"""Prepositions (`prepositions.tsv`). In: the words around a noun. Out: the bare preposition and the cases it governs: im -> in, Dat."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon.table import rows

DIRECTION = ("nördlich", "südlich", "östlich", "westlich")


@dataclass(frozen=True, slots=True)
class Preposition:
    """`im`: preposition in, cases Dat. `um … willen`: preposition um-willen."""

    form: str
    preposition: str
    cases: tuple[str, ...]
    place: str
    pair: str


@cache
def table() -> dict[tuple[str, str], Preposition]:
    """Every preposition by its form and the word that belongs to it behind the noun."""
    entries = (Preposition(row["form"], row["preposition"], row.words("cases"), row["place"], row["pair"]) for row in rows("prepositions"))
    return {(entry.form, entry.pair): entry for entry in entries}


def is_direction(form: str) -> bool:
    """Whether it says in which direction: nördlich der Stadt, südwestlich von Wien."""
    return form.endswith(DIRECTION) and (form, "") in table()


def find(forms: tuple[str, ...]) -> Preposition:
    """The preposition that the forms make together: ("im",) -> in; ("um", "willen") -> um-willen; unknown ones are themselves."""
    first = forms[0].lower()
    pairs = (table().get((first, form.lower())) for form in forms[1:])
    paired = next((entry for entry in pairs if entry), None)
    return paired or table().get((first, "")) or Preposition(first, first, (), "before", "")
