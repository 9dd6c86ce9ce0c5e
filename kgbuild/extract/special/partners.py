"""With whom relations are broken off. In: predications of breaking off without a partner, what patterns found. Out: breaksWith Findings.

`Die Beziehungen zwischen Polen und Kuba sind schlecht. Polen hat die Beziehungen abgebrochen.`  No table: the partner stands in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

TIES = ("diplomaticRelations",)


def partner(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who breaks off the relations, and the other side of the relations spoken of before."""
    settled = {(f.predication.sentence, f.predication.trigger) for f in known if f.predicate == pattern.relation}
    for said in reading.predications():
        if said.lemma not in pattern.words or (said.sentence, said.trigger) in settled or not _of_ties(reading, said, pattern):
            continue
        for argument in said.having("agent"):
            agent = reading.mention(said, argument)
            other = None if agent is None else _other(reading, agent, said.sentence, known)
            if agent is not None and other is not None:
                yield Finding(said, pattern.relation, agent, other, pattern.id, weight=pattern.weight, hops=argument.hops + 1)


def _of_ties(reading: Reading, said: Predication, pattern: Pattern) -> bool:
    """Whether it is relations that are broken off: a light verb says so, or the patient is the noun of such a pattern."""
    if said.light_verb:
        return True
    return any(reading.token(said.sentence, a.head).lemma in pattern.object for a in said.having("patient"))


def _other(reading: Reading, agent: int, sentence: int, known: tuple[Finding, ...]) -> int | None:
    """The other side of the last relations before, or in, the sentence that the agent is a side of."""
    chain = reading.chain(agent).index
    for finding in reversed(known):
        if finding.predicate not in TIES or finding.object is None or finding.predication.sentence > sentence:
            continue
        ends = {reading.chain(finding.subject).index: finding.object, reading.chain(finding.object).index: finding.subject}
        if chain in ends:
            return ends[chain]
    return None
