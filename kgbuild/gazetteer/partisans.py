"""Words made from parties. In: `Republikanerin`, `sozialdemokratischen`. Out: the parties they can mean; which one it is, the article tells.

The columns `people` and `adjectives` of parties.tsv list them. The entry is the party's own, with the kind of the word: `adjective` or `people`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kgbuild.gazetteer.demonyms import ENDINGS, inhabitants
from kgbuild.gazetteer.entry import Entry, entry
from kgbuild.gazetteer.table import read, values


def partisans(form: str) -> tuple[Entry, ...]:
    """The parties of a member's name or of an adjective: `Sozialdemokratin` -> SPD, SPÖ, SP Schweiz; `grünen` -> Bündnis 90/Die Grünen."""
    return _forms().get(form, ())


@cache
def _forms() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for row in read("parties.tsv"):
        party = entry(row)
        adjectives = (stem + ending for stem in values(row.get("adjectives", "")) for ending in ENDINGS)
        people = (told for word in values(row.get("people", "")) for told in inhabitants(word))
        entries = {form: replace(party, kind="adjective") for form in adjectives}
        entries |= {form: replace(party, kind="people", gender=gender) for form, gender in people}
        for form, one in entries.items():
            found[form] = (*found.get(form, ()), one)
    return found
