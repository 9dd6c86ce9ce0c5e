"""Whose unnamed people take a stand. In: Findings whose subject is some of its politicians or delegates. Out: the same of the organisation.

`Politiker der SPD kritisierten die Reform.`  ->  criticizes, SPD. No table: who is for it belongs to the verb, whose people they are to the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

WHOSE = ("genitive", "von", "aus", "compound", "partisan", "adjective")
PLURAL = "Plur"


def spoken_for(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The organisations of the people (`words`) who do it; `having` names the relations."""
    for found in known:
        if found.predicate in pattern.having and found.object is not None and not reading.named(found.subject):
            for whose, hops in _organisations(reading, types, found, pattern):
                if reading.chain(whose).index != reading.chain(found.object).index:
                    yield replace(found, subject=whose, pattern=pattern.id, weight=pattern.weight, hops=found.hops + hops + 1, penalties=())


def _organisations(reading: Reading, types: Types, found: Finding, pattern: Pattern) -> Iterator[tuple[int, int]]:
    """Politiker von SPD und Grünen  ->  SPD, Grüne; not der Vertreter der Bank, who is one."""
    mention = reading.mentions[found.subject]
    phrase = reading.phrase(mention.sentence, mention.head)
    if phrase is None or phrase.number != PLURAL:
        return
    for noun in _nouns(reading, mention.sentence, mention.head):
        if noun.lemma in pattern.words:
            owners = ((m, a.hops) for role in WHOSE for a in noun.having(role) for m in reading.meant(noun, a))
            yield from ((m, hops) for m, hops in owners if types.fits(reading.type(m), *pattern.subject_type))


def _nouns(reading: Reading, sentence: int, head: int) -> tuple[Predication, ...]:
    return tuple(p for p in reading.by_trigger.get((sentence, head), ()) if p.kind == "noun")
