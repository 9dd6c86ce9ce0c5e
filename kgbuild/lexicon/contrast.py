"""Words of contrast (`contrast.tsv`). In: a form. Out: its kind."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _kinds() -> dict[str, str]:
    return {row["form"]: row["kind"] for row in rows("contrast")}


def kind(form: str) -> str:
    """contrast, not, only, degree, grading, against; "" for any other word."""
    return _kinds().get(form.lower(), "")
