"""The dataset as quads. In: Statements, Facts, Entities, ArticleRecords, Settings. Out: sorted quads of canonical words; no blank nodes.

Every triple lives in exactly one graph: one an article, and `facts`, `edges`, `entities`, `inferred`, `meta`, `ontology`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kgbuild import __version__
from kgbuild.graph import triples as make
from kgbuild.graph.terms import PROV, kg, node, slug, text
from kgbuild.graph.triples import Triple
from kgbuild.model import ArticleRecord, Entity, Fact, Statement
from kgbuild.ontology import OPEN, digest
from kgbuild.ontology import triples as ontology_triples
from kgbuild.settings import Settings

Quad = tuple[str, str, str, str]  # subject, predicate, object, graph


def quads(
    statements: Sequence[Statement], facts: Sequence[Fact], entities: Sequence[Entity], records: Sequence[ArticleRecord], settings: Settings
) -> list[Quad]:
    """Everything a graph holds, sorted by graph, subject, predicate, object."""
    found: set[Quad] = set()
    for graph, triples in _graphs(statements, facts, entities, records, settings):
        name = node(f"{settings.base}graph-{graph}")
        found.update((*triple, name) for triple in triples)
    return sorted(found, key=lambda quad: (quad[3], *quad[:3]))


def _graphs(
    statements: Sequence[Statement], facts: Sequence[Fact], entities: Sequence[Entity], records: Sequence[ArticleRecord], settings: Settings
) -> Iterator[tuple[str, Iterable[Triple]]]:
    base, run = settings.base, node(settings.base + "run-" + digest(*recorded(settings)))
    cited = _cited(statements)
    for record in records:
        own = cited.get(record.article.id, frozenset())
        yield article_graph(record.article.id), make.article_triples(record, own, base, settings.text)
    for statement in statements:
        graph = "inferred" if statement.inferred else article_graph(statement.article)
        yield graph, make.statement_triples(statement, base, run)
    yield "facts", (triple for fact in facts for triple in make.fact_triples(fact, base))
    yield "facts", make.dispute_triples(facts, base)
    yield "edges", (triple for fact in facts if fact.plain for triple in make.edge_triples(fact))
    yield "entities", (triple for entity in entities for triple in make.entity_triples(entity))
    yield "entities", (triple for fact in facts if fact.predicate == "position" for triple in make.position_triples(fact, base))
    yield "meta", _meta(records, settings, run)
    yield "ontology", _vocabulary(statements)


def article_graph(article: str) -> str:
    """The local name of an article's graph, after `graph-`."""
    return "article-" + slug(article)


def recorded(settings: Settings) -> tuple[str, ...]:
    """What of a run is written down: all that changes what is found. Workers and paths do not."""
    model = Path(settings.model).name if settings.model else "shipped"
    return (f"version={__version__}", f"model={model}", f"threshold={settings.threshold}", f"text={settings.text}")


def _cited(statements: Iterable[Statement]) -> dict[str, frozenset[int]]:
    """For each article the sentences that are evidence."""
    table: dict[str, set[int]] = {}
    for statement in statements:
        for evidence in statement.evidence:
            table.setdefault(evidence.article, set()).add(evidence.sentence)
    return {article: frozenset(sentences) for article, sentences in table.items()}


def _meta(records: Iterable[ArticleRecord], settings: Settings, run: str) -> Iterator[Triple]:
    yield from make.run_triples(run, recorded(settings), settings.timestamp)
    for record in records:
        article = make.article_node(record.article.id, settings.base)
        yield run, f"<{PROV}used>", article
        yield article, kg("textHash"), text(hashlib.sha256(record.article.text.encode()).hexdigest())


def _vocabulary(statements: Iterable[Statement]) -> Iterator[Triple]:
    for triple in ontology_triples():
        yield str(triple.subject), str(triple.predicate), str(triple.object)
    for predicate in sorted({s.predicate for s in statements if s.predicate.startswith(OPEN)}):
        yield from make.open_triples(predicate)
