"""What becomes of a plan, a law or an event under a verb (`outcomes.tsv`). In: a verb's lemma. Out: the role where it stands, and `for` or `against`."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

OBJECT = "patient"
SUFFIX = "ung"


@cache
def _verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("outcomes"):
        found[row["verb"]] = (*found.get(row["verb"], ()), (row["role"], row["effect"]))
    return found


def of(verb: str) -> tuple[tuple[str, str], ...]:
    """`aufheben` -> ((patient, against),); `stimmen` -> ((für, for), (gegen, against)); nothing for other verbs."""
    return _verbs().get(verb, ())


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["effect"] for row in rows("outcome_nouns")}


@cache
def _derived() -> dict[str, str]:
    """What the verbs with an object come to as nouns: verlängern -> Verlängerung."""
    patients = ((verb, effect) for verb, found in _verbs().items() for role, effect in found if role == OBJECT)
    return {_noun_of(verb): effect for verb, effect in patients}


def _noun_of(verb: str) -> str:
    stem = verb.removesuffix("n").removesuffix("e") if not verb.endswith(("ern", "eln")) else verb.removesuffix("n")
    return stem.capitalize() + SUFFIX


def of_noun(noun: str) -> str:
    """`Verlängerung` -> for; `Rücknahme` -> against; "" for a noun that says nothing of what becomes of its genitive."""
    return _nouns().get(noun) or _derived().get(noun, "")
