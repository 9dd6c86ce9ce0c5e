"""Who fills a role. In: a Reading, a predication and the name of a role as patterns write it. Out: mentions.

The rule: of several roles the first that is filled is taken; in a passive without an agent `von` says who acts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kgbuild.extract import roles
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import resuming
from kgbuild.model import Argument, Predication

TRIGGER, AGENT = "trigger", "agent"
PASSIVE = "undo_passive"
VERB_OF_NOUN = "verb_of_noun"
PARTY = "PoliticalParty"
PARTISAN = "partisan"  # what an adjective is made from, where it is a party; `adjective` is a place's
ADJECTIVES = ("adjective", PARTISAN)
DOERS = ("von", "seitens")
AS = "als"
OFFICE = "Office"  # of resuming: Amt, Posten
ROLE_GIVEN = ("attribute", "zu", "als")
BESIDE = ("appos", "flat")  # how a parser hangs a name on the noun before it
NAMED = "Named+"  # before a class: agent:Named+Person, one with a name of his own


@dataclass(frozen=True, slots=True)
class Filler:
    """A mention in a role: `Russland` as agent. `argument` is None for the mention at the trigger itself."""

    mention: int
    argument: Argument | None
    doubts: tuple[str, ...] = ()  # penalties of confidence.toml

    @property
    def hops(self) -> int:
        return self.argument.hops if self.argument else 0


def may_fill(predication: Predication, wanted: tuple[str, ...]) -> bool:
    """Whether any argument stands where the roles let one stand, whoever it is: said at a glance, for most patterns find nobody."""
    roles = _sources(wanted)
    return TRIGGER in roles or any(a.role in roles for a in predication.arguments)


@lru_cache(maxsize=5_000)
def _sources(wanted: tuple[str, ...]) -> frozenset[str]:
    """The roles of arguments that fill a pattern's: `in=Rede`, `in+Dat` -> in; agent -> agent, von, seitens; partisan -> partisan, adjective."""
    names = {re.split("[+=]", role)[0] for role in wanted}
    return frozenset(names.union(DOERS if AGENT in names else (), ADJECTIVES if PARTISAN in names else ()))


def of_first(reading: Reading, types: Types, predication: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]) -> list[Filler]:
    """Who fills the first of the roles that somebody of a fitting type fills; `patient=Kind`: only where the noun is one of those."""
    for role, _, called in (each.partition("=") for each in wanted):
        found = [f for f in of_role(reading, predication, role) if types.fits(reading.type(f.mention), *classes)]
        found = [f for f in found if not called or (f.argument and is_one_of(reading, predication, f.argument, called.split("|")))]
        if found:
            return found
    return []


def is_one_of(reading: Reading, predication: Predication, argument: Argument, words: list[str]) -> bool:
    """`in=Rede|Ansprache`: in einer Rede, in ihrer Neujahrsansprache, in der TV-Rede; `compound=US`: US-Senator"""
    word = reading.word(predication, argument)
    if argument.role == "compound":
        return any(word.lemma.startswith(noun + "-") for noun in words)
    called = (word.lemma, *_title(reading, predication, argument))
    return any(lemma == noun or lemma.lower().endswith(noun.lower()) for lemma in called for noun in words)


def _title(reading: Reading, predication: Predication, argument: Argument) -> tuple[str, ...]:
    """der Anwalt | Otto Kern: the noun right before a name that stands for both"""
    name = reading.word(predication, argument)
    beside = name.deprel in BESIDE and name.upos == "PROPN" and name.head == name.index - 1
    return (reading.noun(predication.sentence_of(argument), name.head),) if beside else ()


def of_role(reading: Reading, predication: Predication, role: str) -> list[Filler]:
    if role == TRIGGER:
        mention = reading.at(predication.sentence, _named(predication))
        return [] if mention is None or _is_vacant(reading, predication) else [Filler(mention, None)]
    if role in ADJECTIVES:
        return [f for f in _arguments(reading, predication, "adjective") if (reading.type(f.mention) == PARTY) == (role == PARTISAN)]
    return _arguments(reading, predication, role)


def _is_vacant(reading: Reading, predication: Predication) -> bool:
    """das Amt des Präsidenten, der Posten der Sprecherin: the office, whoever holds it; als Präsident: what somebody is or may be"""
    said = predication.kind == "noun" and roles.classes(predication.lemma)
    phrase = reading.phrase(predication.sentence, predication.trigger)
    if said and phrase is not None and phrase.function == AS and phrase.determination == "bare":
        return True
    above = reading.owned_by(predication.sentence, predication.trigger) if said else []
    return any(resuming.resumes(reading.noun(predication.sentence, phrase.head), OFFICE) for phrase in above)


def _named(predication: Predication) -> int:
    """The noun that says it: the trigger, or the noun of a light verb that is read as another verb: Klage einreichen, read as klagen."""
    light = predication.kind == "verb" and bool(predication.light_verb)
    return next((a.head for a in predication.having("compound")), predication.trigger) if light else predication.trigger


def _arguments(reading: Reading, predication: Predication, role: str) -> list[Filler]:
    return [Filler(m, argument) for argument in filling(reading, predication, role) for m in _meant(reading, predication, argument)]


def filling(reading: Reading, predication: Predication, role: str) -> list[Argument]:
    """The arguments in a role; of a passive without an agent those behind `von`."""
    name = role.partition("+")[0]
    found = [a for a in predication.arguments if a.role == name and reading.stands_in(predication, a, role)]
    return found or _doers(predication, role)


def _meant(reading: Reading, predication: Predication, argument: Argument) -> list[int]:
    """Who an argument is; the first part of a noun that is read as its verb, not the noun itself: Raketenbeschuss."""
    if argument.head == predication.trigger and VERB_OF_NOUN in predication.steps:
        return reading.inners(predication.sentence, argument.head, ("part",))
    return reading.meant(predication, argument)


def _doers(predication: Predication, role: str) -> list[Argument]:
    """In a passive without an agent `von` says who: Die Opposition wird von Ungarn unterstützt; not in zur Nachfolgerin von Anna Kurz gewählt."""
    if role != AGENT or PASSIVE not in predication.steps:
        return []
    ends = {a.head + 1 for a in predication.arguments if a.role in ROLE_GIVEN}
    return [a for a in predication.arguments if a.role in DOERS and a.head - 1 not in ends]


def is_there(reading: Reading, types: Types, predication: Predication, role: str) -> bool:
    """Whether something stands in a role, as `having` and `lacking` ask for it: `mit`, `in+Dat`, `patient=Strafe|Haft`, `in:Event`, `agent:Named+Person`."""
    name, _, class_ = role.partition(":")
    name, _, lemma = name.partition("=")
    if lemma:
        return any(a.role == name and is_one_of(reading, predication, a, lemma.split("|")) for a in predication.arguments)
    if class_.startswith(NAMED):
        return any(
            reading.named(f.mention) and types.fits(reading.type(f.mention), class_[len(NAMED) :])
            for f in of_role(reading, predication, name)
        )
    if not class_:
        return any(reading.stands_in(predication, a, name) for a in predication.arguments)
    return any(types.fits(reading.type(f.mention), class_) for f in of_role(reading, predication, name))
