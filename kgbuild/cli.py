"""Options -> one library call -> print. In: the command line. Out: results on stdout, everything else on stderr, exit codes of DESIGN 5.

The rule: 0 fine; 1 the graph does not conform or some of several articles failed; 2 a mistake the user can fix.
"""

from __future__ import annotations

import json
import sys
import webbrowser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from kgbuild import __version__
from kgbuild.errors import InputError, KgbuildError, StoreError
from kgbuild.settings import TEXT_MODES, Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
explain_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Why a sentence, a statement or an entity looks as it does.")
app.add_typer(explain_app, name="explain")
err = Console(stderr=True, highlight=False)

Sources = Annotated[
    list[str], typer.Argument(help="Articles: txt, html, jsonl, folders of them, or - for standard input.", metavar="ARTICLES…")
]
Graph = Annotated[Path, typer.Argument(help="A folder written by `kgbuild build`, or its graph.trig.", metavar="GRAPH")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]
ModelName = Annotated[str | None, typer.Option("--model", help="A spaCy pipeline with Universal Dependencies; default: the shipped one.")]


def version(value: bool) -> None:
    if value:
        print(f"kgbuild {__version__}")
        raise typer.Exit


@app.callback()
def root(show: Annotated[bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")] = False) -> None:
    """German news articles into a knowledge graph in which every statement leads to the words that say it."""


@app.command(epilog="Example: kgbuild build examples/*.txt -o output")
def build(
    articles: Sources,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write.")] = Path("output"),
    date: Annotated[str | None, typer.Option(help="Date of articles that carry none, YYYY-MM-DD.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Publisher of articles that name none.")] = None,
    url: Annotated[str | None, typer.Option(help="Address of the article.")] = None,
    base: Annotated[str, typer.Option(help="IRI under which articles, statements and entities get their names.")] = Settings().base,
    text: Annotated[str, typer.Option(help="How much article text the page and RDF carry: quotes, full or none.")] = "quotes",
    threshold: Annotated[float, typer.Option(help="Confidence from which an asserted statement gets a plain edge.", min=0, max=1)] = 0.75,
    workers: Annotated[int, typer.Option(help="Processes.", min=1)] = 1,
    force: Annotated[bool, typer.Option(help="Read articles in other languages than German too.")] = False,
    timestamp: Annotated[str | None, typer.Option(help="Instant to record as the time of the run, ISO 8601.")] = None,
    model: ModelName = None,
    quiet: Quiet = False,
) -> None:
    """Build a graph from articles and write all its files."""
    from kgbuild import knowledgegraph

    if text not in TEXT_MODES:
        raise InputError(f"unknown text mode {text!r}", where="--text", hint="one of " + ", ".join(TEXT_MODES))
    chosen = Settings(base, model, threshold, text, workers, force, timestamp)
    with _progress(quiet) as bar:
        task = bar.add_task("articles", total=None)
        kg = knowledgegraph.build(
            articles, settings=chosen, date=date, publisher=publisher, url=url, progress=lambda n: bar.update(task, advance=n)
        )
    written = kg.save(output)
    for failed in kg.ledger.failed:
        err.print(f"skipped {failed.where}: {failed.message}", markup=False, soft_wrap=True)
    if not quiet:
        err.print(_summary(kg, output, len(written)), markup=False, soft_wrap=True)
    if kg.ledger.failed:
        raise typer.Exit(1)


def _progress(quiet: bool) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err, transient=True, disable=quiet or not err.is_terminal)


def _summary(kg: Any, output: Path, files: int) -> str:
    status = Counter(str(s.status) for s in kg.statements if s.content is None and not s.inferred)
    told = ", ".join(f"{n} {name.lower()}" for name, n in sorted(status.items()))
    plain = sum(fact.plain for fact in kg.facts)
    return (
        f"{len(kg.ledger.articles)} articles, {len(kg.entities)} entities, statements: {told or 'none'}; "
        f"{plain} plain edges; {len(kg.ledger.warnings)} warnings\n{files} files in {output}/ — open {output / 'graph.html'}"
    )


@app.command(epilog="Example: kgbuild view output")
def view(graph: Graph, no_open: Annotated[bool, typer.Option("--no-open", help="Only print where the page is.")] = False) -> None:
    """Open the page of a graph in the browser."""
    page = (graph if graph.is_dir() else graph.parent) / "graph.html"
    if not page.is_file():
        raise StoreError("no graph.html here", where=str(graph), hint="name a folder that `kgbuild build` wrote")
    print(page.resolve().as_uri())
    if not no_open:
        webbrowser.open(page.resolve().as_uri())


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
        _table(("name", "parameters", "answers"), [(q.name, ", ".join(q.parameters), q.help) for q in query.named()], as_json)
        return
    rows = query.ask(_trig(graph), text, _pairs(parameter or []))
    _table(rows.columns, rows.rows, as_json)


def _pairs(options: Sequence[str]) -> dict[str, str]:
    wrong = next((option for option in options if "=" not in option), None)
    if wrong is not None:
        raise InputError(f"{wrong!r} is not name=value", where="--set", hint='for example --set entity="Kreml"')
    return dict(option.split("=", 1) for option in options)


def _trig(graph: Path) -> Path:
    path = graph / "graph.trig" if graph.is_dir() else graph
    if not path.is_file():
        raise StoreError("no graph.trig here", where=str(graph), hint="name a folder that `kgbuild build` wrote")
    return path


@app.command(epilog="Example: kgbuild validate output")
def validate(graph: Graph, as_json: AsJson = False) -> None:
    """Check a graph against the shapes; exit code 1 when it does not conform."""
    from kgbuild import validate as room

    report = room.validate(_trig(graph))
    _table(("graph", "where", "shape", "message", "value"), [(v.graph, v.focus, v.shape, v.message, v.value) for v in report.violations], as_json)
    err.print("conforms" if report.conforms else f"{len(report.violations)} violations")
    if not report.conforms:
        raise typer.Exit(1)


@app.command(epilog="Example: kgbuild export output graphml > graph.graphml")
def export(graph: Graph, form: Annotated[str, typer.Argument(help="nq, ttl, jsonld, graphml, csv or jsonl.", metavar="FORMAT")]) -> None:
    """Print a graph in another format."""
    from kgbuild import knowledgegraph

    sys.stdout.write(knowledgegraph.convert(_trig(graph), form))


@app.command(epilog="Example: kgbuild stats output")
def stats(graph: Graph, as_json: AsJson = False) -> None:
    """Count statements by relation and status."""
    from kgbuild import knowledgegraph

    statements = knowledgegraph.load(graph)
    count = Counter((s.predicate, str(s.status), str(s.polarity)) for s in statements if s.content is None)
    rows = [(*key, str(n)) for key, n in sorted(count.items(), key=lambda item: (-item[1], item[0]))]
    _table(("relation", "status", "polarity", "statements"), rows, as_json)


@app.command(epilog="Example: kgbuild entities output")
def entities(graph: Graph, as_json: AsJson = False) -> None:
    """List the entities with their number of statements."""
    from kgbuild import knowledgegraph

    statements = knowledgegraph.load(graph)
    ends = [end for s in statements for end in (s.subject, s.object) if end is not None]
    count = Counter(ends)
    rows = [(e.name, e.type, e.qid or "", str(n), e.iri) for e, n in sorted(count.items(), key=lambda item: (-item[1], item[0].iri))]
    _table(("name", "type", "qid", "statements", "iri"), rows, as_json)


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
    _table(("relation", "pattern", "subject", "object", "words"), rows, as_json)


@app.command(epilog="Example: kgbuild diff yesterday today")
def diff(old: Graph, new: Graph, as_json: AsJson = False) -> None:
    """Statements that came and went between two graphs."""
    from kgbuild import knowledgegraph

    before, after = ({s.id: s for s in knowledgegraph.load(side)} for side in (old, new))
    rows = [("-", knowledgegraph.triple(before[i]), before[i].article, i) for i in sorted(before.keys() - after.keys())]
    rows += [("+", knowledgegraph.triple(after[i]), after[i].article, i) for i in sorted(after.keys() - before.keys())]
    _table(("change", "statement", "article", "id"), rows, as_json)


@app.command(epilog="Example: kgbuild triples examples/artikel.txt > triples.tsv")
def triples(
    articles: Sources,
    force: Annotated[bool, typer.Option(help="Read articles in other languages than German too.")] = False,
    model: ModelName = None,
    as_json: AsJson = False,
) -> None:
    """Print what each sentence says as open triples, tab-separated: file, sentence (from 0), arg1, relation, arg2."""
    from kgbuild import knowledgegraph

    found, failed = knowledgegraph.open_triples(articles, settings=Settings(model=model, force=force))
    rows = ((name, t.sentence, t.arg1, t.relation, t.arg2) for name, t in found)
    columns = ("file", "sentence", "arg1", "relation", "arg2")
    if as_json:
        _table(columns, list(rows), as_json)
    else:
        sys.stdout.writelines("\t".join(map(str, row)) + "\n" for row in (columns, *rows))
    for one in failed:
        err.print(f"skipped {one.where}: {one.message}", markup=False)
    if failed:
        raise typer.Exit(1)


@app.command(epilog="Example: kgbuild evaluate tests/gold")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of <id>.txt and <id>.yaml, or a .jsonl(.gz) of quotations.", metavar="GOLD")],
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed (-) and what is wrong (+).")] = False,
    threshold: Annotated[float, typer.Option(help="Confidence from which a statement counts as plain edge.")] = 0.75,
    model: ModelName = None,
    as_json: AsJson = False,
) -> None:
    """Score the statements of a gold folder's articles, or the quotations of a file of articles."""
    from kgbuild import evaluate as room
    from kgbuild import knowledgegraph

    if room.is_quotation_file(gold):
        _evaluate_quotations(gold, errors, model, as_json)
        return
    wanted = room.load_gold(gold)
    texts = [str(gold / f"{article.id}.txt") for article in wanted]
    kg = knowledgegraph.build(texts, settings=Settings(model=model, threshold=threshold))
    scores = room.score(wanted, kg.statements, threshold)
    _table(("measure", "value", "counts"), room.table(scores), as_json)
    if errors:
        print("\n".join([*(f"- {line}" for line in scores.missed), *(f"+ {line}" for line in scores.wrong)]))


