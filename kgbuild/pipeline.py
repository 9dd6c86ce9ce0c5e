"""The order of the stages. In: articles and Settings. Out: a Build: records, entities, statements, facts, ledger. The only file that knows every room.

The rule: an article is worked on by itself (in any process, in any order); articles meet only after sorting by id, so workers and order change nothing.
"""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from kgbuild import coreference, extract, grammar, graph, infer, link, mentions, parse, printed, resolve, store
from kgbuild.errors import InputError
from kgbuild.model import Article, ArticleRecord, Document, Entity, Fact, Ledger, OpenTriple, Quotation, Statement, Warning_
from kgbuild.settings import TEXT_MODES, Settings

SHARD = 32  # articles a worker takes at a time
NAMING = ("name", "part", "demonym")  # kinds of mention that name something
BASE_FORM = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*[/#:]")
INSTANT_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build yields, before it is written anywhere. Example: the graph of one week of a newspaper."""

    records: tuple[ArticleRecord, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    ledger: Ledger
    settings: Settings


def checked(settings: Settings) -> Settings:
    """The settings, where each can be what it is.

    Raises:
        InputError: one cannot; `where` is its name.
    """
    demands = (
        ("base", BASE_FORM.fullmatch(settings.base), "an IRI that ends in /, # or :, like https://example.org/id/"),
        ("threshold", 0 <= settings.threshold <= 1, "a number from 0 to 1"),
        ("text", settings.text in TEXT_MODES, "one of " + ", ".join(TEXT_MODES)),
        ("workers", settings.workers >= 1, "1 or more"),
        ("readings", settings.readings in (1, 2), "1 or 2"),
        ("timestamp", settings.timestamp is None or _is_instant(settings.timestamp), "an instant like 2024-12-02T08:00:00Z"),
    )
    for name, met, wanted in demands:
        if not met:
            raise InputError(f"cannot be {getattr(settings, name)!r}", where=name, hint=wanted)
    return settings


def _is_instant(text: str) -> bool:
    try:
        return bool(INSTANT_FORM.fullmatch(text) and datetime.fromisoformat(text))
    except ValueError:
        return False


@lru_cache(maxsize=4)
def language_model(name: str | None, readings: int = 1) -> parse.Model:
    """The language model, loaded once a process; with two readings it parses every sentence twice."""
    return parse.load_model(name, second=readings > 1)


def read_document(document: Document) -> ArticleRecord:
    """One parsed article through all rooms that look at one article alone; twice where a second parser reads it otherwise."""
    record = _read_once(document)
    if document.again:
        record = extract.agreed(record, _read_once(replace(document, sentences=document.again)))
    return printed.as_printed(document, link.link(record))


def _read_once(document: Document) -> ArticleRecord:
    told = _reckoned_from(document)
    analyses = grammar.analyse(told)
    found = mentions.find(told, analyses)
    found, chains = coreference.with_happenings(told, analyses, found, coreference.link(told, analyses, found))
    claims = extract.claims(told, analyses, found, chains)
    spans = tuple((sentence.start, sentence.end) for sentence in document.sentences)
    return ArticleRecord(document.article, spans, found, chains, claims, document.warnings)


def _reckoned_from(document: Document) -> Document:
    """The document without a date that is no day: from `1923` nobody can reckon what `gestern` was, or whether May was still to come."""
    article = document.article
    return document if article.date == article.day else replace(document, article=replace(article, date=None))


def triples(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Article, tuple[OpenTriple, ...]]]:
    """The open triples of each article, in the articles' order."""
    for document in language_model(settings.model).parse_many(articles):
        yield document.article, grammar.open_triples(document)


def _work(articles: Sequence[Article], settings: Settings) -> list[ArticleRecord]:
    return list(_read(articles, settings))


def _read(articles: Sequence[Article], settings: Settings) -> Iterator[ArticleRecord]:
    return (read_document(document) for document in language_model(settings.model, settings.readings).parse_many(articles))


def quotations(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Quotation, ...]]:
    """What others than the author say in each article, in the order of the articles."""
    return (grammar.quotations(document) for document in language_model(settings.model).parse_many(articles))


def records(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> tuple[ArticleRecord, ...]:
    """Work on every article, in `settings.workers` processes; the result is ordered by article id.

    Args:
        articles: with distinct ids.
        settings: model, workers and keep are used here.
        progress: called with the number of articles done and of all.
    """
    kept = store.opened(settings.keep, language_model(settings.model, settings.readings).name) if settings.keep else None
    done = [record for article in articles if kept and (record := kept.get(article))]
    known = {record.article.id for record in done}
    for record in _in_workers([article for article in articles if article.id not in known], settings):
        done.append(record)
        if kept:
            kept.put(record)
        if progress:
            progress(len(done), len(articles))
    return tuple(sorted(done, key=lambda record: record.article.id))


def _in_workers(articles: Sequence[Article], settings: Settings) -> Iterator[ArticleRecord]:
    if settings.workers <= 1:
        yield from _read(articles, settings)
        return
    shards = [articles[i : i + SHARD] for i in range(0, len(articles), SHARD)]
    with ProcessPoolExecutor(settings.workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        for part in pool.map(_work, shards, [settings] * len(shards)):
            yield from part


def assemble(
    done: Sequence[ArticleRecord], settings: Settings, failed: Iterable[Warning_] = (), warnings: Iterable[Warning_] = ()
) -> Build:
    """Let the articles meet: entities, statements, inferred statements, facts and the ledger."""
    entities = resolve.entities(done, settings.base)
    said = graph.statements(done, entities, settings)
    statements = said + infer.infer(said, settings)
    of_articles = (replace(w, where=f"{record.article.id}, {w.where}") for record in done for w in record.warnings)
    told = (*warnings, *of_articles, *graph.left_out(done, entities))
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
