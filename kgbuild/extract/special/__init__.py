"""What a table cannot say. In: a Reading, the pattern that names the rule. Out: Findings, like those of patterns.

Each rule says why it is none: position needs a noun phrase in the nominative, age a number, a minister without a country the article's country,
open relations every verb that no pattern knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.errors import RelationError
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.adjacent import adjacent, fronted, on_island
from kgbuild.extract.special.advocated import advocated
from kgbuild.extract.special.age import age
from kgbuild.extract.special.aimed import aimed
from kgbuild.extract.special.authored import authored
from kgbuild.extract.special.backed import backed
from kgbuild.extract.special.barred import barred
from kgbuild.extract.special.before import of_before
from kgbuild.extract.special.belonging import belonging, faction_office, party_in, whose_party
from kgbuild.extract.special.bodies import bracketed_office, own_body, own_leader, own_speaker, topic_body
from kgbuild.extract.special.bought import buyer
from kgbuild.extract.special.carried import carried
from kgbuild.extract.special.citizens import citizen, citizenship, native, of_origin, partisan
from kgbuild.extract.special.clashes import clashing
from kgbuild.extract.special.colleagues import colleague, fellow
from kgbuild.extract.special.custody import custody, prosecutors_word
from kgbuild.extract.special.departments import of_department
from kgbuild.extract.special.ensuing import aftermath, ensued, explained
from kgbuild.extract.special.events import joint, national, of_nation, parties
from kgbuild.extract.special.firms import served_firm, share_of_firm
from kgbuild.extract.special.happened import happened
from kgbuild.extract.special.headed import headed, headed_fate
from kgbuild.extract.special.houses import cabinet, house, own_house
from kgbuild.extract.special.implied import implied
from kgbuild.extract.special.judged import blamed, judged
from kgbuild.extract.special.kin import kin_beside
from kgbuild.extract.special.lands import among, land_adjective, land_genitive, of_town, part_in_name, through_part
from kgbuild.extract.special.listed import bracketed, listed, of_union
from kgbuild.extract.special.located import around_site, name_in, through_site, where_struck
from kgbuild.extract.special.made import maker_in_name, of_author, of_firm
from kgbuild.extract.special.menaced import menaced
from kgbuild.extract.special.near_to import near_to
from kgbuild.extract.special.nested import nested
from kgbuild.extract.special.offices import office, office_described, office_held, office_under
from kgbuild.extract.special.open import open_relations
from kgbuild.extract.special.ought import ought
from kgbuild.extract.special.partners import partner
from kgbuild.extract.special.parts import in_house, own_board, state_body
from kgbuild.extract.special.phases import phased, round_of
from kgbuild.extract.special.pointed import pointed, thereon
from kgbuild.extract.special.position import by_trade, called, described, position, role_of_office, role_of_verb
from kgbuild.extract.special.resumed import resumed
from kgbuild.extract.special.scored import scored, tallied
from kgbuild.extract.special.sides import sides
from kgbuild.extract.special.sites import beside, in_town, named_after, seat_beside, seated, site, town_office
from kgbuild.extract.special.spoken_for import spoken_for
from kgbuild.extract.special.struck import struck_there
from kgbuild.extract.special.succession import replaced, vacated
from kgbuild.extract.special.teams import town_goal, town_team
from kgbuild.extract.special.through import by_arms, through, turned
from kgbuild.extract.special.times import dated, falls_on, year
from kgbuild.extract.special.together import in_common, jointly, together
from kgbuild.extract.special.towns import capital_of, land_office, of_only_land, of_only_town, region_office
from kgbuild.extract.special.unfolded import unfolded
from kgbuild.extract.special.wanted import wanted
from kgbuild.extract.special.withheld import withheld
from kgbuild.extract.types import Types
from kgbuild.extract.words import Index
from kgbuild.relations import Pattern

Rule = Callable[[Reading, Types, Pattern, tuple[Finding, ...]], Iterator[Finding]]
RULES: dict[str, Rule] = {
    "adjacent": adjacent,
    "advocated": advocated,
    "aftermath": aftermath,
    "age": age,
    "aimed": aimed,
    "among": among,
    "around_site": around_site,
    "authored": authored,
    "backed": backed,
    "barred": barred,
    "belonging": belonging,
    "beside": beside,
    "blamed": blamed,
    "bracketed": bracketed,
    "bracketed_office": bracketed_office,
    "buyer": buyer,
    "by_arms": by_arms,
    "by_trade": by_trade,
    "cabinet": cabinet,
    "called": called,
    "capital_of": capital_of,
    "carried": carried,
    "citizen": citizen,
    "citizenship": citizenship,
    "clashing": clashing,
    "colleague": colleague,
    "custody": custody,
    "prosecutors_word": prosecutors_word,
    "dated": dated,
    "described": described,
    "ensued": ensued,
    "explained": explained,
    "faction_office": faction_office,
    "falls_on": falls_on,
    "fellow": fellow,
    "fronted": fronted,
    "happened": happened,
    "headed": headed,
    "headed_fate": headed_fate,
    "house": house,
    "implied": implied,
    "in_common": in_common,
    "in_house": in_house,
    "in_town": in_town,
    "joint": joint,
    "jointly": jointly,
    "judged": judged,
    "kin_beside": kin_beside,
    "land_adjective": land_adjective,
    "land_genitive": land_genitive,
    "land_office": land_office,
    "listed": listed,
    "maker_in_name": maker_in_name,
    "menaced": menaced,
    "name_in": name_in,
    "named_after": named_after,
    "national": national,
    "native": native,
    "near_to": near_to,
    "nested": nested,
    "of_author": of_author,
    "of_before": of_before,
    "of_department": of_department,
    "of_firm": of_firm,
    "of_nation": of_nation,
    "of_only_land": of_only_land,
    "of_only_town": of_only_town,
    "of_origin": of_origin,
    "of_town": of_town,
    "of_union": of_union,
    "office": office,
    "office_under": office_under,
    "office_described": office_described,
    "office_held": office_held,
    "on_island": on_island,
    "ought": ought,
    "own_board": own_board,
    "own_body": own_body,
    "own_house": own_house,
    "own_leader": own_leader,
    "own_speaker": own_speaker,
    "part_in_name": part_in_name,
    "parties": parties,
    "partisan": partisan,
    "partner": partner,
    "party_in": party_in,
    "phased": phased,
    "pointed": pointed,
    "position": position,
    "region_office": region_office,
    "replaced": replaced,
    "resumed": resumed,
    "role_of_office": role_of_office,
    "role_of_verb": role_of_verb,
    "round_of": round_of,
    "scored": scored,
    "seat_beside": seat_beside,
    "seated": seated,
    "served_firm": served_firm,
    "share_of_firm": share_of_firm,
    "sides": sides,
    "site": site,
    "spoken_for": spoken_for,
    "state_body": state_body,
    "struck_there": struck_there,
    "tallied": tallied,
    "thereon": thereon,
    "through": through,
    "through_part": through_part,
    "through_site": through_site,
    "together": together,
    "topic_body": topic_body,
    "town_goal": town_goal,
    "town_office": town_office,
    "town_team": town_team,
    "turned": turned,
    "unfolded": unfolded,
    "vacated": vacated,
    "wanted": wanted,
    "where_struck": where_struck,
    "whose_party": whose_party,
    "withheld": withheld,
    "year": year,
}


def found(reading: Reading, index: Index, types: Types, known: tuple[Finding, ...]) -> list[Finding]:
    """What the rules find; `known` is what patterns found: some rules build on it, open relations keep off it."""
    by_rule = [finding for pattern in index.rules for finding in _rule(pattern)(reading, types, pattern, known)]
    return by_rule + list(open_relations(reading, types, (*known, *by_rule)))


def _rule(pattern: Pattern) -> Rule:
    if pattern.rule not in RULES:
        raise RelationError(f"unknown rule {pattern.rule!r}", where=f"{pattern.relation}.toml [{pattern.name}]", hint=", ".join(RULES))
    return RULES[pattern.rule]
