"""Datelines: where the report begins behind one, and what it leaves of the tree."""

import pytest

from kgbuild import explain
from kgbuild.parse.dateline import behind


@pytest.mark.parametrize(
    "text",
    [
        "Lyon (Frankreich), 26.09.2020 – Ein Brand brach aus.",
        "Lima, 3. Juni – Ein Erdbeben traf die Stadt.",
        "Kiew/Donezk – In der Stadt wird gekämpft.",
        "Frankfurt am Main – Der Rat tagt.",
        "Berlin (dpa) - Der Rat tagt.",
        "Moskau, 28.12. – Russland handelt.",
    ],
)
def test_the_report_begins_behind_the_dateline(text: str) -> None:
    assert 0 < behind(text) == max(text.find("– "), text.find("- ")) + 2


@pytest.mark.parametrize(
    "text", ["Anna Kurz – Chefin der Bank – schwieg.", "Anna Kurz – die Chefin der Bank.", "Der Rat tagt.", "Berlin-Mitte ist groß."]
)
def test_an_insertion_is_no_dateline(text: str) -> None:
    assert behind(text) == 0


def test_the_place_of_a_dateline_does_nothing() -> None:
    told = explain.sentence("Lima, 3. Juni – Ein schweres Erdbeben hat am Sonntag den Norden Perus erschüttert.")
    assert "erschüttern(agent Erdbeben, an Sonntag, patient Norden)" in told


def test_a_year_at_the_end_of_a_sentence_is_no_ordinal() -> None:
    told = explain.sentence("Die Bombardierung der Stadt war im Februar 1945. Danach kam der Zug.")
    assert "Februar 1945 (time, Time)" in told
