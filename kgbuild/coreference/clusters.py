"""What is known so far to mean the same. In: links between mentions. Out: clusters that answer for all their mentions.

The entity-mention model (Klenner and Tuggener 2011): a mention is held against what a whole cluster is known to be, not against single mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.coreference.reading import Reading, family
from kgbuild.model import Link, Mention

NAMING = ("name", "demonym", "part")


class Clusters:
    """The clusters of one article: every mention is in one; joining two leaves a Link."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._of = list(range(len(reading.mentions)))
        self._members: dict[int, list[int]] = {i: [i] for i in self._of}
        self._links: dict[int, Link] = {}

    def join(self, mention: int, antecedent: int, rule: str, confidence: float) -> None:
        """The two mean the same, with all that either already meant."""
        old, new = self._of[mention], self._of[antecedent]
        self._links.setdefault(mention, Link(mention, antecedent, rule, confidence))
        if old == new:
            return
        keep, drop = min(old, new), max(old, new)
        self._members[keep] = sorted(self._members[keep] + self._members.pop(drop))
        for member in self._members[keep]:
            self._of[member] = keep

    def of(self, mention: int) -> Cluster:
        return Cluster(self.reading, tuple(self._members[self._of[mention]]))

    def joined(self, mention: int) -> bool:
        """Whether it is already linked to an earlier or other mention."""
        return len(self._members[self._of[mention]]) > 1

    def all(self) -> Iterator[Cluster]:
        """The clusters in order of their first mention."""
        for key in sorted(self._members):
            yield Cluster(self.reading, tuple(self._members[key]))

    def before(self, position: int) -> list[Cluster]:
        """The clusters with a mention before this one, in order of their first mention."""
        return [cluster for cluster in self.all() if cluster.members[0] < position and position not in cluster.members]

    def links(self, members: tuple[int, ...]) -> tuple[Link, ...]:
        return tuple(self._links[member] for member in members if member in self._links)


class Cluster:
    """Mentions that mean the same, and what they tell together."""

    def __init__(self, reading: Reading, members: tuple[int, ...]) -> None:
        self.reading = reading
        self.members = members

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(self.reading.mentions[i] for i in self.members)

    @property
    def named(self) -> bool:
        return any(mention.kind in NAMING for mention in self.mentions)

    @property
    def type(self) -> str:
        """The class of its names, else of its descriptions; a pronoun tells none."""
        ordered = sorted(self.mentions, key=lambda m: (m.kind == "pronoun", m.kind not in NAMING))
        return ordered[0].type

    @property
    def family(self) -> str:
        return family(self.type)

    def values(self, key: str) -> tuple[str, ...]:
        """What its mentions say of an attribute, each once, in text order."""
        return tuple(dict.fromkeys(value for mention in self.mentions if (value := mention.attribute(key))))

    @property
    def genders(self) -> frozenset[str]:
        """The genders its mentions tell: of persons their own, of things that of the nouns."""
        return frozenset(mention.gender for mention in self.mentions if mention.gender and mention.kind != "pronoun")

    @property
    def plural(self) -> bool:
        return any(mention.number == "Plur" for mention in self.mentions if mention.kind != "pronoun")

    def last_before(self, position: int) -> int | None:
        """Its last mention before another one."""
        earlier = [member for member in self.members if member < position]
        return earlier[-1] if earlier else None

    def count_before(self, position: int) -> int:
        return sum(member < position for member in self.members)
