"""Prepositions made of a noun. In: a predication. Out: the same with what stands behind them in the role of the simple preposition (lexicon/frames.tsv)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, names, nominal, tree
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import frames, nouns
from kgbuild.model import Argument, Predication, Sentence

SIDE = "seitens"
IN = "in"
LOCAL = ("city", "region", "country")  # kinds of place nouns that a country has several of


def read_side(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Von Seiten der Bank wurde ihm Betrug vorgeworfen.`  ->  vorwerfen(seitens Bank, …): before the passive is undone"""
    yield with_arguments(predication, (inner for a in predication.arguments for inner in _from_side(sentence, a)))


def _from_side(sentence: Sentence, argument: Argument) -> tuple[Argument, ...]:
    found = _unframed(sentence, argument)
    return found if all(a.role == SIDE for a in found) else (argument,)


def read_frame(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Am Rande des Gipfels traf Blau den Papst.`  ->  treffen(bei Gipfel, agent Blau, patient Papst)"""
    yield with_arguments(predication, (inner for a in predication.arguments for inner in _unframed(sentence, a)))


def _unframed(sentence: Sentence, argument: Argument) -> tuple[Argument, ...]:
    """The argument itself where its noun is no frame or somebody's (als Russlands Reaktion auf …), else what stands behind the noun."""
    if argument.sentence is not None or sentence.tokens[argument.head].upos != "NOUN":
        return (argument,)
    readings = dict(frames.find(argument.role, nominal.lemma_of(sentence, argument.head)))
    inside = (*nominal.arguments(sentence, argument.head), *_named(sentence, argument.head)) if readings else ()
    if "genitive" not in readings and any(a.role == "genitive" for a in inside):
        return (argument,)
    found = tuple(replace(a, role=readings[a.role], case="", hops=argument.hops) for a in inside if a.role in readings)
    return found or (argument,)


def _named(sentence: Sentence, i: int) -> tuple[Argument, ...]:
    """The name right behind a noun, whatever a parser calls it: in Richtung | Ulm."""
    beside = tree.children(sentence, i, "appos", "nmod", "flat")
    named = (c for c in beside if c == i + 1 and names.is_name(sentence, c) and not form.is_genitive(sentence, c))
    return tuple(Argument("apposition", c) for c in named)


def read_localities(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`In mehreren Städten Polens gab es Streiks.`  ->  geben(in Polen, patient Streiks): some places of a country are in it"""
    yield with_arguments(predication, (_locality(sentence, a) for a in predication.arguments))


def _locality(sentence: Sentence, argument: Argument) -> Argument:
    """The country or region that several of its towns stand for; the argument itself where it is one place, or no place is named."""
    if argument.role != IN or argument.sentence is not None or not _are_some_places(sentence, argument.head):
        return argument
    inside = tree.children(sentence, argument.head, "nmod")
    named = (c for c in inside if sentence.tokens[c].entity == "B-LOC" and nominal.role_of(sentence, c) in ("genitive", IN))
    found = next(named, -1)
    return replace(argument, head=found, hops=argument.hops + 1) if found >= 0 else argument


def _are_some_places(sentence: Sentence, i: int) -> bool:
    """mehrere Städte, vielen Orten; not die Städte, der Stadt."""
    place = nouns.find("places", sentence.tokens[i].text)
    local = place is not None and place.kind in LOCAL
    return local and form.number_of(sentence, i) == "Plur" and form.determination(sentence, i) != "definite"
