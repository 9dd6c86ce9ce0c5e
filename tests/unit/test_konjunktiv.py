"""Konjunktiv by form: `sei`, `komme` report, `wäre` does not, `reiste` and `ich habe` are neither."""

import pytest

from kgbuild.grammar import konjunktiv
from kgbuild.model import Sentence, Token


def clause(verb: str, lemma: str, subject: str = "Sie", person: str = "3", tense: str = "") -> Sentence:
    feats = (("Person", person),)
    tokens = (
        Token(0, subject, subject.lower(), "PRON", 1, "nsubj", 0, len(subject), feats),
        Token(1, verb, lemma, "VERB", -1, "root", 0, 0, (("Mood", "Ind"), ("Tense", tense), ("VerbForm", "Fin")) if tense else ()),
    )
    return Sentence(0, 0, 0, "", tokens)


@pytest.mark.parametrize(
    ("verb", "lemma", "mood"),
    [
        ("sei", "sein", "1"),
        ("habe", "haben", "1"),
        ("komme", "kommen", "1"),
        ("halte", "halten", "1"),
        ("kündige", "ankündigen", "1"),
        ("fordere", "fordern", "1"),
        ("handle", "handeln", "1"),
        ("handelt", "handeln", ""),
        ("wäre", "sein", "2"),
        ("käme", "kommen", "2"),
        ("kommt", "kommen", ""),
        ("reiste", "reisen", ""),
        ("wurde", "werden", ""),
    ],
)
def test_forms(verb: str, lemma: str, mood: str) -> None:
    assert konjunktiv.mood(clause(verb, lemma), 1) == mood


def test_first_person_is_indicative() -> None:
    assert konjunktiv.mood(clause("habe", "haben", "Ich", "1"), 1) == ""


def test_preterite_is_indicative() -> None:
    assert konjunktiv.mood(clause("leitete", "leiteten", tense="Past"), 1) == ""
