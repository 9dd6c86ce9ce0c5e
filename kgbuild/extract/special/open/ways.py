"""Where vehicles are under way and roads lead. In: verbs of travelling, nouns of direction. Out: open:starten, fahren, fliegen, transportieren, verbinden.

`Der Zug war auf dem Weg von Graz nach Linz.`  ->  Zug, open:starten, Graz; Zug, open:fahren, Linz. Rule: what flies, what is a road, is told by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import entities, listed
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.model import Predication

UNDER_WAY = 0.8
BOUND = 0.76
DIRECTION = "richtung"  # Fahrtrichtung
LOAD = ("Person", "Group", "Work")
CARRIES = "open:transportieren"
WAYS = (("von", "starten"), ("genitive", "starten"), ("nach", ""), ("zu", ""))  # der Weg von Graz is read as a genitive


def under_way(reading: Reading, types: Types) -> Iterator[Finding]:
    """Where a vehicle comes from and goes to: Das Flugzeug befand sich auf dem Weg von Graz nach Linz."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in listed("travelling"):
            continue
        for (agent, vehicle), (role, lemma) in product(entities(reading, types, said, ("agent",), ("Work",)), WAYS):
            name = f"open:{lemma or _moving(reading, vehicle)}"
            for argument, place in entities(reading, types, said, (role,), LAND_TYPES):
                yield Finding(said, name, vehicle, place, "open.under_way", weight=UNDER_WAY, hops=agent.hops + argument.hops)


def _moving(reading: Reading, vehicle: int) -> str:
    """What it does: a Kleinflugzeug flies, a Nachtzug does not."""
    words = {word.lower() for m in reading.chain(vehicle).mentions for word in reading.mentions[m].name.split()}
    return "fliegen" if any(word.endswith(listed("flying")) for word in words) else "fahren"


def carried(reading: Reading, types: Types) -> Iterator[Finding]:
    """Whom and what a vehicle carries: Die Raumfähre brachte drei Astronauten zur Raumstation."""
    for said in reading.predications():
        carries = said.kind == "verb" and said.lemma in listed("carrying")
        vehicles = [end for end in entities(reading, types, said, ("agent",), ("Work",)) if carries and is_vehicle(reading, end[1])]
        for argument, load in entities(reading, types, said, ("patient",), LOAD) if vehicles else ():
            for agent, vehicle in vehicles:
                yield Finding(said, CARRIES, vehicle, load, "open.carried", weight=UNDER_WAY, hops=agent.hops + argument.hops)


def is_vehicle(reading: Reading, mention: int) -> bool:
    """Whether it is called by a word for what flies, drives or swims: Raumfähre, Güterzug."""
    return any(word.lower().endswith(listed("vehicles")) for word in reading.words(mention))


def bound(reading: Reading, types: Types) -> Iterator[Finding]:
    """Where a road leads: Die Autobahn A 9 wurde in Fahrtrichtung Linz gesperrt."""
    for said in reading.predications():
        if said.kind != "role" or not said.lemma.lower().endswith(DIRECTION):
            continue
        for route in _route_before(reading, said):
            for argument, place in entities(reading, types, said, ("bearer",), LAND_TYPES):
                yield Finding(said, "open:verbinden", route, place, "open.bound", weight=BOUND, hops=argument.hops)


def _route_before(reading: Reading, said: Predication) -> list[int]:
    """The last road or line spoken of before a word, in its sentence; none where there is none."""
    earlier = [m for m in reading.of_sentence(said.sentence) if reading.mentions[m].head < said.trigger and _is_route(reading, m)]
    return earlier[-1:]


def _is_route(reading: Reading, mention: int) -> bool:
    """Whether it is called a road or a line, or has the number of one: Autobahn, A 9."""
    names = [reading.mentions[m].name.split() for m in reading.chain(mention).mentions if reading.mentions[m].kind != "pronoun"]
    return any(_numbered(name) or any(word.lower().endswith(listed("routes")) for word in name) for name in names)


def _numbered(name: list[str]) -> bool:
    return len(name) > 1 and name[-2] in listed("numbered") and name[-1].isdigit()


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (under_way, carried, bound)
