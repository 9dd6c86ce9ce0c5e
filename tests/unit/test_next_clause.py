"""Main clauses side by side: whoever stands before the second verb is its subject, and takes no part in what was said before."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge", "wrong"),
    [
        (
            "Paris plädiert für ein hartes Vorgehen, Berlin und Rom sind skeptisch.",
            "Frankreich supports hartes Vorgehen",
            "Frankreich supports Italien",
        ),
        (
            "Frankreich unterstützt die Ukraine, Ungarn kritisiert Deutschland.",
            "Ungarn criticizes Deutschland",
            "Ukraine criticizes Deutschland",
        ),
        ("Frankreich unterstützt die Ukraine, Ungarn kritisiert Deutschland.", "Frankreich supports Ukraine", "Ungarn supports Ukraine"),
        ("Igor Blau trifft Otto Kern, Ida Grün blockiert die Erklärung.", "Igor Blau meets Otto Kern", "Igor Blau meets Ida Grün"),
        ("Der Minister lobte Peru, Kuba und Chile.", "Minister praises Chile", "Chile praises Peru"),
    ],
)
def test_two_clauses(text: str, edge: str, wrong: str) -> None:
    found = edges(text)
    assert edge in found and wrong not in found, sorted(found)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge", "wrong"),
    [
        ("Otto Kern reiste nach Rom, Eva Roth nicht.", "Otto Kern visits Rom", "Eva Roth visits Rom"),
        ("Die FDP stimmte dem Gesetz zu, die SPD dagegen nicht.", "FDP supports Gesetz", "SPD supports Gesetz"),
        ("Otto Kern lobte den Vertrag, Eva Roth ebenso.", "Eva Roth praises Vertrag", "Vertrag praises Eva Roth"),
        ("Kanada unterstützt die Reform, die FDP auch.", "FDP supports Reform", "Kanada supports FDP"),
        ("Die FDP stimmte dem Gesetz nicht zu, die SPD auch nicht.", "SPD not supports Gesetz", "SPD supports Gesetz"),
        ("Otto Kern kritisierte den Kanzler, den Minister nicht.", "Otto Kern criticizes Kanzler", "Otto Kern criticizes Minister"),
        ("Otto Kern traf Eva Roth, aber Jan Voss nicht.", "Otto Kern meets Eva Roth", "Jan Voss meets Eva Roth"),
        (
            "Otto Kern hatte bei der Kundgebung gesprochen, ebenso wie Ministerin Eva Roth.",
            "Eva Roth participatesIn Kundgebung",
            "Kundgebung participatesIn Eva Roth",
        ),
    ],
)
def test_verb_left_out(text: str, edge: str, wrong: str) -> None:
    found = edges(text)
    assert edge in found and wrong not in found, sorted(found)
