"""Endings of German words. In: nothing, or an adjective. Out: those that adjectives and the words for a party's members may have; the adjective without any."""

from __future__ import annotations

OF_ADJECTIVES = ("", "e", "en", "em", "er", "es")
OF_MEMBERS = ("e", "en")  # of a party's name that is the word for them: die Grünen, den Liberalen


def bare(adjective: str) -> str:
    """An adjective without what may be its ending, to be compared with others made so: `mutmaßlichen` -> mutmaßlich, `rosa` -> rosa."""
    return adjective.rstrip("enmrs")
