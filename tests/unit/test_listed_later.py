"""Several who are counted first and named later, and who is told of beside a measure."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, pairs
from trees import labels
from trees import written as tree

from kgbuild.grammar.repair import attachment, bearers

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        (
            "An der Konferenz in Wien nahmen drei Minister teil: Peter Lang, Ute Kern und Jan Voss.",
            "participatesIn",
            {("Peter Lang", "Konferenz in Wien"), ("Ute Kern", "Konferenz in Wien"), ("Jan Voss", "Konferenz in Wien")},
        ),
        (
            "Die beiden Minister, Peter Lang und Ute Kern, nahmen an der Konferenz in Wien teil.",
            "participatesIn",
            {("Peter Lang", "Konferenz in Wien"), ("Ute Kern", "Konferenz in Wien")},
        ),
        (
            "Drei Staaten stimmten gegen den Entwurf: Polen, Ungarn und Malta.",
            "opposes",
            {("Polen", "Entwurf"), ("Ungarn", "Entwurf"), ("Malta", "Entwurf")},
        ),
        ("Die EU verhängte Sanktionen gegen zwei Banken: Osram und Alstom.", "member", set()),
    ],
)
def test_names_behind_a_colon_tell_who_the_several_are(text: str, relation: str, expected: set[tuple[str, str]]) -> None:
    assert pairs(text, relation) == expected


def test_a_name_is_no_part_of_a_measure() -> None:
    rows = (
        "Sie PRON 1 nsubj -",
        "siegte VERB -1 root -",
        "vor ADP 3 case -",
        "Ida PROPN 1 obl PER",
        "mit ADP 6 case -",
        "64 NUM 6 nummod -",
    )
    sentence = tree(*rows, "Metern NOUN 1 obl -", "und CCONJ 8 cc -", "Eva PROPN 6 conj PER")
    assert attachment.lift_measured(sentence).tokens[8].head == 3
    measured = tree(*rows, "Metern NOUN 1 obl -", "und CCONJ 8 cc -", "Fahnen NOUN 6 conj -")
    assert attachment.lift_measured(measured) is measured


def test_one_of_a_people_carries_the_name_behind() -> None:
    sentence = tree(
        "Sie PRON 1 nsubj -", "siegte VERB -1 root -", "vor ADP 4 case -", "der DET 4 det -", "Russin NOUN 1 obl -", "Ida PROPN 1 obj PER"
    )
    assert labels(bearers.join_role(sentence)).endswith("Ida:appos")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Eva Roth siegte vor der Russin Ida Berg mit 64,33 Metern und der Tschechin Ute Lang mit 63,19 Metern.",
            "Eva Roth defeats Ute Lang",
        ),
        ("Die Spurs zogen in die Western Conference Finals ein.", "Spurs participatesIn Western Conference Finals"),
        ("Die 105. Tour de France begann am Samstag in Ulm.", "105. Tour de France occurredIn Ulm"),
        ("Am Montag ging in Ulm die Messe zu Ende.", "Messe occurredIn Ulm"),
    ],
)
def test_sports_news(text: str, edge: str) -> None:
    assert edge in edges(text), sorted(edges(text))
