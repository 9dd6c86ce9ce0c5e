"""Roles as a dictionary has them: with whose they are, without what is said of one moment."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def positions(text: str) -> list[str | None]:
    return [claim.value for claim in through(text).claims if claim.predicate == "position"]


@needs_model
@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Eva Roth, Professorin an der Universität Bonn, warnte.", "Professorin an der Universität Bonn"),
        ("Otto Kern, der Präsident von Alstom, schwieg.", "Präsident von Alstom"),
        ("Der Außenminister Polens, Otto Kern, schwieg.", "Außenminister"),
        ("Ein Sozialarbeiter in Amsterdam sah das Foto.", "Sozialarbeiter"),
        ("Der Schweizer Botschafter in Washington schwieg.", "Schweizer Botschafter in Washington"),
        ("Otto Kern, einer der bekanntesten Sänger Polens, starb.", "Sänger Polens"),
        ("Otto Kern, einer der Chefs der Nordbank, starb.", "Chef der Nordbank"),
        ("Einer der Chefs der Nordbank, Otto Kern, starb.", "Chef der Nordbank"),
        ("Der Arzt und frühere Bürgermeister Otto Kern lobte die Bank.", "Arzt"),
        ("Der Präsident und Gründer der Nordbank, Otto Kern, trat zurück.", "Gründer der Nordbank"),
        ("Gestern sprach der Chef der Nordbank Otto Kern in Ulm.", "Chef der Nordbank"),
        ("Die nächste Athletin Eva Roth stürzte.", "Athletin"),
        ("Als dritte Läuferin kam Ida Grün ins Ziel.", "Läuferin"),
        ("Der zweite Vorsitzende Otto Kern schwieg.", "zweiter Vorsitzender"),
        ("Trainer Otto Kern verlässt den Verein und wird Minister.", "Minister"),
        ("Otto Kern, Torwart bei den San Francisco 49ers, kniete.", "Torwart bei den San Francisco 49ers"),
        ("Otto Kern war Chef der Gewerkschaft „Handel, Banken und Verkehr“ in Ulm.", "Chef der Gewerkschaft „Handel, Banken und Verkehr“"),
        ("Eva Roth, Chefin der Werft von 1964 bis 1982, starb.", "Chefin der Werft"),
        ("Der Beauftragte für den Datenschutz und die Freiheit, Otto Kern, schwieg.", "Beauftragter für den Datenschutz und die Freiheit"),
        ("Der Deutschlandchef von Ernst & Young, Otto Kern, lobte den Plan.", "Deutschlandchef von Ernst & Young"),
        ("Nach dem Rücktritt von Ida Grün wurde Otto Kern neuer Premierminister.", "neuer Premierminister"),
    ],
)
def test_a_title_says_whose_it_is(text: str, title: str) -> None:
    assert title in positions(text)


@needs_model
def test_a_doctor_is_no_position_and_no_name() -> None:
    found = through("Das sagte Stadtbaurat Dr. Karl Bertram. Dem widersprach die Architektin Dr. Eva Roth.")
    assert {claim.value for claim in found.claims if claim.predicate == "position"} == {"Stadtbaurat", "Architektin"}


@needs_model
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der US-amerikanische Ökonom Otto Kern schwieg.", ["US-amerikanischer Ökonom"]),
        ("Er sprach mit zahlreichen Künstlern, darunter Eva Roth.", ["Künstler"]),
        ("Prominente Politiker wie Eva Roth und Otto Kern kamen.", ["prominenter Politiker"]),
        ("Die frühere Ministerin Eva Roth schwieg.", ["frühere Ministerin"]),
    ],
)
def test_adjectives_of_a_role(text: str, values: list[str]) -> None:
    assert sorted(set(positions(text))) == values
