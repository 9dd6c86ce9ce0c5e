"""What the article's own words rule out. In: Findings. Out: those that can be so.

`Nach dem Angriff auf Kiew stiegen in Warschau Jets auf.`: the attack was on Kiew, not in Warschau. `das angegriffene Land`: which one, nobody says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import LAND_TYPES
from kgbuild.lexicon import resuming

COUNTRY, ATTACK, HAPPENED = "Country", "Attack", "occurredIn"
LAND = "Land"  # the class of resuming.tsv
TARGETS = ("auf", "gegen")  # what an event is aimed at
TOWNS = frozenset({"city", "capital", "seat"})


def possible(reading: Reading, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that name which country they mean, and place an event nowhere but where it was aimed."""
    for finding in found:
        ends = [end for end in (finding.subject, finding.object) if end is not None]
        if not any(_is_nameless(reading, end) for end in ends) and not _is_elsewhere(reading, finding):
            yield finding


def _is_nameless(reading: Reading, end: int) -> bool:
    """das Land, of which the article says no name; ein afrikanisches Land is told of"""
    mention = reading.mentions[end]
    bare = mention.kind == "nominal" and resuming.resumes(reading.chain(end).name, LAND)
    return bare and reading.type(end) == COUNTRY and not reading.named(end)


def _is_elsewhere(reading: Reading, finding: Finding) -> bool:
    """Whether a verb puts an event into another town than the one that the event's own words aim at."""
    said = finding.predication
    if finding.predicate != HAPPENED or said.kind != "verb" or finding.object is None:
        return False
    return any(apart(reading, target, finding.object) for target in aimed_at(reading, finding.subject))


def aimed_at(reading: Reading, event: int) -> list[int]:
    """der Angriff auf Kiew  ->  Kiew; a protest against a country may be anywhere"""
    noun = reading.own_noun(event) if reading.type(event) == ATTACK else None
    found = (reading.mention(noun, a) for a in noun.arguments if a.role in TARGETS) if noun else ()
    return [m for m in found if m is not None and reading.type(m) in LAND_TYPES]


def apart(reading: Reading, place: int, other: int) -> bool:
    """Whether two places that the gazetteer knows are two towns, or in two countries: Kiew and Warschau, Polen and Odessa."""
    one, two = (next(iter(gazetteer.lookup(reading.chain(m).name)), None) for m in (place, other))
    if one is None or two is None or one.name == two.name:
        return False
    lands = {entry.country for entry in (one, two)}
    return (len(lands) == 2 and "" not in lands) or (one.kind in TOWNS and two.kind in TOWNS)
