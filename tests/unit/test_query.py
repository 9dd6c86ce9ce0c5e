"""Questions: named ones, SPARQL, and what is refused."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from stories import Story, entities, kreml, streit

from kgbuild import graph, infer, query
from kgbuild.errors import QueryError, StoreError
from kgbuild.settings import Settings

NAMES = [question.name for question in query.named()]


def dataset() -> str:
    records = [kreml(), streit()]
    known = entities(records)
    said = graph.statements(records, known, Settings())
    statements = said + infer.infer(said, Settings())
    return graph.trig(graph.quads(statements, graph.facts(statements, Settings()), known, records, Settings()), Settings().base)


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return query.opened(dataset())


def column(rows: query.Rows, name: str) -> list[query.Cell]:
    return [row[rows.columns.index(name)] for row in rows]


def test_at_least_twelve() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_named_query_answers_and_has_help(store: ox.Store, name: str) -> None:
    question = next(q for q in query.named() if q.name == name)
    assert question.help and "parameter" not in question.help
    rows = query.ask(store, name)
    assert rows.columns
    assert query.WHERE + "\n" in question.text
    assert "ORDER BY" in question.text


@pytest.mark.parametrize("name", [q.name for q in query.named() if q.parameters])
def test_parameters_narrow(store: ox.Store, name: str) -> None:
    question = next(q for q in query.named() if q.name == name)
    for parameter in question.parameters:
        assert len(query.ask(store, name, {parameter: "Carla Weiß"})) <= len(query.ask(store, name))


def test_spokespersons_said_and_inferred(store: ox.Store) -> None:
    rows = query.ask(store, "spokespersons")
    assert sorted(zip(column(rows, "of"), column(rows, "how"), strict=True)) == [("Boris Tann", "inferred"), ("Kreml", "said")]
    assert set(column(rows, "spokesperson")) == {"Anna Bolt"}


def test_relations_between_two_countries_with_sentence_and_source(store: ox.Store) -> None:
    rows = query.ask(store, "relations-between", {"entity": "Serbien", "other": "ungarn"})
    assert sorted(zip(*(column(rows, name) for name in ("polarity", "status", "source")), strict=True)) == [
        ("negative", "Claimed", "Anna Bolt"),
        ("positive", "Asserted", ""),
    ]
    assert "Ungarn griff Serbien an." in column(rows, "sentence")


def test_claims_of(store: ox.Store) -> None:
    assert column(query.ask(store, "claims-of", {"entity": "Anna Bolt"}), "relation") == ["attacks"]


def test_denied_contradictions_planned_inferred(store: ox.Store) -> None:
    assert query.ask(store, "denied").rows[0][:4] == ("Anna Bolt", "Ungarn", "attacks", "Serbien")
    assert column(query.ask(store, "contradictions"), "negatedBy") == ["Anna Bolt"]
    assert column(query.ask(store, "planned"), "relation") == ["visits"]
    assert len(query.ask(store, "inferred")) == 2


def test_status_counts(store: ox.Store) -> None:
    assert ("Claimed", "negative", 1) in query.ask(store, "status").rows


def test_corroborated_and_events() -> None:
    first = Story("a", "Ungarn griff Serbien an.", "Der Angriff war in Budapest am Montag mit Anna Bolt.")
    first.claim("attacks", "Ungarn", "Serbien", "griff")
    first.claim("occurredIn", "Angriff", "Budapest", "in")
    first.claim("occurredOn", "Angriff", None, "am", value="Montag")
    first.claim("participatesIn", "Anna Bolt", "Angriff", "mit")
    second = Story("b", "Auch Ungarn griff Serbien an.")
    second.claim("attacks", "Ungarn", "Serbien", "griff")
    reprint = Story("c", "Ungarn griff Serbien an.", "Das war gestern.")
    reprint.claim("attacks", "Ungarn", "Serbien", "griff")
    records = [first.record(), second.record(), reprint.record()]
    known = entities(records)
    said = graph.statements(records, known, Settings())
    text = graph.trig(graph.quads(said, graph.facts(said, Settings()), known, records, Settings()), Settings().base)
    assert query.ask(text, "corroborated").rows == (("Ungarn", "attacks", "Serbien", "positive", 2, 3),)  # a reprint is no third voice
    assert query.ask(text, "events").rows == (("Angriff", "Attack", "Budapest", "Montag", "Anna Bolt"),)


@pytest.mark.parametrize("name", ["Kreml", "KREML", "Q133274", "https://w3id.org/kgbuild/id/{}"])
def test_entities_go_by_name_qid_and_iri(store: ox.Store, name: str) -> None:
    iri = next(e.iri for e in entities([kreml()]) if e.name == "Kreml")
    wanted = iri if "{" in name else name
    assert set(column(query.ask(store, "about", {"entity": wanted}), "subject")) == {"Kreml"}


def test_a_description_finds_where_no_name_does() -> None:
    story = Story("a", "Ungarn griff Serbien an.", "Anna Bolt traf in Budapest Carla Weiß.")
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    story.claim("meets", "Anna Bolt", "Carla Weiß", "traf")
    records = [story.record()]
    called = {"Ungarn": ("Serbien", "Land"), "Anna Bolt": ("Sprecherin", "Land")}
    known = tuple(replace(e, aliases=called.get(e.name, ())) for e in entities(records))
    said = graph.statements(records, known, Settings())
    text = graph.trig(graph.quads(said, graph.facts(said, Settings()), known, records, Settings()), Settings().base)
    found = {name: column(query.ask(text, "about", {"entity": name}), "subject") for name in ("sprecherin", "Serbien")}
    assert found == {"sprecherin": ["Anna Bolt"], "Serbien": ["Ungarn"]}
    assert sorted(column(query.ask(text, "about", {"entity": "Land"}), "subject")) == ["Anna Bolt", "Ungarn"]
    assert query.ask(text, "ASK { ?s kg:alias ?name }").rows == (("false",),)


def test_sparql_needs_no_prefixes(store: ox.Store) -> None:
    assert query.ask(store, "ASK { ?s kg:spokesperson ?o }").rows == (("true",),)
    rows = query.ask(store, "SELECT ?name { ?s kg:headOfState/rdfs:label ?name }")
    assert (rows.columns, rows.rows) == (("name",), (("Boris Tann",),))


def test_construct(store: ox.Store) -> None:
    rows = query.ask(store, "CONSTRUCT WHERE { ?s kg:age ?o }")
    assert rows.columns == ("subject", "predicate", "object")
    assert rows.rows[0][2] == 61


def test_rows_without_order_are_sorted(store: ox.Store) -> None:
    rows = query.ask(store, "SELECT ?n { ?s a kg:Country ; rdfs:label ?n }")
    assert column(rows, "n") == ["Russland", "Serbien", "Ungarn"]


def test_dataframe(store: ox.Store) -> None:
    pytest.importorskip("pandas")
    assert list(query.ask(store, "status").to_dataframe().columns) == ["status", "polarity", "statements"]


def test_from_is_ignored(store: ox.Store) -> None:
    everything = query.ask(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    assert query.ask(store, "SELECT (COUNT(*) AS ?n) FROM <http://127.0.0.1:9/x> { ?s ?p ?o }").rows == everything
    assert query.ask(store, "SELECT (COUNT(*) AS ?n) FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }").rows == everything


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { SERVICE\n# comment\n<http://127.0.0.1:9/> { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }",
        "SELECT * { S\\u0045RVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        'SELECT * { ?s ?p "a#b" . SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
        "SELECT * { BIND('\\u0027 ' AS ?b) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } BIND(' \\u0027' AS ?c) }",
        "SELECT * { FILTER(?a<?b&&'>'='A') SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } FILTER(?a = 'B') }",
        "PREFIX : <http://x/> SELECT * { ?s :b\\'c ?o SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } ?s :b\\'c ?o }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT#x\n<http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_service_is_refused(store: ox.Store, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        query.ask(store, text)


@pytest.mark.parametrize(
    "text",
    ['SELECT * { ?s ?p "SERVICE" }', "SELECT ?service { ?service ?p ?o }", "# SERVICE\nASK {}", "SELECT * { ?s <http://x/SERVICE> ?o }"],
)
def test_the_word_alone_is_not_refused(store: ox.Store, text: str) -> None:
    query.ask(store, text)


@pytest.mark.parametrize(
    "text",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX x: <http://x/>\nINSERT DATA { x:a x:b x:c }",
        "LOAD <http://127.0.0.1:9/>",
        "PREFIX x: <http://x/> DROP ALL",
        "# a\nCLEAR ALL",
    ],
)
def test_updates_are_refused(store: ox.Store, text: str) -> None:
    with pytest.raises(QueryError, match="is refused: queries do not change a graph"):
        query.ask(store, text)


def test_unknown_name_suggests(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="did you mean 'spokespersons'"):
        query.ask(store, "spokesperson")
    with pytest.raises(QueryError, match="known: about"):
        query.ask(store, "xyz")


def test_unknown_entity_and_parameter_suggest(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="did you mean 'Anna Bolt'"):
        query.ask(store, "about", {"entity": "Anna Bold"})
    for strange in ("Q64", "Niemand"):
        with pytest.raises(QueryError, match="`kgbuild entities` lists them"):
            query.ask(store, "about", {"entity": strange})
    with pytest.raises(QueryError, match="its parameters: entity"):
        query.ask(store, "about", {"who": "Kreml"})
    with pytest.raises(QueryError, match="only named queries take parameters"):
        query.ask(store, "ASK {}", {"entity": "Kreml"})


def test_syntax_error_has_its_place(store: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"line 2, column \d+: '\?s \?p \}'"):
        query.ask(store, "SELECT * {\n  ?s ?p }")


def test_names_cannot_break_out(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="no entity"):
        query.ask(store, "about", {"entity": "> } SERVICE <http://x> { <"})


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    path.write_text(dataset(), "utf-8")
    assert len(query.ask(path, "spokespersons")) == 2
    path.write_text("nothing", "utf-8")
    for wrong in (path, tmp_path / "missing.trig"):
        with pytest.raises(StoreError):
            query.ask(wrong, "status")
