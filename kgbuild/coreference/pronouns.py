"""Pronouns and possessives. In: clusters, from left to right. Out: joins with who is meant.

Hard filters first (`fitting`), then weights (`weighing`). Two equally good candidates are no answer.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Clusters
from kgbuild.coreference.fitting import ANIMATE, REACH, allowed
from kgbuild.coreference.weighing import score
from kgbuild.lexicon import pronouns as words
from kgbuild.lexicon.pronouns import Pronoun
from kgbuild.model import Mention

ORDINAL, FIRST = "ordinal", "ersterer"
FULL = ("name", "nominal")
MARGINS = {"personal": 0.4, "possessive": 0.4, "demonstrative": 0.1}


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Joins one pronoun with who is meant, if that is clear."""
    entry = _entry(mention)
    if entry is not None and entry.person == "1":
        _join_speaker(clusters, position, mention, entry)
    elif entry is not None and entry.kind == ORDINAL:
        _join_in_order(clusters, position, mention, entry)
    elif entry is not None and entry.kind in MARGINS:
        _join_best(clusters, position, mention, entry)


def _entry(mention: Mention) -> Pronoun | None:
    return words.possessive(mention.text) if mention.attribute("pronoun") == "possessive" else words.pronoun(mention.text)


def _join_speaker(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    """ich in a quotation is the one who speaks it."""
    place = clusters.reading.speaker(mention) if entry.lemma == "ich" else None
    found = (
        [i for i in clusters.reading.at_head.get(place, ()) if clusters.reading.mentions[i].type in ("Person", "Entity")] if place else []
    )
    if found and found[0] != position:
        clusters.join(position, found[0], "speaker", 0.9)


def _join_in_order(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    """Blau traf Kern. Letzterer schwieg.  ->  Kern: of those the sentence before names, in the order of the words"""
    reading = clusters.reading
    places = [i for i in range(position) if reading.mentions[i].sentence == mention.sentence - 1 and reading.mentions[i].kind in FULL]
    named = [i for i in places if clusters.of(i).family in ANIMATE and allowed(reading, position, mention, entry, clusters.of(i))]
    if len({clusters.of(i).members[0] for i in named}) > 1:
        clusters.join(position, named[0] if entry.lemma == FIRST else named[-1], entry.kind, 0.85)


def _join_best(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    reading = clusters.reading
    fitting = [cluster for cluster in clusters.before(position, REACH[entry.kind]) if allowed(reading, position, mention, entry, cluster)]
    theme = clusters.theme(position)
    scored = [(score(reading, position, mention, cluster, theme), cluster) for cluster in fitting]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGINS[entry.kind]):
        return
    antecedent = ranked[0][1].last_before(position)
    if antecedent is not None:
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 3.0
        clusters.join(position, antecedent, entry.kind, round(min(0.92, 0.65 + 0.09 * margin), 2))
