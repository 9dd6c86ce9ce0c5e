"""Answers as bytes. In: a result of the query engine and what the client accepts. Out: a Reply: status, media type, body.

The rule: an answer is whole or it is a problem; what has more than ROWS rows is refused, never cut.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice
from typing import TypeVar

import pyoxigraph as ox

from kgbuild.errors import KgbuildError, QueryError
from kgbuild.ontology import PREFIXES
from kgbuild.query import Result, ordered, solve

T = TypeVar("T")
ROWS = 10_000
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
TABLES = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
}


@dataclass(frozen=True, slots=True)
class Ask:
    """A query as it came in. Example: Ask("ASK {}", "text/csv;q=0.5", (), ())."""

    text: str
    accept: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back. Example: Reply(200, "text/csv; charset=utf-8", b"name")."""

    status: int
    media: str
    body: bytes
    allow: str = ""  # with 405: the methods there are


def problem(status: int, message: str, *, where: str = "", hint: str = "", allow: str = "") -> Reply:
    """A problem document (RFC 9457)."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": message, "where": where, "hint": hint}
    body = json.dumps({key: value for key, value in told.items() if value != ""}, ensure_ascii=False)
    return Reply(status, "application/problem+json", body.encode(), allow)


def refused(status: int, error: KgbuildError) -> Reply:
    return problem(status, error.message, where=error.where, hint=error.hint)


def reply(store: ox.Store, ask: Ask) -> Reply:
    """Answer one query."""
    try:
        result = solve(store, ask.text, "query", ask.default, ask.named)
        offers = GRAPHS if isinstance(result, ox.QueryTriples) else TABLES
        media = chosen(ask.accept, tuple(offers))
        if media is None:
            return problem(406, f"none of these is accepted: {', '.join(offers)}", where="Accept")
        body = _body(result, media, ordered(ask.text))
    except KgbuildError as error:
        return refused(400, error)
    return Reply(200, f"{media}; charset=utf-8" if media.startswith("text/") else media, body)


def chosen(accept: str, offers: Sequence[str]) -> str | None:
    """The offer the client likes best; among equals the first; None when it takes none of them."""
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    best = max(offers, key=lambda offer: _liking(ranges, offer))
    return best if _liking(ranges, best) > 0 else None


def _range(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((piece.partition("=")[2].strip() for piece in parameters if piece.partition("=")[0].strip() == "q"), "1")
    try:
        return name, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return name, 0.0


def _liking(ranges: Sequence[tuple[str, float]], offer: str) -> float:
    """The q-value of the most specific range that covers the offer."""
    for pattern in (offer, offer.partition("/")[0] + "/*", "*/*"):
        found = [quality for name, quality in ranges if name == pattern]
        if found:
            return max(found)
    return 0.0


def _body(result: Result, media: str, in_order: bool) -> bytes:
    if isinstance(result, ox.QueryBoolean):
        return bytes(result.serialize(format=TABLES[media]) or b"")
    if isinstance(result, ox.QueryTriples):
        triples = sorted(_capped(result), key=str)
        return bytes(ox.serialize(triples, format=GRAPHS[media], prefixes=PREFIXES) or b"")
    names = [variable.value for variable in result.variables]
    rows = [{name: _term(term) for name, term in zip(names, solution, strict=True) if term is not None} for solution in _capped(result)]
    if not in_order:
        rows.sort(key=lambda row: [json.dumps(row.get(name, "")) for name in names])
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}, ensure_ascii=False).encode()
    if TABLES[media] == ox.QueryResultsFormat.JSON:
        return body
    again = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    return bytes(again.serialize(format=TABLES[media]) or b"")


def _capped(result: Iterable[T]) -> list[T]:
    rows = list(islice(result, ROWS + 1))
    if len(rows) > ROWS:
        raise QueryError(f"more than {ROWS} rows", where="query", hint=f"add LIMIT {ROWS}, or ask `kgbuild ask`")
    return rows


def _term(term: object) -> dict[str, object]:
    """A term of SPARQL 1.1 Query Results JSON."""
    if isinstance(term, ox.Triple):
        return {"type": "triple", "value": {part: _term(getattr(term, part)) for part in ("subject", "predicate", "object")}}
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    assert isinstance(term, ox.Literal)
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == XSD_STRING:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
