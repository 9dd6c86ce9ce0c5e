"""Chains of all articles to entities. In: records and a base IRI. Out: entities, sorted by IRI; the order of the articles makes no difference.

The rule: two chains are one entity when they have the same id, or a name that only one thing bears; descriptions stay in their article.
"""

from __future__ import annotations

from collections.abc import Sequence

from kgbuild.model import ArticleRecord, Entity
from kgbuild.resolve.identity import Identity, identities
from kgbuild.resolve.mentioned import Mentioned, mentioned
from kgbuild.resolve.naming import iri, label

__all__ = ["chain_entity", "entities"]


def entities(records: Sequence[ArticleRecord], base: str) -> tuple[Entity, ...]:
    """What the articles speak of.

    Args:
        records: one per article, in any order.
        base: IRI under which entities get their names.
    """
    chains = [found for record in sorted(records, key=lambda r: r.article.id) for found in mentioned(record)]
    clusters: dict[Identity, list[Mentioned]] = {}
    for found, identity in zip(chains, identities(chains), strict=True):
        clusters.setdefault(identity, []).append(found)
    return tuple(sorted((_entity(identity, members, base) for identity, members in clusters.items()), key=lambda e: e.iri))


def chain_entity(found: Sequence[Entity]) -> dict[tuple[str, int], Entity]:
    """Which entity each chain is: (article id, chain index) -> Entity."""
    return {chain: entity for entity in found for chain in entity.chains}


def _entity(identity: Identity, members: list[Mentioned], base: str) -> Entity:
    name, type_ = label(identity, members)
    aliases = sorted({" ".join(alias.split()) for member in members for alias in (member.chain.name, *member.chain.aliases)} - {name})
    names = {own for member in members for own in member.names}
    chains = tuple(sorted((member.article, member.chain.index) for member in members))
    return Entity(
        iri(identity, name, base),
        name,
        type_,
        identity.qid or None,
        tuple(aliases),
        chains,
        tuple(alias for alias in aliases if alias in names),
    )
