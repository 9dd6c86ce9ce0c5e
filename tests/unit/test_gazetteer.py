"""The gazetteer: names, demonyms and metonyms as they stand in German sentences, and the tables themselves."""

from __future__ import annotations

import re

import pytest

from kgbuild import gazetteer
from kgbuild.errors import LexiconError
from kgbuild.gazetteer import index, table
from kgbuild.gazetteer.inflection import key, unfolded

TYPES = {
    "Country", "Place", "Person", "Organization", "GovernmentBody", "PoliticalParty", "Company", "MediaOutlet", "InternationalOrganization",
    "ArmedGroup", "Court", "Event", "Conflict", "Meeting", "Agreement", "Work",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "qid"),
    [
        ("Russlands", "Russland", "Q159"),
        ("Vereinigten Staaten", "USA", "Q30"),
        ("Vereinigten Königreich", "Großbritannien", "Q145"),
        ("Europäischen Union", "Europäische Union", "Q458"),
        ("EU", "Europäische Union", "Q458"),
        ("Vereinten Nationen", "Vereinte Nationen", "Q1065"),
        ("Nato", "NATO", "Q7184"),
        ("Weißen Hauses", "Weißes Haus", None),
        ("Deutschen Bundestages", "Bundestag", "Q154797"),
        ("KREML", "Kreml", None),
        ("Paris’", "Paris", "Q90"),
        ("Niederlanden", "Niederlande", "Q55"),
        ("Vereinigten Arabischen Emiraten", "Vereinigte Arabische Emirate", "Q878"),
        ("Washington", "Washington, D.C.", "Q61"),
        ("Wladimir Putins", "Wladimir Putin", "Q7747"),
        ("Putin", "Wladimir Putin", "Q7747"),
        ("Erdogan", "Recep Tayyip Erdoğan", "Q39259"),
        ("Bündnis 90 /Die Grünen", "Bündnis 90/Die Grünen", "Q49766"),
        ("Zweiten Weltkrieges", "Zweiter Weltkrieg", "Q362"),
        ("St. Petersburg", "St. Petersburg", "Q656"),
    ],
)
def test_names_are_found_in_every_form(text: str, name: str, qid: str) -> None:
    best = gazetteer.lookup(text)[0]
    assert (best.name, best.qid) == (name, qid)


@pytest.mark.parametrize("text", ["us", "Us", "un", "essen", "Die Partei", "welt", "Müller", "Grünewald", "", "der"])
def test_other_words_are_no_names(text: str) -> None:
    assert gazetteer.lookup(text) == ()


@pytest.mark.parametrize(
    ("form", "name", "kind", "gender"),
    [
        ("russischen", "Russland", "adjective", ""),
        ("Russische", "Russland", "adjective", ""),
        ("US-amerikanisches", "USA", "adjective", ""),
        ("britisch", "Großbritannien", "adjective", ""),
        ("bayerischer", "Bayern", "adjective", ""),
        ("europäische", "Europa", "adjective", ""),
        ("Russe", "Russland", "people", "Masc"),
        ("Russinnen", "Russland", "people", "Fem"),
        ("Französin", "Frankreich", "people", "Fem"),
        ("Israelis", "Israel", "people", "Masc"),
        ("Deutsche", "Deutschland", "people", ""),
        ("Berliner", "Berlin", "adjective", ""),
        ("Münchner", "München", "adjective", ""),
        ("nordspanischen", "Spanien", "adjective", ""),
        ("süditalienische", "Italien", "adjective", ""),
        ("südkoreanisch", "Südkorea", "adjective", ""),
        ("nordirische", "Nordirland", "adjective", ""),
    ],
)
def test_demonyms(form: str, name: str, kind: str, gender: str) -> None:
    found = gazetteer.demonym(form)
    assert found is not None
    assert (found.name, found.kind, found.gender) == (name, kind, gender)


@pytest.mark.parametrize("form", ["Polen", "Bauer", "Lager", "politischen", "Russland", "deutsch-französischen", "westlichen", "südlich"])
def test_other_words_are_no_demonyms(form: str) -> None:
    assert gazetteer.demonym(form) is None


def test_a_compound_names_two() -> None:
    assert [found.name for found in gazetteer.demonyms("deutsch-französischen")] == ["Deutschland", "Frankreich"]
    assert gazetteer.demonyms("sozial-liberalen") == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Moskaus", "Russland", "capital"), ("Washington", "USA", "capital"), ("Peking", "China", "capital"), ("Kiew", "Ukraine", "capital"),
        ("Den Haag", "Niederlande", "capital"), ("Brüssel", "Europäische Union", "seat"), ("Karlsruhe", "Bundesverfassungsgericht", "seat"),
    ],
)  # fmt: skip
def test_capitals_stand_for_countries(text: str, name: str, kind: str) -> None:
    found = gazetteer.metonym(text)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize("text", ["Hamburg", "Kreml", "Russland", "", "moskau"])
def test_other_places_stand_for_themselves(text: str) -> None:
    assert gazetteer.metonym(text) is None


def test_the_longest_name_wins() -> None:
    tokens = ["Die", "Präsidentin", "der", "Europäischen", "Kommission", "reiste", "in", "die", "Vereinigten", "Arabischen", "Emirate", "."]
    found = [(start, hit[0], hit[1][0].name) for start in range(len(tokens)) if (hit := gazetteer.longest(tokens, start))]
    assert (3, 2, "Europäische Kommission") in found
    assert (8, 3, "Vereinigte Arabische Emirate") in found


