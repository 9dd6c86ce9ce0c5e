"""Which patterns a word can set off. In: the relations. Out: an index from lemmas, compound heads, role classes and mention classes to patterns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kgbuild import relations
from kgbuild.lexicon import nominal
from kgbuild.lexicon.participles import prefixes
from kgbuild.relations import Pattern, Relation

SHORTEST_HEAD = 4
SHORTEST_FIRST = 2
MARRIED = ("Mann", "Frau")  # whose husband or wife; not der Gefolgsmann, die Putzfrau
SAID = "ung"  # ending of nouns that say what a verb says


@dataclass(frozen=True)
class Index:
    """The patterns by the words that set them off."""

    patterns: dict[str, tuple[Pattern, ...]]
    rules: tuple[Pattern, ...]

    def of(self, word: str) -> tuple[Pattern, ...]:
        return self.patterns.get(word, ())

    def head(self, lemma: str) -> str:
        """The word itself where it is known, else the known noun a compound ends in, else the word: Raketenangriff, 3:0-Sieg -> Angriff, Sieg."""
        if self.known(lemma) or not (lemma[:1].isupper() or lemma[:1].isdigit()):
            return lemma
        starts = range(SHORTEST_FIRST, max(SHORTEST_FIRST, len(lemma) - SHORTEST_HEAD + 1))
        tails = (lemma[start].upper() + lemma[start + 1 :] for start in starts if _is_seam(lemma, start))
        return next((tail for tail in tails if self.known(tail) and not (tail in MARRIED and "-" not in lemma)), lemma)

    def known(self, noun: str) -> bool:
        return noun in self.patterns or nominal.find(noun) is not None


def ends_in(noun: str, words: tuple[str, ...] | list[str]) -> bool:
    """Whether a noun is one of some words or ends in one: Presseabteilung, Pressestelle, by Abteilung and Stelle."""
    return noun.lower().endswith(tuple(word.lower() for word in words))


def _is_seam(lemma: str, start: int) -> bool:
    """Whether a compound may be cut here: U-|Haft, Raketen|angriff; not Gesellsc|haft, An|forderung, which is what anfordern says."""
    first, tail = lemma[:start], lemma[start:]
    joined = first[-1].isalpha() or first[-1] == "-"
    inside = first[-1] == "c" and tail[0] == "h"
    return joined and not inside and not (tail.endswith(SAID) and first.lower() in (*prefixes("separable"), *prefixes("inseparable")))


@cache
def index() -> Index:
    """The index of the shipped relations."""
    return build(relations.load())


def build(found: tuple[Relation, ...]) -> Index:
    """The index of some relations, patterns in the order of the files."""
    table: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in _patterns(found):
        for word in pattern.words:
            table[word].append(pattern)
    rules = tuple(pattern for relation in found for pattern in relation.patterns if pattern.rule)
    return Index({word: tuple(row) for word, row in table.items()}, rules)


def _patterns(found: tuple[Relation, ...]) -> Iterator[Pattern]:
    for relation in found:
        yield from (pattern for pattern in relation.patterns if not pattern.rule)
