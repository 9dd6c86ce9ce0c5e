"""Quads as text. In: sorted quads. Out: N-Quads, TriG, Turtle, JSON-LD, or an rdflib Dataset; the same quads give the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgbuild.errors import InputError, StoreError
from kgbuild.ontology import PREFIXES, RDF, XSD
from kgbuild.settings import BASE, NAMESPACE

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


def jsonld(quads: Sequence[Quad], base: str) -> str:
    """JSON-LD with a context of the prefixes: one object a graph, one a subject in it, a line each."""
    context = json.dumps({**PREFIXES, "id": base}, ensure_ascii=False)
    graphs = (_json_graph(graph, list(group), base) for graph, group in groupby(quads, key=lambda quad: quad[3]))
    return f'{{"@context": {context}, "@graph": [\n' + ",\n".join(graphs) + "\n]}\n"


def _json_graph(graph: str, quads: Sequence[Quad], base: str) -> str:
    nodes = [_json_node(subject, [quad[1:3] for quad in group], base) for subject, group in groupby(quads, key=lambda quad: quad[0])]
    return f'{{"@id": {json.dumps(_compact(graph, base), ensure_ascii=False)}, "@graph": [\n' + ",\n".join(nodes) + "\n]}"


def _json_node(subject: str, pairs: Sequence[tuple[str, str]], base: str) -> str:
    node: dict[str, object] = {"@id": _compact(subject, base)}
    for predicate, group in groupby(pairs, key=lambda pair: pair[0]):
        if predicate == RDF_TYPE:
            node["@type"] = [_compact(value, base) for _, value in group]
        else:
            node[_compact(predicate, base)] = [_json_value(value, base) for _, value in group]
    return json.dumps(node, ensure_ascii=False)


def _json_value(word: str, base: str) -> dict[str, str]:
    if word.startswith("<"):
        return {"@id": _compact(word, base)}
    quoted, _, rest = word.rpartition('"')
    value = json.loads(quoted + '"')  # the escapes of N-Triples are JSON's
    if rest.startswith("@"):
        return {"@value": value, "@language": rest[1:]}
    return {"@value": value, "@type": _compact(rest[2:], base)} if rest else {"@value": value}


def _compact(word: str, base: str) -> str:
    """An IRI as prefix:name, or whole."""
    return _name(word[1:-1], base).strip("<>")


def read_quads(source: str | Path) -> list[Quad]:
    """The quads of a TriG text or file, sorted as `quads` sorts them.

    Raises:
        StoreError: the source is no readable TriG.
    """
    form = ox.RdfFormat.TRIG
    try:
        parsed = ox.parse(path=str(source), format=form) if isinstance(source, Path) else ox.parse(source, format=form)
        found = [(str(q.subject), str(q.predicate), str(q.object), str(q.graph_name)) for q in parsed]
    except (OSError, SyntaxError) as problem:
        where = str(source) if isinstance(source, Path) else "graph"
        raise StoreError(str(problem), where=where, hint="name a graph.trig that `kgbuild build` wrote") from problem
    return sorted(found, key=lambda quad: (quad[3], *quad[:3]))


FORMS: dict[str, Callable[[Sequence[Quad], str], str]] = {
    "trig": trig,
    "nq": lambda quads, base: nquads(quads),
    "ttl": turtle,
    "jsonld": jsonld,
}


def convert(source: str | Path, form: str) -> str:
    """A TriG text or file in another form: trig, nq, ttl (plain edges and entities), jsonld.

    Raises:
        StoreError: the source is no readable TriG.
        InputError: an unknown form.
    """
    if form not in FORMS:
        raise InputError(f"no format {form!r}", where="export", hint="one of " + ", ".join(FORMS))
    found = read_quads(source)
    return FORMS[form](found, _base(found))


def _base(quads: Sequence[Quad]) -> str:
    """What the names of the graphs begin with."""
    return next((quad[3][1:].partition("graph-")[0] for quad in quads if "graph-" in quad[3]), BASE)
