"""Where a report begins behind its dateline. In: a paragraph's text. Out: the offset of its first sentence, 0 without a dateline.

`Lyon (Frankreich), 26.09.2020 – Ein Brand …`  ->  `Ein Brand …`. The rule: a dateline is a place, with its country, date and agency if any, and one dash; a
dash that comes again in the sentence makes an insertion: `Anna Kurz – Chefin der Bank – schwieg.`
"""

from __future__ import annotations

import re

_NAME = r"[A-ZÄÖÜ][\w.'’-]*(?: (?:am|an der|a\. d\.|im|in|bei|de|del|do|of|la|el) [A-ZÄÖÜ][\w.'’-]*| [A-ZÄÖÜ][\w.'’-]*){0,2}"
_DAY = r"\d{1,2}\. ?(?:[A-ZÄÖÜ][a-zä]+\.?|\d{1,2}\.)(?: ?\d{2,4})?"
_BRACKETS = r"(?: ?\([^()]{2,40}\))?"
_DATELINE = re.compile(
    rf"{_NAME}(?: ?/ ?{_NAME})?{_BRACKETS}(?:, (?:den )?{_DAY})?{_BRACKETS} ?[–—] (?=[A-ZÄÖÜ„»\"\d])|{_NAME}(?:, {_DAY})? \(\w+\) - (?=[A-ZÄÖÜ„»\"\d])"
)
_DASH = re.compile(r" [–—-] ")
_SENTENCE = re.compile(r"[^.!?]*")


def behind(text: str) -> int:
    """The offset behind the dateline: 0 when there is none."""
    found = _DATELINE.match(text)
    if found is None or _DASH.search(_SENTENCE.match(text, found.end()).group()):  # type: ignore[union-attr]
        return 0
    return found.end()
