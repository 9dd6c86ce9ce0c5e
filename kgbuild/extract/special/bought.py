"""Who buys what another sentence says is sold. In: roles of buyers that do not say of what. Out: acquires Findings.

`Die Bahn verkauft Arriva. Käufer ist die Firma Cinven.`  ->  Cinven, acquires, Arriva. No table, since what is sold stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

LATELY = 3  # sentences
TOLD = ("genitive", "von", "für", "compound")


def buyer(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever bears, by name, one of the pattern's roles buys what was sold last; `having` are the words for selling, `object` the roles of what is sold."""
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words or _says_what(said):
            continue
        buyers = [m for _, m in reading.bearers(said) if reading.named(m) and types.fits(reading.type(m), *pattern.subject_type)]
        sale, thing = _sold(reading, types, pattern, said) if buyers else (None, -1)
        if sale is not None:
            status = max(said.status, sale.status, key=lambda one: one.strength)
            deal = replace(said, status=status, sources=said.sources or sale.sources)
            yield from (Finding(deal, pattern.relation, m, thing, pattern.id, weight=pattern.weight, hops=1) for m in buyers)


def _says_what(said: Predication) -> bool:
    """der Käufer der Bank; not der Käufer"""
    return any(a.role in TOLD and a.head != said.trigger for a in said.arguments)


def _sold(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> tuple[Predication | None, int]:
    """The last sale that the sentences before tell of, or the headline, and what is sold."""
    near = {0, *range(max(0, said.sentence - LATELY), said.sentence + 1)}
    sales = [p for p in reading.predications() if p.sentence in near and p.sentence <= said.sentence and p.lemma in pattern.having]
    for sale in reversed(sales):
        things = [m for role in pattern.object for a in sale.having(role) if (m := reading.mention(sale, a)) is not None]
        for thing in things:
            if types.fits(reading.type(thing), *pattern.object_type) and reading.named(thing):
                return sale, thing
    return None, -1