def _evaluate_quotations(path: Path, errors: bool, model: str | None, as_json: bool) -> None:
    from kgbuild import evaluate as room
    from kgbuild import pipeline

    wanted = room.load_quotations(path)
    found = pipeline.quotations(room.as_articles(wanted), Settings(model=model))
    scores = room.score_quotations(wanted, found)
    _table(("measure", "value", "counts"), room.quotation_table(scores), as_json)
    if errors:
        print("\n".join([*(f"- {line}" for line in scores.missed), *(f"+ {line}" for line in scores.wrong)]))


@explain_app.command("sentence", epilog='Example: kgbuild explain sentence "Osram wird von AMS übernommen."')
def explain_sentence(text: Annotated[str, typer.Argument(help="A German sentence.")], model: ModelName = None) -> None:
    """The tree, the predications with the grammar steps, and the claims of a sentence."""
    from kgbuild import explain as room

    print(room.sentence(text, model))


@explain_app.command("statement", epilog="Example: kgbuild explain statement output statement-abc…")
def explain_statement(graph: Graph, identifier: Annotated[str, typer.Argument(help="Statement id; its beginning is enough.")]) -> None:
    """The words, pattern, steps and premises of a statement."""
    from kgbuild import knowledgegraph

    known = {s.id: s for s in knowledgegraph.load(graph)}
    hits = [s for i, s in known.items() if i.startswith((identifier, f"statement-{identifier}"))]
    if len(hits) != 1:
        found = "no statement" if not hits else f"{len(hits)} statements"
        raise InputError(f"{found} {identifier!r}", where=str(graph), hint="statement ids stand in statements.jsonl")
    print(knowledgegraph.told(hits[0], known))


