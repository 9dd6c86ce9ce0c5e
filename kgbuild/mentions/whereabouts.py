"""Words that stand where only a place can: Zarnow (Polen): …, im schwedischen Lund. In: a View and a word. Out: whether it does."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.lexicon import noun_prepositions, nouns
from kgbuild.mentions.view import View

MAYOR = "Bürgermeister"


def stands_as_place(view: View, i: int) -> bool:
    """A word that the recogniser took for a person where only a place can stand: im schwedischen Lund; Bürgermeister von Lampedusa; Zarnow (Polen): …"""
    adjective = view.tokens[i - 1].upos == "ADJ" if i else False
    if adjective and gazetteer.demonym(view.word(i - 1)) and view.word(i - 2).lower() == "im":
        return True
    if i == 0 and is_glossed_by_land(view, i):
        return _is_dateline(view)
    if noun_prepositions.opens(view.word(i - 1), "whereabouts") and _lies_in_land(view, i):
        return True
    governed = nouns.find("roles", view.word(i - 2)) if view.word(i - 1) == "von" else None
    return governed is not None and governed.lemma == MAYOR


def _lies_in_land(view: View, i: int) -> bool:
    """Zarnow | in Polen"""
    lies = noun_prepositions.opens(view.word(i + 1), "place")
    return lies and any(entry.type == "Country" for entry in gazetteer.lookup(view.word(i + 2)))


def _is_dateline(view: View) -> bool:
    """Zarnow (Polen) | : Zwei Tote bei Unfall"""
    return view.word(3) == "):" or (view.word(3), view.word(4)) == (")", ":")


def is_glossed_by_land(view: View, i: int) -> bool:
    """Whether a land or region stands in brackets right behind a word: Zarnow | (Polen), Waldau | (Landkreis Kassel)."""
    if view.word(i + 1) != "(":
        return False
    region = nouns.find("places", view.word(i + 2))
    land = any(e.type == "Country" or e.kind == "state" for e in gazetteer.lookup(view.word(i + 2)))
    return land or (region is not None and region.kind == "region")
