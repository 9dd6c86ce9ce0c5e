"""Lines of results, and who was there though something is denied."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

from kgbuild.model import Polarity

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@needs_model
def test_two_teams_with_a_score_are_two() -> None:
    found = through("Werder Bremen – Hannover 96 3:1 (1:0)")
    assert [found.words(c.object_chain)[0] for c in found.claims if c.predicate == "defeats"] == ["Hannover 96"]


@needs_model
@pytest.mark.parametrize(
    "text", ["Peter Lang wurde bei dem Unfall in Ulm nicht verletzt.", "Auf dem Gipfel in Wien schwieg Anna Kurz nicht."]
)
def test_who_is_not_hurt_in_an_accident_was_in_it(text: str) -> None:
    assert {c.polarity for c in through(text).claims if c.predicate == "participatesIn"} == {Polarity.POSITIVE}


@needs_model
@pytest.mark.parametrize(
    "text", ["Anna Kurz tauchte auf dem Gipfel in Wien nicht auf.", "Die SPD wurde bei der Konferenz in Wien nicht eingelassen."]
)
def test_who_does_not_appear_was_not_there(text: str) -> None:
    assert {c.polarity for c in through(text).claims if c.predicate == "participatesIn"} <= {Polarity.NEGATIVE}


@needs_model
def test_an_hour_is_no_score() -> None:
    assert "defeats" not in {c.predicate for c in through("SC Freiburg – VfB Stuttgart 15:30 Uhr").claims}


@needs_model
@pytest.mark.parametrize("people", ["Zwei Abgeordnete", "Ehemalige Politiker", "Einige Politiker"])
def test_a_few_do_not_speak_for_their_party(people: str) -> None:
    assert "criticizes.spoken_for" not in {c.pattern for c in through(f"{people} der SPD kritisierten Friedrich Merz.").claims}


@needs_model
def test_whose_words_an_adjective_tells() -> None:
    (claim,) = (c for c in through("Nach ukrainischen Angaben griff Russland Charkiw an.").claims if c.predicate == "attacks")
    assert claim.sources[0].text == "ukrainischen"
