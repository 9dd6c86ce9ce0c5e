"""What adjectives say of a noun. In: a Sentence, a noun and its Value. Out: its Value with what they add: doubt, a plan, that it is not so."""

from __future__ import annotations

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import certainty
from kgbuild.model import Place, Sentence, Token

DOUBTS = ("possible", "hearsay")
EFFECTS = (*DOUBTS, "plan", "negative")


def told(sentence: Sentence, head: int, value: Value, effects: tuple[str, ...] = EFFECTS) -> Value:
    """der mutmaßliche Angriff; Kern, angeblich Chef -> said. der geplante Besuch -> Planned. ein möglicher -> Possible. der vereitelte -> negative."""
    for token in clauses.children(sentence, head, "amod", "advmod"):
        found = effect(sentence, token)
        if found not in effects:
            continue
        if found == "possible":
            value = value.maybe()
        if found == "plan":
            value = value.plan()
        if found == "negative":
            value = value.flip()
        if found == "hearsay":
            value = value.said(Voice(1, (), "says", Place(sentence.index, token.index), way="hearsay"))
    return value


def effect(sentence: Sentence, token: Token) -> str:
    """What an adjective, or an adverb that doubts, says of the noun: mutmaßlich, geplant, selbst ernannt; Kern, angeblich Chef"""
    if token.deprel == "advmod":
        found = certainty.adverb(token.text.lower())
        return found if found in ("hearsay", "possible") else ""
    stem = _stem(token.text.lower())
    joined = (f"{t.text.lower()} {stem}" for t in clauses.children(sentence, token.index, "advmod"))
    forms = (tree.lemma(sentence, token.index), stem, *joined)
    return next(filter(None, (certainty.adjective(form) for form in forms)), "")


def _stem(word: str) -> str:
    """geplante, geplanten -> geplant"""
    return next((word[: -len(end)] for end in ("en", "em", "er", "es", "e") if word.endswith(end)), word)
