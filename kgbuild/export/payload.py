"""The page's data. In: what is drawn, Statements, Entities, ArticleRecords. Out: two tables, CORE for the picture and EVIDENCE for the words.

The rule: every string stands once, everything else is a number; columns, not rows; nothing is written that the reader can work out.
The script page/data.js reads it back.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from kgbuild.model import Article, ArticleRecord, Entity, Evidence, Polarity, Speaker, Statement, Status
from kgbuild.ontology import Ontology, load

PLAIN_TEXT = 200_000  # characters of JSON above which it is deflated
PROPOSITION = "proposition-"
STATEMENT = "statement-"
DIGITS = bytes(code for code in range(33, 127) if code not in b'<&"')  # 91 characters that mean nothing inside a script element
PAIRS = np.frombuffer(DIGITS, np.uint8)[np.stack(np.divmod(np.arange(1 << 13), 91), axis=1)]  # two characters for each thirteen bits
SHUFFLED = {"id", "x", "y", "subject"}  # columns in which nothing repeats
LAST = b"\x03\x00"  # the empty block that ends a deflate stream
STATES = tuple(Status)

Table = dict[str, Any]


class Strings:
    """A string table: each text once, numbered as it comes. `of("Kreml")` is the same number every time; 0 is no text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    def of(self, text: str | None) -> int:
        return self._numbers.setdefault(text or "", len(self._numbers))

    def all(self) -> list[str]:
        return list(self._numbers)


def vocabulary(statements: Iterable[Statement], entities: Iterable[Entity], reliability: Mapping[str, tuple[float, int]]) -> Table:
    """The types, families and relations in use, with their names, colours and measured precision."""
    known = load()
    types = sorted({entity.type for entity in entities})
    predicates = sorted({statement.predicate for statement in statements})
    return {
        "types": [_type(known, name) for name in types],
        "families": [[f.name, f.label_de, f.label_en, f.colour] for f in known.families.values()],
        "predicates": [_predicate(known, name, reliability.get(name)) for name in predicates],
    }


def _type(known: Ontology, name: str) -> list[str]:
    kind = known.classes[name] if name in known.classes else known.classes["Entity"]
    return [name, kind.label_de, kind.label_en, kind.colour or known.classes["Entity"].colour, kind.shape or "dot"]


def _predicate(known: Ontology, name: str, measured: tuple[float, int] | None) -> list[Any]:
    relation = known.property(name)
    labels = [relation.label_de, relation.label_en, relation.inverse_label_de, relation.inverse_label_en]
    return [name, *labels, relation.family, int(relation.symmetric), *(measured or (None, 0))]


def articles(records: Sequence[ArticleRecord]) -> list[list[str]]:
    """Id, title, date, address, publisher of each article."""
    return [[a.id, a.title or "", a.date or "", address(a), a.publisher or ""] for a in (record.article for record in records)]


def address(article: Article) -> str:
    """The article's URL when it is one a browser may open, else nothing."""
    url = article.url or ""
    return url if url.startswith(("https://", "http://")) else ""


def people(nodes: Sequence[Mapping[str, Any]], strings: Strings, base: str) -> Table:
    """Columns of the entities, as the network holds them; label and QID as steps from the one before."""
    table: Table = {name: _steps([strings.of(node[name]) for node in nodes]) for name in ("label", "qid")}
    table["type"] = [strings.of(node["type"]) for node in nodes]
    table["iri"] = _joined([_tail(node["id"].removeprefix(base), node["label"]) for node in nodes])
    table |= {name: [node[name] for node in nodes] for name in ("x", "y", "community", "mentions")}
    table["aliases"] = [[i, node["names"], *map(strings.of, node["aliases"])] for i, node in enumerate(nodes) if node["aliases"]]
    return table


def _joined(names: list[str]) -> str | list[str]:
    """Names with blanks between, which is shorter than a list; the list itself where a name holds a blank."""
    return " ".join(names) if names and not any(" " in name for name in names) else names