@explain_app.command("entity", epilog="Example: kgbuild explain entity output Kreml")
def explain_entity(graph: Graph, name: Annotated[str, typer.Argument(help="Name, alias or IRI.")]) -> None:
    """Everything the graph says about an entity, and by which names it goes."""
    from kgbuild import knowledgegraph

    statements = knowledgegraph.load(graph)
    ends = {end.iri: end for s in statements for end in (s.subject, s.object) if end is not None}
    hits = [e for e in ends.values() if name in (e.iri, e.name, *e.aliases)]
    if not hits:
        raise InputError(f"no entity {name!r}", where=str(graph), hint="`kgbuild entities` lists them")
    for entity in hits:
        print(f"{entity.name} ({entity.type}) {entity.iri}{' ' + entity.qid if entity.qid else ''}")
        print(f"  also: {', '.join(entity.aliases) or '–'}")
        print("\n".join(f"  {knowledgegraph.triple(s)}  [{s.status}]" for s in statements if entity in (s.subject, s.object)))


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]], as_json: bool) -> None:
    if as_json:
        print(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
        return
    if not sys.stdout.isatty():
        print("\n".join("\t".join(str(cell) for cell in row) for row in [columns, *rows]))
        return
    table = Table(*columns)
    for row in rows:
        table.add_row(*(str(cell) for cell in row))
    Console(highlight=False, markup=False).print(table)


def main() -> None:
    """Entry point: a KgbuildError becomes one line on stderr and exit code 2."""
    try:
        app(standalone_mode=True)
    except KgbuildError as error:
        err.print(f"kgbuild: {error}", markup=False, soft_wrap=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)


if __name__ == "__main__":
    main()
