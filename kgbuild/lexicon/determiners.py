"""Articles and words in their place (`determiners.tsv`). In: a form. Out: what it makes of its noun, and the cases it can be."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows

POSSESSIVE = "possessive"
ARTICLES = {"": "das", "e": "die", "en": "den", "em": "dem", "er": "der", "es": "des"}  # by the ending of a possessive


@cache
def table() -> dict[str, tuple[str, tuple[str, ...]]]:
    """`des` -> (definite, (Gen,))."""
    return {row["form"]: (row["determination"], row.words("cases")) for row in rows("determiners")}


def determination(form: str) -> str:
    """definite, indefinite, possessive, demonstrative, negative; "" for an unknown form."""
    return table().get(form.lower(), ("", ()))[0]


def cases(form: str) -> tuple[str, ...]:
    """The cases a form can be."""
    return table().get(form.lower(), ("", ()))[1]


def article_for(possessive: str) -> str:
    """The article that stands for a possessive behind a noun or preposition: seiner -> der, ihren -> den, sein -> das; "" for other words."""
    word = possessive.lower()
    bare = (form for form, (kind, fitting) in table().items() if kind == POSSESSIVE and fitting and word.startswith(form))
    stem = next(bare, "") if determination(word) == POSSESSIVE else ""
    return ARTICLES.get(word.removeprefix(stem), "") if stem else ""
