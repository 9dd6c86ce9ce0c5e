"""Classes of role nouns and of what limits them. In: a lemma or qualifiers. Out: class names that relation files use with `@`; data in lexicon/."""

from __future__ import annotations

from functools import cache, lru_cache

from kgbuild.lexicon.table import rows

SHORTEST_HEAD = 4


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in rows("roles"):
        for word in (row["lemma"], row["feminine"]):
            if word and row["class"] not in table.get(word, ()):
                table[word] = (*table.get(word, ()), row["class"])
    return table


@cache
def _qualifiers() -> dict[str, str]:
    return {row["lemma"]: row["class"] for row in rows("qualifiers")}


@lru_cache(maxsize=8192)
def classes(lemma: str) -> tuple[str, ...]:
    """The classes of a role noun, or of the role noun a compound ends in: Kremlsprecher -> spokesperson."""
    return _roles().get(head(lemma), ())


@lru_cache(maxsize=8192)
def head(lemma: str) -> str:
    """The role noun a word ends in; the word itself when it ends in none."""
    if lemma in _roles() or not lemma[:1].isupper():
        return lemma
    starts = range(1, max(1, len(lemma) - SHORTEST_HEAD + 1))
    tails = (lemma[start].upper() + lemma[start + 1 :] for start in starts)
    return next((tail for tail in tails if tail in _roles()), lemma)


def qualified(qualifiers: tuple[str, ...]) -> set[str]:
    """The qualifiers themselves and their classes with `@`: designiert -> {designiert, @designated}."""
    return set(qualifiers) | {f"@{_qualifiers()[word]}" for word in qualifiers if word in _qualifiers()}


@cache
def _pairs() -> dict[str, str]:
    """Feminine -> masculine of every role."""
    return {row["feminine"]: row["lemma"] for row in rows("roles") if row["feminine"]}


def for_gender(lemma: str, gender: str) -> str:
    """The role noun for a man or a woman where the form tells only half: Vorsitzende -> Vorsitzender; Ministerin stays Ministerin."""
    noun = head(lemma)
    front = lemma[: len(lemma) - len(noun)]
    weak = {feminine: masculine for feminine, masculine in _pairs().items() if masculine == f"{feminine}r"}
    if gender != "Fem" and noun in weak:
        other = weak[noun]
    elif gender == "Fem" and noun.endswith("er") and noun[:-1] in weak:
        other = noun[:-1]
    else:
        return lemma
    return front + (other if lemma[len(front) : len(front) + 1].isupper() else other.lower())
