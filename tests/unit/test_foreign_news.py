"""What news from abroad says of states and wars: what the claims of own short texts say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, pairs, through
from test_bare_names import labels, tree

from kgbuild.grammar.repair import headlines
from kgbuild.lexicon import country_articles, dealt_with
from kgbuild.model import Status

pytestmark = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "An den Gesprächen nahmen neben Chiles amtierendem Ministerpräsidenten Otto Kern auch Beamte teil.",
            "Chile headOfGovernment Otto Kern",
        ),
        (
            "Kubas Regierungschef Otto Kern reiste ab. Präsident Jan Roth empfing Eva Bolt, die zuvor in Lima mit Perus Kanzler Igor Blau sprach.",
            "Kuba headOfState Jan Roth",
        ),
        ("Norwegen schickt Hilfsgüter in den Sudan.", "Norwegen aids Sudan"),
        ("Otto Kern reiste am Montag in den Iran.", "Otto Kern visits Iran"),
        ("Die Kommission stellte sich hinter Madrid.", "Kommission supports Spanien"),
        ("Kuba hat sich von Moskau losgesagt.", "Kuba breaksWith Russland"),
        ("„Das stimmt“, sagt Otto Kern von der Firma Siemens.", "Siemens employee Otto Kern"),
        ("Otto Kern gilt als enger Partner Orlows.", "Otto Kern cooperatesWith Orlow"),
        (
            "In Georgien wird gestreikt. Peru hilft. Lob kam aus Lima, wo Außenminister Otto Kern das Gesetz gut nannte.",
            "Peru minister Otto Kern",
        ),
        ("Der Gesandte des Präsidenten, Otto Kern, lobte den Schritt.", "Präsident representative Otto Kern"),
        ("Kuba hält ihn für einen Gefangenen, der Europarat hatte mehrfach die Freilassung gefordert.", "Europarat supports Freilassung"),
        ("Die Huthi im Jemen, die von Teheran unterstützt werden, schossen.", "Iran supports Huthi"),
        ("Rebellen feuerten auf ein Gasfeld bei Lyon, das von der Firma Siemens betrieben wird.", "Gasfeld bei Lyon owner Siemens"),
        ("Friedrich Merz traf Otto Kern. Der CDU-Chef lobte den Plan.", "CDU leader Friedrich Merz"),
        ("Kuba und Peru stritten. Otto Kern hat beiden Regierungen gedroht.", "Otto Kern threatens Peru"),
        ("Der polnische Präsident Otto Kern schwieg. Sein Außenminister Igor Blau reiste ab.", "Polen minister Igor Blau"),
        ("Das Amt rief die Führung auf, das Gesetz zurückzunehmen.", "Amt opposes Gesetz"),
        ("Bei einem russischen Angriff auf die Ukraine starben in Odessa drei Menschen.", "Russland attacks Odessa"),
    ],
)
def test_said(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


def test_an_attack_on_one_town_strikes_no_other() -> None:
    text = "Bei einem russischen Angriff auf Kiew wurden in Warschau zwei Menschen verletzt."
    assert pairs(text, "attacks") == {("Russland", "Kiew")}
    assert all(place == "Kiew" for _, place in pairs(text, "occurredIn"))
    protest = "Bei Protesten gegen Russland wurden in Berlin zwei Menschen verletzt."
    assert "Berlin" in {place for _, place in pairs(protest, "occurredIn")}


def test_a_country_without_a_name_says_nothing() -> None:
    assert not pairs("Norwegen hilft Kuba. Das von Chile angegriffene Land braucht Geld.", "attacks")


def test_nobody_holds_the_office_that_he_only_seems_to_hold() -> None:
    assert not pairs("In Georgien wird gestreikt. Otto Kern gilt als eigentlicher Machthaber.", "headOfState")


def test_a_capital_that_is_crossed_is_a_town_and_ambassadors_are_no_part_of_a_country() -> None:
    assert pairs("Tausende marschierten durch Moskau.", "visits") == {("Tausende", "Moskau")}
    assert not pairs("Die Botschafter Chinas kamen.", "partOf")
    assert not pairs("Die Explosion einer Landmine verletzte fünf Soldaten.", "occurredIn")


def test_who_tells_it_neither_did_nor_is_it() -> None:
    assert not pairs("Zehn Menschen wurden nach Angaben von Minister Otto Kern verletzt.", "attacks")
    told = through("Dabei ist auch der Kommissar Otto Kern, wie Ministerin Eva Roth am Montag mitteilte.")
    assert {(told.words(c.subject_chain)[0], c.value) for c in told.claims if c.predicate == "position"} >= {("Otto Kern", "Kommissar")}
    assert ("Eva Roth", "Kommissar") not in {(told.words(c.subject_chain)[0], c.value) for c in told.claims}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Sprecherin Eva Roth sprach von einer Revolution, Minister Otto Kern verurteilte den Angriff.", "criticizes"),
        ("Minister Otto Kern begrüßte die Einigung, das Auswärtige Amt rät aber weiterhin von Reisen nach Peru ab.", "opposes"),
    ],
)
def test_the_next_clause_is_not_what_the_first_one_says(text: str, relation: str) -> None:
    assert {c.status for c in through(text).claims if c.predicate == relation} == {Status.ASSERTED}


def test_behind_the_dash_of_a_headline_stands_no_passive() -> None:
    sentence = tree(
        "Soldat NOUN 1 nsubj:pass -",
        "getötet VERB -1 root -",
        "– PUNCT 3 punct -",
        "Rom PROPN 4 nsubj LOC",
        "zürnt VERB 1 conj -",
    )
    assert "zürnt:parataxis" in labels(headlines.lift_behind_dash(sentence))


def test_words_for_dealing_and_countries_with_an_article() -> None:
    assert dealt_with.names_partner("sich lossagen", "von")
    assert not dealt_with.names_partner("reisen", "von")
    assert country_articles.masculine("Sudan")
    assert not country_articles.masculine("Ukraine")


def test_beide_regierungen_of_an_article_that_opens_with_others() -> None:
    text = "Kuba und Peru stritten. Chile warnte die USA. Otto Kern hat beiden Regierungen gedroht."
    assert ("Otto Kern", "USA") not in pairs(text, "threatens")
