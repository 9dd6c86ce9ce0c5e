"""Between whom it is, told by the people who act for them. In: verbs and nouns whose doers are the people of several. Out: Findings between those several.

`Unterhändler Polens und Kubas trafen sich in Wien.`  ->  meets, Polen, Kuba. No table: the sides belong to the noun, what they do to the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

KINDS = ("verb", "noun")
WHOSE = ("genitive", "von", "aus", "adjective", "compound")


def sides(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Each with each of those whose people (`having`) do it, where nobody is named whom they do it with or against (`lacking`)."""
    for said in reading.predications():
        if said.kind not in KINDS or said.lemma not in pattern.words or any(said.having(role) for role in pattern.lacking):
            continue
        for argument in (a for role in pattern.subject for a in said.having(role)):
            pairs = combinations(_owners(reading, types, said, argument, pattern), 2)
            for one, other in (pair for pair in pairs if not reading.same(pair[0], pair[1])):
                yield Finding(said, pattern.relation, one, other, pattern.id, weight=pattern.weight, hops=argument.hops + 1)


def _owners(reading: Reading, types: Types, said: Predication, argument: Argument, pattern: Pattern) -> list[int]:
    """Unterhändler Polens und Kubas, polnische und kubanische Soldaten  ->  Polen, Kuba"""
    noun = reading.said_by_noun(said.sentence, argument.head) if argument.sentence is None else None
    if noun is None or not ends_in(noun.lemma, pattern.having):
        return []
    found = (m for a in noun.arguments if a.role in WHOSE for m in reading.meant(noun, a))
    return list(dict.fromkeys(m for m in found if types.fits(reading.type(m), *pattern.subject_type)))
