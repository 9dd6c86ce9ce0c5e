"""Who wrote what he says something in. In: verbs of speech with `in` and a writing. Out: produces Findings.

`In einem Gutachten warnt die Weltbank vor Hunger.`  No table: only a writing with an indefinite article or a possessive is the speaker's own;
in *dem Gutachten* anybody may be quoted.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import speech
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

OWN = ("indefinite", "possessive")


def authored(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Speaker and writing, with the roles that the pattern names for them."""
    for said in reading.predications():
        writings = _ends(reading, types, said, pattern.object, pattern.object_type) if _speaks(said) else []
        authors = _ends(reading, types, said, pattern.subject, pattern.subject_type) if writings else []
        for argument, writing in writings:
            if _own(reading, said, argument):
                for author, speaker in authors:
                    hops = author.hops + argument.hops
                    yield Finding(said, pattern.relation, speaker, writing, pattern.id, weight=pattern.weight, hops=hops)


def _speaks(said: Predication) -> bool:
    return said.kind == "verb" and speech.verb(said.lemma) is not None


def _own(reading: Reading, said: Predication, argument: Argument) -> bool:
    phrase = reading.phrase(said.sentence, argument.head) if argument.sentence is None else None
    return phrase is not None and phrase.determination in OWN


def _ends(
    reading: Reading, types: Types, said: Predication, roles: tuple[str, ...], classes: tuple[str, ...]
) -> list[tuple[Argument, int]]:
    found = [
        (a, m) for role in roles for a in said.arguments if reading.stands_in(said, a, role) and (m := reading.mention(said, a)) is not None
    ]
    return [(a, m) for a, m in found if types.fits(reading.type(m), *classes)]
