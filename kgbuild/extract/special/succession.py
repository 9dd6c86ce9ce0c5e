"""Successors whose predecessor stands elsewhere. In: roles of successors without a genitive. Out: succeeds Findings.

`Minister Lang trat zurück. Nachfolger wird Otto Kern.`  No table: whose successor he is, is said by who left an office before.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.offices import whose_known
from kgbuild.extract.types import Types
from kgbuild.lexicon import succession
from kgbuild.model import Predication
from kgbuild.relations import Pattern

PERSON = "Person"
NEAR = 3  # sentences back in which somebody left
LEFT = ("patient", "agent", "genitive")  # who leaves: whom somebody dismisses, who resigns, whose resignation it is


def vacated(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The bearers of the pattern's roles, and the last person before them who left an office."""
    for said in reading.predications():
        if said.kind != "role" or roles.tail(said.lemma) not in pattern.words or whose_known(reading, said):
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            left = None if bearer is None or not types.fits(reading.type(bearer), PERSON) else _left(reading, types, said, bearer)
            if bearer is not None and left is not None:
                yield Finding(said, pattern.relation, bearer, left, pattern.id, weight=pattern.weight, hops=argument.hops + 1)


def _left(reading: Reading, types: Types, said: Predication, bearer: int) -> int | None:
    """Who left an office last before the role: a person other than its bearer."""
    chain = reading.chain(bearer).index
    lately = reversed(reading.analyses[max(0, said.sentence - NEAR) : said.sentence + 1])
    leaving = (p for analysis in lately for p in reversed(analysis.predications) if succession.kind(p.lemma) == "leaves")
    for other in leaving:
        found = next((a for role in LEFT for a in other.having(role)), None)
        person = None if found is None else reading.mention(other, found)
        if person is not None and types.fits(reading.type(person), PERSON) and reading.chain(person).index != chain:
            return person
    return None
