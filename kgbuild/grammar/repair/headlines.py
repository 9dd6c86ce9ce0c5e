"""What headlines leave out or put before a colon or a dash. In: a Sentence. Out: a Sentence; only labels and heads change."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import signs
from kgbuild.model import Sentence

LABEL = 6  # tokens before the colon


def part_label(sentence: Sentence) -> Sentence:
    """`Trump: Russland hat Polen angegriffen`  ->  Trump parataxis, Russland nsubj, where a parser made one subject of both sides of the colon"""
    colon = next((t.index for t in sentence.tokens[1:-2] if t.text == ":"), 0)
    if not 0 < colon <= LABEL or any(t.upos in ("VERB", "AUX", "ADP") for t in sentence.tokens[:colon]):
        return sentence
    verb = next((t for t in sentence.tokens[colon:] if t.upos == "VERB" and t.head < colon), None)
    if verb is None:
        return sentence
    label = [t for t in sentence.tokens[:colon] if t.head == verb.index and t.deprel != "punct"]
    hung = [t for t in sentence.tokens[colon + 1 :] if 0 <= t.head < colon and t.index != verb.index and t.upos in tree.NOMINAL]
    changes = {t.index: (verb.index, "parataxis") for t in label}
    own = [t.index for t in sentence.tokens[colon + 1 :] if t.head == verb.index and t.deprel in tree.NOUN_SUBJECTS]
    if label and hung and not own:
        changes[hung[0].index] = (verb.index, label[0].deprel if label[0].deprel in tree.NOUN_SUBJECTS else "nsubj")
    if len(own) == 2 and own[0] < verb.index < own[1] and not tree.has_child(sentence, verb.index, "obj"):
        changes[own[1]] = (verb.index, "obj")
    return relabelled(sentence, changes)


def part_dash(sentence: Sentence) -> Sentence:
    """`Ein Toter bei Brand – Polizei nimmt Mann fest`  ->  Toter parataxis, Polizei nsubj, where a parser hung Polizei on what stands before the dash"""
    dashes = [t.index for t in sentence.tokens[1:] if t.text in signs.DASHES]
    if sentence.index or len(dashes) != 1:
        return sentence
    dash = dashes[0]
    first = next((t for t in sentence.tokens[dash:] if t.upos in ("VERB", "AUX")), sentence.tokens[dash])
    verb = sentence.tokens[first.head] if first.head > first.index else first
    hung = [t for t in sentence.tokens[dash + 1 : first.index] if t.head < dash and t.upos in tree.NOMINAL]
    if len(hung) != 1:
        return sentence
    before = [c for c in tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS) if c < dash]
    behind = [
        c for c in tree.children(sentence, verb.index, "nsubj") if c > first.index and not tree.has_child(sentence, verb.index, "obj")
    ]
    label = "nsubj:pass" if tree.has_child(sentence, verb.index, "aux:pass") else "nsubj"
    changes = {hung[0].index: (verb.index, label), **dict.fromkeys(before, (verb.index, "parataxis"))}
    if 0 <= verb.head < dash:
        changes[verb.index] = (verb.head, "parataxis")
    return relabelled(sentence, changes | dict.fromkeys(behind, (verb.index, "obj")))
