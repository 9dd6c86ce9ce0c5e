"""Verbs and participles taken for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.model import Sentence, Token


def find_verb(sentence: Sentence) -> Sentence:
    """`Forscher appellierten an die Regierung.`  ->  appellierten a finite verb, where a tagger made it an adjective"""
    found = {t.index for t in sentence.tokens if _looks_finite(sentence, t)}
    past = (("Mood", "Ind"), ("Tense", "Past"), ("VerbForm", "Fin"))
    tokens = (
        replace(t, upos="VERB", lemma=t.text.lower().rpartition("ier")[0] + "ieren", feats=(*_number(t), *past)) if t.index in found else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _looks_finite(sentence: Sentence, token: Token) -> bool:
    """-ierte, -ierten with a subject and no verb beside it."""
    shown = token.upos == "ADJ" and token.text.endswith(("ierte", "ierten")) and tree.has_child(sentence, token.index, "nsubj")
    return shown and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def lift_copula(sentence: Sentence) -> Sentence:
    """`Neuer Chef ist der Ökonom Otto Kern.`  ->  ist cop of Chef, where a parser hung it on the subject"""
    changes = {}
    for token in sentence.tokens:
        subject = sentence.tokens[token.head] if token.deprel == "cop" and token.head >= 0 else None
        predicate = sentence.tokens[subject.head] if subject and subject.deprel == "nsubj" and subject.head >= 0 else None
        if predicate and predicate.upos in ("NOUN", "PROPN") and not tree.has_child(sentence, predicate.index, "cop"):
            changes[token.index] = (predicate.index, "cop")
    return relabelled(sentence, changes)


def find_feeling(sentence: Sentence) -> Sentence:
    """`Sie zeigte sich entsetzt über den Anschlag.`  ->  entsetzt xcomp of zeigte, where a parser made it an adverb"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "advmod" and token.upos == "VERB" else token
        if verb is not token and tree.has_child(sentence, verb.index, "expl:pv") and tree.has_child(sentence, token.index, "obl"):
            changes[token.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)


def free_participle(sentence: Sentence) -> Sentence:
    """`Von allen gelobt, ging sie.`  ->  gelobt advcl, where a parser made it what somebody says"""
    found = (t for t in sentence.tokens if t.deprel == "ccomp" and t.feat("VerbForm") == "Part" and t.index < t.head)
    helped = ("aux", "aux:pass", "cop", "mark", *tree.SUBJECTS)
    return relabelled(sentence, {t.index: (t.head, "advcl") for t in found if not tree.has_child(sentence, t.index, *helped)})
