"""Endings of German words. In: nothing. Out: those that an adjective may have, none among them, and those of the words for a party's members."""

from __future__ import annotations

OF_ADJECTIVES = ("", "e", "en", "em", "er", "es")
OF_MEMBERS = ("e", "en")  # of a party's name that is the word for them: die Grünen, den Liberalen
