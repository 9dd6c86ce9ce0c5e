"""With whom somebody will have nothing to do. In: what somebody opposes. Out: negative Findings with whom the opposed thing would be.

`Eine Koalition mit der SPD ist für die FDP ausgeschlossen.`  No table: who refuses belongs to one word, with whom to another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import speech
from kgbuild.model import Polarity, Predication
from kgbuild.relations import Pattern

WITH = ("mit",)


def barred(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever opposes (a relation in `having`) a thing of the pattern's `words`, and its partners."""
    for found in known:
        positive = (found.predication.polarity is Polarity.POSITIVE) != found.negated
        if found.predicate not in pattern.having or not positive or found.object is None or _is_denial(found.predication):
            continue
        said = _opposed(reading, found.object, pattern)
        for partner in _partners(reading, said) if said else ():
            fits = types.fits(reading.type(partner), *pattern.object_type) and types.fits(
                reading.type(found.subject), *pattern.subject_type
            )
            if fits and not reading.same(partner, found.subject):
                act = replace(found.predication, polarity=Polarity.POSITIVE)
                ends = (found.subject, partner)
                yield Finding(act, pattern.relation, *ends, pattern.id, weight=pattern.weight, negated=pattern.negated, hops=found.hops + 1)


def _is_denial(said: Predication) -> bool:
    """Der Berater dementierte Gespräche mit Genua: he says that there are none, and refuses nothing"""
    cue = speech.verb(said.lemma)
    return cue is not None and cue.effect == "deny"


def _opposed(reading: Reading, mention: int, pattern: Pattern) -> Predication | None:
    """The noun at a mention, where it is or ends in a word of the pattern: Regierungskoalition."""
    said = reading.own_noun(mention)
    fits = said is not None and any(said.lemma == word or said.lemma.endswith(word.lower()) for word in pattern.words)
    return said if fits else None


def _partners(reading: Reading, said: Predication) -> Iterator[int]:
    yield from (m for role in WITH for a in said.having(role) for m in reading.meant(said, a))
