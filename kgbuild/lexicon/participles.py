"""Strong participles and the first parts of verbs (`participles.tsv`, `prefixes.tsv`, `intransitive.tsv`). In: nothing. Out: the tables."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def strong() -> dict[str, str]:
    """`gegriffen` -> `greifen`."""
    return {row["participle"]: row["infinitive"] for row in rows("participles")}


@cache
def finite() -> dict[str, str]:
    """Finite forms of strong verbs: `griff`, `griffen` -> greifen, `trifft` -> treffen, `nähme` -> nehmen."""
    found: dict[str, str] = {}
    for row in rows("participles"):
        past = (form + ending for form in row.words("past") for ending in _endings(form))
        conditional = (form + ending for form in row.words("conditional") for ending in ("", "n", "st", "t"))
        for form in (*row.words("present"), *past, *conditional):
            found.setdefault(form, row["infinitive"])
    return found


@cache
def past() -> dict[str, str]:
    """The past of strong verbs in the plural: `griffen` -> greifen; none that is an infinitive too: gelangen."""
    infinitives = set(strong().values())
    forms = ((form + "en", row["infinitive"]) for row in rows("participles") for form in row.words("past") if not form.endswith("te"))
    return {form: infinitive for form, infinitive in forms if form not in infinitives}


def _endings(past: str) -> tuple[str, ...]:
    return ("", "n", "st", "t") if past.endswith("te") else ("", "en", "st", "t", "et")


@cache
def prefixes(kind: str) -> tuple[str, ...]:
    """The prefixes of a kind (separable, inseparable, closing), longest first."""
    return tuple(sorted((row["prefix"] for row in rows("prefixes") if row["kind"] == kind), key=len, reverse=True))


@cache
def _intransitive() -> tuple[str, ...]:
    return tuple(row["verb"] for row in rows("intransitive"))


@cache
def active(infinitive: str) -> bool:
    """Whether the second participle says what its noun did: zurücktreten, not kritisieren. Perfect with sein."""
    return any(
        infinitive == verb or (infinitive.endswith(verb) and infinitive.removesuffix(verb) in prefixes("separable"))
        for verb in _intransitive()
    )
