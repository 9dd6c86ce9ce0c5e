"""Deeds that reach somebody through a noun. In: verbs and a noun beside them. Out: Findings from who does it to the partner of the noun.

`Die Liste kündigte das Bündnis mit der FDP auf.`  No table: who is left belongs to the noun, who leaves to the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.owners import owners
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

OBJECT = "patient"
ANY = "*"
KINDS = ("verb", "noun")  # also what a light verb says, and its noun alone: Zölle der EU auf Waren aus China


def through(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Agents of the pattern's verbs, and whom a role of their object (`having`: its nouns) names."""
    domain, range_ = types.ends(pattern.relation)
    words = frozenset(pattern.words)
    for said in (p for p in reading.predications() if p.kind in KINDS and (ANY in words or p.lemma in words)):
        subjects = [
            m
            for role in pattern.subject
            for a in said.having(role)
            for m in _fitting(reading, types, said, a, pattern.subject_type or domain)
        ]
        for noun, argument in _partners(reading, said, pattern) if subjects else ():
            for end in _fitting(reading, types, noun, argument, pattern.object_type or range_):
                yield from (
                    Finding(said, pattern.relation, subject, end, pattern.id, weight=pattern.weight, status=pattern.status, hops=1)
                    for subject in subjects
                    if not reading.same(subject, end) and reading.at(noun.sentence, noun.trigger) != end
                )


def turned(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Auf Anfrage der Zeitung bestätigte er das.`  ->  from whom the noun names to who does it: the paper asked him"""
    yield from (replace(f, subject=f.object, object=f.subject) for f in through(reading, types, pattern, known) if f.object is not None)


def by_arms(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Israelische Kampfjets bombardierten Beirut.`  ->  from whose the arms in `having` are to what they hit, or whose that is: Ziele im Libanon"""
    domain, range_ = types.ends(pattern.relation)
    for said in (p for p in reading.predications() if p.lemma in pattern.words):
        hit = next((found for role in pattern.object if (found := [a for a in said.arguments if reading.stands_in(said, a, role)])), ())
        struck = [
            *(m for a in hit for m in reading.meant(said, a)),
            *(m for m, _ in owners(reading, said, pattern.relation, pattern.object)),
        ]
        ends = [m for m in struck if types.fits(reading.type(m), *(pattern.object_type or range_))]
        for owner in _owners(reading, types, said, pattern, domain) if ends else ():
            yield from (
                Finding(said, pattern.relation, owner, end, pattern.id, weight=pattern.weight, hops=1)
                for end in ends
                if not reading.same(owner, end)
            )


def _owners(reading: Reading, types: Types, said: Predication, pattern: Pattern, domain: tuple[str, ...]) -> Iterator[int]:
    """israelische Kampfjets, Kampfjets der Nato, US-Drohnen"""
    classes = pattern.subject_type or domain
    for arms in _nouns(reading, said, pattern):
        for role in pattern.subject:
            yield from (m for a in arms.having(role) for m in _fitting(reading, types, arms, a, classes))


def _partners(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[Predication, Argument]]:
    """The arguments of the noun, else of the verb, in the first of the pattern's roles that is filled."""
    for noun in _nouns(reading, said, pattern):
        for role in pattern.object:
            found = [(p, a) for p in (noun, said) for a in p.arguments if reading.stands_in(p, a, role)]
            if found:
                yield from found
                break


def _nouns(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[Predication]:
    """What the pattern's nouns say, as object or in the role that `having` names: `Vertrag`; `aus=Koalition|Bündnis`; none that has a role in `lacking`."""
    for wanted in pattern.having:
        role, _, listed = wanted.rpartition("=")
        for place in said.having(role or OBJECT):
            noun = reading.said_by_noun(said.sentence, place.head)
            if noun is not None and ends_in(noun.lemma, listed.split("|")) and not any(noun.having(role) for role in pattern.lacking):
                yield noun


def _fitting(reading: Reading, types: Types, said: Predication, argument: Argument, classes: tuple[str, ...]) -> list[int]:
    return [m for m in reading.meant(said, argument) if types.fits(reading.type(m), *classes)]
