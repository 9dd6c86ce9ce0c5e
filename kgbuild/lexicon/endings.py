"""Endings of German words. In: nothing, or an adjective. Out: those that adjectives and the words for a party's members may have; the adjective without any."""

from __future__ import annotations

import re
from collections.abc import Iterator

OF_ADJECTIVES = ("", "e", "en", "em", "er", "es")
OF_MEMBERS = ("e", "en")  # of a party's name that is the word for them: die Grünen, den Liberalen
_MOST = re.compile(r"ste[mnrs]?$")


def bare(adjective: str) -> str:
    """An adjective without what may be its ending, to be compared with others made so: `mutmaßlichen` -> mutmaßlich, `rosa` -> rosa."""
    return adjective.rstrip("enmrs")


def weak(adjective: str) -> str:
    """An adjective, or a word declined like one, as it stands behind `die`: `nächsten` -> nächste, `jeder` -> jede."""
    return adjective.rstrip("mnrs")


def bases(adjective: str) -> Iterator[str]:
    """What an adjective may be a form of, itself first: `heiter` -> heiter, heit."""
    return (adjective.removesuffix(ending) for ending in OF_ADJECTIVES if adjective.endswith(ending))


def is_most(adjective: str) -> bool:
    """Whether it ends as superlatives do, for a tagger does not tell the degree: `schwersten`; so do `erster`, `feste`."""
    return _MOST.search(adjective) is not None
