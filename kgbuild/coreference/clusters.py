"""What is known so far to mean the same. In: links between mentions. Out: clusters that answer for all their mentions.

The entity-mention model (Klenner and Tuggener 2011): a mention is held against what a whole cluster is known to be, not against single mentions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from kgbuild.coreference.families import family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import persons, pronouns
from kgbuild.model import Link, Mention

MEMORY = 100  # sentences back in which something is still in mind
NAMING = ("name", "demonym", "part")
DESCRIBING = ("nominal", "thing")
TELLING = ("name", "pronoun")  # mentions that go on about somebody
OFTEN = 3  # mentions that make somebody the theme
OPENING = 2  # sentences that say what an article is about


class Clusters:
    """The clusters of one article: every mention is in one; joining two leaves a Link."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._sentences = [mention.sentence for mention in reading.mentions]
        self._of = list(range(len(reading.mentions)))
        self._members: dict[int, list[int]] = {i: [i] for i in self._of}
        self._links: dict[int, Link] = {}
        self._made: dict[int, Cluster] = {}
        self._several: dict[int, tuple[int, ...]] = {}

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
        return self._cluster(self._of[mention])

    def _cluster(self, key: int) -> Cluster:
        """Made anew only when its members have changed."""
        members = tuple(self._members[key])
        made = self._made.get(key)
        if made is None or made.members != members:
            made = self._made[key] = Cluster(self.reading, members)
        return made

    def joined(self, mention: int) -> bool:
        """Whether it is already linked to an earlier or other mention."""
        return len(self._members[self._of[mention]]) > 1

    def mean(self, mention: int, members: tuple[int, ...]) -> None:
        """The mention means several together: beide Länder."""
        self._several[mention] = members

    def meant(self, mention: int) -> tuple[int, ...]:
        """Whom it means together; nobody where it means one."""
        return self._several.get(mention, ())

    def several(self, cluster: Cluster) -> tuple[int, ...]:
        """Whom the cluster's mentions mean together, where they mean the same several: die Verbände … sie; a pronoun among them means what they do."""
        told = [member for member in cluster.members if self.reading.mentions[member].kind != "pronoun"] or cluster.members
        found = {self.meant(member) for member in told}
        return found.pop() if len(found) == 1 else ()

    def all(self) -> Iterator[Cluster]:
        """The clusters in order of their first mention."""
        return (self._cluster(key) for key in sorted(self._members))

    def before(self, position: int, reach: int = MEMORY) -> list[Cluster]:
        """The clusters with a mention before this one, in order of their first mention; `reach` is how many sentences back."""
        start = bisect_left(self._sentences, self._sentences[position] - reach)
        keys = sorted(set(self._of[start:position]))
        return [self._cluster(key) for key in keys if key != self._of[position]]

    def theme(self, position: int) -> Cluster | None:
        """Whom an article is about that tells a life: named in its title or opening, and spoken of so far twice as much as anybody else."""
        persons = [cluster for cluster in self.before(position) if cluster.type == "Person" and cluster.named]
        if not persons:
            return None
        counts = [sum(m.kind in TELLING for m in cluster.mentions[: cluster.count_before(position)]) for cluster in persons]
        most = max(range(len(persons)), key=counts.__getitem__)
        others = max((*counts[:most], *counts[most + 1 :]), default=0)
        leads = counts[most] >= max(OFTEN, 2 * others) and persons[most].mentions[0].sentence <= OPENING
        return persons[most] if leads else None

    def links(self, members: tuple[int, ...]) -> tuple[Link, ...]:
        return tuple(self._links[member] for member in members if member in self._links)


def _by_pronoun(mention: Mention) -> str:
    """Of one person: er, sein -> Masc; sie, ihr -> Fem; of es, ich nothing."""
    entry = pronouns.possessive(mention.text) if mention.attribute("pronoun") == "possessive" else pronouns.pronoun(mention.text)
    if entry is None or entry.person == "1":
        return ""
    return "Fem" if "Fem" in entry.genders else "Masc" if "Masc" in entry.genders else ""


