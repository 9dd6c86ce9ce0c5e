"""Verbs with a dative (`datives.tsv`). In: an infinitive. Out: whether its only object is one, or may be one.

The rule: verbs with the particles vor, zu, nach … may have one, listed or not.
"""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import participles
from kgbuild.lexicon.table import rows


@cache
def _kinds() -> dict[str, str]:
    return {row["verb"]: row["kind"] for row in rows("datives")}


def only(verb: str) -> bool:
    """`danken` -> True: no accusative beside or instead."""
    return _kinds().get(verb) == "only"


def may(verb: str) -> bool:
    """`danken`, `schreiben`, `vorhalten` -> True; `verhaften`, `zusammenschlagen` -> False."""
    particle = next((prefix for prefix in participles.prefixes("separable") if verb.startswith(prefix)), "")
    return verb in _kinds() or _kinds().get(particle) == "particle"
