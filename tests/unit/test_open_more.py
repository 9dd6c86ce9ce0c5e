"""Open relations of talks, stations, contests and distances, each a sentence and what it says."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

needs_model = pytest.mark.skipif(model_missing(), reason="the shipped model is not there")

SAID = {
    "Bei dem Treffen in Rom ging es um den Haushalt der EU.": "Treffen in Rom –open:behandeln– Haushalt der EU",
    "Im Mittelpunkt der Konferenz in Rom stand der Klimawandel.": "Konferenz in Rom –open:behandeln– Klimawandel",
    "Auf der Tagesordnung des Gipfels in Brüssel stand der Haushalt der EU.": "Gipfel in Brüssel –open:behandeln– Haushalt der EU",
    "Thema der Konferenz in Rom ist der Klimawandel.": "Konferenz in Rom –open:behandeln– Klimawandel",
    "Die Konferenz in Rom widmet sich dem Klimawandel.": "Konferenz in Rom –open:behandeln– Klimawandel",
    "In dem Buch „Nordwind“ schildert der Autor Otto Kern den Krieg in Syrien.": "Nordwind –open:behandeln– Krieg in Syrien",
    "Das Finale wird im ZDF übertragen.": "ZDF –open:übertragen– Finale",
    "Der Film „Nordwind“ läuft am Montag im ZDF.": "ZDF –open:ausstrahlen– Nordwind",
    "Die ARD zeigt am Montag den Film „Nordwind“.": "ARD –open:ausstrahlen– Nordwind",
    "Hannover 96 – Werder Bremen 2:2 (0:1)": "Hannover 96 –open:unentschieden– Werder Bremen",
    "Das Dorf Ebersau, etwa 35 km nordwestlich der norditalienischen Stadt Bologna, brannte.": "Ebersau –open:naheliegen– Bologna",
    "In Ebersau (30 Kilometer südlich von Graz) brannte es.": "Ebersau –open:naheliegen– Graz",
    "Otto Kern bekommt den Büchner-Preis.": "Otto Kern –open:erhalten– Büchner-Preis",
    "Otto Kern ist Träger des Friedensnobelpreises.": "Otto Kern –open:erhalten– Friedensnobelpreis",
    "Die NASA startete die Sonde „Cassini“.": "NASA –open:starten– Cassini",
    "Die Raumfähre „Discovery“ brachte drei Astronauten zur Raumstation ISS.": "Discovery –open:transportieren– drei Astronauten",
    "Anna Kurz erwog die Unterbrechung der Konferenz in Rom.": "Anna Kurz –open:unterbrechen– Konferenz in Rom",
}
UNSAID = {
    "Hannover 96 – Werder Bremen 3:2 (0:1)": "unentschieden",
    "Der Zug fuhr von Ulm nach Graz.": "naheliegen",
    "Die Konferenz in Rom ging um zehn Uhr zu Ende.": "behandeln",
    "Otto Kern sprach am Montag im ZDF.": "ausstrahlen",
    "Die Firma Siemens brachte drei Astronauten zur Raumstation ISS.": "transportieren",
}


@needs_model
@pytest.mark.parametrize(("sentence", "line"), SAID.items())
def test_says(sentence: str, line: str) -> None:
    found = through(sentence)
    assert any(found.line(claim).startswith(line) for claim in found.claims), found.story()


@needs_model
@pytest.mark.parametrize(("sentence", "relation"), UNSAID.items())
def test_does_not_say(sentence: str, relation: str) -> None:
    found = through(sentence)
    assert not any(claim.predicate == f"open:{relation}" for claim in found.claims), found.story()


@needs_model
def test_verbs_lend_their_doer_without_making_it_a_fact() -> None:
    plans = {
        "Siemens verzichtet auf die Übernahme von Osram.": "Asserted negative",
        "Siemens verhandelt über die Übernahme von Osram.": "Possible positive",
        "Siemens arbeitet an der Übernahme von Osram.": "Possible positive",
        "Das Land beauftragte Siemens mit der Übernahme von Osram.": "Planned positive",
    }
    for sentence, status in plans.items():
        found = through(sentence)
        lines = [found.line(claim) for claim in found.claims if claim.predicate == "acquires"]
        assert lines and all(status in line for line in lines), found.story()


@needs_model
def test_genitive_before_a_second_name() -> None:
    found = through("Der ehemalige Kampfgefährte Thaksins, Newin Chidchob, schwieg.")
    assert any(claim.predicate == "cooperatesWith" for claim in found.claims), found.story()
