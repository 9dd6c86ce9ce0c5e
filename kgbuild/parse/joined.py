"""Two names that the recogniser took for one. In: a sentence's tokens. Out: the tokens, a name begun where a second one must. Rule: only entity tags change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from kgbuild import gazetteer
from kgbuild.lexicon import datives, participles, persons, speech
from kgbuild.model import Token

TOWNS = ("country", "capital", "city", "state")
NEEDS = ("obj", "obl:arg", "expl:pv", "xcomp", "ccomp", "cop", "aux:pass")  # with one of these the verb lacks nobody


def with_parted(tokens: tuple[Token, ...], word_class: Callable[[str], str]) -> tuple[Token, ...]:
    """`Gestern besuchte Brandl Wien.` -> Wien B-LOC, where a recogniser made a person of both; `Gestern besuchte Merkel Macron.` -> Macron B-PER.

    Args:
        tokens: of a sentence.
        word_class: what the form lexicon says of a word: L last name, F first name.
    """
    second = {b.index: "B-LOC" for a, b in pairwise(tokens) if _are_two(tokens, a, b)}
    second |= {b.index: "B-PER" for a, b in pairwise(tokens) if _are_persons(tokens, a, b, word_class)}
    second |= {i: tag for first in tokens for i, tag in _person_behind(tokens, first, word_class)}
    return tuple(replace(t, entity=second[t.index]) if t.index in second else t for t in tokens) if second else tokens


def _person_behind(tokens: tuple[Token, ...], town: Token, word_class: Callable[[str], str]) -> Iterator[tuple[int, str]]:
    """The person whom a recogniser made part of a town behind a preposition: in Wien | Angela Merkel; not Port Louis."""
    at = town.index + 1
    behind = town.entity == "B-LOC" and town.index > 0 and at < len(tokens) and tokens[town.index - 1].upos == "ADP"
    if not behind or tokens[at].entity != "I-LOC" or not _is_town(town.text):
        return
    rest = [token.text for token in takewhile(lambda token: token.entity == "I-LOC", tokens[at:])]
    given = persons.name_gender(rest[0]) or "F" in word_class(rest[0])
    known = any(entry.type == "Person" for entry in gazetteer.lookup(" ".join(rest)))
    if not (given or known) or gazetteer.lookup(f"{town.text} {rest[0]}"):
        return
    yield at, "B-PER"
    yield from ((i, "I-PER") for i in range(at + 1, at + len(rest)))


def _are_persons(tokens: tuple[Token, ...], first: Token, second: Token, word_class: Callable[[str], str]) -> bool:
    """Two surnames, or a surname and a whole name, behind a verb that lacks its object."""
    whole = (first.entity, second.entity) == ("B-PER", "I-PER") and _is_last(first.text, word_class) and _is_missed(tokens, first)
    if not whole or not (_is_last(second.text, word_class) or (_goes_on(tokens, second) and persons.name_gender(second.text))):
        return False
    verb = tokens[tokens[first.head].head] if first.deprel == "appos" else tokens[first.head]
    return verb.index < first.index and (datives.only(verb.lemma) or not speech.verb(verb.lemma))


def _is_last(word: str, word_class: Callable[[str], str]) -> bool:
    found = word_class(word)
    return "L" in found and "F" not in found and _is_surname(word)


def _are_two(tokens: tuple[Token, ...], first: Token, second: Token) -> bool:
    """A name of two words: a surname and a place behind a verb that lacks its object, or a country and a place: griff Russland | Charkiw an."""
    part = second.entity == "I-" + first.entity[2:] or (second.entity == "" and second.head == first.index)
    whole = first.entity[:2] == "B-" and part and not _goes_on(tokens, second)
    if not whole or not _is_town(second.text):
        return False
    if first.entity != "B-PER":
        return _are_places(first.text, second.text)
    return first.entity == "B-PER" and _is_surname(first.text) and _is_missed(tokens, first)


def _are_places(first: str, second: str) -> bool:
    """Two places, one of them a country, and no name together: Russland | Charkiw, Japan | Italien; not Guinea-Bissau, Bayern München."""
    both = _is_town(first) and (_is_country(first) or _is_country(second))
    return both and not gazetteer.lookup(f"{first} {second}")


def _goes_on(tokens: tuple[Token, ...], last: Token) -> bool:
    return last.index + 1 < len(tokens) and tokens[last.index + 1].entity.startswith("I-")


def _is_town(word: str) -> bool:
    """Whether a word is the name of a place one reads of, and of no person."""
    found = gazetteer.lookup(word)
    known = any(entry.kind in TOWNS for entry in found) and not any(entry.type == "Person" for entry in found)
    return known and not persons.name_gender(word) and not gazetteer.ordinary(word)


def _is_country(word: str) -> bool:
    return any(entry.kind == "country" for entry in gazetteer.lookup(word))


def _is_surname(word: str) -> bool:
    """Whether a word is no first name, no initial and no title."""
    return len(word) > 3 and word.isalpha() and not persons.name_gender(word) and not persons.is_title(word)


def _is_missed(tokens: tuple[Token, ...], name: Token) -> bool:
    """Whether the name is a subject, alone or behind its role, and the verb has no object."""
    top = tokens[name.head] if name.deprel == "appos" and name.head == name.index - 1 else name
    if top.deprel != "nsubj" or tokens[top.head].upos != "VERB":
        return False
    verb = tokens[top.head]
    beside = {t.deprel for t in tokens if t.head == verb.index}
    return not beside.intersection(NEEDS) and not participles.active(verb.lemma)
