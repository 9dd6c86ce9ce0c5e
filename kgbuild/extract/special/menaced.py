"""Threats told as announcements. In: planned acts of violence or punishment that their doer announces. Out: threatens Findings.

`Die Rebellen drohten, die Stadt anzugreifen.`  No table: what is threatened is said by another verb, who is threatened is its object.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Predication, Status
from kgbuild.relations import Pattern


def menaced(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Doer and target of what one of the pattern's verbs announces; `having` names the relations."""
    for found in known:
        planned = found.predication.status is Status.PLANNED and found.predication.polarity is Polarity.POSITIVE and not found.negated
        announced = _announcement(reading, found, pattern) if planned and found.predicate in pattern.having else None
        if announced is not None and found.object is not None and types.fits(reading.type(found.object), *pattern.object_type):
            yield Finding(announced, pattern.relation, found.subject, found.object, pattern.id, weight=pattern.weight, hops=1)


def _announcement(reading: Reading, found: Finding, pattern: Pattern) -> Predication | None:
    """The verb of announcing in the sentence whose doer is the threatening one."""
    for said in reading.analyses[found.predication.sentence].predications:
        if said.kind == "verb" and said.lemma in pattern.words and said.trigger != found.predication.trigger:
            doers = (reading.mention(said, a) for a in said.having("agent"))
            if any(m is not None and reading.same(m, found.subject) for m in doers):
                return said
    return None
