"""What an article tells of its noun (`articles.tsv`). In: a form and what the tagger says. Out: number and gender that agree with the form."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _table() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {row["form"]: (row["number"], row.words("genders")) for row in rows("articles")}


def agreeing(form: str, number: str, gender: str) -> tuple[str, str]:
    """`das`, Sing, Fem -> Sing, Neut: where the tagger contradicts the article, the article is right; "" for what both leave open.

    Args:
        form: the article, or a preposition with one: `im`.
        number: Sing, Plur or "", as told.
        gender: Masc, Fem, Neut or "", as told.
    """
    sure, genders = _table().get(form.lower(), ("", ()))
    found = sure or number
    if found != "Sing" or not genders or gender in genders:
        return found, gender
    return found, genders[0] if len(genders) == 1 else ""
