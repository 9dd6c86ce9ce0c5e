"""Whose player somebody is who is only named by a town or a country. In: roles of sport with a place. Out: member and leader Findings.

`Der 1. FC Köln siegte. Der Kölner Stürmer Karl Alt traf.`  No table, since the team stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.extract.words import ends_in
from kgbuild.lexicon import nouns
from kgbuild.model import Chain, Predication
from kgbuild.relations import Pattern

WHERE = ("adjective", "genitive", "compound")
FOR = "für"
FIRM = "Company"  # no place, as a team may be called by: Leverkusen


def town_team(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who bears one of the pattern's roles with a place before it, and the only team of the article that is named for the place;
    `having` are what a country's team is called."""
    for said in reading.predications():
        if said.kind != "role" or roles.limited(said.qualifiers, pattern.without) or roles.tail(said.lemma) not in pattern.words:
            continue
        team = _team(reading, types, pattern, said)
        for argument, bearer in reading.bearers(said) if team is not None else ():
            if team is not None and types.fits(reading.type(bearer), "Person"):
                near = reading.nearest(team, said.sentence)
                yield Finding(said, pattern.relation, near, bearer, pattern.id, weight=pattern.weight, hops=argument.hops)


def town_goal(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Den Kölner Ehrentreffer erzielte Karl Alt.`, `Karl Alt traf für Köln.`: who does one of the pattern's verbs, and the only team of the article
    that is named for the place at the goal or behind `für`; `object` are the words for goals."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in pattern.words:
            continue
        goals = [noun for a in said.having("patient") if (noun := reading.said_by_noun(said.sentence, a.head)) is not None]
        scored = [noun for noun in goals if ends_in(noun.lemma, pattern.object)]
        teams = (team for one in (*scored, said) if (team := _team(reading, types, pattern, one, (*WHERE, FOR))) is not None)
        team = next(teams, None) if scored or not goals else None
        for argument in said.having("agent") if team is not None else ():
            scorer = reading.mention(said, argument)
            if team is not None and scorer is not None and reading.named(scorer) and types.fits(reading.type(scorer), "Person"):
                near = reading.nearest(team, said.sentence)
                yield Finding(said, pattern.relation, near, scorer, pattern.id, weight=pattern.weight, hops=argument.hops)


def _team(reading: Reading, types: Types, pattern: Pattern, said: Predication, where: tuple[str, ...] = WHERE) -> Chain | None:
    """The only body of the article whose name has the place's, or the only national team of the country."""
    places = [m for role in where for a in said.having(role) if (m := reading.mention(said, a)) is not None]
    place = next((reading.chain(m) for m in places if types.fits(reading.type(m), *LAND_TYPES, "Organization")), None)
    if place is None or place.type == FIRM:
        return None
    bodies = (c for c in reading.chains if types.fits(c.type, "Organization") and c.index != place.index)
    found = [c for c in bodies if _is_named_for(reading, pattern, c, place)]
    if place.type == "Country":  # der dänische Angreifer Karl Alt, before anybody speaks of the national team: only a Dane
        found = [c for c in found if reading.mentions[c.mentions[0]].sentence <= said.sentence]
    return found[0] if len(found) == 1 else None


def _is_named_for(reading: Reading, pattern: Pattern, body: Chain, place: Chain) -> bool:
    """1. FC Köln, of Köln; die spanische Nationalmannschaft, of Spanien."""
    if place.type != "Country":
        words = body.name.replace("-", " ").split()
        return len(words) > 1 and place.name in words[1:] and any(reading.mentions[m].kind == "name" for m in body.mentions)
    called = {entry.lemma for word in body.name.split() for table in nouns.TABLES if (entry := nouns.find(table, word))}
    return bool(called & set(pattern.having)) and any(_has_inside(reading, m, place) for m in body.mentions)


def _has_inside(reading: Reading, mention: int, place: Chain) -> bool:
    """Whether a country stands in the words of a mention: die spanische Nationalmannschaft."""
    whole = reading.mentions[mention]
    within = (m for m in place.mentions if reading.mentions[m].sentence == whole.sentence and m != mention)
    return any(whole.start <= reading.mentions[m].start < whole.end for m in within)
