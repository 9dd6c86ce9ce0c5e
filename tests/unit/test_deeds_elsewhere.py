"""Deeds whose doer, victim or event stands elsewhere: in a noun, in another sentence, in a body that the words leave out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pipe import edges, model_missing, pairs
from test_bare_names import labels, tree

from kgbuild.grammar.repair import becoming, possessors

needs_model = pytest.mark.skipif(model_missing(), reason="the shipped model is not there")

SAID = {
    "Peter Lang wurde nach einem Verhör durch die Polizei freigelassen.": "Polizei investigates Peter Lang",
    "Bei der Durchsuchung der Firma Siemens fand die Polizei Waffen.": "Polizei investigates Siemens",
    "Die Leiche von Anna Kurz wurde von Spaziergängern gefunden.": "Spaziergänger open:finden Anna Kurz",
    "Anna Kurz war eine Schülerin von Peter Lang.": "Peter Lang open:unterrichten Anna Kurz",
    "Der Schauspieler Otto Kern spielt die Rolle des Peter Lang.": "Otto Kern open:spielen Peter Lang",
    "Der Fahrer des Tanklastzugs „Nordwind“ schwieg.": "Fahrer des Tanklastzugs „Nordwind“ open:fahren Nordwind",
    "Der Fahrer kuppelte den Anhänger der Firma Siemens ab.": "Fahrer open:abkuppeln Anhänger der Firma Siemens",
    "In dem Buch „Nordwind“ wird das Leben der Bauern in Polen geschildert.": "Nordwind open:behandeln Bauern",
    "Der Sturm „Otto“ richtete an der Nikolaikirche in Graz schwere Schäden an.": "Otto open:beschädigen Nikolaikirche in Graz",
    "Das Erdbeben traf Peru am Montag. In Lima wurde der Präsidentenpalast zerstört.": "Erdbeben open:zerstören Präsidentenpalast",
    "Das Feuer brach in Graz aus. Am Gebäude der Stadtwerke entstand hoher Schaden.": "Feuer open:beschädigen Gebäude der Stadtwerke",
    "In Lyon gab es einen Anschlag. Unter den Verletzten ist auch der General Peter Lang.": "Anschlag open:verletzen Peter Lang",
    "Ida Berg ist Deutsche.": "Ida Berg nationality Deutschland",
    "Zweiter wurde der Tunesier Hadi Anabi.": "Hadi Anabi nationality Tunesien",
    "Die Armee geriet unter Beschuss der Rebellen.": "Rebellen attacks Armee",
    "Die Demonstranten lieferten sich eine Schlägerei mit der Polizei.": "Demonstranten conflictWith Polizei",
}
UNSAID = {
    "Anna Kurz war eine Schülerin der Universität Ulm.": "open:unterrichten",
    "Der Fahrer des Ministers Peter Lang schwieg.": "open:fahren",
    "Die Lehrerin der Universität Ulm schwieg.": "open:unterrichten",
    "Peter Lang spielt eine Rolle im Leben der Stadt Ulm.": "open:spielen",
    "Nach dem Absturz der Rakete „Nordwind“ wurde die Rakete zerstört.": "open:zerstören",
    "Am Montag feierten in Lyon hunderte Bauern. Es kam zu Zusammenstößen mit der Polizei.": "conflictWith",
}


@needs_model
@pytest.mark.parametrize(("text", "edge"), SAID.items())
def test_says(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


@needs_model
@pytest.mark.parametrize(("text", "relation"), UNSAID.items())
def test_does_not_say(text: str, relation: str) -> None:
    assert not pairs(text, relation)


@needs_model
def test_who_is_wounded_is_not_killed() -> None:
    for text in (
        "Der Anschlag in Lyon forderte acht Tote und drei Verletzte.",
        "Acht Tote und drei Verletzte forderte ein Anschlag in Lyon.",
    ):
        killed = [edge for edge in edges(text) if " kills " in edge]
        assert [edge.rpartition(" kills ")[2] for edge in killed] in (["acht Tote"], ["Acht Tote"]), killed


@needs_model
def test_of_two_adjectives_the_one_that_names_them_counts() -> None:
    found = edges("Deutsche und polnische Soldaten wurden in Lyon verletzt.")
    assert "polnische Soldaten nationality Polen" in found and "polnische Soldaten nationality Deutschland" not in found, found
    found = edges("An Bord waren deutsche Touristen und drei Piloten.")
    assert "deutsche Touristen nationality Deutschland" in found and "drei Piloten nationality Deutschland" not in found, found


def test_a_preposition_before_an_owner_governs_what_is_owned() -> None:
    sentence = tree(
        "Rat NOUN 1 nsubj -",
        "stimmte VERB -1 root -",
        "gegen ADP 3 case -",
        "Polens PROPN 4 nmod LOC Case=Gen",
        "Präsidenten NOUN 1 obj -",
    )
    owner = sentence.tokens[3]
    sentence = replace(sentence, tokens=(*sentence.tokens[:3], replace(owner, lemma="Polen"), sentence.tokens[4]))
    assert "gegen:case Polens:nmod Präsidenten:obl" in labels(possessors.govern_owned(sentence))


def test_a_capital_makes_a_predicate_a_noun() -> None:
    sentence = tree("Ida PROPN 2 nsubj PER", "ist AUX 2 cop -", "Deutsche ADJ -1 root -")
    assert [token.upos for token in becoming.find_noun_predicate(sentence).tokens] == ["PROPN", "AUX", "NOUN"]
