"""Whether an event is one already. In: a Reading and a finding about an event. Out: the status that the verbs around it lend it.

`Er kündigte an, bei der Wahl im Herbst anzutreten.`  The election is as planned as the standing for it; a war that somebody plans to end is real.
"""

from __future__ import annotations

from functools import cache

from kgbuild import relations
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication, Status

ABOUT = {"occurredIn": "subject", "occurredOn": "subject", "participatesIn": "object"}  # which end is the event
HAPPENING = ("occurredOn.verb", "causes.verb")  # patterns whose verbs bring events about
BESIDE = ("bei", "an", "auf")
PUNCTUAL = ("Election", "Meeting", "Ceremony", "Trial")
UNREAL = (Status.PLANNED, Status.POSSIBLE)


def reality(reading: Reading, types: Types, finding: Finding) -> Status:
    """The strongest of the finding's own status and that of the verbs that bring its event about or set it in the future."""
    found = [finding.predication.status, *([finding.status] if finding.status else [])]
    event = getattr(finding, ABOUT[finding.predicate]) if finding.predicate in ABOUT else None
    if event is not None:
        punctual = types.fits(reading.type(event), *PUNCTUAL)
        found += [p.status for p in _verbs(reading, event) if p.status in UNREAL and _lends(reading, p, event, punctual)]
    return max(found, key=lambda status: status.strength)


def _verbs(reading: Reading, event: int) -> list[Predication]:
    sentence = reading.mentions[event].sentence
    return [p for p in reading.analyses[sentence].predications if p.kind == "verb"]


def _lends(reading: Reading, verb: Predication, event: int, punctual: bool) -> bool:
    roles = {a.role for a in verb.arguments if reading.mention(verb, a) == event}
    return (bool(roles & {"agent", "patient"}) and verb.lemma in _happening()) or (punctual and bool(roles & set(BESIDE)))


@cache
def _happening() -> frozenset[str]:
    patterns = (p for relation in relations.load() for p in relation.patterns)
    return frozenset(word for p in patterns if p.id in HAPPENING for word in p.words)
