"""Ages. In: mentions that carry one, parentheses that are one. Out: age Findings; no table, since the object is a number inside a word.

`der 78-Jährige`, `die 39-jährige Anna Kurz`, `Anna Kurz (39)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

OLDEST = 120


def age(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The ages the article tells."""
    for position, mention in enumerate(reading.mentions):
        value = mention.attribute("age")
        if value and types.fits(reading.type(position), "Person"):
            said = Predication(mention.sentence, mention.head, "noun", mention.name, ())
            yield Finding(said, "age", position, None, pattern.id, value, pattern.weight, trigger=(mention.start, mention.end))
    yield from _in_parentheses(reading, types, pattern)


def _in_parentheses(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    for said in reading.predications():
        if said.kind != "apposition" or not said.lemma.isdigit() or not 0 < int(said.lemma) < OLDEST:
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            if bearer is not None and types.fits(reading.type(bearer), "Person"):
                yield Finding(said, "age", bearer, None, pattern.id, said.lemma, pattern.weight)
