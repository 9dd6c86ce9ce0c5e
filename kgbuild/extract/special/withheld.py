"""Against what somebody is to whom he denies his consent. In: Findings of support that the text denies. Out: opposes Findings.

`Der Rat stimmte dem Gesetz nicht zu.`  No table: only the negation makes a stand against it, and only with verbs of consent (`words`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Status
from kgbuild.relations import Pattern

TOLD = (Status.ASSERTED, Status.CLAIMED)


def withheld(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever does not consent, and what he does not consent to; `having` names the relations of consent."""
    for found in known:
        said = found.predication
        denied = said.polarity is Polarity.NEGATIVE and said.status in TOLD and said.lemma in pattern.words
        if not denied or found.predicate not in pattern.having or found.object is None:
            continue
        if types.fits(reading.type(found.subject), *pattern.subject_type) and types.fits(reading.type(found.object), *pattern.object_type):
            act = replace(said, polarity=Polarity.POSITIVE)
            yield replace(found, predication=act, predicate=pattern.relation, pattern=pattern.id, weight=pattern.weight)
