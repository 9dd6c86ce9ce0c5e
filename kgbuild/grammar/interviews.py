"""Questions and answers, turn by turn. In: a document's findings. Out: what each turn says, a report whose speaker is the one named before its colon.

The rule: an article is an interview when several paragraphs open with a name and a colon, or end with a question mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kgbuild.grammar import quotes
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import Report, places
from kgbuild.lexicon import signs
from kgbuild.model import Document, Place, Sentence

QUESTION = "?"
NAME = 3  # tokens before the colon of a turn
TURNS = 2
FIRST = "1"
Turn = tuple[Sentence, ...]


def rest(document: Document, sentence: Sentence) -> frozenset[Place]:
    """Merz: Ich habe ihn nie getroffen. | Er lügt.  ->  what follows the opening of a turn, in an article where other paragraphs open so too; else nothing"""
    paragraphs = _paragraphs(document) if _is_labelled(sentence) else ()
    turn = next((turn for turn in paragraphs if turn[0].index == sentence.index), ())
    if not turn or sum(_is_labelled(turn[0]) for turn in paragraphs) < TURNS:
        return frozenset()
    return _words(turn[1:])


def answers(findings: Findings) -> Iterator[Report]:
    """Haben Sie ihn getroffen? | Nein, nie. Ich kenne ihn nicht.  ->  all from the first question to the last answer is said by somebody; not FAQ"""
    turns = _paragraphs(findings.document)
    asking = [i for i, turn in enumerate(turns) if _asks(turn)]
    if len(asking) < TURNS or not any(_in_first_person(turn) for turn in turns[asking[0] :]):
        return
    for turn in turns[asking[0] : asking[-1] + 2]:
        if not _is_labelled(turn[0]):
            yield Report(_words(turn), (), "says", Place(turn[0].index, 0), "answer")


def _words(turn: Turn) -> frozenset[Place]:
    """All words of some sentences."""
    return frozenset(place for sentence in turn for place in places(sentence, range(len(sentence.tokens))))


def _paragraphs(document: Document) -> tuple[Turn, ...]:
    """The paragraphs behind the headline."""
    return tuple(tuple(turn) for _, turn in groupby(document.sentences, key=lambda s: s.paragraph))[1:]


def _is_labelled(sentence: Sentence) -> bool:
    return any(t.text == signs.COLON for t in sentence.tokens[1 : NAME + 1]) and sentence.tokens[0].upos in ("PROPN", "NOUN")


def _asks(turn: Turn) -> bool:
    return turn[-1].tokens[-1].text == QUESTION


def _in_first_person(turn: Turn) -> bool:
    """ich, wir, mein Haus, uns; not where somebody is quoted"""
    words = [t for sentence in turn for t in sentence.tokens if t.upos in ("PRON", "DET")]
    return any(t.feat("Person") == FIRST for t in words) and not any(t.text in quotes.PAIRS for s in turn for t in s.tokens)
