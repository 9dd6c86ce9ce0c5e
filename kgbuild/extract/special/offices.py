"""Offices whose country is not said. In: role predications of ministers and heads without a country. Out: Findings with the country they can only mean.

`Laut Innenminister Carlos Vega` in an article about Spain alone. No table, since the country stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import bearing, roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special import home, office_countries
from kgbuild.extract.special.office_countries import WHOSE
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

PASSED = 0.8  # what is left of the weight where another country is what the article is about


def office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Holders of an office of the pattern's classes whose country the role does not name; `having` names words that need a country called by its name."""
    for said in filter(None, (bearing.borne(reading, one) for one in _offices(reading, pattern, "role"))):
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            country = None if bearer is None else office_countries.country_of(reading, said, bearer)
            if bearer is None or country is None or (said.lemma in pattern.having and not home.by_name(reading, country)):
                continue
            if types.fits(reading.type(bearer), "Person"):
                weight = pattern.weight * (PASSED if office_countries.is_passing(reading, said.sentence, country) else 1)
                yield Finding(said, pattern.relation, country, bearer, pattern.id, weight=weight, hops=argument.hops)


def office_under(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Präsident Pablo Ruiz von Chile … Sein Außenminister Luis Vega`: whoever serves the head of a country or government serves the country."""
    heads = {reading.chain(f.object).index: f for f in known if f.predicate in pattern.having and f.object is not None and not f.negated}
    for said in (p for p in reading.predications() if p.kind == "role" and roles.is_of(p.lemma, pattern.words)):
        owners = [m for a in said.having("genitive") if (m := reading.mention(said, a)) is not None]
        head = next((heads[i] for m in owners if (i := reading.chain(m).index) in heads), None)
        if head is None or roles.limited(said.qualifiers, pattern.without):
            continue
        country = reading.nearest(reading.chain(head.subject), said.sentence)
        for argument, bearer in reading.bearers(said):
            if types.fits(reading.type(country), *pattern.subject_type) and types.fits(reading.type(bearer), "Person"):
                yield Finding(said, pattern.relation, country, bearer, pattern.id, weight=pattern.weight, hops=argument.hops + 1)


def office_described(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Innenminister lehnte ab`: who is called only by the office, or by it once more."""
    for said in _offices(reading, pattern, "noun"):
        holder = described(reading, types, said)
        country = None if holder is None else office_countries.country_of(reading, said, holder)
        if holder is not None and country is not None:
            weight = pattern.weight * (PASSED if office_countries.is_passing(reading, said.sentence, country) else 1)
            yield Finding(said, pattern.relation, country, holder, pattern.id, weight=weight)


def office_held(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Er übte das Amt des Bundespräsidenten aus`: who does what the office is."""
    wanted = _wanted(pattern)
    for said in reading.predications():
        held = [
            a for a in said.having("genitive") if said.lemma in pattern.having and wanted & set(roles.classes(reading.word(said, a).text))
        ]
        for argument in (said.having("agent") or said.having("patient")) if held else ():
            holder = reading.mention(said, argument)
            country = None if holder is None else office_countries.country_of(reading, said, holder)
            if holder is not None and country is not None and types.fits(reading.type(holder), "Person"):
                yield Finding(said, pattern.relation, country, holder, pattern.id, weight=pattern.weight, hops=argument.hops)


def _offices(reading: Reading, pattern: Pattern, kind: str) -> Iterator[Predication]:
    """The predications of an office that do not say whose it is."""
    wanted = _wanted(pattern)
    for said in (p for p in reading.predications() if p.kind == kind):
        limits = roles.qualified(said.qualifiers)
        fitting = not limits & set(pattern.without) and (not pattern.qualifiers or bool(limits & set(pattern.qualifiers)))
        fitting = fitting and roles.tail(said.lemma) not in pattern.except_words
        called = bool(wanted & set(roles.classes(said.lemma))) or roles.tail(said.lemma) in wanted
        if called and fitting and not whose_known(reading, said):
            yield said


def _wanted(pattern: Pattern) -> set[str]:
    return {word.removeprefix("@") for word in pattern.words}


def described(reading: Reading, types: Types, said: Predication, determined: tuple[str, ...] = ("definite",)) -> int | None:
    """The one person that a role noun without a bearer describes: der Innenminister; not die Minister; ein Minister only where that is asked for."""
    place, phrase = reading.at(said.sentence, said.trigger), reading.phrase(said.sentence, said.trigger)
    if place is None or phrase is None or reading.borne(said.sentence, said.trigger) or phrase.determination not in determined:
        return None
    mention = reading.mentions[place]
    one = mention.kind == "nominal" and mention.number != "Plur" and phrase.number != "Plur"
    return place if one and types.fits(reading.type(place), "Person") else None


def whose_known(reading: Reading, said: Predication) -> bool:
    """Whether something in the role phrase already says whose office it is."""
    arguments = [a for a in said.arguments if a.role in WHOSE]
    return any(a.role == "genitive" or _is_owner(reading, said, a) for a in arguments)


def _is_owner(reading: Reading, said: Predication, argument: Argument) -> bool:
    """Whether it names whose office it is; a party's adjective does not: die republikanische Außenministerin."""
    owner = reading.mention(said, argument)
    return owner is not None and not (argument.role == "adjective" and reading.type(owner) == "PoliticalParty")
