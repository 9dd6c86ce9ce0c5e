"""People called by their country or their party. In: descriptions that such people are. Out: nationality and member Findings.

`Ein Deutscher wurde verhaftet.`  ->  Deutscher, nationality, Deutschland. No table, since one word names both ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern


def citizen(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and groups whose only noun is made from a country: die Polin, zwei Deutsche, der Schwede Jan Berg, die Deutsch-Iranerin."""
    lands = _made_from(reading, "Country")
    for mention in reading.mentions:
        made = lands.get((mention.sentence, mention.head), []) if mention.kind == "nominal" else []
        for place in _called(reading, mention.sentence, mention.head) if made else ():
            if types.fits(reading.type(place), *types.ends(pattern.relation)[0]):
                said, span = reading.said_of(place), (mention.start, mention.end)
                yield from (Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=span) for land in made)


def partisan(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who is called by a party: die Sozialdemokratin Eva Roth, der Republikaner."""
    made = _made_from(reading, "PoliticalParty")
    for (sentence, head), (party, *_) in made.items():
        for holder in _called(reading, sentence, head):
            if types.fits(reading.type(holder), "Person") and reading.chain(holder).index != reading.chain(party).index:
                yield Finding(reading.said_of(holder), pattern.relation, party, holder, pattern.id, weight=pattern.weight)


def of_origin(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who is described by where he is from: ein Mann türkischer Staatsangehörigkeit; `having` are the nouns that say so."""
    for said in reading.predications():
        lands = [land for a in said.having("genitive") for land in _lands_of(reading, pattern, said, a)] if said.kind == "noun" else []
        for holder in _called(reading, said.sentence, said.trigger) if lands else ():
            yield from _nationals(reading, types, pattern, said, holder, lands)


def citizenship(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who has a citizenship: Eva Roth besitzt die türkische Staatsbürgerschaft."""
    for said in reading.predications():
        fitting = said.kind == "verb" and said.lemma in pattern.words
        lands = [land for a in said.having("patient") for land in _lands_of(reading, pattern, said, a)] if fitting else []
        for argument in said.having("agent") if lands else ():
            holder = reading.mention(said, argument)
            if holder is not None:
                yield from _nationals(reading, types, pattern, said, holder, lands)


def _lands_of(reading: Reading, pattern: Pattern, said: Predication, argument: Argument) -> list[int]:
    """The countries of the adjectives before a noun of the pattern's: türkischer Staatsangehörigkeit -> Türkei."""
    phrase = reading.phrase(said.sentence, argument.head)
    if phrase is None or not any(reading.token(said.sentence, argument.head).text.startswith(word) for word in pattern.having):
        return []
    return [m for a in phrase.modifiers if a.role == "adjective" for m in reading.inners(said.sentence, a.head, ("demonym",))]


def _nationals(reading: Reading, types: Types, pattern: Pattern, said: Predication, holder: int, lands: list[int]) -> Iterator[Finding]:
    for land in lands:
        if types.fits(reading.type(holder), "Person", "Group") and reading.type(land) == "Country":
            yield Finding(said, pattern.relation, holder, land, pattern.id, weight=pattern.weight)


def _called(reading: Reading, sentence: int, head: int) -> list[int]:
    """Whom a noun names: the one behind it by name, who is said to be one, else the description itself."""
    said = next((p for p in reading.by_trigger.get((sentence, head), ()) if p.kind == "role" and p.having("bearer")), None)
    borne = [reading.mention(said, a) for a in said.having("bearer")] if said else [_right_behind(reading, sentence, head)]
    return [m for m in borne if m is not None]


def _right_behind(reading: Reading, sentence: int, head: int) -> int | None:
    """The person named right behind a word, else what stands at the word: der Deutsche | Jan Berg."""
    end = reading.token(sentence, head).end
    names = (m for m in reading.of_sentence(sentence) if reading.mentions[m].kind == "name" and reading.mentions[m].type == "Person")
    named = next((m for m in names if reading.mentions[m].start == end + 1), None)
    return reading.at(sentence, head) if named is None else named


def _made_from(reading: Reading, kind: str) -> dict[tuple[int, int], list[int]]:
    """The words made from names of a class, by sentence and token."""
    found: dict[tuple[int, int], list[int]] = {}
    for place, mention in enumerate(reading.mentions):
        if mention.kind == "demonym" and mention.type == kind:
            found.setdefault((mention.sentence, mention.head), []).append(place)
    return found
