"""Whom events and writings are directed at, what they are about. In: nouns with `gegen`, `auf`, `an`, `über`. Out: open:richten, betreffen, behandeln.

`Protest gegen die Regierung`  ->  richten. `Streit um das Abkommen`  ->  betreffen. Rule: the event keeps its other relations to whom it is against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open_ends import entities, listed
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Argument, Predication

DIRECTED = 0.92
APART = 0.8  # the verb stands between an event and whom it is directed at
TOWARDS = "auf"  # with the dative only a place
HOSTILE = ("gegen", "auf")
HELD_BY_VERB = ("patient", "agent", "compound")  # compound: the noun of a light verb


def directed(reading: Reading, types: Types) -> Iterator[Finding]:
    """Whom an event is directed at, what it is about: Misstrauensantrag gegen Anna Kurz, Streit um das Abkommen."""
    for said in reading.predications():
        event = reading.at(said.sentence, said.trigger) if said.kind == "noun" else None
        if event is not None and not nouns.is_game(said.lemma):  # a rival in sport: das Halbfinale gegen Belgien
            yield from _of_event(reading, types, said, event)


def _of_event(reading: Reading, types: Types, said: Predication, event: int) -> Iterator[Finding]:
    for preposition, lemma in _prepositions(reading.type(event), types).items():
        for argument, target in entities(reading, types, said, (preposition,), listed("objects")):
            if _towards(reading, said, argument):
                yield Finding(said, f"open:{lemma}", event, target, "open.noun", weight=DIRECTED, hops=argument.hops)


def parted(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same where the verb stands between: Gegen Karl Bertram wurde Anzeige erstattet. Auf das Haus wurden Anschläge verübt."""
    for said in reading.predications():
        for event in _held(reading, types, said) if said.kind == "verb" else ():
            meanings = _prepositions(reading.type(event), types)
            for argument, target in entities(reading, types, said, tuple(p for p in HOSTILE if p in meanings), listed("objects")):
                if _towards(reading, said, argument):
                    yield Finding(said, f"open:{meanings[argument.role]}", event, target, "open.parted", weight=APART, hops=argument.hops)


def _held(reading: Reading, types: Types, said: Predication) -> list[int]:
    """Hostile events that a verb has for subject or object and that have no such preposition of their own."""
    found = [(a, m) for a in said.arguments if a.role in HELD_BY_VERB and (m := reading.at(said.sentence, a.head)) is not None]
    return [m for a, m in found if types.fits(reading.type(m), "Event") and _hostile(reading, types, said, a, m)]


def _hostile(reading: Reading, types: Types, said: Predication, argument: Argument, event: int) -> bool:
    noun = reading.said_by_noun(said.sentence, argument.head)
    if noun is None or any(noun.having(preposition) for preposition in HOSTILE):
        return False
    return types.fits(reading.type(event), *listed("hostile")) or noun.lemma.lower().endswith(listed("charges"))


def _towards(reading: Reading, said: Predication, argument: Argument) -> bool:
    return argument.role != TOWARDS or reading.case(said, argument) != "Dat"


def _prepositions(kind: str, types: Types) -> dict[str, str]:
    """What a preposition says behind a noun of this class, as the first line of open.toml that fits has it: for a Meeting über -> behandeln."""
    found: dict[str, str] = {}
    for preposition, lemma, class_ in (entry.split() for entry in listed("nouns")):
        if types.fits(kind, class_):
            found.setdefault(preposition, lemma)
    return found


def addressed(reading: Reading, types: Types) -> Iterator[Finding]:
    """To whom something said or written goes: ein Appell an die Regierung, die Drohung gegenüber Nestlé."""
    for said in reading.predications():
        sent = reading.at(said.sentence, said.trigger) if said.kind == "noun" else None
        if sent is None or not said.lemma.lower().endswith(listed("addressed")) or not types.fits(reading.type(sent), "Event", "Work"):
            continue
        for argument, target in entities(reading, types, said, ("an+Acc", "gegenüber"), ("Actor",)):
            yield Finding(said, "open:richten", sent, target, "open.addressed", weight=DIRECTED, hops=argument.hops)


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (directed, parted, addressed)