class Cluster:
    """Mentions that mean the same, and what they tell together."""

    def __init__(self, reading: Reading, members: tuple[int, ...]) -> None:
        self.reading = reading
        self.members = members

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(self.reading.mentions[i] for i in self.members)

    @cached_property
    def named(self) -> bool:
        return any(mention.kind in NAMING for mention in self.mentions)

    @cached_property
    def type(self) -> str:
        """The class of its names, else of its descriptions; a pronoun tells none."""
        ordered = sorted(self.mentions, key=lambda m: (m.kind == "pronoun", m.kind == "thing", m.kind not in NAMING))
        first = ordered[0].type
        finer = (m.type for m in ordered if m.kind in NAMING and family(m.type) == "Organization" and m.type != first)
        return next(finer, first) if first == "Organization" else first

    @cached_property
    def family(self) -> str:
        return family(self.type)

    @cached_property
    def somebody(self) -> bool:
        """One person, though no table of roles may have the noun: der Pfleger."""
        things = (mention for mention in self.mentions if mention.kind == "thing")
        return self.type == "Person" or (
            self.type == "Thing" and not self.plural and any(persons.noun_gender(self.reading.bare(mention)) for mention in things)
        )

    def values(self, key: str) -> tuple[str, ...]:
        """What its mentions say of an attribute, each once, in text order."""
        return tuple(dict.fromkeys(value for mention in self.mentions if (value := mention.attribute(key))))

    @cached_property
    def genders(self) -> frozenset[str]:
        """The genders its mentions tell: of persons their own, of things that of the nouns; of a person also the pronouns."""
        told = frozenset(gender for mention in self.mentions if mention.kind != "pronoun" and (gender := self.reading.form(mention)[1]))
        if told or self.type != "Person":
            return told
        return frozenset(gender for mention in self.mentions if mention.kind == "pronoun" and (gender := _by_pronoun(mention)))

    @cached_property
    def plural(self) -> bool:
        return any(self.reading.form(mention)[0] == "Plur" for mention in self.mentions if mention.kind != "pronoun")

    @cached_property
    def nouns(self) -> frozenset[tuple[str, str]]:
        """The words of its descriptions with their number, and the first words of its names; of bodies the last too: die Werft after Hansa Werft."""
        described = {(self.reading.bare(m), self.reading.form(m)[0]) for m in self.mentions if m.kind in DESCRIBING}
        names = [m.name.split(" ") for m in self.mentions if m.kind == "name"]
        words = {words[0] for words in names} | {words[-1] for words in names if self.family == "Organization"}
        return frozenset(described | {(word, "Name") for word in words})

    @cached_property
    def inner(self) -> frozenset[str]:
        """The names inside its descriptions."""
        return frozenset(name.name for m in self.mentions if m.kind == "nominal" for name in self.reading.inner(m))

    def last_before(self, position: int) -> int | None:
        """Its last mention before another one."""
        at = bisect_left(self.members, position)
        return self.members[at - 1] if at else None

    def latest(self, position: int) -> Mention:
        """That mention itself, of a cluster that has one."""
        return self.reading.mentions[self.last_before(position) or 0]

    def function_before(self, position: int) -> str:
        """What it last did: in `Minister Blau kam` the description is the subject and the name stands beside it."""
        last = self.last_before(position)
        if last is None:
            return ""
        sentence = self.reading.mentions[last].sentence
        functions = [self.reading.function(m) for m in self.mentions if m.sentence == sentence and self.reading.mentions[position] is not m]
        taking_part = [function for function in functions if function not in ("apposition", "")]
        return "agent" if "agent" in taking_part else next(iter(reversed(taking_part)), "")

    def leads_before(self, position: int) -> bool:
        """Whether it is the subject of the main clause where it last stood."""
        last = self.last_before(position)
        sentence = self.reading.mentions[last].sentence if last is not None else -1
        there = (m for m in self.mentions if m.sentence == sentence and self.reading.main_clause(m))
        return any(self.reading.function(m) == "agent" for m in there)

    def count_before(self, position: int) -> int:
        return bisect_left(self.members, position)
