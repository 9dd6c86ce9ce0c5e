"""A noun as the verb it comes from. In: a noun predication. Out: the same said by a verb, as lexicon/nominal.tsv has it.

The rule: what follows a name in the genitive belongs to the noun: das Lob der Weltbank für Peru.

`Die Festnahme des Mannes durch die Polizei`  ->  festnehmen(agent Polizei, patient Mann).
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.extract.reading import Reading
from kgbuild.lexicon import nominal
from kgbuild.lexicon.nominal import Nominal
from kgbuild.model import Argument, Predication

DOER = "durch"
OUTER = (DOER, "mit", "in", "vor", "nahe")
INNER = ("genitive", "adjective", "compound", "apposition", "number")


def verbal(predication: Predication, lemma: str) -> Predication | None:
    """The noun predication in the roles of its verb; `lemma` is the noun, or the head of a compound."""
    entry = nominal.find(lemma)
    if entry is None or predication.kind != "noun":
        return None
    arguments = tuple(replace(a, role=_role(a, entry, predication)) for a in predication.arguments)
    return replace(predication, lemma=entry.verb, arguments=arguments, steps=(*predication.steps, "verb_of_noun"))


def lifted(reading: Reading, predication: Predication) -> Predication:
    """`das Lob der Weltbank für Peru`, read as what the bank has for Peru  ->  Lob(genitive Weltbank, für Peru)."""
    if predication.kind == "verb":
        return predication
    known = {a.head for a in predication.arguments}
    found = [m for a in predication.having("genitive") for m in _behind(reading, predication.sentence, a) if m.head not in known]
    return replace(predication, arguments=(*predication.arguments, *found)) if found else predication


def _behind(reading: Reading, sentence: int, argument: Argument) -> list[Argument]:
    """The prepositional phrases that hang on a name, or name doer, partner or place: die Gespräche der Lotsen mit der Behörde in Wien."""
    phrase = reading.phrase(sentence, argument.head)
    mention = reading.at(sentence, argument.head)
    if phrase is None or mention is None:
        return []
    named, end = reading.mentions[mention].kind == "name", reading.token(sentence, argument.head).end
    inside = [m for m in phrase.modifiers if m.role in OUTER or (named and m.role not in INNER)]
    return [replace(m, hops=m.hops + 1) for m in inside if reading.token(sentence, m.head).start >= end]


def _role(argument: Argument, entry: Nominal, predication: Predication) -> str:
    if argument.role == "genitive":
        return _of_two(argument, predication) or _genitive(entry, predication)
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


def _of_two(argument: Argument, predication: Predication) -> str:
    """Polens Besetzung der Insel, ihre Untersuchung des Unfalls: who does it stands before the noun, what it is done to behind it; "" for one alone."""
    ahead = [a.head < predication.trigger for a in predication.having("genitive")]
    return ("agent" if argument.head < predication.trigger else "patient") if len(set(ahead)) > 1 else ""


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
