"""Prepositions made of a noun. In: a predication. Out: the same with what stands behind them in the role of the simple preposition (lexicon/frames.tsv)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import nominal
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import frames
from kgbuild.model import Argument, Predication, Sentence


def read_frame(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Am Rande des Gipfels traf Blau den Papst.`  ->  treffen(bei Gipfel, agent Blau, patient Papst)"""
    yield with_arguments(predication, (inner for a in predication.arguments for inner in _unframed(sentence, a)))


def _unframed(sentence: Sentence, argument: Argument) -> tuple[Argument, ...]:
    """The argument itself where its noun is no frame or somebody's (als Russlands Reaktion auf …), else what stands behind the noun."""
    if argument.sentence is not None or sentence.tokens[argument.head].upos != "NOUN":
        return (argument,)
    readings = dict(frames.find(argument.role, nominal.lemma_of(sentence, argument.head)))
    inside = nominal.arguments(sentence, argument.head) if readings else ()
    if "genitive" not in readings and any(a.role == "genitive" for a in inside):
        return (argument,)
    found = tuple(replace(a, role=readings[a.role], case="", hops=argument.hops) for a in inside if a.role in readings)
    return found or (argument,)
