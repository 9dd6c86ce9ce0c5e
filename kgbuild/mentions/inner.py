"""Names inside longer names: Kassel in Landgericht Kassel, Irak in Nordirak, SPD in Hamburger SPD. In: Views. Out: mentions of kind `part`.

The rule: what is left of the longer name must be a body, a place or a party by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import nouns, signs
from kgbuild.mentions.pointers import PARTY, part
from kgbuild.mentions.shape import ORGANIZATIONS
from kgbuild.mentions.view import View
from kgbuild.model import Mention, Token

ROMAN, LEAST = re.compile(r"[IVX]+"), 2  # a court's number, and the words that are left at least
TOWNS = frozenset({"city", "capital", "state", "region"})


def seats(view: View) -> Iterator[Mention]:
    """The place in a body's name: Kassel in Landgericht Kassel, Berlin in Berliner Tageblatt, a country in Außenministerium der Vereinigten Staaten."""
    for name in view.cut:
        if name.type not in (*ORGANIZATIONS, "Place") or " " not in name.text or _is_region(name) or _has_partners(name):
            continue
        inside = _without_number([t for t in view.tokens if name.start <= t.start and t.end <= name.end])
        found = _at_end(inside) or _in_front(name, inside)
        if found is not None:
            first, last, entry = found
            start, end = inside[first].start, inside[last].end
            words = view.document.article.text[start:end]
            yield Mention(view.sentence.index, inside[last].index, start, end, words, "part", entry.type, entry.name, "", "Sing", entry.qid)


def lands(view: View) -> Iterator[Mention]:
    """The land in the name of its part: Irak in Nordirak."""
    for name in view.cut:
        found = gazetteer.land_inside(name.name) if name.type == "Place" and " " not in name.text else None
        if found is not None and name.text.startswith(name.name):
            start = name.start + found[0]
            yield part(view, view.tokens[name.head], start, name.text[found[0] :], found[1])


def wholes(view: View) -> Iterator[Mention]:
    """The party in the name of its branch: SPD in Hamburger SPD."""
    for name in view.cut:
        last = gazetteer.behind_attribute(name.text) if name.type == PARTY else ""
        party = gazetteer.lookup(last) if last else ()
        if party and party[0].type == PARTY:
            yield part(view, view.tokens[name.head], name.end - len(last), last, party[0])


def _has_partners(name: Mention) -> bool:
    """Bremer & Kuhn: a surname, no town"""
    return bool(signs.BETWEEN_PARTNERS & set(name.text.split()))


def _is_region(name: Mention) -> bool:
    """Landkreis Ulm lies in no Ulm."""
    first = nouns.listed("places", name.text.split()[0])
    return first is not None and first.kind == "region"


Found = tuple[int, int, Entry]


def _without_number(inside: list[Token]) -> list[Token]:
    """Landgericht München | II"""
    return inside[:-1] if len(inside) > LEAST and ROMAN.fullmatch(inside[-1].text) else inside


def _at_end(inside: list[Token]) -> Found | None:
    """The town or country that ends a name, behind what is a body by itself: Landgericht Kassel, Polizei Bad Homburg."""
    for length in (3, 2, 1):
        first = len(inside) - length
        entry = _town(" ".join(token.text for token in inside[first:])) if first > 0 else None
        entry = entry or _country_behind_article(inside, first) or (_owner(inside[-1].text) if length == 1 else None)
        if first > 0 and entry and _is_body([token.text for token in inside[:first] if token.upos not in ("DET", "ADP")]):
            return first, len(inside) - 1, entry
    return None


def _owner(word: str) -> Entry | None:
    """Verfassungsgericht | Südkoreas"""
    found = gazetteer.lookup(word)
    return found[0] if found and found[0].type == "Country" and word == f"{found[0].name}s" else None


def _country_behind_article(inside: list[Token], first: int) -> Entry | None:
    if first < 1 or inside[first - 1].upos not in ("DET", "ADP"):
        return None
    found = gazetteer.lookup(" ".join(token.text for token in inside[first:]))
    return found[0] if found and found[0].type == "Country" else None


def _in_front(name: Mention, inside: list[Token]) -> Found | None:
    """The town or land that a name begins with: Berliner Tageblatt, bayerische SPD."""
    made = gazetteer.attribute if inside[0].text[:1].islower() else gazetteer.undeclined
    entry = made(inside[0].text) if len(inside) > 1 and inside[0].end < name.end else None
    return (0, 0, entry) if entry else None


def _town(word: str) -> Entry | None:
    found = [entry for entry in gazetteer.lookup(word) if entry.type == "Place"]
    return found[0] if found and found[0].kind in TOWNS else None


def _is_body(words: list[str]) -> bool:
    """Whether what stands before the town is a body by itself: Landgericht, Studio, IG Metall."""
    tables = ("organizations", "places")
    return bool(words) and (any(nouns.find(table, words[-1]) for table in tables) or bool(gazetteer.lookup(" ".join(words))))