def _tail(name: str, label: str) -> str:
    """Of `entity-anna-bolt-k3x…` only the 26 letters at the end, where the rest follows from the label; else all of it."""
    plain = unicodedata.normalize("NFD", label.lower().replace("ß", "ss"))
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")[:48].strip("-")
    tail = name.removeprefix(f"entity-{slug}-")
    return tail if len(tail) == 26 and tail.isalnum() else name


def claims(
    statements: Sequence[Statement], numbers: Mapping[str, int], article: Mapping[str, int], strings: Strings, threshold: float
) -> Table:
    """Columns of the statements: what the picture, the filters and the table need."""
    rows = {statement.id: i for i, statement in enumerate(statements)}
    predicates = {name: i for i, name in enumerate(sorted({s.predicate for s in statements}))}
    chains: dict[tuple[Speaker, ...], int] = {(): 0}
    return {
        "predicate": [predicates[s.predicate] for s in statements],
        "subject": [numbers[s.subject.iri] for s in statements],
        "object": [numbers[s.object.iri] if s.object else -1 for s in statements],
        "value": [strings.of(s.value) for s in statements],
        "status": [STATES.index(s.status) for s in statements],
        "negative": [int(s.polarity is Polarity.NEGATIVE) for s in statements],
        "inferred": [int(s.inferred) for s in statements],
        "plain": [int(s.is_plain(threshold)) for s in statements],
        "confidence": [per_cent(s.confidence) for s in statements],
        "article": [article.get(s.article, -1) for s in statements],
        "time": [strings.of(s.time) for s in statements],
        "date": [strings.of(s.time_value) for s in statements],
        "place": [numbers[s.place.iri] if s.place else -1 for s in statements],
        "content": [_content(s.content, rows) for s in statements],
        "denied": [int((s.content or "").startswith(PROPOSITION)) for s in statements],
        "sources": [chains.setdefault(s.sources, len(chains)) for s in statements],
        "chains": [[_speaker(speaker, numbers, strings) for speaker in chain] for chain in chains],
    }


def per_cent(share: float) -> int:
    """Whole per cent, rounded down: what is not sure enough never looks as if it were. 0.7499 is 74."""
    return int(share * 100 + 1e-9)


def _content(content: str | None, rows: Mapping[str, int]) -> int:
    """The row of what is said; of a denied proposition, the statement that says its opposite."""
    return rows.get((content or "").replace(PROPOSITION, STATEMENT), -1)


def _speaker(speaker: Speaker, numbers: Mapping[str, int], strings: Strings) -> list[int]:
    return [strings.of(speaker.name or speaker.text), strings.of(speaker.text), strings.of(speaker.act), numbers.get(speaker.iri or "", -1)]


def evidence(statements: Sequence[Statement], records: Sequence[ArticleRecord], text: str) -> Table:
    """Statement ids, patterns, steps, premises, spans of the words, and as much article text as `text` allows."""
    strings = Strings()
    article = {record.article.id: i for i, record in enumerate(records)}
    rows = {statement.id: i for i, statement in enumerate(statements)}
    spoken = statements if text != "none" else ()
    return {
        "id": _joined([s.id.removeprefix(STATEMENT) for s in statements]),
        "pattern": [strings.of(s.pattern) for s in statements],
        "steps": [strings.of(" ".join(s.steps)) for s in statements],
        "premises": [[i, *(rows[p] for p in s.premises if p in rows)] for i, s in enumerate(statements) if s.premises],
        "spans": _spans([[e for e in s.evidence if e.article in article] for s in statements], article),
        "texts": [_passages(place, text) for place in _with(records, spoken)],
        "strings": strings.all(),
    }


