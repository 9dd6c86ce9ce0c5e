"""Participles that open a sentence. In: a Sentence. Out: a Sentence where the participle is its verb and who did it the subject.

The rule: a past participle with a capital, right before a finite auxiliary, is no noun and no name, for it has no article.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import participle, tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.lexicon import nouns, participles
from kgbuild.model import Sentence, Token

MANY = 4  # tokens of the shortest such sentence, its full stop included
PAIR = 3  # where it stands behind two
HAVE = "haben"
AUXILIARIES = ("sein", HAVE, "werden")
PARTICIPLE = (("VerbForm", "Part"),)
LOOSE = ("ccomp", "dep", "advcl", "parataxis")
COMMA = ","
BESIDE = ("punct", "obl", "obj", "advmod", "parataxis", "advcl")
NOMINAL = ("NOUN", "PROPN")
PERSON = "B-PER"
READ_AS = (*tree.SUBJECTS, *tree.OBJECTS, "obl")  # what a parser calls an object in front of the name of who did it
WHERE = ("in", "an", "bei", "auf", "nahe", "vor")


def find_fronted_participle(sentence: Sentence) -> Sentence:
    """`Aufgewachsen ist Kern in Ulm.`  ->  aufgewachsen root, Kern nsubj and Ulm its obl, where a parser read two nouns"""
    auxiliary = _auxiliary(sentence)
    if auxiliary < 0:
        return sentence
    first, helping = sentence.tokens[0], sentence.tokens[auxiliary]
    root = helping if helping.head < 0 else sentence.tokens[helping.head]
    if first.upos == "VERB" and root is first:
        return relabelled(sentence, _lifted(sentence, 0, tree.child(sentence, 0, *tree.SUBJECTS)))
    verb = participle.infinitive(first.text.lower())
    passive = helping.lemma != HAVE and not participles.active(verb)
    subject = (
        root.index if root.index not in (0, auxiliary) else next((s for r in (0, auxiliary) for s in tree.subjects(sentence, r) if s), -1)
    )
    if subject < 0 or sentence.tokens[subject].upos not in NOMINAL:
        return sentence
    read = replaced(sentence, {0: replace(first, upos="VERB", lemma=verb, entity="", feats=PARTICIPLE)})
    beside = {c: (0, read.tokens[c].deprel) for i in (auxiliary, root.index) for c in tree.children(read, i, *BESIDE)}
    turned = {
        0: (root.head, root.deprel),
        auxiliary: (0, "aux:pass" if passive else "aux"),
        subject: (0, "nsubj:pass" if passive else "nsubj"),
    }
    return relabelled(read, beside | turned | _lifted(read, 0, auxiliary, subject))


def free_fronted(sentence: Sentence) -> Sentence:
    """`Geboren in Ulm, zog Kern nach Bonn.`  ->  geboren advcl of zog and Ulm its obl, where a parser read a noun"""
    first = sentence.tokens[0]
    verb = sentence.tokens[first.head] if first.head > 0 else first
    opened = first.text[:1].isupper() and first.deprel in LOOSE and participle.is_past(first.text.lower())
    if not opened or verb.upos not in ("VERB", "AUX") or first.upos not in ("VERB", *NOMINAL) or _is_joined(sentence, verb):
        return sentence
    lemma = participle.infinitive(first.text.lower())
    read = replaced(sentence, {0: replace(first, upos="VERB", lemma=lemma, entity="", deprel="advcl", feats=PARTICIPLE)})
    return relabelled(read, _lifted(read, 0))


def _is_joined(sentence: Sentence, verb: Token) -> bool:
    """Whether no comma parts the opening from the verb: Gewonnen hat er"""
    return all(t.text != COMMA for t in sentence.tokens[: verb.index])


def part_maker(sentence: Sentence) -> Sentence:
    """`Kuratiert hat die Schau Eva Roth.`  ->  Schau obj and Eva nsubj, where a parser read one phrase"""
    auxiliary = _auxiliary(sentence)
    if auxiliary < 0 or sentence.tokens[auxiliary].lemma != HAVE:
        return sentence
    for thing in tree.children(sentence, 0, *READ_AS):
        name = tree.child(sentence, thing, "appos")
        apart = name >= 0 and sentence.tokens[name].entity == PERSON and tree.has_child(sentence, thing, "det")
        if apart and not words.is_person(sentence.tokens[thing]):
            return relabelled(sentence, {thing: (0, "obj"), name: (0, "nsubj")})
    return sentence


def _auxiliary(sentence: Sentence) -> int:
    """The auxiliary behind one or two past participles at the very beginning: geboren und aufgewachsen | ist; -1 for none."""
    first, *behind = sentence.tokens
    at = 1 if len(behind) < MANY or behind[0].upos != "CCONJ" or not participle.is_past(behind[1].text) else PAIR
    if len(sentence.tokens) < MANY or not first.text[:1].isupper() or not participle.is_past(first.text.lower()):
        return -1
    helping, free = sentence.tokens[at], first.upos == "VERB" or (first.upos in NOMINAL and nouns.find("roles", first.text) is None)
    return at if free and helping.lemma in AUXILIARIES and tree.is_finite(helping) else -1


def _lifted(sentence: Sentence, *governors: int) -> Changes:
    """Where and when it happened, which a parser hung on the name: gestorben ist Otto Kern | in Ulm"""
    behind = (sentence.tokens[c] for i in governors if i >= 0 for c in tree.children(sentence, i, "nmod"))
    return {t.index: (0, "obl") for t in behind if _is_circumstance(sentence, t)}


def _is_circumstance(sentence: Sentence, token: Token) -> bool:
    """Behind somebody, or the participle itself: not behind an event, which may be there: geplant ist ein Treffen | in Ulm"""
    owner = sentence.tokens[token.head]
    somebody = token.head == 0 or owner.upos == "PROPN" or words.is_person(owner)
    return somebody and tree.preposition(sentence, token.index) in WHERE and token.index > token.head
