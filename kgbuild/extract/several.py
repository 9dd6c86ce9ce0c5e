"""Who is meant by `beide Staaten`. In: a Reading and a token. Out: the mentions of those last named together.

`Polen und Kuba streiten. Die UNO rief beide Seiten auf, …`  ->  Polen, Kuba. The rule: as many as the words say, of their class, named side by side
or as the two ends of one deed, and no others in the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import both
from kgbuild.model import Predication

NEAR = 2  # sentences back
SIDES = ("agent", "patient", "zwischen", "recipient", "mit", "genitive")
ENDS = ("patient", "mit", "recipient")
ANYBODY, PERSON = "Actor", "Person"
DEFINITE = ("definite", "demonstrative")


def meant(reading: Reading, types: Types, sentence: int, head: int) -> tuple[int, ...]:
    """The mentions that a word for both, or for so many, takes up; none where it takes up nobody, or where that is open."""
    number, class_ = _asked(reading, sentence, head)
    for at in range(sentence, max(-1, sentence - NEAR - 1), -1) if number > 1 and class_ else ():
        groups = {
            group: mentions
            for group, mentions in _groups(reading, types, at, class_, number)
            if at < sentence or max(_heads(reading, mentions)) < head
        }
        if groups:
            return next(iter(groups.values())) if len(groups) == 1 else ()
    return ()


def _asked(reading: Reading, sentence: int, head: int) -> tuple[int, str]:
    """How many, and of which class: die beiden Staaten -> 2, Country; beide -> 2, Actor."""
    token, phrase = reading.token(sentence, head), reading.phrase(sentence, head)
    if token.text.lower() in both.BOTH:
        return 2, ANYBODY
    if phrase is None or token.upos != "NOUN":
        return 0, ""
    words = tuple(reading.token(sentence, i).text for i in phrase.tokens if i < head)
    paired = any(word.lower() in both.BOTH for word in words)
    class_ = both.class_of(reading.noun(sentence, head)) or (PERSON if roles.classes(token.text) else "")
    return (both.count(words), class_) if paired or phrase.determination in DEFINITE else (0, "")


def _groups(reading: Reading, types: Types, sentence: int, class_: str, number: int) -> Iterator[tuple[frozenset[int], tuple[int, ...]]]:
    """The groups of a sentence by their chains: those in one role, else the two ends of a deed."""
    predications = reading.analyses[sentence].predications
    beside = [found for said in predications for role in SIDES if (found := _of(reading, types, said, (role,), class_))]
    fitting = [found for found in beside if len(found) == number]
    if not fitting and number == 2:
        ends = (_of(reading, types, said, ("agent", role), class_) for said in predications if said.kind == "verb" for role in ENDS)
        fitting = [found for found in ends if len(found) == number]
    yield from ((frozenset(found), tuple(found.values())) for found in fitting)


def _of(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], class_: str) -> dict[int, int]:
    """The named ones of the class in some roles of a predication, each role filled: by chain."""
    found: dict[int, int] = {}
    for role in wanted:
        mentions = [
            m for a in said.having(role) for m in reading.meant(said, a) if reading.named(m) and types.fits(reading.type(m), class_)
        ]
        if not mentions or (len(wanted) > 1 and len(mentions) > 1):
            return {}
        found |= {reading.chain(m).index: m for m in mentions}
    return found


def _heads(reading: Reading, mentions: tuple[int, ...]) -> list[int]:
    return [reading.mentions[m].head for m in mentions]
