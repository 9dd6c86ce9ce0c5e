"""What a common noun names. In: a noun's form and number. Out: a class of the ontology and the entry of the lexicon, or None.

The rule: the lexicon's tables are asked in an order that depends on the number: Minister is a person, die Minister are a group.
"""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.lexicon import nominal, nouns
from kgbuild.lexicon.nouns import Noun
from kgbuild.mentions import shape

SINGULAR = ("events", "organizations", "roles", "kinship", "groups", "places", "works")
PLURAL = ("events", "groups", "roles", "organizations", "kinship", "places", "works")
DEVERBAL = ("ung", "tion", "ungen", "tionen")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun names: type Person, entry Präsident; `age` of a 78-Jähriger."""

    type: str
    entry: Noun | None = None
    age: str = ""


def of_noun(word: str, plural: bool, governed: bool) -> Sense | None:
    """The sense of a noun.

    Args:
        word: as in the text.
        plural: whether it stands in the plural.
        governed: whether it has a genitive or agent of its own: only then does any -ung name an event.
    """
    if years := shape.age(word):
        return Sense("Group" if plural else "Person", None, years)
    if shape.is_subsidiary(word):
        return Sense("Group" if plural else "Company")
    for table in PLURAL if plural else SINGULAR:
        of_a_land = governed and table == "groups" and nouns.find("places", word)  # der Westen der Ukraine; not der Westen alone
        entry = None if of_a_land else nouns.find(table, word)
        type_ = _type(entry, plural and not _is_one(entry, word)) if entry else ""
        if entry and type_:
            return Sense(type_, entry)
    return Sense("Event") if _eventive(word, governed) else None


def _is_one(entry: Noun, word: str) -> bool:
    """die Ulmer Stadtwerke, die Verkehrsbetriebe: one body, whose noun has no singular"""
    return entry.table == "organizations" and entry.lemma.endswith("e") and word == entry.word


def _type(entry: Noun, plural: bool) -> str:
    if entry.table == "events":
        return "" if entry.kind == "none" else entry.kind
    if entry.table in ("roles", "kinship"):
        return "Group" if plural else "Person"
    if entry.table == "organizations":
        return "Group" if plural and entry.kind not in ("ArmedGroup",) else entry.kind
    if entry.table == "groups":
        return "Group" if plural or entry.kind != "plural" else ""
    if entry.table == "places":
        return "Country" if entry.kind == "country" and not plural else "Group" if entry.kind == "country" else "Place"
    return "Work"


def _eventive(word: str, governed: bool) -> bool:
    """A nominalisation: one that the lexicon lists, or any in -ung that governs something."""
    none = nouns.find("events", word)
    if none and none.kind == "none":
        return False
    if any(nominal.find(base) for base in nouns.bases(word)):
        return True
    return governed and word.endswith(DEVERBAL)
