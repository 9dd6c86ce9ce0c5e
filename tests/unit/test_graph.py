"""Claims -> statements, speech, facts, quads."""

import pyoxigraph as ox
import pytest
import rdflib
from stories import Story, entities, kreml, streit

from kgbuild import graph
from kgbuild.errors import InputError, StoreError
from kgbuild.model import ArticleRecord, Fact, Polarity, Statement, Status
from kgbuild.settings import Settings

DENIED = {"status": Status.CLAIMED, "polarity": Polarity.NEGATIVE, "sources": [("Anna Bolt", "denies")]}


def made(*records: ArticleRecord) -> tuple[Statement, ...]:
    return graph.statements(records, entities(records), Settings())


def one(statements: tuple[Statement, ...], predicate: str) -> Statement:
    found = [s for s in statements if s.predicate == predicate]
    assert len(found) == 1, [s.predicate for s in statements]
    return found[0]


def trig(*records: ArticleRecord, settings: Settings | None = None) -> str:
    settings = settings or Settings()
    statements = made(*records)
    facts = graph.facts(statements, settings)
    return graph.trig(graph.quads(statements, facts, entities(records), records, settings), settings.base)


def test_statement_has_words_and_evidence() -> None:
    said = one(made(kreml()), "headOfState")
    text = kreml().article.text
    evidence = said.evidence[0]
    assert (said.subject.name, said.subject_text, said.object and said.object.name) == ("Russland", "russische", "Boris Tann")
    assert (
        evidence.quote
        == text[evidence.start : evidence.end]
        == "Der russische Präsident Boris Tann (61) will laut Carla Weiß nach Budapest reisen."
    )
    assert text[slice(*evidence.trigger)] == "Präsident"


def test_literal_finds_its_words() -> None:
    said = one(made(kreml()), "age")
    assert said.value == "61" and said.object is None
    assert kreml().article.text[slice(*(said.evidence[0].object or (0, 0)))] == "61"


def test_speech_is_a_chain_innermost_first() -> None:
    statements = made(kreml())
    visit, announced, says = one(statements, "visits"), one(statements, "announces"), one(statements, "says")
    assert [source.name for source in visit.sources] == ["Boris Tann", "Carla Weiß"]
    assert (announced.subject.name, announced.content, announced.status) == ("Boris Tann", visit.id, Status.CLAIMED)
    assert (says.subject.name, says.content, says.status, says.sources) == ("Carla Weiß", announced.id, Status.ASSERTED, ())


def test_denial_is_of_a_proposition() -> None:
    statements = made(kreml())
    attack, denial = one(statements, "attacks"), one(statements, "denies")
    assert (attack.status, attack.polarity) == (Status.CLAIMED, Polarity.NEGATIVE)
    assert denial.content == attack.id.replace("statement", "proposition")
    assert denial.polarity is Polarity.POSITIVE


def test_denied_speech_is_negative() -> None:
    story = Story("a", "Carla Weiß bestritt, dass Anna Bolt gesagt habe, Ungarn greife Serbien an.")
    story.claim("attacks", "Ungarn", "Serbien", "greife", status=Status.CLAIMED, sources=[("Anna Bolt", "says"), ("Carla Weiß", "denies")])
    statements = made(story.record())
    assert one(statements, "says").polarity is Polarity.NEGATIVE
    assert one(statements, "denies").content == one(statements, "says").id.replace("statement", "proposition")


def test_unknown_source_speaks_no_statement_but_stays_named() -> None:
    statements = made(streit())
    assert [source.name for source in one(statements, "meets").sources] == ["Beobachter"]
    assert not [s for s in statements if s.content]


def test_identical_claims_are_one_statement_the_surest() -> None:
    story = Story("a", "Ungarn griff Serbien an.")
    for confidence in (0.5, 0.9, 0.7):
        story.claim("attacks", "Ungarn", "Serbien", "griff", confidence=confidence)
    assert one(made(story.record()), "attacks").confidence == 0.9


