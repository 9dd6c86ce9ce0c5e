"""What becomes of a plan, a law or an event under a verb (`outcomes.tsv`). In: a verb's lemma. Out: the role where it stands, and `for` or `against`."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

NONE = ("", "")


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    return {row["verb"]: (row["role"], row["effect"]) for row in rows("outcomes")}


def of(verb: str) -> tuple[str, str]:
    """`aufheben` -> (patient, against); `zustimmen` -> (recipient, for); nothing for other verbs."""
    return _verbs().get(verb, NONE)
