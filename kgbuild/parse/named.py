"""Names in a row of words, and what can be done to them. In: words, and names by their places. Out: names, in order, none within another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import nouns

PERSON, PLACE, BODY, MATTER = "PER", "LOC", "ORG", "MISC"
MATTERS = ("Event", "Conflict", "Agreement", "Work", "Meeting")
LABELS = {"Person": PERSON, "Country": PLACE, "Place": PLACE} | dict.fromkeys(MATTERS, MATTER)
LEAGUE = "league"
LANDS = frozenset({"country", "continent"})
TOWNS = frozenset({*LANDS, "capital", "city", "state"})  # whose clubs and governments go by their names, and who have surnames' names


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of text with the tagger's parts of speech: `Words(("Anna", "kam"), ("PROPN", "VERB"))`."""

    texts: tuple[str, ...]
    tags: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def between(self, start: int, end: int) -> str:
        """The words from one place to the one before another, a blank between two."""
        return " ".join(self.texts[start:end])

    def large(self, i: int) -> bool:
        """Whether a word is written large."""
        return self.texts[i][:1].isupper()


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """`Name(0, 2, "PER")`: Anna Kurz at the start of a text; `end` is the place behind it."""

    start: int
    end: int
    label: str

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.end == self.start + 1


Names = tuple[Name, ...]
Step = Callable[[Words, Names], Names]


def label(entry: Entry) -> str:
    """What a recogniser calls such a thing: a league is MISC like its games, though it acts."""
    return MATTER if entry.kind == LEAGUE else LABELS.get(entry.type, BODY)


def over(names: Names, start: int, end: int) -> Names:
    """The names that share a word with a stretch."""
    return tuple(name for name in names if name.start < end and start < name.end)


def with_name(names: Names, made: Name) -> Names:
    """The names with a new one, without those it touches."""
    return tuple(sorted((*(name for name in names if name.end <= made.start or made.end <= name.start), made)))


def is_listed(word: str, *types: str) -> bool:
    """Whether the gazetteer has a word as the name of one of these types."""
    return any(entry.type in types for entry in gazetteer.lookup(word))


def opens_description(word: str) -> bool:
    """Whether a word says of which town something is or what it is: Wiener, Fernsehsender, Kanton."""
    return (word.endswith("er") and gazetteer.attribute(word) is not None) or any(nouns.find(table, word) for table in nouns.TABLES)
