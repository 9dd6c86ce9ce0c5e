"""Nouns and compounds of the lexicon."""

from __future__ import annotations

import pytest

from kgbuild.lexicon import compounds, nouns
from kgbuild.lexicon.compounds import Compound


@pytest.mark.parametrize(
    ("word", "first", "head"),
    [
        ("Kremlsprecher", "Kreml", "Sprecher"),
        ("Kremlsprecherin", "Kreml", "Sprecher"),
        ("US-Präsident", "US", "Präsident"),
        ("Ukraine-Krieg", "Ukraine", "Krieg"),
        ("SPD-Chefin", "SPD", "Chef"),
        ("Wahlkommission", "Wahl", "Kommission"),
        ("Regierungskrise", "Regierungs", "Krise"),
        ("Israel-Libanon-Konflikt", "Israel-Libanon", "Konflikt"),
    ],
)
def test_split(word: str, first: str, head: str) -> None:
    compound = compounds.split(word)
    assert compound is not None
    assert (compound.first, compound.head) == (first, head)


def test_first_part_with_and_without_link() -> None:
    assert compounds.split("Regierungskrise") == Compound("Regierungs", "Krise", ("Regierungs", "Regierung"))


@pytest.mark.parametrize("word", ["Mannschaft", "Kontakt", "Geschäfte", "Apparat", "Monat", "Haus", "Präsident", ""])
def test_no_compound(word: str) -> None:
    assert compounds.split(word) is None


@pytest.mark.parametrize(
    ("table", "word", "lemma", "kind"),
    [
        ("roles", "Staatschefs", "Staatschef", "head_of_state"),
        ("roles", "US-Präsidenten", "Präsident", "head_of_state"),
        ("roles", "Ministerinnen", "Minister", "minister"),
        ("roles", "Rechtsanwälte", "Rechtsanwalt", "representative"),
        ("roles", "GdP-Vorsitzende", "Vorsitzender", "leader"),
        ("events", "Protesten", "Protest", "Protest"),
        ("events", "Ukraine-Krieges", "Krieg", "Conflict"),
        ("organizations", "Ministerien", "Ministerium", "GovernmentBody"),
        ("organizations", "Naturkundemuseen", "Museum", "Organization"),
        ("events", "Razzien", "Razzia", "Trial"),
        ("places", "Krankenhäuser", "Krankenhaus", "building"),
        ("kinship", "Töchter", "Tochter", "child"),
    ],
)
def test_find_in_any_form(table: str, word: str, lemma: str, kind: str) -> None:
    entry = nouns.find(table, word)
    assert entry is not None
    assert (entry.lemma, entry.kind) == (lemma, kind)


@pytest.mark.parametrize(
    ("table", "word"),
    [("events", "Wahlkommission"), ("events", "Mannschaft"), ("works", "Kontakte"), ("events", "Kritiker"), ("events", "Talibankämpfer")],
)
def test_not_what_it_ends_like(table: str, word: str) -> None:
    assert nouns.find(table, word) is None


def test_feminine_keeps_the_word() -> None:
    entry = nouns.find("roles", "Gewerkschaftschefin")
    assert entry is not None
    assert (entry.word, entry.gender) == ("Gewerkschaftschefin", "Fem")


@pytest.mark.parametrize(("table", "least"), [("roles", 450), ("events", 350), ("groups", 150), ("organizations", 120)])
def test_tables_are_read(table: str, least: int) -> None:
    assert len(nouns.entries(table)) >= least


def test_a_genitive_that_is_also_a_listed_plural_stays_a_role() -> None:
    found = nouns.find("roles", "Staatschefs")
    assert found and found.lemma == "Staatschef"


@pytest.mark.parametrize(
    ("word", "office"), [("Konzernchefin", True), ("SPD-Abgeordneter", True), ("Kaiser", False), ("Richter", False), ("Charlotte", False)]
)
def test_an_office_is_no_first_name(word: str, office: bool) -> None:
    assert nouns.is_office(word) is office