def _spans(evidence: Sequence[Sequence[Evidence]], article: Mapping[str, int]) -> Table:
    """Columns: how many spans a statement has; article and start (less those of the span before), length; start and length of the three words."""
    found = [one for items in evidence for one in items]
    words = [(e.subject, e.trigger, e.object or (e.start, e.start)) for e in found]
    return {
        "many": [len(items) for items in evidence],
        "article": _steps([article[e.article] for e in found]),
        "start": _steps([e.start for e in found]),
        "length": [e.end - e.start for e in found],
        "words": [[row[i][0] - e.start for e, row in zip(found, words, strict=True)] for i in range(3)],
        "lengths": [[row[i][1] - row[i][0] for row in words] for i in range(3)],
    }


def _steps(numbers: Sequence[int]) -> list[int]:
    """Each number less the one before: small numbers pack well."""
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _with(records: Sequence[ArticleRecord], statements: Iterable[Statement]) -> list[tuple[ArticleRecord, list[int]]]:
    """Each article with the numbers of the sentences that statements rest on."""
    wanted: dict[str, set[int]] = {}
    for statement in statements:
        for found in statement.evidence:
            wanted.setdefault(found.article, set()).add(found.sentence)
    return [(record, sorted(wanted.get(record.article.id, ()))) for record in records]


def _passages(place: tuple[ArticleRecord, list[int]], text: str) -> list[Any]:
    """An offset, the sentences that follow on each other from there, the next offset, …

    All of the article, or the evidence sentences with one neighbour on each side. A sentence has the blank after it where the next one is there.
    """
    record, wanted = place
    spans = record.sentences
    full = text == "full"
    shown = range(len(spans)) if full else sorted({i for one in wanted for i in range(one - 1, one + 2) if 0 <= i < len(spans)})
    chosen = set(shown)
    passages: list[Any] = []
    for i in shown:
        start = 0 if full and i == 0 else spans[i][0]
        end = spans[i + 1][0] if i + 1 in chosen else len(record.article.text) if full else spans[i][1]
        passages += ([] if i - 1 in chosen else [start]) + [record.article.text[start:end]]
    return passages


def block(name: str, table: Table) -> tuple[str, str, str]:
    """A table as the id, the form and the content of a script element: JSON that no HTML parser can misread, deflated when long,
    the form then says how many bytes."""
    parts = list(_parts(table))
    if sum(len(text) for _, text in parts) > PLAIN_TEXT:
        packed = b"".join(_deflated(text.encode(), column in SHUFFLED) for column, text in parts) + LAST
        return name, f"deflate {len(packed)}", printable(packed)
    text = "".join(text for _, text in parts)
    return name, "text", re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _parts(table: Table) -> Iterator[tuple[str, str]]:
    """The JSON of a table, column by column, also of the tables in it."""
    mark = "{"
    for column, content in table.items():
        start = f"{mark}{json.dumps(column, ensure_ascii=False)}:"
        if isinstance(content, dict):
            yield "", start
            yield from _parts(content)
        else:
            yield column, start + json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        mark = ","
    yield "", "}" if table else "{}"


def _deflated(content: bytes, shuffled: bool) -> bytes:
    """A column as deflate blocks of its own, so that its letters get their own code; where nothing repeats, repetitions are not looked for."""
    packer = zlib.compressobj(7, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY if shuffled else zlib.Z_DEFAULT_STRATEGY)
    return packer.compress(content) + packer.flush(zlib.Z_SYNC_FLUSH)


def printable(content: bytes) -> str:
    """Bytes in base 91: thirteen bits are two of 91 characters, less than base64 takes; the last group is filled with zeros."""
    bits = np.unpackbits(np.frombuffer(content, np.uint8))
    groups = np.append(bits, np.zeros(-len(bits) % 13, np.uint8)).reshape(-1, 13)
    high, low = np.packbits(groups, axis=1).astype(np.uint16).T
    pairs: bytes = PAIRS[(high << 8 | low) >> 3].tobytes()
    return pairs.decode()
