"""Headlines leave out who says it. In: a document and its claims. Out: the claims; what the headline states and the article only reports is reported.

`Bank entlässt Holm` above `Die Bank entlässt Holm, wie die Zeitung erfuhr.`: both are what the paper says.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kgbuild.model import Claim, Document, Status

BACKWARDS = "pointing_back"  # a sentence of the paper's own, whose source is named behind it


def attributed(document: Document, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, those of the headline with the sources that the article gives for the same."""
    if not has_headline(document):
        return claims
    below: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.sentence > 0:
            below[_content(claim)].append(claim)
    return tuple(_as_below(claim, below.get(_content(claim), [])) if claim.sentence == 0 else claim for claim in claims)


def has_headline(document: Document) -> bool:
    """Whether the article opens with a headline: a paragraph of its own without a full stop."""
    first = document.sentences[:2]
    return len(first) == 2 and first[0].paragraph != first[1].paragraph and not first[0].text.rstrip().endswith(".")


def _content(claim: Claim) -> tuple[object, ...]:
    return (claim.predicate, claim.subject_chain, claim.object_chain, claim.value, claim.polarity)


def _as_below(claim: Claim, below: list[Claim]) -> Claim:
    own = any(other.status is Status.ASSERTED or BACKWARDS in other.steps for other in below)
    if claim.status is not Status.ASSERTED or not below or own:
        return claim
    return replace(claim, status=below[0].status, sources=below[0].sources)
