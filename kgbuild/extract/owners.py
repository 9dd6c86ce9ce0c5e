"""Whose conduct it is. In: a predication and the roles of a pattern's object. Out: the mentions that own what stands there.

`Er kritisiert die Haltung der Bank`: besides the Haltung the Bank. The rule: only the relations of `owners.toml`, only nouns of lexicon/aspects.tsv.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kgbuild.extract.reading import Reading
from kgbuild.lexicon import aspects, nominal
from kgbuild.model import Argument, Predication

TARGET, PREMISES, CONDUCT, VOICE, POWER = "target", "premises", "conduct", "voice", "power"
ACTING, BOTH = "acting", "both"
ACTOR = ("Actor",)
PLACED = ("in",)
OWNING = ("genitive", "adjective", "compound")


@cache
def _content() -> dict[str, list[str]]:
    return tomllib.loads(files("kgbuild.extract").joinpath("owners.toml").read_text(encoding="utf-8"))


@cache
def _attitudes() -> dict[str, str]:
    return {relation: name for name, relations in _content().items() if name != VOICE for relation in relations}


def owners(reading: Reading, said: Predication, relation: str, roles: tuple[str, ...]) -> Iterator[tuple[int, Argument]]:
    """Who owns what stands in one of the roles, and the argument that names him: die Rolle von Anna Kurz  ->  Anna Kurz."""
    attitude = _attitudes().get(relation)
    for argument in said.arguments if attitude else ():
        if argument.role not in {role.partition("+")[0] for role in roles}:
            continue
        yield from _of(reading, said, argument, attitude if attitude in (TARGET, PREMISES) else CONDUCT)
        yield from _doers(reading, said, argument) if attitude == BOTH else ()
        yield from _of(reading, said, argument, POWER) if attitude == ACTING else ()


def powers(reading: Reading, said: Predication, roles: tuple[str, ...]) -> Iterator[tuple[int, Argument]]:
    """Whose power stands in one of the roles: die Befugnisse der Polizei erweitern, die Erweiterung der Befugnisse der Polizei  ->  Polizei"""
    for argument in (a for role in roles for a in said.having(role)):
        yield from _of(reading, said, argument, POWER)


def voices(reading: Reading, said: Predication, relation: str, roles: tuple[str, ...]) -> Iterator[tuple[int, Argument]]:
    """Who speaks through what takes a stand: Der Bericht der Bank kritisiert die Reform  ->  Bank"""
    for argument in said.arguments if relation in _content()[VOICE] else ():
        if argument.role in roles:
            yield from _of(reading, said, argument, VOICE)


def classes(relation: str) -> tuple[str, ...]:
    """What an owner has to be besides what the relation asks for; () for nothing."""
    return ACTOR if _attitudes().get(relation) == ACTING else ()


def _of(reading: Reading, said: Predication, argument: Argument, kind: str) -> Iterator[tuple[int, Argument]]:
    sentence = said.sentence_of(argument)
    noun = reading.said_by_noun(sentence, argument.head)
    if noun is None or not aspects.is_aspect(noun.lemma, kind):
        return
    for owner in noun.arguments:
        if owner.role in (*OWNING, *(PLACED if kind == TARGET else ())):
            yield from ((mention, replace(owner, hops=argument.hops + owner.hops + 1)) for mention in reading.meant(noun, owner))


def _doers(reading: Reading, said: Predication, argument: Argument) -> Iterator[tuple[int, Argument]]:
    """Who does it to somebody: der Angriff Polens auf Kuba  ->  Polen; die Verfolgung der Bauern durch Polen; not der Tod des Königs."""
    noun = reading.said_by_noun(said.sentence_of(argument), argument.head)
    if noun is None or aspects.is_aspect(noun.lemma, CONDUCT):
        return
    entry = nominal.find(noun.lemma)
    role = "genitive" if entry and any(noun.having(preposition) for preposition in entry.patient) else "durch"
    for doer in noun.having(role):
        yield from ((mention, replace(doer, hops=argument.hops + doer.hops + 1)) for mention in reading.meant(noun, doer))
