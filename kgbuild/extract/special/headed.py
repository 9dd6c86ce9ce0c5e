"""Headlines that begin with where it is. In: the article's headline. Out: occurredIn Findings.

`Ulm: Drei Verletzte bei Unfall`, `Ulm: Dieb festgenommen`  No table, since a name before a colon takes part in nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.lexicon import signs
from kgbuild.model import Mention, Predication
from kgbuild.relations import Pattern

EVENTS = ("nominal", "name", "happening")


def headed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The events of a headline and the place that it begins with."""
    domain, _ = types.ends(pattern.relation)
    for place in _heads(reading, types, pattern):
        for event, mention in ((i, reading.mentions[i]) for i in reading.of_sentence(0)):
            if mention.kind in EVENTS and types.fits(reading.type(event), *(pattern.subject_type or domain)):
                said = next(iter(_of(reading, mention)), own_word(mention))
                yield Finding(said, pattern.relation, event, place, pattern.id, weight=pattern.weight)


def headed_fate(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Ulm: Sänger Karl Berg gestorben`: what the pattern's verbs say befell somebody, where the headline begins."""
    domain, _ = types.ends(pattern.relation)
    fates = [p for p in reading.analyses[0].predications if p.kind == "verb" and p.lemma in pattern.words]
    for place in _heads(reading, types, pattern) if fates else ():
        for said in fates:
            found = (m for a in reading.standing(said, pattern.subject) for m in reading.meant(said, a))
            fitting = (m for m in found if types.fits(reading.type(m), *(pattern.subject_type or domain)))
            yield from (Finding(said, pattern.relation, m, place, pattern.id, weight=pattern.weight) for m in fitting)


def _heads(reading: Reading, types: Types, pattern: Pattern) -> list[int]:
    """The place that the headline begins with: | Ulm | : Dieb festgenommen"""
    range_ = pattern.object_type or types.ends(pattern.relation)[1]
    text = reading.document.article.text
    opening = (i for i in reading.of_sentence(0) if reading.mentions[i].start == 0 and signs.opens_headline(text, reading.mentions[i].end))
    return [i for i in opening if types.fits(reading.type(i), *range_)]


def _of(reading: Reading, mention: Mention) -> Iterator[Predication]:
    """What the headline says of an event, for how real it is."""
    return (p for p in reading.analyses[0].predications if p.kind == "verb" and any(a.head == mention.head for a in p.arguments))
