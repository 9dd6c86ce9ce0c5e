"""A statement in plain lines. In: Statements, and the Articles they stand in. Out: text for a terminal: what, how sure, who says so, in which words, where."""

from __future__ import annotations

from collections.abc import Mapping

from kgbuild.model import Article, Statement


def told(statement: Statement, known: Mapping[str, Statement], articles: Mapping[str, Article]) -> str:
    """A statement and why it is believed."""
    lines = [triple(statement), f"  status      {statement.status}, {statement.polarity}, confidence {statement.confidence:.2f}"]
    lines += [f"  {'said by' if i == 0 else 'reported by':<11} {s.name} ({s.act})" for i, s in enumerate(statement.sources)]
    lines += [f"  words       {e.article} {e.start}–{e.end}: {e.quote}" for e in statement.evidence]
    lines += [f"  article     {reference(articles[one])}" for one in sorted({e.article for e in statement.evidence}) if one in articles]
    lines += [f"  pattern     {statement.pattern}", f"  steps       {', '.join(statement.steps) or 'none'}"]
    lines += [f"  premise     {triple(known[p]) if p in known else p}" for p in statement.premises]
    lines += [f"  id          {statement.id}"]
    return "\n".join(lines)


def reference(article: Article) -> str:
    """`Reederei unter Verdacht, Nordkurier, 2024-03-05, https://nordkurier.example/leck`."""
    return ", ".join(part for part in (article.title or article.id, article.publisher, article.date or "no date", article.url) if part)


def triple(statement: Statement) -> str:
    """`Kreml –spokesperson– Anna Bolt`."""
    target = statement.object.name if statement.object else statement.value or statement.content
    sign = "not " if statement.polarity == "negative" else ""
    return f"{statement.subject.name} –{sign}{statement.predicate}– {target}"


def line(statement: Statement) -> str:
    """The same with status, speaker, article and the beginning of its id, which `explain statement` takes."""
    said = f"{statement.status}, {statement.source.name or 'somebody'}" if statement.source else str(statement.status)
    return (
        f"{triple(statement)}  [{'inferred' if statement.inferred else said}]  {statement.article}  {statement.id[: len('statement-') + 8]}"
    )
