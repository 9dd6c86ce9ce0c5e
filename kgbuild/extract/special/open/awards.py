"""Who gets a prize, who is first. In: verbs and nouns of awarding and winning, the prize or event. Out: open:erhalten and open:gewinnen Findings.

`Der Orden wurde Ida Berg verliehen.`  ->  Ida Berg, open:erhalten, Orden. Rule: a prize is what lexicon/works.tsv has as an award, compounds included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import End, entities, listed
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Predication

RECEIVED = 0.93
FIRST = 0.8
RECEIVERS = ("Actor", "Work")  # also a film
AT_EVENT = ("bei", "in+Dat")
AWARD = "award"  # the class of lexicon/works.tsv
RELATION = "open:erhalten"
WON = "open:gewinnen"


def received(reading: Reading, types: Types) -> Iterator[Finding]:
    """Who gets what is awarded: Der Orden wurde Ida Berg verliehen. Ida Berg wurde mit dem Nobelpreis geehrt. Der Preis ging an sie."""
    for said in reading.predications():
        lemma = said.lemma if said.kind == "verb" else ""
        for awards, receivers in ((a, r) for verb, a, r in _awarding() if verb == lemma):
            given = [(a, m) for a, m in _meant(reading, said, awards) if _award(reading, m)]
            for receiver, person in entities(reading, types, said, receivers, RECEIVERS) if given else ():
                relation = WON if lemma in listed("taking") or _won(reading, given[0][1]) else RELATION
                yield Finding(said, relation, person, given[0][1], "open.received", weight=RECEIVED, hops=receiver.hops + given[0][0].hops)


@cache
def _awarding() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Verbs with the roles of what is awarded and of who gets it: verleihen, (patient,), (recipient, an)."""
    parts = (entry.split(" | ") for entry in listed("awarding"))
    return tuple((verb, tuple(awards.split()), tuple(receivers.split())) for verb, awards, receivers in parts)


def _won(reading: Reading, mention: int) -> bool:
    """Whether one wins it, whoever gives it: die Silbermedaille."""
    return reading.chain(mention).name.lower().split()[0].endswith(listed("won"))


def first(reading: Reading, types: Types) -> Iterator[Finding]:
    """Who is first at an event: Sie gewann bei der Meisterschaft Gold. Dem Team gelang ein Sieg bei der Rallye."""
    for said in reading.predications():
        if not (said.lemma in listed("winning") and not _lesser(reading, said)) and not _takes_gold(reading, said):
            continue
        for agent, winner in entities(reading, types, said, ("agent", "genitive"), ("Actor",)):
            for argument, event in _contests(reading, types, said):
                yield Finding(said, WON, winner, event, "open.first", weight=FIRST, hops=agent.hops + argument.hops)


def _contests(reading: Reading, types: Types, said: Predication) -> list[End]:
    """The events that the verb or what is won has with it: Gold bei der Meisterschaft holen."""
    won = (noun for a in said.having("patient") if (noun := reading.said_by_noun(said.sentence, a.head)) is not None)
    return [end for where in (said, *won) for end in entities(reading, types, where, AT_EVENT, ("Event",))]


def _takes_gold(reading: Reading, said: Predication) -> bool:
    """Whether a verb of taking has the first place for its object: Sie holte bei der Meisterschaft Gold."""
    tops = (reading.noun(said.sentence, a.head).lower().endswith(listed("tops")) for a in said.having("patient"))
    return said.lemma in listed("taking") and any(tops)


def _lesser(reading: Reading, said: Predication) -> bool:
    """Whether what is won is less than the first place: Silber, Delegiertenstimmen."""
    return any(reading.noun(said.sentence, a.head).lower().endswith(listed("lesser")) for a in said.having("patient"))


def _meant(reading: Reading, said: Predication, roles: tuple[str, ...]) -> list[End]:
    found = (
        (a, reading.mention(said, a) if a.role != "compound" else reading.at(said.sentence, a.head))
        for a in said.arguments
        if a.role in roles
    )
    return [(a, m) for a, m in found if m is not None]


def _award(reading: Reading, mention: int) -> bool:
    """Whether it is a prize: Friedenspreis, Bundesverdienstkreuz, Goldene Palme."""
    words = reading.words(mention)
    if len(words) > 1 and words[0].lower().startswith(listed("metals")) and words[-1] in listed("trophies"):
        return True
    return any((entry := nouns.find("works", word)) is not None and entry.kind == AWARD for word in words)


def awarded(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same as a noun says it: der Friedenspreis an Ida Berg, die Verleihung des Ordens an sie."""
    for said in reading.predications():
        if said.kind != "noun":
            continue
        itself = reading.at(said.sentence, said.trigger)
        given = [m for m in (itself, *(m for _, m in _meant(reading, said, ("genitive",)))) if m is not None and _award(reading, m)]
        for receiver, person in entities(reading, types, said, ("an+Acc",), RECEIVERS) if given else ():
            yield Finding(said, RELATION, person, given[0], "open.awarded", weight=RECEIVED, hops=receiver.hops)


def held(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same of who is called its holder: Ida Berg ist Trägerin des Friedenspreises."""
    for said in reading.predications():
        if said.lemma not in listed("holding"):
            continue
        given = [(a, m) for a, m in _meant(reading, said, ("genitive",)) if _award(reading, m)]
        for holder, person in entities(reading, types, said, ("bearer",), RECEIVERS) if given else ():
            yield Finding(said, RELATION, person, given[0][1], "open.held", weight=RECEIVED, hops=holder.hops)


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (received, awarded, held, first)
