"""extract: stands told from other stands, and by the manner of a verb. Hand-built predications against the shipped relations."""

from __future__ import annotations

import pytest
from scene import Scene

from kgbuild.lexicon import manners, outcomes


@pytest.mark.parametrize(
    ("noun", "effect"),
    [
        ("Verlängerung", "for"),
        ("Freilassung", "for"),
        ("Rücknahme", "against"),
        ("Aufhebung", "against"),
        ("Veranstaltung", "-"),
        ("Rede", ""),
    ],
)
def test_what_a_noun_says_of_its_genitive(noun: str, effect: str) -> None:
    assert outcomes.of_noun(noun) == effect


def test_manner_makes_another_deed() -> None:
    assert manners.meaning("angreifen", "scharf") == "kritisieren"
    assert manners.meaning("angreifen", "heftig") == ""


def test_who_rejects_that_it_goes_on_is_against_it() -> None:
    scene = Scene("Kurz verhindert die Ernennung Langs .", Kurz="Person", Ernennung="Event", Langs="Person")
    scene.say("verhindert", "verb", "verhindern", agent="Kurz", patient="Ernennung")
    scene.say("Ernennung", "noun", "Ernennung", genitive="Langs")
    assert "Kurz opposes Langs" in scene.claims()
    assert "Kurz supports Langs" not in scene.claims()


def test_who_rejects_that_it_ends_is_for_it() -> None:
    scene = Scene("Kurz verhindert die Entlassung Langs .", Kurz="Person", Entlassung="Event", Langs="Person")
    scene.say("verhindert", "verb", "verhindern", agent="Kurz", patient="Entlassung")
    scene.say("Entlassung", "noun", "Entlassung", genitive="Langs")
    assert "Kurz supports Langs" in scene.claims()


def test_who_condemns_a_deed_condemns_its_doer() -> None:
    scene = Scene("Kuba verurteilt den Angriff Japans auf China .", Kuba="Country", Angriff="Attack", Japans="Country", China="Country")
    scene.say("verurteilt", "verb", "verurteilen", agent="Kuba", patient="Angriff")
    scene.say("Angriff", "noun", "Angriff", genitive="Japans", auf="China")
    assert "Kuba criticizes Japans" in scene.claims()


def test_who_mourns_a_death_blames_nobody_dead() -> None:
    scene = Scene("Kuba beklagt den Tod Langs .", Kuba="Country", Tod="Event", Langs="Person")
    scene.say("beklagt", "verb", "beklagen", agent="Kuba", patient="Tod")
    scene.say("Tod", "noun", "Tod", genitive="Langs")
    assert "Kuba criticizes Langs" not in scene.claims()
