"""Whether a description and a cluster agree in their words. In: Reading, a mention, a Cluster. Out: same noun, contradiction.

The rule: what only one of them says contradicts nothing.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading, family
from kgbuild.model import Mention


def same_noun(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Krieg after Ukraine-Krieg, Wahl after Parlamentswahl, Gewerkschaft after Gewerkschaft der Polizei."""
    word = reading.bare(mention)
    if not any(number in (mention.number, "Name") and same_head(noun, word) for noun, number in cluster.nouns):
        return False
    if any(number == "Name" and same_head(noun, word) for noun, number in cluster.nouns):
        return True
    described = (m for m in cluster.mentions if m.kind == "nominal" and m.number == mention.number and same_head(reading.bare(m), word))
    return any(_adjectives_fit(reading, mention, other) for other in described)


def _adjectives_fit(reading: Reading, mention: Mention, other: Mention) -> bool:
    """Of groups and bodies: islamische Staaten are not any Staaten that were named before."""
    if family(mention.type) not in ("Group", "Organization"):
        return True
    mine, theirs = (_adjectives(reading, m) for m in (mention, other))
    return mine == theirs or not mine


def _adjectives(reading: Reading, mention: Mention) -> str:
    head = reading.document.sentences[mention.sentence].tokens[mention.head]
    return reading.document.article.text[mention.start : head.start].strip().lower().rstrip("enmrs")


def same_head(longer: str, shorter: str) -> bool:
    """Parlamentswahl ends in Wahl."""
    one, two = longer.casefold(), shorter.casefold()
    return one == two or (one.endswith(two) and len(two) >= 4)


def contradict(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Both say of which or where, and say different things; or one is singular and the other plural."""
    if any(other.kind == "nominal" and other.number and mention.number and other.number != mention.number for other in cluster.mentions):
        return True
    mine = {name.name for name in reading.inner(mention)}
    if mine and cluster.inner and not mine & cluster.inner:
        return True
    behind = modifiers(reading, mention)
    return bool(behind) and behind not in {modifiers(reading, other) for other in cluster.mentions if other.kind == "nominal"}


def modifiers(reading: Reading, mention: Mention) -> str:
    """What follows the noun, without names that are compared by themselves."""
    token = reading.document.sentences[mention.sentence].tokens[mention.head]
    return reading.document.article.text[token.end : mention.end].strip()
