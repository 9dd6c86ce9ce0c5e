"""Not this but that, and what is denied. In: a Sentence. Out: a Sentence; the rule: what contrasts with a part of a clause is coordinated with it."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import contrast
from kgbuild.model import Sentence, Token

ALIKE = (*tree.NOUN_SUBJECTS, "obj", "obl:arg", "obl")


def join_contrast(sentence: Sentence) -> Sentence:
    """`weil nicht Bern, sondern Rom zahlte`  ->  Rom beside Bern, where a parser gave the verb two subjects"""
    changes: Changes = {}
    for word in sentence.tokens:
        if contrast.kind(word.text) == "contrast" and word.upos == "CCONJ" and word.head >= 0:
            changes |= _joined_contrast(sentence, word)
    return relabelled(sentence, changes)


def _joined_contrast(sentence: Sentence, word: Token) -> Changes:
    """The nouns on both sides of `sondern` put side by side."""
    second = next((i for i in (word.head, *tree.children(sentence, word.head)) if _opens_behind(sentence, word, i)), -1)
    if second < 0:
        return {}
    label, verb = sentence.tokens[second].deprel, sentence.tokens[sentence.tokens[second].head]
    found = [c for c in (verb.index, *_alike(sentence, verb.index, label)) if c < word.index and sentence.tokens[c].upos in tree.NOMINAL]
    if found:
        first = sentence.tokens[found[-1]]  # hat nicht Bern, sondern Rom … abgelehnt: what the second is
        own = {first.index: (verb.index, label)} if label in tree.SUBJECTS and first.head == verb.index else {}
        return {**own, second: (first.index, "conj"), word.index: (second, "cc")}
    first = sentence.tokens[verb.head] if verb.deprel == "conj" else verb
    if first.index > word.index or first.upos not in tree.NOMINAL or tree.has_child(sentence, first.index, "cop"):
        return {}
    marks = dict.fromkeys(
        tree.children(sentence, first.index, "punct"), (verb.index, "punct")
    )  # Nicht Bern, sondern Rom zahlte: the verb under Bern
    top = {verb.index: (first.head, first.deprel), first.index: (verb.index, label)}
    return {**marks, **top, second: (first.index, "conj"), word.index: (second, "cc")}


def _opens_behind(sentence: Sentence, word: Token, i: int) -> bool:
    """A noun under a verb or noun, whose phrase begins right behind `sondern (auch)`."""
    noun = sentence.tokens[i]
    below = noun.upos in tree.NOMINAL and noun.deprel in (*ALIKE, "appos", "nmod", "dep") and i > word.index
    return below and min(t for t in tree.subtree(sentence, i) if t > word.index) - word.index <= 2


def _alike(sentence: Sentence, verb: int, label: str) -> tuple[int, ...]:
    """The participants of a verb, those with a label last, the one behind `nicht` last of all."""
    found = tree.children(sentence, verb, *ALIKE)
    return tuple(sorted(found, key=lambda c: (_is_behind_not(sentence, c), sentence.tokens[c].deprel == label)))


def _is_behind_not(sentence: Sentence, i: int) -> bool:
    """Nicht Bern zahlte, sondern Rom.  ->  Bern"""
    first = tree.subtree(sentence, i)[0]
    return any(contrast.kind(t.text) == "not" for t in sentence.tokens[max(0, first - 1) : first + 1])


def join_denied(sentence: Sentence) -> Sentence:
    """`Kern reiste nach Rom, nicht aber nach Bonn.`  ->  Bonn conj of Rom, where a parser made both part of the journey"""
    changes: Changes = {}
    for token in (t for t in sentence.tokens if t.deprel in ("obl", "obj", "obl:arg") and t.upos in ("NOUN", "PROPN")):
        phrase = tree.subtree(sentence, token.index)
        denial = next((c for c in phrase if c < token.index and contrast.kind(sentence.tokens[c].text) == "not"), -1)
        opened = denial > 0 and any(t.text == "," for t in sentence.tokens[max(0, phrase[0] - 1) : denial])
        alike = [c for c in sentence.children[token.head] if c < phrase[0] and _is_alike(sentence, c, token)] if opened else []
        if alike:
            changes |= {token.index: (alike[-1], "conj"), denial: (token.index, "advmod")}
    return relabelled(sentence, changes)


def _is_alike(sentence: Sentence, i: int, denied: Token) -> bool:
    """Whether a noun before could be what the denied one stands against: behind the same preposition, or an object."""
    case = tree.preposition(sentence, denied.index)
    return sentence.tokens[i].deprel in (("obl", "obl:arg") if case else ("obj",)) and tree.preposition(sentence, i) == case
