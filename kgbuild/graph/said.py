"""Claims between mentions become Statements between entities. In: ArticleRecords, Entities, Settings. Out: Statements, ordered by place in the articles.

A statement's id hashes the article, the words and the status, never the entities: linking them anew renames nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kgbuild.graph.speech import speeches
from kgbuild.model import ArticleRecord, Claim, ClaimSource, Entity, Evidence, Speaker, Statement, Warning_
from kgbuild.ontology import digest, load
from kgbuild.settings import Settings

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """An article's record with the entities its chains refer to: `who(3)` is chain 3's entity, e.g. Kreml."""

    record: ArticleRecord
    entities: dict[int, Entity]

    def who(self, chain: int | None) -> Entity | None:
        return None if chain is None else self.entities.get(chain)


def statements(records: Iterable[ArticleRecord], entities: Iterable[Entity], settings: Settings) -> tuple[Statement, ...]:
    """Every claim as a Statement, and who says it as speech statements.

    Claims that do not fit the ontology are left out (`left_out` lists them); identical ones appear once, the surest reading of them.
    """
    return tuple(statement for cast in _casts(records, entities) for statement in _of_article(cast))


def left_out(records: Iterable[ArticleRecord], entities: Iterable[Entity]) -> tuple[Warning_, ...]:
    """The claims that become no statement, and why; for the ledger."""
    return tuple(
        Warning_("left-out", f"{cast.record.article.id}:{cast.record.sentences[claim.sentence][0]}", f"{claim.pattern}: {reason}")
        for cast in _casts(records, entities)
        for claim in cast.record.claims
        if (reason := _misfit(cast, claim))
    )


def _casts(records: Iterable[ArticleRecord], entities: Iterable[Entity]) -> Iterator[Cast]:
    """The articles by id, each with its entities."""
    known: dict[str, dict[int, Entity]] = {}
    for entity in entities:
        for article, chain in entity.chains:
            known.setdefault(article, {})[chain] = entity
    for record in sorted(records, key=lambda record: record.article.id):
        yield Cast(record, known.get(record.article.id, {}))


def _misfit(cast: Cast, claim: Claim) -> str:
    """Why a claim is no statement: an end is no entity, or the entities' types are not what the relation asks for; "" when it is one."""
    relation = load().property(claim.predicate)
    for end, chain, allowed in (("subject", claim.subject_chain, relation.domain), ("object", claim.object_chain, relation.range)):
        if end == "object" and (relation.literal or claim.value is not None):
            return "" if claim.value is not None and relation.literal else "the object should be words or a number, or should not"
        entity = cast.who(chain)
        if entity is None:
            return f"the {end} is no entity"
        if not load().fits(entity.type, allowed):
            return f"{entity.name} is a {entity.type}, the {end} should be {' or '.join(allowed)}"
    return _alike(cast.who(claim.subject_chain), cast.who(claim.object_chain))


def _alike(subject: Entity | None, object_: Entity | None) -> str:
    """Bruder –sibling– Bruder: whoever reads it learns nothing, also where two are meant."""
    same = subject is not None and object_ is not None and subject.name == object_.name
    return f"both ends are called {subject.name}" if same and subject else ""


def _of_article(cast: Cast) -> list[Statement]:
    """The statements of one article, each with the speech that utters it."""
    found: dict[str, Statement] = {}
    for claim in cast.record.claims:
        for statement in _told(cast, claim):
            if statement.id not in found or statement.confidence > found[statement.id].confidence:
                found[statement.id] = statement
    return sorted(found.values(), key=_place)


def _told(cast: Cast, claim: Claim) -> Iterator[Statement]:
    said = _statement(cast, claim)
    if said is not None:
        yield said
        yield from speeches(said, claim.sources, [cast.who(source.chain) for source in claim.sources])


def _place(statement: Statement) -> tuple[int, int, int, str]:
    """Text order; what is said before who says it, the innermost speaker first."""
    first = statement.evidence[0]
    return first.start, first.trigger[0] if statement.content is None else first.end, -len(statement.sources), statement.id


def _statement(cast: Cast, claim: Claim) -> Statement | None:
    subject, object_ = cast.who(claim.subject_chain), cast.who(claim.object_chain)
    if subject is None or _misfit(cast, claim):
        return None
    mentions = cast.record.mentions
    evidence = _evidence(cast.record, claim)
    return Statement(
        id=_identifier(cast.record, claim, evidence),
        article=cast.record.article.id,
        predicate=claim.predicate,
        subject=subject,
        subject_text=mentions[claim.subject].text,
        object=None if claim.value is not None else object_,
        object_text=mentions[claim.object].text if claim.object is not None else claim.value or "",
        value=claim.value,
        status=claim.status,
        polarity=claim.polarity,
        sources=tuple(_speaker(cast, source) for source in claim.sources),
        confidence=round(claim.confidence, 4),
        pattern=claim.pattern,
        steps=claim.steps,
        evidence=(evidence,),
        time=claim.time,
        time_value=claim.time_value,
        place=cast.who(claim.place),
    )


def _speaker(cast: Cast, source: ClaimSource) -> Speaker:
    entity = cast.who(source.chain)
    return Speaker(entity.name if entity else source.text, source.text, source.act, entity.iri if entity else None)


def _evidence(record: ArticleRecord, claim: Claim) -> Evidence:
    start, end = record.sentences[claim.sentence]
    quote = record.article.text[start:end]
    subject = record.mentions[claim.subject]
    object_ = _object_span(record, claim, quote, start)
    return Evidence(record.article.id, claim.sentence, start, end, quote, (subject.start, subject.end), object_, claim.trigger)


def _object_span(record: ArticleRecord, claim: Claim, quote: str, start: int) -> Span | None:
    """Where the object's words stand; for a literal, where the sentence has it word for word."""
    if claim.object is not None:
        mention = record.mentions[claim.object]
        return mention.start, mention.end
    found = quote.find(claim.value) if claim.value else -1
    return (start + found, start + found + len(claim.value or "")) if found >= 0 else None


def _identifier(record: ArticleRecord, claim: Claim, evidence: Evidence) -> str:
    object_ = claim.value if claim.value is not None else f"{evidence.object}"
    spans = (evidence.start, evidence.end, *evidence.subject, object_, *claim.trigger)
    sources = (f"{source.act} {source.start} {source.end} {source.text}" for source in claim.sources)
    return "statement-" + digest(record.article.id, claim.predicate, *spans, claim.status, claim.polarity, *sources)
