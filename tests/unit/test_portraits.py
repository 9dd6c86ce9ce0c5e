"""Portraits: what opens with a participle, long attributes before a noun, callings that mean one person, relatives told twice, foreign names."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through
from trees import labels
from trees import written as tree

from kgbuild.grammar.repair import circumstances, fronted, misplaced
from kgbuild.lexicon import taking_up

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def test_a_participle_that_opens_a_sentence_is_no_noun() -> None:
    rows = (
        "Geboren NOUN 4 ccomp -",
        "in ADP 2 case -",
        "Ulm PROPN 0 nmod LOC",
        ", PUNCT 4 punct -",
        "zog VERB -1 root -",
        "Kern PROPN 4 nsubj PER",
    )
    found = labels(fronted.free_fronted(tree(*rows)))
    assert "Geboren:advcl" in found and "Ulm:obl" in found


def test_an_article_frames_a_long_attribute() -> None:
    attribute = (
        "Der DET 5 nsubj -",
        "in ADP 2 case -",
        "Ulm PROPN 5 obl LOC",
        "geborene ADJ 4 amod -",
        "Maler NOUN 5 nsubj -",
        "schwieg VERB -1 root -",
    )
    found = labels(misplaced.frame_attribute(tree(*attribute)))
    assert "Der:det" in found and "Ulm:obl" in found


def test_the_place_of_birth_behind_a_parent() -> None:
    rows = (
        "Er PRON 6 nsubj:pass -",
        "wurde AUX 6 aux:pass -",
        "als ADP 3 case -",
        "Sohn NOUN 6 obl -",
        "in ADP 5 case -",
        "Ulm PROPN 3 nmod LOC",
        "geboren VERB -1 root -",
    )
    assert "Ulm:obl" in labels(circumstances.lift_birthplace(tree(*rows)))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Aufgewachsen ist Otto Kern in Meppen.", "Otto Kern birthPlace Meppen"),
        ("Geboren und aufgewachsen in Potsdam, promovierte Eva Roth in Kiel.", "Eva Roth birthPlace Potsdam"),
        ("Kuratiert hat die Ausstellung Eva Roth.", "Eva Roth open:kuratieren Ausstellung"),
        ("Gegründet hat den Verein Peter Lang.", "Verein founder Peter Lang"),
        ("Otto Kern wurde 1934 als Sohn des Uhrmachers Ernst Kern in Görlitz geboren.", "Otto Kern birthPlace Görlitz"),
        (
            "Die Regisseurin Eva Roth leitet das Festival. Die 1970 in Ohio geborene Amerikanerin lebt in Berlin.",
            "Eva Roth birthPlace Ohio",
        ),
        ("Eva Roth besiegte im Finale die Tschechin Barbora Novakova.", "Eva Roth defeats Barbora Novakova"),
        ("Otto Kern hinterlässt zwei Töchter und fünf Enkel.", "Otto Kern relative fünf Enkel"),
    ],
)
def test_a_life_is_told(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
def test_a_relative_is_one_with_his_name() -> None:
    found = edges("Eva Roth ist tot. Ihr Vater, der Ingenieur Peter Roth, arbeitete bei Airbus.")
    assert [edge for edge in found if " parent " in edge] == ["Eva Roth parent Peter Roth"]
    found = edges("Otto Kern wurde 1934 als Sohn des Uhrmachers Ernst Kern in Görlitz geboren.")
    assert [edge for edge in found if " parent " in edge] == ["Otto Kern parent Ernst Kern"]
    assert "Otto Kern parent Präsident" not in edges("Otto Kern gab sich als Sohn des Präsidenten aus.")


def test_callings_take_up_callings() -> None:
    assert taking_up.takes_up("Künstler", "Maler") and not taking_up.takes_up("Maler", "Künstler")


@needs_model
def test_a_calling_means_whom_the_article_calls_so() -> None:
    read = through("Bundestrainer Otto Kern kam. Torwart Peter Lang lachte. Präsident Karl Roth stellte sich hinter den Trainer.")
    assert any({"Otto Kern", "Trainer"} <= set(read.words(chain.index)) for chain in read.chains)
    read = through("Die Malerin Ida Kern ist tot. Die Direktorin Eva Roth trauerte. Die Künstlerin hatte den Preis nie gewollt.")
    assert any({"Ida Kern", "Künstlerin"} <= set(read.words(chain.index)) for chain in read.chains)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Peter Lang kommt vom Drittligisten MSV Duisburg.", "MSV Duisburg member Peter Lang"),
        ("Aufsteiger 1. FC Köln schlug Tabellenführer FC Augsburg mit 2:0.", "1. FC Köln defeats FC Augsburg"),
        ("Der MSV Duisburg siegte. MSV-Neuzugang Peter Lang traf.", "MSV Duisburg member Peter Lang"),
        ("Der VfB Stuttgart siegte. Der VfB verpflichtet Peter Lang.", "VfB Stuttgart member Peter Lang"),
        ("Eva Roth hatte die Leitung 2024 von Peter Lang übernommen.", "Eva Roth succeeds Peter Lang"),
    ],
)
def test_clubs_and_their_players(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
def test_letters_that_two_clubs_share_name_none() -> None:
    found = edges("Der SC Freiburg schlug den SC Paderborn. SC-Stürmer Peter Lang traf.")
    assert not any("member" in edge and ("Freiburg" in edge or "Paderborn" in edge) for edge in found)


@needs_model
def test_a_predicate_ends_its_clause() -> None:
    found = edges("Peter Lang ist Trainer, seine Frau Eva Lang arbeitet bei Siemens.")
    assert "Siemens employee Eva Lang" in found and "Siemens employee Peter Lang" not in found
