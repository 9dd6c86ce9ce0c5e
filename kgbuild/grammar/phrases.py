"""Noun phrases. In: a Sentence. Out: one NounPhrase for each noun, name and pronoun that is not inside a name.

The rule: a phrase ends where a relative clause, a loose apposition or the next coordinated noun begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import enumerations, form, nominal, tree, verbal
from kgbuild.grammar.memory import remembered
from kgbuild.model import Argument, NounPhrase, Sentence

OUTSIDE = (
    "acl",
    "acl:relcl",
    "advcl",
    "ccomp",
    "csubj",
    "parataxis",
    "cop",
    "aux",
    "aux:pass",
    "nsubj",
    "nsubj:pass",
    "mark",
    "obl",
    "expl",
    "vocative",
)
CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp", "parataxis")
EDGE = ("case", "cc", "conj", "advmod", "orphan", "dep")
SUBSTANTIVES = ("nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "obl:agent", "nmod", "appos")


def phrases(sentence: Sentence) -> tuple[NounPhrase, ...]:
    """The noun phrases in text order of their heads."""
    return tuple(_phrase(sentence, t.index) for t in sentence.tokens if is_head(sentence, t.index))


def is_head(sentence: Sentence, i: int) -> bool:
    """A noun, name or pronoun; an adjective, number or foreign word in a noun's place."""
    token = sentence.tokens[i]
    if token.deprel in ("flat", "fixed", "compound", "expl:pv", "case", "cc", "mark", "punct"):
        return False
    if token.upos in ("NOUN", "PROPN"):
        return True
    if token.upos in ("PRON", "DET"):
        return token.deprel not in ("det", "expl") or (token.upos == "PRON" and token.deprel != "expl")
    place = sentence.tokens[tree.first_conjunct(sentence, i)].deprel in SUBSTANTIVES
    return token.upos in ("ADJ", "NUM", "X") and place


def _phrase(sentence: Sentence, i: int) -> NounPhrase:
    return NounPhrase(
        sentence=sentence.index,
        head=i,
        tokens=tuple(sorted(_tokens(sentence, i))),
        case=form.case_of(sentence, i),
        number=form.number_of(sentence, i),
        gender=form.gender_of(sentence, i),
        determination=form.determination(sentence, i),
        clause=tree.clause_of(sentence, i),
        function=_function(sentence, i),
        modifiers=_modifiers(sentence, i),
    )


def _tokens(sentence: Sentence, i: int) -> Iterator[int]:
    yield i
    for c in sentence.children[i]:
        if sentence.tokens[c].deprel not in (*OUTSIDE, *EDGE, "punct") and not _is_loose(sentence, i, c):
            yield from _inner(sentence, c)


@remembered
def _inner(sentence: Sentence, i: int) -> tuple[int, ...]:
    """What belongs to a part of the phrase: prepositions, commas and coordination inside it belong to it."""
    below = (c for c in sentence.children[i] if sentence.tokens[c].deprel not in CLAUSES and not _is_loose(sentence, i, c))
    return (i, *(one for c in below for one in _inner(sentence, c)))


def _is_loose(sentence: Sentence, i: int, c: int) -> bool:
    token = sentence.tokens[c]
    return token.deprel == "appos" and not tree.close(sentence, i, c)


def _function(sentence: Sentence, i: int) -> str:
    first = tree.first_conjunct(sentence, i)
    token = sentence.tokens[first]
    if token.deprel == "nsubj:pass":
        return "patient"
    if token.deprel in ("nmod", "det:poss"):
        return nominal.role_of(sentence, first)
    return "apposition" if token.deprel == "appos" else verbal.role_of(sentence, first)


def _modifiers(sentence: Sentence, i: int) -> tuple[Argument, ...]:
    """Its attributes, its appositions, its number."""
    own = (a for a in nominal.arguments(sentence, i) if a.role != "content")
    parts = enumerations.members(sentence, i)
    others = (c for c in tree.children(sentence, i, "appos") if c not in parts)
    beside = (Argument("apposition", c, form.case_of(sentence, c)) for c in others)
    counted = (Argument("number", c) for c in tree.children(sentence, i, "nummod"))
    return tuple(sorted((*own, *beside, *counted), key=lambda a: a.head))
