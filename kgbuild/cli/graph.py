"""Commands that read a graph: view, serve, ask, validate, export, stats, entities, relations, diff. In: options. Out: rows on stdout."""

from __future__ import annotations

import sys
import webbrowser
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

import typer

from kgbuild.cli.options import AsJson, Graph, app, dataset, err, table
from kgbuild.errors import InputError, StoreError


@app.command(epilog="Example: kgbuild view output")
def view(graph: Graph, no_open: Annotated[bool, typer.Option("--no-open", help="Only print where the page is.")] = False) -> None:
    """Open the page of a graph in the browser."""
    page = (graph if graph.is_dir() else graph.parent) / "graph.html"
    if not page.is_file():
        raise StoreError("no graph.html here", where=str(graph), hint="name a folder that `kgbuild build` wrote")
    print(page.resolve().as_uri())
    if not no_open:
        webbrowser.open(page.resolve().as_uri())


@app.command(epilog="Example: kgbuild serve output")
def serve(
    graph: Graph,
    port: Annotated[int, typer.Option("--port", help="Port on 127.0.0.1; 0 takes a free one.", min=0, max=65535)] = 8765,
    deadline: Annotated[float, typer.Option("--deadline", help="Seconds after which a query is stopped.", min=0.1, max=3600)] = 10.0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Only print the address.")] = False,
) -> None:
    """Serve the page at / and read-only SPARQL at /sparql, for this computer only, until Ctrl-C."""
    from kgbuild import web

    def ready(address: str) -> None:
        print(address, flush=True)
        if not no_open:
            webbrowser.open(address)

    path = dataset(graph)
    web.serve(path, path.parent / "graph.html", port, deadline, ready)


@app.command(epilog="Example: kgbuild ask output spokespersons")
def ask(
    graph: Graph,
    text: Annotated[str, typer.Argument(help="Name of a named query, SPARQL, or `list`.", metavar="QUERY|NAME")],
    parameter: Annotated[list[str] | None, typer.Option("--set", "-s", help="Parameter of a named query: name=value.")] = None,
    as_json: AsJson = False,
) -> None:
    """Answer a question with a named query or SPARQL."""
    from kgbuild import query

    if text == "list":
        table(("name", "parameters", "answers"), [(q.name, ", ".join(q.parameters), q.help) for q in query.named()], as_json)
        return
    rows = query.ask(dataset(graph), text, _pairs(parameter or []))
    table(rows.columns, rows.rows, as_json)


def _pairs(options: Sequence[str]) -> dict[str, str]:
    wrong = next((option for option in options if "=" not in option), None)
    if wrong is not None:
        raise InputError(f"{wrong!r} is not name=value", where="--set", hint='for example --set entity="Kreml"')
    return dict(option.split("=", 1) for option in options)


@app.command(epilog="Example: kgbuild validate output")
def validate(graph: Graph, as_json: AsJson = False) -> None:
    """Check a graph against the shapes; exit code 1 when it does not conform."""
    from kgbuild import validate as room

    report = room.validate(dataset(graph))
    table(
        ("graph", "where", "shape", "message", "value"),
        [(v.graph, v.focus, v.shape, v.message, v.value) for v in report.violations],
        as_json,
    )
    err.print("conforms" if report.conforms else f"{len(report.violations)} violations")
    if not report.conforms:
        raise typer.Exit(1)


@app.command(epilog="Example: kgbuild export output graphml > graph.graphml")
def export(graph: Graph, form: Annotated[str, typer.Argument(help="nq, ttl, jsonld, graphml, csv or jsonl.", metavar="FORMAT")]) -> None:
    """Print a graph in another format."""
    from kgbuild import knowledgegraph

    sys.stdout.write(knowledgegraph.convert(dataset(graph), form))


@app.command(epilog="Example: kgbuild stats output")
def stats(graph: Graph, as_json: AsJson = False) -> None:
    """Count statements by relation and status."""
    from kgbuild import knowledgegraph

    statements = knowledgegraph.load(graph)
    count = Counter((s.predicate, str(s.status), str(s.polarity)) for s in statements if s.content is None)
    rows = [(*key, n) for key, n in sorted(count.items(), key=lambda item: (-item[1], item[0]))]
    table(("relation", "status", "polarity", "statements"), rows, as_json)


@app.command(epilog="Example: kgbuild entities output")
def entities(graph: Graph, as_json: AsJson = False) -> None:
    """List the entities with their number of statements."""
    from kgbuild import knowledgegraph

    statements = knowledgegraph.load(graph)
    ends = [end for s in statements for end in (s.subject, s.object) if end is not None]
    count = Counter(ends)
    rows = [(e.name, e.type, e.qid or "", n, e.iri) for e, n in sorted(count.items(), key=lambda item: (-item[1], item[0].iri))]
    table(("name", "type", "qid", "statements", "iri"), rows, as_json)


@app.command(epilog="Example: kgbuild relations spokesperson")
def relations(name: Annotated[str | None, typer.Argument(help="One relation, with its patterns.")] = None, as_json: AsJson = False) -> None:
    """List the relations kgbuild finds and the words that say them."""
    from kgbuild import relations as room

    known = room.load()
    if name is not None and name not in {relation.name for relation in known}:
        raise InputError(f"no relation {name!r}", where="relations", hint="`kgbuild relations` lists them")
    rows = [
        (r.name, p.name, ", ".join(p.subject), ", ".join(p.object), ", ".join(p.words))
        for r in known
        for p in r.patterns
        if name in (None, r.name)
    ]
    table(("relation", "pattern", "subject", "object", "words"), rows, as_json)


@app.command(epilog="Example: kgbuild diff yesterday today")
def diff(old: Graph, new: Graph, as_json: AsJson = False) -> None:
    """Statements that came and went between two graphs."""
    from kgbuild import knowledgegraph

    before, after = knowledgegraph.load(old), knowledgegraph.load(new)
    found = knowledgegraph.difference(before, after)
    known = {s.id: s for s in (*before, *after)}
    rows = [
        (sign, knowledgegraph.triple(s, known), str(s.status), s.source.name if s.source else "", s.article, s.id)
        for sign, side in (("-", found.removed), ("+", found.added))
        for s in side
    ]
    table(("change", "statement", "status", "source", "article", "id"), rows, as_json)
