"""What an event does to those whom it hits. In: verbs of harm, and what is known of who was in an event. Out: open:verletzen, beschädigen, zerstören.

`Bei dem Brand wurde die Kirche beschädigt.`  ->  Brand, open:beschädigen, Kirche. Rule: a verb that is denied or that names who did it says nothing of this.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import entities, listed, named
from kgbuild.extract.types import Types
from kgbuild.model import Polarity

HARM = 0.8
BY_EVENT = ("bei", "in+Dat")  # the event in which somebody is wounded
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
    return patient or mention.name.lower().endswith(listed("wounded"))
