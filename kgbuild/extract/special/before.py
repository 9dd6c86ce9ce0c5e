"""Whose a role is, where the thing or firm stands before. In: definite roles without a complement, borne by a name. Out: owner and produces Findings.

`Das Kraftwerk in Biblis steht still. Der Betreiber RWE schwieg.`  ->  Kraftwerk, owner, RWE. No table, since what the role belongs to stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

COMPLEMENTS = ("genitive", "compound", "von", "für", "aus", "bei", "in", "adjective")
WINDOW = 1  # sentences before
BEARER = "bearer"
POINTING = ("pronoun", "part", "demonym", "happening")


def of_before(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who bears the role, and the last thing or firm spoken of before; `having` are ends of words that it must be called by."""
    bears = BEARER in pattern.subject
    thing_types, bearer_types = (pattern.object_type, pattern.subject_type) if bears else (pattern.subject_type, pattern.object_type)
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words or not _stands_alone(reading, said):
            continue
        for bearer in (m for _, m in reading.bearers(said) if reading.named(m) and types.fits(reading.type(m), *bearer_types)):
            thing = _before(reading, types, pattern, said, bearer, thing_types)
            if thing is not None:
                ends = (bearer, thing) if bears else (thing, bearer)
                yield Finding(said, pattern.relation, *ends, pattern.id, weight=pattern.weight, hops=1)


def _stands_alone(reading: Reading, said: Predication) -> bool:
    """Der Betreiber RWE; not der Betreiber des Kraftwerks, nor ein Betreiber"""
    phrase = reading.phrase(said.sentence, said.trigger)
    whole = phrase is None or phrase.determination == "definite"
    others = [a for a in said.arguments if a.role in COMPLEMENTS and a.head != said.trigger]
    return whole and not others


def _before(reading: Reading, types: Types, pattern: Pattern, said: Predication, bearer: int, classes: tuple[str, ...]) -> int | None:
    """The last of its kind in the sentence up to the role, else in the sentence before; none where two are spoken of at once."""
    own = reading.chain(bearer).index
    for sentence in range(said.sentence, said.sentence - WINDOW - 1, -1):
        found = [
            m
            for m in reading.of_sentence(sentence)
            if reading.mentions[m].kind not in POINTING and (sentence < said.sentence or reading.mentions[m].head < said.trigger)
        ]
        fitting = [m for m in found if types.fits(reading.type(m), *classes) and _is_called(reading, m, pattern.having)]
        chains = {reading.chain(m).index for m in fitting} - {own}
        if chains:
            return next(m for m in fitting if reading.chain(m).index in chains) if len(chains) == 1 else None
    return None


def _is_called(reading: Reading, mention: int, ends: tuple[str, ...]) -> bool:
    """Kernkraftwerk, of what must be called -werk; anything where no ends are asked for."""
    return not ends or any(word.lower().endswith(ends) for word in reading.words(mention))
