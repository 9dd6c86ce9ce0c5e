"""Subjects and objects that forms tell. In: a Sentence. Out: a Sentence; the rule: a finite verb has one subject, and an article shows a case."""

from __future__ import annotations

from kgbuild.grammar import names, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import nouns
from kgbuild.model import Sentence, Token

BECOME = ("werden", "bleiben")
CALLED = "heißen"


def find_copula_subject(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bank wird der Ökonom Igor Blau.`  ->  Ökonom nsubj, where a parser made both what somebody becomes"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "xcomp") if verb.lemma in BECOME else ()
        if len(found) == 2 and not tree.has_child(sentence, verb.index, *tree.SUBJECTS, "expl", "obj"):
            named = [c for c in found if names.is_name(sentence, c) or names.close_name(sentence, c) >= 0]
            if len(named) == 1 and not tree.has_child(sentence, named[0], "case", "mark"):
                changes[named[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def find_called(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bahn heißt Igor Blau.`  ->  Igor nsubj and Chef xcomp, where a parser gave the verb two subjects"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj", "xcomp", "obj") if verb.lemma == CALLED else ()
        if len(found) == 2 and _is_role(sentence, found[0]) and sentence.tokens[found[1]].entity == "B-PER":
            changes |= {found[0]: (verb.index, "xcomp"), found[1]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def _is_role(sentence: Sentence, i: int) -> bool:
    return (
        sentence.tokens[i].upos == "NOUN" and names.close_name(sentence, i) < 0 and nouns.find("roles", sentence.tokens[i].text) is not None
    )


def find_relative_subject(sentence: Sentence) -> Sentence:
    """`die Ministerin, die der Partei angehört`  ->  die nsubj, where a parser made the only bare word of the clause its object"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "obj") if verb.deprel == "acl:relcl" else ()
        if len(found) == 1 and _is_pronoun_subject(sentence, verb, sentence.tokens[found[0]]):
            changes[found[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def _is_pronoun_subject(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """`die`, `das` in front of a finite verb that has nobody else: a passive, `es` and `man` have."""
    helped = ("aux:pass", "expl", "xcomp", "ccomp", "csubj", *tree.SUBJECTS)
    can = pronoun.upos == "PRON" and pronoun.text.lower() in ("die", "das") and pronoun.feat("Person") in ("", "3")
    first = pronoun.index == tree.first_word(sentence, verb.index)
    finite = tree.finite_verb(sentence, verb.index)
    return (
        can
        and first
        and finite >= 0
        and tree.has_child(sentence, verb.index, "obl:arg")
        and not tree.has_child(sentence, verb.index, *helped)
    )
