"""Names of events by their own words. In: a View, a name. Out: the class of the event; "" for what is none.

The rule: what the name says goes before what the recogniser took it for.
"""

from __future__ import annotations

import re

from kgbuild import gazetteer
from kgbuild.lexicon import nouns
from kgbuild.mentions import shape
from kgbuild.mentions.view import View

_NUMERAL = re.compile(r"\d{1,3}\.")


def edition(view: View, first: int, last: int) -> str:
    """`105. Tour de France`: one of a known event's, by its numeral"""
    counted = first < last and _NUMERAL.fullmatch(view.word(first)) is not None
    known = gazetteer.lookup(view.text(first + 1, last)) if counted else ()
    return next((entry.type for entry in known if entry.kind == "event"), "")


def game(view: View, first: int, last: int, label: str) -> str:
    """`Western Conference Finals`: what the recogniser took for a body, and is an event of sport by its last word"""
    event = nouns.find("events", view.word(last)) if label == "ORG" and first < last and nouns.is_game(view.word(last)) else None
    return event.kind if event else ""


def compound(word: str) -> str:
    """`Israel-Libanon-Konflikt` is a Conflict, whatever the recogniser says."""
    event = nouns.find("events", word) if "-" in word else None
    return event.kind if event and event.kind != "none" and event.first else ""


def as_place(view: View, first: int, last: int) -> str:
    """An event that the recogniser took for a place, by its town or by its article."""
    return _of_town(view, first, last) or (_by_article(view, first) if first == last else "")


def _by_article(view: View, i: int) -> str:
    """`den Marathon in Wien`: what the recogniser took for a place, with an article that a town has none of, is what the noun says."""
    event = nouns.listed("events", view.word(i))
    articled = i > 0 and view.tokens[i - 1].upos == "DET"
    return event.kind if event and articled and event.kind != "none" else ""


def _of_town(view: View, first: int, last: int) -> str:
    """`Berliner Gipfel` is a Meeting, though the recogniser took it for a place."""
    event = nouns.find("events", view.word(last)) if last == first + 1 and shape.of_town(view.word(first)) else None
    return event.kind if event and event.kind != "none" else ""