def test_ids_do_not_depend_on_entities() -> None:
    record = kreml()
    renamed = tuple(type(e)(e.iri + "x", e.name.upper(), e.type, "Q1", e.aliases, e.chains) for e in entities([record]))
    assert [s.id for s in graph.statements([record], renamed, Settings())] == [s.id for s in made(record)]


def test_misfits_are_left_out_and_told() -> None:
    story = Story("a", "Anna Bolt ist die Hauptstadt von Ungarn.")
    story.claim("capital", "Ungarn", "Anna Bolt", "Hauptstadt")
    record = story.record()
    assert made(record) == ()
    assert [w.message for w in graph.left_out([record], entities([record]))] == [
        "capital.verb: Anna Bolt is a Person, the object should be Place"
    ]


def fact(facts: tuple[Fact, ...], predicate: str, polarity: Polarity = Polarity.POSITIVE) -> Fact:
    return next(f for f in facts if f.predicate == predicate and f.polarity is polarity)


def test_facts_collect_across_articles() -> None:
    facts = graph.facts(made(kreml(), streit()), Settings())
    assert fact(facts, "attacks").plain
    assert not fact(facts, "attacks", Polarity.NEGATIVE).plain
    assert dict(fact(facts, "attacks", Polarity.NEGATIVE).counts)["Claimed"] == 1
    assert not [f for f in facts if f.predicate in ("says", "denies", "announces")]


def test_confidence_adds_up_but_not_to_an_edge() -> None:
    story = Story("a", "Ungarn griff Serbien an.", "Der Überfall war lang.")
    story.claim("attacks", "Ungarn", "Serbien", "griff", confidence=0.6)
    story.claim("attacks", "Ungarn", "Serbien", "Überfall", confidence=0.6)
    attack = fact(graph.facts(made(story.record()), Settings()), "attacks")
    assert (attack.confidence, attack.plain) == (0.84, False)


def test_confidence_is_capped() -> None:
    story = Story("a", "Ungarn griff Serbien an.", "Der Überfall war lang.")
    for trigger in ("griff", "Überfall"):
        story.claim("attacks", "Ungarn", "Serbien", trigger, confidence=0.95)
    assert fact(graph.facts(made(story.record()), Settings()), "attacks").confidence == 0.97


def test_symmetric_relation_is_one_fact_in_both_orders_with_both_edges() -> None:
    story = Story("a", "Anna Bolt traf Boris Tann.", "Der Gast sah sie.")
    story.claim("meets", "Anna Bolt", "Boris Tann", "traf")
    story.claim("meets", "Boris Tann", "Anna Bolt", "sah")
    record = story.record()
    assert len(graph.facts(made(record), Settings())) == 1
    dataset = graph.to_rdflib(trig(record))
    assert len(list(dataset.triples((None, rdflib.URIRef("https://w3id.org/kgbuild/ns#meets"), None)))) == 2


@pytest.mark.parametrize(
    ("how", "plain"),
    [
        ({}, True),
        ({"status": Status.PLANNED}, False),
        ({"status": Status.POSSIBLE}, False),
        ({"polarity": Polarity.NEGATIVE}, False),
        ({"confidence": 0.74}, False),
        ({"sources": [("Anna Bolt", "says")]}, False),
        ({"status": Status.CLAIMED, "sources": [("Beobachter", "claims")]}, False),
    ],
)
def test_plain_edge_rule(how: dict[str, object], plain: bool) -> None:
    story = Story("a", "Laut Anna Bolt griff Ungarn wohl nicht Serbien an.")
    story.claim("attacks", "Ungarn", "Serbien", "griff", **how)  # type: ignore[arg-type]
    record = story.record()
    edges = [line for line in graph.turtle(graph.read_quads(trig(record)), Settings().base).splitlines() if "kg:attacks" in line]
    assert bool(edges) is plain


def test_nobody_attacks_himself_nor_one_called_alike() -> None:
    story = Story("a", "Ungarn griff Serbien an.")
    story.mention("Serbien", "Ungarn")
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    assert made(story.record()) == ()
    assert [w.message for w in graph.left_out([story.record()], entities([story.record()]))] == [
        "attacks.verb: both ends are called Ungarn"
    ]


