"""When a statement of the system says what a gold line says. In: statements and a GoldArticle. Out: Answers, and whether one matches a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kgbuild import ontology
from kgbuild.evaluate.gold import GoldArticle, GoldStatement, normal, open_name
from kgbuild.model import Polarity, Statement


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement of the system, mapped to gold entities."""

    statement: Statement
    subject: str
    object: str
    predicate: str

    @property
    def literal(self) -> bool:
        return self.statement.value is not None

    @property
    def negative(self) -> bool:
        return self.statement.polarity is Polarity.NEGATIVE


def answers(gold: GoldArticle, statements: Iterable[Statement]) -> tuple[list[Answer], int]:
    """The statements that lie between entities of the gold article, each triple once in its most real status; and how many do not."""
    found: dict[tuple[object, ...], Answer] = {}
    outside = 0
    for statement in sorted(statements, key=lambda s: s.status.strength):
        answer = _answer(gold, statement)
        if answer is None:
            outside += 1
            continue
        found.setdefault(_triple(answer), answer)
    return list(found.values()), outside


def _answer(gold: GoldArticle, statement: Statement) -> Answer | None:
    subject = gold.entity(statement.subject.name, statement.subject_text, statement.subject.aliases)
    if statement.value is not None:
        obj: str | None = statement.value
    elif statement.object is not None:
        obj = gold.entity(statement.object.name, statement.object_text, statement.object.aliases)
    else:
        obj = None
    return Answer(statement, subject, obj, open_name(statement.predicate)) if subject and obj else None


def _symmetric(predicate: str) -> bool:
    found = ontology.load().properties.get(predicate)
    return bool(found and found.symmetric)


def _triple(answer: Answer) -> tuple[object, ...]:
    ends = (answer.subject, normal(answer.object) if answer.literal else answer.object)
    return (tuple(sorted(ends)) if _symmetric(answer.predicate) else ends, answer.predicate, answer.negative)


def kindred(one: str, other: str) -> bool:
    """Predicates of one family of the ontology; an open relation is kindred with any."""
    if one == other or one.startswith("open:") or other.startswith("open:"):
        return True
    known = ontology.load().properties
    return one in known and other in known and bool(known[one].kindred & known[other].kindred)


def same_literal(predicate: str, gold: str, value: str) -> bool:
    """A role in other words than the gold's matches by its end; a date when one contains the other."""
    want, got = normal(gold), normal(value)
    if not want or not got:
        return False
    if predicate == "position":
        return want.endswith(" " + got) or got.endswith(" " + want) or want.split()[-1] == got.split()[-1]
    return want == got or (predicate == "occurredOn" and (want in got or got in want))


def same_pair(answer: Answer, line: GoldStatement) -> bool:
    if answer.literal:
        return (
            line.subject == answer.subject
            and line.predicate == answer.predicate
            and same_literal(line.predicate, line.object, answer.object)
        )
    return {line.subject, line.object} == {answer.subject, answer.object}


def same_statement(answer: Answer, line: GoldStatement) -> bool:
    if line.predicate != answer.predicate or line.negative != answer.negative or not same_pair(answer, line):
        return False
    return answer.literal or _symmetric(line.predicate) or (line.subject, line.object) == (answer.subject, answer.object)
