"""Mentions in our own sentences: what is found, what it is, what it would be called."""

from __future__ import annotations

import pytest

from kgbuild import mentions
from kgbuild.grammar import analyse
from kgbuild.mentions import again, forms, shape
from kgbuild.model import Document, Mention
from tests.trees import documents

PARSES = {**documents("mentions"), **documents("places")}


def found(document: Document) -> tuple[Mention, ...]:
    return mentions.find(document, analyse(document))


def pick(name: str, text: str, kind: str = "") -> Mention:
    return next(m for m in found(PARSES[name]) if m.text == text and kind in ("", m.kind))


@pytest.mark.parametrize("name", sorted(PARSES))
def test_text_is_what_stands_there(name: str) -> None:
    document = PARSES[name]
    for mention in found(document):
        assert document.article.text[mention.start : mention.end] == mention.text
        assert document.sentences[mention.sentence].start <= mention.start


@pytest.mark.parametrize("name", sorted(PARSES))
def test_mentions_are_in_text_order_and_unique(name: str) -> None:
    spans = [(m.start, -m.end) for m in found(PARSES[name])]
    assert spans == sorted(spans)
    assert len(set(found(PARSES[name]))) == len(spans)


def test_first_part_of_a_compound() -> None:
    part = pick("mentions-00", "Kreml")
    assert (part.kind, part.type, part.name) == ("part", "GovernmentBody", "Kreml")


def test_demonym_is_the_country() -> None:
    mention = pick("mentions-01", "russische")
    assert (mention.kind, mention.name, mention.qid) == ("demonym", "Russland", "Q159")


def test_age_describes_a_person() -> None:
    mention = pick("mentions-01", "61-Jährige")
    assert (mention.type, mention.attribute("age")) == ("Person", "61")


@pytest.mark.parametrize(
    ("word", "years", "noun"),
    [
        ("78-Jährigen", "78", "78-Jährige"),
        ("zwölfjährige", "12", "zwölfjährige"),
        ("Achtjähriger", "8", "Achtjährige"),
        ("volljährige", "", "volljährige"),
    ],
)
def test_an_age_in_a_word(word: str, years: str, noun: str) -> None:
    assert (shape.age(word), shape.of_age(word)) == (years, noun)


def test_role_beside_a_name() -> None:
    mention = pick("mentions-01", "russische Präsident")
    assert (mention.type, mention.attribute("role"), mention.attribute("country")) == ("Person", "Präsident", "Russland")


def test_capital_that_acts_is_the_country() -> None:
    acting, place = (m for m in found(PARSES["mentions-02"]) if m.text == "Moskau")
    assert (acting.type, acting.name, acting.attribute("metonym")) == ("Country", "Russland", "capital")
    assert (place.type, place.name, place.attribute("metonym")) == ("Place", "Moskau", "")


def test_visited_capital_is_a_place() -> None:
    assert pick("mentions-01", "Ankara").type == "Place"


def test_government_is_called_after_its_country() -> None:
    mention = pick("mentions-02", "ukrainische Regierung")
    assert (mention.type, mention.name) == ("GovernmentBody", "Regierung der Ukraine")


@pytest.mark.parametrize(
    ("name", "text", "type_", "canonical"),
    [
        ("mentions-05", "Handelsstreit", "Conflict", "Handelsstreit"),
        ("mentions-06", "Angriff auf die Stadt Odessa", "Attack", "Angriff auf die Stadt Odessa"),
        ("mentions-03", "Streik", "Protest", "Streik"),
        ("mentions-06", "drei Soldaten", "Group", "drei Soldaten"),
        ("mentions-10", "Lehrer", "Group", "Lehrer"),
        ("mentions-07", "neues Gesetz", "Work", "Gesetz"),
        ("mentions-09", "Morgenpost", "MediaOutlet", "Morgenpost"),
        ("mentions-09", "Nordstahl", "Company", "Nordstahl"),
        ("places-05", "Bundesstaates New York", "Place", "Bundesstaat New York"),
        ("places-06", "Beamten", "Group", "Beamten"),
        ("places-03", "Haltung", "Thing", "Haltung der Weltbank"),
    ],
)
def test_types_and_names(name: str, text: str, type_: str, canonical: str) -> None:
    mention = pick(name, text)
    assert (mention.type, mention.name) == (type_, canonical)


def test_time_keeps_its_words_and_has_a_value() -> None:
    mention = pick("mentions-08", "3. März 2021")
    assert (mention.kind, mention.attribute("value")) == ("time", "2021-03-03")


def test_possessive_is_a_pronoun() -> None:
    assert pick("mentions-08", "ihren").attribute("pronoun") == "possessive"


def test_same_input_same_mentions() -> None:
    document = PARSES["mentions-04"]
    assert found(document) == found(document)


@pytest.mark.parametrize(
    ("article", "word", "genitive", "gender", "number"),
    [
        ("Die", "Angeklagte", False, "Fem", "Sing"),
        ("der", "38-Jährigen", False, "Fem", "Sing"),
        ("der", "Abgeordneten", True, "", ""),
        ("die", "Abgeordneten", False, "", "Plur"),
        ("dem", "59-Jährigen", False, "Masc", "Sing"),
    ],
)
def test_an_article_and_an_ending_tell_gender_and_number(article: str, word: str, genitive: bool, gender: str, number: str) -> None:
    assert forms.adjectival(article, word, genitive) == forms.Inflected(gender, number)


@pytest.mark.parametrize(
    ("genitive", "noun"),
    [("Virus", "Virus"), ("Chaos", "Chaos"), ("Wiederaufbaus", "Wiederaufbau"), ("Museums", "Museum"), ("Embargos", "Embargo")],
)
def test_a_noun_keeps_the_s_that_is_its_own(genitive: str, noun: str) -> None:
    assert forms.singular(genitive, "Gen", "") == noun


def test_a_place_is_one_wherever_it_is_told() -> None:
    name = Mention(3, 4, 90, 95, "Tarvo", "name", "Person", "Tarvo")
    assert again.as_place(name, frozenset({"Tarvo"})).type == "Place"
    assert again.as_place(name, frozenset()).type == "Person"


@pytest.mark.parametrize(("word", "plain"), [("zweier", "zwei"), ("dreier", "drei"), ("vier", "vier"), ("mehrerer", "mehrerer")])
def test_a_numeral_in_the_genitive(word: str, plain: str) -> None:
    assert forms.numeral(word) == plain
