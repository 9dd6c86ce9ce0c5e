"""How far one place lies from another, read from the words between them. In: names of places in a sentence. Out: open:naheliegen Findings.

`Ebersau, etwa 35 Kilometer nordwestlich der alten Stadt Graz`  ->  Ebersau, open:naheliegen, Graz. Rule: only words of measure stand before the
direction, only an article and what describes the other place behind it; no tree is asked, since parsers err in such insertions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.open.ends import listed
from kgbuild.extract.types import Types

MEASURED = 0.85
NEARBY = "open:naheliegen"
PLACE = ("Place",)
FAR = 9  # words between the two places
NEAR_BEFORE = 4  # words before a place in which a direction would be its own
DESCRIBING = ("DET", "ADJ", "NOUN", "PROPN", "ADP")


def measured(reading: Reading, types: Types) -> Iterator[Finding]:
    """Two places one behind the other, with a direction between: Ebersau, 35 Kilometer nördlich von Graz; Ebersau (in der Nähe von Graz)."""
    for sentence in range(len(reading.analyses)):
        named = [m for m in reading.of_sentence(sentence) if reading.mentions[m].kind == "name" and types.fits(reading.type(m), *PLACE)]
        for place, other in pairwise(sorted(named, key=lambda m: reading.mentions[m].start)):
            if not reading.same(place, other) and _measured(reading, sentence, place, other):
                yield Finding(own_word(reading.mentions[place]), NEARBY, place, other, "open.measured", weight=MEASURED)


def _measured(reading: Reading, sentence: int, place: int, other: int) -> bool:
    """Whether the words between are a measure, a direction and what describes the other."""
    first, last = reading.mentions[place].end, reading.mentions[other].start
    tokens = [t for t in reading.document.sentences[sentence].tokens if first <= t.start and t.end <= last]
    words = [t.text.lower() for t in tokens]
    at = next((i for i, word in enumerate(words) if word in listed("directions") or word in listed("closeness")), None)
    if at is None or not 0 < len(words) <= FAR:
        return False
    if _is_measured_from(reading, sentence, reading.mentions[place].start):
        return False
    before = all(word in listed("measures") or word.replace(",", "").isdigit() for word in words[:at])
    return before and all(t.upos in DESCRIBING for t in tokens[at + 1 :])


def _is_measured_from(reading: Reading, sentence: int, start: int) -> bool:
    """Whether a direction stands right before the first place too: nördlich der Stadt Ulm, nahe Graz  ->  both are far from a third"""
    words = [t.text.lower() for t in reading.document.sentences[sentence].tokens if t.end <= start][-NEAR_BEFORE:]
    return any(word in listed("directions") or word in listed("closeness") for word in words)


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (measured,)
