"""With whose help something is done. In: verbs with `mit Hilfe`, `unter der Schirmherrschaft` …, what their noun's genitive is. Out: supports Findings.

`Der Kongress wird unter der Schirmherrschaft des Ministeriums veranstaltet.`  No table: what is helped is a participant of the verb, who helps
belongs to the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

KINDS = ("verb", "noun")  # a noun that has help is helped itself: ein Kongress mit Unterstützung der Bank
HELPED = ("patient", "agent")
HELPING = ("genitive", "durch", "seitens", "adjective")


def backed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever stands in the genitive of a helping noun, and what is done, else who does it; `having` and `except_words` are verbs."""
    for said in reading.predications():
        verbs = {said.lemma, said.light_verb}  # also of what a light verb says: ein Abkommen schließen
        fitting = not verbs & set(pattern.except_words) and (not pattern.having or bool(verbs & set(pattern.having)))
        for argument in said.arguments if said.kind in KINDS and fitting else ():
            if argument.sentence is None and f"{argument.role} {reading.noun(said.sentence, argument.head)}" in pattern.words:
                yield from _between(reading, types, pattern, said, argument)


def _between(reading: Reading, types: Types, pattern: Pattern, said: Predication, argument: Argument) -> Iterator[Finding]:
    helped = _helped(reading, types, pattern, said)
    noun = reading.said_by_noun(said.sentence, argument.head)
    helpers = [a for a in noun.arguments if a.role in HELPING] if noun and helped else []
    for helper in _fitting(reading, types, said, helpers, pattern.subject_type):
        for end in helped:
            if not reading.same(helper, end):
                yield Finding(said, pattern.relation, helper, end, pattern.id, weight=pattern.weight, hops=argument.hops)


def _helped(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    """What is done, else who does it (or the roles of the pattern); what a noun names."""
    if said.kind == "noun":
        named = reading.at(said.sentence, said.trigger)
        return [named] if named is not None and types.fits(reading.type(named), *pattern.object_type) else []
    found = (_fitting(reading, types, said, said.having(role), pattern.object_type) for role in pattern.object or HELPED)
    return next(filter(None, found), [])


def _fitting(
    reading: Reading, types: Types, said: Predication, arguments: list[Argument] | tuple[Argument, ...], classes: tuple[str, ...]
) -> list[int]:
    found = [m for a in arguments for m in reading.meant(said, a)]
    return [m for m in found if types.fits(reading.type(m), *classes)]
