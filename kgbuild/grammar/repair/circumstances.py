"""Times and places that hang on the wrong noun. In: a Sentence. Out: a Sentence; the rule: a thing has no date, and a date has no place."""

from __future__ import annotations

from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import nominal, nouns, times
from kgbuild.model import Sentence, Token

WHEN = ("in", "an", "seit", "vor", "ab", "bis", "während")  # before a date: im Dezember, am Montag, seit dem Sommer
WHERE = ("in", "bei", "vor", "auf", "nahe")
BETWEEN = ("nmod", "obl")
PARTICIPANTS = (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
YEAR = 4  # digits
BORN = "geboren"


def lift_date(sentence: Sentence) -> Sentence:
    """`die Anhörung des Rats über Fischfang im Dezember`  ->  Dezember nmod of Anhörung, where a parser hung it on what the event is about"""
    changes = {}
    for token in sentence.tokens:
        thing = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        if thing is token or thing.deprel != "nmod" or not _is_date(sentence, token) or _has_date(sentence, thing.index):
            continue
        event = thing.head
        if _happens(sentence, event) and event < thing.index and tree.close(sentence, thing.index, token.index):
            changes[token.index] = (event, "nmod")
    return relabelled(sentence, changes)


def _has_date(sentence: Sentence, i: int) -> bool:
    """Whether a noun may have a date itself: an event, another date, somebody's name with his years."""
    token = sentence.tokens[i]
    return _happens(sentence, i) or _says_when(token) or token.entity == "B-PER"


def lift_from_date(sentence: Sentence) -> Sentence:
    """`Sie demonstrierten am Wochenende in Ulm.`  ->  Ulm obl of demonstrierten, where a parser hung it on the date"""
    changes = {}
    for token in sentence.tokens:
        date = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        placed = date is not token and token.entity == "B-LOC" and tree.preposition(sentence, token.index) in WHERE
        if placed and _is_date(sentence, date) and date.deprel in BETWEEN and not tree.has_child(sentence, date.index, "nummod"):
            changes[token.index] = (date.head, date.deprel)
    return relabelled(sentence, changes)


def lift_year(sentence: Sentence) -> Sentence:
    """`Das Amt hatte 2019 Reporter angezeigt.`  ->  2019 obl of angezeigt, where a parser counted the reporters"""
    changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head] if token.deprel in ("nummod", "nmod") and token.head == token.index + 1 else token
        verb = tree.verb_above(sentence, noun.index) if noun is not token and noun.deprel in PARTICIPANTS else -1
        before = sentence.tokens[token.index - 1] if token.index else token
        alone = before.upos in ("AUX", "VERB", "ADV", "PART") or before.entity
        if verb >= 0 and alone and len(token.text) == YEAR and times.tells(token.text) and not times.is_about(before.text):
            changes[token.index] = (verb, "obl")
            changes |= {c: (verb, "advmod") for c in tree.children(sentence, token.index, "advmod") if c == token.index - 1}
    return relabelled(sentence, changes)


def hang_born(sentence: Sentence) -> Sentence:
    """`Otto Kern (geboren 1840 in Ulm) war Maler.`  ->  geboren acl of Otto, the year and Ulm obl of it, where a parser made the year his apposition"""
    changes: dict[int, tuple[int, str]] = {}
    for born in sentence.tokens:
        year = sentence.tokens[born.head]
        if born.text == BORN and born.deprel == "amod" and year.upos == "NUM" and year.deprel == "appos":
            beside = (c for c in sentence.children[year.index] if c != born.index)
            changes |= {c: (born.index, "obl" if sentence.tokens[c].deprel == "nmod" else sentence.tokens[c].deprel) for c in beside}
            changes |= {born.index: (year.head, "acl"), year.index: (born.index, "obl")}
    return relabelled(sentence, changes)


def lift_later(sentence: Sentence) -> Sentence:
    """`Drei Jahre später folgte ein Verbot.`  ->  Jahre obl of folgte and später advmod of Jahre, where a parser hung Jahre on später"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel != "advmod" or not times.later(token.text):
            continue
        for i in tree.children(sentence, token.index, *BETWEEN, "advmod"):
            if i == token.index - 1 and times.unit(sentence.tokens[i].text):
                changes[i] = (token.head, "obl")
                changes[token.index] = (i, "advmod")
    return relabelled(sentence, changes)


def _is_date(sentence: Sentence, token: Token) -> bool:
    """im Dezember, seit Montag; not vierzig Jahre, not `der Montag`."""
    return _says_when(token) and tree.preposition(sentence, token.index) in WHEN


def _says_when(token: Token) -> bool:
    if token.upos not in ("NOUN", "PROPN", "NUM"):
        return False
    named = times.tells(token.text) or times.kind(token.text) in ("daypart", "season", "part") or times.feast(token.text) is not None
    return named or bool(times.unit(token.text)) or times.before(token.text) is not None


def _happens(sentence: Sentence, i: int) -> bool:
    """Besuch, Treffen, Anhörung."""
    token = sentence.tokens[i]
    if token.upos != "NOUN":
        return False
    lemma = nominal_words.lemma_of(sentence, i)
    event = nouns.find("events", lemma)
    return nominal.find(lemma) is not None or (event is not None and event.kind != "none")
