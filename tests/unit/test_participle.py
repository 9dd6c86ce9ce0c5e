"""Participles by their form: the infinitive, never a stem that ge- has eaten."""

import pytest

from kgbuild.grammar import participle


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("genehmigt", "genehmigen", "genehmigen"),
        ("gefährdet", "gefährden", "gefährden"),
        ("umgestaltet", "umgestalten", "umgestalten"),
        ("ausgestattet", "ausstatten", "ausstatten"),
        ("gespalten", "spalten", "spalten"),
        ("verlangt", "verlangen", "verlangen"),
        ("bewährt", "bewähren", "bewähren"),
        ("verwöhnt", "verwöhnen", "verwöhnen"),
    ],
)
def test_a_participle(word: str, lemma: str, expected: str) -> None:
    assert participle.chosen(word, lemma) == expected


@pytest.mark.parametrize(
    ("word", "tense", "mood", "number", "expected"),
    [
        ("zurückgetreten", "Past", "Ind", "Plur", "zurücktreten"),
        ("verloren", "Pres", "Ind", "Plur", "verlieren"),
        ("versichere", "Pres", "Sub", "Sing", "versichern"),
        ("gelte", "Pres", "Sub", "Sing", "gelten"),
        ("angehören", "Pres", "Ind", "Plur", "angehören"),
        ("gefallen", "Pres", "Ind", "Plur", "gefallen"),
        ("gelangt", "Pres", "Ind", "Sing", "gelangen"),
    ],
)
def test_a_form_taken_for_finite(word: str, tense: str, mood: str, number: str, expected: str) -> None:
    assert participle.of_finite(word, tense, mood, number) == expected


def test_a_finished_lemma_is_left_alone() -> None:
    assert participle.repaired("feiern") == "feiern" and participle.repaired("telefoniern") == "telefonieren"


def test_a_strong_past_in_the_plural_is_no_present() -> None:
    assert participle.of_finite("bezwangen", "Pres", "Ind", "Plur") == "bezwingen"
    assert participle.of_finite("gelangen", "Pres", "Ind", "Plur") == "gelangen"
    assert participle.of_finite("fordern", "Pres", "Ind", "Plur") == "fordern"


def test_an_inflected_participle_has_the_infinitive_of_its_bare_form() -> None:
    assert participle.chosen("geführte", "geführen") == "führen"
    assert participle.chosen("gehörte", "gehören") == participle.chosen("gehört", "gehören")
