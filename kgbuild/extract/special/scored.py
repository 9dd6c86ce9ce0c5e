"""Who played whom, and who won. In: lines of results, and parties with their shares. Out: defeats, participatesIn and open:unentschieden Findings.

`Osram Ulm – AMS Bonn 3:1 (1:0)`: Osram won, and both had part in the matchday that the article is about; `SPD: 31 Prozent; FDP: 5 Prozent`: both had
part in the election. No table, since no word says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.implied import only_event
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.model import Mention
from kgbuild.relations import Pattern

DASH = re.compile(r"\s*[-–—]\s*")
SCORE = re.compile(
    r"\s*(\d{1,3})\s?:\s?(\d{1,3})(?!\d|\s*(?:Uhr|h)\b|\s+[A-ZÄÖÜ])"
)  # goals at home, goals of the guest; no hour, no measure
TALLIES = {  # right behind a name: SPD: 31,2 %, FDP (Liberale) 5 Prozent; Osram (Ulm) auf Platz 56; Otto Kern (16 Punkte, 7 Rebounds)
    "Prozent": re.compile(r"\s*(?:\([^)\n]{1,20}\))?\s*[:,–-]?\s*\d{1,2}(?:[.,]\d{1,2})?\s*(?:Prozent|%)"),
    "Platz": re.compile(r"\s*(?:\([^)\n]{1,40}\))?,?\s+auf\s+(?:dem\s+)?(?:Platz|Rang|Position)\s+\d"),
    "Punkt": re.compile(r"\s*\((?:[^()\n]{1,20},\s*)?\d{1,3}\s+(?:Punkte?|Tore?|Treffer|Zähler|Körbe)\b"),
}
WON = "defeats"
DRAWN = "open:unentschieden"
DRAW = 0.86
TEAMS = ("Organization", *LAND_TYPES)


def scored(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The winner and the loser of each line, or both and the event."""
    for home, guest, goals in _results(reading, types, pattern.subject_type):
        if pattern.relation == WON:
            yield from _won(reading, pattern, home, guest, goals)
        else:
            yield from _played(reading, types, pattern, home, guest)


def tallied(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`SPD: 31 Prozent; FDP: 5 Prozent`  ->  whoever got a share took part in the one election of the article; so whoever has a rank or points"""
    tallies = [TALLIES[word] for word in pattern.words]
    event = only_event(reading, types, pattern, pattern.object_type)
    text = reading.document.article.text
    for party, mention in enumerate(reading.mentions) if event is not None else ():
        if (
            event is not None
            and types.fits(reading.type(party), *pattern.subject_type)
            and any(t.match(text, mention.end) for t in tallies)
        ):
            said = own_word(mention)
            yield Finding(said, pattern.relation, party, reading.nearest(event, said.sentence), pattern.id, weight=pattern.weight, hops=1)


def _won(reading: Reading, pattern: Pattern, home: int, guest: int, goals: tuple[int, int]) -> Iterator[Finding]:
    """3:1  ->  the first beat the second; nobody in a draw"""
    if goals[0] != goals[1]:
        winner, loser = (home, guest) if goals[0] > goals[1] else (guest, home)
        yield Finding(own_word(reading.mentions[home]), pattern.relation, winner, loser, pattern.id, weight=pattern.weight)


def _played(reading: Reading, types: Types, pattern: Pattern, home: int, guest: int) -> Iterator[Finding]:
    """Both take part in the one event of the pattern's kind."""
    event = only_event(reading, types, pattern, pattern.object_type)
    for team in (home, guest) if event is not None else ():
        said = own_word(reading.mentions[team])
        if event is not None:
            yield Finding(said, pattern.relation, team, reading.nearest(event, said.sentence), pattern.id, weight=pattern.weight, hops=1)


def drawn(reading: Reading, types: Types) -> Iterator[Finding]:
    """Two teams that nobody won of: Osram Ulm – AMS Bonn 2:2"""
    for home, guest, goals in _results(reading, types, TEAMS):
        if goals[0] == goals[1]:
            yield Finding(own_word(reading.mentions[home]), DRAWN, home, guest, "open.drawn", weight=DRAW)


def _results(reading: Reading, types: Types, classes: tuple[str, ...]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Two teams with a dash between them and a score behind them."""
    names = [i for i, m in enumerate(reading.mentions) if m.kind == "name" and types.fits(reading.type(i), *classes)]
    for home, guest in pairwise(sorted(names, key=lambda i: reading.mentions[i].start)):
        goals = _goals(reading, reading.mentions[home], reading.mentions[guest])
        if goals is not None and not reading.same(home, guest):
            yield home, guest, goals


def _goals(reading: Reading, home: Mention, guest: Mention) -> tuple[int, int] | None:
    text = reading.document.article.text
    behind = SCORE.match(text, guest.end)
    if home.sentence != guest.sentence or behind is None or not DASH.fullmatch(text, home.end, guest.start):
        return None
    return int(behind[1]), int(behind[2])
