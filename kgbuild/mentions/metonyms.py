"""Capitals that act. In: a View and a name of kind capital or seat. Out: the name as the country, where the grammar makes it an actor.

`Moskau brach die Beziehungen ab.` -> Russland; `Er reiste nach Moskau.` stays the city. The words stay in `text`; attribute `metonym` tells.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.lexicon import asked, dealt_with, local_offices, nouns, place_verbs, sited, speech
from kgbuild.mentions.view import View
from kgbuild.model import Mention

ACTING = frozenset({"agent", "patient", "recipient", "zwischen", "mit", "gegen", "seitens", "gegenüber", "laut", "zufolge", "durch"})
OF_NOUNS = frozenset({"an", "für", "zu", "über", "genitive"})  # Kritik an Moskau, Moskaus Drohung: by the noun they belong to
PLACED = frozenset({"none", "Meeting", "Accident", "Disaster", "Agreement"})  # der Gipfel von Rom, der Vertrag von Lissabon
BY, THROUGH, PASSIVE = "von", "durch", "undo_passive"
FROM = frozenset({"aus"})  # heißt es aus Moskau, Kritik kam aus Moskau: only with a verb of speech or a noun that somebody does


def read(view: View, mention: Mention) -> Mention:
    """The mention, as the country where it acts."""
    entry = gazetteer.metonym(mention.text) if mention.kind == "name" and mention.type == "Place" else None
    if entry is None:
        return mention
    if not _acts(view, mention):
        return replace(mention, attributes=(*mention.attributes, ("seat", entry.name)))
    attributes = (*mention.attributes, ("metonym", entry.kind), ("place", mention.name))
    return replace(mention, type=entry.type, name=entry.name, qid=entry.qid, attributes=attributes)


def _acts(view: View, mention: Mention) -> bool:
    head = mention.head
    function = view.active.get(head) or view.function(head)
    if _is_place_noun(view, head - 1) or _is_said_to_be_place(view, head):
        return False
    if function == "patient" and place_verbs.takes_place(view.verbs.get(head, "")):
        return False
    if function in ACTING and not _is_passed_through(view, head):
        return True
    if function in FROM:
        return _said(view, head) or _gives(view, head)
    if function == BY and _does_or_is_asked(view, head):
        return True
    return _is_dealt_with(view, head) or (function in OF_NOUNS and _of_deed(view, head))


def _is_place_noun(view: View, i: int) -> bool:
    """die Stadt | Moskau"""
    return view.upos(i) == "NOUN" and nouns.find("places", view.word(i)) is not None


def _is_said_to_be_place(view: View, head: int) -> bool:
    """Nairobi ist die Hauptstadt Kenias."""
    roles = (p for p in view.analysis.predications if p.kind == "role" and any(a.head == head for a in p.having("bearer")))
    return any(nouns.find("places", p.lemma) is not None for p in roles)


def _does_or_is_asked(view: View, head: int) -> bool:
    """von Moskau unterstützt, wurde von Moskau gelobt; verlangte von Moskau eine Antwort."""
    said = [p for p in view.analysis.predications if p.kind == "verb" and any(a.role == BY and a.head == head for a in p.arguments)]
    return any(asked.asks(p.lemma) or (PASSIVE in p.steps and not p.having("agent")) for p in said)


def _is_passed_through(view: View, head: int) -> bool:
    """Tausende zogen durch Moskau; not durch Moskau besetzt"""
    said = [p for p in view.analysis.predications if p.kind == "verb" and any(a.role == THROUGH and a.head == head for a in p.arguments)]
    return bool(said) and not any(PASSIVE in p.steps for p in said)


def _is_dealt_with(view: View, head: int) -> bool:
    """Bern stellte sich hinter Madrid, der Druck auf Moskau"""
    return any(dealt_with.names_partner(p.lemma, a.role) for p in view.analysis.predications for a in p.arguments if a.head == head)


def _said(view: View, head: int) -> bool:
    """Whether the place belongs to a verb of speech: hieß es aus Moskau."""
    governor = view.tokens[head].head
    return governor >= 0 and view.tokens[governor].upos == "VERB" and speech.verb(view.tokens[governor].lemma) is not None


def _gives(view: View, head: int) -> bool:
    """Kritik kam aus Moskau, Rückendeckung erhielt er aus Moskau: whoever does what the noun of a light verb says"""
    return any(p.light_verb and any(a.head == head for a in p.having("agent")) for p in view.analysis.predications)


def _of_deed(view: View, head: int) -> bool:
    """Whether it belongs to a noun of doing or ruling, not of place: Moskaus Drohung, die Regierung in Moskau's hands."""
    governor = view.tokens[head].head
    if governor < 0 or view.tokens[governor].upos != "NOUN":
        return False
    word = view.word(governor)
    role = nouns.find("roles", word)
    if nouns.find("places", word) or (role is not None and local_offices.is_local(role.lemma)):
        return False
    if view.word(head - 1).lower() in ("von", "vom"):
        event = nouns.find("events", word)
        return event is not None and event.kind not in PLACED and not sited.is_sited(event.lemma)
    return True
