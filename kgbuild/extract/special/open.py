"""Relations that no table knows. In: verbs and event nouns with entities on both sides. Out: `open:<lemma>` Findings; no table, since any verb may say one.

`Der WWF beobachtet Nestlé.`  ->  WWF, open:beobachten, Nestlé. `Proteste gegen die Regierung`  ->  Proteste, open:richten, Regierung.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open_awards import RULES as OF_AWARDS
from kgbuild.extract.special.open_directed import RULES as OF_EVENTS
from kgbuild.extract.special.open_ends import End, entities, fitting, listed
from kgbuild.extract.special.open_nouns import RULES as OF_NOUNS
from kgbuild.extract.types import Types
from kgbuild.model import Predication

VERB = 0.8
MUTUAL = 0.8
Rule = Callable[[Reading, Types], Iterator[Finding]]
PLACED = "occurredIn"  # der Anschlag auf der Insel is directed at nobody


def governed(verb: str) -> tuple[str, ...]:
    """The prepositions that belong to a verb: stammen -> (aus,)."""
    return _governed().get(verb, ())


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    """Every verb that governs some -> its prepositions."""
    pairs = [entry.rpartition(" ") for entry in listed("prepositional")]
    return {verb: tuple(preposition for other, _, preposition in pairs if other == verb) for verb, _, _ in pairs}


def open_relations(reading: Reading, types: Types, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What verbs and event nouns say between two entities that nothing else says of them in the sentence."""
    placed = {pair for finding in known if finding.predicate == PLACED for pair in _pairs(reading, finding)}
    yield from _free(reading, _by(OF_EVENTS, reading, types), placed)
    taken = {pair for finding in known for pair in _pairs(reading, finding)}
    prizes = tuple(_free(reading, _by(OF_AWARDS, reading, types), taken))
    yield from prizes
    taken |= {pair for finding in prizes for pair in _pairs(reading, finding)}
    yield from _free(reading, _by((_of_verbs, _mutual, *OF_NOUNS), reading, types), taken)


def _by(rules: tuple[Rule, ...], reading: Reading, types: Types) -> Iterator[Finding]:
    return (found for rule in rules for found in rule(reading, types))


def _free(reading: Reading, findings: Iterable[Finding], taken: set[tuple[int, frozenset[int]]]) -> Iterator[Finding]:
    """Those between two things of which nothing that counts is said in the sentence."""
    for found in findings:
        pair = next(_pairs(reading, found), None)
        if pair is not None and len(pair[1]) == 2 and pair not in taken:
            yield found


def _pairs(reading: Reading, finding: Finding) -> Iterator[tuple[int, frozenset[int]]]:
    if finding.object is not None and finding.value is None:
        chains = frozenset((reading.chain(finding.subject).index, reading.chain(finding.object).index))
        yield finding.predication.sentence, chains


def _of_verbs(reading: Reading, types: Types) -> Iterator[Finding]:
    for said in reading.predications():
        lemma = said.lemma.removeprefix("sich ")
        if said.kind != "verb" or " " in lemma:
            continue
        for (agent, subject), (other, object_) in _ends(reading, types, said):
            yield Finding(said, f"open:{lemma}", subject, object_, "open.verb", weight=VERB, hops=agent.hops + other.hops)


def _mutual(reading: Reading, types: Types) -> Iterator[Finding]:
    """What two do with each other: Ein Hubschrauber und ein Flugzeug stießen zusammen."""
    for said in reading.predications():
        if said.kind == "verb" and said.lemma in listed("mutual"):
            for (a, one), (b, other) in combinations(fitting(reading, types, said, ("agent",), listed("subjects")), 2):
                yield Finding(
                    said, f"open:{said.lemma.removeprefix('sich ')}", one, other, "open.mutual", weight=MUTUAL, hops=a.hops + b.hops
                )


def says_little(lemma: str) -> bool:
    """Whether a verb with a bare object says too little to be a relation: haben, machen; a reflexive one says nothing without its preposition."""
    return lemma in listed("verbs") or lemma.startswith("sich ")


def _ends(reading: Reading, types: Types, said: Predication) -> list[tuple[End, End]]:
    """Who does it, or else whom it is done to, with what it is done to or what its preposition governs: Taylor wurde nach Den Haag überstellt."""
    bound = governed(said.lemma)
    wanted = bound if says_little(said.lemma) else ("patient", *bound)
    firsts = entities(reading, types, said, ("agent",), listed("subjects"))
    if not firsts and not said.having("agent") and not says_little(said.lemma):
        firsts, wanted = entities(reading, types, said, ("patient",), listed("subjects")), bound
    others = entities(reading, types, said, wanted, listed("objects")) if firsts else []
    bare = fitting(reading, types, said, bound, listed("objects")) if firsts else []
    return [(a, b) for a in firsts for b in (*others, *(b for b in bare if reading.named(a[1]) and b not in others))]
