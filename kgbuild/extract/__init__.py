"""Predication × Mention × Pattern -> Claim. In: an article's document, analyses, mentions, chains. Out: its claims in text order.

The rule: extract copies status, polarity and sources from the predication; a pattern may weaken them (a threat is a plan), never strengthen.
"""

from __future__ import annotations

from kgbuild.extract import circumstances, special
from kgbuild.extract.agreement import DOUBTS, agreed
from kgbuild.extract.confidence import confidence
from kgbuild.extract.excluded import possible
from kgbuild.extract.finding import Finding
from kgbuild.extract.headline import attributed
from kgbuild.extract.match import matched
from kgbuild.extract.reading import Reading
from kgbuild.extract.reality import coming, introduced, reality, undoubted
from kgbuild.extract.tidy import tidy
from kgbuild.extract.types import shipped
from kgbuild.extract.words import index
from kgbuild.model import Analysis, Chain, Claim, Document, Mention

__all__ = ["DOUBTS", "agreed", "claims"]


def claims(
    document: Document, analyses: tuple[Analysis, ...], mentions: tuple[Mention, ...], chains: tuple[Chain, ...]
) -> tuple[Claim, ...]:
    """What the article says, as claims between its mentions.

    Args:
        document: the article's sentences.
        analyses: grammar's predications, one analysis a sentence.
        mentions: in text order; claims refer to them by position.
        chains: every mention is in exactly one.
    """
    reading = Reading(document, analyses, mentions, chains)
    found = list(matched(reading, index(), shipped()))
    found += special.found(reading, index(), shipped(), tuple(found))
    ahead = coming(reading, found)
    return attributed(document, tidy(_claim(reading, finding, ahead) for finding in possible(reading, found)))


def _claim(reading: Reading, finding: Finding, ahead: frozenset[int]) -> Claim:
    finding = introduced(reading, undoubted(reading, finding))
    said = finding.predication
    token = reading.token(said.sentence, said.trigger)
    time, value = circumstances.time(reading, said)
    object_ = None if finding.value is not None else finding.object
    return Claim(
        sentence=said.sentence,
        predicate=finding.predicate,
        subject=finding.subject,
        object=object_,
        value=finding.value,
        subject_chain=reading.chain(finding.subject).index,
        object_chain=None if object_ is None else reading.chain(object_).index,
        status=reality(reading, shipped(), finding, ahead),
        polarity=said.polarity.flipped() if finding.negated else said.polarity,
        sources=circumstances.sources(reading, said),
        confidence=confidence(reading, finding),
        trigger=finding.trigger or (token.start, token.end),
        pattern=finding.pattern,
        steps=said.steps,
        time=time,
        time_value=value
        if finding.value is None or finding.object is None
        else reading.mentions[finding.object].attribute("value") or None,
        place=circumstances.place(reading, said, (finding.subject, object_)),
    )
