"""Whose attack struck a place. In: verbs of harm with an attack in a circumstance and a place. Out: attacks Findings from whose attack it was to the place.

`Bei einem russischen Luftangriff starben in Odessa drei Menschen.`  No table: who attacks stands at the noun, what was struck at the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.excluded import TARGETS, apart
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

HEARD = ("bei", "durch", "infolge", "nach", "agent")


def struck_there(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever's attack (`having`: its nouns; `subject`: how the noun names him) did harm in a place."""
    for said in reading.predications():
        attacks = _attacks(reading, said, pattern) if said.kind == "verb" and said.lemma in pattern.words else ()
        for attack in attacks:
            owners = [
                m
                for role in pattern.subject
                for a in attack.having(role)
                for m in _fitting(reading, types, attack, a, pattern.subject_type)
            ]
            struck = [a for role in pattern.object for a in said.arguments if reading.stands_in(said, a, role)] if owners else []
            aims = [m for role in TARGETS for a in attack.having(role) if (m := reading.mention(attack, a)) is not None]
            places = [m for a in struck for m in _fitting(reading, types, said, a, pattern.object_type)]
            yield from (
                Finding(said, pattern.relation, owner, place, pattern.id, weight=pattern.weight, hops=1)
                for owner in owners[:1]
                for place in places
                if not reading.same(owner, place) and not any(apart(reading, target, place) for target in aims)
            )


def _attacks(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[Predication]:
    """bei einem Luftangriff, bei einem der schwersten Luftangriffe"""
    tokens = reading.document.sentences[said.sentence].tokens
    for argument in (a for role in HEARD for a in said.having(role) if a.sentence is None):
        below = (argument.head, *(t.index for t in tokens if t.head == argument.head and t.deprel == "nmod"))
        nouns = (noun for i in below if (noun := reading.said_by_noun(said.sentence, i)) is not None)
        yield from (noun for noun in nouns if ends_in(noun.lemma, pattern.having))


def _fitting(reading: Reading, types: Types, said: Predication, argument: Argument, classes: tuple[str, ...]) -> list[int]:
    return [m for m in reading.meant(said, argument) if types.fits(reading.type(m), *classes)]
