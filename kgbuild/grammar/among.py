"""Those who are named out of a group. In: a Sentence. Out: a Sentence in which they stand beside the group, so that what is said of it is said of them."""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import contrast
from kgbuild.model import Sentence, Token

GROUPS = ("nsubj", "nsubj:pass", "obj", "obl:arg", "obl", "obl:agent", "nmod")
LOOSE = ("appos", "parataxis", "conj", "dep", "obj", "nsubj", "nsubj:pass", "obl", "advcl", "orphan")


def join_among(sentence: Sentence) -> Sentence:
    """`Acht Menschen starben, darunter Igor Blau.`  ->  Igor conj of Menschen, where a parser made it an apposition or a clause"""
    changes = {}
    for start, token in enumerate(sentence.tokens):
        if contrast.opens_among(tuple(t.text.lower() for t in sentence.tokens[start : start + 2])) and _is_apart(sentence, token):
            member = _member(sentence, token)
            group = _group(sentence, member, start) if member >= 0 else -1
            if group >= 0 and tree.preposition(sentence, member) in ("", tree.preposition(sentence, group)):
                changes[member] = (group, "conj")
    return relabelled(sentence, changes)


def _is_apart(sentence: Sentence, token: Token) -> bool:
    """Behind a comma or a dash: `, darunter`; not in `Er zählte darunter drei`."""
    return token.index > 1 and sentence.tokens[token.index - 1].upos == "PUNCT"


def _member(sentence: Sentence, mark: Token) -> int:
    """The noun that the words of a group stand at: darunter der Arzt -> Arzt; -1 where they belong to a verb: darunter litten alle."""
    for i in (mark.index, *tree.path_to_root(sentence, mark.index)):
        token = sentence.tokens[i]
        if i > mark.index and token.upos in ("NOUN", "PROPN", "NUM") and not tree.has_child(sentence, i, "cop", *tree.SUBJECTS):
            return i if token.deprel in LOOSE else -1
    return -1


def _group(sentence: Sentence, member: int, start: int) -> int:
    """The last noun in the plural before the comma, of the same clause; one whose case the member's article allows."""
    found = [t.index for t in sentence.tokens[:start] if t.upos == "NOUN" and t.deprel in GROUPS and _is_several(sentence, t)]
    cases = form.article_cases(sentence, member)
    fitting = [i for i in found if not cases or form.case_of(sentence, i) in ("", *cases)]
    return next(iter(reversed(fitting or found)), -1)


def _is_several(sentence: Sentence, noun: Token) -> bool:
    counted = tree.has_child(sentence, noun.index, "nummod")
    return noun.feat("Number") == "Plur" or (counted and noun.feat("Number") != "Sing")
