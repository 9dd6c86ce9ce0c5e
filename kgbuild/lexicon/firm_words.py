"""Words beside the name of a firm (`firm_words.tsv`). In: a noun. Out: whether it may stand before the name, and what has that name that it ends a compound with."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import rows


@cache
def _classes(place: str) -> dict[str, str]:
    """Investor  ->  Company, of the nouns that stand there."""
    return {row["noun"]: row["class"] for row in rows("firm_words") if row["place"] == place}


def before(noun: str) -> str:
    """`Finanzinvestor` in der Finanzinvestor Nordkapital -> Company: what is so called where it has no first name; "" for other nouns."""
    return _classes("before").get(noun) or _of_role(noun, "before")


def beside(noun: str) -> str:
    """`Konkurrent` -> Company: what stands before the name of a firm as often as before a person's; "" for other nouns."""
    return before(noun) or _classes("beside").get(noun) or _of_role(noun, "beside")


def behind(noun: str) -> str:
    """`Chefin` in Nordstahl-Chefin -> Organization; "" for what says nothing of the word before the hyphen."""
    return _classes("behind").get(noun) or whole(noun) or _of_role(noun, "behind")


def whole(noun: str) -> str:
    """`Konzern` -> Company: der Nordstahl-Konzern is Nordstahl; "" for other nouns."""
    return _classes("whole").get(noun, "")


def organ(noun: str) -> str:
    """`Aufsichtsrat` in der Aufsichtsrat der Nordkapital AG -> Organization: a part of a firm, which goes by no name; "" for other nouns."""
    return _classes("organ").get(noun, "")


def any_firm(noun: str) -> str:
    """`Autobauer` in der Ulmer Autobauer -> Company: what no firm has for its name; "" for other nouns."""
    return next((class_ for ending, class_ in _classes("any").items() if noun.lower().endswith(ending.lower())), "")


def last(word: str) -> str:
    """`Logistik` in Kern Logistik -> Company: what the name of a body ends in, as a word of its own; "" for other words."""
    return _classes("last").get(word, "")


def _of_role(noun: str, place: str) -> str:
    """Chefin, Großinvestorin: by the role they are"""
    role = nouns.find("roles", noun)
    return _classes(place).get(role.lemma, "") if role is not None else ""
