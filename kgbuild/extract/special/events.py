"""Events whose place or parties stand elsewhere. In: event mentions, what patterns found. Out: occurredIn, participatesIn and opposes Findings.

No table, since the country of a national event is the article's, and who protests against whom is said in two places.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.home import by_name, only_country
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Predication
from kgbuild.relations import Pattern

PLACED = "occurredIn"
SHARED = "participatesIn"


def national(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Elections and coups without a place, in an article about one country: `Die Präsidentschaftswahl wurde verschoben.`"""
    found = only_country(reading)
    country = found if found is not None and by_name(reading, found.mentions[0]) else None
    placed = {reading.chain(finding.subject).index for finding in known if finding.predicate == PLACED}
    for chain in reading.chains if country is not None else ():
        first = chain.mentions[0]
        if chain.type == "Country" or chain.index in placed or not types.fits(chain.type, "Event"):
            continue
        if country is not None and _is_national(reading, first, pattern.words):
            place = reading.nearest(country, reading.mentions[first].sentence)
            yield Finding(reading.said_of(first), pattern.relation, first, place, pattern.id, weight=pattern.weight)


def _is_national(reading: Reading, mention: int, words: tuple[str, ...]) -> bool:
    found = reading.mentions[mention]
    if found.kind != "nominal":
        return False
    entry = nouns.find("events", reading.token(found.sentence, found.head).text)
    return entry is not None and (entry.lemma in words or entry.word in words)


def of_nation(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Events that only one nation has, where the article names it (`object`): `Nach der Bundestagswahl reiste sie durch Deutschland.`"""
    nations = [chain for chain in reading.by_type.get("Country", ()) if chain.name in pattern.object]
    for chain in reading.chains if len(nations) == 1 else ():
        first = reading.mentions[chain.mentions[0]]
        noun = reading.token(first.sentence, first.head).text
        if types.fits(chain.type, *pattern.subject_type) and any(base.endswith(pattern.words) for base in nouns.bases(noun)):
            place = reading.nearest(nations[0], first.sentence)
            yield Finding(reading.said_of(chain.mentions[0]), pattern.relation, chain.mentions[0], place, pattern.id, weight=pattern.weight)


def joint(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who takes part in a protest against somebody is against him: `Die Bauern nahmen an der Demonstration gegen die Regierung teil.`"""
    domain, range_ = types.ends(pattern.relation)
    for said, event in _protests(reading, types, pattern):
        meant = [m for a in said.arguments if a.role in pattern.object and (m := reading.mention(said, a)) is not None]
        targets = [m for m in meant if types.fits(reading.type(m), *range_)]
        parties = [m for m in _parties(reading, event, known) if types.fits(reading.type(m), *domain)]
        for party, target in product(parties, targets):
            if not reading.same(party, target):
                yield Finding(said, pattern.relation, party, target, pattern.id, weight=pattern.weight, hops=1)


def _protests(reading: Reading, types: Types, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    """Nouns of protest, and verbs that say whom one is directed at: die Proteste richten sich gegen die Regierung."""
    for said in reading.predications():
        if said.kind == "noun":
            events = [reading.at(said.sentence, said.trigger)]
        else:
            events = [reading.mention(said, a) for a in said.having("agent")] if said.lemma in pattern.words else []
        yield from ((said, event) for event in events if event is not None and types.fits(reading.type(event), "Protest"))


def _parties(reading: Reading, event: int, known: tuple[Finding, ...]) -> list[int]:
    """The mentions that take part in an event, one for each chain."""
    chain = reading.chain(event).index
    found: dict[int, int] = {}
    for finding in known:
        if (
            finding.predicate == SHARED
            and finding.object is not None
            and reading.chain(finding.object).index == chain
            and not finding.negated
        ):
            found.setdefault(reading.chain(finding.subject).index, finding.subject)
    return list(found.values())


def parties(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The two countries in a conflict's name take part in it: `der Armenien-Aserbaidschan-Konflikt`."""
    for position, event in enumerate(reading.mentions):
        if event.kind not in ("name", "nominal") or not types.fits(reading.type(position), "Conflict", "Meeting", "Agreement"):
            continue
        inside = [m for m in reading.inners(event.sentence, event.head, ("part",)) if types.fits(reading.type(m), "Country")]
        for part in inside if len(inside) > 1 else ():
            yield Finding(reading.said_of(position), pattern.relation, part, position, pattern.id, weight=pattern.weight)
