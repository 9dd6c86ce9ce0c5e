"""What stands side by side, whatever the tree says. In: mentions with a preposition between them. Out: locatedIn, occurredIn and occurredOn Findings.

`Er sprach bei der Kundgebung | in Graz | am Montag.`  No table, since the parser often hangs the second phrase on the verb.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from kgbuild.extract import circumstances
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, once, own_word
from kgbuild.extract.special import lands
from kgbuild.extract.special.known import subjects
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.model import Mention, Polarity, Predication, Token
from kgbuild.relations import Pattern

OPENING = "("
SINCE, AFTER = "seit", "nach"
BETWEEN = ("ADP", "DET", "ADJ")
PHRASE = (*BETWEEN, "NOUN", "PROPN", "NUM", "ADV")
CLOSING = ("“", "”", "«", "»", '"', "’", ")")
ENDS = ("name", "nominal", "time")


def adjacent(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Two mentions with nothing between them but one of the pattern's prepositions and an article; before a time there may be nothing at all, or a bracket."""
    told = subjects(reading, pattern, known)
    for first, second in _pairs(reading, pattern):
        if reading.chain(first).index not in told and _fit(reading, types, pattern, first, second):
            yield from _inner_first(reading, types, pattern, first, second)


def _fit(reading: Reading, types: Types, pattern: Pattern, first: int, second: int) -> bool:
    """Whether two that stand side by side are of the relation's classes, the first has nothing inside that is, and no words tell of another place or time."""
    domain, range_ = types.ends(pattern.relation)
    one, other = reading.mentions[first], reading.mentions[second]
    classes = types.fits(reading.type(second), *(pattern.object_type or range_))
    inner = classes and first == _innermost(reading, types, one, pattern.subject_type or domain)
    told = inner and not _is_long(reading, one, other) and not lands.is_side(reading, other) and not _is_later(reading, one, second)
    apart = told and not reading.same(first, second) and not lands.of_another(reading, first, second)
    return apart and not lands.is_quarter(reading, one, second, pattern)


def _inner_first(reading: Reading, types: Types, pattern: Pattern, first: int, second: int) -> Iterator[Finding]:
    """in Linz am Montag  ->  Linz, Montag; in Ulm im Stadion  ->  Stadion, Ulm"""
    one = reading.mentions[first]
    if not (lands.is_site(reading, reading.mentions[second]) and lands.is_settlement(reading, one)):
        yield _finding(reading, types, pattern, first, second)
    elif _stands_in(reading, one, pattern.words):
        yield _finding(reading, types, pattern, second, first)


def _stands_in(reading: Reading, town: Mention, prepositions: tuple[str, ...]) -> bool:
    """in Ulm im Stadion: the stadium is in Ulm; not where somebody comes from Ulm"""
    before = [token for token in reading.document.sentences[town.sentence].tokens if token.end <= town.start]
    return next((token.text.lower() in prepositions for token in reversed(before) if token.upos not in BETWEEN[1:]), False)


