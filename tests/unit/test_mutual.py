"""Deeds done to each other, with somebody, like somebody, and by the people of several: what grammar and extract make of them."""

from __future__ import annotations

import pytest
from pipe import model_missing, through
from scene import Scene

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def said(text: str) -> set[str]:
    """`Kurz praises Lang`: every claim by the names at its ends."""
    read = through(text)
    names = {chain.index: chain.name.split()[-1] for chain in read.chains}
    return {f"{names[c.subject_chain]} {c.predicate} {names.get(c.object_chain, c.value)}" for c in read.claims}


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Kurz und Peter Lang lobten sich gegenseitig.", {"Kurz praises Lang", "Lang praises Kurz"}),
        ("Polen und Litauen beschuldigen einander.", {"Polen accuses Litauen", "Litauen accuses Polen"}),
        ("Polen und Litauen werfen sich gegenseitig Betrug vor.", {"Polen accuses Litauen", "Litauen accuses Polen"}),
        ("Polen protestierte gemeinsam mit Ungarn gegen das Abkommen.", {"Polen opposes Abkommen", "Ungarn opposes Abkommen"}),
        ("Polen lehnt das Abkommen ebenso wie Ungarn ab.", {"Polen opposes Abkommen", "Ungarn opposes Abkommen"}),
        ("Das Abkommen lehnte Polen ebenso wie Ungarn ab.", {"Polen opposes Abkommen", "Ungarn opposes Abkommen"}),
        ("Die Linke stimmte als einzige Partei gegen das Abkommen.", {"Linke opposes Abkommen"}),
        ("Die Bank, der die FDP Betrug vorwirft, schweigt.", {"FDP accuses Bank"}),
        (
            "Das trifft die Nordbank und die Südbank, denen unter anderem Otto Kern vorwirft, gelogen zu haben.",
            {"Kern accuses Nordbank", "Kern accuses Südbank"},
        ),
        ("Das Landgericht Ulm lobte Polens Besetzung der Insel Rügen.", {"Polen attacks Rügen"}),
    ],
)
def test_all_of_them_do_it(text: str, expected: set[str]) -> None:
    assert expected <= said(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Anna Kurz und Peter Lang lobten Eva Roth.", {"Kurz praises Lang", "Lang praises Kurz"}),
        ("Polen protestierte mit Ungarn vor Augen gegen das Abkommen.", {"Ungarn opposes Abkommen"}),
        ("Anders als Ungarn lehnt Polen das Abkommen ab.", {"Ungarn opposes Abkommen"}),
        ("Die Ministerin, der die FDP angehört, schweigt.", {"Ministerin accuses FDP"}),
    ],
)
def test_the_others_do_not(text: str, unwanted: set[str]) -> None:
    assert not unwanted & said(text)


@needs_model
def test_by_an_event_is_meant_the_event() -> None:
    found = through("Nach dem Anschlag auf den Bus in Lyon, bei dem 20 Menschen starben, schwieg Anna Kurz.")
    killed = [c for c in found.claims if c.predicate == "kills"]
    assert [found.words(c.subject_chain) for c in killed] and all("Anschlag" in " ".join(found.words(c.subject_chain)) for c in killed)


def test_sides_meet_through_their_people() -> None:
    scene = Scene("Unterhändler Polens und Kubas trafen sich .", Unterhändler="Group", Polens="Country", Kubas="Country")
    scene.say("trafen", "verb", "sich treffen", agent="Unterhändler")
    scene.say("Unterhändler", "noun", "Unterhändler", genitive=["Polens", "Kubas"])
    assert "Polens meets Kubas" in scene.claims()


def test_sides_that_meet_somebody_else_need_not_meet_each_other() -> None:
    words = "Unterhändler Polens und Kubas trafen sich mit Peru ."
    scene = Scene(words, Unterhändler="Group", Polens="Country", Kubas="Country", Peru="Country")
    scene.say("trafen", "verb", "sich treffen", agent="Unterhändler", mit="Peru")
    scene.say("Unterhändler", "noun", "Unterhändler", genitive=["Polens", "Kubas"])
    assert "Polens meets Kubas" not in scene.claims()


def test_who_rejects_a_charge_was_charged() -> None:
    scene = Scene("Lang bestreitet die Vorwürfe der FDP .", Lang="Person", FDP="PoliticalParty")
    scene.say("bestreitet", "verb", "bestreiten", agent="Lang", patient="Vorwürfe")
    scene.say("Vorwürfe", "noun", "Vorwurf", genitive="FDP")
    assert "FDP accuses Lang" in scene.claims()


def test_arms_hit_whose_targets_they_hit() -> None:
    scene = Scene("Israelische Jets bombardierten Ziele der Rebellen .", Israelische="Country", Rebellen="Group")
    scene.say("bombardierten", "verb", "bombardieren", agent="Jets", patient="Ziele")
    scene.say("Jets", "noun", "Jet", adjective="Israelische")
    scene.say("Ziele", "noun", "Ziel", genitive="Rebellen")
    assert "Israelische attacks Rebellen" in scene.claims()
