"""Countries with an article (`country_articles.tsv`). In: a country's name. Out: its genitive: Ukraine -> der Ukraine, Russland -> Russlands."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, str]:
    return {row["name"]: row["genitive"] for row in rows("country_articles")}


def genitive(country: str) -> str:
    """What follows `die Regierung`; after a sibilant `von`: Laos -> von Laos."""
    if country in _table():
        return _table()[country]
    return f"von {country}" if country.endswith(("s", "ß", "x", "z")) else f"{country}s"


def feminine(country: str) -> bool:
    """`Ukraine`, `Türkei` -> True: `der Ukraine` is no nominative."""
    return _table().get(country, "") == f"der {country}" and not country.endswith(("n", "A", "s", "lande", "Emirate"))  # not the plurals


def masculine(country: str) -> bool:
    """`Sudan`, `Libanon` -> True: `den Sudan` is no dative."""
    return _table().get(country, "").startswith("des ")
