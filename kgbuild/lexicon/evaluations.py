"""Words that judge (`evaluations.tsv`). In: a noun's or adjective's lemma. Out: `negative`, `positive`, or "" for a word that does not judge."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

FEMALE = "in"


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["value"] for row in rows("evaluations")}


def value(word: str) -> str:
    """`Irrweg` -> negative; `mutig` -> positive; `Lügnerin` like Lügner."""
    forms = (word, word.lower(), word.removesuffix(FEMALE) if word[:1].isupper() else "")
    return next((found for form in forms if (found := _words().get(form))), "")
