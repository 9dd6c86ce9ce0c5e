"""Event nouns done by the doer of their verb. In: a predication of a verb or an adjective. Out: the predications of its nouns, with the doer as agent.

`Die Armee begann mit dem Beschuss der Stadt`  ->  Beschuss(agent Armee, genitive Stadt). The rule: a genitive beside the noun must be what is
done to, else it already says who did it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.reading import Reading
from kgbuild.extract.words import Index
from kgbuild.lexicon import doing, nominal
from kgbuild.model import Argument, Polarity, Predication, Status

DOERS = ("agent", "durch", "seitens", "zwischen")
PATIENT = "patient"
ADJECTIVE = "adjective"
KINDS = ("verb", ADJECTIVE)  # planen, bereit zu
STEP = "lend_doer"
PASSIVE = "undo_passive"
TIMES = ("nach", "bei", "vor", "während")
OBJECTS = ("genitive", "von", "an", "auf", "gegen")


def done(reading: Reading, index: Index, said: Predication) -> Iterator[Predication]:
    """The event nouns in the role that the verb has for them."""
    nouns, doer = doing.roles(said.lemma) if said.kind in KINDS and not said.light_verb and not _demanded(said) else doing.NONE
    doers = said.having(doer) if nouns else ()
    lent = tuple(Argument("agent", a.head, a.case, a.hops + 1, a.sentence) for a in doers)
    for argument in said.arguments if lent else ():
        if argument.role not in nouns or argument.sentence is not None:
            continue
        for noun in reading.by_trigger.get((said.sentence, argument.head), ()):
            if _is_done(index, said, noun) and _has(noun, nouns[argument.role]):
                yield replace(noun, arguments=(*noun.arguments, *lent), steps=(*noun.steps, STEP))


def suffered(reading: Reading, said: Predication) -> Iterator[Predication]:
    """What was done to whom a passive is about, in a phrase of time: Nach einem Verhör durch die Polizei wurde er entlassen  ->  Verhör(durch Polizei, genitive er)"""
    hit = said.having(PATIENT) if said.kind == "verb" and PASSIVE in said.steps else ()
    lent = tuple(Argument("genitive", a.head, a.case, a.hops + 1, a.sentence) for a in hit)
    for argument in (a for a in said.arguments if a.role in TIMES and a.sentence is None) if lent else ():
        for noun in reading.by_trigger.get((said.sentence, argument.head), ()):
            if noun.kind == "noun" and noun.having("durch") and not any(noun.having(role) for role in OBJECTS) and _is_transitive(noun):
                yield replace(noun, arguments=(*noun.arguments, *lent), steps=(*noun.steps, STEP))


def _is_transitive(noun: Predication) -> bool:
    """Whether the genitive of the noun is whom it is done to: das Verhör des Mannes"""
    entry = nominal.find(noun.lemma)
    return entry is not None and entry.genitive == PATIENT


def _demanded(said: Predication) -> bool:
    """Die Partei fordert, den Einsatz zu beenden: who demands it does not do it."""
    return any(source.act == "demands" for source in said.sources)


def _is_done(index: Index, said: Predication, noun: Predication) -> bool:
    return noun.kind == "noun" and _is_open(index, noun) and not _is_fact_beside(said, noun)


def _has(noun: Predication, role: str) -> bool:
    return not role or bool(noun.having(role))


def _is_fact_beside(said: Predication, noun: Predication) -> bool:
    """Sie zeigten sich offen für Gespräche: whoever is ready for something has not done it, whatever the verb around says"""
    return said.kind == ADJECTIVE and noun.status is Status.ASSERTED and noun.polarity is Polarity.POSITIVE


def _is_open(index: Index, noun: Predication) -> bool:
    """Whether the noun does not say itself who did it."""
    if any(noun.having(role) for role in DOERS):
        return False
    entry = nominal.find(index.head(noun.lemma))
    return not noun.having("genitive") or (entry is not None and entry.genitive == PATIENT)
