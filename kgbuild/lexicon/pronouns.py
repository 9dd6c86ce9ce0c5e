"""Pronouns that point at somebody (`pronouns.tsv`). In: a form. Out: what it can point at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon import endings
from kgbuild.lexicon.table import rows

ALONE = ("personal", "demonstrative", "several", "ordinal")
OWNERS = frozenset({"dessen", "deren"})  # whose gender and number nothing but the form tells


@dataclass(frozen=True, slots=True)
class Pronoun:
    """`ihm`: personal, lemma er, third person, Masc or Neut, Sing."""

    kind: str
    lemma: str
    person: str
    genders: tuple[str, ...]
    numbers: tuple[str, ...]


@cache
def _table() -> dict[tuple[str, str], Pronoun]:
    return {
        (row["form"], row["kind"]): Pronoun(row["kind"], row["lemma"], row["person"], row.words("genders"), row.words("numbers"))
        for row in rows("pronouns")
    }


def pronoun(form: str) -> Pronoun | None:
    """A pronoun that stands alone: `ihm`, `dessen`."""
    word = form.lower()
    return next((found for kind in ALONE if (found := _table().get((word, kind)))), None)


def is_place(form: str) -> bool:
    """Whether it means a place by itself: dort."""
    return (form.lower(), "place") in _table()


def is_nobody(form: str) -> bool:
    """Whether it points at nobody who could say something: man, es, alles."""
    return (form.lower(), "nobody") in _table()


def is_clause(form: str) -> bool:
    """Whether it means what a clause says: dazu, zu zahlen."""
    return (form.lower(), "clause") in _table()


def of_place(form: str) -> bool:
    """Whether it says of something that it is there, in any inflection: das dortige Museum."""
    return any((base, "attribute") in _table() for base in endings.bases(form.lower()))


def orders(form: str) -> bool:
    """Whether it means one by its order: ersterer, letztere."""
    return (form.lower(), "ordinal") in _table()


def possessive(form: str) -> Pronoun | None:
    """A possessive before a noun, in any inflection: `seiner`, `ihre`, `unserem`."""
    word = form.lower()
    found = (_table().get((base, "possessive")) for base in (*endings.bases(word), word.replace("unsr", "unser")))
    return next((entry for entry in found if entry), None)
