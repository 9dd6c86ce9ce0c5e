"""Firms taken up by where they are at home: das Düsseldorfer Unternehmen, der französische Konzern; and what a party's leader is taken up by."""

from __future__ import annotations

import pytest

from tests.pipe import edges, model_missing

pytestmark = pytest.mark.skipif(model_missing(), reason="the language model is not here")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rheinmetall und Bosch bauen zusammen. Das Düsseldorfer Unternehmen übernahm Alstom.", "Rheinmetall acquires Alstom"),
        ("Volkswagen und Renault verhandeln. Der französische Konzern will Opel kaufen.", "Renault acquires Opel"),
        ("Die Werft Harksen aus Kiel wächst. Das Kieler Unternehmen übernahm Alstom.", "Harksen acquires Alstom"),
        (
            "Kanzler Friedrich Merz reiste nach Kiew. Der CDU-Chef traf dort Wolodymyr Selenskyj.",
            "Friedrich Merz meets Wolodymyr Selenskyj",
        ),
    ],
)
def test_taken_up(text: str, expected: str) -> None:
    assert expected in edges(text)


def test_not_another_firm() -> None:
    assert not any("Bosch acquires" in edge for edge in edges("Bosch wächst. Das Düsseldorfer Unternehmen Blau übernahm Alstom."))


def test_not_the_leader_of_another_party() -> None:
    assert not any("Merz leader" in edge for edge in edges("Friedrich Merz traf Lars Klingbeil. Der SPD-Chef lobte Polen."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die SPD tagte. Die Sozialdemokraten kritisierten Polen.", "SPD criticizes Polen"),
        ("Borussia Dortmund siegte. Die Dortmunder lobten Polen.", "Borussia Dortmund praises Polen"),
        ("Die Bundesbank tagte. Die Notenbank kritisierte Polen.", "Bundesbank criticizes Polen"),
        ("Wladimir Putin reiste nach Peking. Der russische Staatschef kritisierte Polen.", "Wladimir Putin criticizes Polen"),
        ("Emmanuel Macron reiste nach Rom. Frankreichs Staatschef kritisierte Polen.", "Emmanuel Macron criticizes Polen"),
        ("Viktor Orbán reiste nach Paris. Der ungarische Regierungschef kritisierte Polen.", "Viktor Orbán criticizes Polen"),
        ("Apple kürzt. Der US-Konzern kritisierte Polen.", "Apple criticizes Polen"),
    ],
)
def test_known_by_another_word(text: str, expected: str) -> None:
    assert expected in edges(text)


def test_sozialdemokraten_by_themselves_are_nobodys() -> None:
    assert not any(edge.startswith("SPD") for edge in edges("Die CDU tagte. Die Sozialdemokraten kritisierten Polen."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der chinesische Hersteller Nordmobil wächst. Die Chinesen übernahmen Alstom.", "Nordmobil acquires Alstom"),
        ("Die Krohn-Gruppe aus Tampere wächst. Die Finnen übernahmen Alstom.", "Krohn-Gruppe acquires Alstom"),
        ("Rheinmetall und Bosch bauen zusammen. Der Konzern aus Düsseldorf übernahm Alstom.", "Rheinmetall acquires Alstom"),
    ],
)
def test_called_after_land_or_town(text: str, expected: str) -> None:
    assert expected in edges(text)


def test_the_people_of_a_land_are_no_firm() -> None:
    assert not any(
        "Nordmobil criticizes" in edge for edge in edges("Ein chinesischer Minister lobte Nordmobil. Die Chinesen kritisierten Polen.")
    )
