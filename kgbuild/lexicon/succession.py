"""Words of offices that pass on (`succession.tsv`). In: a verb's or noun's lemma. Out: whether it gives an office, takes it after somebody, or leaves it."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _kinds() -> dict[str, str]:
    return {row["verb"]: row["kind"] for row in rows("succession")}


def kind(word: str) -> str:
    """`ernennen` -> gives, `ablösen` -> takes, `Rücktritt` -> leaves; "" for any other word."""
    return _kinds().get(word, "")