def test_canonical_nquads_of_trig_nquads_and_jsonld_agree() -> None:
    text = trig(kreml(), streit())
    found = graph.read_quads(text)
    lines = graph.nquads(found)
    assert lines == graph.nquads(graph.read_quads(graph.trig(found, Settings().base)))
    for form, written in ((ox.RdfFormat.N_QUADS, lines), (ox.RdfFormat.JSON_LD, graph.jsonld(found, Settings().base))):
        assert "".join(sorted(f"{quad} .\n" for quad in ox.parse(written, format=form))) == lines


def test_rdflib_reads_the_same() -> None:
    text = trig(kreml(), streit())
    lines = sorted(line for line in graph.to_rdflib(text).serialize(format="nquads").splitlines() if line)
    parsed = {str(quad) for quad in ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS)}
    assert parsed == {str(quad) for quad in ox.parse(text, format=ox.RdfFormat.TRIG)}


def test_every_triple_is_in_one_graph_without_blank_nodes() -> None:
    found = graph.read_quads(trig(kreml(), streit()))
    assert len({quad[:3] for quad in found}) == len(found)
    assert not any(word.startswith("_:") for quad in found for word in quad)


def test_graphs() -> None:
    names = {quad[3].rpartition("graph-")[2].rstrip(">") for quad in graph.read_quads(trig(kreml(), streit()))}
    assert names == {"article-kreml", "article-streit", "facts", "edges", "entities", "meta", "ontology"}


@pytest.mark.parametrize(("mode", "texts", "quotes"), [("quotes", 0, True), ("full", 2, True), ("none", 0, False)])
def test_text_mode(mode: str, texts: int, quotes: bool) -> None:
    written = trig(kreml(), streit(), settings=Settings(text=mode))
    assert written.count("kg:text ") - 1 == texts  # once it is declared
    assert ("angegriffen habe" in written) is quotes
    assert "oa:start 0" in written


def test_article_names_are_flat_and_distinct() -> None:
    records = [Story(name, "Ungarn griff Serbien an.").record() for name in ("a/b", "a b", "a-b", "facts")]
    nodes = {quad[0] for quad in graph.read_quads(trig(*records)) if quad[2].endswith("ns#Article>") and "/id/" in quad[0]}
    assert len(nodes) == 4
    assert not any("/" in node.removeprefix("<https://w3id.org/kgbuild/id/") for node in nodes)


def test_base() -> None:
    settings = Settings(base="https://example.org/d/")
    records = [kreml()]
    known = entities(records, settings.base)
    statements = graph.statements(records, known, settings)
    written = graph.nquads(graph.quads(statements, graph.facts(statements, settings), known, records, settings))
    assert "kgbuild/id/" not in written


def test_timestamp_only_when_given() -> None:
    assert "prov:endedAtTime" not in trig(kreml())
    assert '"2024-12-02T10:00:00Z"^^xsd:dateTime' in trig(kreml(), settings=Settings(timestamp="2024-12-02T10:00:00Z"))


def test_workers_change_nothing() -> None:
    assert trig(kreml(), settings=Settings(workers=4)) == trig(kreml())


def test_open_relation_declares_itself() -> None:
    assert "kg:open-sich-äußern> rdfs:subPropertyOf" not in (text := trig(kreml()))
    assert "ns#open-sich-äußern> a owl:ObjectProperty" in text


def test_turtle_tells_what_is_left_out() -> None:
    written = graph.convert(trig(kreml()), "ttl")
    assert written.startswith("# Plain edges and entities only")
    assert "kg:headOfState" in written and "kg:status" not in written
    rdflib.Graph().parse(data=written, format="turtle")


def test_convert_refuses() -> None:
    with pytest.raises(InputError, match="no format 'xls'"):
        graph.convert("", "xls")
    with pytest.raises(StoreError):
        graph.convert("this is no TriG", "nq")
