"""What stands between two names of one person or body (`also_called.tsv`). In: the words between them. Out: whether the second is another name of the first."""

from __future__ import annotations

import re
from functools import cache

from kgbuild.lexicon.table import column, rows

_MARKS = re.compile(r"[,;:()„“”\"»«‚‘'–-]")
_NAME = re.compile(r"\b(?:kampf|künstler|spitz|deck|ruf|bühnen|kose|partei)namen\b")


NOUN = "noun"  # the kind of what stands between a noun and a name


@cache
def _kinds() -> dict[str, str]:
    return {row["phrase"]: row["kind"] for row in rows("also_called")}


def joins(between: str) -> bool:
    """`, genannt `, `, bekannt unter dem Kampfnamen „` -> True; ` und `, ` namens ` -> False."""
    return _kinds().get(_plain(between)) == ""


def names(between: str) -> bool:
    """`namens` in ein Mann namens Otto Kern -> True; `, genannt ` -> False."""
    return _kinds().get(_plain(between)) == NOUN


def opens(word: str) -> bool:
    """`kurz` in das Projekt, kurz „Nord“ -> True."""
    return bool(word) and word.lower() in column("also_called", "opens")


def _plain(between: str) -> str:
    return _NAME.sub("namen", " ".join(_MARKS.sub(" ", between).lower().split()))
