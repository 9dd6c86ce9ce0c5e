"""Events that a clause behind them tells. In: verbs of happening with a clause of `als`, `wobei`. Out: occurredIn and occurredOn Findings.

`Der Unfall ereignete sich, als in Ulm ein Bus umkippte.`  No table: the event stands at one verb, its place and time at another.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import circumstances
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Predication
from kgbuild.relations import Pattern


def unfolded(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The events of the verbs in `having`, where and when the clause was that one of the pattern's words opens."""
    for said in (p for p in reading.predications() if p.kind == "verb" and p.lemma in pattern.having):
        found = (m for role in pattern.subject for a in said.having(role) for m in reading.meant(said, a))
        event = next((m for m in found if types.fits(reading.type(m), *pattern.subject_type)), None)
        if event is None:
            continue
        for clause in _clauses(reading, pattern, said):
            for end in circumstances.ends(reading, types, pattern, clause):
                value = reading.mentions[end].text if types.literal(pattern.relation) else None
                yield Finding(said, pattern.relation, event, end, pattern.id, value, pattern.weight, hops=1)


def _clauses(reading: Reading, pattern: Pattern, said: Predication) -> Iterator[Predication]:
    """What hangs on the verb and is opened by one of the words: als ein Bus umkippte."""
    tokens = reading.document.sentences[said.sentence].tokens
    opened = {token.head for token in tokens if token.index > said.trigger and token.text.lower() in pattern.words}
    for other in reading.analyses[said.sentence].predications:
        below = other.trigger in opened and tokens[other.trigger].head == said.trigger
        if other.kind == "verb" and below and other.polarity is Polarity.POSITIVE:
            yield other
