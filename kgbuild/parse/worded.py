"""Nouns that a tagger took for something else. In: a sentence's tokens. Out: the tokens. Rule: only what stands where a noun must, or what a table lists, is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.lexicon import nouns
from kgbuild.model import Token

ARTICLES = ("det", "det:poss", "amod")


def with_nouns(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`Der Kardinal Otto Kern dankte.` -> Kardinal a noun, where a tagger made it a name; `Der Dank kam spät.` -> Dank no preposition."""
    changed = {t.index: noun for t in tokens if (noun := _as_noun(tokens, t)) is not t}
    return tuple(changed.get(t.index, t) for t in tokens) if changed else tokens


def _as_noun(tokens: tuple[Token, ...], token: Token) -> Token:
    if not token.text[:1].isupper() or token.entity:
        return token
    if token.upos == "ADP" and token.deprel != "case" and _has_article(tokens, token):
        return replace(token, upos="NOUN", lemma=token.text)
    role = nouns.find("roles", token.text) if token.upos == "PROPN" else None
    if role is not None and (_has_article(tokens, token) or _has_name(tokens, token)):
        return replace(token, upos="NOUN", lemma=role.word)
    return token


def _has_article(tokens: tuple[Token, ...], noun: Token) -> bool:
    return any(t.head == noun.index and t.index < noun.index and t.deprel in ARTICLES for t in tokens)


def _has_name(tokens: tuple[Token, ...], noun: Token) -> bool:
    """Vorstand | Otto Kern."""
    behind = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else noun
    return behind.entity == "B-PER" and behind.head == noun.index
