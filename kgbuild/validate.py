"""The SHACL verdict. In: a dataset and ontologies/shapes.ttl. Out: Report, whose violations say where and what.

Article by article, since SHACL grows superlinearly: each graph is checked with what it needs of the entities and the ontology.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib

from kgbuild.errors import StoreError
from kgbuild.ontology import OWL, RDF, RDFS, folder, local, triples
from kgbuild.settings import NAMESPACE

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
WHOLE = "WholeShape"  # its focus is a class; the value is the node at fault
CHUNK = 200  # facts or edges checked at a time
NEEDED = (RDFS + "domain", RDFS + "range", RDFS + "subClassOf", NAMESPACE + "family")  # of the ontology
SAYS = (RDF + "subject", RDF + "predicate", RDF + "object", *(NAMESPACE + name for name in ("status", "polarity", "attributedTo")))

Triple = tuple[Any, ox.NamedNode, Any]  # a named node, and one or a literal: no blank nodes here
Edge = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that does not hold: in which graph, of which node, which constraint, why."""

    graph: str
    focus: str
    shape: str
    message: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict. Example: conforms False, violations (a plain edge that no asserted statement backs, …)."""

    conforms: bool
    violations: tuple[Violation, ...]


def validate(source: str | Path) -> Report:
    """Check a dataset against the shapes.

    Args:
        source: TriG text or the path of a .trig file.

    Raises:
        StoreError: the source is no readable TriG.
    """
    found = tuple(violation for name, part in _parts(_graphs(source)) for violation in _check(name, part))
    return Report(not found, found)


def _graphs(source: str | Path) -> dict[str, list[Triple]]:
    """Graph -> its triples; the graphs by their names after `graph-`, in order."""
    try:
        form = ox.RdfFormat.TRIG
        quads = ox.parse(path=str(source), format=form) if isinstance(source, Path) else ox.parse(source, format=form)
        graphs: dict[str, list[Triple]] = {}
        for quad in quads:
            name = getattr(quad.graph_name, "value", "default").rpartition("graph-")[2]
            graphs.setdefault(name, []).append((quad.subject, quad.predicate, quad.object))
        return {name: graphs[name] for name in sorted(graphs)}
    except (OSError, SyntaxError) as problem:
        where = str(source) if isinstance(source, Path) else "graph"
        raise StoreError(str(problem), where=where, hint="name a graph.trig that `kgbuild build` wrote") from problem


def _parts(graphs: dict[str, list[Triple]]) -> Iterator[tuple[str, Sequence[Triple]]]:
    """What is checked at a time."""
    about: dict[str, list[Triple]] = {}
    for triple in graphs.get("entities", ()):
        about.setdefault(triple[0].value, []).append(triple)
    declared = [t for t in graphs.get("ontology", ()) if t[1].value in NEEDED]
    yield from ((name, [*content, *_mentioned(content, about), *declared]) for name, content in _told(graphs))
    yield from (("facts", part) for part in _chunks(_by_subject(graphs.get("facts", ()))))
    yield from (("edges", part) for part in _edge_parts(graphs))


def _told(graphs: dict[str, list[Triple]]) -> Iterator[tuple[str, list[Triple]]]:
    """The graphs that hold statements: one for each article, and what follows from them."""
    return ((name, content) for name, content in graphs.items() if name.startswith("article-") or name == "inferred")


def _mentioned(content: Iterable[Triple], about: dict[str, list[Triple]]) -> Iterator[Triple]:
    """What the entities graph says of the things a graph mentions."""
    seen = dict.fromkeys(object_.value for _, _, object_ in content if isinstance(object_, ox.NamedNode))
    return (triple for node in seen for triple in about.get(node, ()))


def _by_subject(content: Iterable[Triple]) -> list[list[Triple]]:
    groups: dict[str, list[Triple]] = {}
    for triple in content:
        groups.setdefault(triple[0].value, []).append(triple)
    return list(groups.values())


def _chunks(groups: Sequence[Sequence[Triple]]) -> Iterator[list[Triple]]:
    for start in range(0, len(groups), CHUNK):
        yield [triple for group in groups[start : start + CHUNK] for triple in group]


def _edge_parts(graphs: dict[str, list[Triple]]) -> Iterator[list[Triple]]:
    """Plain edges by subject, with the statements that say the same."""
    said = _stating(graphs)
    groups = [[triple for edge in edges for triple in (edge, *said.get(_key(edge), ()))] for edges in _by_subject(graphs.get("edges", ()))]
    declared = [t for t in graphs.get("ontology", ()) if t[1].value == NAMESPACE + "family"]  # open relations declare themselves
    return ([*part, *_families(), *declared] for part in _chunks(groups))


def _stating(graphs: dict[str, list[Triple]]) -> dict[Edge, list[Triple]]:
    """Edge -> the triples of the statements that say it."""
    stating: dict[Edge, list[Triple]] = {}
    for _, content in _told(graphs):
        for group in _by_subject(t for t in content if t[1].value in SAYS):
            for edge in _said(group):
                stating.setdefault(edge, []).extend(group)
    return stating


def _said(group: Sequence[Triple]) -> Iterator[Edge]:
    """A statement's triple in both directions; which of them counts, the shape decides."""
    values = {predicate.value: str(object_) for _, predicate, object_ in group}
    subject, predicate, object_ = (values.get(RDF + name, "") for name in ("subject", "predicate", "object"))
    yield subject, predicate, object_
    yield object_, predicate, subject


def _key(edge: Triple) -> Edge:
    return str(edge[0]), str(edge[1]), str(edge[2])


@lru_cache(maxsize=1)
def _families() -> tuple[Triple, ...]:
    """Which predicates are relations, and which of them are symmetric."""
    return tuple(
        (t.subject, t.predicate, t.object)
        for t in triples()
        if t.predicate.value == NAMESPACE + "family" or getattr(t.object, "value", "") == OWL + "SymmetricProperty"
    )


@lru_cache(maxsize=1)
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(folder() / "shapes.ttl", format="turtle")


def _check(name: str, content: Iterable[Triple]) -> list[Violation]:
    data = rdflib.Graph()
    for triple in content:
        data.add((_term(triple[0]), _term(triple[1]), _term(triple[2])))
    conforms, results, _ = pyshacl.validate(data, shacl_graph=_shapes(), inference="none", inplace=True)
    if conforms:
        return []
    return sorted((_violation(name, results, node) for node in results.subjects(rdflib.RDF.type, SH.ValidationResult)), key=str)


def _term(term: ox.NamedNode | ox.Literal) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    datatype = None if term.language else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)


def _violation(graph: str, results: rdflib.Graph, node: rdflib.term.Node) -> Violation:
    def one(predicate: rdflib.URIRef) -> str:
        found = results.value(node, predicate)
        return local(str(found)) if found is not None and not isinstance(found, rdflib.BNode) else ""

    shape, focus, value = one(SH.resultPath) or one(SH.sourceShape), one(SH.focusNode), one(SH.value)
    if shape == WHOLE:
        focus, value = value, ""
    return Violation(graph, focus, shape, one(SH.resultMessage), value)
