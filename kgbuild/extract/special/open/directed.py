"""Whom attacks strike, what writings and talks are about. In: nouns with `gegen`, `auf`, `über`. Out: open:treffen and open:behandeln Findings.

`Angriff auf die Behörde`  ->  treffen. `Gespräche über das Abkommen`  ->  behandeln. Rule: the event keeps its other relations to whom it is against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import End, entities, listed, through_aspect
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Argument, Predication

DIRECTED = 0.92
APART = 0.8  # the verb stands between an event and whom it is directed at
TOWARDS = "auf"  # with the dative only a place
ANY = "*"
HOSTILE = ("gegen", "auf")
ABOUT = "über"
WRITING = "Work"
HELD_BY_VERB = ("patient", "agent", "compound")  # compound: the noun of a light verb


def directed(reading: Reading, types: Types) -> Iterator[Finding]:
    """Whom an event strikes, what it is about: Hackerangriff auf die Behörde, Gespräche über das Abkommen."""
    for said in reading.predications():
        event = reading.at(said.sentence, said.trigger) if said.kind == "noun" else None
        if event is not None and not nouns.is_game(said.lemma):  # a rival in sport: das Halbfinale gegen Belgien
            yield from _of_event(reading, types, said, event)


def _of_event(reading: Reading, types: Types, said: Predication, event: int) -> Iterator[Finding]:
    for preposition, lemma, classes in _meanings(reading.type(event), types):
        for argument, target in _targets(reading, types, said, preposition, classes):
            if _towards(reading, said, argument):
                yield Finding(said, f"open:{lemma}", event, target, "open.noun", weight=DIRECTED, hops=argument.hops)


def _targets(reading: Reading, types: Types, said: Predication, preposition: str, classes: tuple[str, ...]) -> list[End]:
    """Whom it is directed at, or whose life or history it is about: ein Film über das Leben des Papstes."""
    aspects = through_aspect(reading, types, said, (preposition,), classes) if preposition == ABOUT else []
    return aspects or entities(reading, types, said, (preposition,), classes)


def parted(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same where the verb stands between: Auf die Behörde wurden Anschläge verübt."""
    for said in reading.predications():
        for event in _held(reading, types, said) if said.kind == "verb" else ():
            for lemma, argument, target in _hit(reading, types, said, event):
                yield Finding(said, f"open:{lemma}", event, target, "open.parted", weight=APART, hops=argument.hops)


def _hit(reading: Reading, types: Types, said: Predication, event: int) -> Iterator[tuple[str, Argument, int]]:
    """Whom an event is against, or what a writing is about, in a phrase of its verb; with the verb that says so."""
    kind = reading.type(event)
    for preposition, lemma, classes in _meanings(kind, types):
        if preposition in HOSTILE or types.fits(kind, WRITING):
            targets = _targets(reading, types, said, preposition, classes)
            yield from ((lemma, argument, target) for argument, target in targets if _towards(reading, said, argument))


def _held(reading: Reading, types: Types, said: Predication) -> list[int]:
    """Events that a verb has for subject or object, writings that it makes, which have no such preposition of their own: Er schrieb ein Buch über Rom."""
    found = [(a, m) for a in said.arguments if a.role in HELD_BY_VERB and (m := reading.at(said.sentence, a.head)) is not None]
    events = [m for a, m in found if types.fits(reading.type(m), "Event") and _open(reading, said, a, HOSTILE)]
    made = said.lemma in listed("making")
    writings = [
        m for a, m in found if made and a.role == "patient" and types.fits(reading.type(m), WRITING) and _open(reading, said, a, (ABOUT,))
    ]
    return events + writings


def _open(reading: Reading, said: Predication, argument: Argument, taken: tuple[str, ...]) -> bool:
    """Whether the noun has no such preposition of its own."""
    noun = reading.said_by_noun(said.sentence, argument.head)
    return noun is not None and not any(noun.having(preposition) for preposition in taken)


def _towards(reading: Reading, said: Predication, argument: Argument) -> bool:
    return argument.role != TOWARDS or reading.case(said, argument) != "Dat"


def _meanings(kind: str, types: Types) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What the prepositions behind a noun of this class say, and of which classes: for a Meeting über -> behandeln."""
    for preposition, lemma, class_, target in (entry.split() for entry in listed("nouns")):
        if types.fits(kind, class_):
            yield preposition, lemma, listed("objects") if target == ANY else (target,)


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (directed, parted)
