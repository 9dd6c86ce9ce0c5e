"""The names everybody knows are found in a plain sentence, whatever the recogniser makes of them, and have the gazetteer's id."""

from __future__ import annotations

import pytest
from pipe import model_missing

from kgbuild import coreference, extract, gazetteer, grammar, mentions, parse
from kgbuild.gazetteer.table import Row, read
from kgbuild.model import Article, Mention

pytestmark = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")
SENTENCES = ("Am Montag kritisierte {} die Pläne scharf.", "Nach Angaben von {} ist das falsch.")
FLOORS = {
    "prominent.tsv": 0.99,
    "organizations.tsv": 0.98,
    "parties.tsv": 0.96,
    "countries.tsv": 1.0,
    "landscape.tsv": 0.99,
    "landmarks.tsv": 0.99,
}


@pytest.fixture(scope="module")
def model() -> parse.Model:
    return parse.load_model()


def _is_found(row: Row, found: tuple[Mention, ...]) -> bool:
    """By name or id: `Leo XIV.` may lose its point."""
    return any(m.kind == "name" and (row["name"] in (m.text, m.name) or (m.qid and m.qid == row.get("qid"))) for m in found)


@pytest.mark.parametrize("table", sorted(FLOORS))
def test_listed_names_are_found(table: str, model: parse.Model) -> None:
    rows = [row for row in read(table) if not gazetteer.ordinary(row["name"])]
    articles = [Article(id=f"{i}", text=sentence.format(row["name"])) for i, row in enumerate(rows) for sentence in SENTENCES]
    read_by = (mentions.find(document, grammar.analyse(document)) for document in model.parse_many(articles))
    missed = [
        row["name"] for (row, _), found in zip(((r, s) for r in rows for s in SENTENCES), read_by, strict=True) if not _is_found(row, found)
    ]
    assert 1 - len(missed) / len(articles) >= FLOORS[table], sorted(set(missed))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Weltgesundheitsorganisation lobte das Handelsblatt.", {"Weltgesundheitsorganisation": "Q7817", "Handelsblatt": None}),
        ("Am Montag traf Wen Jiabao den Chef von Goldman Sachs.", {"Wen Jiabao": None, "Goldman Sachs": None}),
        ("Einiges Russland gewann die Wahl.", {"Einiges Russland": "Q151469"}),
    ],
)
def test_a_listed_name_is_what_the_gazetteer_says(text: str, names: dict[str, str | None], model: parse.Model) -> None:
    document = model.parse(Article(id="a", text=text))
    found = {m.name: m for m in mentions.find(document, grammar.analyse(document)) if m.kind == "name"}
    for name, qid in names.items():
        assert name in found, found
        assert qid is None or found[name].qid == qid


@pytest.mark.parametrize(
    "text",
    [
        "Die Welt ist schlecht.",
        "Die Zeit drängt.",
        "Wen Peter Lang traf, ist unklar.",
        "Mehrere Arten starben aus.",
        "Gab es Streit?",
        "Das erste Mal war gut.",
    ],
)
def test_everyday_words_are_no_names(text: str, model: parse.Model) -> None:
    document = model.parse(Article(id="a", text=text))
    assert {m.name for m in mentions.find(document, grammar.analyse(document)) if m.kind == "name"} <= {"Peter Lang"}


FRAMES = {
    "Am Montag traf {} in Wien Ministerin Anna Kurz.": 0.97,
    "Ministerin Anna Kurz traf am Montag in Wien {}.": 0.94,
    "{} traf Anna Kurz.": 0.98,
}


@pytest.mark.parametrize("frame", sorted(FRAMES))
def test_a_known_person_takes_part(frame: str, model: parse.Model) -> None:
    people = [row["name"].rstrip(".") for row in read("prominent.tsv")]
    missed = []
    for name, document in zip(people, model.parse_many(Article(id=n, text=frame.format(n)) for n in people), strict=True):
        analyses = grammar.analyse(document)
        found = mentions.find(document, analyses)
        chains = coreference.link(document, analyses, found)
        called = {mention: chain.name.rstrip(".") for chain in chains for mention in chain.mentions}
        met = (c for c in extract.claims(document, analyses, found, chains) if c.predicate == "meets" and c.object is not None)
        if not any(name in (called[c.subject], called[c.object]) for c in met if c.object is not None):
            missed.append(name)
    assert 1 - len(missed) / len(people) >= FRAMES[frame], missed
