"""Verbs and participles taken for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import participle, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.model import Sentence, Token

STATE = "sein"
FINITE = ("root", "acl:relcl", "advcl", "ccomp", "parataxis")


def find_verb(sentence: Sentence) -> Sentence:
    """`Forscher appellierten an die Regierung.`  ->  appellierten a finite verb, where a tagger made it an adjective"""
    found = {t.index for t in sentence.tokens if _looks_finite(sentence, t)}
    past = (("Mood", "Ind"), ("Tense", "Past"), ("VerbForm", "Fin"))
    tokens = (replace(t, upos="VERB", lemma=_infinitive(t), feats=(*_number(t), *past)) if t.index in found else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _looks_finite(sentence: Sentence, token: Token) -> bool:
    """-ierte, -ierten or a strong past (bezwang) with a subject and no verb beside it."""
    weak = token.upos == "ADJ" and token.text.endswith(("ierte", "ierten"))
    strong = token.upos in ("ADP", "ADJ", "ADV", "X") and token.deprel in FINITE and bool(_of_strong(token))
    shown = (weak or strong) and tree.has_child(sentence, token.index, "nsubj")
    return shown and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")


def _infinitive(token: Token) -> str:
    return _of_strong(token) or token.text.lower().rpartition("ier")[0] + "ieren"


def _of_strong(token: Token) -> str:
    """bezwang -> bezwingen; "" for what is no strong past, or written large."""
    return participle.of_finite(token.text, "", "Ind", "Sing") if token.text.islower() else ""


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def find_state(sentence: Sentence) -> Sentence:
    """`Eva ist mit Igor verheiratet.`  ->  ist cop of verheiratet, where a parser read an adjective as a passive"""
    changes = {}
    for token in sentence.tokens:
        state = sentence.tokens[token.head] if token.deprel == "aux:pass" and token.lemma in STATE else token
        if state is not token and state.upos == "ADJ" and not tree.has_child(sentence, state.index, "aux"):
            changes[token.index] = (state.index, "cop")
            changes |= dict.fromkeys(tree.children(sentence, state.index, "nsubj:pass"), (state.index, "nsubj"))
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
