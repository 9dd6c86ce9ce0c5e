"""Verbs and adjectives whose doer is the doer of the event noun beside them (`doing.tsv`). In: a lemma. Out: roles of noun and doer, what the noun needs."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

Roles = tuple[dict[str, str], str]  # role of the noun -> the role that the noun itself must have, "" for none; role of the doer
NONE: Roles = ({}, "")


@cache
def _verbs() -> dict[str, Roles]:
    return {row["verb"]: (_nouns(row.words("noun")), row["doer"]) for row in rows("doing")}


def _nouns(listed: tuple[str, ...]) -> dict[str, str]:
    """`patient:mit`: the object, where it is an event with somebody: eine Koalition mit der FDP wollen"""
    return {role: own for role, _, own in (word.partition(":") for word in listed)}


def roles(verb: str) -> Roles:
    """`gelingen` -> ({agent: ""}, recipient); nothing for other verbs."""
    return _verbs().get(verb, NONE)
