"""Words that judge (`evaluations.tsv`). In: a noun's or adjective's lemma. Out: `negative`, `positive`, or "" for a word that does not judge."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["value"] for row in rows("evaluations")}


def value(word: str) -> str:
    """`Irrweg` -> negative; `mutig` -> positive."""
    return _words().get(word) or _words().get(word.lower(), "")
