"""For or against what somebody is, told by his aim. In: an aim that is said to be an event. Out: supports and opposes Findings.

`Ziel der Partei ist die Abschaffung der Steuer.`  ->  opposes, Steuer. No table: whose aim it is belongs to one noun, what becomes of the thing to
another (lexicon/outcome_nouns.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import outcomes
from kgbuild.model import Polarity, Predication
from kgbuild.relations import Pattern

WHOSE = ("genitive", "von")


def aimed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever has the aim (`words`), and what comes or ends by it; `qualifiers` says which of both the pattern means."""
    for said in reading.predications():
        if said.kind != "role" or said.polarity is Polarity.NEGATIVE:
            continue
        for aim, event in _aims(reading, said, pattern):
            for who, what, hops in _ends(reading, types, pattern, aim, event):
                yield Finding(said, pattern.relation, who, what, pattern.id, weight=pattern.weight, hops=hops)


def _ends(reading: Reading, types: Types, pattern: Pattern, aim: Predication, event: Predication) -> Iterator[tuple[int, int, int]]:
    """Whose aim it is, what the event comes to, and the hops to that."""
    wanting = [m for m, _ in _owned(reading, aim) if types.fits(reading.type(m), *pattern.subject_type)]
    targets = [(m, hops) for m, hops in _owned(reading, event) if types.fits(reading.type(m), *pattern.object_type)]
    for who, (what, hops) in product(wanting, targets):
        if not reading.same(who, what):
            yield who, what, hops


def _aims(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[Predication, Predication]]:
    """The aim and the event, whichever of them is subject: Ziel der Partei ist die Abschaffung der Steuer."""
    event = reading.said_by_noun(said.sentence, said.trigger)
    for bearer in said.having("bearer"):
        other = reading.said_by_noun(said.sentence, bearer.head) if bearer.sentence is None else None
        for aim, wanted in ((other, event), (event, other)) if event and other else ():
            if aim and wanted and aim.lemma in pattern.words and outcomes.of_noun(wanted.lemma) in pattern.qualifiers:
                yield aim, wanted


def _owned(reading: Reading, noun: Predication) -> list[tuple[int, int]]:
    """Whose aim it is, what the event befalls: the genitives of a noun, with the steps to them."""
    return [(m, a.hops) for role in WHOSE for a in noun.having(role) for m in reading.meant(noun, a)]
