"""Nouns that a tagger took for something else. In: a sentence's tokens. Out: the tokens. Rule: only what stands where a noun must, or what a table lists, is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from kgbuild.lexicon import nouns
from kgbuild.model import Token

ARTICLES = ("det", "det:poss", "amod")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
TABLES = ("roles", "organizations", "groups")
COMMON = frozenset("cNVAX")  # classes of the form lexicon that no name has


def with_nouns(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`Der Kardinal Otto Kern dankte.` -> Kardinal a noun, where a tagger made it a name; `Der Dank kam spät.` -> Dank no preposition."""
    changed = {t.index: noun for t in tokens if (noun := _as_noun(tokens, t)) is not t}
    return tuple(changed.get(t.index, t) for t in tokens) if changed else tokens


def _as_noun(tokens: tuple[Token, ...], token: Token) -> Token:
    if not token.text[:1].isupper() or token.entity:
        return token
    if token.upos == "ADP" and token.deprel != "case" and _has_article(tokens, token):
        return replace(token, upos="NOUN", lemma=token.text)
    listed = next((entry for table in TABLES if (entry := nouns.find(table, token.text))), None) if token.upos == "PROPN" else None
    if listed is not None and ((listed.table == "roles" and _has_article(tokens, token)) or _has_name(tokens, token)):
        return replace(token, upos="NOUN", lemma=listed.word)
    return token


def _has_article(tokens: tuple[Token, ...], noun: Token) -> bool:
    return any(t.head == noun.index and t.index < noun.index and t.deprel in ARTICLES for t in tokens)


def _has_name(tokens: tuple[Token, ...], noun: Token) -> bool:
    """Vorstand | Otto Kern."""
    behind = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else noun
    return behind.entity == "B-PER" and behind.head == noun.index


def without_tail(tokens: tuple[Token, ...], word_class: Callable[[str], str]) -> tuple[Token, ...]:
    """`Es herrscht wegen der Ukraine Funkstille.` -> Funkstille a noun, where a recogniser made it part of the name and the verb has no subject."""
    found = {
        b.index for a, b in pairwise(tokens) if _is_tail(tokens, a, b) and _is_common(word_class(b.text)) and "P" in word_class(a.text)
    }
    changed = (replace(t, upos="NOUN", entity="") if t.index in found else _alone(t, found) for t in tokens)
    return tuple(changed) if found else tokens


def _alone(token: Token, tails: set[int]) -> Token:
    """The place by itself."""
    return replace(token, entity="B-LOC") if token.index + 1 in tails else token


def _is_common(word_class: str) -> bool:
    return "N" in word_class.upper().replace("C", "N") and COMMON.issuperset(word_class)


def _is_tail(tokens: tuple[Token, ...], first: Token, last: Token) -> bool:
    """The second of two words, under a verb that lacks its subject."""
    behind = tokens[last.index + 1].entity if last.index + 1 < len(tokens) else ""
    whole = first.entity in ("B-LOC", "B-ORG") and last.entity == "I-" + first.entity[2:] and not behind.startswith("I-")
    verb = _verb_above(tokens, first) if whole and last.head == first.index else -1
    return verb >= 0 and not any(t.head == verb and t.deprel in SUBJECTS for t in tokens)


def _verb_above(tokens: tuple[Token, ...], token: Token) -> int:
    above, steps = token.head, 0
    while above >= 0 and tokens[above].upos != "VERB" and steps < len(tokens):
        above, steps = tokens[above].head, steps + 1
    return above if above >= 0 and tokens[above].upos == "VERB" else -1
