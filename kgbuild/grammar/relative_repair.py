"""Relative clauses that a parser took for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.model import Sentence, Token

WHOSE = ("dessen", "deren")
NOT_RELATIVE = ("ccomp", "csubj", "advcl", "parataxis", "dep")


def find_whose(sentence: Sentence) -> Sentence:
    """`Der Konzern, dessen Chef ging, schließt.`  ->  ging acl:relcl of Konzern, where a parser gave `ging` two subjects"""
    for token in sentence.tokens:
        if token.text in WHOSE and (clause := _clause_of(sentence, token)) >= 0:
            noun = _noun_before(sentence, token)
            if noun >= 0 and sentence.tokens[noun].head == clause:
                return _opened(sentence, clause, noun, token.head)
    return sentence


def _clause_of(sentence: Sentence, whose: Token) -> int:
    """The verb of the clause that dessen opens, where a later main verb governs it; -1 for none."""
    verb = next((i for i in tree.path_to_root(sentence, whose.index) if sentence.tokens[i].upos == "VERB"), -1)
    inside = verb > whose.index and sentence.tokens[verb].deprel in NOT_RELATIVE and sentence.tokens[verb].head > verb
    ends = inside and any(t.text == "," for t in sentence.tokens[verb : sentence.tokens[verb].head])
    return verb if ends else -1


def _noun_before(sentence: Sentence, whose: Token) -> int:
    """What stands before the comma, with the whole phrase it ends; -1 where there is no comma."""
    at = whose.index - 1
    if at > 0 and sentence.tokens[at].upos == "ADP":
        at -= 1
    if at < 1 or sentence.tokens[at].text != ",":
        return -1
    path = (at - 1, *tree.path_to_root(sentence, at - 1))
    return next((i for i in reversed(path) if i < at and sentence.tokens[i].upos in tree.NOMINAL), -1)


def _opened(sentence: Sentence, clause: int, noun: int, owned: int) -> Sentence:
    """The noun goes to the main verb, the clause to the noun; its own subject is the noun behind dessen, also where that was beside the other noun."""
    main = sentence.tokens[clause].head
    label = sentence.tokens[noun].deprel
    changes = {noun: (main, label), clause: (noun, "acl:relcl")}
    beside = [owned] if sentence.tokens[owned].deprel == "appos" and sentence.tokens[owned].head == noun else []
    own = [c for c in sentence.children[clause] if any(sentence.tokens[w].text in WHOSE for w in tree.children(sentence, c, "nmod", "det"))]
    own = own or beside
    bare = [c for c in own if not tree.has_child(sentence, c, "case")]
    if bare and label in tree.NOUN_SUBJECTS:
        changes[bare[0]] = (clause, "nsubj:pass" if tree.has_child(sentence, clause, "aux:pass") else "nsubj")
    later = [c for c in tree.children(sentence, main, *tree.NOUN_SUBJECTS) if c > main]
    if label in tree.NOUN_SUBJECTS and later and not tree.has_child(sentence, main, "obj"):
        changes[later[0]] = (main, "obj")
    return relabelled(sentence, changes)
