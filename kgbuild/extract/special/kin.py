"""Relatives without a possessive. In: nouns of kinship right behind a name and `und`. Out: spouse, parent and sibling Findings; no table, since no word says whose.

`Otto Kern und Ehefrau Eva kamen.`  ->  Otto Kern, spouse, Eva.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern


def kin_beside(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who stands by name behind a noun of the pattern's, and the person right before it; `having` are the words between, `object` names the bearer's end."""
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words or said.having("genitive"):
            continue
        person = _before(reading, types, pattern, said)
        for argument in said.having("bearer") if person is not None else ():
            bearer = reading.mention(said, argument)
            if person is None or bearer is None or not types.fits(reading.type(bearer), "Person"):
                continue
            ends = (person, bearer) if "bearer" in pattern.object else (bearer, person)
            if not reading.same(ends[0], ends[1]):
                yield Finding(said, pattern.relation, *ends, pattern.id, weight=pattern.weight, hops=argument.hops)


def _before(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> int | None:
    """The person whose name ends right before the word that joins the noun: Otto Kern | und | Ehefrau."""
    if said.trigger < 2 or reading.token(said.sentence, said.trigger - 1).text not in pattern.having:
        return None
    end = reading.token(said.sentence, said.trigger - 2).end
    names = (m for m in reading.of_sentence(said.sentence) if reading.mentions[m].kind == "name" and reading.mentions[m].end == end)
    return next((m for m in names if types.fits(reading.type(m), "Person")), None)
