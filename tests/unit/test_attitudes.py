"""extract: attitudes and deeds told in two places. Hand-built predications against the shipped relations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scene import Scene

from kgbuild.lexicon import light_verbs, showing
from kgbuild.model import Polarity, Source, Status


def test_who_criticizes_conduct_criticizes_its_owner() -> None:
    scene = Scene("Kurz kritisierte die Haltung der Bank .", Kurz="Person", Bank="Company")
    scene.say("kritisierte", "verb", "kritisieren", agent="Kurz", patient="Haltung")
    scene.say("Haltung", "noun", "Haltung", genitive="Bank")
    assert "Kurz criticizes Bank" in scene.claims()


def test_the_owner_of_a_thing_is_not_meant() -> None:
    scene = Scene("Kurz kritisierte das Dach der Bank .", Kurz="Person", Bank="Company")
    scene.say("kritisierte", "verb", "kritisieren", agent="Kurz", patient="Dach")
    scene.say("Dach", "noun", "Dach", genitive="Bank")
    assert "Kurz criticizes Bank" not in scene.claims()


def test_calling_something_a_mistake_criticizes_it() -> None:
    scene = Scene("Kurz bezeichnete das Gesetz als Fehler .", Kurz="Person", Gesetz="Work")
    scene.say("bezeichnete", "verb", "bezeichnen", agent="Kurz", patient="Gesetz", als="Fehler")
    assert scene.claims() == ["Kurz criticizes Gesetz"]


def test_the_doer_of_the_verb_does_the_noun() -> None:
    scene = Scene("Japan begann mit dem Beschuss Chinas .", Japan="Country", Chinas="Country")
    scene.say("begann", "verb", "beginnen", agent="Japan", mit="Beschuss")
    scene.say("Beschuss", "noun", "Beschuss", genitive="Chinas")
    assert "Japan attacks Chinas" in scene.claims()


def test_help_in_an_adjunct_is_for_whoever_acts() -> None:
    scene = Scene("Japan siegte mit Hilfe Chinas .", Japan="Country", Chinas="Country")
    scene.say("siegte", "verb", "siegen", agent="Japan", mit="Hilfe")
    scene.say("Hilfe", "noun", "Hilfe", genitive="Chinas")
    assert "Chinas supports Japan" in scene.claims()


def test_a_demand_is_made_of_whoever_is_to_act() -> None:
    scene = Scene("Japan verlangt , dass China handelt .", Japan="Country", China="Country")
    scene.say("verlangt", "verb", "verlangen", agent="Japan", content="handelt")
    scene.say("handelt", "verb", "handeln", agent="China")
    assert "Japan demandsFrom China" in scene.claims()


def test_an_announced_attack_is_a_threat() -> None:
    scene = Scene("Japan drohte , China anzugreifen .", Japan="Country", China="Country")
    scene.say("drohte", "verb", "drohen", agent="Japan")
    scene.say("anzugreifen", "verb", "angreifen", agent="Japan", patient="China", status=Status.PLANNED)
    assert "Japan threatens China" in scene.claims()


def _told_to(text: str, modal: str, speaker: str) -> Scene:
    scene = Scene(text, **dict.fromkeys(("China", speaker), "Country"))
    verb = scene.index("handeln")
    scene.tokens = tuple(replace(t, head=verb) if t.text == modal else t for t in scene.tokens)
    said = (Source(scene.place(speaker), "says"),)
    scene.say("handeln", "verb", "handeln", agent="China", status=Status.PLANNED, sources=said)
    return scene


def test_what_others_must_do_is_demanded_of_them() -> None:
    scene = _told_to("China müsse handeln , sagte Japan .", "müsse", "Japan")
    assert "Japan demandsFrom China" in scene.claims()


@pytest.mark.parametrize(
    ("text", "modal", "speaker"),
    [
        ("China müsse handeln , sagte China .", "müsse", "China"),
        ("China könne handeln , sagte Japan .", "könne", "Japan"),
        ("sollte China handeln , werde es teuer , sagte Japan .", "sollte", "Japan"),
    ],
)
def test_what_is_no_demand(text: str, modal: str, speaker: str) -> None:
    assert not [claim for claim in _told_to(text, modal, speaker).claims() if "demandsFrom" in claim]


def test_one_line_may_name_several_light_verbs_and_nouns() -> None:
    found = [light_verbs.find(verb, noun) for verb in ("erhalten", "genießen") for noun in ("Unterstützung", "Rückhalt")]
    assert [entry and entry.lemma for entry in found] == ["Unterstützung"] * 4


def test_verbs_of_showing_are_known_with_their_reflexive() -> None:
    assert showing.shows("sich zeigen")
    assert not showing.shows("zeigen")


def _wanted(verb: str, **fields: object) -> list[str]:
    """Kurz fordert, das Verbot (verb): what she is said to be for and against."""
    scene = Scene(f"Kurz fordert , das Verbot zu {verb} .", Kurz="Person", Verbot="Work")
    said = (Source(scene.place("Kurz"), "demands"),)
    scene.say(verb, "verb", verb, patient="Verbot", status=Status.PLANNED, sources=said, **fields)
    return scene.claims()


@pytest.mark.parametrize(
    ("verb", "fields", "claim"),
    [
        ("verlängern", {}, "Kurz supports Verbot"),
        ("kippen", {}, "Kurz opposes Verbot"),
        ("kippen", {"polarity": Polarity.NEGATIVE}, "Kurz supports Verbot"),
    ],
)
def test_whoever_wants_something_to_come_or_end_is_for_or_against_it(verb: str, fields: dict[str, object], claim: str) -> None:
    assert claim in _wanted(verb, **fields)


def test_a_wish_that_decides_nothing_takes_no_side() -> None:
    assert not [claim for claim in _wanted("prüfen") if "Kurz" in claim]


def test_whoever_refuses_a_coalition_has_no_agreement_with_its_partner() -> None:
    scene = Scene("Eine Koalition mit Japan lehnt China ab .", Koalition="Event", Japan="Country", China="Country")
    scene.say("lehnt", "verb", "ablehnen", agent="China", patient="Koalition")
    scene.say("Koalition", "noun", "Koalition", mit="Japan")
    negative = [claim for claim in scene.read() if claim.predicate == "agreesWith" and claim.polarity is Polarity.NEGATIVE]
    assert len(negative) == 1


def test_a_quoted_judgement_is_about_what_its_speaker_speaks_about() -> None:
    scene = Scene("Das ist ein Irrweg , sagte Kurz zu dem Gesetz .", Kurz="Person", Gesetz="Work")
    scene.tokens = tuple(replace(t, upos="PRON") if t.text == "Das" else t for t in scene.tokens)
    said = (Source(scene.place("Kurz"), "says", scene.place("sagte")),)
    scene.say("Irrweg", "role", "Irrweg", bearer="Das", status=Status.CLAIMED, sources=said)
    scene.say("sagte", "verb", "sagen", agent="Kurz", zu="Gesetz")
    assert "Kurz criticizes Gesetz" in scene.claims()


def test_rejecting_what_somebody_demands_is_against_him() -> None:
    scene = Scene("Kurz lehnte die Forderung der Bank ab .", Kurz="Person", Bank="Company")
    scene.say("lehnte", "verb", "ablehnen", agent="Kurz", patient="Forderung")
    scene.say("Forderung", "noun", "Forderung", genitive="Bank")
    assert "Kurz opposes Bank" in scene.claims()


@pytest.mark.parametrize(("writing", "claim"), [("Bericht", True), ("Dach", False)])
def test_who_writes_a_report_takes_its_stand(writing: str, claim: bool) -> None:
    scene = Scene(f"Der {writing} der Bank kritisierte Kurz .", **{writing: "Work"}, Kurz="Person", Bank="Company")
    scene.say("kritisierte", "verb", "kritisieren", agent=writing, patient="Kurz")
    scene.say(writing, "noun", writing, genitive="Bank")
    assert ("Bank criticizes Kurz" in scene.claims()) is claim


@pytest.mark.parametrize(
    ("event", "claim"), [("Abschaffung", "Bank opposes Gesetz"), ("Verlängerung", "Bank supports Gesetz"), ("Prüfung", "")]
)
def test_an_aim_is_for_or_against_what_it_befalls(event: str, claim: str) -> None:
    scene = Scene(f"Ziel der Bank ist die {event} des Gesetz .", Bank="Company", Gesetz="Work")
    scene.say("Ziel", "noun", "Ziel", genitive="Bank")
    scene.say(event, "noun", event, genitive="Gesetz")
    scene.say(event, "role", event, bearer="Ziel", genitive="Gesetz")
    assert [found for found in scene.claims() if "Bank" in found] == ([claim] if claim else [])


def test_consent_denied_is_a_stand_against() -> None:
    scene = Scene("Kurz stimmte dem Gesetz nicht zu .", Kurz="Person", Gesetz="Work")
    scene.say("stimmte", "verb", "zustimmen", agent="Kurz", recipient="Gesetz", polarity=Polarity.NEGATIVE)
    claims = [claim for claim in scene.read() if claim.predicate == "opposes"]
    assert [claim.polarity for claim in claims] == [Polarity.POSITIVE]


def test_consent_that_is_only_planned_not_to_come_is_none_yet() -> None:
    scene = Scene("Kurz wird dem Gesetz nicht zustimmen .", Kurz="Person", Gesetz="Work")
    scene.say("wird", "verb", "zustimmen", agent="Kurz", recipient="Gesetz", polarity=Polarity.NEGATIVE, status=Status.PLANNED)
    assert "Kurz opposes Gesetz" not in scene.claims()


@pytest.mark.parametrize(("head", "claims"), [("Akt", ["Kurz criticizes Gesetz"]), ("Band", [])])
def test_an_act_is_judged_by_what_it_is_one_of(head: str, claims: list[str]) -> None:
    scene = Scene(f"Kurz bezeichnete das Gesetz als {head} der Willkür .", Kurz="Person", Gesetz="Work")
    scene.say("bezeichnete", "verb", "bezeichnen", agent="Kurz", patient="Gesetz", als=head)
    scene.say(head, "noun", head, genitive="Willkür")
    assert scene.claims() == claims


def test_a_noun_with_help_is_helped() -> None:
    scene = Scene("Es gab einen Kongress mit Hilfe der Bank .", Kongress="Event", Bank="Company")
    scene.say("Kongress", "noun", "Kongress", mit="Hilfe")
    scene.say("Hilfe", "noun", "Hilfe", genitive="Bank")
    assert "Bank supports Kongress" in scene.claims()
