"""Where people are from, and which of two places lies in the other: what the claims say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Ein Passauer fuhr gegen einen Baum.", "Passauer residence Passau"),
        ("Der Pilot, ein 51-jähriger Kieler, starb.", "Pilot residence Kiel"),
        ("Zwei Männer aus Polen wurden festgenommen.", "zwei Männer aus Polen nationality Polen"),
        ("Anna Kurz brach zu einer Reise nach Polen auf.", "Anna Kurz visits Polen"),
        ("Der Mann wohnt mit seiner Frau in Graz.", "Mann residence Graz"),
        ("In Solbach, Landkreis Kleve, brannte ein Haus.", "Solbach locatedIn Landkreis Kleve"),
        ("In Berlin wurde im Stadtteil Moabit gestreikt. Im Berliner Stadtteil Moabit brannte ein Haus.", "Moabit partOf Berlin"),
        ("In München wurde der Mann tot in einem Haus gefunden.", "Haus locatedIn München"),
        ("Eine Streife der Bundespolizei hielt ihn an.", "Streife der Bundespolizei partOf Bundespolizei"),
    ],
)
def test_where_they_belong(text: str, edge: str) -> None:
    assert edges(text).get(edge) == "Asserted", edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Der Sieger der Wahl lehnte ab.", "Sieger der Wahl residence Siegen"),
        ("Die Kölner gewannen das Spiel.", "Kölner residence Köln"),
        ("Der Freiburger Jan Berg sah Gelb.", "Jan Berg residence Freiburg im Breisgau"),
        ("Die Türken lehnen das ab.", "Türken nationality Türkei"),
        ("In Deutschland sprach er in Rom.", "Rom locatedIn Deutschland"),
        ("Das Kraftwerk liegt südlich von Graz in Slowenien.", "Graz locatedIn Slowenien"),
        ("In Rom, Paris und Luxemburg wurde gestreikt.", "Paris locatedIn Luxemburg"),
    ],
)
def test_where_they_do_not_belong(text: str, edge: str) -> None:
    assert edge not in edges(text), edges(text)


@needs_model
def test_the_town_is_not_its_centre() -> None:
    """Behind `in der Leipziger Innenstadt` the town is Leipzig."""
    assert "Otto Kern criticizes Leipzig" in edges("In der Leipziger Innenstadt brannte es. Otto Kern kritisierte die Stadt.")


@needs_model
def test_one_mayor_for_a_town() -> None:
    """A second mayor in an article about one town is another town's."""
    told = edges("In Graz wird gestreikt. Bürgermeister Otto Kern sagte eine Reise ab. Bürgermeisterin Eva Roth lobte ihn.")
    assert "Graz leader Otto Kern" in told and "Graz leader Eva Roth" not in told, told


@needs_model
def test_a_sought_man_is_no_role() -> None:
    """`den mit europäischem Haftbefehl gesuchten Ilyas T.`: the first name is nothing that he is."""
    told = edges("Die Polizei überwältigte den mit europäischem Haftbefehl gesuchten Ilyas T. in Lüttich.")
    assert not [edge for edge in told if " position " in edge], told


@needs_model
def test_a_land_inside_a_word_is_not_the_republic() -> None:
    """The USA that only `US-Konzern` names is not what `die Republik` means."""
    told = edges("Der US-Konzern Osram wuchs. Der dienstälteste Innenminister der Republik schwieg.")
    assert not [edge for edge in told if edge.startswith("USA minister")], told
