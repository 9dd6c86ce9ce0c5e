"""What stands between two names of one person or body (`also_called.tsv`). In: the words between them. Out: whether the second is another name of the first."""

from __future__ import annotations

import re

from kgbuild.lexicon.table import column

_MARKS = re.compile(r"[,;:()„“”\"»«‚‘'–-]")
_NAME = re.compile(r"\b(?:kampf|künstler|spitz|deck|ruf|bühnen|kose|partei)namen\b")


def joins(between: str) -> bool:
    """`, genannt `, `, bekannt unter dem Kampfnamen „` -> True; ` und ` -> False."""
    words = " ".join(_MARKS.sub(" ", between).lower().split())
    return _NAME.sub("namen", words) in column("also_called", "phrase")
