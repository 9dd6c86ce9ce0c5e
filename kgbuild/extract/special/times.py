"""When events were. In: event mentions with a time beside them. Out: occurredOn Findings; no table, since the object is the words of a date.

`die Wahl am 7. September`, `Die Wahl fand am Sonntag statt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract import circumstances
from kgbuild.extract.fillers import filling
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.lexicon import embedding, event_prepositions, times
from kgbuild.model import Argument, Mention, Polarity, Predication
from kgbuild.relations import Pattern

STATING = ("verb", "adjective")  # also: Die Regelung wird am Montag wirksam.
MANY = 2
PARTIES, OFF = ("patient", "agent"), ("not", "plan")  # what verschieben and absagen make of an event
COPULA = "read_copula"
NAMING = (COPULA, "read_named_later", "read_loose_apposition")  # steps of the grammar: am 31. Mai, dem Weltspartag
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?:[-/]\d{2,4}\b)?(?! v\.)")  # 2006, 2005-06, 2006/2007; not 1500 v. Chr.


def dated(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Events with the times of their noun, or of a verb of happening."""
    for said in reading.predications():
        for role, event in _events(reading, types, pattern, said):
            if pattern.status and _is_off(reading, said, event):
                continue
            told = replace(said, polarity=Polarity.POSITIVE) if event_prepositions.leaves(role, "given") else said
            for argument, time in _own_times(reading, types, said, event, circumstances.dates(reading, said, event, pattern.object)):
                value = reading.mentions[time].text
                yield Finding(told, "occurredOn", event, time, pattern.id, value, pattern.weight, status=pattern.status, hops=argument.hops)


def _is_off(reading: Reading, said: Predication, event: int) -> bool:
    """Die für Sonntag geplante Wahl wurde abgesagt, verschoben: that day it is not"""
    others = (p for p in reading.analyses[said.sentence].predications if p.kind == "verb" and p.trigger != said.trigger)
    told = (p for p in others if any(reading.mention(p, a) == event for role in PARTIES for a in p.having(role)))
    signs = (sign for p in told if p.polarity is Polarity.POSITIVE for sign in (embedding.event(p.lemma), embedding.verb(p.lemma)))
    return any(sign is not None and sign.affirmed in OFF for sign in signs)


def _own_times(
    reading: Reading, types: Types, said: Predication, event: int, found: list[tuple[Argument, int]]
) -> list[tuple[Argument, int]]:
    """Im Mai sollen die Spiele und im Juni die Messe stattfinden.  ->  each the last time before it, where every event has another; else all times"""
    if len(found) < MANY:
        return found
    parties = (reading.mention(said, a) for role in PARTIES for a in said.having(role))
    last = {m: _last_before(reading, m, found) for m in parties if m is not None and types.fits(reading.type(m), "Event")}
    told = set(last.values())
    if event not in last or len(told) < max(len(last), MANY) or None in told:
        return found
    return [(argument, m) for argument, m in found if m == last[event]]


def _last_before(reading: Reading, event: int, found: list[tuple[Argument, int]]) -> int | None:
    """The time nearest before an event: Juni for Messe in `Im Mai sind die Spiele und im Juni die Messe.`"""
    return max((m for _, m in found if _starts(reading, m) < _starts(reading, event)), key=lambda m: _starts(reading, m), default=None)


def _starts(reading: Reading, mention: int) -> int:
    return reading.mentions[mention].start


def _events(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[tuple[str, int]]:
    """The events in the pattern's roles, each with the role's name."""
    verbal = said.kind in STATING or bool(said.light_verb)
    if said.kind == "noun" and "trigger" in pattern.subject:
        found = [] if _excepted(pattern, said.lemma) else [("trigger", reading.at(said.sentence, said.trigger))]
    elif verbal and (said.lemma in pattern.words or (said.kind != "adjective" and "*" in pattern.words)):
        found = [(a.role, reading.mention(said, a)) for role in pattern.subject for a in filling(reading, said, role)]
    else:
        found = []
    return [(role, m) for role, m in found if m is not None and types.fits(reading.type(m), *(pattern.subject_type or ("Event",)))]


def falls_on(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Events that are said to be a date: Nächster Gerichtstermin ist der 20. Mai; am 31. Mai, dem Weltspartag."""
    for said in (p for p in reading.predications() if p.kind == "role" and set(NAMING) & set(p.steps)):
        first = reading.at(said.sentence, said.trigger)
        pairs = ((first, m) for a in said.having("bearer") for m in reading.meant(said, a) if first is not None)
        for time, event in (pair for one in pairs for pair in (one, one[::-1])):
            dated = reading.mentions[time].kind == "time" and types.fits(reading.type(event), *(pattern.subject_type or ("Event",)))
            if dated:
                value = reading.mentions[time].text
                yield Finding(said, pattern.relation, event, time, pattern.id, value, pattern.weight, status=pattern.status)


def year(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Events with a year in or behind their name: die Fußball-WM 2006; with the whole time that the year stands in: im Sommer 2006."""
    text = reading.document.article.text
    for position, mention in enumerate(reading.mentions):
        found = YEAR.search(text[mention.start : mention.end + len(" 2006/2007")])
        named = (
            mention.kind in ("name", "nominal")
            and types.fits(reading.type(position), "Event")
            and not _excepted(pattern, reading.token(mention.sentence, mention.head).lemma)
        )
        if found and named and found.start() <= mention.end - mention.start + 1 and _is_own(reading, mention, found):
            value = _time_around(reading, mention, mention.start + found.start()) or found.group()
            where = (mention.start, mention.end)
            yield Finding(own_word(mention), "occurredOn", position, None, pattern.id, value, pattern.weight, trigger=where)


def _excepted(pattern: Pattern, noun: str) -> bool:
    """Whether the pattern leaves the noun out, whole or as the last part: die Saison 2006/2007 is its years, it does not happen in them."""
    return ends_in(noun, pattern.except_words)


def _time_around(reading: Reading, mention: Mention, start: int) -> str:
    """The longer time that a year is the end of: Sommer 2006, 3. Mai 2006."""
    here = (reading.mentions[m] for m in reading.of_sentence(mention.sentence))
    return next((m.text for m in here if m.kind == "time" and m.start < start < m.end), "")


def _is_own(reading: Reading, mention: Mention, found: re.Match[str]) -> bool:
    """Whether the year is the event's: no other noun stands between: not die Befragung des Jahrgangs 2006."""
    head = reading.token(mention.sentence, mention.head)
    start = mention.start + found.start()
    tokens = reading.document.sentences[mention.sentence].tokens
    between = [t for t in tokens if head.end <= t.start < start]
    nouns_ = all(times.opens(t.text) for t in between if t.upos == "NOUN")
    return mention.kind == "name" or (nouns_ and not (between and between[-1].upos == "DET"))  # not: die Ausstellung der | 1977 geborenen
