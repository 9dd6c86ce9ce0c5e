"""Mistakes of a parser that can be seen, in the order in which they are put right. In: a Sentence. Out: a Sentence.

The rule: only what cannot be German is changed, and only labels and heads.
"""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.grammar import (
    attachment,
    cases,
    enumerations,
    listing,
    lost,
    relative_repair,
    small_clauses,
    strays,
    subject_repair,
    titles,
    verb_repair,
)
from kgbuild.model import Sentence

Repair = Callable[[Sentence], Sentence]

REPAIRS: tuple[Repair, ...] = (
    titles.part_title,
    titles.part_partisan,
    verb_repair.find_verb,
    attachment.join_name,
    listing.part_names,
    listing.part_roles,
    listing.part_visited,
    listing.part_dateline,
    listing.join_measured,
    listing.join_list,
    listing.join_names,
    listing.join_named_later,
    attachment.join_apposition,
    attachment.join_role,
    attachment.part_from_time,
    attachment.part_from_place,
    attachment.part_genitive,
    attachment.lift_conjunct,
    strays.part_pair,
    strays.lift_author,
    attachment.lift_object,
    small_clauses.part_small_clause,
    small_clauses.free_person,
    small_clauses.lift_circumstance,
    strays.free_addressee,
    strays.lift_phrase,
    strays.lift_giver,
    strays.lift_partner,
    small_clauses.lift_governed,
    small_clauses.lift_genitive,
    small_clauses.join_complement,
    enumerations.hang_members,
    relative_repair.find_whose,
    relative_repair.find_inserted,
    subject_repair.find_called,
    relative_repair.find_relative,
    cases.find_dative_relative,
    cases.part_comparison,
    cases.part_by_case,
    cases.find_bare_subject,
    cases.part_objects,
    cases.seek_accusative,
    subject_repair.part_subjects,
    cases.turn_relative,
    subject_repair.find_copula_subject,
    subject_repair.find_successor,
    relative_repair.find_relative_subject,
    subject_repair.order_subject,
    subject_repair.turn_event,
    attachment.part_elected,
    attachment.fill_front,
    attachment.lift_name,
    subject_repair.part_champion,
    lost.open_clause,
    lost.find_lost_subject,
    lost.find_lost_object,
    subject_repair.find_subject,
    verb_repair.find_feeling,
    strays.find_judgement,
    verb_repair.free_participle,
)
