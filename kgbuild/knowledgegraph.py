"""What build() returns and load() reads. In: a Build, or a folder written by one. Out: answers, pages, files. Thin: every method calls a room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kgbuild import graph, pipeline, query, read, validate
from kgbuild.errors import InputError, StoreError
from kgbuild.export import files, html, network
from kgbuild.export.about import ends, headline
from kgbuild.export.reliability import measured
from kgbuild.export.told import told, triple
from kgbuild.model import Article, ArticleRecord, Entity, Fact, Ledger, OpenTriple, Statement, Warning_
from kgbuild.settings import DATASETS, Settings

if TYPE_CHECKING:
    import rdflib

__all__ = [
    "Difference",
    "KnowledgeGraph",
    "articles",
    "ask",
    "build",
    "convert",
    "difference",
    "load",
    "open_triples",
    "told",
    "triple",
]
LINES = "statements.jsonl"


@dataclass(frozen=True)
class KnowledgeGraph:
    """A graph in memory. Example: `kg = kgbuild.build(["artikel.txt"]); kg.statements[0].evidence[0].quote`."""

    content: pipeline.Build

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement: said, inferred and speech statements, ordered by article and place in it."""
        return self.content.statements

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Statements that say the same, collected."""
        return self.content.facts

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what the statements are about."""
        return self.content.entities

    @property
    def records(self) -> tuple[ArticleRecord, ...]:
        """What each article yielded, before articles met."""
        return self.content.records

    @property
    def ledger(self) -> Ledger:
        """What was read, skipped and left unresolved."""
        return self.content.ledger

    @cached_property
    def quads(self) -> list[graph.Quad]:
        """The whole dataset, sorted; every triple in exactly one graph."""
        content = self.content
        return graph.quads(content.statements, content.facts, content.entities, content.records, content.settings)

    @cached_property
    def trig(self) -> str:
        """The whole dataset as TriG."""
        return graph.trig(self.quads, self.content.settings.base)

    @property
    def nquads(self) -> str:
        """The whole dataset as canonical N-Quads."""
        return graph.nquads(self.quads)

    def ask(self, text: str, parameters: Mapping[str, str] | None = None) -> query.Rows:
        """Answer a named query or a SPARQL SELECT/ASK.

        Args:
            text: name of a file in ontologies/queries, or SPARQL.
            parameters: values of the named query's parameters, e.g. {"entity": "Kreml"}.

        Raises:
            QueryError: unknown name, wrong syntax, or a query that would leave this dataset.
        """
        return query.ask(self.trig, text, parameters or {})

    def validate(self) -> validate.Report:
        """The SHACL verdict on every article's graph."""
        return validate.validate(self.trig)

    def to_rdf(self) -> rdflib.Dataset:
        """The dataset for rdflib."""
        return graph.to_rdflib(self.trig)

    def to_networkx(self) -> network.Network:
        """A networkx MultiDiGraph: entities as nodes, statements as keyed edges."""
        return network.network(self.content.statements, self.content.entities, self.content.settings.threshold)

    def to_html(self, title: str | None = None) -> str:
        """The interactive page, one self-contained file."""
        content = self.content
        shown = title or headline(content.records, content.statements)
        parts = (content.statements, content.entities, content.records, content.settings)
        return html.page(*parts, title=shown, reliability=measured())

    def _repr_html_(self) -> str:
        return html.frame(self.to_html())

    def explain(self, statement: Statement | str) -> str:
        """The words, the pattern and the grammar steps behind a statement, or the premises of an inferred one."""
        wanted = statement if isinstance(statement, str) else statement.id
        found = next((s for s in self.statements if s.id == wanted), None)
        if found is None:
            raise InputError(f"no statement {wanted!r}", where="explain", hint="statement ids stand in statements.jsonl")
        return told(found, {s.id: s for s in self.statements}, {record.article.id: record.article for record in self.records})

    def diff(self, other: KnowledgeGraph) -> Difference:
        """What `other` has and this graph lacks, and the reverse, by statement id."""
        return difference(self.statements, other.statements)

    def save(self, folder: str | Path) -> tuple[Path, ...]:
        """Write all files of DESIGN 5; nothing is left half-written.

        Raises:
            StoreError: the folder cannot be written.
        """
        content = self.content
        threshold = content.settings.threshold
        texts = files.texts(content.statements, content.facts, content.entities, content.ledger, content.settings)
        texts["articles.csv"] = files.articles_csv([record.article for record in content.records], content.statements)
        texts["graph.trig"] = self.trig
        texts["graph.ttl"] = graph.turtle(self.quads, content.settings.base)
        texts["graph.graphml"] = network.graphml(content.statements, content.entities, threshold)
        texts["graph.html"] = self.to_html()
        return files.write_all(Path(folder), texts)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two graphs compared. Example: yesterday's build and today's."""

    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]


def difference(before: Sequence[Statement], after: Sequence[Statement]) -> Difference:
    """What came and went between two graphs, by statement id."""
    old, new = ({s.id: s for s in side} for side in (before, after))
    return Difference(
        added=tuple(new[i] for i in sorted(new.keys() - old.keys())),
        removed=tuple(old[i] for i in sorted(old.keys() - new.keys())),
    )


def _graphml(statements: Sequence[Statement]) -> str:
    found = ends(statements)
    return network.graphml(statements, [found[iri] for iri in sorted(found)])


TABLES: Mapping[str, Callable[[Sequence[Statement]], str]] = {"graphml": _graphml, "csv": files.statements_csv, "jsonl": files.jsonl}


def build(
    sources: str | Path | Sequence[str | Path],
    *,
    settings: Settings | None = None,
    date: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    progress: pipeline.Progress | None = None,
) -> KnowledgeGraph:
    """Build a graph from articles.

    Args:
        sources: files (txt, md, html, jsonl, json, csv), folders, or `-` for standard input.
        settings: see Settings.
        date, publisher, url: article data where the files give none; the date is ISO 8601.
        progress: called with the number of articles done and of all.

    Raises:
        InputError: a setting cannot be, or nothing among the sources can be read; with several sources a bad one goes into the ledger.
        ModelError: the language model does not fit.
    """
    chosen = pipeline.checked(settings or Settings())
    paths = [sources] if isinstance(sources, str | Path) else list(sources)
    loaded = read.load(paths, date=date, publisher=publisher, url=url, force=chosen.force)
    return KnowledgeGraph(pipeline.build(loaded.articles, chosen, loaded.failed, loaded.warnings, progress))


def open_triples(
    sources: str | Path | Sequence[str | Path], *, settings: Settings | None = None
) -> tuple[Iterator[tuple[str, OpenTriple]], tuple[Warning_, ...]]:
    """What each sentence of the articles says, as open triples (docs/triples.md).

    Args:
        sources: as for `build`.
        settings: model and force are used here.

    Returns:
        Pairs of file and triple in the articles' order, read as they are asked for; and the inputs that could not be read.
        An article that is not alone in its file is called `file#id`.

    Raises:
        InputError: nothing among the sources can be read.
        ModelError: the language model does not fit.
    """
    chosen = settings or Settings()
    loaded = read.load([sources] if isinstance(sources, str | Path) else list(sources), force=chosen.force)
    together = Counter(article.path for article in loaded.articles)
    told = pipeline.triples(loaded.articles, chosen)
    return ((_name(article, together[article.path]), triple) for article, triples in told for triple in triples), loaded.failed


def _name(article: Article, together: int) -> str:
    if article.path is None:
        return article.id
    return article.path if together == 1 else f"{article.path}#{article.id}"


def load(source: str | Path) -> tuple[Statement, ...]:
    """The statements of a graph written by `save`.

    Args:
        source: its folder, its graph.trig, or its statements.jsonl.

    Raises:
        StoreError: no graph there, or a broken line.
    """
    path = Path(source)
    lines = path / LINES if path.is_dir() else path.with_name(LINES) if path.suffix in DATASETS else path
    if not path.exists() or not lines.is_file() or lines.suffix != ".jsonl":
        raise StoreError(f"no {LINES} here", where=str(source), hint="name a folder that `kgbuild build` wrote")
    return files.read_statements(lines)


def articles(folder: str | Path) -> dict[str, Article]:
    """The articles of a graph written by `save`, by id, without their text; none where their table is not there.

    Raises:
        StoreError: the table cannot be read.
    """
    path = Path(folder)
    return files.read_articles((path if path.is_dir() else path.parent) / "articles.csv")


def ask(folder: str | Path, text: str, parameters: Mapping[str, str] | None = None) -> query.Rows:
    """Answer a question from a graph written by `save`; `text` and `parameters` as in KnowledgeGraph.ask.

    Raises:
        StoreError: no graph there. QueryError: as in KnowledgeGraph.ask.
    """
    path = Path(folder)
    return query.ask(path / "graph.trig" if path.is_dir() else path, text, parameters)


def convert(source: str | Path, form: str) -> str:
    """A written graph in another format.

    Args:
        source: a folder written by `save`, or its graph.trig.
        form: trig, nq, ttl, jsonld, graphml, csv or jsonl.

    Raises:
        StoreError: no graph there. InputError: an unknown format.
    """
    path = Path(source)
    if form not in (*graph.FORMS, *TABLES):
        raise InputError(f"no format {form!r}", where="export", hint="one of " + ", ".join((*graph.FORMS, *TABLES)))
    if form not in TABLES:
        return graph.convert(path / "graph.trig" if path.is_dir() else path, form)
    return TABLES[form](load(path))
