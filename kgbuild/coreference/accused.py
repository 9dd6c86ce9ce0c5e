"""Words for suspects, and who can be meant by them. In: Reading, a description, a Cluster. Out: whether it is ruled out, and how much likelier it is.

The rule: der Verdächtige, der Festgenommene and, where nothing else tells, der 34-Jährige is whom the article says to be accused, sought, held or
tried; never whoever accuses, judges, defends or only speaks.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.traits import OFFICES
from kgbuild.lexicon import resuming
from kgbuild.model import Mention

DOING, HURT = "offender", "victim"
ASIDE = frozenset(
    ("head_of_state", "head_of_government", "minister", "leader", "deputy", "spokesperson", "representative", "employee", "legal_party")
)
WORKING = frozenset(("employee", "legal_party"))
ANYBODY = "Person"  # the class of resuming.tsv that der Mann, die Frau belong to
SURE, LIKELY, SOMEWHAT = 1.5, 1.0, 0.6


def is_charged(reading: Reading, cluster: Cluster) -> bool:
    """Otto Kern, of whom the article says: `Die Polizei nahm ihn fest.` `Er soll gelogen haben.` `der mutmaßliche Täter Otto Kern`"""
    return any(m.attribute("class") == DOING or reading.charged(m) for m in cluster.mentions)


def is_ruled_out(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Der Verdächtige is no minister, judge or lawyer, and nobody who came to harm; der 34-Jährige no Generalbundesanwalt; das Opfer nobody who is accused,
    and of those only who came to harm."""
    class_, told = mention.attribute("class"), set(cluster.values("class"))
    harmed = class_ in (HURT, DOING) and any(reading.harmed(m) for m in cluster.mentions)
    if class_ == HURT:
        return is_charged(reading, cluster) or (bool(told & ASIDE) and not harmed)
    if is_charged(reading, cluster):
        return False
    office = bool(told & ASIDE - WORKING) and not cluster.named and _is_known(reading, cluster)
    return (class_ == DOING and (harmed or bool(told & ASIDE))) or (bool(mention.attribute("age")) and office)


def _is_known(reading: Reading, cluster: Cluster) -> bool:
    """Der Generalbundesanwalt, der Minister: an office that opens with its article; not ein Polizist"""
    return reading.determination(cluster.mentions[0]) == "definite"


def likelier(reading: Reading, mention: Mention, cluster: Cluster) -> float:
    """By how much whoever is accused is likelier meant than another; a minister whom another politician accuses is no suspect."""
    holds_office = bool(OFFICES & set(cluster.values("class"))) and mention.attribute("class") != DOING
    if holds_office or not is_charged(reading, cluster):
        return 0.0
    if mention.attribute("class") == DOING:
        return SURE
    return LIKELY if mention.attribute("age") else SOMEWHAT * resuming.resumes(reading.bare(mention), ANYBODY)
