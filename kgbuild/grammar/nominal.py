"""Nouns that say something. In: a Sentence. Out: raw noun predications: whose, by whom, against whom.

The rule: a noun's own words are its arguments; who bears a role is said in roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kgbuild.grammar import enumerations, form, names, tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import nominal, nouns, times
from kgbuild.lexicon.table import rows
from kgbuild.model import Argument, Predication, Sentence

_PLURAL = re.compile(r"(?P<noun>\w+(?:ung|heit|keit|schaft|ion|tät|in(?=n)))(?:n?en?)$")
_PLAIN = re.compile(r"(?:ung|heit|keit|schaft|tät|ion)$")  # a lemma that can be nothing else
LONG = 8  # letters from which a noun may be a compound
_ENDING = re.compile(r"(?:(?<=isch)|(?<=lich)|(?<=iert)|(?<=\w\w\w\wig))e[rnms]?$")  # of adjectives a lemmatiser left inflected
SHORT_PREFIX = 4
CLAUSES = ("acl", "ccomp")
ATTRIBUTES = ("nmod", "obl", "obl:arg", "obl:agent")


def predications(sentence: Sentence) -> Iterator[Predication]:
    """One for each common noun that has arguments, may be a compound, or names an event."""
    for token in sentence.tokens:
        if token.upos != "NOUN" or token.deprel == "flat" or token.text.endswith("-"):
            continue
        found = (*arguments(sentence, token.index), *_appositions(sentence, token.index), *_members(sentence, token.index))
        if any(a.role != "compound" for a in found) or says_something(sentence, token.index) or _shares(sentence, token.index):
            ordered = tuple(sorted(found, key=lambda a: a.head))
            limits = qualifiers(sentence, token.index)
            yield Predication(sentence.index, token.index, "noun", lemma_of(sentence, token.index), ordered, qualifiers=limits)


def _appositions(sentence: Sentence, i: int) -> tuple[Argument, ...]:
    """die Stadt Lublin  ->  Lublin; die Flughäfen Köln und Bonn are where these are"""
    name = names.close_name(sentence, i)
    if name < 0 or (sentence.tokens[name].entity.endswith("LOC") and names.are_several(sentence, i, name)):
        return ()
    return (Argument("apposition", name, form.case_of(sentence, i)),)


def _members(sentence: Sentence, i: int) -> tuple[Argument, ...]:
    """Staaten, darunter Polen und Peru  ->  Polen, Peru"""
    return tuple(Argument("darunter", c, form.case_of(sentence, c)) for c in enumerations.members(sentence, i))


@remembered
def lemma_of(sentence: Sentence, i: int) -> str:
    """The noun's nominative singular: the lemma where it is a listed noun, else the listed noun the word is a form of, else the lemma.

    Staatschefs -> Staatschef, Verhandlungen -> Verhandlung.
    """
    token = sentence.tokens[i]
    lemma = tree.lemma(sentence, i)
    return _listed(token.text, lemma[:1].upper() + lemma[1:])


@lru_cache(maxsize=20_000)
def _listed(word: str, lemma: str) -> str:
    if _PLAIN.search(lemma) or nominal.find(lemma) or any(_is_singular(nouns.entries(table).get(lemma)) for table in nouns.TABLES):
        return lemma
    found = next((base for base in nouns.bases(word) if not word.endswith(("er", "ern")) and nominal.find(base)), "")
    entries = (nouns.find(table, form) for form in (word, lemma) for table in nouns.TABLES)
    return found or next((e.word for e in entries if e and _is_singular(e)), "") or _singular(word, lemma)


def _is_singular(entry: nouns.Noun | None) -> bool:
    """Whether the table lists the word in the singular: groups has plurals too."""
    return entry is not None and entry.kind != "plural"


def _singular(word: str, lemma: str) -> str:
    """Verhandlungen, Mannschaften, Nationen, Sprecherinnen: endings whose plural is certain."""
    match = _PLURAL.match(word) or _PLURAL.match(lemma)
    return match["noun"] if match else lemma


def _shares(sentence: Sentence, i: int) -> bool:
    """Whether a bare noun stands beside another, whose adjective or genitive may be its own too: die türkische Armee und Polizei."""
    token = sentence.tokens[i]
    beside = (token.head,) if token.deprel == "conj" else tree.children(sentence, i, "conj")
    return any(sentence.tokens[c].upos == "NOUN" and len(arguments(sentence, c)) > 1 for c in beside)


def says_something(sentence: Sentence, i: int) -> bool:
    """Whether a noun without arguments is worth a predication: an event, or what may be a compound."""
    word = lemma_of(sentence, i)
    return "-" in word or len(word) >= LONG or nominal.find(word) is not None or nouns.find("events", word) is not None


@remembered
def arguments(sentence: Sentence, i: int) -> tuple[Argument, ...]:
    """Genitive, adjective, first part of the compound, prepositions, content of a noun.

    der russische Angriff auf die Stadt  ->  adjective russisch, auf Stadt; SPD-Landes- und Fraktionschef  ->  the SPD of the halved word too.
    """
    own = (Argument(role, c, form.case_of(sentence, c)) for c in sentence.children[i] if (role := role_of(sentence, c)))
    inner = (Argument("compound", i),) if sentence.tokens[i].upos == "NOUN" else ()
    halved = (Argument("compound", c) for c in tree.children(sentence, i, "compound") if _is_halved(sentence.tokens[c].text))
    return tuple(sorted((*inner, *halved, *own), key=lambda a: a.head))


def _is_halved(word: str) -> bool:
    """SPD-Landes- und Fraktionschef; not Staats- und Parteichef, which has nobody inside"""
    return word.endswith("-") and "-" in word[:-1]


def role_of(sentence: Sentence, c: int) -> str:
    """What a noun's dependent is to it; "" for articles, names, clauses about it."""
    token = sentence.tokens[c]
    if token.deprel == "det:poss":
        return "genitive"
    if token.deprel == "amod":
        return "adjective"
    if token.deprel in ATTRIBUTES:
        return _attribute(sentence, c)
    if token.deprel == "advmod" and times.day(token.text) is not None:
        return "adverbial"
    return "content" if token.deprel in CLAUSES else ""


