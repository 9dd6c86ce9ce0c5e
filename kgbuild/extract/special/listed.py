"""The land of what is listed, where the article names it close by. In: names, the gazetteer, what stands in brackets. Out: locatedIn and partOf Findings.

`Alt sagte in Oslo, die norwegische Regierung …`, `Solbach (Sauerland)`  No table, since a name is no predication, and nobody says that Oslo is in Norway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import nouns
from kgbuild.model import Chain
from kgbuild.relations import Pattern

NAMING = ("name", "demonym", "part")
OPENED = re.compile(r"[“\"»]? \((?:[^()]*[ -])?$")  # between a name and what its brackets end in: Lisle (US-Bundesstaat Illinois)
DESCRIBING = ("NOUN", "ADJ", "DET", "NUM", "PUNCT")  # what may stand before it there; not (Graz und Linz), (vormals Rom), (bei Rom)
COMMA, SLASH, CLOSED = ", ", "/", ")"
VERBAL = ("VERB", "AUX")
STATE, PART = "state", "partOf"


def listed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Names of the gazetteer and their land, which the same sentence names too: Oslo beside `norwegisch`; `words` are kinds of entries,
    `having` says how many sentences further the land may stand."""
    lands = {c.name: c for c in reading.chains if c.type == "Country" and reading.named(c.mentions[0])}
    placed = {reading.chain(f.subject).index for f in known if f.predicate in (pattern.relation, PART)}
    reach = int(pattern.having[0]) if pattern.having else 0
    for chain in reading.chains:
        entry = _entry(chain, pattern.words) if types.fits(chain.type, *pattern.subject_type) and chain.index not in placed else None
        land = lands.get(entry.country) if entry is not None else None
        ends = _nearest(reading, chain, land) if land is not None and land.index != chain.index else None
        if ends is not None and _apart(reading, ends) <= reach:
            yield Finding(own_word(reading.mentions[ends[0]]), pattern.relation, *ends, pattern.id, weight=pattern.weight)


def _entry(chain: Chain, kinds: tuple[str, ...]) -> Entry | None:
    """What a chain is listed as, if it can be no other of its name; Nordirak says itself what it is a part of."""
    found = gazetteer.lookup(chain.name)
    sole = len({(entry.type, entry.country) for entry in found}) == 1
    told = not sole or not found[0].country or chain.name.lower().endswith(found[0].country.lower())
    return None if told or found[0].kind not in kinds else found[0]


def _nearest(reading: Reading, chain: Chain, land: Chain) -> tuple[int, int] | None:
    """The name and the land's name that stand closest: what only stands inside a word names no town, and Karlsruhe may mean a court."""
    names = [m for m in chain.mentions if reading.mentions[m].kind == "name" and not reading.mentions[m].attribute("metonym")]
    others = [m for m in land.mentions if reading.mentions[m].kind in NAMING]
    return min(product(names, others), key=lambda ends: (_apart(reading, ends), ends), default=None)


def _apart(reading: Reading, ends: tuple[int, int]) -> int:
    """How many sentences lie between two mentions: 0 in the same one."""
    return abs(reading.mentions[ends[0]].sentence - reading.mentions[ends[1]].sentence)


def bracketed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A name, and in brackets right behind it where that is: `Lisle (US-Bundesstaat Illinois)`, `Baku/Aserbaidschan`, `Springfield, Illinois`."""
    for first, name in enumerate(reading.mentions):
        fits = name.kind == "name" and types.fits(reading.type(first), *pattern.subject_type)
        for second in reading.of_sentence(name.sentence) if fits else ():
            place = reading.mentions[second]
            wanted = place.kind in NAMING and place.start > name.end and types.fits(reading.type(second), *pattern.object_type)
            apart = not reading.same(first, second) and not _is_its_acronym(reading, first, place.text)
            if wanted and apart and _is_behind(reading, first, second) and not re.search(r"\d", place.text):
                yield Finding(own_word(name), pattern.relation, first, second, pattern.id, weight=pattern.weight)


def _is_behind(reading: Reading, first: int, second: int) -> bool:
    """Whether the second name stands in brackets behind the first; a state or land may stand behind a comma or stroke."""
    text, name, place = reading.document.article.text, reading.mentions[first], reading.mentions[second]
    between = text[name.end : place.start]
    if OPENED.match(between):
        inside = (t for t in reading.document.sentences[name.sentence].tokens if name.end <= t.start and t.end <= place.start)
        return text[place.end :].startswith(CLOSED) and all(token.upos in DESCRIBING for token in inside)
    town, land = reading.type(first) in PLACE_TYPES, reading.type(second) == "Country"
    state, behind = _is_state(place.name) or _is_called_region(place.text), text[place.end :]
    closed = not behind.startswith((" und ", " oder ", " sowie ")) and not _is_row(reading, second) and not _opens_clause(reading, second)
    return town and ((between == SLASH and (land or state)) or (between == COMMA and state and closed and not _is_state(name.name)))


def _opens_clause(reading: Reading, place: int) -> bool:
    """Sie sagte in Berlin, | Bayern sei dagegen: a verb right behind the second place, where the first clause has one already"""
    mention = reading.mentions[place]
    tokens = reading.document.sentences[mention.sentence].tokens
    behind = next((token for token in tokens if token.start >= mention.end), None)
    return behind is not None and behind.upos in VERBAL and any(token.upos in VERBAL and token.end <= mention.start for token in tokens)


def _is_its_acronym(reading: Reading, body: int, text: str) -> bool:
    """Das Bundesamt für Migration und Flüchtlinge (Bamf): no place, though a recogniser may say so"""
    chain = reading.chain(body)
    return text.casefold() in {name.casefold() for name in (chain.name, *chain.aliases)}


def _is_called_region(text: str) -> bool:
    """Landkreis Kleve, Provinz Quebec"""
    first, _, rest = text.partition(" ")
    noun = nouns.find("places", first) if rest else None
    return noun is not None and noun.kind == "region"


def _is_row(reading: Reading, state: int) -> bool:
    """München, Hessen, Bayern: another state behind a comma"""
    mention, text = reading.mentions[state], reading.document.article.text
    beside = (m for m in (reading.mentions[i] for i in reading.of_sentence(mention.sentence)) if m.start > mention.end)
    return any(text[mention.end : other.start] == COMMA and _is_state(other.name) for other in beside)


def _is_state(name: str) -> bool:
    """Bayern in `Bayern, Hessen und Sachsen`: a row of states."""
    return any(entry.kind == STATE for entry in gazetteer.lookup(name))


def of_union(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Das Europäische Parlament … die EU`: the bodies in `words`, and the union in `having` whose adjective they bear, where the article names both."""
    placed = {reading.chain(f.subject).index for f in known if f.predicate == pattern.relation}
    unions = [c for c in reading.chains if c.name in pattern.having][:1]
    bodies = (c for c in reading.chains if c.name in pattern.words and c.index not in placed)
    for body, union in product(bodies, unions):
        ends = body.mentions[0], union.mentions[0]
        yield Finding(own_word(reading.mentions[ends[0]]), pattern.relation, *ends, pattern.id, weight=pattern.weight)
