"""resumed: which verb tells the event that a noun names, wherever it stands."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

from kgbuild.extract.special.resumed import _derived

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(
    ("noun", "verb", "same"),
    [
        ("Begnadigung", "begnadigen", True),
        ("Verlängerung", "verlängern", True),
        ("Sammlung", "sammeln", True),
        ("Sammlung", "sagen", False),
        ("Sprung", "spren", False),
        ("Einigung", "einig", False),
    ],
)
def test_a_noun_of_a_verb_is_known_by_its_ending(noun: str, verb: str, same: bool) -> None:
    assert _derived(noun, verb) is same


def _told(text: str, predicate: str, of: str = "") -> list[str]:
    """The objects of a predicate; of the events that have a word in their name."""
    found = through(text)
    said = (c for c in found.claims if c.predicate == predicate and of in found.words(c.subject_chain)[0])
    return [c.value or found.words(c.object_chain)[0] for c in said]


@needs_model
def test_a_verb_behind_the_noun_tells_of_it_where_the_party_is_the_same() -> None:
    assert "Montag" in _told("Die Begnadigung von Peter Lang überraschte. Der König hatte Peter Lang am Montag begnadigt.", "occurredOn")


@needs_model
def test_of_another_party_it_tells_nothing() -> None:
    assert not _told("Die Begnadigung von Peter Lang überraschte. Der König hatte Anna Kurz am Montag begnadigt.", "occurredOn", of="Lang")
