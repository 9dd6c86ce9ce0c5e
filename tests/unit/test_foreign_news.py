"""What news from abroad says of states and wars: what the claims of own short texts say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, pairs

pytestmark = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("An den Gesprächen nahmen neben Chiles amtierendem Ministerpräsidenten Otto Kern auch Beamte teil.", "Chile headOfGovernment Otto Kern"),
        (
            "Kubas Regierungschef Otto Kern reiste ab. Präsident Jan Roth empfing Eva Bolt, die zuvor in Lima mit Perus Kanzler Igor Blau sprach.",
            "Kuba headOfState Jan Roth",
        ),
        ("Norwegen schickt Hilfsgüter in den Sudan.", "Norwegen aids Sudan"),
        ("Otto Kern reiste am Montag in den Iran.", "Otto Kern visits Iran"),
        ("Bei einem russischen Angriff auf die Ukraine starben in Odessa drei Menschen.", "Russland attacks Odessa"),
    ],
)
def test_said(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


def test_an_attack_on_one_town_strikes_no_other() -> None:
    text = "Bei einem russischen Angriff auf Kiew wurden in Warschau zwei Menschen verletzt."
    assert pairs(text, "attacks") == {("Russland", "Kiew")}
    assert all(place == "Kiew" for _, place in pairs(text, "occurredIn"))
    protest = "Bei Protesten gegen Russland wurden in Berlin zwei Menschen verletzt."
    assert "Berlin" in {place for _, place in pairs(protest, "occurredIn")}


def test_a_country_without_a_name_says_nothing() -> None:
    assert not pairs("Norwegen hilft Kuba. Das von Chile angegriffene Land braucht Geld.", "attacks")
