"""Whose department somebody heads or speaks for. In: roles whose genitive has a body in its own genitive. Out: employee and leader Findings.

`die Leiterin der Presseabteilung von Osram`  ->  Osram, employee; no table, since the body is no argument of the role.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Predication
from kgbuild.relations import Pattern

WHOSE = ("genitive", "von", "bei", "in", "an")
FIELD = "für"  # Professorin für Physik an der Universität Ulm


def of_department(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who bears a role in a part of a body; `having` are the ends of the words for such parts."""
    for said in reading.predications():
        if said.kind != "role" or roles.limited(said.qualifiers, pattern.without) or not roles.is_of(said.lemma, pattern.words):
            continue
        body = next(_bodies(reading, types, pattern, said), None)
        for argument, bearer in reading.bearers(said) if body is not None else ():
            if body is not None and types.fits(reading.type(bearer), "Person"):
                yield Finding(said, pattern.relation, body, bearer, pattern.id, weight=pattern.weight, hops=argument.hops + 1)


def _bodies(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> Iterator[int]:
    """Vorsitzende des Vorstands | der Bahn: the bodies that the role's genitive is a part of."""
    for part in (a for a in (*said.having("genitive"), *said.having(FIELD)) if a.sentence is None):
        noun = reading.said_by_noun(said.sentence, part.head)
        if noun is None or not (part.role == FIELD or ends_in(noun.lemma, pattern.having)):
            continue
        owners = (reading.mention(noun, a) for role in WHOSE for a in noun.having(role))
        yield from (m for m in owners if m is not None and types.fits(reading.type(m), *pattern.subject_type))
