"""Offices and parties told by a colleague's. In: roles like colleague and fellow of a party. Out: Findings of the pattern's relation.

`Außenminister Lang traf seinen polnischen Amtskollegen Radosław Sikorski.`  No table: which office it is, the other one's role says.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

BODIES = ("adjective", "genitive", "compound", "aus", "von", "für")
OFFICES = frozenset({"minister", "head_of_government", "head_of_state", "leader", "spokesperson"})
LIMITED = {"@former", "@future", "@deputy"}
PARTY = "PoliticalParty"
PERSON = "Person"
FEMININE = "in"


def colleague(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The bearer of a colleague's role holds for his own country or party the office of whose colleague he is."""
    for said, bearer, other in _pairs(reading, types, pattern):
        office = _office(reading, other, said.sentence)
        wanted = {word.removeprefix("@") for word in pattern.words}
        for owner in _owners(reading, types, pattern, said) if office in wanted else ():
            yield Finding(said, pattern.relation, owner, bearer, pattern.id, weight=pattern.weight, hops=1)


def fellow(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Kanzler Lang (SPD) lobte seinen Parteifreund Otto Kern`: the bearer belongs to the party of whose fellow he is."""
    parties = {reading.chain(f.object).index: f.subject for f in known if _joins_party(reading, types, pattern, f) and f.object is not None}
    for said, bearer, other in _pairs(reading, types, pattern):
        party = parties.get(reading.chain(other).index)
        if party is not None:
            place = reading.nearest(reading.chain(party), said.sentence)
            yield Finding(said, pattern.relation, place, bearer, pattern.id, weight=pattern.weight, hops=1)


def _joins_party(reading: Reading, types: Types, pattern: Pattern, found: Finding) -> bool:
    return found.predicate == pattern.relation and not found.negated and types.fits(reading.type(found.subject), PARTY)


def _pairs(reading: Reading, types: Types, pattern: Pattern) -> Iterator[tuple[Predication, int, int]]:
    """The predications of such a role, who bears it, and whose colleague that is."""
    for said in reading.predications():
        if said.kind != "role" or roles.tail(said.lemma) not in pattern.having or _of_group(said.lemma):
            continue
        whose = [m for a in said.having("genitive") if (m := reading.mention(said, a)) is not None and types.fits(reading.type(m), PERSON)]
        bearers = [m for _, m in reading.bearers(said) if types.fits(reading.type(m), PERSON)]
        yield from ((said, b, w) for b in bearers for w in whose[:1] if not reading.same(b, w))


def _of_group(noun: str) -> bool:
    """SPD-Fraktionskollegin: a colleague in something else than the office; not SPD-Kollegin."""
    last = noun.rpartition("-")[2]
    return len(last) > len(roles.tail(noun)) + len(FEMININE)


def _owners(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    """The country or party that the words say: polnisch, aus Polen, SPD-Kollege."""
    domain, _ = types.ends(pattern.relation)
    for role in BODIES:
        found = [
            m for a in said.having(role) for m in reading.meant(said, a) if types.fits(reading.type(m), *(pattern.subject_type or domain))
        ]
        if found:
            return found[:1]
    return []


def _office(reading: Reading, person: int, sentence: int) -> str:
    """The office somebody holds, as the words last before, else first, say: Außenminister Lang -> minister."""
    chain = reading.chain(person)
    told = [(p.sentence, kind) for p in reading.predications() for kind in _held(reading, p, chain.index)]
    told += [(reading.mentions[m].sentence, kind) for m in chain.mentions for kind in roles.classes(_noun(reading, m)) if kind in OFFICES]
    before = [kind for at, kind in sorted(told) if at <= sentence]
    return before[-1] if before else next((kind for _, kind in sorted(told)), "")


def _held(reading: Reading, said: Predication, chain: int) -> list[str]:
    """The offices that a role predication says the person of a chain holds."""
    if said.kind != "role" or LIMITED & roles.qualified(said.qualifiers):
        return []
    mine = any(reading.chain(m).index == chain for _, m in reading.bearers(said))
    return [kind for kind in roles.classes(said.lemma) if mine and kind in OFFICES]


def _noun(reading: Reading, mention: int) -> str:
    found = reading.mentions[mention]
    return reading.token(found.sentence, found.head).text if found.kind == "nominal" else ""
