"""Statements as a network. In: Statements, Entities. Out: a networkx MultiDiGraph, or GraphML; every statement between entities is an edge of its own.

The edge's key is the statement's id, so that parallel edges stay apart; attributes are flat: words, numbers, truth values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

import networkx

from kgbuild.model import Entity, Statement
from kgbuild.ontology import load

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Attribute = str | float | int | bool
Network: TypeAlias = networkx.MultiDiGraph


def network(statements: Iterable[Statement], entities: Iterable[Entity], threshold: float = 0.75) -> Network:
    """Entities as nodes (label, type, qid, aliases, and what is asserted of them in words), statements between them as edges.

    Args:
        threshold: confidence from which an edge is `plain`.
    """
    found = Network()
    for entity in entities:
        found.add_node(entity.iri, **_node(entity))
    for statement in statements:
        if statement.object is not None:
            ends = (statement.subject, statement.object)
            found.add_nodes_from((end.iri, _node(end)) for end in ends if end.iri not in found)
            found.add_edge(statement.subject.iri, statement.object.iri, key=statement.id, **_edge(statement, threshold))
        elif statement.value is not None and statement.is_plain(threshold) and statement.subject.iri in found:
            _tell(found.nodes[statement.subject.iri], statement.predicate, statement.value)
    return found


def graphml(statements: Iterable[Statement], entities: Iterable[Entity], threshold: float = 0.75) -> str:
    """The network as GraphML; characters XML forbids are left out."""
    found = network(statements, entities, threshold)
    for attributes in (*(data for _, data in found.nodes(data=True)), *(data for *_, data in found.edges(data=True))):
        attributes.update({name: NOT_IN_XML.sub("", value) for name, value in attributes.items() if isinstance(value, str)})
    return "\n".join(networkx.generate_graphml(found)) + "\n"


def _node(entity: Entity) -> dict[str, Attribute]:
    return {"label": entity.name, "type": entity.type, "qid": entity.qid or "", "aliases": "; ".join(entity.names)}


def _tell(node: dict[str, Attribute], predicate: str, value: str) -> None:
    """Add words to a node's attribute, each once: position, age."""
    known = str(node[predicate]).split("; ") if predicate in node else []
    node[predicate] = "; ".join(dict.fromkeys([*known, value]))


def _edge(statement: Statement, threshold: float) -> dict[str, Attribute]:
    evidence = statement.evidence[0] if statement.evidence else None
    return {
        "label": statement.predicate,
        "family": load().property(statement.predicate).family,
        "symmetric": load().property(statement.predicate).symmetric,
        "status": statement.status.value,
        "polarity": statement.polarity.value,
        "source": " < ".join(source.name or source.text for source in statement.sources),
        "confidence": statement.confidence,
        "plain": statement.is_plain(threshold),
        "inferred": statement.inferred,
        "article": statement.article,
        "sentence": evidence.quote if evidence else "",
        "time": statement.time or "",
    }
