"""Headlines that begin with where it is. In: the article's headline. Out: occurredIn Findings.

`Ulm: Drei Verletzte bei Unfall`, `Ulm: Dieb festgenommen`  No table, since a name before a colon takes part in nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.model import Mention, Predication
from kgbuild.relations import Pattern

EVENTS = ("nominal", "name", "happening")
COLON = re.compile(r"(?: \([^()]*\))?:")


def headed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The events of a headline and the place that it begins with."""
    domain, range_ = types.ends(pattern.relation)
    title = [(i, m) for i, m in enumerate(reading.mentions) if m.sentence == 0]
    heads = [
        i for i, m in title if m.start == 0 and _before_colon(reading, m) and types.fits(reading.type(i), *(pattern.object_type or range_))
    ]
    for place in heads:
        for event, mention in title:
            if mention.kind in EVENTS and types.fits(reading.type(event), *(pattern.subject_type or domain)):
                said = next(iter(_of(reading, mention)), own_word(mention))
                yield Finding(said, pattern.relation, event, place, pattern.id, weight=pattern.weight)


def _before_colon(reading: Reading, mention: Mention) -> bool:
    """Ulm: …; Lima (Peru): …"""
    return bool(COLON.match(reading.document.article.text, mention.end))


def _of(reading: Reading, mention: Mention) -> Iterator[Predication]:
    """What the headline says of an event, for how real it is."""
    return (p for p in reading.analyses[0].predications if p.kind == "verb" and any(a.head == mention.head for a in p.arguments))
