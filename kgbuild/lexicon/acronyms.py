"""Letters that name a body (`acronyms.tsv` lists those that do not). In: letters, or a name too. Out: whether they are the short name of a body, or of this one."""

from __future__ import annotations

import re

from kgbuild.lexicon.table import column

_LETTERS = re.compile(r"[A-ZÄÖÜ]{2,7}")


def of_body(letters: str) -> bool:
    """`UNMIS` in UNMIS-Sprecher -> True; `LKW` in LKW-Fahrer -> False."""
    return _LETTERS.fullmatch(letters) is not None and letters not in column("acronyms", "acronym")


def are_initials(letters: str, name: str) -> bool:
    """`SdK`, `Schutzgemeinschaft der Kapitalanleger` -> True: letter by letter, what its words open with."""
    return letters.casefold() == "".join(word[0] for word in name.replace("-", " ").split()).casefold()
