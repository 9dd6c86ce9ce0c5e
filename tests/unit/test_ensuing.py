"""What an event came of, where the two stand in different sentences; and who had part in the event that the article is about."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


def said(text: str, predicate: str = "causes") -> set[str]:
    found = through(text)
    return {
        f"{found.words(c.subject_chain)[0]} {predicate} {found.words(c.object_chain)[0]}" for c in found.claims if c.predicate == predicate
    }


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Ulm begann ein Streik. Als Grund wurde die Insolvenz der Werft genannt.", "Insolvenz der Werft causes Streik"),
        ("In Ulm begann ein Streik. Hintergrund sind die Entlassungen der Lehrer.", "Entlassungen der Lehrer causes Streik"),
        ("In Ulm gab es eine Explosion. Dadurch brach ein Brand aus.", "Explosion causes Brand"),
        ("Auf der Autobahn geschah ein Unfall. Es bildete sich ein kilometerlanger Rückstau.", "Unfall causes Rückstau"),
        ("Die Kundgebung begann um acht Uhr. Die Veranstalter waren zufrieden.", "Veranstalter causes Kundgebung"),
    ],
)
def test_what_came_of_what_in_another_sentence(text: str, expected: str) -> None:
    assert any(
        one.split(" causes ")[1].endswith(expected.split(" causes ")[1])
        and one.split(" causes ")[0].endswith(expected.split(" causes ")[0])
        for one in said(text)
    ), said(text)


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "In Ulm begann ein Streik. Grund für den Rücktritt des Ministers ist die Insolvenz der Werft.",
        "In Ulm begann ein Streik. Danach brach ein Brand aus.",
        "In Ulm begann eine Konferenz. Die Bergung der Fähre dauerte Stunden.",
    ],
)
def test_no_cause_where_none_is_told(text: str) -> None:
    assert not {one for one in said(text) if "Streik" in one or "Konferenz" in one}


@needs_model
def test_a_share_makes_a_party_one_of_the_election() -> None:
    assert said("Die Bundestagswahl ist vorbei. SPD: 31,2 Prozent, FDP: 5,4 Prozent.", "participatesIn") == {
        "SPD participatesIn Bundestagswahl",
        "FDP participatesIn Bundestagswahl",
    }


@needs_model
def test_a_share_in_a_meeting_says_nothing() -> None:
    assert not said("Die Konferenz ist vorbei. SPD: 31 Prozent, FDP: 5 Prozent.", "participatesIn")


@needs_model
def test_a_verb_that_the_noun_is_made_of_tells_of_its_parties() -> None:
    found = said("Otto Kern wechselt nach Hannover. Der Wechsel von Otto Kern überraschte alle.", "participatesIn")
    assert any(one.startswith("Otto Kern participatesIn Wechsel") for one in found)


@needs_model
def test_a_reason_for_calling_it_off_is_no_cause_of_it() -> None:
    assert said("Das Spiel zwischen Nordau und Süddorf ist abgesagt worden. Grund ist ein Sturm.") == set()


@needs_model
@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("Das Feuer brach nachts aus. Die Brandursache ist nach Angaben der Polizei noch nicht bekannt.", True),
        ("Das Feuer brach nachts aus. Der Schaden ist nach Angaben der Polizei noch nicht bekannt.", False),
    ],
)
def test_who_says_that_the_cause_is_unknown_looks_for_it(text: str, looks: bool) -> None:
    assert ("Polizei investigates Feuer" in said(text, "investigates")) == looks


@needs_model
def test_the_man_is_not_the_head_of_the_police() -> None:
    text = "In Ulm sucht die Polizei den 37-jährigen Steve Meier. Polizeichef Karl Huber forderte Steve Meier auf, sich zu stellen. Die Mutter des Mannes schwieg."
    assert not any(one.startswith("Karl Huber parent") for one in said(text, "parent"))
