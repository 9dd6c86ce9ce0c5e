"""Who holds an office after somebody, or the same office elsewhere. In: roles that point at another person's office. Out: succeeds, minister and head Findings.

`Trainer Blau trat zurück. Nachfolger wird Juri Kern.` `Minister Blau traf seinen iranischen Kollegen Kasem Wasiri.`  No table: whose office it is
stands with the other person, mostly in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Predication
from kgbuild.relations import Pattern

PERSON = "Person"
COUNTRY = ("Country",)
WHOSE = ("genitive", "von", "compound", "für")
LEFT = ("patient", "von", "agent")  # roles of who leaves: the dismissed before who dismisses
LEAVING = ("genitive", "agent", "von", "compound")
WHENCE = ("adjective", "aus", "compound")
REACH = 2  # sentences


def in_turn(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Trainer Blau trat zurück. Nachfolger wird Juri Kern.  ->  Kern succeeds Blau"""
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words or any(said.having(role) for role in WHOSE if role != "compound"):
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            leaver = _leaver(reading, types, said, bearer, pattern) if bearer is not None else None
            if bearer is not None and leaver is not None and types.fits(reading.type(bearer), PERSON):
                yield Finding(said, pattern.relation, bearer, leaver, pattern.id, weight=pattern.weight, hops=argument.hops)


def _leaver(reading: Reading, types: Types, said: Predication, bearer: int, pattern: Pattern) -> int | None:
    """The one person who lately left an office; nobody where two did."""
    for sentence in range(said.sentence, max(-1, said.sentence - REACH - 1), -1):
        found = [m for p in reading.analyses[sentence].predications for m in _leaving(reading, types, p, pattern)]
        others = {reading.chain(m).index: m for m in found if reading.chain(m).index != reading.chain(bearer).index}
        if others:
            return next(iter(others.values())) if len(others) == 1 else None
    return None


def _leaving(reading: Reading, types: Types, said: Predication, pattern: Pattern) -> list[int]:
    """Who leaves, by what a verb or a noun says: Anna Kurz trat zurück; der Rücktritt von Anna Kurz."""
    by_noun = said.kind == "noun" and said.lemma in pattern.object
    if not by_noun and (said.kind != "verb" or said.lemma not in pattern.having):
        return []
    for role in LEAVING if by_noun else LEFT:
        found = [m for a in said.having(role) if (m := reading.mention(said, a)) is not None and types.fits(reading.type(m), PERSON)]
        if found:
            return found[:1]
    return []


def colleague(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Außenminister Blau traf seinen iranischen Kollegen Wasiri.  ->  Iran, minister, Wasiri"""
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.having or not _holds_office(reading, said, pattern):
            continue
        lands = [m for role in WHENCE for a in said.having(role) if (m := reading.mention(said, a)) is not None]
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            land = next((m for m in lands if types.fits(reading.type(m), *COUNTRY)), None)
            if bearer is not None and land is not None and types.fits(reading.type(bearer), PERSON):
                yield Finding(said, pattern.relation, land, bearer, pattern.id, weight=pattern.weight, hops=argument.hops)


def _holds_office(reading: Reading, said: Predication, pattern: Pattern) -> bool:
    """Whether whose colleague it is holds an office of the pattern's classes, and none of another."""
    owners = [m for a in said.having("genitive") if (m := reading.mention(said, a)) is not None]
    told = {reading.mentions[i].attribute("role") for m in owners for i in reading.chain(m).mentions}
    held = {name for role in told if role for name in roles.classes(role)}
    return any(word.removeprefix("@") in held for word in pattern.words)
