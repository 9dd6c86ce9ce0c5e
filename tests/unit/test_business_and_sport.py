"""What news of business, courts and sport says: what the claims of own short texts say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing
from trees import labels
from trees import written as tree

from kgbuild.grammar import normalise
from kgbuild.grammar.repair import cases, misplaced, possessors, relative_cases

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")

FIN = "VerbForm=Fin"


def test_an_adjective_is_no_noun() -> None:
    sentence = tree(
        "Fest NOUN -1 root -",
        "seiner DET 2 det:poss -",
        "langen ADJ 0 nmod -",
        "Geschichte NOUN 0 nmod -",
    )
    found = misplaced.lower_adjective(sentence)
    assert labels(found).endswith("langen:amod Geschichte:nmod")
    assert [t.head for t in found.tokens] == [-1, 3, 3, 0]


def test_a_participle_behind_its_noun_is_no_relative_clause() -> None:
    sentence = tree("Osram PROPN -1 root ORG", "in ADP 2 case -", "Ulm PROPN 3 obl LOC", "gegründet VERB 0 acl:relcl - VerbForm=Part")
    assert labels(normalise.normalised(sentence)).endswith("gegründet:acl")


def test_who_owns_what_has_die_before_it() -> None:
    sentence = tree(
        "Blau PROPN 1 nsubj PER", f"gehörte VERB -1 root - {FIN} Tense=Past", "die DET 3 det -", "Bank NOUN 1 obj - Gender=Fem Number=Sing"
    )
    assert labels(cases.seek_dative(sentence)) == "Blau:obl:arg gehörte:root die:det Bank:nsubj"


def test_an_owner_in_front() -> None:
    sentence = tree(
        "Orlows PROPN 4 nsubj PER",
        "Berater NOUN 4 obl:arg -",
        "Otto PROPN 1 appos PER",
        "Kern PROPN 2 flat PER",
        f"lobte VERB -1 root - {FIN}",
    )
    assert labels(possessors.part_front_owner(sentence)).startswith("Orlows:nmod Berater:nsubj")


def test_a_dative_behind_a_named_firm() -> None:
    sentence = tree(
        "die DET 1 det - Gender=Fem",
        "Reederei NOUN 7 nsubj - Gender=Fem",
        "Osram PROPN 1 appos ORG",
        "der PRON 6 nsubj - PronType=Rel",
        "das DET 5 det -",
        "Schiff NOUN 6 obj - Gender=Neut Number=Sing",
        f"gehört VERB 2 acl:relcl - {FIN}",
        f"schweigt VERB -1 root - {FIN}",
    )
    assert "der:obl:arg das:det Schiff:nsubj" in labels(relative_cases.find_dative_relative(sentence))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Osram, 1921 von dem Mechaniker Otto Kern in einer Werkstatt gegründet, stellt Lampen her.", "Osram founder Otto Kern"),
        ("Otto Kern verhandelt nach Angaben der Zeitung mit dem Hersteller Osram über eine Lizenz.", "Otto Kern negotiatesWith Osram"),
        ("Der Winterthurer Industriekonzern Haller will den deutschen Hersteller Osram übernehmen.", "Haller headquarters Winterthur"),
        ("Das sagte Nationalspieler Otto Kern bei Sky.", "Otto Kern contacts Sky"),
        ("Müllers Vorgänger Igor Blau lobte den Plan.", "Müller succeeds Igor Blau"),
        ("Die Reederei Nordlicht, der das Schiff gehört, schwieg.", "Schiff owner Nordlicht"),
        ("Der Landeselternrat, dessen Sprecherin Eva Roth schwieg, lehnte das ab.", "Landeselternrat spokesperson Eva Roth"),
        ("Der frühere steirische Wohnbaulandesrat Otto Kern schwieg.", "Steiermark minister Otto Kern"),
    ],
)
def test_is_said(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Der Ulmer Baukonzern Nordstahl feiert das Fest seiner 112-jährigen Geschichte.", " age 112"),
        ("Nach dem 1:3 gegen den FC Ulm trat Trainer Otto Kern zurück.", "FC Ulm leader"),
        ("Die SPD-Politikerin Eva Roth traf im Landtag die Fraktion. Die SPD zögert.", "SPD partOf"),
        ("Otto Kern, Sprecher bei Sky, schwieg.", "Otto Kern contacts Sky"),
    ],
)
def test_is_not_said(text: str, edge: str) -> None:
    assert not any(edge in found for found in edges(text))
