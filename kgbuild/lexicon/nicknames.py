"""What parties, clubs and bodies are called beside their names (`nicknames.tsv`). In: a noun as it stands. Out: the names that it may mean."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import rows


@cache
def _names() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for row in rows("nicknames"):
        table[row["noun"]] = table.get(row["noun"], frozenset()) | {row["name"]}
    return table


def meant(noun: str) -> frozenset[str]:
    """`Sozialdemokraten` -> SPD; nothing for other nouns."""
    return _names().get(noun, frozenset())
