"""Nobody did what he is only accused of: whose deed a charge speaks of, who the suspect of an article is, and that a charge stays a claim."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")
DEED = "Karl Bertram kills Otto Hinze"


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei warf Karl Bertram vor, den Rentner Otto Hinze überfallen und getötet zu haben.",
        "Karl Bertram wird zur Last gelegt, den Rentner Otto Hinze in dessen Wohnung in Ulm überfallen und getötet zu haben.",
        "Karl Bertram wird vorgeworfen, den Rentner Otto Hinze getötet zu haben.",
        "Karl Bertram steht im Verdacht, den Rentner Otto Hinze getötet zu haben.",
        "Gegen Karl Bertram besteht der Verdacht, den Rentner Otto Hinze getötet zu haben.",
        "Karl Bertram gab zu, Otto Hinze überfallen und getötet zu haben.",
        "Das Gericht sah es als erwiesen an, dass Karl Bertram den Rentner Otto Hinze getötet hat.",
        "Der mutmaßliche Täter Karl Bertram tötete den Rentner Otto Hinze.",
        "Der Angeklagte Karl Bertram tötete den Rentner Otto Hinze.",
    ],
)
def test_a_charge_is_no_fact(text: str) -> None:
    assert edges(text)[DEED] in ("Claimed", "Possible")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Karl Bertram ist der mutmaßliche Anführer der Bande.", "Bande leader Karl Bertram"),
        ("Unter den Toten ist der mutmaßliche Anführer der Gruppe, Karl Bertram.", "Gruppe leader Karl Bertram"),
        ("Die Jugendlichen sollen Otto Hinze getreten und beraubt haben.", "Jugendliche attacks Otto Hinze"),
    ],
)
def test_what_is_only_said_is_claimed(text: str, edge: str) -> None:
    assert edges(text)[edge] == "Claimed"


@needs_model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Der Händler Otto Hinze steht vor dem Landgericht Ulm. Richter Jan Holm befragte ihn am Montag. Der Angeklagte schwieg.",
            {"Otto Hinze", "Angeklagte"},
        ),
        (
            "Die Polizei nahm Otto Hinze fest. Sein Anwalt Jan Holm wies die Vorwürfe zurück. „Mein Mandant ist unschuldig“, sagte Holm.",
            {"Otto Hinze", "Mandant"},
        ),
        (
            "Die Polizei hat Otto K. festgenommen. Der 22-Jährige aus Ulm soll eine Bank überfallen haben.",
            {"Otto K.", "22-Jährige aus Ulm"},
        ),
        (
            "Die Polizei hat in Ulm einen mutmaßlichen Räuber festgenommen. Beamte durchsuchten die Wohnung von Otto K. in Bonn.",
            {"mutmaßlichen Räuber", "Otto K."},
        ),
    ],
)
def test_whom_the_article_accuses(text: str, words: set[str]) -> None:
    read = through(text)
    assert any(words <= {read.mentions[m].text for m in chain.mentions} for chain in read.chains), read.story()


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Kanzlei hatte noch 2019 Reporter angezeigt.", "Kanzlei investigates Reporter"),
        ("Die Polizei ließ am Montag in Ulm Otto Hinze festnehmen.", "Festnahme von Otto Hinze occurredIn Ulm"),
        ("Das Gericht erließ Haftbefehl gegen den 22-Jährigen.", "Gericht investigates 22-Jähriger"),
    ],
)
def test_what_is_told_of_a_case(text: str, edge: str) -> None:
    assert edges(text)[edge] == "Asserted"


@needs_model
def test_the_second_of_two_verbs_has_its_own_date() -> None:
    told = edges("Das Schiff war am Montag in Riga gestartet und in der Nacht auf Mittwoch gesunken.")
    assert "Untergang des Schiffes occurredOn Montag" not in told
    assert "Untergang des Schiffs occurredOn Montag" not in told


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Polizei nahm Otto Hinze fest. Der polnische Staatsangehörige lebt in Ulm.", "Otto Hinze residence Ulm"),
        ("Auch Frontex war da. Man wisse nichts, sagte Jan Holm, ein Sprecher der Grenzschutzagentur.", "Frontex spokesperson Jan Holm"),
    ],
)
def test_who_is_meant_around_a_case(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
def test_a_judge_is_not_the_dead_man() -> None:
    told = edges("Das sagte Richter Jan Holm. Die Witwe des Verstorbenen, Karin Hinze, schwieg.")
    assert "Karin Hinze spouse Jan Holm" not in told


@needs_model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Der Prozess gegen fünf Mitglieder der „Neuen Wehr“ beginnt am Montag in Ulm.",
            "Prozess gegen fünf Mitglieder der „Neuen Wehr“",
        ),
        ("Er sagte das vor dem Landgericht München I.", "Landgericht München I"),
        ("Haftbefehl gegen 34-Jährigen erlassen", "34-Jähriger"),
    ],
)
def test_what_a_case_is_called(text: str, name: str) -> None:
    read = through(text)
    assert name in {mention.name for mention in read.mentions}, read.story()
