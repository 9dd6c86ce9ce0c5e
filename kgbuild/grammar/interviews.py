"""Questions and answers, turn by turn. In: a document's findings. Out: what each turn says, a report whose speaker is the one named before its colon.

The rule: an article is an interview when several paragraphs open with a name and a colon, or end with a question mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, takewhile

from kgbuild.grammar import quotes, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import Report, places
from kgbuild.lexicon import embedding, nouns, scenes, signs, speech
from kgbuild.model import Document, Place, Sentence, Token

QUESTION = "?"
NAME = 3  # tokens before the colon of a turn
TURNS = 2
LINE = 6  # tokens before the colon of a speaker's line
NO_LABEL = ("VERB", "AUX", "ADP")  # word classes that no speaker's line has before its colon
FIRST = "1"
Turn = tuple[Sentence, ...]


def turns(findings: Findings) -> Iterator[Report]:
    """Merz: Gut. Ich habe ihn nie getroffen. Er lügt.  ->  all that follows the colon of a turn, in an article where other paragraphs open so too"""
    opened = [turn for turn in _paragraphs(findings.document) if _is_labelled(turn[0])]
    called = Counter(_label(turn)[-1].text for turn in opened)
    for turn in opened if len(opened) >= TURNS else ():
        label = _label(turn)
        last = Place(turn[0].index, label[-1].index)
        again = called[label[-1].text] > 1 and not any(token.upos in NO_LABEL for token in label)
        if speaker := line_speaker(findings, turn[0], len(label)) or ((last,) if again else ()):
            colon = Place(turn[0].index, len(label))
            yield Report(frozenset(place for place in _words(turn) if _is_behind(place, colon)), speaker, "says", colon, "colon")


def _label(turn: Turn) -> tuple[Token, ...]:
    """What stands before the first colon."""
    return tuple(takewhile(lambda token: token.text != signs.COLON, turn[0].tokens))


def _is_behind(place: Place, other: Place) -> bool:
    return (place.sentence, place.token) > (other.sentence, other.token)


def line_speaker(findings: Findings, sentence: Sentence, at: int) -> tuple[Place, ...]:
    """Who speaks in a line. Holm: …; Polizei: …; Studie: …; not Fußball: …, Bundesliga: …, nor where more than a few words or a verb stand before the colon."""
    opening = sentence.tokens[:at]
    told = any(token.upos in NO_LABEL for token in opening)
    if at > LINE or told or scenes.is_scene(" ".join(token.text for token in opening)):
        return ()
    return tuple(Place(sentence.index, i) for i in range(at) if _may_speak(findings, sentence, i))[:1]


def _may_speak(findings: Findings, sentence: Sentence, i: int) -> bool:
    """Holm, die Polizei, Anwohner, der Plan; not what a headline is about: Kaliwerk Aue: Land stoppt Verkauf; Nato-Gipfel: Holm trifft Kern"""
    noun = sentence.tokens[i]
    wanted = embedding.noun(tree.lemma(sentence, i))
    if findings.noun_cue(sentence, i) or (wanted is not None and not wanted.factive):
        return True
    event = nouns.find("events", noun.text)
    if nouns.find("places", noun.text) or (event is not None and event.kind != "none"):
        return False
    if noun.entity in ("B-PER", "B-ORG"):
        return True
    return noun.upos == "NOUN" and (nouns.acts(noun.text) or speech.is_crowd(noun.text))


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
