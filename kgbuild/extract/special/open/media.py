"""What stations put on the air, by the preposition before the station. In: verbs with a station behind in, auf or bei. Out: open:übertragen and ausstrahlen.

`Das Finale wird im ZDF übertragen.`  ->  ZDF, open:übertragen, Finale. Rule: an event is übertragen, a film or a series ausgestrahlt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import End, entities, listed
from kgbuild.extract.types import Types
from kgbuild.model import Predication

AIRED = 0.8
STATION = ("MediaOutlet",)
WHERE = ("in+Dat", "in", "auf", "bei+Dat", "durch")
SHOWN = ("Work", "Event")
EVENT, WORK = "open:übertragen", "open:ausstrahlen"


def aired(reading: Reading, types: Types) -> Iterator[Finding]:
    """Der Film läuft am Montag im ZDF. Das Finale wird von der ARD übertragen. Die Serie ist auf Arte zu sehen."""
    for said in reading.predications():
        if said.kind == "verb" and _airs(said):
            stations = entities(reading, types, said, WHERE, STATION)
            yield from _on_the_air(reading, types, said, stations, ("patient", "agent"), "open.aired")


def shown(reading: Reading, types: Types) -> Iterator[Finding]:
    """Das ZDF zeigt den Film: what a station shows goes on the air."""
    for said in reading.predications():
        if said.kind == "verb" and said.lemma in listed("showing"):
            stations = entities(reading, types, said, ("agent",), STATION)
            yield from _on_the_air(reading, types, said, stations, ("patient",), "open.shown")


def _on_the_air(
    reading: Reading, types: Types, said: Predication, stations: list[End], roles: tuple[str, ...], rule: str
) -> Iterator[Finding]:
    """What stands in the roles is übertragen by the stations if it is an event, else ausgestrahlt: das Finale, die Serie."""
    for argument, work in entities(reading, types, said, roles, SHOWN) if stations else ():
        name = EVENT if types.fits(reading.type(work), "Event") else WORK
        for where, station in stations:
            yield Finding(said, name, station, work, rule, weight=AIRED, hops=argument.hops + where.hops)


def _airs(said: Predication) -> bool:
    """A verb of showing whose doer is not named: übertragen werden; one of running: laufen."""
    return said.lemma in listed("running") or (said.lemma in listed("airing") and not (said.having("agent") and said.having("patient")))


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (aired, shown)
