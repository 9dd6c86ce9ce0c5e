"""Quads as text. In: sorted quads. Out: N-Quads, TriG, Turtle, or an rdflib Dataset; the same quads give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from kgbuild.ontology import PREFIXES, RDF, XSD
from kgbuild.settings import NAMESPACE

if TYPE_CHECKING:
    import rdflib

    from kgbuild.graph.quads import Quad

RDF_TYPE = f"<{RDF}type>"
LOCAL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
NUMBER = re.compile(rf'"(-?\d+(?:\.\d+)?)"\^\^<{XSD}(integer|decimal)>')
TYPED = re.compile(rf'("(?:[^"\\]|\\.)*")\^\^<{XSD}(\w+)>')


def nquads(quads: Iterable[Quad]) -> str:
    """Canonical N-Quads: one sorted line a quad."""
    return "".join(sorted(f"{s} {p} {o} {g} .\n" for s, p, o, g in quads))


def trig(quads: Sequence[Quad], base: str) -> str:
    """TriG with prefixes: graphs, subjects, predicates and objects in order, the type first."""
    return _prefixes(base) + "".join(_block(graph, list(group), base) for graph, group in groupby(quads, key=lambda quad: quad[3]))


def turtle(quads: Sequence[Quad], base: str) -> str:
    """The plain edges and the entities as Turtle, for tools that know no quads; the header says what is left out."""
    kept = sorted({quad[:3] for quad in quads if quad[3] in (f"<{base}graph-edges>", f"<{base}graph-entities>")})
    return HEADER + _prefixes(base) + "\n" + "".join(_subjects(kept, base, ""))


def to_rdflib(source: str) -> rdflib.Dataset:
    """TriG text for rdflib, with literals kept as written; the union of all graphs is the default graph."""
    import rdflib

    normalize, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=source, format="trig")
    finally:
        rdflib.NORMALIZE_LITERALS = normalize
    return dataset


HEADER = """\
# Plain edges and entities only: what the articles themselves assert, above the confidence threshold.
# Left out: claims, plans, possibilities, denials, evidence, sources, and the derived graphs. They are in graph.trig.
"""


def _prefixes(base: str) -> str:
    names = {**PREFIXES, "id": base}
    return "".join(f"@prefix {prefix}: <{names[prefix]}> .\n" for prefix in sorted(names))


def _block(graph: str, quads: Sequence[Quad], base: str) -> str:
    return f"\n{_short(graph, base)} {{\n{''.join(_subjects([quad[:3] for quad in quads], base, '    '))}}}\n"


def _subjects(triples: Sequence[tuple[str, str, str]], base: str, indent: str) -> Iterator[str]:
    for subject, group in groupby(triples, key=lambda triple: triple[0]):
        lines = _predicates([triple[1:] for triple in group], base)
        yield f"{indent}{_short(subject, base)} " + f" ;\n{indent}    ".join(lines) + " .\n"


def _predicates(pairs: Sequence[tuple[str, str]], base: str) -> list[str]:
    ordered = sorted(pairs, key=lambda pair: (pair[0] != RDF_TYPE, pair))
    return [
        f"{'a' if predicate == RDF_TYPE else _short(predicate, base)} {' , '.join(_short(value, base) for _, value in group)}"
        for predicate, group in groupby(ordered, key=lambda pair: pair[0])
    ]


@lru_cache(maxsize=1 << 16)
def _short(word: str, base: str) -> str:
    """A canonical word in Turtle's short form, where it has one."""
    if word.startswith("<"):
        return _name(word[1:-1], base)
    if (number := NUMBER.fullmatch(word)) and ("." in number.group(1)) == (number.group(2) == "decimal"):
        return number.group(1)
    if typed := TYPED.fullmatch(word):
        return f"{typed.group(1)}^^xsd:{typed.group(2)}"
    return word


def _name(iri: str, base: str) -> str:
    for prefix, namespace in (("id", base), ("kg", NAMESPACE), *PREFIXES.items()):
        if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"
