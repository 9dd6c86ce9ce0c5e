"""Which nodes belong together. In: nodes and weighted edges. Out: a community number for each node, the largest community first.

Louvain (Blondel et al. 2008) of networkx, seeded; nodes without neighbours share the last number, OTHERS.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import networkx

OTHERS = -1
SMALLEST = 3


def communities(count: int, edges: Iterable[tuple[int, int]], seed: int = 7) -> Sequence[int]:
    """For each node the number of its community, or OTHERS where it has fewer than three members."""
    found = networkx.Graph()
    found.add_nodes_from(range(count))
    for start, end in edges:
        weight = found[start][end]["weight"] + 1 if found.has_edge(start, end) else 1
        found.add_edge(start, end, weight=weight)
    groups = [sorted(group) for group in networkx.community.louvain_communities(found, seed=seed)]
    number = [OTHERS] * count
    for position, group in enumerate(sorted((g for g in groups if len(g) >= SMALLEST), key=lambda g: (-len(g), g))):
        for node in group:
            number[node] = position
    return number
