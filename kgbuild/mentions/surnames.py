"""Towns with what tells them from others of their name: Rothenburg ob der Tauber. In: a View, spans. Out: the spans, each town with its surname.

The rule: what the gazetteer knows without a surname gets none that it does not know.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.lexicon import town_surnames
from kgbuild.mentions import forms
from kgbuild.mentions.found import Span
from kgbuild.mentions.view import View


def surnamed(view: View, found: list[Span]) -> list[Span]:
    """Marktl | am Inn, Waldau | im Moos, Rothenburg | ob der Tauber: a town with what tells it from others of its name; not Istanbul | am Bosporus"""
    made: list[Span] = []
    for first, last, label in found:
        if made and label == "LOC" and first <= made[-1][1]:
            continue
        end = _end(view, (first, last, label))
        made.append((first, end, label))
    return made


def _end(view: View, span: Span) -> int:
    """The last word of what stands behind a town's name as its surname, else of the name itself; a name the gazetteer knows needs none it does not know."""
    first, last, label = span
    way = next((way for way in town_surnames.openings() if _stands(view, last + 1, way)), "")
    tail = last + 1 + len(way.split())
    if label != "LOC" or not way or tail >= len(view.tokens) or not _is_surname(view, way, tail):
        return last
    end = next((i - 1 for i in range(tail + 1, len(view.tokens)) if not view.entity(i).startswith("I-")), len(view.tokens) - 1)
    known = bool(gazetteer.lookup(view.text(first, end)))
    return end if known or not gazetteer.lookup(view.text(first, last)) else last


def _is_surname(view: View, way: str, tail: int) -> bool:
    """Inn in am Inn, Tauber in ob der Tauber; a landscape (im Chiemgau) is where the town is"""
    word = view.word(tail)
    if town_surnames.surely(way):
        return word[:1].isupper()
    placed = view.entity(tail) == "B-LOC" or (view.upos(tail) == "PROPN" and not view.entity(tail) and forms.is_unlisted(word))
    return placed and not (town_surnames.is_of_land(way) and (gazetteer.lookup(word) or town_surnames.is_landscape(word)))


def _stands(view: View, first: int, words: str) -> bool:
    """Whether words stand there: ob der"""
    return [view.word(i) for i in range(first, first + len(words.split()))] == words.split()
