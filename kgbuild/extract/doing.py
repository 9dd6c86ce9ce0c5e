"""Event nouns done by the doer of their verb. In: a verb predication. Out: the predications of its nouns, with the doer as agent.

`Die Armee begann mit dem Beschuss der Stadt`  ->  Beschuss(agent Armee, genitive Stadt). The rule: a genitive beside the noun must be what is
done to, else it already says who did it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.reading import Reading
from kgbuild.extract.words import Index
from kgbuild.lexicon import doing, nominal
from kgbuild.model import Argument, Predication

DOERS = ("agent", "durch", "seitens", "zwischen")
PATIENT = "patient"
STEP = "lend_doer"


def done(reading: Reading, index: Index, said: Predication) -> Iterator[Predication]:
    """The event nouns in the role that the verb has for them."""
    nouns, doer = doing.roles(said.lemma) if said.kind == "verb" and not said.light_verb else doing.NONE
    doers = said.having(doer) if nouns else ()
    for argument in said.arguments if doers else ():
        if argument.role in nouns and argument.sentence is None:
            for noun in reading.by_trigger.get((said.sentence, argument.head), ()):
                if noun.kind == "noun" and _is_open(index, noun):
                    lent = tuple(Argument("agent", a.head, a.case, a.hops + 1, a.sentence) for a in doers)
                    yield replace(noun, arguments=(*noun.arguments, *lent), steps=(*noun.steps, STEP))


def _is_open(index: Index, noun: Predication) -> bool:
    """Whether the noun does not say itself who did it."""
    if any(noun.having(role) for role in DOERS):
        return False
    entry = nominal.find(index.head(noun.lemma))
    return not noun.having("genitive") or (entry is not None and entry.genitive == PATIENT)
