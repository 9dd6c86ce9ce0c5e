"""Whose unnamed people take a stand. In: Findings whose subject is some of its politicians or delegates. Out: the same of the organisation.

`Politiker der SPD kritisierten die Reform.`  ->  criticizes, SPD. No table: who is for it belongs to the verb, whose people they are to the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

WHOSE = ("genitive", "von", "aus", "compound", "partisan", "adjective")
PLURAL, FORMER = "Plur", "@former"
WHOLE = ("DET", "ADJ", "ADP", "PROPN")  # before people who are no few: die Berliner Politiker


def spoken_for(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The organisations of the people (`words`) who do it; `having` names the relations."""
    for found in known:
        if found.predicate not in pattern.having or found.object is None or found.denied or reading.named(found.subject):
            continue
        for whose, hops in _organisations(reading, types, found, pattern):
            if not reading.same(whose, found.object):
                yield replace(found, subject=whose, pattern=pattern.id, weight=pattern.weight, hops=found.hops + hops + 1)


def _organisations(reading: Reading, types: Types, found: Finding, pattern: Pattern) -> Iterator[tuple[int, int]]:
    """Politiker von SPD und Grünen  ->  SPD, Grüne; not der Vertreter der Bank, who is one, zwei Politiker, ehemalige Politiker."""
    noun = reading.own_noun(found.subject)
    if noun is None or noun.lemma not in pattern.words or not _are_all(reading, noun):
        return
    owners = ((m, a.hops) for role in WHOSE for a in noun.having(role) for m in reading.meant(noun, a))
    yield from ((m, hops) for m, hops in owners if types.fits(reading.type(m), *pattern.subject_type))


def _are_all(reading: Reading, noun: Predication) -> bool:
    """Politiker, die Politiker; not zwei, einige, ehemalige ones."""
    phrase = reading.phrase(noun.sentence, noun.trigger)
    if phrase is None or phrase.number != PLURAL or roles.qualified(noun.qualifiers) & {FORMER}:
        return False
    before = (reading.token(noun.sentence, t) for t in phrase.tokens if t < noun.trigger)
    return all(token.upos in WHOLE and token.feat("PronType") != "Ind" for token in before)
