"""Where vehicles are under way. In: verbs of travelling with a vehicle as subject. Out: open:starten, open:fahren and open:fliegen Findings.

`Der Zug war auf dem Weg von Graz nach Linz.`  ->  Zug, open:starten, Graz; Zug, open:fahren, Linz. Rule: what flies is told by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open_ends import entities, listed
from kgbuild.extract.types import Types

UNDER_WAY = 0.8
LAND = ("Place", "Country")
WAYS = (("von", "starten"), ("genitive", "starten"), ("nach", ""), ("zu", ""))  # der Weg von Graz is read as a genitive


def under_way(reading: Reading, types: Types) -> Iterator[Finding]:
    """Where a vehicle comes from and goes to: Das Flugzeug befand sich auf dem Weg von Graz nach Linz."""
    for said in reading.predications():
        vehicles = entities(reading, types, said, ("agent",), ("Work",)) if said.kind == "verb" and said.lemma in listed("travelling") else []
        for agent, vehicle in vehicles:
            for role, lemma in WAYS:
                for argument, place in entities(reading, types, said, (role,), LAND):
                    name = f"open:{lemma or _moving(reading, vehicle)}"
                    yield Finding(said, name, vehicle, place, "open.under_way", weight=UNDER_WAY, hops=agent.hops + argument.hops)


def _moving(reading: Reading, vehicle: int) -> str:
    """What it does: a Kleinflugzeug flies, a Nachtzug does not."""
    words = {word.lower() for m in reading.chain(vehicle).mentions for word in reading.mentions[m].name.split()}
    return "fliegen" if any(word.endswith(listed("flying")) for word in words) else "fahren"


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (under_way,)
