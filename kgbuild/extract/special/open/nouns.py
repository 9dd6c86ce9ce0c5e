"""Open relations that nouns say of what belongs to them. In: event nouns and names of doers with their genitives. Out: `open:<lemma>` Findings.

`Organisator der Messe`  ->  organisieren. `Bombardierung der Stadt durch die Armee`  ->  bombardieren.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

from kgbuild.extract.doing import done
from kgbuild.extract.finding import Finding
from kgbuild.extract.nominal import verbal
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import entities, governed, listed, named
from kgbuild.extract.special.open.ways import is_vehicle
from kgbuild.extract.types import Types
from kgbuild.extract.words import index
from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import rows
from kgbuild.model import Predication

DOER = 0.7
NOMINAL = 0.7
CONTEST = ("aus", "bei")  # Sieger aus der Wahl
VEHICLE = ("Work",)
PEOPLE = ("Person",)
NAMED_IN_DOER = ("Organization", "Event", "Work")  # Wikinews-Nutzer; US-Konkurrent is only a country's


def of_nominal(reading: Reading, types: Types) -> Iterator[Finding]:
    """What a noun says as its verb would: die Bombardierung der Stadt durch die Armee  ->  bombardieren."""
    for said in _nouns(reading):
        verb = verbal(said, index().head(said.lemma)) if said.kind == "noun" else None
        if verb is None or " " in verb.lemma:
            continue
        doers = entities(reading, types, verb, ("agent",), listed("doers"))
        objects = entities(reading, types, verb, ("patient", *governed(verb.lemma)), listed("objects")) if doers else []
        for (agent, subject), (patient, object_) in product(doers, objects):
            if patient.head != said.trigger:
                yield Finding(said, named(verb.lemma), subject, object_, "open.nominal", weight=NOMINAL, hops=agent.hops + patient.hops)


def _nouns(reading: Reading) -> Iterator[Predication]:
    """What is said, and nouns with the doer that their verb lends them: Sie erwog die Unterbrechung der Messe  ->  Unterbrechung(agent sie)"""
    for said in reading.predications():
        yield said
        yield from done(reading, index(), said)


def doing(reading: Reading, types: Types) -> Iterator[Finding]:
    """What the name of a doer says he does: Ida Berg, Organisatorin der Messe  ->  organisieren."""
    for said in reading.predications():
        verb = _verb_of_doer(said)
        doers = _doers(reading, types, said) if verb else []
        only = _only(verb)
        things = entities(reading, types, said, ("genitive",), only or listed("objects")) if doers else []
        things += entities(reading, types, said, ("compound",), only or NAMED_IN_DOER) if doers else []
        things += entities(reading, types, said, CONTEST, ("Event",)) if doers else []
        for argument, thing in things:
            for doer in doers if not only or only is PEOPLE or is_vehicle(reading, thing) else ():
                yield Finding(said, named(verb), doer, thing, "open.doer", weight=DOER, hops=argument.hops)


def acting(reading: Reading, types: Types) -> Iterator[Finding]:
    """Whom an actor plays: Mario Kurz spielt die Rolle des Königs Otto  ->  spielen."""
    for said in reading.predications():
        part = said.kind == "noun" and said.lemma.lower().endswith(listed("parts"))
        actors = entities(reading, types, said, ("agent",), PEOPLE) if part else []
        parts = entities(reading, types, said, ("genitive",), PEOPLE) if actors else []
        for (agent, actor), (argument, played) in product(actors, parts):
            if reading.named(actor) and reading.named(played):
                yield Finding(said, "open:spielen", actor, played, "open.acting", weight=DOER, hops=agent.hops + argument.hops)


def _only(verb: str) -> tuple[str, ...]:
    """The classes of what some verbs are done to: der Fahrer des Lastwagens, die Lehrerin des Sängers; not der Fahrer des Ministers, die Lehrerin der Schule."""
    return VEHICLE if verb in listed("driving") else PEOPLE if verb in listed("teaching") else ()


def learning(reading: Reading, types: Types) -> Iterator[Finding]:
    """Who teaches or looks after somebody that is called by it: Ida Berg, Schülerin von Paul Kern  ->  Paul Kern, unterrichten, Ida Berg."""
    for said in reading.predications():
        verb = _verb_of_learner(said)
        teachers = entities(reading, types, said, ("genitive",), PEOPLE) if verb else []
        for (argument, teacher), learner in product(teachers, _doers(reading, types, said) if teachers else ()):
            if reading.named(teacher) or reading.named(learner):
                yield Finding(said, named(verb), teacher, learner, "open.learner", weight=DOER, hops=argument.hops)


def _verb_of_learner(said: Predication) -> str:
    """What is done with whoever is called so: Schüler -> unterrichten."""
    pairs = (entry.split() for entry in listed("learners"))
    return next((verb for noun, verb in pairs if noun == said.lemma), "") if said.kind in ("noun", "role") else ""


def _verb_of_doer(said: Predication) -> str:
    """The verb of a doer's name: Organisator -> organisieren."""
    if said.kind not in ("noun", "role"):
        return ""
    entry = nouns.find("roles", said.lemma)
    return _verbs_of_doers().get(entry.lemma if entry else said.lemma, "")


@cache
def _verbs_of_doers() -> dict[str, str]:
    return {row["noun"]: row["verb"] for row in rows("doers")}


def _doers(reading: Reading, types: Types, said: Predication) -> list[int]:
    """Who is called so: the bearer, else the word itself where nobody bears it."""
    borne = [m for _, m in entities(reading, types, said, ("bearer",), ("Actor",))]
    alone = said.kind == "noun" and not reading.borne(said.sentence, said.trigger)
    itself = reading.at(said.sentence, said.trigger) if alone else None
    return borne or ([itself] if itself is not None and types.fits(reading.type(itself), "Actor") else [])


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (of_nominal, doing, learning, acting)
