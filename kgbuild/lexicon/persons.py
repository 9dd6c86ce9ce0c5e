"""Words around a person's name or role. In: a qualifier (`ehemalig`, `Ex-`), a title (`Frau`), a noun for a person. Out: what it tells.

The words are in qualifiers.tsv, pointing.tsv, titles.tsv, first_names.tsv, person_nouns.tsv and person_endings.tsv.
"""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import endings
from kgbuild.lexicon.table import column, rows

SHORTEST_OWNER = 4  # letters of a name in the genitive before it: Lais


@cache
def _effects() -> dict[str, str]:
    return {row["lemma"]: row["effect"] for row in rows("qualifiers")}


@cache
def _titles() -> dict[str, str]:
    return {row["title"]: row["gender"] for row in rows("titles")}


def effect(adjective: str) -> str:
    """What a qualifier does to a role, in any inflection: `ehemaligen` -> former, `Ex-` -> former; "" for other words."""
    word = adjective if adjective.endswith("-") else adjective.lower()
    return next((_effects()[base] for base in endings.bases(word) if base in _effects()), "")


def is_pointing(adjective: str) -> bool:
    """Whether it says which one is meant, and nothing of the role: `weiter`, `zuständig`."""
    return adjective in column("pointing", "adjective")


def is_title(word: str) -> bool:
    """Whether it stands before names without being a part of them: Herr, Frau, Dr."""
    return word in _titles() or word in ("Herrn", "Herren")


def title_gender(word: str) -> str:
    """The gender a title tells: Frau -> Fem, Herrn -> Masc, Dr. -> ""."""
    return _titles().get("Herr" if word.startswith("Herr") else word, "")


@cache
def _first_names() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in rows("first_names")}


def likely_gender(first: str) -> str:
    """What the ending of an unlisted first name makes likely: Ljuba -> Fem."""
    return "Fem" if first.endswith("a") else ""


def name_gender(first: str) -> str:
    """The gender a first name tells: Angela -> Fem; "" where it is open. Of a double name the first part tells."""
    return _first_names().get(first, "") or _first_names().get(first.partition("-")[0], "")


@cache
def _person_endings() -> tuple[tuple[str, str, bool], ...]:
    found = ((row["ending"], row["gender"], row["sure"] == "yes") for row in rows("person_endings"))
    return tuple(sorted(found, key=lambda ending: -len(ending[0])))


def agentive(noun: str) -> bool:
    """Whether a noun can be what a person does: Nachtwächter, Kassiererin; so does Computer end, so a name must stand beside it."""
    return any(noun.endswith(ending) for ending, _, _ in _person_endings())


@cache
def _person_nouns() -> dict[str, str]:
    return {row["noun"]: row["gender"] for row in rows("person_nouns")}


def noun_gender(noun: str) -> str:
    """Pfleger -> Masc, Steuerberaterin -> Fem: the gender of a noun that is listed, or by its ending can only be a person; "" for others."""
    if noun in _person_nouns():
        return _person_nouns()[noun]
    found = next(((gender, sure) for ending, gender, sure in _person_endings() if noun.endswith(ending)), ("", False))
    return found[0] if found[1] else ""


def may_own(word: str) -> bool:
    """Merkels before CDU: a name in the genitive, by its form; not US, CSU."""
    return len(word) >= SHORTEST_OWNER and word.isalpha() and word.istitle() and word.endswith("s")
