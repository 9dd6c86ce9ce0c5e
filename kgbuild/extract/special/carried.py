"""A stand on what becomes of something is one on the thing. In: supports and opposes Findings whose object is such a noun. Out: the same of its genitive.

`Die FDP lehnt eine Verlängerung des Abkommens ab.`  ->  opposes, Abkommen. `Sie fordert die Rücknahme der Reform.`  ->  opposes, Reform.
`Sie will die Befugnisse der Polizei erweitern.`  ->  supports, Polizei.
No table: the stand belongs to one word, what is to become of the thing to another (lexicon/outcome_nouns.tsv), whose it is to a third.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.owners import powers
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import outcomes
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

FOR, AGAINST = "for", "against"
WHOSE = ("genitive", "von", "compound")


def carried(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever is for or against an event, and what comes or ends by it; `having` names the relations it is told from."""
    for found in known:
        if found.predicate not in pattern.having or found.object is None or found.denied:
            continue
        for whom, argument in _concerned(reading, found, pattern):
            fits = types.fits(reading.type(found.subject), *pattern.subject_type) and types.fits(reading.type(whom), *pattern.object_type)
            if fits and reading.chain(whom).index not in (reading.chain(found.subject).index, reading.chain(found.object).index):
                hops, weight = found.hops + argument.hops + 1, min(found.weight, pattern.weight)
                yield replace(found, predicate=pattern.relation, object=whom, pattern=pattern.id, weight=weight, hops=hops)


def _concerned(reading: Reading, found: Finding, pattern: Pattern) -> Iterator[tuple[int, Argument]]:
    """What the noun of the object says the effect of, and whose power it is: die Verlängerung des Abkommens, der Ausbau der Rechte der Polizei."""
    noun = _noun(reading, found)
    if noun is not None and outcomes.of_noun(noun.lemma) == (FOR if found.predicate == pattern.relation else AGAINST):
        yield from ((m, a) for role in WHOSE for a in noun.having(role) for m in reading.meant(noun, a))
        yield from powers(reading, noun, WHOSE)


def _noun(reading: Reading, found: Finding) -> Predication | None:
    """What the object's own word says, where it stands in the sentence of the stand."""
    mention = reading.mentions[found.object] if found.object is not None else None
    here = mention is not None and mention.sentence == found.predication.sentence
    return reading.own_noun(found.object) if found.object is not None and here else None
