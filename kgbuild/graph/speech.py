"""Who says a statement, as statements of their own. In: a Statement with sources. Out: speech statements, innermost first.

`Peskow sagte, Trump habe gesagt, dass er anrufen wolle.`  ->  Trump says S (claimed, Peskow's words); Peskow says that.
`Peskow bestritt, dass …`  ->  Peskow denies the proposition, which is no statement and never gets an edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kgbuild.model import ClaimSource, Entity, Polarity, Statement, Status
from kgbuild.ontology import digest, load

DENIES = "denies"
FALLBACK = "says"


def speeches(said: Statement, sources: Sequence[ClaimSource], speakers: Sequence[Entity | None]) -> Iterator[Statement]:
    """The speech statements of a statement's sources; a source that is no known entity is passed over.

    Args:
        sources: the claim's, innermost first, like `said.sources`.
        speakers: the entity of each.
    """
    content = said
    for position, (source, speaker) in enumerate(zip(sources, speakers, strict=True)):
        if speaker is not None:
            content = _speech(content, source, speaker, position, said)
            yield content


def proposition(statement: str) -> str:
    """The id of what somebody denies, from the id of the statement that says the opposite."""
    return "proposition-" + statement.removeprefix("statement-")


def _speech(content: Statement, source: ClaimSource, speaker: Entity, position: int, said: Statement) -> Statement:
    """One source's speech; what lies outside it makes it a claim of its own, which an outer denial negates."""
    act = source.act if source.act in load().properties else FALLBACK
    target = proposition(content.id) if act == DENIES else content.id
    words = (source.start, source.end) if source.start >= 0 else said.evidence[0].trigger
    trigger = source.trigger if source.trigger[0] >= 0 else words
    outer = said.sources[position + 1 :]
    denied = bool(outer) and outer[0].act == DENIES
    return Statement(
        id="statement-" + digest(content.article, act, *words, target),
        article=content.article,
        predicate=act,
        subject=speaker,
        subject_text=source.text,
        object=None,
        object_text="",
        value=None,
        status=Status.CLAIMED if outer else Status.ASSERTED,
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        sources=outer,
        confidence=content.confidence,
        pattern=f"speech.{act}",
        steps=(),
        evidence=(replace(said.evidence[0], subject=words, object=None, trigger=trigger),),
        content=target,
    )
