"""Descriptions of events, groups, works and plain things. In: Reading, a description, a Cluster. Out: how well it takes that up.

The rule: the same noun, another noun that the lexicon has for it, or one that can stand for its whole class.
"""

from __future__ import annotations

from kgbuild.coreference import agreement, bodies, crowds
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.families import family
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import DEFINITE, Scored, again, bare, distance, near, salience
from kgbuild.lexicon import noun_prepositions, resuming
from kgbuild.model import Mention

MISFORTUNES = frozenset(
    ("Attack", "Accident", "Disaster", "Event")
)  # of which a noun may take up another class: ein Brand, die Katastrophe, die Tragödie
NEWS = 0.8  # by how much the misfortune of the title is likelier meant than another
OPEN = frozenset(("Thing", "Event", "Work", "Place", "Group"))  # between which the tables may differ: ein Manöver, die Übung


def score(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Events, groups and works: the same noun again, nothing contradicting."""
    if cluster.family == "Organization":
        called = bodies.alliance(reading, position, mention, cluster) or bodies.followers(reading, position, mention, cluster)
        return called or _with_a_name(reading, position, mention, cluster)
    if cluster.family not in OPEN or reading.determination(mention) == "indefinite":
        return None
    if cluster.family == family(mention.type):
        found = _of_its_family(reading, position, mention, cluster)
    else:
        found = again(reading, position, mention, cluster) if not cluster.named and bare(reading, mention) else None
    return None if found is None or agreement.contradict(reading, mention, cluster) else found


def _with_a_name(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """die Band after die Rockband „Blaue Stunde“: one group, by the noun that stood beside its name"""
    one = mention.type == "Group" and mention.number != "Plur" and bare(reading, mention)
    if not one or not cluster.named or reading.determination(mention) not in DEFINITE:
        return None
    found = again(reading, position, mention, cluster)
    return None if found is None or found.rule != "same_noun" or agreement.contradict(reading, mention, cluster) else found


def _of_its_family(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    if _counted(reading, mention) or (distance(reading, position, cluster) > 1 and reading.another_time(mention)):
        return None
    found = again(reading, position, mention, cluster)
    if found and found.rule != "same_noun" and all(_is_charged(reading, m) for m in cluster.mentions):
        return None
    return found or _class(reading, position, mention, cluster) or _longer(reading, position, mention, cluster)


def _longer(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Das Schiff „Nordwind“ sank. Das Frachtschiff …: of what has a name, with a noun that says more"""
    if not cluster.named or cluster.type != "Work" or not bare(reading, mention) or not near(reading, position, cluster):
        return None
    nouns = (reading.bare(m) for m in cluster.mentions if m.kind == "nominal")
    longer = any(agreement.same_head(reading.bare(mention), noun) for noun in nouns)
    return Scored(2.2 + salience(reading, position, cluster) / 2, cluster, "longer") if longer else None


def common(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Things: the same noun again, or another one for it: das Gesetz after das Wassergesetz, das Tier after der Hund."""
    if reading.determination(mention) not in DEFINITE:
        return None
    if cluster.family == "Organization" and (called := bodies.followers(reading, position, mention, cluster)):
        return called
    found = again(reading, position, mention, cluster)
    if found is None or agreement.contradict(reading, mention, cluster):
        return None
    return found if found.rule == "same_noun" or cluster.family not in ("Person", "Country") else None


def _class(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    if crowds.protests(reading, mention, cluster):
        return Scored(2.6 + salience(reading, position, cluster) / 2, cluster, "protesters")
    if _takes_up_class(reading, position, mention, cluster) and not _is_of_old(reading, mention, cluster):
        news = NEWS * (cluster.type in MISFORTUNES and cluster.mentions[0].sentence == 0)
        return Scored(2.4 + news + salience(reading, position, cluster) / 2, cluster, "kind")
    return None


def _may_be(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether the class allows it: the same, or a misfortune that the noun takes up too, and not only a charge."""
    known = cluster.type == mention.type
    known = known or ({cluster.type, mention.type} <= MISFORTUNES and resuming.resumes(reading.bare(mention), cluster.type))
    return known and not all(_is_charged(reading, m) for m in cluster.mentions)


def _is_charged(reading: Reading, mention: Mention) -> bool:
    """Ermittlungen wegen | Totschlags: what somebody is tried for, and nothing that is told to have happened"""
    before = [t for t in reading.document.sentences[mention.sentence].tokens[: mention.head] if t.end <= mention.start]
    return bool(before) and noun_prepositions.opens(before[-1].text, "charge")


def _is_of_old(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Schon 2021 gab es hier ein Hochwasser. Die Katastrophe …  ->  not that one, but the one that the article is about"""
    return all(reading.another_time(m) for m in cluster.mentions) and not reading.another_time(mention)


def _takes_up_class(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Another noun of the same class, bare: die Demonstration after eine Kundgebung, diese Einigung after the Abkommen; die Katastrophe after ein Brand."""
    beside = any(m.sentence == mention.sentence for m in cluster.mentions)
    if not _may_be(reading, mention, cluster) or not bare(reading, mention) or beside:
        return False
    if reading.determination(mention) == "demonstrative":
        return mention.type not in ("Event", "Group", "Work") and distance(reading, position, cluster) <= 1
    noun = reading.bare(mention)
    if any(resuming.is_apart(noun, cluster.type, reading.bare(other)) for other in cluster.mentions):
        return False
    return resuming.resumes(noun, cluster.type) and (near(reading, position, cluster) or _only(reading, mention, cluster.type))


def _only(reading: Reading, mention: Mention, class_: str) -> bool:
    """Whether one noun alone has named events of the class before."""
    return len({reading.bare(m) for m in reading.mentions if m.type == class_ and m.kind == "nominal" and m.start < mention.start}) == 1


def _counted(reading: Reading, mention: Mention) -> bool:
    return reading.counted(mention) and reading.determination(mention) not in DEFINITE
