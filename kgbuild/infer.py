"""What follows from statements. In: Statements, Settings, ontologies/rules.toml. Out: inferred Statements, each naming its premises.

Only what an article itself asserts is a premise, both premises stand in the same article, and where it names two holders of an office nothing follows.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kgbuild import gazetteer
from kgbuild.errors import OntologyError
from kgbuild.model import Entity, Polarity, Statement, Status
from kgbuild.ontology import digest, folder
from kgbuild.settings import Settings


@dataclass(frozen=True, slots=True)
class OfficeRule:
    """Who speaks for the Kreml speaks for Russia's head of state: relation spokesperson, holder headOfState, offices (Kreml, …)."""

    name: str
    relation: str
    holder: str
    offices: tuple[str, ...]
    word: str = ""


@lru_cache(maxsize=2)
def rules(path: Path | None = None) -> tuple[OfficeRule, ...]:
    """The rules of a file, ontologies/rules.toml by default.

    Raises:
        OntologyError: the file is missing, no TOML, or a rule lacks a key.
    """
    file = path or folder() / "rules.toml"
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        return tuple(OfficeRule(**{**rule, "offices": tuple(rule["offices"])}) for rule in table.get("office", ()))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as problem:
        raise OntologyError(
            str(problem), where=str(file), hint="an [[office]] has name, relation, holder, offices and perhaps word"
        ) from problem


def infer(statements: Sequence[Statement], settings: Settings) -> tuple[Statement, ...]:
    """All that the rules add to the statements, ordered by article.

    Args:
        statements: the said ones.
        settings: the threshold decides what is a premise.
    """
    articles: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.is_plain(settings.threshold) and not statement.inferred:
            articles.setdefault(statement.article, []).append(statement)
    found = {new.id: new for article in sorted(articles) for rule in rules() for new in _office(rule, articles[article])}
    return tuple(found.values())


def _office(rule: OfficeRule, plain: Sequence[Statement]) -> Iterator[Statement]:
    """Apply an office rule to what one article asserts."""
    for said in _surest(s for s in plain if s.predicate == rule.relation):
        country = _country(said.subject.name, rule)
        held = _surest(s for s in plain if s.predicate == rule.holder and s.subject.name == country)
        holder = held[0].object if country and len(held) == 1 else None
        if holder is not None and holder != said.object:
            yield _inferred(rule, said, held[0], holder)


def _surest(statements: Iterable[Statement]) -> list[Statement]:
    """Of statements with the same ends only the surest, the earliest among equals."""
    best: dict[tuple[str, str], Statement] = {}
    for statement in statements:
        key = (statement.subject.iri, statement.object.iri if statement.object else "")
        if key not in best or statement.confidence > best[key].confidence:
            best[key] = statement
    return list(best.values())


def _country(office: str, rule: OfficeRule) -> str:
    """The country whose office it is: Kreml -> Russland, Regierung Sloweniens -> Slowenien; "" when the rule does not mean it."""
    for entry in gazetteer.lookup(office):
        if entry.name in rule.offices:
            return entry.country
    words = office.split()
    if not rule.word or rule.word not in words:
        return ""
    return next((name for word in words if word != rule.word for name in _named(word)), "")


def _named(word: str) -> Iterator[str]:
    """The country a word names or is made from: Sloweniens, slowenische."""
    yield from (entry.name for entry in gazetteer.lookup(word) if entry.type == "Country")
    made_from = gazetteer.demonym(word)
    if made_from is not None and made_from.type == "Country":
        yield made_from.name


def _inferred(rule: OfficeRule, said: Statement, held: Statement, holder: Entity) -> Statement:
    return Statement(
        id="statement-" + digest("inferred", rule.name, said.id, held.id),
        article=said.article,
        predicate=rule.relation,
        subject=holder,
        subject_text=held.object_text,
        object=said.object,
        object_text=said.object_text,
        value=None,
        status=Status.ASSERTED,
        polarity=Polarity.POSITIVE,
        sources=(),
        confidence=round(said.confidence * held.confidence, 4),
        pattern=f"infer.{rule.name}",
        steps=(),
        inferred=True,
        premises=(said.id, held.id),
    )
