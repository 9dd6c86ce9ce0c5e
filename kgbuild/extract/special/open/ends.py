"""What may stand at the ends of open relations. In: predications and roles. Out: mentions that are things of their own, and the words of open.toml.

`Der WWF beobachtet Nestlé.`  agent  ->  WWF. Rule: what is only a word (ein Zeuge, das Land) is an end only of what a
verb says of somebody named with its own preposition: Lang kam aus dem Gefängnis frei.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Argument, Predication

End = tuple[Argument, int]
KNOWN = ("definite", "demonstrative", "possessive")
ALONE = ("Person", "Work")
OF_ASPECT = ("genitive", "von", "in+Dat")


@cache
def listed(name: str) -> tuple[str, ...]:
    """A list of open.toml."""
    content = tomllib.loads(files("kgbuild.extract.special.open").joinpath("open.toml").read_text(encoding="utf-8"))
    return tuple(content[name])


def governed(verb: str) -> tuple[str, ...]:
    """The prepositions that belong to a verb: stammen -> (aus,)."""
    return _governed().get(verb, ())


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    """Every verb that governs some -> its prepositions."""
    pairs = [entry.rpartition(" ") for entry in listed("prepositional")]
    return {verb: tuple(preposition for other, _, preposition in pairs if other == verb) for verb, _, _ in pairs}


def named(verb: str) -> str:
    """The name of what a verb says; verbs that say the same have one: erringen -> open:gewinnen."""
    return f"open:{_plain().get(verb, verb)}"


def named_of_work(verb: str) -> str:
    """The name of what a verb says of a writing or a film: Der Artikel befasst sich mit dem Streit  ->  open:behandeln."""
    return f"open:{_of_works()[verb]}" if verb in _of_works() else named(verb)


@cache
def _plain() -> dict[str, str]:
    return dict(entry.split() for entry in listed("plain"))


@cache
def _of_works() -> dict[str, str]:
    return dict(entry.split() for entry in listed("of_works"))


def entities(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]) -> list[End]:
    """Who stands in one of the roles, is of one of the classes and a thing of its own: the Regierung of `Protest gegen die Regierung`."""
    return [(a, m) for a, m in fitting(reading, types, said, wanted, classes) if own(reading, types, m)]


def through_aspect(
    reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...], kind: str = "aspects"
) -> list[End]:
    """What stands behind a noun that only names a side of it, in one of the roles: das Leben der Bauern zeigen  ->  Bauern.

    Or behind a noun of another list of open.toml: die Leiche von Eva Roth finden  ->  Eva Roth.
    """
    held = (a for role in wanted for a in said.arguments if reading.stands_in(said, a, role))
    nouns = (noun for a in held if (noun := _noun(reading, said, a)) is not None and noun.lemma in listed(kind))
    return [end for noun in nouns for end in entities(reading, types, noun, OF_ASPECT, classes)]


def _noun(reading: Reading, said: Predication, argument: Argument) -> Predication | None:
    """What the noun of an argument says: Leben, Geschichte, Artikel 48."""
    return reading.said_by_noun(said.sentence, argument.head) if argument.sentence in (None, said.sentence) else None


def fitting(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]) -> list[End]:
    """Whatever stands in one of the roles and is of one of the classes, also a mere Gefängnis."""
    found = (a for role in wanted for a in said.arguments if reading.stands_in(said, a, role))
    pairs = [(a, m) for a in found if (m := reading.mention(said, a)) is not None]
    return [(a, m) for a, m in pairs if types.fits(reading.type(m), *classes)]


def own(reading: Reading, types: Types, mention: int) -> bool:
    """Whether it is one thing of its own: it has a name, is a body, is described by more than a word, or is spoken of again."""
    if reading.named(mention) or types.fits(reading.type(mention), "Organization", "Event", "Group"):
        return True
    return " " in reading.mentions[mention].name or len(reading.chain(mention).mentions) > 1


def is_known(reading: Reading, mention: int) -> bool:
    """Whether the article means a certain one, though it is only a word: der Fahrer, sein Hund; not ein Fahrer, Fahrer."""
    phrase = reading.phrase(reading.mentions[mention].sentence, reading.mentions[mention].head)
    return phrase is not None and phrase.determination in KNOWN


def words_for(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]) -> list[End]:
    """Persons and things in one of the roles that are certain ones, but only words: Der Fahrer kuppelte den Anhänger der Firma Osram ab."""
    ends = fitting(reading, types, said, wanted, classes)
    return [(a, m) for a, m in ends if not own(reading, types, m) and is_known(reading, m) and types.fits(reading.type(m), *ALONE)]
