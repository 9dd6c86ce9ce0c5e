"""Deeds that reach somebody through their object. In: verbs and the noun that is their object. Out: Findings from the verb's agent to the noun's partner.

`Die Liste kündigte das Bündnis mit der FDP auf.`  No table: who is left belongs to the noun, who leaves to the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

OBJECT = "patient"


def through(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Agents of the pattern's verbs, and whom a role of their object (`having`: its nouns) names."""
    domain, range_ = types.ends(pattern.relation)
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in pattern.words:
            continue
        subjects = [
            m
            for role in pattern.subject
            for a in said.having(role)
            for m in _fitting(reading, types, said, a, pattern.subject_type or domain)
        ]
        for noun, argument in _partners(reading, said, pattern) if subjects else ():
            for end in _fitting(reading, types, noun, argument, pattern.object_type or range_):
                yield from (
                    Finding(said, pattern.relation, subject, end, pattern.id, weight=pattern.weight, hops=1)
                    for subject in subjects
                    if reading.chain(subject).index != reading.chain(end).index
                )


def _partners(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[Predication, Argument]]:
    """The arguments of the object's noun, else of the verb, in the first of the pattern's roles that is filled."""
    for place in said.having(OBJECT):
        noun = reading.said_by_noun(said.sentence, place.head)
        if noun is None or not any(noun.lemma == word or noun.lemma.endswith(word.lower()) for word in pattern.having):
            continue
        for role in pattern.object:
            found = [(p, a) for p in (noun, said) for a in p.arguments if reading.stands_in(p, a, role)]
            if found:
                yield from found
                break


def _fitting(reading: Reading, types: Types, said: Predication, argument: Argument, classes: tuple[str, ...]) -> list[int]:
    return [m for m in reading.meant(said, argument) if types.fits(reading.type(m), *classes)]
