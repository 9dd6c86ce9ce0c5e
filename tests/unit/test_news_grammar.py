"""Mistakes of a parser that news of crime and courts bring out, and who is meant there: what the claims say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Die Behörden riefen die Bewohner der Vororte auf, Fenster und Türen geschlossen zu halten.",
            "Behörden demandsFrom Bewohner der Vororte",
        ),
        (
            "Sie sprach über die Reform von Gesundheitsminister Otto Kern und den Streit mit den Kassen.",
            "Otto Kern causes Reform von Gesundheitsminister Otto Kern",
        ),
        (
            "Nach dem Brand in einer Unterkunft für Geflüchtete im oberbayerischen Rohrdorf hat die Polizei einen 19-Jährigen festgenommen.",
            "Brand in einer Unterkunft für Geflüchtete occurredIn Unterkunft für Geflüchtete",
        ),
        ("Soldaten haben im Norden einen Posten überrannt und neun Polizisten getötet.", "Soldaten kills neun Polizisten"),
        ("Während des Einsatzes warfen Unbekannte Steine auf die Beamten.", "Unbekannte attacks Beamten"),
        ("Nachbarstaaten wie Ecuador und Chile boten Peru Hilfe an.", "Chile aids Peru"),
        ("Zu dem Streik hatten die beiden größten Gewerkschaften ADEDY und GSEE aufgerufen.", "GSEE supports Streik"),
        ("Der US-Konzern Intel entlässt den Chef. Intel kauft die Firma Nordholz.", "Intel acquires Nordholz"),
        ("Zu Zusammenstößen zwischen Anhängern der CDU und der Polizei kam es in Ulm.", "Anhänger der CDU conflictWith Polizei"),
        ("Die Nordholz AG zahlt nicht. Eva Roth, die früher für Nordholz arbeitete, schwieg.", "Nordholz AG employee Eva Roth"),
        ("Den Preis nahm der Kameramann Jost Vacano entgegen. Vacano lebt in Ulm.", "Jost Vacano residence Ulm"),
        ("Ursache des Brandes war ein technischer Defekt.", "technischer Defekt causes Brand"),
        (
            "Heftige Unwetter haben in der Nacht zum Donnerstag in Italien zwei Menschenleben gefordert.",
            "heftiges Unwetter occurredOn Nacht zum Donnerstag",
        ),
        ("Die Verhaftung eines russischen Staatsbürgers in Oslo überraschte.", "Verhaftung eines russischen Staatsbürgers occurredIn Oslo"),
        ("Zwei Tage nach dem Angriff auf Minister Otto Kern in Graz schwieg die Bank.", "Angriff auf Minister Otto Kern occurredIn Graz"),
        (
            "Vor dem Landgericht Ulm hat am Mittwoch der Prozess gegen den Studenten Otto Kern begonnen.",
            "Landgericht Ulm investigates Otto Kern",
        ),
        ("Die Staatsanwaltschaft wirft Jonas Kerner vor, Eva Roth ermordet zu haben.", "Jonas Kerner kills Eva Roth"),
        ("Gegen Jonas Kerner läuft ein Prozess. Ihm wird vorgeworfen, Eva Roth ermordet zu haben.", "Jonas Kerner kills Eva Roth"),
        ("Sie trauern nach dem Tod des Händlers Otto Kern, der von Soldaten erschossen wurde.", "Soldaten kills Otto Kern"),
        ("Das Gericht hat den 47-Jährigen verurteilt.", "Gericht investigates 47-Jähriger"),
        ("Die Polizei hat Peter Lang nicht im Verdacht.", "Polizei not accuses Peter Lang"),
        ("Otto Kern lobte den Minister Karl Alt, der seinen Sohn verlor.", "Sohn von Karl Alt parent Karl Alt"),
        ("Ein Polizist hat acht Touristen erschossen. Der 55-jährige Rolando Mendez schwieg.", "Rolando Mendez kills acht Touristen"),
        ("Peru hat den Händler Ramón Ortega Ruiz ausgewiesen. Ortega lebt in Lima.", "Ramón Ortega Ruiz residence Lima"),
    ],
)
def test_what_is_read(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Das Landgericht Ulm verhandelte von acht Uhr an, Otto Kern schwieg.", "Landgericht Ulm attacks Otto Kern"),
        ("Die SPD hat gewonnen und die CDU verloren.", "SPD defeats CDU"),
        ("Ein Polizist hat Ida Grün verhaftet. Der 55-jährige Otto Kern lobte einen Polizisten.", "Otto Kern praises Otto Kern"),
        ("Zwei Polizisten haben Ida Grün verhaftet. Der 55-jährige Otto Kern schwieg.", "Otto Kern arrests Ida Grün"),
        ("Peru und Chile schlossen ihre Botschaften.", "Peru agreesWith Chile"),
        ("Der Tod des Händlers Otto Kern, der Peru erschütterte, kam plötzlich.", "Otto Kern attacks Peru"),
        ("Otto Kern wurde die Ermordung von Ida Grün angelastet.", "Ida Grün accuses Otto Kern"),
        ("Die drei Minister stritten: Otto Kern, Ida Grün und Karl Alt wollen sparen.", "drei Minister conflictWith Otto Kern"),
        ("Drei Länder drohten: Polen, Ungarn und Peru wollen austreten.", "Drei Länder threatens Polen"),
        ("Der Sänger Otto Kern tritt in Ulm auf. Der Auftritt in Linz fiel aus.", "Auftritt in Linz occurredIn Ulm"),
        ("In Deutschland war es kalt. Präsident Biden lobte die Soldaten.", "Deutschland headOfState Biden"),
        ("Ida Grün besuchte eine Ärztin, die ihren Mann verloren hatte.", "Ida Grün spouse Mann von Ida Grün"),
        ("Die Polizei setzte Tränengas ein.", "Polizei appoints Tränengas"),
        ("Siemens kauft die Firma Osram, die ihren Sitz in Ulm hat.", "Siemens headquarters Ulm"),
    ],
)
def test_what_is_not_read(text: str, edge: str) -> None:
    assert edge not in edges(text)


@needs_model
def test_a_coordinated_passive_is_past() -> None:
    read = through("Bei zwei Anschlägen in Ägypten sind am Palmsonntag 43 Menschen getötet und mehr als 100 verletzt worden.")
    assert {c.status.value for c in read.claims if c.predicate == "occurredOn"} == {"Asserted"}


@needs_model
def test_two_pairs_behind_one_verb_stay_apart() -> None:
    found = {edge for edge in edges("Polen gewann gegen Litauen und Norwegen gegen Schweden.") if " defeats " in edge}
    assert found == {"Polen defeats Litauen", "Norwegen defeats Schweden"}
