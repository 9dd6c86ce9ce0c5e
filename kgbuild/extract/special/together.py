"""Who does something jointly with whom. In: verb predications, a word of jointness before `mit` or beside the verb. Out: cooperatesWith Findings.

`Kanada entwickelt gemeinsam mit Norwegen ein Schiff.`  No table: any verb may be done together, and an adverb says that it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Argument, Predication
from kgbuild.relations import Pattern

WITH = "mit"
REACH = 8  # tokens between the preposition and its noun
AGENT = "agent"
SHARED = "adjective"  # the role of gemeinsam at a noun


def together(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Agents and those whom `gemeinsam mit` names."""
    for said in (p for p in reading.predications() if p.lemma not in pattern.except_words):
        partners = [a for a in said.having(WITH) if a.sentence is None and _jointly(reading, said, a, pattern.words)]
        beside = _fitting(reading, types, said, partners, pattern.object_type)
        agents = _fitting(reading, types, said, said.having(AGENT), pattern.subject_type) if beside else []
        for partner, agent in product(beside, agents):
            if not reading.same(agent, partner):
                yield Finding(said, pattern.relation, agent, partner, pattern.id, weight=pattern.weight)


def jointly(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Kanada und Norwegen entwickeln gemeinsam ein Schiff.`  ->  each with each"""
    for said, doers in _done_by_several(reading, pattern):
        if _says_jointly(reading, said, doers, pattern.words):
            yield from _each_with_each(reading, types, pattern, said, doers)


def in_common(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`In einer gemeinsamen Erklärung forderten Kanada und Norwegen Hilfe.`  ->  each with each"""
    for said, doers in _done_by_several(reading, pattern):
        if any(_is_shared(reading, said, wanted, pattern.words) for wanted in pattern.having):
            yield from _each_with_each(reading, types, pattern, said, doers)


def _done_by_several(reading: Reading, pattern: Pattern) -> Iterator[tuple[Predication, tuple[Argument, ...]]]:
    """Verbs and the several who do it in that very clause."""
    for said in reading.predications():
        doers = tuple(a for a in said.having(AGENT) if a.sentence is None)
        if said.kind == "verb" and said.lemma not in pattern.except_words and len(doers) > 1:
            yield said, doers


def _each_with_each(reading: Reading, types: Types, pattern: Pattern, said: Predication, doers: tuple[Argument, ...]) -> Iterator[Finding]:
    for one, other in combinations(_fitting(reading, types, said, doers, pattern.subject_type), 2):
        if not reading.same(one, other):
            yield Finding(said, pattern.relation, one, other, pattern.id, weight=pattern.weight)


def _is_shared(reading: Reading, said: Predication, wanted: str, words: tuple[str, ...]) -> bool:
    """`in=Erklärung`: in einer gemeinsamen Erklärung, in ihrer gemeinsamen Presseerklärung"""
    role, _, listed = wanted.partition("=")
    nouns = (reading.said_by_noun(said.sentence, a.head) for a in said.having(role) if a.sentence is None)
    return any(
        ends_in(noun.lemma, listed.split("|")) and any(reading.token(said.sentence, a.head).lemma in words for a in noun.having(SHARED))
        for noun in nouns
        if noun is not None
    )


def _says_jointly(reading: Reading, said: Predication, doers: tuple[Argument, ...], words: tuple[str, ...]) -> bool:
    """Whether a word of jointness stands beside the verb or behind the last who does it: Polen und Litauen wollen gemeinsam bauen."""
    last = max(a.head for a in doers)
    places = (said.trigger - 1, said.trigger + 1, last + 1, last + 2)
    return any(token.text in words and token.index in places for token in reading.document.sentences[said.sentence].tokens)


def _fitting(
    reading: Reading, types: Types, said: Predication, arguments: list[Argument] | tuple[Argument, ...], classes: tuple[str, ...]
) -> list[int]:
    found = [m for a in arguments if (m := reading.mention(said, a)) is not None]
    return [m for m in found if types.fits(reading.type(m), *classes)]


def _jointly(reading: Reading, said: Predication, argument: Argument, words: tuple[str, ...]) -> bool:
    """Whether the word before the preposition says that it is done jointly."""
    before = [reading.token(said.sentence, index).text for index in range(max(0, argument.head - REACH), argument.head)]
    places = [index for index, text in enumerate(before) if text.lower() == WITH and index > 0]
    return bool(places) and any(word in (before[places[-1] - 1], before[places[-1] - 1].lower()) for word in words)
