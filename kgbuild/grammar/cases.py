"""Subjects and objects whose articles forbid it. In: a Sentence. Out: a Sentence; the rule: an article, a gender and a number leave only some cases."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import accusatives, determiners, nouns
from kgbuild.model import Sentence, Token

DEFINITE, ONE = "der", "den"
OBLIQUE = ("den", "dem", "des")  # never nominative
LABELS = {"Nom": "nsubj", "Acc": "obj", "Dat": "obl:arg"}
ALL = ("Nom", "Acc", "Dat", "Gen")


def possible(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The cases a noun or relative pronoun can be: der Regierung -> Dat, Gen; den Rivalen (one) -> Acc; all where nothing shows."""
    token = sentence.tokens[i]
    if token.upos in ("PRON", "DET"):
        return (determiners.cases(token.text) or ALL) if token.text.lower() in OBLIQUE else ALL
    found = form.article_cases(sentence, i)
    article = next((sentence.tokens[d].text.lower() for d in tree.children(sentence, i, "det")), "")
    if article == DEFINITE and token.upos == "NOUN" and token.feat("Gender") == "Fem" and token.feat("Number") == "Sing":
        return tuple(c for c in found if c != "Nom")
    if article == ONE and _is_one(sentence, i):
        return ("Acc",)
    return found or ALL


def _is_one(sentence: Sentence, i: int) -> bool:
    """A singular; a role with the name of one person."""
    named = names.close_name(sentence, i)
    alone = named >= 0 and sentence.tokens[named].entity == "B-PER" and not tree.has_child(sentence, i, "conj")
    return alone or (sentence.tokens[i].feat("Number") == "Sing" and not sentence.tokens[i].text.endswith("n"))


def part_by_case(sentence: Sentence) -> Sentence:
    """`Der Regierung drohte der Rat.`, `den die Partei angriff`  ->  Regierung obl:arg, den obj, where a parser made them subjects"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        if verb.upos == "VERB" and not tree.has_child(sentence, verb.index, "aux:pass", "cop"):
            wrong = [c for c in tree.children(sentence, verb.index, "nsubj") if _is_never_subject(sentence, c)]
            if len(wrong) == 1:
                changes |= _parted(sentence, verb.index, wrong[0])
    return relabelled(sentence, changes)


def _is_never_subject(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].upos in tree.NOMINAL and "Nom" not in possible(sentence, i) and not tree.has_child(sentence, i, "case")


def _parted(sentence: Sentence, verb: int, wrong: int) -> dict[int, tuple[int, str]]:
    """The label its case allows; the subject is the other one, or the object that can be it."""
    cases = possible(sentence, wrong)
    label = next((LABELS[case] for case in ("Acc", "Dat") if case in cases), "")
    if not label:
        return {}
    others = [c for c in tree.children(sentence, verb, "nsubj") if c != wrong]
    objects = tree.children(sentence, verb, "obj", "obl:arg")
    can = [c for c in objects if "Nom" in possible(sentence, c) and not tree.has_child(sentence, c, "case")]
    if others:
        return {wrong: (verb, label)} if label == LABELS["Dat"] or not tree.has_child(sentence, verb, "obj") else {}
    return {wrong: (verb, label), can[0]: (verb, "nsubj")} if len(objects) == len(can) == 1 else {}


def part_objects(sentence: Sentence) -> Sentence:
    """`Japan stellt Nepal 30 Millionen Dollar zur Verfügung.`  ->  Nepal obl:arg, where a parser gave the verb two objects"""
    changes = {}
    for verb in sentence.tokens:
        objects = tree.children(sentence, verb.index, "obj") if verb.upos == "VERB" else ()
        two = len(objects) == 2 and not tree.has_child(sentence, verb.index, "obl:arg")
        if two and _is_given(sentence, *objects) and not accusatives.two(tree.verb_lemma(sentence, verb.index)):
            changes[objects[0]] = (verb.index, "obl:arg")
    return relabelled(sentence, changes)


def _is_given(sentence: Sentence, first: int, second: int) -> bool:
    """A name without article, and a thing behind it."""
    named = sentence.tokens[first].entity[2:] in ("PER", "ORG", "LOC") and not tree.has_child(sentence, first, "det", "case")
    thing = sentence.tokens[second].upos == "NOUN" and not sentence.tokens[second].entity
    return named and thing and "Acc" in possible(sentence, second)


def seek_accusative(sentence: Sentence) -> Sentence:
    """`Er habe den Kritiker Igor Blau ermordet.`  ->  Kritiker obj, where a parser read a dative"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "obl:arg" else token
        bare = verb is not token and verb.upos == "VERB" and not tree.has_child(sentence, token.index, "case")
        if bare and possible(sentence, token.index) == ("Acc",) and not tree.has_child(sentence, verb.index, "obj", "aux:pass"):
            changes[token.index] = (verb.index, "obj")
    return relabelled(sentence, changes)


def find_bare_subject(sentence: Sentence) -> Sentence:
    """`Außenminister Blau warf Belarus Betrug vor.`  ->  Außenminister nsubj, where a parser made him an adverbial"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel in ("obl", "obl:arg") else token
        if verb is token or not _is_front(sentence, token, verb) or not _is_named_role(sentence, token):
            continue
        later = [c for c in tree.children(sentence, verb.index, "nsubj") if c > verb.index and _is_bare_name(sentence, c)]
        if later or not tree.has_child(sentence, verb.index, *tree.SUBJECTS):
            given = tree.has_child(sentence, verb.index, "obj")
            changes |= {token.index: (verb.index, "nsubj"), **{c: (verb.index, "obl:arg" if given else "obj") for c in later[:1]}}
    return relabelled(sentence, changes)


def _is_front(sentence: Sentence, token: Token, verb: Token) -> bool:
    finite = tree.finite_verb(sentence, verb.index)
    active = verb.upos == "VERB" and not tree.has_child(sentence, verb.index, "aux:pass")
    return active and token.index < finite and not tree.has_child(sentence, token.index, "case", "det", "det:poss")


def _is_named_role(sentence: Sentence, token: Token) -> bool:
    name = names.close_name(sentence, token.index) if token.upos == "NOUN" else -1
    return name >= 0 and sentence.tokens[name].entity == "B-PER" and nouns.find("roles", token.text) is not None


def _is_bare_name(sentence: Sentence, i: int) -> bool:
    return bool(sentence.tokens[i].entity) and not tree.has_child(sentence, i, "det", "case")

