"""Parties with a name that every country has one of. In: the names found in an article. Out: the same, `die Grünen` of another country not the German ones.

The rule: the countries that the article speaks of tell; where the party's own is among them, or none is, the name stays what the gazetteer says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import endings
from kgbuild.mentions.found import Found
from kgbuild.mentions.view import View

PARTY = "PoliticalParty"


def at_home(found: list[tuple[View, Found]]) -> list[tuple[View, Found]]:
    """Every party that goes by the word for its members, as that of a country which the article speaks of: die Grünen in an article about Polen."""
    told = _told(view for view, _ in found)
    return [(view, _of_told(view, item, told)) for view, item in found] if told else found


def _told(views: Iterable[View]) -> frozenset[str]:
    """The countries that an article speaks of by anything but such a party: by name, adjective, town, office, body or well-known person."""
    seen = {id(view): view for view in views}.values()
    words = {token.text for view in seen for token in view.tokens if token.text[:1].isalpha() and not _is_word_for_members(token.text)}
    parts = words | {word.partition("-")[0] for word in words}
    entries = (entry for word in parts for entry in (*gazetteer.lookup(word)[:1], *gazetteer.demonyms(word)))
    return frozenset(country for entry in entries if (country := entry.name if entry.type == "Country" else entry.country))


def _is_word_for_members(word: str) -> bool:
    """die Grünen, Liberale; not SPD, die Linke Ulm"""
    return any(entry.type == PARTY for entry in gazetteer.lookup(word)[:1]) and word.endswith(endings.OF_MEMBERS) and not word.isupper()


def _of_told(view: View, item: Found, told: frozenset[str]) -> Found:
    """In Wien lobten | die Grünen: of Austria where it has one of that name; elsewhere one that no table knows"""
    party = item.entries[0] if item.entries else None
    word = view.word(item.last)
    if party is None or item.first != item.last or not _is_word_for_members(word) or party.country in ("", *told):
        return item
    own = tuple(entry for entry in item.entries if entry.country in told)
    return replace(item, entries=own[:1] or (Entry(word.removesuffix("n"), PARTY, party.kind),))
