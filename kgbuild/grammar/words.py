"""What a noun is by itself. In: a Token. Out: whether the lexicon knows it as a person, a woman, an event."""

from __future__ import annotations

from kgbuild.lexicon import nouns
from kgbuild.model import Token


def is_person(token: Token) -> bool:
    """A noun for what a person is."""
    return token.upos == "NOUN" and any(nouns.find(table, token.text) for table in ("roles", "kinship"))


def is_event(noun: Token) -> bool:
    """Ermordung, Besuch; not Spieler, which only looks like a plural of Spiel."""
    return nouns.find("events", noun.text) is not None and not noun.text.endswith("er")


def is_feminine(token: Token) -> bool:
    """Regierung; Ministerin, whatever a tagger says."""
    woman = token.text.endswith("in") and nouns.find("roles", token.text) is not None and nouns.find("roles", token.text[:-2]) is not None
    return token.feat("Gender") == "Fem" or woman
