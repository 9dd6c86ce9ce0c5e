"""The order in which grammar is undone. In: a Sentence. Out: its predications; the tuples below are the whole recipe."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import nominal, roles, verbal
from kgbuild.grammar.beside import include_beside, include_fellow
from kgbuild.grammar.change import Step, apply
from kgbuild.grammar.coordination import distribute_coordination, head_to_name, negate_contrast, read_share, see_through_quantity
from kgbuild.grammar.enumerations import name_members
from kgbuild.grammar.framing import read_frame, read_localities, read_side
from kgbuild.grammar.light import read_headline, read_light_verb, read_manner
from kgbuild.grammar.reciprocal import undo_reciprocal
from kgbuild.grammar.relative import resolve_relative, resolve_where
from kgbuild.grammar.sharing import (
    control_infinitive,
    control_participle,
    lend_subject,
    lift_between,
    read_participle,
    share_circumstances,
    share_complements,
    share_modifiers,
    share_object,
    share_subject,
)
from kgbuild.grammar.voice import add_reflexive, join_particle, share_letting, undo_causing, undo_letting, undo_passive
from kgbuild.model import Predication, Sentence

STEPS: tuple[Step, ...] = (
    join_particle,
    add_reflexive,
    share_subject,
    share_object,
    share_circumstances,
    control_infinitive,
    control_participle,
    read_participle,
    read_side,
    undo_passive,
    undo_letting,
    undo_causing,
    share_letting,
    read_light_verb,
    read_manner,
    read_frame,
    read_localities,
    share_modifiers,
    share_complements,
    lift_between,
    lend_subject,
    read_headline,
    resolve_relative,
    resolve_where,
    negate_contrast,
    include_beside,
    include_fellow,
    see_through_quantity,
    read_share,
    distribute_coordination,
    undo_reciprocal,
    name_members,
    head_to_name,
)
SOURCES = (verbal.predications, nominal.predications, roles.predications)


def predications(sentence: Sentence) -> tuple[Predication, ...]:
    """All predications of a sentence, by trigger; a noun that a light verb has taken up is not said twice."""
    found = [changed for source in SOURCES for raw in source(sentence) for changed in apply(STEPS, sentence, raw)]
    return tuple(sorted(_once(found), key=lambda p: (p.trigger, p.kind)))


def _once(found: list[Predication]) -> Iterator[Predication]:
    taken = {p.trigger for p in found if p.kind == "noun" and p.light_verb}
    return (p for p in found if p.kind != "noun" or p.light_verb or p.trigger not in taken)
