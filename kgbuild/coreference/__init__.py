"""Coreference inside an article. In: Document, Analyses, mentions. Out: Chains; every mention is in exactly one, a lone one in a chain of its own.

The rule: sure links first (names, appositions, titles), then descriptions and pronouns as they come; a doubtful link is left out rather than guessed.
"""

from __future__ import annotations

from kgbuild.coreference import (
    appositions,
    beside,
    chains,
    descriptions,
    happenings,
    headlines,
    homelands,
    introduced,
    onwards,
    several,
    strings,
)
from kgbuild.coreference.clusters import Clusters
from kgbuild.coreference.reading import Reading
from kgbuild.model import Analysis, Chain, Document, Mention

__all__ = ["STEPS", "link", "with_happenings"]

STEPS = (
    strings.join,
    appositions.join,
    beside.join,
    appositions.copulas,
    introduced.join,
    headlines.join,
    onwards.join,
    descriptions.join,
    homelands.join,
    several.join,
)


def link(document: Document, analyses: tuple[Analysis, ...], mentions: tuple[Mention, ...]) -> tuple[Chain, ...]:
    """The chains of an article, in order of their first mention.

    Args:
        document: its sentences.
        analyses: what the grammar says of them, one each.
        mentions: in text order, as `mentions.find` gives them.

    Returns:
        Chains whose links say which rule joined a mention to which, and how sure it is.
    """
    clusters = Clusters(Reading(document, analyses, mentions))
    for step in STEPS:
        step(clusters)
    return chains.build(clusters)


with_happenings = happenings.add
