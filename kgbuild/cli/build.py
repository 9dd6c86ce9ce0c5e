"""Commands that read articles: build, triples. In: options. Out: a graph folder; rows on stdout."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from kgbuild.cli.options import AsJson, ModelName, Quiet, Sources, app, err, table
from kgbuild.model import Warning_
from kgbuild.settings import Settings


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
    readings: Annotated[int, typer.Option(help="Parsers that read each sentence; 1 finds less, in half of the time.", min=1, max=2)] = 2,
    force: Annotated[bool, typer.Option(help="Read articles in other languages than German too.")] = False,
    timestamp: Annotated[str | None, typer.Option(help="Instant to record as the time of the run, ISO 8601.")] = None,
    keep: Annotated[
        Path | None,
        typer.Option(help="Folder that keeps what each article yielded: broken off or with more articles, a build reads only what is new."),
    ] = None,
    model: ModelName = None,
    quiet: Quiet = False,
) -> None:
    """Build a graph from articles and write all its files."""
    from kgbuild import knowledgegraph
    from kgbuild.export import files

    files.writable(output)
    chosen = Settings(base, model, threshold, text, workers, force, timestamp, readings, str(keep) if keep else None)
    with _progress(quiet) as bar:
        task = bar.add_task("articles", total=None)
        kg = knowledgegraph.build(
            articles,
            settings=chosen,
            date=date,
            publisher=publisher,
            url=url,
            progress=lambda done, of_all: bar.update(task, completed=done, total=of_all),
        )
    written = kg.save(output)
    _tell_skipped(kg.ledger.failed)
    if not quiet:
        err.print(_summary(kg, output, len(written)), markup=False, soft_wrap=True)
    if kg.ledger.failed:
        raise typer.Exit(1)


def _tell_skipped(failed: Iterable[Warning_]) -> None:
    for one in failed:
        err.print(f"skipped {one.where}: {one.message}", markup=False, soft_wrap=True)


def _progress(quiet: bool) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=err, transient=True, disable=quiet or not err.is_terminal)


def _summary(kg: Any, output: Path, files: int) -> str:
    from kgbuild.export.tables import many

    status = Counter(str(s.status) for s in kg.statements if s.content is None and not s.inferred)
    told = ", ".join(f"{n} {name.lower()}" for name, n in sorted(status.items()))
    plain = many(sum(fact.plain for fact in kg.facts), "plain edge")
    return (
        f"{many(len(kg.ledger.articles), 'article')}, {many(len(kg.entities), 'entity', 'entities')}, statements: {told or 'none'}; "
        f"{plain}; {many(len(kg.ledger.warnings), 'warning')}, told in report.md\n{files} files in {output}/ — open {output / 'graph.html'}"
    )


@app.command(epilog="Example: kgbuild triples examples/*.txt > triples.tsv")
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
        table(columns, list(rows), as_json)
    else:
        sys.stdout.writelines("\t".join(map(str, row)) + "\n" for row in (columns, *rows))
    _tell_skipped(failed)
    if failed:
        raise typer.Exit(1)
