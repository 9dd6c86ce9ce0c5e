"""What somebody is as one of several. In: a Sentence and the place of a noun. Out: raw role predications, the one as bearer.

The rule: the noun of the several is the trigger; whoever is one of them bears it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import enumerations, form, names, subject, tree
from kgbuild.grammar.role_nouns import is_role, role
from kgbuild.lexicon import determiners, members
from kgbuild.model import Predication, Sentence


def read_one_of(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Igor Blau, einer der Chefs der Bank, schwieg.`  ->  Chef(bearer Igor Blau, genitive Bank)"""
    token = sentence.tokens[i]
    one = sentence.tokens[token.head] if token.head >= 0 else token
    among = token.deprel == "nmod" and token.upos == "NOUN" and determiners.determination(one.text) == "indefinite"
    if not among:
        return
    if one.deprel == "appos":
        bearer, hops = one.head, 0
    elif tree.has_child(sentence, one.index, "cop") and not tree.has_child(sentence, one.index, "case"):
        bearer, hops = subject.of(sentence, one.index)
    elif one.deprel in ("obl", "obl:arg") and tree.preposition(sentence, one.index) == "als":
        bearer, hops = subject.of(sentence, one.head)
    else:
        bearer, hops = _named_behind(sentence, one.index, i), 0
    if bearer >= 0 and sentence.tokens[bearer].upos in tree.NOMINAL:
        yield role(sentence, i, bearer, hops + 1)


def _named_behind(sentence: Sentence, one: int, several: int) -> int:
    """`Einer der Chefs der Bank, Igor Blau, schwieg.`: the name between the commas; -1 for none"""
    names_ = (c for c in tree.children(sentence, one, "appos") if c > several and sentence.tokens[c].entity == "B-PER")
    return next(names_, -1)


def read_among(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Zu den Gästen der Feier gehörte Igor Blau.`  ->  Gast(bearer Igor Blau, genitive Feier)"""
    token = sentence.tokens[i]
    several = token.upos == "NOUN" and token.deprel in ("obl", "obl:arg") and token.head >= 0 and is_role(sentence, i)
    if not several or form.number_of(sentence, i) == "Sing":
        return
    copula = tree.child(sentence, token.head, "cop")
    verb = copula if copula >= 0 else token.head
    if members.kind(f"{tree.verb_lemma(sentence, verb)} {tree.preposition(sentence, i)}") != "belongs":
        return
    bearer, hops = subject.of(sentence, token.head)
    one, further = (token.head, 0) if bearer < 0 and copula >= 0 else (bearer, hops)
    if one >= 0:
        yield role(sentence, i, one, further)


def read_member(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Firmen wie Osram lehnten ab; mehrere Staaten, darunter Polen`  ->  Firma(bearer Osram), Staat(bearer Polen)"""
    if sentence.tokens[i].upos == "NOUN" and form.number_of(sentence, i) == "Plur":
        yield from (role(sentence, i, c, hops=1) for c in enumerations.members(sentence, i) if names.is_name(sentence, c))


def read_others(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Osram, AMS und andere Firmen lehnten ab.`  ->  Firma(bearer Osram, bearer AMS)"""
    token = sentence.tokens[i]
    rest = token.upos == "NOUN" and token.deprel == "conj" and form.number_of(sentence, i) != "Sing"
    if rest and any(members.kind(t.text) == "others" for t in tree.words(sentence, tree.children(sentence, i, "det", "amod"))):
        first = tree.first_conjunct(sentence, i)
        named = (c for c in tree.conjuncts(sentence, first) if c < i and names.is_name(sentence, c))
        yield from (role(sentence, i, c, hops=1) for c in tuple(named)[:1])
