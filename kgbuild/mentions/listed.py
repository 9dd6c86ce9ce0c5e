"""Names the gazetteer lists. In: a View and what the recogniser found. Out: names with their entries.

The rule: longest match first; a listed name that covers a recognised one wins, an everyday word is no name by itself.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import determiners, persons
from kgbuild.mentions import forms
from kgbuild.mentions.found import Found, Span
from kgbuild.mentions.view import View
from kgbuild.model import Token

NAMELIKE = frozenset({"PROPN", "NOUN", "ADJ", "X"})
LONGEST_LETTERS = 3  # of what may be an acronym
TOWNS = frozenset({"city", "capital"})
NOT_ALONE = frozenset({*TOWNS, "person", "event", "work"})  # too often common nouns: Essen, Weiden


def listed(view: View) -> list[Found]:
    """What the gazetteer knows, longest first, from left to right."""
    words = [token.text for token in view.tokens]
    found, i = [], 0
    while i < len(words):
        match = gazetteer.longest(words, i) if words[i][:1].isalpha() and _may_begin(view.tokens[i], words[i + 1 : i + 2]) else None
        if match and (match[0] > 1 or view.tokens[i].upos in NAMELIKE):
            found.append(Found(i, i + match[0] - 1, "", match[1]))
            i += match[0]
        else:
            i += 1
    return found


def _may_begin(token: Token, after: list[str]) -> bool:
    """A word tagged like a name, or one with a capital before another, no article: Wen Jiabao, which a tagger reads as `wen`; not Die Welt."""
    large = token.text[:1].isupper() and determiners.determination(token.text) != "definite"
    return token.upos in NAMELIKE or (large and bool(after) and after[0][:1].isupper())


def is_certain(view: View, item: Found) -> bool:
    """Whether a name that only the gazetteer knows is one here: Kreml, Weißes Haus; not every Essen, no Leo, though a town is called so."""
    best = item.entries[0]
    if item.last > item.first:
        return best.type != "Person" or best.prominent or all(view.tokens[i].upos == "PROPN" for i in range(item.first, item.last + 1))
    token = view.tokens[item.first]
    if token.upos == "PROPN":
        return best.prominent or not (best.type == "Person" or (best.kind in TOWNS and persons.name_gender(token.text)))
    return token.upos == "NOUN" and best.kind not in NOT_ALONE and not _ordinary(token.text)


def _ordinary(word: str) -> bool:
    """A noun of the lexicon, no body and not merely a compound that ends in one: Grüne, Krise; not Weltbank, Handelsblatt."""
    entry = forms.entry(word)
    return gazetteer.ordinary(word) or (entry is not None and not entry.first and entry.table != "organizations")


def _written_large(view: View, first: int, last: int) -> tuple[Entry, ...]:
    """BAD HERSFELD. | Ein Lastwagen brannte: the town with which a regional paper opens"""
    text = view.text(first, last)
    opens = first == 0 and len(text) > LONGEST_LETTERS and text.isupper() and not gazetteer.lookup(text)
    return tuple(entry for entry in gazetteer.lookup(text.title()) if entry.type == "Place") if opens else ()


def named(view: View, span: Span, listed: list[Found]) -> Found:
    """A recognised name with its entries; a longer listed name that covers it wins, a country at its start cuts it."""
    first, last, label = span
    wider = next((item for item in listed if item.first <= first and item.last >= last and item.last - item.first > last - first), None)
    if wider and (label == "PER" or wider.entries[0].type != "Person"):
        return Found(wider.first, wider.last, label, wider.entries)
    if towns := _written_large(view, first, last):
        return Found(first, last, "LOC", towns)
    entries = gazetteer.lookup(view.text(first, last)) or _ruler(view, first, last)
    if entries or label != "LOC" or first == last:
        return Found(first, last, label, entries)
    start = next(
        (item for item in listed if item.first == first and item.last < last and item.entries[0].kind in ("country", "capital")), None
    )
    return Found(first, start.last, label, start.entries) if start else Found(first, last, label, ())


def _ruler(view: View, first: int, last: int) -> tuple[Entry, ...]:
    """What is listed with the point of its number: Leo XIV | ."""
    return gazetteer.lookup(view.text(first, last) + ".") if first < last and view.word(last).isupper() else ()