def on_island(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Palma | auf Mallorca`: a name, and the island it is on by its name; no road, which has a number: bei Ulm auf der A 8"""
    for found in adjacent(reading, types, pattern, known):
        named = found.object is not None and reading.named(found.object) and not _is_numbered(reading.chain(found.object).name)
        if named and reading.mentions[found.subject].kind == "name":
            yield found


def _is_numbered(name: str) -> bool:
    """A 8, B 27"""
    return any(sign.isdigit() for sign in name)


def _is_later(reading: Reading, one: Mention, second: int) -> bool:
    """nach der Tat | in einem Park: where somebody was afterwards, where grammar gives both phrases to the verb and the place is no name"""
    other = reading.mentions[second]
    if reading.type(second) not in PLACE_TYPES or other.kind == "name":
        return False
    verbs = (p for p in reading.analyses[one.sentence].predications if p.kind == "verb")
    roles = ({a.head: a.role for a in p.arguments} for p in verbs)
    return any(found.get(one.head) == AFTER and other.head in found for found in roles)


def fronted(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Nach dem Untergang der Fähre in der Nähe von Lumbach | am Montag | wurden …`: before the finite verb stands one phrase, so all of it is the event's."""
    domain, range_ = types.ends(pattern.relation)
    told = subjects(reading, pattern, known)
    for sentence in reading.document.sentences:
        opening = _opening(sentence.tokens)
        events = _inside(reading, types, sentence.index, opening, pattern.subject_type or domain)
        ends = _inside(reading, types, sentence.index, opening, pattern.object_type or range_)
        one = len({reading.chain(i).index for i in events}) == 1 and reading.chain(events[0]).index not in told
        last = max(ends, key=lambda i: reading.mentions[i].start, default=-1)
        since = one and ends and _is_long(reading, reading.mentions[events[0]], reading.mentions[last])
        if one and ends and not since and _closes(reading, opening, events[0], last, pattern.words):
            yield _finding(reading, types, pattern, events[0], last)


def _finding(reading: Reading, types: Types, pattern: Pattern, first: int, second: int) -> Finding:
    """The pair, with its words where the relation has a literal as its object."""
    one, other = reading.mentions[first], reading.mentions[second]
    value = other.text if types.literal(pattern.relation) else None
    return Finding(_said(reading, one), pattern.relation, first, second, pattern.id, value, pattern.weight)


def _opening(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The one phrase before the finite verb of a sentence that begins with it; none where a clause or a comma stands there."""
    verb = next((i for i, token in enumerate(tokens) if token.feat("VerbForm") == "Fin"), 0)
    return tokens[:verb] if all(token.upos in PHRASE for token in tokens[:verb]) else ()


def _inside(reading: Reading, types: Types, sentence: int, opening: tuple[Token, ...], classes: tuple[str, ...]) -> list[int]:
    """The mentions of fitting classes in the phrase."""
    inside = (i for i in reading.of_sentence(sentence) if opening and reading.mentions[i].end <= opening[-1].end)
    return [i for i in inside if reading.mentions[i].kind in ENDS and types.fits(reading.type(i), *classes)]


def _closes(reading: Reading, opening: tuple[Token, ...], event: int, last: int, prepositions: tuple[str, ...]) -> bool:
    """Whether the last mention ends the phrase, behind the event's noun and one of the prepositions, or bare: nach der Einführung der Steuer in Bern | 1976"""
    mention, other = reading.mentions[event], reading.mentions[last]
    noun = reading.token(mention.sentence, mention.head)
    behind = [token for token in opening if noun.end <= token.start < other.end]
    before = [token for token in behind if token.end <= other.start]
    own = behind[len(before) : len(before) + 1]
    led = [token.text.lower() for token in (*before[-1:], *own) if token.upos == "ADP"]
    return bool(own) and other.end == opening[-1].end and all(word in prepositions for word in led)


def _innermost(reading: Reading, types: Types, one: Mention, classes: tuple[str, ...]) -> int | None:
    """Of fitting mentions that reach its end the one inside: of `die Reaktion auf die Festnahme` | in Oslo it is the Festnahme."""
    here = ((i, reading.mentions[i]) for i in reading.of_sentence(one.sentence))
    found = (i for i, m in here if m.start < one.end <= m.end and m.kind in ENDS and types.fits(reading.type(i), *classes))
    return max(found, key=lambda i: reading.mentions[i].start, default=None)


def _pairs(reading: Reading, pattern: Pattern) -> Iterator[tuple[int, int]]:
    for first, second, between in _neighbours(reading):
        if _beside(reading.mentions[first], reading.mentions[second], between, pattern.words):
            yield first, second


@once
def _neighbours(reading: Reading) -> list[tuple[int, int, list[Token]]]:
    """Every two mentions with no word between them but such as may join them, and those words."""
    found = []
    for sentence in reading.document.sentences:
        ends = [(i, reading.mentions[i]) for i in reading.of_sentence(sentence.index) if reading.mentions[i].kind in ENDS]
        pairs = (
            (first, second, _between(reading, one, other)) for (first, one), (second, other) in product(ends, ends) if one.end < other.start
        )
        found += [pair for pair in pairs if all(token.upos in BETWEEN or token.text == OPENING for token in pair[2])]
    return found


def _beside(one: Mention, other: Mention, between: list[Token], prepositions: tuple[str, ...]) -> bool:
    if other.kind == "time" and other.head != one.head and [token.text for token in between] in ([], [OPENING]):
        return True  # die Wahl in Graz | Anfang März; der Anschlag von Lyon (2002)
    towards = any(token.upos == "DET" and token.feat("Case") == "Acc" for token in between)  # von der Insel | auf das Festland, in die See
    joined = bool(between) and between[0].text.lower() in prepositions and all(token.upos in BETWEEN for token in between)
    return joined and not towards


def _is_long(reading: Reading, one: Mention, other: Mention) -> bool:
    """die schwersten Unruhen | seit 1990; die Transfers | seit 1990: how long there have been such"""
    return _opens_since(reading, one, other) and circumstances.is_repeated(reading, None, one)


def _opens_since(reading: Reading, one: Mention, other: Mention) -> bool:
    between = _between(reading, one, other)
    return other.text.startswith(SINCE) or (bool(between) and between[0].text == SINCE)


def _between(reading: Reading, one: Mention, other: Mention) -> list[Token]:
    """The tokens between, without what closes the first: „Haus Rot“ in Graz; das Bundeskriminalamt (BKA) in Wiesbaden."""
    tokens = reading.document.sentences[one.sentence].tokens
    first, last = (bisect_left(tokens, place, key=_start) for place in (one.end, other.start))
    return list(tokens[first + (first < last and tokens[first].text in CLOSING) : last])


def _start(token: Token) -> int:
    return token.start


def _said(reading: Reading, mention: Mention) -> Predication:
    """Who says so and how real it is stands at the clause the first mention takes part in; not that the clause is denied: Der Gipfel im Mai half nicht."""
    for said in reading.analyses[mention.sentence].predications:
        if said.kind == "verb" and any(a.head == mention.head for a in said.arguments):
            return replace(said, polarity=Polarity.POSITIVE)
    return own_word(mention)
