"""Tables and the report. In: Statements, Facts, Entities, Ledger, Settings. Out: CSV, report.md, run.json as text; no time unless one is given."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kgbuild import __version__
from kgbuild.errors import StoreError
from kgbuild.model import Article, Entity, Fact, Ledger, Statement, Status, Warning_
from kgbuild.settings import Settings

COLUMNS = (
    *("id", "article", "subject", "predicate", "object", "status", "polarity", "source", "confidence"),
    *("time", "place", "sentence", "start", "end", "pattern", "inferred"),
)
ARTICLE_COLUMNS = ("id", "title", "date", "publisher", "url", "language", "statements")
ROLE = "position"
TOP = 20  # entities and warnings listed in the report


def entities_csv(entities: Iterable[Entity], statements: Iterable[Statement]) -> str:
    """One row an entity, the most talked about first."""
    count, articles = _mentioned(statements)
    ordered = sorted(entities, key=lambda entity: (-count[entity.iri], entity.name, entity.iri))
    rows = [
        (
            e.iri,
            e.name,
            e.type,
            e.qid or "",
            "|".join(e.names),
            "|".join(e.descriptions),
            count[e.iri],
            len(articles.get(e.iri, {article for article, _ in e.chains})),
        )
        for e in ordered
    ]
    return _csv(("iri", "name", "type", "qid", "aliases", "mentionedAs", "statements", "articles"), rows)


def statements_csv(statements: Iterable[Statement], text: str = "quotes") -> str:
    """One row a statement, in words; speech statements name the statement they utter."""
    return _csv(COLUMNS, [_row(statement, text) for statement in statements])


def _row(statement: Statement, text: str) -> tuple[object, ...]:
    first = statement.evidence[0] if statement.evidence else None
    return (
        statement.id,
        statement.article,
        statement.subject.name,
        statement.predicate,
        statement.object.name if statement.object else statement.value or statement.content,
        statement.status.value,
        statement.polarity.value,
        " < ".join(source.name or source.text for source in statement.sources),
        statement.confidence,
        statement.time_value or statement.time or "",
        statement.place.name if statement.place else "",
        first.quote if first and text != "none" else "",
        first.start if first else "",
        first.end if first else "",
        statement.pattern,
        str(statement.inferred).lower(),
    )


def articles_csv(articles: Iterable[Article], statements: Iterable[Statement]) -> str:
    """One row an article: what is known of it, and how many statements it has."""
    count = Counter(statement.article for statement in statements)
    return _csv(ARTICLE_COLUMNS, [_article_row(article, count[article.id]) for article in articles])


def _article_row(article: Article, statements: int) -> tuple[object, ...]:
    return (article.id, article.title or "", article.date or "", article.publisher or "", article.url or "", article.language, statements)


def read_articles(path: Path) -> dict[str, Article]:
    """The articles of an articles.csv by id, without their text; none where there is no such file.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8")))) if path.is_file() else []
        return {row["id"]: _article(row) for row in rows}
    except (OSError, UnicodeDecodeError, KeyError) as problem:
        raise StoreError(f"no table of articles: {problem}", where=str(path), hint="build the graph again") from problem


def _article(row: Mapping[str, str]) -> Article:
    title, date, publisher, url = (row[name] or None for name in ("title", "date", "publisher", "url"))
    return Article(row["id"], "", title, date, url, publisher, language=row["language"])


def run_json(statements: Sequence[Statement], facts: Sequence[Fact], entities: Sequence[Entity], ledger: Ledger, settings: Settings) -> str:
    """Version, settings and counts; equal for equal input whatever the workers."""
    told: dict[str, object] = {
        "kgbuild": __version__,
        "settings": {
            "base": settings.base,
            "model": Path(settings.model).name if settings.model else "shipped",
            "threshold": settings.threshold,
            "text": settings.text,
            "force": settings.force,
        },
        "counts": dict(ledger.counts) | counts(statements, facts, entities),
        "failed": [_warning(warning) for warning in ledger.failed],
        "warnings": [_warning(warning) for warning in ledger.warnings],
    }
    if settings.timestamp:
        told["timestamp"] = settings.timestamp
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def counts(statements: Iterable[Statement], facts: Iterable[Fact], entities: Sequence[Entity]) -> dict[str, int]:
    """How much there is of what: entities, statements by status, speech, inferred, facts, plain edges."""
    status = Counter(statement.status.value for statement in statements if statement.content is None and not statement.inferred)
    kinds = Counter("inferred" if s.inferred else "speech" if s.content is not None else "statements" for s in statements)
    plain = Counter("plainEdges" if fact.plain else "other" for fact in facts)
    return {
        "entities": len(entities),
        "statements": kinds["statements"],
        **{value.value.lower(): status[value.value] for value in Status},
        "speech": kinds["speech"],
        "inferred": kinds["inferred"],
        "facts": plain.total(),
        "plainEdges": plain["plainEdges"],
    }


