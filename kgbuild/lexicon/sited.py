"""Events that are called after the place where they happened (`sited.tsv`). In: the lemma of a noun. Out: whether it is one."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_sited(lemma: str) -> bool:
    """Anschlag, Massaker; not Angriff, Besuch, which somebody makes."""
    return lemma in column("sited", "noun")
