"""What an event does to those whom it hits. In: verbs of harm, and what is known of who was in an event. Out: open:verletzen, beschädigen, zerstören.

`Bei dem Brand wurde die Kirche beschädigt.`  ->  Brand, open:beschädigen, Kirche. Rule: a verb that is denied or that names who did it says nothing of this.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.implied import is_of_old, only_event
from kgbuild.extract.special.open.ends import End, entities, fitting, is_known, listed, named, own
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Chain, Polarity, Predication, Status
from kgbuild.relations import Pattern

HARM = 0.8
DAMAGE = 0.72  # the event stands elsewhere in the article
BY_EVENT = ("bei", "in+Dat")  # the event in which somebody is wounded
ELSEWHERE = ("agent", "durch", "von", *BY_EVENT, "während", "nach")  # where none of these is, the article's event is meant
THINGS = ("Place", "Work", "Organization")
ON = ("an+Dat", "an")
DAMAGED = "beschädigen"
NO_PATTERN = Pattern("harm", "damaged")  # any event of the classes: only_event asks a pattern what it is called and what it is not
TAKES_PART = "participatesIn"
WOUND = "verletzen"


def harmed(reading: Reading, types: Types) -> Iterator[Finding]:
    """What is hit, as the verb says it: Bei dem Brand wurde die Kirche beschädigt."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in listed("harming") or said.having("agent") or said.polarity is Polarity.NEGATIVE:
            continue
        for event, subject in entities(reading, types, said, BY_EVENT, listed("hitting")):
            for patient, object_ in entities(reading, types, said, ("patient",), listed("objects")):
                yield Finding(said, named(said.lemma), subject, object_, "open.harmed", weight=HARM, hops=event.hops + patient.hops)


def damaged(reading: Reading, types: Types) -> Iterator[Finding]:
    """What the one accident or disaster of the article wrecked: Das Erdbeben war stark. In Lima wurde der Präsidentenpalast zerstört."""
    event = only_event(reading, types, NO_PATTERN, listed("hitting"))
    for said in reading.predications() if event is not None else ():
        for lemma, thing, object_ in _wrecked(reading, types, said):
            if event is not None and not _is_part_of(reading, event, object_) and not is_of_old(reading, said.sentence):
                near = reading.nearest(event, said.sentence)
                yield Finding(said, named(lemma), near, object_, "open.damaged", weight=DAMAGE, hops=thing.hops)


def _is_part_of(reading: Reading, event: Chain, thing: int) -> bool:
    """Whether the event is called by the thing: der Absturz der Rakete did not wreck the Rakete, der Brand des Hauses is no second one of it."""
    chain = reading.chain(thing)
    inside = (reading.mentions[m] for m in chain.mentions)
    outside = [reading.mentions[m] for m in event.mentions]
    return chain.index == event.index or any(o.start <= i.start and i.end <= o.end for i in inside for o in outside)


def _wrecked(reading: Reading, types: Types, said: Predication) -> Iterator[tuple[str, Argument, int]]:
    """What a verb says to be wrecked, with the verb, or on what damage is done: Am Rathaus entstand hoher Schaden."""
    if said.kind != "verb" or said.polarity is Polarity.NEGATIVE or said.status is not Status.ASSERTED:
        return
    if said.lemma in listed("wrecking") and not any(said.having(role) for role in ELSEWHERE):
        yield from ((said.lemma, a, m) for a, m in _things(reading, types, said, ("patient",)))
    elif said.lemma in listed("arising") and any(_is_damage(reading, said, a) for a in said.having("agent")):
        yield from ((DAMAGED, a, m) for a, m in _things(reading, types, said, ON))


def _things(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...]) -> list[End]:
    """Things that can be wrecked; a mere word only where it means a known one: das Rathaus, not Häuser."""
    return [(a, m) for a, m in fitting(reading, types, said, wanted, THINGS) if own(reading, types, m) or is_known(reading, m)]


def _is_damage(reading: Reading, said: Predication, argument: Argument) -> bool:
    """Schäden, Sachschaden"""
    return reading.word(said, argument).lemma.lower().endswith(listed("damage"))


def doing_damage(reading: Reading, types: Types) -> Iterator[Finding]:
    """What an event does damage to: Der Sturm richtete an der Kirche schwere Schäden an."""
    for said in reading.predications():
        does = said.kind == "verb" and said.lemma in listed("damaging") and said.polarity is not Polarity.NEGATIVE
        does = does and any(_is_damage(reading, said, a) for a in said.having("patient"))
        events = entities(reading, types, said, ("agent",), listed("hitting")) if does else []
        for (event, subject), (thing, object_) in product(events, _things(reading, types, said, ON) if events else []):
            yield Finding(said, named(DAMAGED), subject, object_, "open.doing_damage", weight=HARM, hops=event.hops + thing.hops)


def wounded(reading: Reading, types: Types, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who is known to have been in an event and is wounded: Ein Zug entgleiste. Drei Männer wurden verletzt. Das Unglück forderte acht Verletzte."""
    for found in known:
        event = found.object if found.predicate == TAKES_PART and found.predication.polarity is not Polarity.NEGATIVE else None
        if event is not None and types.fits(reading.type(event), *listed("hitting")) and _wounded(reading, found) and _told(reading, found):
            yield Finding(found.predication, named(WOUND), event, found.subject, "open.wounded", weight=min(HARM, found.weight or HARM))


def _told(reading: Reading, found: Finding) -> bool:
    """Whether he is more than a bare word for somebody wounded: zwei Verletzte, die Soldaten; not Verletzte."""
    return reading.mentions[found.subject].name.lower() not in listed("wounded")


def _wounded(reading: Reading, found: Finding) -> bool:
    """Whether the word of somebody in an event, or its verb, says that he is wounded: 56 Verletzte."""
    said, mention = found.predication, reading.mentions[found.subject]
    patient = said.kind == "verb" and said.lemma in listed("wounding") and any(a.head == mention.head for a in said.having("patient"))
    beside = (reading.word(said, a) for a in said.having("unter"))  # unter den Verletzten ist Eva Roth
    return (
        patient or any(word.text.lower().endswith(listed("wounded")) for word in beside) or mention.name.lower().endswith(listed("wounded"))
    )
