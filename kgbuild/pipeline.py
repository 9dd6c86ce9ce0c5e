"""The order of the stages. In: articles and Settings. Out: a Build: records, entities, statements, facts, ledger. The only file that knows every room.

The rule: an article is worked on by itself (in any process, in any order); articles meet only after sorting by id, so workers and order change nothing.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache

from kgbuild import coreference, extract, grammar, graph, infer, link, mentions, parse, resolve
from kgbuild.model import Article, ArticleRecord, Document, Entity, Fact, Ledger, OpenTriple, Quotation, Statement, Warning_
from kgbuild.settings import Settings

DAY = len("YYYY-MM-DD")
SHARD = 200  # articles a worker takes at a time
NAMING = ("name", "part", "demonym")  # kinds of mention that name something
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build yields, before it is written anywhere. Example: the graph of one week of a newspaper."""

    records: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    ledger: Ledger
    settings: Settings


@lru_cache(maxsize=2)
def language_model(name: str | None) -> parse.Model:
    """The language model, loaded once a process."""
    return parse.load_model(name)


def read_document(document: Document) -> ArticleRecord:
    """One parsed article through all rooms that look at one article alone."""
    told = _reckoned_from(document)
    analyses = grammar.analyse(told)
    found = mentions.find(told, analyses)
    found, chains = coreference.with_happenings(told, analyses, found, coreference.link(told, analyses, found))
    claims = extract.claims(told, analyses, found, chains)
    spans = tuple((sentence.start, sentence.end) for sentence in document.sentences)
    return link.link(ArticleRecord(document.article, spans, found, chains, claims, document.warnings))


def _reckoned_from(document: Document) -> Document:
    """The document without a date that is no day: from `1923` nobody can reckon what `gestern` was, or whether May was still to come."""
    article = document.article
    if article.date is None or len(article.date) == DAY:
        return document
    return replace(document, article=replace(article, date=None))


def triples(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Article, tuple[OpenTriple, ...]]]:
    """The open triples of each article, in the articles' order."""
    for document in language_model(settings.model).parse_many(articles):
        yield document.article, grammar.open_triples(document)


def _work(articles: Sequence[Article], settings: Settings) -> list[ArticleRecord]:
    model = language_model(settings.model)
    return [read_document(document) for document in model.parse_many(articles)]


def quotations(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Quotation, ...]]:
    """What others than the author say in each article, in the order of the articles."""
    return (grammar.quotations(document) for document in language_model(settings.model).parse_many(articles))


def records(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> tuple[ArticleRecord, ...]:
    """Work on every article, in `settings.workers` processes; the result is ordered by article id.

    Args:
        articles: with distinct ids.
        settings: model and workers are used here.
        progress: called with the number of articles done since the last call.
    """
    shards = [articles[i : i + SHARD] for i in range(0, len(articles), SHARD)]
    done: list[ArticleRecord] = []
    for part in _in_workers(shards, settings):
        done += part
        if progress:
            progress(len(part))
    return tuple(sorted(done, key=lambda record: record.article.id))


def _in_workers(shards: Sequence[Sequence[Article]], settings: Settings) -> Iterator[list[ArticleRecord]]:
    if settings.workers <= 1 or len(shards) == 0:
        yield from (_work(shard, settings) for shard in shards)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(settings.workers, mp_context=context) as pool:
        yield from pool.map(_work, shards, [settings] * len(shards))


def assemble(
    done: Sequence[ArticleRecord], settings: Settings, failed: Iterable[Warning_] = (), warnings: Iterable[Warning_] = ()
) -> Build:
    """Let the articles meet: entities, statements, inferred statements, facts and the ledger."""
    entities = resolve.entities(done, settings.base)
    said = graph.statements(done, entities, settings)
    statements = said + infer.infer(said, settings)
    told = (*warnings, *(warning for record in done for warning in record.warnings), *graph.left_out(done, entities))
    kept = worth_keeping(entities, statements, done)
    accounts = ledger(done, tuple(failed), told, len(entities) - len(kept))
    return Build(tuple(done), kept, statements, graph.facts(statements, settings), accounts, settings)


def worth_keeping(entities: Sequence[Entity], statements: Sequence[Statement], done: Sequence[ArticleRecord]) -> tuple[Entity, ...]:
    """Entities that a statement is about, or that have a name; descriptions, dates and pronouns that nothing is said of are only counted."""
    used = {end.iri for s in statements for end in (s.subject, s.object, s.place) if end}
    used |= {speaker.iri for s in statements for speaker in s.sources if speaker.iri}
    named = {
        (record.article.id, chain.index)
        for record in done
        for chain in record.chains
        if any(record.mentions[position].kind in NAMING for position in chain.mentions)
    }
    return tuple(entity for entity in entities if entity.iri in used or any(chain in named for chain in entity.chains))


def ledger(done: Sequence[ArticleRecord], failed: tuple[Warning_, ...], warnings: tuple[Warning_, ...], unused: int) -> Ledger:
    """What was read, skipped and left unresolved."""
    counts = (
        ("articles", len(done)),
        ("failed", len(failed)),
        ("sentences", sum(len(record.sentences) for record in done)),
        ("mentions", sum(len(record.mentions) for record in done)),
        ("claims", sum(len(record.claims) for record in done)),
        ("unusedDescriptions", unused),
    )
    return Ledger(tuple(record.article.id for record in done), failed, warnings, counts)


def build(
    articles: Sequence[Article],
    settings: Settings,
    failed: Iterable[Warning_] = (),
    warnings: Iterable[Warning_] = (),
    progress: Progress | None = None,
) -> Build:
    """From articles to a Build; `failed` inputs and `warnings` of reading go into the ledger."""
    return assemble(records(articles, settings, progress), settings, failed, warnings)
