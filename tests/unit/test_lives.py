"""Lives and games: whom a life is about, titles and their authors, prizes, clubs and what newspapers call them."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through
from trees import labels
from trees import written as tree

from kgbuild.grammar.repair import possessors
from kgbuild.lexicon import empty, noun_prepositions
from kgbuild.mentions import again
from kgbuild.model import Mention

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def chains(text: str) -> list[set[str]]:
    """The words of every chain of a text."""
    read = through(text)
    return [set(read.words(chain.index)) for chain in read.chains]


@needs_model
def test_a_life_goes_on_about_whom_it_tells() -> None:
    text = "Ruth Kern wurde in Graz geboren. Ihr Vater war Lehrer. Ihre Mutter Hedwig starb früh. Nach der Schule ging sie nach Wien."
    assert any({"Ruth Kern", "sie"} <= words for words in chains(text))
    assert not any({"Hedwig", "sie"} <= words for words in chains(text))


@needs_model
def test_a_possessive_that_opens_the_clause_is_the_subjects() -> None:
    assert any({"ihre", "Ida Kern"} <= words for words in chains("Für ihre Rolle in dem Film erhielt Ida Kern einen Preis."))
    assert any({"Otto Kern", "seinem"} <= words for words in chains("Otto Kern starb. Nach seinem Tod übernahm Paul Lang die Firma."))


@needs_model
def test_a_title_behind_its_author_is_a_work() -> None:
    assert "Ida Grün produces Nordwind" in edges("In Ida Grüns „Nordwind“ geht es um die See.")
    assert "Ida Kern participatesIn Die Wirtin" in edges("Ida Kern spielt in Otto Peters „Die Wirtin“ eine Köchin.")
    assert "Ida Kern open:erhalten Goldene Palme" in edges("Die Regisseurin Ida Kern wurde mit der Goldenen Palme ausgezeichnet.")


def test_a_title_is_no_part_of_its_author() -> None:
    rows = ("Sie PRON 1 nsubj -", "spielt VERB -1 root -", "in ADP 3 case -", "Ida PROPN 1 obl PER", "Grüns PROPN 3 flat PER")
    quoted = ("„ PUNCT 6 punct -", "Nacht NOUN 3 appos -", "“ PUNCT 6 punct -")
    assert "Ida:nmod" in (found := labels(possessors.part_author(tree(*rows, *quoted)))) and "Nacht:obl" in found


@needs_model
def test_clubs_by_what_newspapers_call_them() -> None:
    assert any({"SC Freiburg", "Breisgauer"} <= words for words in chains("Der SC Freiburg kam. Die Breisgauer schwiegen."))
    assert not any("CDU/CSU" in words for words in chains("Der 1. FC Union Berlin siegte. Union-Coach Otto Kern schwieg. Union feierte."))


def test_a_club_without_its_town() -> None:
    club = Mention(0, 0, 0, 18, "1. FC Union Berlin", "name", "Organization", "1. FC Union Berlin")
    bank = Mention(0, 0, 0, 13, "Deutsche Bank", "name", "Company", "Deutsche Bank")
    assert again.of_club(club) == ("Union",)
    assert again.of_club(bank) == ()


@needs_model
def test_a_strong_past_may_be_the_only_verb() -> None:
    assert "Anna Kurz defeats Eva Roth" in edges("Anna Kurz bezwang Eva Roth.")


def test_bare_phrases_are_adverbs() -> None:
    assert empty.is_adverb("in", "Folge")
    assert not empty.is_adverb("in", "Ulm")
    assert noun_prepositions.opens("in", "own")


@needs_model
def test_a_second_verb_with_a_place_of_its_own_has_not_that_of_the_first() -> None:
    found = edges("Otto Kern war 1940 in Graz zur Welt gekommen und nach dem Krieg nach Wien geflohen.")
    assert not any("Flucht" in edge and ("Graz" in edge or "1940" in edge) for edge in found)