def _attribute(sentence: Sentence, c: int) -> str:
    preposition = tree.preposition(sentence, c)
    if preposition:
        return "genitive" if preposition == "von" else preposition
    token = sentence.tokens[c]
    if token.deprel == "nmod" and times.tells(token.text):
        return "adverbial"
    return "genitive" if token.deprel == "nmod" and form.is_genitive(sentence, c) else ""


@remembered
def qualifiers(sentence: Sentence, i: int) -> tuple[str, ...]:
    """Adjectives, adverbs and prefixes that limit a role: der designierte Ex-Präsident, früher Minister, bis 2021 Chefin  ->  designiert, Ex-; früher; bis."""
    adjectives = (_ENDING.sub("", tree.lemma(sentence, c)) for c in tree.children(sentence, i, "amod"))
    adverbs = (sentence.tokens[c].text for c in tree.children(sentence, i, "advmod") if c < i)
    word = sentence.tokens[i].text
    prefixes = (p for p in _prefixes() if _starts(word, p))
    return tuple(dict.fromkeys((*adjectives, *adverbs, *prefixes, *_until(sentence, i))))


def _until(sentence: Sentence, i: int) -> Iterator[str]:
    """Eva Roth, bis 2021 Chefin der Bank; sie war bis zuletzt Chefin, ab 2030 Chefin  ->  bis, bis, ab; not sie bleibt bis 2030 Chefin, bis heute Chefin."""
    past = any(sentence.tokens[c].feat("Tense") == "Past" for c in tree.children(sentence, i, "cop"))
    if sentence.tokens[i].deprel != "appos" and not past:
        return
    yield from (sentence.tokens[c].text for c in tree.children(sentence, i, "case") if c < i)
    for c in tree.children(sentence, i, "nmod", "obl", "advmod"):
        if c < i and times.day(sentence.tokens[c].text) is None:
            yield from (sentence.tokens[p].text for p in tree.children(sentence, c, "case"))


def _starts(word: str, prefix: str) -> bool:
    """Ex-Kanzler; Vizekanzler, but not Altona: a short prefix needs its hyphen."""
    joined = len(prefix) > SHORT_PREFIX and word.startswith(prefix[:-1])
    return word.startswith(prefix) or joined


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(row["lemma"] for row in rows("qualifiers") if row["lemma"].endswith("-"))
