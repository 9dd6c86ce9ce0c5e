"""Articles and words in their place (`determiners.tsv`). In: a form. Out: what it makes of its noun, and the cases it can be."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


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
