"""Mutual deeds. In: a predication of several who do it to each other. Out: one for each direction; the words are in lexicon/reciprocal.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from kgbuild.grammar import tree
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import datives, reciprocal
from kgbuild.model import Argument, Predication, Sentence

SELF = "sich "


def undo_reciprocal(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Bern und Rom lobten sich gegenseitig.`  ->  loben(agent Bern, patient Rom) and loben(agent Rom, patient Bern)"""
    doers = predication.having("agent") or _of_headline(sentence, predication)
    if (
        predication.kind != "verb"
        or len(doers) < 2
        or not (predication.lemma in reciprocal.words() or _is_mutual(sentence, predication.trigger))
    ):
        yield predication
        return
    lemma = predication.lemma.removeprefix(SELF)
    kept = [a for a in predication.arguments if a not in doers and not _says_mutually(sentence, a.head)]
    role = "recipient" if datives.only(lemma) or any(a.role == "patient" for a in kept) else "patient"
    for one, other in permutations(doers, 2):
        yield with_arguments(replace(predication, lemma=lemma), (one, replace(other, role=role, hops=other.hops + 1), *kept))


def _of_headline(sentence: Sentence, predication: Predication) -> tuple[Argument, ...]:
    """Bern und Rom beschuldigen einander: several in front of the verb, where a parser made them its object"""
    found = predication.having("patient")
    return found if _is_mutual(sentence, predication.trigger) and all(a.head < predication.trigger for a in found) else ()


def _is_mutual(sentence: Sentence, verb: int) -> bool:
    """lobten sich | gegenseitig"""
    return any(_says_mutually(sentence, c) for c in tree.children(sentence, verb))


def _says_mutually(sentence: Sentence, i: int) -> bool:
    """gegenseitig, einander"""
    return sentence.tokens[i].text.lower() in reciprocal.words()
