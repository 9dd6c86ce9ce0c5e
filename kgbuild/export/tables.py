"""Tables and the report. In: Statements, Facts, Entities, Ledger, Settings. Out: CSV, report.md, run.json as text; no time unless one is given."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from kgbuild import __version__
from kgbuild.model import Entity, Fact, Ledger, Statement, Status, Warning_
from kgbuild.settings import Settings

COLUMNS = (
    *("id", "article", "subject", "predicate", "object", "status", "polarity", "source", "confidence"),
    *("time", "place", "sentence", "start", "end", "pattern", "inferred"),
)
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
            "|".join(e.aliases),
            count[e.iri],
            len(articles.get(e.iri, {article for article, _ in e.chains})),
        )
        for e in ordered
    ]
    return _csv(("iri", "name", "type", "qid", "aliases", "statements", "articles"), rows)


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
    lines += [f"- {name}: {number}" for name, number in (dict(ledger.counts) | total).items()]
    lines += ["", "## Statements by relation", "", *_by_relation(said)]
    lines += ["", "## Most talked about", "", *_most(entities, said)]
    lines += ["", "## Inferred", "", *(_told(s) for s in statements if s.inferred)]
    lines += ["", "## Inputs that failed", "", *_warnings(ledger.failed)]
    lines += ["", "## Skipped and unresolved", "", *_warnings(ledger.warnings)]
    lines += ["", f"A plain edge needs an asserted, positive statement without source and confidence of at least {settings.threshold}.", ""]
    return "\n".join(lines)


def _by_relation(said: Iterable[Statement]) -> list[str]:
    count = Counter((statement.predicate, statement.status.value) for statement in said)
    names = sorted({name for name, _ in count}, key=lambda name: (-sum(count[name, status.value] for status in Status), name))
    lines = ["| relation | " + " | ".join(status.value for status in Status) + " |", "|---|" + "---:|" * len(Status)]
    return lines + [f"| {_plain(name)} | " + " | ".join(str(count[name, status.value]) for status in Status) + " |" for name in names]


def _most(entities: Iterable[Entity], said: Iterable[Statement]) -> list[str]:
    count, _ = _mentioned(said)
    ordered = sorted(entities, key=lambda entity: (-count[entity.iri], entity.name, entity.iri))[:TOP]
    return [f"- {_plain(e.name)} ({e.type}{', ' + e.qid if e.qid else ''}): {count[e.iri]} statements" for e in ordered] or ["- none"]


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
