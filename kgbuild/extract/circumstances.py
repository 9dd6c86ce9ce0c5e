"""What surrounds a finding: who says it, when and where. In: a Reading and a predication. Out: sources, time and place of a claim."""

from __future__ import annotations

from kgbuild.extract.reading import Reading
from kgbuild.model import ClaimSource, Predication, Source

PLACES = ("in", "bei", "vor", "auf", "an", "nahe")


def sources(reading: Reading, predication: Predication) -> tuple[ClaimSource, ...]:
    """The speakers, innermost first; what somebody merely wants needs no speaker."""
    found = tuple(_source(reading, predication, source) for source in predication.sources if not source.own)
    return tuple(source for position, source in enumerate(found) if source not in found[:position])


def _source(reading: Reading, predication: Predication, source: Source) -> ClaimSource:
    if source.speaker is None:
        return ClaimSource(None, "", source.act)
    sentence, index = source.speaker.sentence, source.speaker.token
    token = reading.token(sentence, index)
    mention = reading.at(sentence, index)
    if mention is None:
        return ClaimSource(None, token.text, source.act, token.start, token.end)
    found = reading.mentions[mention]
    return ClaimSource(reading.chain(mention).index, found.text, source.act, found.start, found.end)


def time(reading: Reading, predication: Predication) -> tuple[str | None, str | None]:
    """The words of the time and its ISO 8601 value."""
    for argument in predication.arguments:
        mention = reading.mention(predication, argument)
        if mention is not None and reading.mentions[mention].kind == "time":
            return reading.mentions[mention].text, reading.mentions[mention].attribute("value") or None
    return None, None


def place(reading: Reading, predication: Predication, ends: tuple[int | None, int | None]) -> int | None:
    """The chain of the place it happened at, when it is none of the ends."""
    taken = {reading.chain(mention).index for mention in ends if mention is not None}
    for argument in predication.arguments:
        if argument.role not in PLACES or argument.case == "Acc":
            continue
        mention = reading.mention(predication, argument)
        if mention is not None and reading.type(mention) in ("Place", "Country") and reading.chain(mention).index not in taken:
            return reading.chain(mention).index
    return None
