"""When and where an event was, wherever in the sentence that stands."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Tausende nahmen am Wochenende in Budapest an einer Kundgebung teil.", "Kundgebung occurredIn Budapest"),
        ("Nach einer Anhörung der EU über Fischfang im Dezember trat er zurück.", "Anhörung der EU occurredOn Dezember"),
        ("In mehreren Städten Frankreichs kam es zu Krawallen.", "Krawalle occurredIn Frankreich"),
        ("Die für morgen geplante Kundgebung wurde verboten.", "geplante Kundgebung occurredOn morgen"),
        ("Der gestrige Anschlag war schwer.", "Anschlag occurredOn gestrige"),
        ("Die Stadt Ulm wurde am 31. Juli von Überschwemmungen getroffen.", "Überschwemmungen occurredOn 31. Juli"),
        ("Bei einem Aufstand hat er 1988 eine wichtige Rolle gespielt.", "Aufstand occurredOn 1988"),
        ("Im Mai sollen die Messe und im Juni die Regatta stattfinden.", "Regatta occurredOn Juni"),
        ("In Lima sollen im Jahr 2014 die Messe und im Jahr 2016 die Regatta stattfinden.", "Regatta occurredOn 2016"),
        ("In Lima sollen im Jahr 2014 die Messe und im Jahr 2016 die Regatta stattfinden.", "Regatta occurredIn Lima"),
        ("Die Konferenz fand im Jahr 2009 statt.", "Konferenz occurredOn 2009"),
        ("Drei Jahre später brach ein Krieg aus.", "Krieg occurredOn Drei Jahre später"),
        ("Nächster Gerichtstermin ist der 20. Mai.", "nächster Gerichtstermin occurredOn 20. Mai"),
        ("Ein Beben mit Epizentrum in Lima beschädigte Häuser.", "Beben mit Epizentrum occurredIn Lima"),
        ("Die Friedensgespräche werden seit Mai in Doha geführt.", "Friedensgespräche occurredIn Doha"),
    ],
)
def test_where_and_when(text: str, edge: str) -> None:
    assert edge in edges(text), sorted(edges(text))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Zahl der Unfälle stieg gegenüber dem Vorjahr.", "Unfälle occurredOn Vorjahr"),
        ("Im Mai sollen die Messe und im Juni die Regatta stattfinden.", "Regatta occurredOn Mai"),
        ("In Lima sollen im Jahr 2014 die Messe und im Jahr 2016 die Regatta stattfinden.", "Regatta occurredOn 2014"),
        ("Die Saison 2005-06 begann gut.", "Saison occurredOn 2005-06"),
        ("Drei Jahre nach dem Krieg ging er.", "Krieg occurredOn Drei Jahre"),
        ("Die Minister der Städte Frankreichs tagten.", "Tagung occurredIn Frankreich"),
    ],
)
def test_neither(text: str, edge: str) -> None:
    assert edge not in edges(text)
