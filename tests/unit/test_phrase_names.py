"""What an entity is called: with what its phrase says, without what is said beside it."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

from kgbuild.mentions import called

pytestmark = pytest.mark.skipif(model_missing(), reason="needs the shipped model")


def names(text: str) -> dict[str, tuple[str, ...]]:
    """The chains of a text by name, with their aliases."""
    return {chain.name: chain.aliases for chain in through(text).chains}


def types(text: str) -> dict[str, str]:
    return {chain.name: chain.type for chain in through(text).chains}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Behörde schloss einen Terroranschlag als Ursache aus.", "Terroranschlag"),
        ("Die Landtagswahl in Hessen 2013 gewann die CDU.", "Landtagswahl in Hessen 2013"),
        ("Die Rettungs- und Bergungsarbeiten endeten am Abend.", "Rettungs- und Bergungsarbeiten"),
        ("Die New Yorker Behörden warnten die Bürger.", "New Yorker Behörden"),
        ("Vier Astronauten besuchten die Raumstation.", "vier Astronauten"),
        ("Der 6. Strafsenat des Landgerichts Ulm verurteilte den Mann.", "6. Strafsenat des Landgerichts Ulm"),
        ("Die Maschine landete auf dem Flughafen Guam.", "Flughafen Guam"),
        ("Er wurde in das Militärkrankenhaus Percy gebracht.", "Militärkrankenhaus Percy"),
        ("Die Feuerwehr Nordau löschte den Brand.", "Feuerwehr Nordau"),
        ("Im Spiel Spanien gegen Tschechien fiel ein Tor.", "Spiel Spanien gegen Tschechien"),
        ("Ein Hauptkommissar nach der Festnahme bedauerte das.", "Hauptkommissar"),
        ("Die Polizei PNTL sucht Zeugen.", "PNTL"),
        ("Zwei der Angreifer flohen am Montag.", "zwei der Angreifer"),
        ("Sie nahmen einen der Angreifer fest.", "einer der Angreifer"),
        ("LibreNord 5.4 erscheint am Montag.", "LibreNord 5.4"),
        ("Das geschah auf der Bundesautobahn 9.", "Bundesautobahn 9"),
        ("Der UNMIX-Sprecher Otto Kern schwieg.", "UNMIX"),
        ("Das Treffen am Montag in Rom dauerte lange.", "Treffen"),
        ("Die Anschläge vom 11. September erschütterten die USA.", "Anschläge vom 11. September"),
        ("Die Wahl am 23. Oktober 2011 fand in Rom statt.", "Wahl am 23. Oktober 2011"),
        ("Der erschreckendste Mord seit elf Jahren ereignete sich in Ulm.", "Mord"),
        ("Ein offenbar leeres Haus in Ulm brannte.", "leeres Haus in Ulm"),
        ("Die momentan andauernden Ermittlungen der Polizei enden bald.", "Ermittlungen der Polizei"),
        ("Seine sieben Jahre alten Töchter leben in Rom.", "Töchter"),
        ("Die mutmaßlichen Täter besuchten Rom.", "mutmaßliche Täter"),
        ("Ein Erdbeben der Stärke 5,3 hat Ulm erschüttert.", "Erdbeben der Stärke 5,3"),
        ("Der Streit zwischen Sunniten, Schiiten und Kurden dauert an.", "Streit zwischen Sunniten, Schiiten und Kurden"),
        ("Otto Kern lobte den Gastbeitrag für die „Post am Sonntag“.", "Gastbeitrag für die „Post am Sonntag“"),
        ("Laut einem Test des Magazins „Haus, Hof und Tier“ siegte Otto Kern.", "Test des Magazins „Haus, Hof und Tier“"),
        ("Otto Kern half den Ärzten in Ulm.", "Ärzte"),
        ("Otto Kern klagt über die Erkrankung seiner Frau.", "Erkrankung der Frau von Otto Kern"),
        ("Otto Kern lobte den Besuch bei seinem Amtskollegen Karl Alt.", "Besuch bei dem Amtskollegen Karl Alt"),
        ("Der Bär griff den Mann an.", "Bär"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Kenias Regierung lehnte den Plan ab.", "Regierung von Kenia", "Kenias Regierung"),
        ("Mehrere Bewohner flohen aus dem Haus.", "Bewohner", "Mehrere Bewohner"),
    ],
)
def test_alias(text: str, name: str, alias: str) -> None:
    assert alias in names(text)[name]


def test_a_place_is_also_called_by_its_kind() -> None:
    told = names("Die Mülldeponie Ihlenberg brannte.").items()
    assert [name for name, aliases in told if "Mülldeponie Ihlenberg" in (name, *aliases)]


def test_a_genitive_in_es() -> None:
    assert called._bare("Linux-Verbandes") == "Linux-Verband"
    assert called._bare("Putins") == "Putin"


def test_no_alias_begins_with_the_article() -> None:
    aliases = [alias for told in names("Die Polizei räumte den Platz der Republik.").values() for alias in told]
    assert not [alias for alias in aliases if alias.lower().startswith(("die ", "der ", "den "))]


def test_the_town_of_two_words() -> None:
    assert "York" not in names("Die New Yorker Behörden warnten die Bürger.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der LKW-Fahrer Otto Kern schwieg.", "LKW"),
        ("Einer der besten Spieler ist Otto Kern.", "einer der besten Spieler"),
    ],
)
def test_no_name(text: str, name: str) -> None:
    assert name not in names(text)


def test_people_of_towns() -> None:
    assert names("Die Ulmerin Anna Kurz siegte.")["Ulm"] == ("Ulmerin",)
    assert types("Die Neubrandenburgerin gewann die Wahl.")["Neubrandenburgerin"] == "Person"


def test_compounds_are_not_always_their_last_part() -> None:
    assert types("Der Goldpreis steigt. Der Bildband zeigt Ulm. Die Arbeitslosenrate steigt.") == {
        "Goldpreis": "Topic",
        "Bildband": "Work",
        "Ulm": "Place",
        "Arbeitslosenrate": "Topic",
    }


def test_a_firms_daughter_is_a_firm() -> None:
    assert types("Die Telekom-Tochter baut Stellen ab.")["Telekom-Tochter"] == "Company"
    assert types("Die Königstochter besuchte Ulm.").get("Königstochter") != "Company"


def test_two_teams_with_a_dash_are_two() -> None:
    found = names("Bayer Leverkusen – Werder Bremen endete mit einem Sieg.")
    assert not [aliases for aliases in found.values() if any("Werder" in alias for alias in aliases) and any("Bayer" in a for a in aliases)]


@pytest.mark.parametrize("rank", ["Platz 15 der Tabelle", "dem dritten Platz der Tabelle", "dem 3. Platz"])
def test_a_rank_is_no_square(rank: str) -> None:
    assert "Place" not in types(f"Alemannia Nordau steht weiter auf {rank}.").values()
