"""Descriptions that mean somebody else. In: Reading, a description, a Cluster. Out: whether the article tells that it is not that person.

The rule: another gender, age, body or office than the article has told of him.
"""

from __future__ import annotations

from kgbuild.coreference import agreement
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.families import PLACES
from kgbuild.coreference.in_office import of_another_town
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.traits import OFFICES
from kgbuild.lexicon import resuming
from kgbuild.model import Mention

GROWN_UP_ROLES = OFFICES | {"leader", "deputy", "spokesperson", "representative", "founder", "owner", "parent", "spouse"}
GROWN_UP = 18  # years
LEADER, HEAD = "leader", "Head"  # of resuming.tsv: der Chef, der Boss
HEADING = OFFICES | {LEADER, "deputy"}
WORKING = frozenset(("profession", "employee", "leader"))
TRADES = frozenset(("profession", "person", "employee"))
ANYBODY = "Person"  # the class of resuming.tsv that der Mann, die Frau belong to
YOUNG = "Young"  # likewise of der Jugendliche, das Kind
OF_FIELD, FIELD = ("von", "für"), 2  # what opens a field, and how many words tell it: für Physik
HOME = "aus "  # before where somebody lives


def agree(mention: Mention, cluster: Cluster) -> bool:
    """Whether gender, age and number leave it the same person."""
    gender = not mention.gender or not cluster.genders or mention.gender in cluster.genders
    ages = cluster.values("age")
    age = not mention.attribute("age") or not ages or mention.attribute("age") in ages
    return gender and age and not cluster.plural and not _is_too_young(mention, cluster)


def _is_too_young(mention: Mention, cluster: Cluster) -> bool:
    """der 16-Jährige is no headmaster."""
    age = mention.attribute("age")
    return age.isdigit() and int(age) < GROWN_UP and bool(GROWN_UP_ROLES & set(cluster.values("class")))


def is_told_apart(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """What follows the noun says that it is somebody else: der Sprecher der Stadt; the head of one body is not that of another.

    Nor is the mayor of one town that of another.
    """
    if of_another_town(reading, mention, cluster):
        return True
    behind = agreement.modifiers(reading, mention)
    if behind and mention.attribute("class") in HEADING and _of_another_body(reading, mention, cluster):
        return True
    told = reading.inner(mention) or is_at_home(reading, mention) or is_of_a_field(reading, mention)
    return bool(behind) and not told and behind not in {agreement.modifiers(reading, other) for other in cluster.mentions}


def _of_another_body(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der Gouverneur von Oaxaca, of whom the article calls Gouverneur von Guerrero; der Vorsitzende der Fed, of a senator"""
    mine = _behind(reading, mention)
    alike = (m for m in cluster.mentions if m.attribute("class") == mention.attribute("class"))
    theirs = {name.name for m in alike for name in _behind(reading, m)}
    another_office = bool(cluster.values("class")) and not any(name.type in PLACES for name in mine)
    return bool(mine) and not {name.name for name in mine} & theirs and (bool(theirs) or another_office)


def _behind(reading: Reading, mention: Mention) -> list[Mention]:
    """The names that follow the noun inside a description: Oaxaca in der Gouverneur von Oaxaca."""
    end = reading.token(mention).end
    return [name for name in reading.inner(mention) if name.start > end]


def is_of_another_age(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der Jugendliche is no policeman, der Mann no Junge"""
    word = reading.bare(mention)
    if resuming.resumes(word, YOUNG):
        return bool(WORKING & set(cluster.values("class"))) and not cluster.values("age")
    return resuming.resumes(word, ANYBODY) and any(resuming.resumes(noun, YOUNG) for noun, _ in cluster.nouns)


def is_at_home(reading: Reading, mention: Mention) -> bool:
    """der 22-Jährige aus Ulm; where the sentence opens with it also die Juristin aus Ulm"""
    if not agreement.modifiers(reading, mention).startswith(HOME):
        return False
    opens = reading.tokens(mention)[min(1, mention.head)].start == mention.start
    return bool(mention.attribute("age")) or (opens and mention.attribute("class") in TRADES)


def is_of_a_field(reading: Reading, mention: Mention) -> bool:
    """der Sänger von Opern, der Professor für Physik: whoever has such a calling says at what, with a bare noun"""
    words = reading.tokens(mention)[mention.head + 1 :]
    inside = [t for t in words if t.end <= mention.end]
    field = len(inside) == FIELD and inside[0].text in OF_FIELD and inside[1].upos == "NOUN"
    return field and mention.attribute("class") == "profession"


def holds_another(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """The article calls somebody Generalsekretär or Weihbischof: der Präsident, der Papst is somebody else; der Firmenchef may be whoever leads."""
    told, class_, entry = set(cluster.values("class")), mention.attribute("class"), reading.entry(mention)
    if class_ == LEADER and LEADER in told and entry is not None and resuming.resumes(entry.lemma, HEAD):
        return False
    return class_ in HEADING and bool(told & HEADING) and class_ not in told & OFFICES
