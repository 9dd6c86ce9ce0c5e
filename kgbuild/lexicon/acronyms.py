"""Letters that name a body (`acronyms.tsv` lists those that do not). In: what stands before a hyphen. Out: whether it is the short name of a body."""

from __future__ import annotations

import re

from kgbuild.lexicon.table import column

_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,7}")


def of_body(letters: str) -> bool:
    """`UNMIS` in UNMIS-Sprecher -> True; `LKW` in LKW-Fahrer -> False."""
    return _LETTERS.fullmatch(letters) is not None and letters not in column("acronyms", "acronym")
