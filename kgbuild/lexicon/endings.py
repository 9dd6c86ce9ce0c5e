"""Endings of German words. In: nothing. Out: those that an adjective may have, none among them."""

from __future__ import annotations

OF_ADJECTIVES = ("", "e", "en", "em", "er", "es")
