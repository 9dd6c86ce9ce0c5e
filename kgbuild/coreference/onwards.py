"""From left to right. In: clusters. Out: joins of descriptions and pronouns, each when it is reached.

The rule: whoever a pronoun meant is still in mind at the next description, and the other way round.
"""

from __future__ import annotations

from kgbuild.coreference import descriptions, pronouns, thereabouts
from kgbuild.coreference.clusters import DESCRIBING, Clusters


def join(clusters: Clusters) -> None:
    """Every description and every pronoun of the article, in the order of the text."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.kind in DESCRIBING and not clusters.of(position).named:
            descriptions.resolve(clusters, position, mention)
        elif mention.attribute("pronoun") == thereabouts.KIND:
            thereabouts.resolve(clusters, position, mention)
        elif mention.kind == "pronoun":
            pronouns.resolve(clusters, position, mention)
