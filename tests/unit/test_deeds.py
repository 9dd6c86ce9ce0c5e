"""Deeds: whom a verb is done to though the parser hid it, who is beaten, and what the article's own accident, court and police did."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pipe import edges, model_missing
from test_bare_names import FIN, labels, tree

from kgbuild.extract.words import index
from kgbuild.grammar.repair import cases, government, participants, small_clauses, turned
from kgbuild.grammar.repair import relative as relative_repair
from kgbuild.grammar.repair import subject as subject_repair
from kgbuild.lexicon import causing, doing, nouns
from kgbuild.model import Sentence

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(
    ("noun", "head"),
    [
        ("Raketenangriff", "Angriff"),
        ("2:1-Sieg", "Sieg"),
        ("US-Strafzoll", "Strafzoll"),
        ("Gesellschaft", "Gesellschaft"),
        ("Anforderung", "Anforderung"),
        ("Vermittlung", "Vermittlung"),
    ],
)
def test_a_compound_is_cut_at_its_seam(noun: str, head: str) -> None:
    assert index().head(noun) == head


def test_a_contest_is_no_war() -> None:
    assert nouns.is_contest("Stichwahl") and nouns.is_contest("Endspiel")
    assert not nouns.is_contest("Krieg")


def test_what_somebody_has_done() -> None:
    assert causing.has_done("festnehmen") and not causing.has_done("spielen")


def test_beside_hat_nothing_is_a_passive() -> None:
    rows = ("Armee NOUN 3 nsubj -", "{} AUX 3 aux -", "Stellungen NOUN 3 nsubj:pass -", "bombardiert VERB -1 root - VerbForm=Part")
    found = tree(*(row.format("haben") for row in rows))
    assert labels(subject_repair.find_active_object(found)).endswith("Stellungen:obj bombardiert:root")
    passive = tree(*(row.format("werden") for row in rows))
    assert subject_repair.find_active_object(passive) is passive


def test_counted_people_are_several_whatever_a_tagger_says() -> None:
    rows = (
        "Die DET 2 det -",
        "100 NUM 2 nummod -",
        "Guards NOUN 5 nsubj - Number=Sing",
        f"sollen AUX 5 aux - {FIN} Number=Plur",
        "Polizisten NOUN 5 obj - Number=Plur",
        "ablösen VERB -1 root - VerbForm=Inf",
    )
    counted = tree(*rows)
    assert turned.order_subject(counted) is counted
    one = tree(*(row.replace("nummod", "amod") for row in rows))
    assert labels(turned.order_subject(one)).endswith("Polizisten:nsubj ablösen:root")


def test_a_name_behind_an_event_is_met_there() -> None:
    rows = (
        "Roth PROPN 1 nsubj PER",
        f"schlug VERB -1 root - {FIN}",
        "im ADP 3 case -",
        "Endspiel NOUN 1 obl -",
        "{} PROPN 3 nmod PER",
    )
    assert labels(participants.part_person_from_place(_with_lemma(tree(*(row.format("Kern") for row in rows)), 2, "in"))).endswith(
        "Kern:obj"
    )
    genitive = _with_lemma(tree(*(row.format("Kerns") for row in rows)), 2, "in")
    assert labels(participants.part_person_from_place(genitive)).endswith("Kerns:nmod")


def test_counted_people_are_no_dative() -> None:
    sentence = tree(
        "Polen PROPN 1 nsubj LOC",
        f"besuchte VERB -1 root - {FIN}",
        "zehn NUM 3 nummod -",
        "Soldaten NOUN 1 obl:arg -",
    )
    assert labels(cases.seek_accusative(sentence)).endswith("Soldaten:obj")


def test_a_rival_belongs_to_the_verb() -> None:
    rows = (
        "Roth PROPN 1 nsubj PER",
        f"gewann VERB -1 root - {FIN}",
        "die DET 3 det -",
        "{} NOUN 1 obj -",
        "gegen ADP 5 case -",
        "Kern PROPN 3 nmod PER",
    )
    won = _with_lemma(tree(*(row.format("Wahl") for row in rows)), 1, "gewinnen")
    assert labels(government.lift_governed(won)).endswith("Kern:obl")
    war = _with_lemma(tree(*(row.format("Krieg") for row in rows)), 1, "gewinnen")
    assert labels(government.lift_governed(war)).endswith("Kern:nmod")


def test_a_state_is_a_particle() -> None:
    sentence = tree(
        "Soldaten NOUN 1 nsubj -",
        f"nahmen VERB -1 root - {FIN}",
        "Rebellen NOUN 3 obj -",
        "gefangen VERB 1 xcomp - VerbForm=Part",
    )
    assert labels(small_clauses.join_state(sentence)).endswith("Rebellen:obj gefangen:compound:prt")
    assert small_clauses.join_state(sentence).tokens[2].head == 1


def test_no_other_participle_is_a_particle() -> None:
    sentence = tree("Soldaten NOUN 1 nsubj -", f"gingen VERB -1 root - {FIN}", "verletzt VERB 1 xcomp - VerbForm=Part")
    assert small_clauses.join_state(sentence) is sentence


@pytest.mark.parametrize(("noun", "above"), [("Ermittlungen", 1), ("Reisen", 3)])
def test_a_case_is_against_somebody_whatever_it_is_about(noun: str, above: int) -> None:
    sentence = tree(
        f"leitete VERB -1 root - {FIN}",
        f"{noun} NOUN 0 obj -",
        "wegen ADP 3 case -",
        "Betrugs NOUN 1 nmod -",
        "gegen ADP 5 case -",
        "Kern PROPN 3 nmod PER",
    )
    case = _with_lemma(sentence, 1, noun.removesuffix("en") if noun != "Reisen" else "Reise")
    assert small_clauses.lift_accused(case).tokens[5].head == above


def test_a_name_behind_a_relative_is_who_does_it() -> None:
    sentence = tree(
        "Mann NOUN 5 nsubj -",
        ", PUNCT 4 punct -",
        "den DET 3 det -",
        "Kern PROPN 4 obj PER",
        f"anrief VERB 0 acl:relcl - {FIN}",
        f"schwieg VERB -1 root - {FIN}",
    )
    assert "den:obj Kern:nsubj anrief:acl:relcl" in labels(relative_repair.find_relative(sentence))


@pytest.mark.parametrize(("verb", "role", "own"), [("planen", "patient", ""), ("wollen", "patient", "mit"), ("bereit", "zu", "")])
def test_whose_event_a_verb_or_adjective_plans(verb: str, role: str, own: str) -> None:
    nouns_, doer = doing.roles(verb)
    assert (nouns_[role], doer) == (own, "agent")


def _with_lemma(sentence: Sentence, index_: int, lemma: str) -> Sentence:
    tokens = (replace(t, lemma=lemma) if t.index == index_ else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Das Landgericht Ulm ließ den Händler Peter Lang verhaften.", "Landgericht Ulm arrests Peter Lang"),
        ("Die Soldaten nahmen den General Peter Lang gefangen.", "Soldaten arrests Peter Lang"),
        ("Das Kartellamt leitete Ermittlungen wegen Betrugs gegen Siemens ein.", "Kartellamt investigates Siemens"),
        ("Auf Nachfrage von Journalisten bestritt Peter Lang den Plan.", "Journalisten contacts Peter Lang"),
        ("Auf einer gemeinsamen Pressekonferenz lobten Anna Kurz und Peter Lang den Plan.", "Anna Kurz cooperatesWith Peter Lang"),
        ("Türkische Kampfjets griffen Aleppo an.", "Türkei attacks Aleppo"),
        ("Als Minister hat Merz den Richter Otto Kern vorgesehen.", "Merz appoints Otto Kern"),
        ("Anna Kurz setzte sich bei der Wahl gegen Peter Lang durch.", "Anna Kurz defeats Peter Lang"),
        ("Norwegen schied im Viertelfinale gegen Polen aus.", "Polen defeats Norwegen"),
        ("Nach der 0:2-Niederlage gegen Japan steht Polen vor dem Aus.", "Japan defeats Polen"),
        ("Als Regisseur verpflichtete das ZDF Otto Kern.", "ZDF appoints Otto Kern"),
    ],
)
def test_who_does_it_to_whom(text: str, edge: str) -> None:
    assert edge in edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Das Landgericht Ulm ließ den Händler Peter Lang warten.", "arrests"),
        ("Peter Lang verlor bei der Wahl den Schlüssel.", "defeats"),
        ("Anna Kurz gewann den Krieg gegen den Lärm.", "defeats"),
        ("In Lyon wurden beim Fest drei Arbeiter geehrt.", "kills"),
    ],
)
def test_what_is_no_deed(text: str, word: str) -> None:
    assert not [edge for edge in edges(text) if f" {word} " in edge]
