"""What a person's name says it belongs to. In: names of persons with `von`, `bei` or `aus`. Out: member, employee and nationality Findings.

`Peter Lang von der FDP`, `Eva Roth von der Universität Wien`. No table, since a name is no predication.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Mention, NounPhrase, Predication
from kgbuild.relations import Pattern

NAMED = ("name", "demonym")


def belonging(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and what their own phrase names behind them; `words` are the prepositions, classes in `without` are left to other patterns."""
    for place, mention in enumerate(reading.mentions):
        if mention.kind != "name" or not types.fits(reading.type(place), "Person"):
            continue
        for whole in _behind(reading, mention, pattern):
            ends = (place, whole) if pattern.object_type else (whole, place)
            if _wanted(reading, types, pattern, whole) and reading.chain(whole).index != reading.chain(place).index:
                said = Predication(mention.sentence, mention.head, "noun", mention.name, ())
                yield Finding(said, pattern.relation, *ends, pattern.id, weight=pattern.weight, trigger=(mention.start, mention.end))


def _wanted(reading: Reading, types: Types, pattern: Pattern, whole: int) -> bool:
    kind = reading.type(whole)
    fitting = types.fits(kind, *(pattern.object_type or pattern.subject_type))
    return fitting and not any(types.fits(kind, other) for other in pattern.without)


def _behind(reading: Reading, mention: Mention, pattern: Pattern) -> list[int]:
    """The named mentions in the phrase of a name, right behind the name and one of the prepositions."""
    found = []
    for argument in _modifiers(reading, mention):
        inside = reading.at(mention.sentence, argument.head)
        if inside is None or reading.mentions[inside].kind not in NAMED or reading.mentions[inside].start < mention.end:
            continue
        between = reading.document.article.text[mention.end : reading.mentions[inside].start].split()
        if between and between[0] in pattern.words and len(between) <= 2:
            found.append(inside)
    return found


def _modifiers(reading: Reading, mention: Mention) -> tuple[Argument, ...]:
    phrase = reading.phrase(mention.sentence, mention.head)
    phrases = [phrase] if phrase else []
    phrases += [above for above in reading.phrases_of(mention.sentence) if _names(above, mention.head)]
    return tuple(argument for one in phrases for argument in one.modifiers)


def _names(phrase: NounPhrase, head: int) -> bool:
    return any(a.role == "apposition" and a.head == head for a in phrase.modifiers)
