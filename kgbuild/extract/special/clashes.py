"""Who clashes with the police, told one sentence after what they do. In: clashes with somebody, doers of protests and raids. Out: Findings.

`Hunderte Bauern zogen durch Graz. Es kam zu Zusammenstößen mit der Polizei.`  ->  Bauern, conflictWith, Polizei. No table: one party stands in
another sentence; the last that are many and do what the pattern asks for are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

NOUN, VERB, DOER = "noun", "verb", "agent"
WITH, TRIGGER = "mit+Dat", "trigger"
BACK = 2  # sentences


def clashing(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Those who did a deed of `having` right before, and those whom the noun names with a preposition; or the clash itself, where that is the object."""
    classes = pattern.object_type or types.ends(pattern.relation)[1]
    for said in reading.predications():
        fits = said.kind == NOUN and said.lemma in pattern.words and not any(said.having(role) for role in pattern.lacking)
        others = _others(reading, said, pattern) if fits else []
        firsts = _last_doers(reading, types, pattern, said.sentence) if others else ()
        for first, (hops, other) in product(firsts, others):
            if types.fits(reading.type(other), *classes) and not reading.same(first, other):
                yield Finding(said, pattern.relation, first, other, pattern.id, weight=pattern.weight, hops=hops + 1)


def _others(reading: Reading, said: Predication, pattern: Pattern) -> list[tuple[int, int]]:
    """The hops to the other party and who it is; the clash with it, where the pattern's object is the `trigger`: Zusammenstöße mit der Polizei."""
    named = [(a.hops, m) for a in said.arguments if reading.stands_in(said, a, WITH) for m in reading.meant(said, a)]
    clash = reading.at(said.sentence, said.trigger)
    return named if TRIGGER not in pattern.object else [(0, clash)] if named and clash is not None else []


def _last_doers(reading: Reading, types: Types, pattern: Pattern, sentence: int) -> list[int]:
    """Who did such a deed last before a sentence or in it, if anybody: Hunderte Bauern zogen durch Graz."""
    deeds = (p for p in reading.predications() if sentence - BACK <= p.sentence <= sentence and _is_deed(p, pattern))
    doers = [m for said in deeds for a in said.having(DOER) if (m := reading.mention(said, a)) is not None]
    fitting = [m for m in doers if types.fits(reading.type(m), *pattern.subject_type)]
    return fitting[-1:]


def _is_deed(said: Predication, pattern: Pattern) -> bool:
    """zogen durch Graz, demonstrierten"""
    return said.kind == VERB and said.lemma in pattern.having
