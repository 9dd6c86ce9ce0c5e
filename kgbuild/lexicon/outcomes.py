"""What becomes of a plan, a law or an event under a verb (`outcomes.tsv`). In: a verb's lemma. Out: the role where it stands, and `for` or `against`."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _verbs() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("outcomes"):
        found[row["verb"]] = (*found.get(row["verb"], ()), (row["role"], row["effect"]))
    return found


def of(verb: str) -> tuple[tuple[str, str], ...]:
    """`aufheben` -> ((patient, against),); `stimmen` -> ((für, for), (gegen, against)); nothing for other verbs."""
    return _verbs().get(verb, ())
