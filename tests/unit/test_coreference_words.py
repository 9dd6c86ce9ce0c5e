"""What words tell coreference: articles, verbs, nouns that take up others, nouns for persons."""

import pytest

from kgbuild.lexicon import acronyms, articles, endings, persons, selection, taking_up
from kgbuild.lexicon.table import rows


@pytest.mark.parametrize(
    ("form", "told", "agreeing"),
    [
        ("das", ("Sing", "Fem"), ("Sing", "Neut")),
        ("das", ("Plur", ""), ("Sing", "Neut")),
        ("dem", ("Sing", "Neut"), ("Sing", "Neut")),
        ("dem", ("Sing", "Fem"), ("Sing", "")),
        ("die", ("Sing", "Masc"), ("Sing", "Fem")),
        ("die", ("Plur", "Masc"), ("Plur", "Masc")),
        ("der", ("Sing", "Masc"), ("Sing", "Masc")),
    ],
)
def test_the_article_is_right(form: str, told: tuple[str, str], agreeing: tuple[str, str]) -> None:
    assert articles.agreeing(form, *told) == agreeing


@pytest.mark.parametrize(
    ("verb", "role", "kind"),
    [("sterben", "agent", "person"), ("fordern", "agent", "somebody"), ("dauern", "agent", "something"), ("liegen", "agent", "")],
)
def test_what_a_verb_asks_for(verb: str, role: str, kind: str) -> None:
    assert selection.kind(verb, role) == kind


def test_es_that_is_nobody() -> None:
    assert selection.impersonal("geben")
    assert selection.impersonal("kommen", ("zu",))
    assert not selection.impersonal("kommen", ("nach",))


@pytest.mark.parametrize(("noun", "earlier"), [("Tier", "Hund"), ("Tier", "Wachhund"), ("Feuer", "Brand"), ("Krankenhaus", "Klinik")])
def test_a_noun_takes_up_another(noun: str, earlier: str) -> None:
    assert taking_up.takes_up(noun, earlier)


def test_only_a_whole_name_counts() -> None:
    assert taking_up.takes_up("Krankenhaus", "Klinikum", whole=True)
    assert not taking_up.takes_up("Ort", "Düsseldorf", whole=True)
    assert not taking_up.takes_up("Hund", "Tier")


def test_endings_of_adjectives() -> None:
    assert (endings.bare("mutmaßlichen"), endings.weak("nächsten"), endings.weak("jeder")) == ("mutmaßlich", "nächste", "jede")
    assert tuple(endings.bases("neuen")) == ("neuen", "neu")
    assert [word for word in ("schwerste", "schwersten", "schwerer", "fest") if endings.is_most(word)] == ["schwerste", "schwersten"]


def test_nouns_for_persons() -> None:
    assert (persons.noun_gender("Kassiererin"), persons.noun_gender("Pfleger"), persons.noun_gender("Computer")) == ("Fem", "Masc", "")
    assert persons.agentive("Nachtwächter")


def test_every_kind_is_known() -> None:
    assert {row["kind"] for row in rows("selection")} == {"person", "somebody", "something"}
    assert {row["role"] for row in rows("selection")} == {"agent", "patient", "recipient"}
    assert {row["kind"] for row in rows("possessions")} == {"person", "something", "human", "body"}


def test_initials() -> None:
    assert acronyms.are_initials("SdB", "Schutzgemeinschaft der Bergbauern")
    assert acronyms.are_initials("NB", "Nord-Bund")
    assert not acronyms.are_initials("SB", "Schutzgemeinschaft der Bergbauern")
    assert not acronyms.are_initials("SB", "Schutz-")
