"""What a headline sets its scene with before a colon (`scenes.tsv`). In: words. Out: whether they do: Bundesliga, Champions League, Bundestag."""

from __future__ import annotations

from kgbuild.lexicon.table import column


def is_scene(words: str) -> bool:
    """Handball-Bundesliga, Formel 1: no speaker, though a body may be called so."""
    return words.lower().endswith(tuple(column("scenes", "ending")))
