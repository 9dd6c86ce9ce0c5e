"""People called by their country, their town or their party. In: descriptions that such people are. Out: nationality, birthPlace and member Findings.

`Ein Deutscher wurde verhaftet.`  ->  Deutscher, nationality, Deutschland. No table, since one word names both ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Mention, Predication
from kgbuild.relations import Pattern

SOME = ("number", "adjective")
TELLING = ("NOUN", "PROPN", "NUM")  # parts of speech of what says where or when somebody was born


def citizen(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and groups whose only noun is made from a country or, as `object_type` says, a town: die Polin, zwei Deutsche, ein Passauer."""
    told = {(m.sentence, m.head): (m.start, m.end) for m in reading.mentions if m.kind == "nominal"}
    for (sentence, head), made in _made_from(reading, *(pattern.object_type or ("Country",))).items():
        token = reading.token(sentence, head)
        for place in _called_so(reading, pattern, sentence, head, (sentence, head) in told):
            if types.fits(reading.type(place), *(pattern.subject_type or types.ends(pattern.relation)[0])):
                said, span = reading.said_of(place), told.get((sentence, head), (token.start, token.end))
                yield from (Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=span) for land in made)


def _called_so(reading: Reading, pattern: Pattern, sentence: int, head: int, described: bool) -> Iterator[int]:
    """Whom the word calls so: not a whole people, nobody born there; with a town nobody by name, for der Freiburger Jan Berg may play there."""
    before = reading.token(sentence, head - 1).text.lower() if head else ""
    named = _right_behind(reading, sentence, head) is not None
    apart = head > 0 and named and reading.token(sentence, head).text[0].isupper()
    born = bool(pattern.except_words) and before.startswith(pattern.except_words)
    if (described or apart) and not born and not (named and pattern.object_type):
        yield from (m for m in _called(reading, sentence, head) if not _people_at_large(reading, m))


def _people_at_large(reading: Reading, place: int) -> bool:
    """die Türken, Serben: a whole people; not zwei Deutsche, verletzte Deutsche, US-Bürger"""
    mention = reading.mentions[place]
    phrase = reading.phrase(mention.sentence, mention.head)
    told = phrase is not None and any(m.role in SOME for m in phrase.modifiers)
    return mention.type == "Group" and not told and "-" not in mention.text


def partisan(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who is called by a party: die Sozialdemokratin Eva Roth, der Republikaner."""
    made = _made_from(reading, "PoliticalParty")
    for (sentence, head), (party, *_) in made.items():
        for holder in _called(reading, sentence, head):
            if types.fits(reading.type(holder), "Person") and not reading.same(holder, party):
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
    if said is not None:
        return [m for _, m in reading.bearers(said)]
    behind = _right_behind(reading, sentence, head)
    found = reading.at(sentence, head) if behind is None else behind
    return [] if found is None else [found]


def _right_behind(reading: Reading, sentence: int, head: int) -> int | None:
    """The person named right behind a word: der Deutsche | Jan Berg."""
    start = reading.token(sentence, head).end + 1
    here = (m for m in reading.of_sentence(sentence) if reading.mentions[m].start == start)
    return next((m for m in here if reading.mentions[m].kind == "name" and reading.mentions[m].type == "Person"), None)


def _made_from(reading: Reading, kind: str) -> dict[tuple[int, int], list[int]]:
    """The words made from names of a class, by sentence and token."""
    found: dict[tuple[int, int], list[int]] = {}
    for place, mention in enumerate(reading.mentions):
        if mention.kind == "demonym" and mention.type == kind:
            found.setdefault((mention.sentence, mention.head), []).append(place)
    return found


def native(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons called by where they were born: ein gebürtiger Marokkaner, der gebürtige Kölner Jan Berg."""
    for land, called in enumerate(reading.mentions):
        if called.kind != "demonym" or not _is_native(reading, called, pattern.words):
            continue
        for place in reading.of_sentence(called.sentence):
            who = reading.mentions[place]
            if _is_called(reading, who, called) and types.fits(reading.type(place), "Person"):
                said = own_word(who)
                yield Finding(said, pattern.relation, place, land, pattern.id, weight=pattern.weight, trigger=(called.start, called.end))


def _is_called(reading: Reading, who: Mention, called: Mention) -> bool:
    """Whether a person is the one: ein gebürtiger | Marokkaner; der gebürtige Kölner | Jan Berg; Jan Berg, | gebürtiger Kölner."""
    if who.kind == "nominal":
        return who.head == called.head
    before = reading.token(called.sentence, called.head - 1).start
    return who.kind == "name" and (who.start == called.end + 1 or who.end == before - 2)


def _is_native(reading: Reading, called: Mention, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands right before, with nothing that says where: der gebürtige Kölner; not der in Ulm geborene Niederländer."""
    before = reading.token(called.sentence, called.head - 1).text.lower() if called.head else ""
    further = reading.token(called.sentence, called.head - 2).upos if called.head > 1 else ""
    return before.startswith(words) and further not in TELLING
