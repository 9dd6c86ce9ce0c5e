"""Persons named only after they were brought up. In: clusters. Out: joins of `ein Polizist` with the name that the next sentence gives.

`Ein Polizist hat acht Touristen erschossen. Der 55-jährige Rolando Mendez …`. The rule: the name comes as somebody known, by an age behind an article, beside
a word for who did it (der mutmaßliche Täter), or as that of whom the article accuses, as it did somebody before; and the sentence before speaks of one unnamed
person only.
"""

from __future__ import annotations

from kgbuild.coreference import accused
from kgbuild.coreference.clusters import Cluster, Clusters
from kgbuild.coreference.traits import KIN
from kgbuild.model import Mention

KNOWN = ("definite", "demonstrative")
DOING = "offender"
CUT = "."  # Niklas B.
NEAR = 2  # sentences from somebody to his name: the one before, and one that is about something else


def join(clusters: Clusters) -> None:
    """Every person whose first name in the article comes as that of somebody known."""
    for cluster in list(clusters.all()):
        first = next((i for i, m in zip(cluster.members, cluster.mentions, strict=True) if m.kind == "name"), None)
        if first is None or cluster.type != "Person":
            continue
        name = clusters.reading.mentions[first]
        known = _comes_as_known(clusters, cluster, name)
        somebody = _brought_up(clusters, cluster, name.sentence) if known or _is_accused(cluster, name) else None
        if somebody is not None and _is_victim(clusters, cluster, name, somebody):
            continue
        if somebody is not None and (known or accused.is_charged(clusters.reading, somebody)):
            clusters.join(cluster.members[0], somebody.members[0], "introduced", 0.8)


def _is_victim(clusters: Clusters, cluster: Cluster, name: Mention, somebody: Cluster) -> bool:
    """Ein Beamter wurde verletzt. Der 41-jährige Verdächtige Ibrahim Kurz …: whoever came to harm is not he who is suspected"""
    suspected = any(m.attribute("class") == DOING for m in cluster.mentions if m.sentence == name.sentence)
    return suspected and any(clusters.reading.harmed(m) for m in somebody.mentions)


def _comes_as_known(clusters: Clusters, cluster: Cluster, name: Mention) -> bool:
    """`der 55-jährige Rolando Mendez`, `der mutmaßliche Täter, der Student Kyle Brandt`."""
    reading = clusters.reading
    beside = [m for m in cluster.mentions if m.sentence == name.sentence and m.start <= name.end]
    if cluster.mentions[0].sentence < name.sentence:
        return False
    aged = any(m.attribute("age") and reading.determination(m) in KNOWN for m in beside)
    return aged or any(m.attribute("class") == DOING and reading.determination(m) in KNOWN for m in beside)


def _is_accused(cluster: Cluster, name: Mention) -> bool:
    """Anklage gegen 22-Jährigen | Das Gericht klagt Niklas B. an: a name cut short, as papers do with that of somebody accused"""
    return cluster.mentions[0] is name and name.name.endswith(CUT) and " " in name.name


def _brought_up(clusters: Clusters, cluster: Cluster, sentence: int) -> Cluster | None:
    """The one unnamed person of the nearest sentence before that speaks of any."""
    for before in range(sentence - 1, max(sentence - 1 - NEAR, -1), -1):
        found = [
            c for c in clusters.all() if any(m.sentence == before and m.kind != "pronoun" for m in c.mentions) and _is_unnamed(clusters, c)
        ]
        if found:
            return found[0] if len(found) == 1 and _agree(found[0], cluster) else None
    return None


def _is_unnamed(clusters: Clusters, cluster: Cluster) -> bool:
    """One person, brought up as somebody new: ein Polizist, einen Mann."""
    first = cluster.mentions[0]
    new = clusters.reading.determination(first) in ("indefinite", "bare" if first.sentence == 0 else "") and first.kind == "nominal"
    return new and not cluster.named and cluster.type == "Person" and not cluster.plural and first.attribute("class") not in KIN


def _agree(somebody: Cluster, person: Cluster) -> bool:
    genders = not somebody.genders or not person.genders or bool(somebody.genders & person.genders)
    ages = not somebody.values("age") or not person.values("age") or bool(set(somebody.values("age")) & set(person.values("age")))
    return genders and ages
