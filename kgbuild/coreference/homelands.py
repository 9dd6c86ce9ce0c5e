"""Whose country. In: clusters, when pronouns are joined. Out: joins of `sein Land`, `die Hauptstadt ihres Landes` with the country of whom the possessive means.

The rule: the article says of which country that one is: the Ukrainian president's country is Ukraine.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import NAMING, Cluster, Clusters
from kgbuild.lexicon import resuming
from kgbuild.model import Mention

OWN_LAND = "Land"  # the class of resuming.tsv that Land, Heimatland belong to


def join(clusters: Clusters) -> None:
    """Every `sein Land` whose owner the article tells the country of."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.type == "Country" and _is_owned(clusters, mention) and not clusters.of(position).named:
            owner = _owner(clusters, mention)
            found = _country(clusters, position, owner) if owner else None
            if found is not None:
                clusters.join(position, found, "homeland", 0.85)


def _is_owned(clusters: Clusters, mention: Mention) -> bool:
    reading = clusters.reading
    return reading.determination(mention) == "possessive" and resuming.resumes(reading.bare(mention), OWN_LAND)


def _owner(clusters: Clusters, mention: Mention) -> Cluster | None:
    """Whom the possessive right before it means."""
    reading = clusters.reading
    before = ((i, m) for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and 0 <= mention.start - m.end <= 1)
    return next((clusters.of(i) for i, m in before if m.kind == "pronoun"), None)


def _country(clusters: Clusters, position: int, owner: Cluster) -> int | None:
    """The last mention, before it if there is one, of the country that its owner is of, or is the spokesman, the envoy of."""
    lands = set(owner.values("country") or owner.values("known_Country"))
    mentions = clusters.reading.mentions
    named = [i for i, m in enumerate(mentions) if m.type == "Country" and m.kind in NAMING and m.name in lands]
    before = [i for i in named if i < position]
    return next(iter(before[-1:] or named), None) if len(lands) == 1 else None
