"""Statements as JSON lines and back. In: Statements. Out: one JSON object a line, keys in fixed order (ontologies/statements.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kgbuild.errors import StoreError
from kgbuild.model import Entity, Evidence, Polarity, Speaker, Statement, Status

Object = dict[str, Any]


def jsonl(statements: Iterable[Statement], text: str = "quotes") -> str:
    """All statements, one a line; with `text` none the sentences are left out, their offsets stay."""
    return "".join(json.dumps(statement_object(statement, text), ensure_ascii=False) + "\n" for statement in statements)


def statement_object(statement: Statement, text: str = "quotes") -> Object:
    """A statement as the object of DESIGN 5."""
    first = statement.evidence[0] if statement.evidence else None
    told: Object = {
        "id": statement.id,
        "article": statement.article,
        "sentence": first.quote if first and text != "none" else None,
        "start": first.start if first else None,
        "end": first.end if first else None,
        "subject": _entity(statement.subject, statement.subject_text),
        "predicate": statement.predicate,
        "object": _object(statement),
        "status": statement.status.value,
        "polarity": statement.polarity.value,
        "source": _source(statement.source),
        "sources": [source.name for source in statement.sources],
        "confidence": statement.confidence,
        "time": statement.time,
        "place": _entity(statement.place, None) if statement.place else None,
        "pattern": statement.pattern,
        "steps": list(statement.steps),
        "inferred": statement.inferred,
    }
    if statement.inferred:
        told["premises"] = list(statement.premises)
    return told | _more(statement, first)


def _more(statement: Statement, first: Evidence | None) -> Object:
    """What makes a line whole again when it is read: offsets, resolved time, outer sources."""
    more: Object = {}
    if statement.time_value:
        more["timeValue"] = statement.time_value
    if len(statement.sources) > 1:
        more["reportedBy"] = [_source(source) for source in statement.sources[1:]]
    if first:
        more["words"] = {"sentence": first.sentence, "subject": first.subject, "object": first.object, "trigger": first.trigger}
    return more


def _entity(entity: Entity, words: str | None) -> Object:
    """The aliases, and which of them are names, only where there are some; the words only where the text has them."""
    told: Object = {"name": entity.name} | ({} if words is None else {"text": words})
    told |= {"type": entity.type, "iri": entity.iri, "qid": entity.qid}
    words_for_it = {"aliases": list(entity.aliases), "names": list(entity.names)}
    return told | {key: called for key, called in words_for_it.items() if called}


def _object(statement: Statement) -> Object:
    if statement.content is not None:
        return {"statement": statement.content}
    if statement.object is None:
        return {"value": statement.value, "text": statement.object_text}
    return _entity(statement.object, statement.object_text)


def _source(source: Speaker | None) -> Object | None:
    return None if source is None else {"name": source.name, "text": source.text, "act": source.act, "iri": source.iri}


def read_statements(path: Path) -> tuple[Statement, ...]:
    """The statements of a statements.jsonl.

    Raises:
        StoreError: no such file, or a line that is no statement, with its number.
    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise StoreError(str(problem), where=str(path), hint="name a folder that `kgbuild build` wrote") from problem
    return tuple(_read(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip())


def _read(line: str, where: str) -> Statement:
    try:
        return _statement(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise StoreError(f"no statement: {problem}", where=where, hint="build the graph again") from problem


def _statement(told: Mapping[str, Any]) -> Statement:
    target = told["object"]
    sources = [told["source"], *told.get("reportedBy", ())] if told["source"] else []
    return Statement(
        id=told["id"],
        article=told["article"],
        predicate=told["predicate"],
        subject=_entity_read(told["subject"]),
        subject_text=told["subject"]["text"],
        object=_entity_read(target) if "iri" in target else None,
        object_text=target.get("text", ""),
        value=target.get("value"),
        status=Status(told["status"]),
        polarity=Polarity(told["polarity"]),
        sources=tuple(Speaker(source["name"], source["text"], source["act"], source["iri"]) for source in sources),
        confidence=told["confidence"],
        pattern=told["pattern"],
        steps=tuple(told["steps"]),
        evidence=_evidence_read(told),
        time=told["time"],
        time_value=told.get("timeValue"),
        place=_entity_read(told["place"]) if told["place"] else None,
        content=target.get("statement"),
        inferred=told["inferred"],
        premises=tuple(told.get("premises", ())),
    )


def _entity_read(told: Mapping[str, Any]) -> Entity:
    aliases, names = (tuple(told.get(key, ())) for key in ("aliases", "names"))
    return Entity(told["iri"], told["name"], told["type"], told["qid"], aliases, names=names)


def _evidence_read(told: Mapping[str, Any]) -> tuple[Evidence, ...]:
    if told["start"] is None:
        return ()
    words = told["words"]
    subject, object_, trigger = (tuple(words[key]) if words[key] else None for key in ("subject", "object", "trigger"))
    return (
        Evidence(
            told["article"],
            words["sentence"],
            told["start"],
            told["end"],
            told["sentence"] or "",
            subject or (0, 0),
            object_,
            trigger or (0, 0),
        ),
    )
