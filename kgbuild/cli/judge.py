"""Commands that judge and explain: evaluate, explain sentence, statement, entity. In: options. Out: lines on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kgbuild.cli.options import AsJson, Graph, ModelName, app, table
from kgbuild.errors import InputError
from kgbuild.settings import Settings

explain_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Why a sentence, a statement or an entity looks as it does.")
app.add_typer(explain_app, name="explain")


@app.command(epilog="Example: kgbuild evaluate tests/gold")
def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="Folder of <id>.txt with <id>.yaml or <id>.anaphors.tsv, or a .jsonl(.gz) of quotations.", metavar="GOLD")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed (-) and what is wrong (+).")] = False,
    threshold: Annotated[float, typer.Option(help="Confidence from which a statement counts as plain edge.")] = 0.75,
    model: ModelName = None,
    as_json: AsJson = False,
) -> None:
    """Score the statements and anaphors of a gold folder's articles, or the quotations of a file of articles."""
    from kgbuild import evaluate as room
    from kgbuild import knowledgegraph

    if room.is_quotation_file(gold):
        _evaluate_quotations(gold, errors, model, as_json)
        return
    anaphors = room.load_anaphors(gold)
    wanted = () if anaphors and not _has_statements(gold) else room.load_gold(gold)
    ids = sorted({article.id for article in wanted} | {article.id for article in anaphors})
    kg = knowledgegraph.build([str(gold / f"{name}.txt") for name in ids], settings=Settings(model=model, threshold=threshold))
    scores = room.score(wanted, kg.statements, threshold)
    resolved = room.score_anaphors(anaphors, kg.records)
    rows = [*(room.table(scores) if wanted else ()), *(room.anaphor_table(resolved) if anaphors else ())]
    table(("measure", "value", "counts"), rows, as_json)
    if errors:
        print("\n".join([*(f"- {line}" for line in scores.missed), *(f"+ {line}" for line in (*scores.wrong, *resolved.wrong))]))


def _has_statements(folder: Path) -> bool:
    """Whether an article of the folder has a gold file of statements."""
    return any(path.with_suffix(".txt").is_file() for path in folder.glob("*.yaml"))


def _evaluate_quotations(path: Path, errors: bool, model: str | None, as_json: bool) -> None:
    from kgbuild import evaluate as room
    from kgbuild import pipeline

    wanted = room.load_quotations(path)
    found = pipeline.quotations(room.as_articles(wanted), Settings(model=model))
    scores = room.score_quotations(wanted, found)
    table(("measure", "value", "counts"), room.quotation_table(scores), as_json)
    if errors:
        print("\n".join([*(f"- {line}" for line in scores.missed), *(f"+ {line}" for line in scores.wrong)]))


@explain_app.command("sentence", epilog='Example: kgbuild explain sentence "Osram wird von AMS übernommen."')
def explain_sentence(text: Annotated[str, typer.Argument(help="A German sentence.", metavar="TEXT")], model: ModelName = None) -> None:
    """The tree, the predications with the grammar steps, and the claims of a sentence."""
    from kgbuild import explain as room

    if not text.strip():
        raise InputError("no sentence", where="sentence", hint='for example "Osram wird von AMS übernommen."')
    print(room.sentence(text, model))


@explain_app.command("statement", epilog="Example: kgbuild explain statement output statement-abc…")
def explain_statement(graph: Graph, identifier: Annotated[str, typer.Argument(help="Statement id; its beginning is enough.")]) -> None:
    """The words, the article, pattern, steps and premises of a statement."""
    from kgbuild import explain as room

    print(room.statement(graph, identifier))


@explain_app.command("entity", epilog="Example: kgbuild explain entity output Kreml")
def explain_entity(graph: Graph, name: Annotated[str, typer.Argument(help="Name, alias, QID or IRI, in any letter case.")]) -> None:
    """Everything the graph says about an entity, and by which names it goes."""
    from kgbuild import explain as room

    print(room.entity(graph, name))
