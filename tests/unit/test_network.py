"""The network keeps every statement between entities as an edge of its own."""

import io

import networkx
from stories import Story, entities, kreml, streit

from kgbuild import graph
from kgbuild.export import network
from kgbuild.settings import Settings


def parallel() -> Story:
    story = Story("a", "Ungarn griff Serbien an.", "Es drohte und half.")
    for predicate, trigger in (("attacks", "griff"), ("threatens", "drohte"), ("aids", "half")):
        story.claim(predicate, "Ungarn", "Serbien", trigger)
    return story


def test_three_relations_between_two_stay_three() -> None:
    records = [parallel().record()]
    found = network.network(graph.statements(records, entities(records), Settings()), entities(records))
    assert sorted(data["label"] for *_, data in found.edges(data=True)) == ["aids", "attacks", "threatens"]


def test_attributes() -> None:
    records = [kreml(), streit()]
    found = network.network(graph.statements(records, entities(records), Settings()), entities(records))
    edges = {(data["article"], data["label"]): data for *_, data in found.edges(data=True)}
    assert (edges["kreml", "attacks"]["plain"], edges["streit", "attacks"]["plain"]) == (False, True)
    assert edges["kreml", "visits"]["source"] == "Boris Tann < Carla Weiß"
    boris = next(data for _, data in found.nodes(data=True) if data["label"] == "Boris Tann")
    assert (boris["age"], boris["type"]) == ("61", "Person")


def test_graphml_round_trip_keeps_keys() -> None:
    records = [parallel().record()]
    statements = graph.statements(records, entities(records), Settings())
    read = networkx.read_graphml(io.BytesIO(network.graphml(statements, entities(records)).encode()), force_multigraph=True)
    assert {key for *_, key in read.edges(keys=True)} == {statement.id for statement in statements}


def test_graphml_survives_control_characters() -> None:
    story = Story("a", "Ungarn griff\x0b <Serbien> & \x00 an.")
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    records = [story.record()]
    written = network.graphml(graph.statements(records, entities(records), Settings()), entities(records))
    assert len(networkx.read_graphml(io.BytesIO(written.encode()))) == len(entities(records)) == 2
