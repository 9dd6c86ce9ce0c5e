"""Statements that say the same become Facts. In: Statements, Settings. Out: Facts, ordered by id.

A fact has a plain edge only when one of its statements backs it alone; many weak claims never add up to one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod

from kgbuild.model import Fact, Polarity, Statement, Status
from kgbuild.ontology import digest, load
from kgbuild.settings import Settings

CAP = 0.97

Key = tuple[str, str, str, bool, Polarity]  # subject, predicate, object, literal, polarity


def facts(statements: Iterable[Statement], settings: Settings) -> tuple[Fact, ...]:
    """Collect statements by subject, predicate, object and polarity; speech statements are not collected.

    The ends of a symmetric relation are ordered by IRI, so that both orders of words are one fact.
    """
    groups: dict[Key, list[Statement]] = {}
    for statement in statements:
        if statement.content is None:
            groups.setdefault(_key(statement), []).append(statement)
    return tuple(sorted((_fact(key, group, settings) for key, group in groups.items()), key=lambda fact: fact.id))


def _key(statement: Statement) -> Key:
    subject = statement.subject.iri
    object_ = statement.object.iri if statement.object else statement.value or ""
    if statement.object and load().property(statement.predicate).symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, statement.predicate, object_, statement.object is None, statement.polarity


def _fact(key: Key, group: Sequence[Statement], settings: Settings) -> Fact:
    subject, predicate, object_, literal, polarity = key
    ordered = sorted(group, key=lambda statement: statement.id)
    return Fact(
        id=identifier(subject, predicate, object_, polarity),
        subject=subject,
        predicate=predicate,
        object=object_,
        literal=literal,
        polarity=polarity,
        statements=tuple(statement.id for statement in ordered),
        counts=tuple((status.value, sum(s.status is status for s in ordered)) for status in Status),
        confidence=round(min(CAP, 1 - prod(1 - statement.confidence for statement in ordered)), 4),
        plain=any(statement.is_plain(settings.threshold) for statement in ordered),
    )


def identifier(subject: str, predicate: str, object_: str, polarity: Polarity) -> str:
    """A fact's id: the same ends, relation and polarity have the same."""
    return "fact-" + digest(subject, predicate, object_, polarity)
