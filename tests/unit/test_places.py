"""Where things are, what they are part of and who is among whom: what the claims say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Im Londoner „Café Nord“ brach ein Feuer aus.", "Café Nord locatedIn London"),
        ("Italiens Fiat baut ein Werk.", "Fiat locatedIn Italien"),
        ("Die türkische Armee und Polizei rückten vor.", "Polizei partOf Türkei"),
        ("Der Betriebsrat und die Geschäftsleitung von Siemens einigten sich.", "Betriebsrat partOf Siemens"),
        ("Altona ist einer von sieben Bezirken Hamburgs.", "Altona partOf Hamburg"),
        ("Deutsche Politiker wie Anna Kurz lehnten das ab.", "Anna Kurz nationality Deutschland"),
        ("Graz, Linz und andere Städte in Österreich wachsen.", "Linz locatedIn Österreich"),
        ("Anna Kurz und weitere Abgeordnete der CDU stimmten zu.", "CDU member Anna Kurz"),
        ("Anna Kurz und weitere Abgeordnete der CDU stimmten zu.", "Anna Kurz position Abgeordnete der CDU"),
        ("Anna Kurz machte sich in Richtung Warschau auf.", "Anna Kurz visits Warschau"),
        ("Peter Lang wurde tot in seiner Wohnung in Graz aufgefunden.", "Peter Lang deathPlace Graz"),
        ("In Köln-Ehrenfeld brannte ein Haus.", "Köln-Ehrenfeld partOf Köln"),
        ("Eine Kundgebung fand auf den Bahnhöfen Altona und Dammtor statt.", "Kundgebung occurredIn Altona"),
        ("Auf einem Gipfel in Graz haben sich die Minister nicht geeinigt.", "Gipfel in Graz occurredIn Graz"),
    ],
)
def test_what_belongs_where(text: str, edge: str) -> None:
    assert edges(text).get(edge) == "Asserted", edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Air France baut ein Werk.", "Air France locatedIn Frankreich"),
        ("Die türkische Armee und die Polizei rückten vor.", "Polizei partOf Türkei"),
        ("Die Polizei und das Rektorat der Universität Jena warnen.", "Polizei partOf Universität Jena"),
        ("Siemens und eine andere Firma aus Polen lehnten ab.", "Siemens locatedIn Polen"),
        ("In Köln-Ehrenfeld brannte ein Haus.", "Köln-Ehrenfeld locatedIn Köln"),
        ("Die Flughäfen Köln und Bonn wurden gesperrt.", "Köln locatedIn Bonn"),
    ],
)
def test_what_does_not(text: str, edge: str) -> None:
    assert edge not in edges(text)
