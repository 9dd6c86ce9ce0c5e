"""Verb forms that are Konjunktiv by form alone (`konjunktiv.tsv`). In: a word form. Out: "1", "2" or ""."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import Row, rows


@cache
def _forms() -> dict[str, Row]:
    return {row["form"]: row for row in rows("konjunktiv")}


def mood(form: str, third_person: bool) -> str:
    """The Konjunktiv a form spells: `sei` -> 1, `wäre` -> 2, `habe` -> 1 with a subject in the third person, "" otherwise."""
    row = _forms().get(form.lower())
    return row["mood"] if row and (third_person or row["subject"] != "third") else ""
