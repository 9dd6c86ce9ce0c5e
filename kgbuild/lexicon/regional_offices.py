"""Offices of a part of a country (`regional_offices.tsv`). In: a role noun's lemma and a country. Out: whether there the office is no country's."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import compounds
from kgbuild.lexicon.table import rows

LAND = "Land"  # what the bodies of a state of Germany or Austria begin with


@cache
def _regional() -> frozenset[tuple[str, str]]:
    return frozenset((row["lemma"], row["country"]) for row in rows("regional_offices"))


def is_regional(role: str, country: str) -> bool:
    """Ministerpräsident in Germany (`Q183`) -> True: one of its states has her; in Poland -> False."""
    return (role, country) in _regional()


def is_body(noun: str) -> bool:
    """Landesregierung, Landtag -> True: a body of a state, no country's."""
    compound = compounds.split(noun)
    return compound is not None and LAND in compound.firsts