def test_everyday_words() -> None:
    assert gazetteer.ordinary("Bild")
    assert not gazetteer.ordinary("Russland")


def test_by_id() -> None:
    entry = gazetteer.named("Q159")
    assert entry is not None
    assert entry.name == "Russland"
    assert gazetteer.named("Q0") is None


def test_names_unfold() -> None:
    assert {"Weißen Haus", "Weiße Haus"} <= set(unfolded("Weißes Haus"))
    assert "Rates der Europäischen Union" in unfolded("Rat der Europäischen Union")
    assert key("Jarosław Kaczyński") == key("Jaroslaw Kaczynski")
    assert key("Müller") != key("Muller")


@pytest.mark.parametrize("name", index.TABLES)
def test_tables_are_sound(name: str) -> None:
    rows = table.read(name)
    names = [row["name"] for row in rows]
    assert names == sorted(names)
    assert all(re.fullmatch(r"Q[1-9]\d*", row["qid"]) for row in rows if row.get("qid"))
    assert {row["type"] for row in rows if "type" in row} <= TYPES
    assert all(value == value.strip() for row in rows for value in row.values())


def test_an_id_names_one_thing() -> None:
    hand_made = [row for name in (*sorted(index.INFLECTED), "prominent.tsv") for row in table.read(name) if row.get("qid")]
    assert len({row["qid"] for row in hand_made}) == len(hand_made)


def test_countries_of_other_tables_are_in_the_table_of_countries() -> None:
    countries = {row["name"] for row in table.read("countries.tsv")} | {"Tibet"}
    named = {row["country"] for name in index.TABLES for row in table.read(name) if row.get("country")}
    assert named <= countries


def test_a_broken_table_says_where() -> None:
    with pytest.raises(LexiconError, match="3 cells"):
        table.parse("name\tqid\nRussland\tQ159\tzu viel\n", "x.tsv")


@pytest.mark.parametrize(
    ("form", "name"),
    [("Schweizer", "Schweiz"), ("Luxemburger", "Luxemburg"), ("Berliner", "Berlin"), ("Tiroler", "Tirol"), ("Deutsche", "Deutschland")],
)
def test_before_a_noun_a_word_names_the_place_it_is_made_from(form: str, name: str) -> None:
    found = gazetteer.attribute(form)
    assert found is not None
    assert (found.name, found.kind) == (name, "adjective")


def test_only_words_in_er_stay_undeclined() -> None:
    assert gazetteer.undeclined("Schweizer") is not None
    assert gazetteer.undeclined("Deutsche") is None
    assert gazetteer.undeclined("Sprecher") is None


@pytest.mark.parametrize(("name", "rest"), [("Deutsche Bahn", "Bahn"), ("Hamburger SPD", "SPD"), ("Lloyd Werft", ""), ("Bahn", "")])
def test_what_stands_behind_the_adjective_of_a_place(name: str, rest: str) -> None:
    assert gazetteer.behind_attribute(name) == rest


@pytest.mark.parametrize(
    "word", ["Arten", "Rochen", "Gab es", "Wein an", "Mythos", "Takes", "Modem", "Pis", "JungenWelt", "Das erste", "Elben"]
)
def test_an_everyday_word_is_no_form_of_a_name(word: str) -> None:
    assert gazetteer.lookup(word) == ()


@pytest.mark.parametrize(
    "word", ["Male", "Muss", "Store", "Zahle", "Labe", "Harzes", "Grünes", "Konservativen", "Geldern", "Kamen", "Saturn"]
)
def test_a_word_that_is_written_like_a_name_is_ordinary(word: str) -> None:
    assert gazetteer.ordinary(word)


@pytest.mark.parametrize(
    ("text", "name", "type_", "kind"),
    [
        ("Großglockners", "Großglockner", "Place", "region"),
        ("Donaudelta", "Donaudelta", "Place", "water"),
        ("Schwarzen Elster", "Schwarze Elster", "Place", "water"),
        ("Roten Platzes", "Roter Platz", "Place", "building"),
        ("Hagia Sophia", "Hagia Sophia", "Place", "building"),
        ("Enceladus", "Enceladus", "Place", "planet"),
        ("Kölner Haien", "Kölner Haie", "Organization", "organization"),
        ("NFL", "NFL", "Organization", "league"),
        ("Moody’s", "Moody’s", "Company", "company"),
        ("Exxon Mobil", "ExxonMobil", "Company", "company"),
        ("Le Canard enchaîné", "Canard enchaîné", "MediaOutlet", "media"),
        ("Genfer Konventionen", "Genfer Konvention", "Agreement", "event"),
        ("Salzburger Festspielen", "Salzburger Festspiele", "Event", "event"),
        ("Büchnerpreis", "Büchner-Preis", "Work", "event"),
        ("Zauberflöte", "Die Zauberflöte", "Work", "work"),
        ("A380", "Airbus A380", "Work", "work"),
        ("Internationalen Raumstation", "Internationale Raumstation", "Work", "work"),
        ("Fianna Fail", "Fianna Fáil", "PoliticalParty", "party"),
        ("Rothenburg ob der Tauber", "Rothenburg ob der Tauber", "Place", "city"),
    ],
)
def test_what_the_world_has(text: str, name: str, type_: str, kind: str) -> None:
    found = gazetteer.lookup(text)
    assert [(entry.name, entry.type, entry.kind) for entry in found][:1] == [(name, type_, kind)]
