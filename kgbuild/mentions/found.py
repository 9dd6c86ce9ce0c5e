"""What the search for names passes on. Out: a span with the recogniser's label, and the name it became, with what the gazetteer knows of it."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.gazetteer import Entry

Span = tuple[int, int, str]  # first token, last token, label


@dataclass(frozen=True, slots=True)
class Found:
    """Words that are a name: tokens, the recogniser's label, the gazetteer's entries."""

    first: int
    last: int
    label: str
    entries: tuple[Entry, ...]
