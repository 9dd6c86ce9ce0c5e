"""Who does what: subjects, objects and the members of lists where a parser mixes them up."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing
from trees import labels
from trees import written as tree

from kgbuild.grammar import voice
from kgbuild.grammar.repair import cases
from kgbuild.lexicon import sent

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Der Anwalt Eva Müllers kritisierte den Rat.", "Anwalt Eva Müllers criticizes Rat"),
        ("Mehrere Vertraute Otto Webers lobten den Rat.", "Vertraute Otto Webers praises Rat"),
        ("Der Sprecher Eva Müllers, Otto Kern, kritisierte den Rat.", "Eva Müller spokesperson Otto Kern"),
        ("Der Richter Otto Peters kritisierte den Rat.", "Otto Peters criticizes Rat"),
        ("Eva Roth will den Vertrag kündigen, kritisiert den Rat und lobt Otto Kern.", "Eva Roth criticizes Rat"),
        ("Eva Roth will den Streit beenden, nimmt die Abgeordneten in Schutz und warnt vor Gewalt.", "Eva Roth supports Abgeordnete"),
        ("Eva Roth hat gelogen, kritisierte Otto Kern und lobte den Rat.", "Otto Kern criticizes Eva Roth"),
        ("Die Botschaft in Rom, die den Minister lobte, schweigt.", "Botschaft in Rom praises Minister"),
        ("Die Eröffnungsfeier der Spiele, die am Freitag in Ulm stattfand, war lang.", "Eröffnungsfeier der Spiele occurredIn Ulm"),
        ("Die Mitglieder der Nordgruppe, die im Mai verhaftet worden waren, lobten den Rat.", "Mitglieder der Nordgruppe praises Rat"),
        ("Finanzminister wird Karl Meier, und Vizekanzler wird Außenminister Hans Vogel.", "Karl Meier position Finanzminister"),
        ("Finanzminister wird Karl Meier, und Vizekanzler wird Außenminister Hans Vogel.", "Hans Vogel position Vizekanzler"),
        ("Neuer Trainer wird Karl Meier, und Kapitän bleibt Hans Vogel.", "Hans Vogel position Kapitän"),
        ("Verteidigungsminister wird ein General, Heereskommandeur Otto Kern.", "Otto Kern position Verteidigungsminister"),
        ("Ministerpräsident wurde Otto Kern, Finanzminister Karl Meier.", "Karl Meier position Finanzminister"),
        ("Eva Müllers Kampagne warf Otto Kern vor, zu lügen.", "Eva Müller accuses Otto Kern"),
        ("Die Kampagne von Otto Kern warf Eva Roth vor, zu lügen.", "Otto Kern accuses Eva Roth"),
        ("Das Gericht verpflichtete Siemens dazu, die USA zu unterstützen.", "Siemens supports USA"),
        ("Russland verlangt nicht von Litauen, die USA zu unterstützen.", "Litauen supports USA"),
        ("Siemens verpflichtete sich, die USA zu unterstützen.", "Siemens supports USA"),
        ("Der Rat bot Siemens die Möglichkeit, die USA zu unterstützen.", "Siemens supports USA"),
        ("Der Rat lobte den Sprecher im Ausschuss, Otto Kern, am Montag als Freund.", "Rat praises Otto Kern"),
        ("Otto Stein schlug den Obmann im Ausschuss, Karl Alt, als Nachfolger von Otto Kern vor.", "Karl Alt succeeds Otto Kern"),
        (
            "An dem Treffen nahmen Otto Kern, Vorsitzender der SPD, Eva Roth von der FDP und der Minister Karl Alt teil.",
            "Eva Roth participatesIn Treffen",
        ),
        (
            "Der Musiker Otto Kern, die Sängerin Eva Roth, der Autor Karl Alt und die Ärztin Ute Lang lobten den Rat.",
            "Eva Roth praises Rat",
        ),
        ("Otto Kern wurde nach Rom entsandt, um Siemens zu unterstützen.", "Otto Kern supports Siemens"),
        ("Der Zeuge wurde von der SPD befragt, um Siemens zu unterstützen.", "SPD supports Siemens"),
    ],
)
def test_who_does_it(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Der Anwalt Eva Müllers kritisierte den Rat.", "Eva Müller criticizes Rat"),
        ("Die Botschaft in Rom, die den Minister lobte, schweigt.", "Italien praises Minister"),
        ("Die Eröffnungsfeier der Spiele, die am Freitag in Ulm stattfand, war lang.", "Spiele occurredIn Ulm"),
        ("Ministerpräsident wurde Otto Kern, Finanzminister Karl Meier.", "Otto Kern position Finanzminister"),
        ("Finanzminister wird Karl Meier, und Vizekanzler wird Außenminister Hans Vogel.", "Hans Vogel position Finanzminister"),
        ("Das Gericht verpflichtete Siemens dazu, die USA zu unterstützen.", "Gericht supports USA"),
        ("Russland verlangt nicht von Litauen, die USA zu unterstützen.", "Russland supports USA"),
        ("Der Rat gab die Erlaubnis, die USA zu unterstützen.", "Rat supports USA"),
        ("Otto Stein schlug den Obmann im Ausschuss, Karl Alt, als Nachfolger von Otto Kern vor.", "Otto Stein succeeds Otto Kern"),
        (
            "An dem Treffen nahmen Otto Kern, Vorsitzender der SPD, Eva Roth von der FDP und der Minister Karl Alt teil.",
            "SPD leader Eva Roth",
        ),
        (
            "Der Musiker Otto Kern, die Sängerin Eva Roth, der Autor Karl Alt und die Ärztin Ute Lang lobten den Rat.",
            "Eva Roth position Musiker",
        ),
        ("Otto Kern wurde dem Richter vorgeführt, um Siemens zu unterstützen.", "Otto Kern supports Siemens"),
    ],
)
def test_who_does_not(text: str, edge: str) -> None:
    assert edge not in edges(text)


def test_who_is_sent_and_who_is_asked() -> None:
    assert sent.does("entsenden")
    assert not sent.does("befragen")


@pytest.mark.parametrize(("number", "verb", "done_to"), [("Zwei", "entführt", True), ("Zwei", "geflohen", False)])
def test_a_participle_that_ends_a_headline(number: str, verb: str, done_to: bool) -> None:
    rows = (
        f"{number} NUM 1 nummod -",
        "Ärzte NOUN 4 nsubj -",
        "im ADP 3 case -",
        "Irak PROPN 1 nmod LOC",
        f"{verb} VERB -1 root - VerbForm=Part",
    )
    assert voice.is_passive(tree(*rows), 4) is done_to


def test_a_noun_with_a_preposition_does_nothing() -> None:
    rows = ("Nach ADP 2 case -", "dem DET 2 det -", "Umbau NOUN 3 nsubj -", "kamen VERB -1 root -", "Gäste NOUN 3 obj -")
    assert "Umbau:obl" in labels(cases.lower_led(tree(*rows)))
