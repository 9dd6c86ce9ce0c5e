"""Two readings of one article. In: the ArticleRecord of each. Out: the first one's, with what only the second reading found, and how sure both are.

What two parsers read alike is right more often (Reichart and Rappoport 2007). What only the first one found loses confidence; what only the second one
found stays below the line of plain edges. Mentions and chains are the first one's; a claim whose ends it does not have cannot be told in its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kgbuild.extract.confidence import moved
from kgbuild.model import ArticleRecord, Claim

ONCE = "read_once"  # by the first parser alone
SECOND = "second_reading"  # by the second one alone
OPEN = "open:"
DOUBTS = (ONCE, SECOND)  # steps of a claim that the two do not agree on


def agreed(first: ArticleRecord, second: ArticleRecord) -> ArticleRecord:
    """The first reading's record, with the second one's claims where it has none of the same content.

    Args:
        first: whose mentions, chains and claims are kept.
        second: the same article, read in other trees.
    """
    translation = _Translation.of(first, second)
    again = [told for claim in second.claims if (told := translation.claim(claim))]
    alike = {(_content(claim), claim.status) for claim in again}
    own = (claim if (_content(claim), claim.status) in alike else _doubted(claim, ONCE) for claim in first.claims)
    added = (_doubted(claim, SECOND) for claim in _new(again, first.claims))
    return replace(first, claims=tuple(sorted((*own, *added), key=lambda claim: (claim.sentence, claim.trigger))))


def _new(again: Iterable[Claim], claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """What the second reading adds to the claims of the first. Nothing where they are only at odds: on how two are related, or on whom a word relates."""
    known = {_content(claim) for claim in claims}
    pairs = {_pair(claim) for claim in claims if claim.value is None}
    words = {_word(claim) for claim in claims}
    for claim in again:
        if not (claim.predicate.startswith(OPEN) or _content(claim) in known or _pair(claim) in pairs or _word(claim) in words):
            yield claim


def _content(claim: Claim) -> tuple[object, ...]:
    return claim.predicate, claim.subject_chain, claim.object_chain, claim.value, claim.polarity


def _pair(claim: Claim) -> tuple[object, ...]:
    return claim.sentence, frozenset((claim.subject_chain, claim.object_chain))


def _word(claim: Claim) -> tuple[object, ...]:
    return claim.predicate, claim.trigger


def _doubted(claim: Claim, step: str) -> Claim:
    return replace(claim, confidence=moved(claim.confidence, step), steps=(*claim.steps, step))


@dataclass(frozen=True, slots=True)
class _Translation:
    """Mentions and chains of the second reading in those of the first: the same words, or the same head; the chain that has most of the mentions."""

    mentions: dict[int, int]
    chains: dict[int, int]

    @classmethod
    def of(cls, first: ArticleRecord, second: ArticleRecord) -> _Translation:
        spans = {(m.start, m.end): i for i, m in enumerate(first.mentions)}
        heads = {(m.sentence, m.head): i for i, m in enumerate(first.mentions)}
        found = {i: spans.get((m.start, m.end), heads.get((m.sentence, m.head))) for i, m in enumerate(second.mentions)}
        mentions = {i: j for i, j in found.items() if j is not None}
        chain_of = {mention: chain.index for chain in first.chains for mention in chain.mentions}
        counts = {c.index: Counter(chain_of[mentions[m]] for m in c.mentions if m in mentions) for c in second.chains}
        return cls(mentions, {i: max(sorted(count), key=count.__getitem__) for i, count in counts.items() if count})

    def claim(self, claim: Claim) -> Claim | None:
        """A claim in the first reading's terms; None where an end is none of its mentions, or both are one thing to it."""
        subject, subject_chain = self.mentions.get(claim.subject), self.chains.get(claim.subject_chain)
        if subject is None or subject_chain is None:
            return None
        object_, object_chain = self._known(self.mentions, claim.object), self._known(self.chains, claim.object_chain)
        if claim.value is None and (object_ is None or object_chain in (None, subject_chain)):
            return None
        return replace(
            claim,
            subject=subject,
            subject_chain=subject_chain,
            object=object_,
            object_chain=object_chain,
            sources=tuple(replace(source, chain=self._known(self.chains, source.chain)) for source in claim.sources),
            place=self._known(self.chains, claim.place),
        )

    @staticmethod
    def _known(table: dict[int, int], key: int | None) -> int | None:
        return None if key is None else table.get(key)
