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
from kgbuild.model import Predication, Status
from kgbuild.relations import Pattern

PERSON, DOUBT = "Person", "@doubt"
AFTER, AS_WHAT, WHOSE = "nach", ("zu", "als"), ("genitive", "von")
LEFT = ("patient", "agent", "genitive")  # who leaves: whom somebody dismisses, who resigns, whose resignation it is


def vacated(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The bearers of the pattern's roles, and who left an office before them."""
    for said in reading.predications():
        if said.kind != "role" or roles.tail(said.lemma) not in pattern.words or whose_known(reading, said):
            continue
        status = Status.POSSIBLE if DOUBT in roles.qualified(said.qualifiers) else None
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            left = None if bearer is None or not types.fits(reading.type(bearer), PERSON) else _left(reading, types, said, bearer)
            if bearer is not None and left is not None:
                yield Finding(
                    said, pattern.relation, bearer, left, pattern.id, weight=pattern.weight, hops=argument.hops + 1, status=status
                )


def replaced(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Nach dem Rücktritt von Peter Lang wurde Anna Kurz zur Präsidentin gewählt.`: who gets an office after another one's leaving."""
    for said in reading.predications():
        gives = said.kind == "verb" and succession.kind(said.lemma) == "gives" and any(a.role in AS_WHAT for a in said.arguments)
        leavings = [a for a in said.having(AFTER) if succession.kind(reading.noun(said.sentence, a.head)) == "leaves"] if gives else []
        left = [m for a in leavings for m in _persons(reading, types, reading.said_by_noun(said.sentence, a.head), WHOSE)]
        for new in _persons(reading, types, said, ("patient",)) if len(left) == 1 else ():
            if not reading.same(new, left[0]):
                yield Finding(said, pattern.relation, new, left[0], pattern.id, weight=pattern.weight, hops=1)


def _persons(reading: Reading, types: Types, said: Predication | None, wanted: tuple[str, ...]) -> list[int]:
    """The persons in some roles of a predication."""
    found = [m for role in wanted for a in said.having(role) if (m := reading.mention(said, a)) is not None] if said else []
    return [m for m in found if types.fits(reading.type(m), PERSON)]


def _left(reading: Reading, types: Types, said: Predication, bearer: int) -> int | None:
    """Who left an office before the role, other than its bearer: of several the one most spoken of, then the last."""
    before = (
        p for analysis in reading.analyses[: said.sentence + 1] for p in analysis.predications if succession.kind(p.lemma) == "leaves"
    )
    found = [m for p in before for m in _persons(reading, types, p, next(((role,) for role in LEFT if p.having(role)), ()))]
    others = [m for m in found if not reading.same(m, bearer)]
    return max(others, key=lambda m: (len(reading.chain(m).mentions), m), default=None)
