"""Common nouns that no table has: `Das Tier … Es bellte.` `die Haltung der Bank`. In: Views, the mentions found. Out: mentions of kind `thing`.

The rule: what is no description of an entity can still be what a pronoun means; a statement is made of it where its words say which one it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.mentions import extent, forms, naming
from kgbuild.mentions.senses import Sense
from kgbuild.mentions.view import View
from kgbuild.model import Mention, NounPhrase

TYPE = "Thing"
ENDING = frozenset({"NOUN", "PROPN", "NUM", "X"})
TELLING = frozenset({"definite", "indefinite", "possessive", "demonstrative"})


def find(views: tuple[View, ...], found: list[Mention]) -> Iterator[Mention]:
    """The nouns of an article that are not part of another mention.

    Args:
        views: its sentences.
        found: its names, times and descriptions.
    """
    taken: dict[int, list[Mention]] = {}
    for mention in found:
        taken.setdefault(mention.sentence, []).append(mention)
    for view in views:
        here = taken.get(view.sentence.index, [])
        yield from (
            _mention(view, phrase) for phrase in view.analysis.phrases if _is_thing(view, phrase) and not _inside(view, phrase, here)
        )


def _is_thing(view: View, phrase: NounPhrase) -> bool:
    """A noun with an article, or one that takes part without one: `Zahlen liegen vor`; not `in Kraft`."""
    token = view.tokens[phrase.head]
    if token.upos != "NOUN" or not token.text[:1].isupper():
        return False
    takes_part = phrase.determination == "bare" and phrase.function in ("agent", "patient", "recipient")
    return phrase.determination in TELLING or takes_part or phrase.number == "Plur"


def _inside(view: View, phrase: NounPhrase, found: list[Mention]) -> bool:
    """Whether another mention has the noun as its head, or a name has it among its words."""
    at = view.tokens[phrase.head].start
    return any(
        m.head == phrase.head if m.kind == "nominal" else m.start <= at < m.end for m in found if m.kind in ("name", "nominal", "time")
    )


def _mention(view: View, phrase: NounPhrase) -> Mention:
    """The noun, called by all that says which one it is: Kluft zwischen Arm und Reich, externer Tank."""
    gender = forms.gender(view.word(phrase.head), phrase.gender)
    words = extent.words(view, phrase)
    if view.tokens[words.first_end].upos not in ENDING:  # Spuren an dem | …: the tree is broken there
        words = replace(words, first_end=phrase.head)
    name = naming.name(view, replace(phrase, gender=gender), words, Sense(TYPE))
    return view.mention(phrase.head, phrase.head, "thing", TYPE, name, head=phrase.head, gender=gender, number=phrase.number)
