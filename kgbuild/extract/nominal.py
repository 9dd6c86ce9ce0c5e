"""A noun as the verb it comes from. In: a noun predication. Out: the same said by a verb, as lexicon/nominal.tsv has it.

`Die Festnahme des Mannes durch die Polizei`  ->  festnehmen(agent Polizei, patient Mann).
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.lexicon import nominal
from kgbuild.lexicon.nominal import Nominal
from kgbuild.model import Argument, Predication


def verbal(predication: Predication, lemma: str) -> Predication | None:
    """The noun predication in the roles of its verb; `lemma` is the noun, or the head of a compound."""
    entry = nominal.find(lemma)
    if entry is None or predication.kind != "noun":
        return None
    arguments = tuple(replace(a, role=_role(a, entry, predication)) for a in predication.arguments)
    return replace(predication, lemma=entry.verb, arguments=arguments, steps=(*predication.steps, "verb_of_noun"))


def _role(argument: Argument, entry: Nominal, predication: Predication) -> str:
    if argument.role == "genitive":
        return _genitive(entry, predication)
    if argument.role in entry.patient:
        return "patient"
    roles = {
        "adjective": _adjective(entry, predication),
        "compound": entry.compound or "compound",
        "durch": "agent",
        "zwischen": "agent",
        "seitens": "agent",
    }
    return roles.get(argument.role, argument.role)


def _genitive(entry: Nominal, predication: Predication) -> str:
    if predication.having("durch") or predication.having("seitens"):
        return "patient"
    if any(predication.having(role) for role in entry.patient) or predication.having("agent"):
        return "agent" if not predication.having("agent") else "patient"
    return entry.genitive


def _adjective(entry: Nominal, predication: Predication) -> str:
    """Der russische Angriff: who acts; die russische Festnahme: nobody knows."""
    taken = predication.having("durch") or (entry.genitive == "agent" and predication.having("genitive"))
    return "adjective" if taken else "agent"
