"""Who makes a thing, or who has it, as its own name tells. In: names of things. Out: produces and owner Findings; no table, since a name is no predication.

`der Opel Ampera`  ->  Opel. `die Boeing 747 der Lufthansa`  ->  Lufthansa. Rule: a firm inside a name counts only where the article speaks of the firm too.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Chain, Mention
from kgbuild.relations import Pattern

NAME, PRONOUN = "name", "pronoun"
LONGEST = 3  # words of a firm's name at the head of another name: Viva Technology Designer


def maker_in_name(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A thing whose name begins with the name of a firm that the article speaks of: Opel zeigte den Opel Ampera."""
    firms = _firms(reading, types, pattern)
    for place, mention in _things(reading, types, pattern.object_type):
        words = mention.name.split()
        heads = (" ".join(words[:size]) for size in range(1, min(LONGEST, len(words) - 1) + 1))
        firm = next((firms[head] for head in heads if head in firms), None)
        if firm is not None and firm.index != reading.chain(place).index:
            said = own_word(mention)
            yield Finding(said, pattern.relation, reading.nearest(firm, said.sentence), place, pattern.id, weight=pattern.weight)


def _firms(reading: Reading, types: Types, pattern: Pattern) -> dict[str, Chain]:
    """What firms are called by in the article, each with its chain."""
    named = ((m, reading.chain(place)) for place, m in _things(reading, types, pattern.subject_type))
    return {word: chain for mention, chain in named for word in (mention.name, mention.text)}


def of_firm(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A thing by its name and the firm behind it in its own phrase: die Boeing 747 der Lufthansa, der Smart von Daimler;
    `words` are first words of such names, `except_words` those of others."""
    owned = bool(types.fits("Company", *pattern.object_type))
    for place, mention in _things(reading, types, pattern.subject_type if owned else pattern.object_type):
        first = mention.name.split()[0]
        if (pattern.words and first not in pattern.words) or first in pattern.except_words:
            continue
        for firm in _behind(reading, types, mention, pattern.object_type if owned else pattern.subject_type):
            ends = (place, firm) if owned else (firm, place)
            yield Finding(own_word(mention), pattern.relation, *ends, pattern.id, weight=pattern.weight)


def of_author(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A title and whose it is, before it in its own phrase: Ida Grüns „Nordwind“."""
    for place, mention in _things(reading, types, pattern.object_type):
        for argument in _modifiers(reading, mention):
            ahead = argument.role == "genitive" and argument.head < mention.head
            author = reading.at(mention.sentence, argument.head) if ahead else None
            if author is not None and types.fits(reading.type(author), *pattern.subject_type) and not _is_model(reading, mention, author):
                yield Finding(own_word(mention), pattern.relation, author, place, pattern.id, weight=pattern.weight)


def _is_model(reading: Reading, title: Mention, owner: int) -> bool:
    """mit seiner „Cessna 172“: what has a number and is his may be what he drives"""
    return reading.mentions[owner].kind == PRONOUN and any(sign.isdigit() for sign in title.text)


def _behind(reading: Reading, types: Types, mention: Mention, classes: tuple[str, ...]) -> Iterator[int]:
    """The firms in the genitive of a name, or of the noun that it stands beside."""
    for argument in _modifiers(reading, mention):
        firm = reading.at(mention.sentence, argument.head) if argument.role == "genitive" and argument.head > mention.head else None
        if firm is not None and types.fits(reading.type(firm), *classes):
            yield firm


def _modifiers(reading: Reading, mention: Mention) -> tuple[Argument, ...]:
    """What a name has in its own phrase: Lufthansa in die Boeing 747 der Lufthansa."""
    phrase = reading.phrase(mention.sentence, mention.head)
    return phrase.modifiers if phrase else ()


def _things(reading: Reading, types: Types, classes: tuple[str, ...]) -> Iterator[tuple[int, Mention]]:
    """The names of some classes."""
    for place, mention in enumerate(reading.mentions):
        if mention.kind == NAME and types.fits(reading.type(place), *classes):
            yield place, mention
