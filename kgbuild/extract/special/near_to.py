"""Bodies near to a party or state, as an attribute says. In: words in -nah that name somebody. Out: cooperatesWith Findings.

`die SPD-nahe Stiftung Blau`  ->  Stiftung Blau, cooperatesWith, SPD. No table, since parsers make such an attribute a part of the name as often as not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.relations import Pattern

NEAR = re.compile(r"\w+-?nahe[nrsm]?", re.IGNORECASE)
INSIDE = ("part", "name")


def near_to(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The body that stands right behind such a word, or whose name a parser began with it, and who is named in the word."""
    for place, mention in enumerate(reading.mentions):
        token = reading.token(mention.sentence, mention.head)
        if mention.kind not in INSIDE or not NEAR.fullmatch(token.text) or not types.fits(reading.type(place), *pattern.object_type):
            continue
        behind = (m for m in reading.of_sentence(mention.sentence) if reading.mentions[m].end > token.end)
        body = next((m for m in behind if m != place and types.fits(reading.type(m), *pattern.subject_type)), None)
        if body is not None and _adjacent(reading, body, token.end) and not reading.same(body, place):
            yield Finding(own_word(mention), pattern.relation, body, place, pattern.id, weight=pattern.weight)


def _adjacent(reading: Reading, body: int, end: int) -> bool:
    """Whether nothing stands between the word and the body."""
    start = reading.mentions[body].start
    return start < end or not reading.document.article.text[end:start].strip()
