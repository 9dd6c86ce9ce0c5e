"""Who wrote what he says something in. In: verbs of speech with `in` and a writing. Out: produces Findings.

`In einem Gutachten warnt die Weltbank vor Hunger.`  No table: only a writing with an indefinite article or a possessive is the speaker's own;
in *dem Gutachten* anybody may be quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import fitting
from kgbuild.extract.types import Types
from kgbuild.lexicon import speech
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

OWN = ("indefinite", "possessive")


def authored(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Speaker and writing, with the roles that the pattern names for them."""
    for said in reading.predications():
        if _speaks(said):
            yield from _written(reading, types, pattern, said)


def _written(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> Iterator[Finding]:
    """What is said in writings of the speaker's own."""
    writings = [end for end in fitting(reading, types, said, pattern.object, pattern.object_type) if _own(reading, said, end[0])]
    authors = fitting(reading, types, said, pattern.subject, pattern.subject_type) if writings else []
    for (argument, writing), (author, speaker) in product(writings, authors):
        hops = author.hops + argument.hops
        yield Finding(said, pattern.relation, speaker, writing, pattern.id, weight=pattern.weight, hops=hops)


def _speaks(said: Predication) -> bool:
    return said.kind == "verb" and speech.verb(said.lemma) is not None


def _own(reading: Reading, said: Predication, argument: Argument) -> bool:
    phrase = reading.phrase(said.sentence, argument.head) if argument.sentence is None else None
    return phrase is not None and phrase.determination in OWN
