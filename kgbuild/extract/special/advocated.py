"""For or against what somebody is, told by what he wants to become of it. In: demanded, recommended and planned acts. Out: supports and opposes Findings.

`Die FDP fordert, das Verbot aufzuheben.` `Die EU empfahl, Verhandlungen aufzunehmen.`  No table: who wants it belongs to one verb, what is to
become of it to another (lexicon/outcomes.tsv).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.owners import powers
from kgbuild.extract.reading import Reading
from kgbuild.extract.reality import act
from kgbuild.extract.types import Types
from kgbuild.lexicon import outcomes
from kgbuild.model import Polarity, Predication, Source, Status
from kgbuild.relations import Pattern

FOR, AGAINST = "for", "against"
DEMANDS, ANNOUNCES = "demands", "announces"
ACTOR = "Actor"  # whose power is to grow or to end: die Befugnisse der Polizei


def advocated(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever wants it, or will (not) do it himself (`words`), and what comes or ends then; `qualifiers` says which of both the pattern means."""
    for said, willing in (*_wanted(reading), *_chosen(reading, pattern)):
        actors = [m for m in willing if types.fits(reading.type(m), *pattern.subject_type)]
        targets = [(m, hops) for m, hops in _targets(reading, said, pattern) if types.fits(reading.type(m), *pattern.object_type)]
        targets += [
            (m, a.hops) for m, a in powers(reading, said, tuple(_roles(said, pattern.qualifiers))) if types.fits(reading.type(m), ACTOR)
        ]
        for who, (what, hops) in product(actors, targets):
            if not reading.same(who, what):
                yield Finding(act(said), pattern.relation, who, what, pattern.id, weight=pattern.weight, hops=hops)


def _wanted(reading: Reading) -> Iterator[tuple[Predication, list[int]]]:
    """What somebody demands or plans, and who: Die FDP will das Verbot aufheben."""
    yield from ((said, _willing(reading, said.sources[0])) for said in reading.predications() if _is_wanted(said))


def _chosen(reading: Reading, pattern: Pattern) -> Iterator[tuple[Predication, list[int]]]:
    """What somebody is ready to do or refuses to do: Sie weigert sich, den Vertrag zu unterzeichnen."""
    for choice in reading.predications():
        if choice.lemma in pattern.words and choice.polarity is Polarity.POSITIVE:
            willing = [m for a in choice.having("agent") for m in reading.meant(choice, a)]
            acts = [act for a in choice.having("content") for act in _acts(reading, choice.sentence, a.head)]
            yield from ((replace(act, sources=(Source(None, ANNOUNCES), *choice.sources)), willing) for act in acts)


def _acts(reading: Reading, sentence: int, verb: int) -> list[Predication]:
    """What an infinitive says, also where its object says it: den Vertrag unterzeichnen."""
    found = reading.analyses[sentence].predications
    return [p for p in found if p.trigger == verb or (p.light_verb and reading.token(sentence, p.trigger).head == verb)]


def _is_wanted(said: Predication) -> bool:
    """Whether somebody demands it, or plans it himself; not what he only foretells."""
    innermost = said.sources[0] if said.sources and said.status is Status.PLANNED else None
    return innermost is not None and (innermost.act == DEMANDS or (innermost.act == ANNOUNCES and innermost.own))


def _roles(said: Predication, effects: tuple[str, ...]) -> list[str]:
    """Where what comes or ends stands; turned round where it is not to be done: Er lehnt es ab, dem Vertrag zuzustimmen."""
    turned = {FOR: AGAINST, AGAINST: FOR} if said.polarity is Polarity.NEGATIVE else {}
    found = outcomes.of(said.light_verb if said.kind == "noun" else said.lemma)
    return [role for role, effect in found if turned.get(effect, effect) in effects]


def _willing(reading: Reading, source: Source) -> list[int]:
    """Everybody who acts in the verb of wanting, else its speaker: Polen und Ungarn fordern …"""
    place = source.trigger
    verbs = reading.by_trigger.get((place.sentence, place.token), ()) if place else ()
    found = [m for verb in verbs if verb.kind == "verb" for a in verb.having("agent") for m in reading.meant(verb, a)]
    speaker = reading.at(source.speaker.sentence, source.speaker.token) if source.speaker and not found else None
    return found if speaker is None else [speaker]


def _targets(reading: Reading, said: Predication, pattern: Pattern) -> Iterator[tuple[int, int]]:
    """What the verb acts on, with the steps to it; the noun itself where it was undone from its light verb: Verhandlungen aufnehmen."""
    roles = _roles(said, pattern.qualifiers)
    if said.kind == "noun":
        mention = reading.at(said.sentence, said.trigger) if roles else None
        yield from ((mention, 0),) if mention is not None else ()
        return
    for argument in (a for role in roles for a in said.having(role)):
        yield from ((mention, argument.hops) for mention in reading.meant(said, argument))
