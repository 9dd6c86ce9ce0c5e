"""Relations that no table knows. In: verbs with named entities on both sides. Out: `open:<lemma>` Findings; no table, since any verb may say one.

`Der WWF beobachtet Nestlé.`  ->  WWF, open:beobachten, Nestlé.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication


@cache
def _data() -> dict[str, tuple[str, ...]]:
    content = tomllib.loads(files("kgbuild.extract.special").joinpath("open.toml").read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in content.items()}


def open_relations(reading: Reading, types: Types, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What verbs say between two entities that nothing else says of them in the sentence."""
    taken = {pair for finding in known for pair in _pairs(reading, finding)}
    for said in reading.predications():
        if said.kind != "verb" or said.light_verb:
            continue
        for subject, object_ in _ends(reading, types, said):
            ends = frozenset((reading.chain(subject[1]).index, reading.chain(object_[1]).index))
            if len(ends) == 2 and (said.sentence, ends) not in taken:
                hops = subject[0].hops + object_[0].hops
                lemma = said.lemma.removeprefix("sich ")
                yield Finding(said, f"open:{lemma}", subject[1], object_[1], "open.verb", weight=0.8, hops=hops)


def _pairs(reading: Reading, finding: Finding) -> Iterator[tuple[int, frozenset[int]]]:
    if finding.object is not None and finding.value is None:
        chains = frozenset((reading.chain(finding.subject).index, reading.chain(finding.object).index))
        yield finding.predication.sentence, chains


def _empty(lemma: str) -> bool:
    return lemma in _data()["verbs"] or lemma.startswith("sich ")


def _ends(reading: Reading, types: Types, said: Predication) -> list[tuple[tuple[Argument, int], tuple[Argument, int]]]:
    agents = _named(reading, types, said, ("agent",), _data()["subjects"])
    wanted = (*(() if _empty(said.lemma) else ("patient",)), *_prepositions(said.lemma))
    others = _named(reading, types, said, wanted, _data()["objects"])
    return [(a, b) for a in agents for b in others]


def _prepositions(lemma: str) -> tuple[str, ...]:
    """The prepositions that belong to a verb: stammen -> (aus,)."""
    pairs = (entry.rpartition(" ") for entry in _data()["prepositional"])
    return tuple(preposition for verb, _, preposition in pairs if verb == lemma)


def _named(
    reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]
) -> list[tuple[Argument, int]]:
    pairs = [(a, m) for role in wanted for a in said.having(role) if (m := reading.mention(said, a)) is not None]
    return [(a, m) for a, m in pairs if types.fits(reading.type(m), *classes) and _definite(reading, types, m)]


def _definite(reading: Reading, types: Types, mention: int) -> bool:
    """Whether it is one thing of its own: it has a name, or is an event, a work or a body that is spoken of."""
    return reading.named(mention) or types.fits(reading.type(mention), "Event", "Work", "Organization")
