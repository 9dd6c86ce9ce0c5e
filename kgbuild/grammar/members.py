"""Some of many who take part. In: a predication. Out: it, and a copy with those who are named between commas or beside the subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, tree
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import members
from kgbuild.model import Argument, Predication, Sentence

REACH = 12  # words between a noun and the comma behind its phrase
MANY = ("agent", "patient", "recipient")
PLACES = ("PER", "ORG", "LOC")


def include_members(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Viele Städte, darunter Bern und Rom, zahlten.`  ->  zahlen(agent Städte) and zahlen(agent Bern, agent Rom)"""
    yield predication
    if predication.kind != "verb":
        return
    for argument in predication.arguments:
        named = _named_among(sentence, argument.head, predication.trigger) if argument.role in MANY else -1
        if named >= 0:
            yield with_arguments(predication, (replace(a, head=named) if a is argument else a for a in predication.arguments))
            return


def _named_among(sentence: Sentence, noun: int, trigger: int) -> int:
    """The first noun behind `, darunter`, right behind the phrase of a noun; -1 for none."""
    start = _opener(sentence, noun)
    if start < 0 or not _are_many(sentence, noun, start):
        return -1
    words = [t.text for t in sentence.tokens[start : start + members.LONGEST]]
    begin = start + members.opens(words)
    end = next((t.index for t in sentence.tokens[begin:] if t.text in (",", ")", "–", ".")), len(sentence.tokens))
    if any(t.upos in ("VERB", "AUX") or t.index == trigger for t in sentence.tokens[begin:end]):
        return -1
    inside = range(start, end)
    tops = (t for t in sentence.tokens[begin:end] if t.upos in ("NOUN", "PROPN") and (t.head not in inside or t.head < begin))
    tops = (t for t in tops if not any(c >= begin for c in tree.children(sentence, t.index, "case")))
    return next((t.index for t in tops if t.deprel in ("appos", "conj", "nmod", "obl", "nsubj", "parataxis")), -1)


def _are_many(sentence: Sentence, noun: int, start: int) -> bool:
    """Whether the members are the noun's: not behind `eine Rückgabe von Gütern, darunter`, where they are the last noun's."""
    last = [t for t in sentence.tokens[noun + 1 : start] if t.upos == "NOUN"]
    if sentence.tokens[noun].feat("Number") == "Plur":
        return all(t.feat("Number") != "Plur" for t in last)
    return not last


def _opener(sentence: Sentence, noun: int) -> int:
    """Where `darunter` stands behind the comma that ends a noun's phrase; -1 for none."""
    for token in sentence.tokens[noun + 1 : noun + REACH]:
        if token.text in (",", "(", "–"):
            after = [t.text for t in sentence.tokens[token.index + 1 : token.index + 1 + members.LONGEST]]
            return token.index + 1 if members.opens(after) else -1
        if noun not in tree.path_to_root(sentence, token.index):
            return -1
    return -1


def include_beside(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Neben Bern zahlte auch Rom.`  ->  zahlen(agent Rom, neben Bern) and zahlen(agent Bern)"""
    yield predication
    agents = predication.having("agent")
    found = next((a for a in predication.arguments if members.kind(a.role) == "beside"), None) if predication.kind == "verb" else None
    if found and len(agents) == 1 and _is_somebody(sentence, found) and _is_one_more(sentence, found.head, agents[0].head):
        kept = (a for a in predication.arguments if a is not found and a is not agents[0])
        who = Argument("agent", found.head, form.case_of(sentence, found.head), hops=1)
        yield with_arguments(predication, (who, *kept))


def _is_somebody(sentence: Sentence, argument: Argument) -> bool:
    name = (argument.head, *tree.children(sentence, argument.head, "appos"))
    return any(sentence.tokens[i].entity[2:] in PLACES for i in name)


def _is_one_more(sentence: Sentence, beside: int, subject: int) -> bool:
    """neben … auch: `auch` right before the subject's phrase."""
    before = min(tree.subtree(sentence, subject)) if beside < subject else 0
    too = range(max(before - 1, 0), min(before + 1, len(sentence.tokens)))
    alone = sentence.tokens[max(min(tree.subtree(sentence, beside)) - 1, 0)].upos != "PRON"  # unter ihnen neben Bern
    return alone and beside < before and any(members.kind(sentence.tokens[i].text) == "too" for i in too)
