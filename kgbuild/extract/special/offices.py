"""Offices whose country is not said. In: role predications of ministers and heads without a country. Out: Findings with the country they can only mean.

`Laut Innenminister Carlos Vega` in an article about Spain alone. No table, since the country stands elsewhere in the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

WHOSE = ("genitive", "adjective", "compound", "in", "von", "bei", "für")


def office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Holders of an office of the pattern's classes whose country the role does not name."""
    wanted = {word.removeprefix("@") for word in pattern.words}
    for said in reading.predications():
        if said.kind != "role" or not wanted & set(roles.classes(said.lemma)) or roles.qualified(said.qualifiers) & set(pattern.without):
            continue
        if _whose_known(reading, said):
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            country = None if bearer is None else _country(reading, said, bearer)
            if bearer is not None and country is not None and types.fits(reading.type(bearer), "Person"):
                yield Finding(said, pattern.relation, country, bearer, pattern.id, weight=pattern.weight, hops=argument.hops)


def _whose_known(reading: Reading, said: Predication) -> bool:
    """Whether something in the role phrase already says whose office it is."""
    arguments = [a for a in said.arguments if a.role in WHOSE]
    return any((a.role in ("genitive", "compound") and a.role != "compound") or reading.mention(said, a) is not None for a in arguments)


def _country(reading: Reading, said: Predication, bearer: int) -> int | None:
    """A mention of the country: the one the person is known for, the one of who acts beside, the only one of the article."""
    names = [*_known(reading, bearer), *_beside(reading, said, bearer)]
    for name in names:
        found = _mention_of(reading, name)
        if found is not None:
            return found
    return only_country(reading)


def _known(reading: Reading, mention: int) -> list[str]:
    chain = reading.chain(mention)
    values = [reading.mentions[m].attribute("country") for m in chain.mentions]
    return [value for value in [*(value for key, value in chain.attributes if key == "country"), *values] if value]


def _beside(reading: Reading, said: Predication, bearer: int) -> list[str]:
    """The countries of the persons who act together with the bearer: `Sie und Außenminister Vega erklärten`."""
    names = []
    for other in reading.predications():
        if other.sentence != said.sentence or other.kind != "verb":
            continue
        agents = [m for m in (reading.mention(other, a) for a in other.having("agent")) if m is not None]
        if bearer in agents:
            names += [name for m in agents if m != bearer for name in [*_known(reading, m), *_served(reading, m)]]
    return names


def _served(reading: Reading, person: int) -> list[str]:
    """The country of what a person's own role belongs to: the Kreml's spokesman serves Russia."""
    chain, names = reading.chain(person).index, []
    for said in reading.predications():
        if said.kind != "role":
            continue
        bearers = [reading.mention(said, a) for a in said.having("bearer")]
        if any(m is not None and reading.chain(m).index == chain for m in bearers):
            owners = [reading.mention(said, a) for a in said.arguments if a.role in WHOSE]
            names += [name for m in owners if m is not None for name in _land(reading, m)]
    return names


def _land(reading: Reading, mention: int) -> list[str]:
    return [reading.chain(mention).name] if reading.type(mention) == "Country" else _known(reading, mention)


def _mention_of(reading: Reading, name: str) -> int | None:
    found = [c for c in reading.chains if c.type == "Country" and name in (c.name, c.qid, *c.aliases)]
    return found[0].mentions[0] if found else None


def only_country(reading: Reading) -> int | None:
    """The article's country when there is one, or one that is spoken of far more than any other."""
    counts = Counter({chain.mentions[0]: len(chain.mentions) for chain in reading.chains if chain.type == "Country"})
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return ranked[0][0]
