"""Words written for all genders. In: a word as printed. Out: the feminine, which the networks and the lexica know. Rule: letters are only left out, or made small.

`Student:innen`, `Student*innen`, `Student/-innen`, `StudentInnen`, `Student(innen)` -> Studentinnen; `jede:r` -> jede; `der:die` -> die.
"""

from __future__ import annotations

import re
from itertools import takewhile

from kgbuild import gazetteer
from kgbuild.parse.swiss import DOUBLE, SHARP

PARTY, PLURALS, MANY = "PoliticalParty", ("en", ""), "nnen"
_MARK = r"(?:[:*_·]|/-?)"
_SUSPECT = re.compile(r"[:*_·/(][a-zäöü-]|[a-zäöüß]Innen")
_BEHIND = r"(?<![\w./:@])"
_NOUN = re.compile(rf"{_BEHIND}((?:\w+-)*[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*){_MARK}(innen|in(?!\w))")
_LARGE = re.compile(rf"{_BEHIND}((?:\w+-)*[A-ZÄÖÜ][a-zäöüß]+)I(nnen)")
_BRACKETS = re.compile(rf"{_BEHIND}((?:\w+-)*[A-ZÄÖÜ][a-zäöüß]+)\((in|innen)\)")
_ADDED = re.compile(rf"{_BEHIND}([Ee]in|[Kk]ein|[MDSmds]ein|[Ii]hr|[Uu]nser){_MARK}(e)(?!\w)")
_ENDING = re.compile(rf"{_BEHIND}([A-Za-zÄÖÜäöüß]{{2,}}er?){_MARK}[rnms](?!\w)")
_PAIR = re.compile(rf"{_BEHIND}([a-zA-Z]{{3,5}}){_MARK}([a-z]{{3,5}})(?!\w)")
_FEMININE = {
    frozenset(("der", "die")): "die",
    frozenset(("den", "die")): "die",
    frozenset(("dem", "der")): "der",
    frozenset(("des", "der")): "der",
    frozenset(("ein", "eine")): "eine",
    frozenset(("einen", "eine")): "eine",
    frozenset(("einem", "einer")): "einer",
    frozenset(("eines", "einer")): "einer",
}


def plain(word: str) -> str:
    """The word as a woman's, where it is written for all genders; any other as it stands.

    Args:
        word: what stands between two blanks, with its punctuation: `(Student:innen,`.
    """
    if not _SUSPECT.search(word):
        return word
    word = _BRACKETS.sub(_of_noun, _LARGE.sub(_of_noun, _NOUN.sub(_of_noun, word)))
    return _ENDING.sub(r"\1", _ADDED.sub(r"\1\2", _PAIR.sub(_of_pair, word)))


def _of_noun(found: re.Match[str]) -> str:
    """Student:innen -> Studentinnen; Demokrat:innen -> Demokraten, since a party goes by that name"""
    stem, ending = found[1], found[2].lower().removeprefix("i")
    called = (stem + other for other in PLURALS if any(entry.type == PARTY for entry in gazetteer.lookup(stem + other)))
    return next(called, f"{stem}i{ending}") if ending == MANY else f"{stem}i{ending}"


def _of_pair(found: re.Match[str]) -> str:
    feminine = _FEMININE.get(frozenset((found[1].lower(), found[2])))
    if feminine is None:
        return found[0]
    return feminine.capitalize() if found[1][0].isupper() else feminine


def places(read: str, printed: str) -> list[int]:
    """For each letter of the plain word where it stands in the printed one, and where that ends: `jede`, `jede:r` -> 0, 1, 2, 3, 6; `groß`, `gross` -> 0, 1, 2, 3, 5."""
    head = _alike(read, printed)
    tail = _alike(read[head:][::-1], printed[head:][::-1])
    found: list[int] = []
    at = 0
    for letter in read[: len(read) - tail]:
        while printed[at].lower() != letter.lower() and not (letter == SHARP and printed[at : at + 2].lower() == DOUBLE):
            at += 1
        found.append(at)
        at += 2 if letter == SHARP and printed[at] != SHARP else 1
    return [*found, *range(len(printed) - tail, len(printed) + 1)]


def _alike(one: str, other: str) -> int:
    """How many letters two words open with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.lower(), other.lower(), strict=False)))