def report_md(
    statements: Sequence[Statement], facts: Sequence[Fact], entities: Sequence[Entity], ledger: Ledger, settings: Settings
) -> str:
    """What the graph holds and what is missing from it, to read."""
    total = counts(statements, facts, entities)
    said = [statement for statement in statements if statement.content is None and not statement.inferred]
    lines = ["# What this graph holds", ""]
    lines += [f"- {_worded(name)}: {number}" for name, number in (dict(ledger.counts) | total).items()]
    lines += ["", "## Statements by relation", "", *_by_relation(said)]
    lines += ["", "## Most talked about", "", *_most(entities, said)]
    lines += ["", "## Taken for one by the name alone", "", *_by_name_alone(entities, statements)]
    lines += ["", "## Inferred", "", *([_told(s) for s in statements if s.inferred] or ["- none"])]
    lines += ["", "## Inputs that failed", "", *_warnings(ledger.failed)]
    lines += ["", "## Skipped and unresolved", "", *_warnings(ledger.warnings)]
    lines += ["", f"A plain edge needs an asserted, positive statement without source and confidence of at least {settings.threshold}.", ""]
    return "\n".join(lines)


def many(number: int, one: str, several: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def _worded(name: str) -> str:
    """plainEdges -> plain edges"""
    return re.sub(r"(?<=[a-z])([A-Z])", lambda found: " " + found[0].lower(), name)


def _by_relation(said: Iterable[Statement]) -> list[str]:
    count = Counter((statement.predicate, statement.status.value) for statement in said)
    names = sorted({name for name, _ in count}, key=lambda name: (-sum(count[name, status.value] for status in Status), name))
    lines = ["| relation | " + " | ".join(status.value for status in Status) + " |", "|---|" + "---:|" * len(Status)]
    return lines + [f"| {_plain(name)} | " + " | ".join(str(count[name, status.value]) for status in Status) + " |" for name in names]


def _most(entities: Iterable[Entity], said: Iterable[Statement]) -> list[str]:
    count, _ = _mentioned(said)
    ordered = sorted(entities, key=lambda entity: (-count[entity.iri], entity.name, entity.iri))[:TOP]
    return [f"- {_plain(e.name)} ({e.type}{', ' + e.qid if e.qid else ''}): {many(count[e.iri], 'statement')}" for e in ordered] or [
        "- none"
    ]


def _by_name_alone(entities: Iterable[Entity], statements: Iterable[Statement]) -> list[str]:
    """Persons whom several articles name and no id holds together, those in most articles first: with what each article says they are."""
    titles: dict[tuple[str, str], set[str]] = {}
    for s in statements:
        if s.predicate == ROLE and s.value:
            titles.setdefault((s.subject.iri, s.article), set()).add(s.value)
    found = [(e, sorted({article for article, _ in e.chains})) for e in entities if e.type == "Person" and not e.qid]
    several = sorted((one for one in found if len(one[1]) > 1), key=lambda one: (-len(one[1]), one[0].name, one[0].iri))
    lines = [
        f"- {_plain(e.name)}: {', '.join(_in_article(a, titles.get((e.iri, a), set())) for a in where[:TOP])}" for e, where in several[:TOP]
    ]
    rest = (
        [f"- and {len(several) - TOP} more: in entities.csv those without qid and with more than one article"] if len(several) > TOP else []
    )
    return lines + rest or ["- none"]


def _in_article(article: str, titles: set[str]) -> str:
    return _plain(f"{article} ({'; '.join(sorted(titles))})" if titles else article)


def _told(statement: Statement) -> str:
    target = statement.object.name if statement.object else statement.value or ""
    return f"- {_plain(statement.subject.name)} – {statement.predicate} – {_plain(target)} ({statement.article})"


def _warnings(warnings: Sequence[Warning_]) -> list[str]:
    """Counts by kind, then the first of each kind."""
    count = Counter(warning.kind for warning in warnings)
    lines = []
    for kind in sorted(count):
        lines.append(f"- {kind}: {count[kind]}")
        lines += [f"    - {_plain(w.where)}: {_plain(w.message)}" for w in warnings if w.kind == kind][:TOP]
    return lines or ["- none"]


def _mentioned(statements: Iterable[Statement]) -> tuple[Counter[str], dict[str, set[str]]]:
    """For each entity how many statements it is an end of, and in which articles."""
    count: Counter[str] = Counter()
    articles: dict[str, set[str]] = {}
    for statement in statements:
        for end in {e.iri for e in (statement.subject, statement.object) if e is not None}:
            count[end] += 1
            articles.setdefault(end, set()).add(statement.article)
    return count, articles


def _warning(warning: Warning_) -> dict[str, str]:
    return {"kind": warning.kind, "where": warning.where, "message": warning.message}


def _plain(words: str) -> str:
    """Words that Markdown and HTML leave alone, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", " ".join(words.split()))


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return target.getvalue()
