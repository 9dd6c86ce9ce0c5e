"""Compounds. In: a noun. Out: its first part and its head, or None. The rule: the longest listed noun at the end is the head.

`Kremlsprecher` -> Kreml + Sprecher; `US-Präsident` -> US + Präsident; `Regierungskrise` -> Regierung (or Regierungs) + Krise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kgbuild.lexicon.nouns import TABLES, cut, listed

_LINKS = ("s", "es", "n", "en", "er", "ns")


@dataclass(frozen=True, slots=True)
class Compound:
    """A noun in two parts: `Kremlsprecherin` -> first Kreml, head Sprecher.

    `firsts` are the readings of the first part, as it stands and without a linking element: Regierungs, Regierung.
    """

    first: str
    head: str
    firsts: tuple[str, ...]


@lru_cache(maxsize=20000)
def split(lemma: str) -> Compound | None:
    """The compound's parts, or None when it ends in no listed noun and has no hyphen."""
    if at := cut(lemma):
        tail = lemma[at].upper() + lemma[at + 1 :]
        head = next(entry.lemma for table in TABLES if (entry := listed(table, tail)))
        return Compound(lemma[:at].rstrip("-"), head, firsts(lemma[:at].rstrip("-")))
    first, hyphen, head = lemma.rpartition("-")
    if hyphen and len(first) > 1 and head[:1].isupper():
        return Compound(first, head, firsts(first))
    return None


def firsts(first: str) -> tuple[str, ...]:
    """The readings of a first part, with and without linking element."""
    stripped = (first.removesuffix(link) for link in _LINKS if first.endswith(link) and len(first) - len(link) >= 3)
    return tuple(dict.fromkeys((first, *stripped)))
