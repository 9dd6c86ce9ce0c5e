"""A statement in plain lines. In: Statements, and the Articles they stand in. Out: text for a terminal: what, how sure, who says so, in which words, where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kgbuild.export.payload import PROPOSITION, STATEMENT
from kgbuild.model import Article, Polarity, Statement


def told(statement: Statement, known: Mapping[str, Statement], articles: Mapping[str, Article]) -> str:
    """A statement and why it is believed."""
    lines = [triple(statement, known), f"  status      {statement.status}, {statement.polarity}, confidence {statement.confidence:.4g}"]
    lines += [f"  {'said by' if i == 0 else 'reported by':<11} {s.name} ({s.act})" for i, s in enumerate(statement.sources)]
    lines += [f"  words       {e.article} {e.start}–{e.end}: {e.quote}" for e in statement.evidence]
    lines += [f"  article     {reference(articles[one])}" for one in sorted({e.article for e in statement.evidence}) if one in articles]
    lines += [f"  pattern     {statement.pattern}", f"  steps       {', '.join(statement.steps) or 'none'}"]
    lines += [f"  premise     {triple(known[p], known) if p in known else p}" for p in statement.premises]
    lines += [f"  id          {statement.id}"]
    return "\n".join(lines)


def reference(article: Article) -> str:
    """`Reederei unter Verdacht, Nordkurier, 2024-03-05, https://nordkurier.example/leck`."""
    return ", ".join(part for part in (article.title or article.id, article.publisher, article.date or "no date", article.url) if part)


def triple(statement: Statement, known: Mapping[str, Statement]) -> str:
    """`Kreml –spokesperson– Anna Bolt`; of who says something also what: `Anna Bolt –denies– (Ungarn –attacks– Serbien)`."""
    target = statement.object.name if statement.object else statement.value or uttered(statement.content or "", known)
    sign = "not " if statement.polarity == "negative" else ""
    return f"{statement.subject.name} –{sign}{statement.predicate}– {target}"


def uttered(content: str, known: Mapping[str, Statement]) -> str:
    """A statement that is uttered, in brackets; a proposition is the opposite of the statement of its letters."""
    said = known.get(content.replace(PROPOSITION, STATEMENT))
    if said is None:
        return content
    return f"({triple(replace(said, polarity=Polarity.POSITIVE) if content.startswith(PROPOSITION) else said, known)})"


def line(statement: Statement, known: Mapping[str, Statement]) -> str:
    """The same with status, confidence, speaker, article and the beginning of its id, which `explain statement` takes."""
    status = "inferred" if statement.inferred else f"{statement.status} {statement.confidence:.4g}"
    said = f", {statement.source.name or 'somebody'}" if statement.source else ""
    return f"{triple(statement, known)}  [{status}{said}]  {statement.article}  {statement.id[: len(STATEMENT) + 8]}"
