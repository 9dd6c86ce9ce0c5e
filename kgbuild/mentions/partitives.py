"""One or some out of many: `Zwei der Angreifer flohen.` `Einer der Verletzten starb.` In: Views, the descriptions found. Out: mentions of kind `nominal`.

The rule: who is meant is not the group that stands in the genitive, only a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.lexicon import endings, nouns, partitives
from kgbuild.mentions.view import View
from kgbuild.model import Mention, Token

ONE, MANY = "one", "many"
PEOPLE = ("roles", "kinship", "groups")  # tables of nouns for people
ARTICLES = ("DET", "PRON")


def find(views: tuple[View, ...], described: list[Mention]) -> Iterator[Mention]:
    """The parts of groups that an article speaks of.

    Args:
        views: its sentences.
        described: its descriptions.
    """
    groups = {(m.sentence, m.head): m for m in described if m.type == "Group"}
    for view in views:
        for token in view.tokens[:-2]:
            many = _many(view, token, groups)
            if many is not None:
                yield _mention(view, token, many)


def _many(view: View, token: Token, groups: dict[tuple[int, int], Mention]) -> Mention | None:
    """The people out of whom a word means some: zwei | der Angreifer; not zwei | Angreifer, nor what somebody is called: einer der besten Spieler."""
    if not _number(token) or view.upos(token.index + 1) not in ARTICLES:
        return None
    behind = (groups.get((view.sentence.index, t.index)) for t in view.tokens[token.index + 2 :] if t.head == token.index)
    found = next((m for m in behind if m is not None), None)
    if found is None or not _are_people(view.word(found.head)):
        return None
    between = view.tokens[token.index + 2 : found.head]
    return found if all(t.upos in ("ADJ", "NUM") and not endings.is_most(t.text) for t in between) else None


def _are_people(noun: str) -> bool:
    """Männer, Verletzte; not Firmen"""
    return nouns.find("organizations", noun) is None and any(nouns.find(table, noun) for table in PEOPLE)


def _number(token: Token) -> str:
    """One for einer, many for zwei, mehrere; "" for other words."""
    return partitives.number(token.text) or (MANY if token.upos == "NUM" else "")


def _mention(view: View, token: Token, many: Mention) -> Mention:
    """zwei der Angreifer, einer der Verletzten"""
    one = _number(token) == ONE
    text = view.text(token.index, many.head)
    name = partitives.alone(token.text) + text[len(token.text) :]
    type_ = "Person" if one else "Group"
    return view.mention(token.index, many.head, "nominal", type_, name, head=token.index, number="Sing" if one else "Plur")
