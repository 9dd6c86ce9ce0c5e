"""The knobs of a build, as frozen data. In: nothing. Out: Settings with the defaults documented here."""

from __future__ import annotations

from dataclasses import dataclass

NAMESPACE = "https://w3id.org/kgbuild/ns#"
BASE = "https://w3id.org/kgbuild/id/"
TEXT_MODES = ("quotes", "full", "none")
DATASETS = (".trig", ".nq")  # files that hold a whole graph
WRITTEN = (  # the files of a graph
    "articles.csv", "entities.csv", "graph.graphml", "graph.html", "graph.trig", "graph.ttl", "report.md", "run.json", "statements.csv",
    "statements.jsonl",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """How a graph is built.

    Args:
        base: IRI under which articles, statements and entities get their names.
        model: name or path of a spaCy pipeline with Universal Dependencies; None is the shipped one.
        threshold: confidence at and above which an asserted statement gets a plain edge, 0 to 1.
        text: how much article text the page and the RDF carry: quotes, full or none.
        workers: processes; the output does not depend on it.
        force: read articles in other languages than German too.
        timestamp: ISO 8601 instant to record; None leaves the output free of time.
        readings: 2 to let a second parser read every sentence too, which finds more and takes half as long again; 1 for the first one alone.
            Another model than the shipped one reads once.
        keep: folder that keeps what each article yielded, so that a later build reads only what is new; the output does not depend on it.
    """

    base: str = BASE
    model: str | None = None
    threshold: float = 0.75
    text: str = "quotes"
    workers: int = 1
    force: bool = False
    timestamp: str | None = None
    readings: int = 2
    keep: str | None = None
