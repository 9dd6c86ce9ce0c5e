"""Offices that only some countries have (`office_prefixes.tsv`). In: the noun of an office. Out: the countries, none for an office that any country may have."""

from __future__ import annotations

from kgbuild.lexicon.table import rows


def countries(office: str) -> tuple[str, ...]:
    """`Bundeskanzler` -> Deutschland, Österreich, Schweiz; `Außenminister` -> none."""
    return next((row.words("countries") for row in rows("office_prefixes") if office.startswith(row["prefix"])), ())


def prefix(office: str) -> str:
    """`Bundeskanzler` -> Bundes; "" for an office that any country may have."""
    return next((row["prefix"] for row in rows("office_prefixes") if office.startswith(row["prefix"])), "")
