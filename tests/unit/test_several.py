"""several: whom a description that counts means, and what else points across sentences."""

from __future__ import annotations

import pytest
from pipe import model_missing, pairs, through

from kgbuild.lexicon import pronouns, several, speech

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(
    ("words", "count"),
    [(["Beide"], 2), (["die", "beiden"], 2), (["alle", "drei"], 3), (["drei"], 0), (["die"], 0)],
)
def test_words_that_count(words: list[str], count: int) -> None:
    assert several.count(words) == count


def test_sides_are_anybody_who_takes_part() -> None:
    assert several.is_side("Seite")
    assert not several.is_side("beide")


def test_words_that_order() -> None:
    assert pronouns.orders("Letzterer")
    assert not pronouns.orders("dieser")


@pytest.mark.parametrize(("noun", "holder"), [("Polizeiangabe", "Polizei"), ("Behördenbericht", "Behörde")])
def test_whose_words_a_compound_names(noun: str, holder: str) -> None:
    assert holder in speech.holders(noun)


def test_a_word_without_a_first_part_names_nobody() -> None:
    assert not speech.holders("Angabe")


@needs_model
@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Iran und Peru verhandeln. Chile lobte beide Länder.", "praises", {("Chile", "Iran"), ("Chile", "Peru")}),
        ("Iran und Peru verhandeln. Beide lehnen Sanktionen ab.", "opposes", {("Iran", "Sanktionen"), ("Peru", "Sanktionen")}),
        ("Iran warf Peru vor, Kuba zu helfen. Chile lobte beide Länder.", "praises", {("Chile", "Iran"), ("Chile", "Peru")}),
        ("Der Sprecher der Bahn sagte der BBC, die GDL streike. Polen lobte beide Seiten.", "praises", set()),
        ("Anna Kurz und Peter Lang heirateten. Sie leben in Graz.", "residence", {("Anna Kurz", "Graz"), ("Peter Lang", "Graz")}),
    ],
)
def test_a_description_that_counts_means_those_before(text: str, relation: str, expected: set[tuple[str, str]]) -> None:
    assert pairs(text, relation) == expected


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Iran, Peru und Kuba verhandeln. Chile lobte beide Länder.",
        "Igor Blau und Otto Kern trafen sich. Chile lobte seine beiden Söhne.",
        "Iran verhandelt. Chile lobte beide Länder.",
    ],
)
def test_too_many_too_few_or_somebody_elses_are_no_answer(text: str) -> None:
    assert not {"Iran", "Peru", "Igor Blau", "Otto Kern"} & {object_ for _, object_ in pairs(text, "praises")}


@needs_model
@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Der Manager Urs Bieri rief den Forscher Otto Kern an. Letzterer lobte die Bank.", ("Otto Kern", "Bank")),
        ("Der Manager Urs Bieri rief den Forscher Otto Kern an. Ersterer lobte die Bank.", ("Urs Bieri", "Bank")),
    ],
)
def test_the_first_and_the_last_of_two(text: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, "praises")


@needs_model
def test_what_somebody_becomes_means_nobody() -> None:
    found = through("Der Richter Peter Lang schwieg. Zum Verwalter wurde der Anwalt Otto Kern bestellt.")
    words = [found.words(chain.index) for chain in found.chains]
    (of_lang,) = [called for called in words if "Peter Lang" in called]
    assert "Verwalter" not in of_lang


@needs_model
def test_an_opponent_is_the_other_one() -> None:
    assert ("Anna Kurz", "Bank") in pairs("Peter Lang stritt mit Anna Kurz. Seine Kontrahentin lobte die Bank.", "praises")


def _sources(text: str, predicate: str) -> list[tuple[str, ...]]:
    return [tuple(source.text for source in c.sources) for c in through(text).claims if c.predicate == predicate]


@needs_model
def test_a_compound_of_speech_is_its_bodys_words() -> None:
    assert _sources("Nach Polizeiangaben hat Otto Kern gestern Igor Blau getötet.", "kills") == [("Polizei",)]


@needs_model
def test_we_of_a_quotation_are_no_further_source() -> None:
    assert _sources("Otto Kern schrieb: „Wir sind der Meinung, dass Polen Kuba unterstützt.“", "supports") == [("Otto Kern",)]


@needs_model
@pytest.mark.parametrize(
    ("text", "predicate", "pair"),
    [
        ("Bei ihrem Treffen in Rom lobten Peter Lang und Otto Kern den Rat.", "meets", ("Peter Lang", "Otto Kern")),
        ("Peter Lang und Anna Kurz sprachen bei ihrem Treffen in Rom über Kuba.", "meets", ("Peter Lang", "Anna Kurz")),
        ("Otto Kern und Anna Kurz stellten ihren Film vor.", "produces", ("Otto Kern", "Film")),
    ],
)
def test_what_is_theirs_is_of_both(text: str, predicate: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, predicate)


@needs_model
@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("Die SPD stimmte zu, doch die AfD ist dagegen. Deren Chefin Anna Kurz schwieg.", ("AfD", "Anna Kurz")),
        ("Die SPD stimmte zu und die AfD war dagegen. Deren Chefin Anna Kurz schwieg.", ("AfD", "Anna Kurz")),
        ("Die Grünen, die mit der SPD regieren, lehnten ab. Deren Chef Otto Kern schwieg.", ("Bündnis 90/Die Grünen", "Otto Kern")),
    ],
)
def test_deren_is_of_the_last_main_clause(text: str, leader: tuple[str, str]) -> None:
    assert pairs(text, "leader") == {leader}


@needs_model
@pytest.mark.parametrize(
    ("text", "predicate", "pair"),
    [
        ("Anna Kurz nannte die Reform im ZDF einen Fehler.", "criticizes", ("Anna Kurz", "Reform")),
        ("Anna Kurz nannte die Reform im ZDF einen Fehler.", "contacts", ("Anna Kurz", "ZDF")),
        ("Otto Kern kritisierte die Pläne im Bundestag scharf.", "criticizes", ("Otto Kern", "Pläne")),
        ("Otto Kern lobte die Debatte im Fernsehen.", "praises", ("Otto Kern", "Debatte im Fernsehen")),
    ],
)
def test_a_forum_is_where_it_is_said(text: str, predicate: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(text, predicate)
