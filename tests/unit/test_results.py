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
