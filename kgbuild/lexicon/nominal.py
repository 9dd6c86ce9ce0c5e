"""Nouns that say what a verb says. In: a noun's lemma. Out: its verb and what its genitive, prepositions and first part are; data in nominal.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon.table import rows


@dataclass(frozen=True, slots=True)
class Nominal:
    """A nominalisation. `Kritik`: verb kritisieren, the genitive is the agent, `an` and `gegen` mark the patient."""

    noun: str
    verb: str
    genitive: str
    patient: tuple[str, ...]
    compound: str


@cache
def table() -> dict[str, Nominal]:
    """Every nominalisation by its lemma."""
    entries = (Nominal(row["noun"], row["verb"], row["genitive"], row.words("patient"), row["compound"]) for row in rows("nominal"))
    return {entry.noun: entry for entry in entries}


def find(noun: str) -> Nominal | None:
    """The nominalisation with this lemma."""
    return table().get(noun)
