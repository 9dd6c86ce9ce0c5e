"""Descriptions that take up what was named before. In: clusters, from left to right. Out: joins: `der Ministerpräsident`, `die Partei`, `der Angriff`.

The rule: definite, agreeing in everything that both tell, and the one candidate of its kind; a doubtful one stays alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgbuild.coreference import bodies, people, sites, things
from kgbuild.coreference.clusters import Cluster, Clusters
from kgbuild.coreference.families import family
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import Scored
from kgbuild.lexicon import persons
from kgbuild.model import Mention

ACCEPT = 2.0
ALONE = 1.6  # enough where there is no other candidate
MARGIN = 0.75
THEME = 1.2
MARGINS = {"same_noun": 0.0, "synonym": 0.1}  # of those with the same noun the most salient
Score = Callable[[Reading, int, Mention, Cluster], Scored | None]
SCORES: dict[str, Score] = {
    "Person": people.score,
    "Organization": bodies.score,
    "Country": sites.score,
    "Place": sites.score,
    "Group": things.score,
    "Event": things.score,
    "Work": things.score,
    "Thing": things.common,
}


def join(clusters: Clusters) -> None:
    """Those that are still alone once more, when it is known who else their clause speaks of: a person told by the age."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.kind == "nominal" and mention.attribute("age") and not clusters.joined(position):
            resolve(clusters, position, mention)


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Joins one description with what it takes up, if that is clear."""
    best = _best(_candidates(clusters, position, mention), position)
    antecedent = best.cluster.last_before(position) if best else None
    if best and antecedent is not None:
        clusters.join(position, antecedent, best.rule, round(min(0.95, 0.55 + 0.06 * best.score), 2))


def _best(found: list[Scored], position: int) -> Scored | None:
    """The best candidate, if it is good and clearly better than the next; of equals with the same noun the latest."""
    ranked = sorted(found, key=lambda s: (-s.score, -(s.cluster.last_before(position) or 0)))
    if not ranked or ranked[0].score < (ALONE if len(ranked) == 1 else ACCEPT):
        return None
    rivals = [rival for rival in ranked[1:] if _rivals(rival.cluster, ranked[0].cluster, position)]
    margin = MARGINS.get(ranked[0].rule, MARGIN)
    return None if rivals and ranked[0].score - rivals[0].score < margin else ranked[0]


def _rivals(other: Cluster, best: Cluster, position: int) -> bool:
    """Whether it needs to be clearly worse: what has no name and was spoken of before a named one need not."""
    return other.named or not best.named or (other.last_before(position) or 0) > (best.last_before(position) or 0)


def _candidates(clusters: Clusters, position: int, mention: Mention) -> list[Scored]:
    mention = _as_person(clusters.reading, mention)
    score = SCORES.get(family(mention.type))
    if score is None:
        return []
    scored = (score(clusters.reading, position, mention, cluster) for cluster in clusters.before(position))
    found = _of_that_age(position, mention, _called_so([result for result in scored if result]))
    theme = clusters.theme(position) if mention.type == "Person" and not mention.attribute("age") else None
    return found if theme is None else [_themed(clusters.reading, position, result, theme) for result in found]


def _of_that_age(position: int, mention: Mention, found: list[Scored]) -> list[Scored]:
    """den Bruder des 41-Jährigen: rather of whom the article says that he is 41 than of whoever spoke last"""
    age = mention.attribute("age")
    told = [scored for scored in found if age and age in scored.cluster.values("age")]
    return told or (_no_official(position, mention, found) if age else found)


def _no_official(position: int, mention: Mention, found: list[Scored]) -> list[Scored]:
    """Geologin Kern ist frei. Ministerin Roth dankte Oman, das Kern half. Die 39-Jährige …  ->  Kern, of whom all tell, not who comes in by an office"""
    told = [s for s in found if s.cluster.named and s.cluster.mentions[0].sentence == 0 and not people.holds_office(s.cluster)]
    near = [s for s in told if mention.sentence - s.cluster.latest(position).sentence <= 1]
    return [s for s in found if s in told or not people.holds_office(s.cluster)] if len(near) == 1 else found


def _called_so(found: list[Scored]) -> list[Scored]:
    """Bundestrainer Kern kam, Torwart Roth lachte. Der Trainer …  ->  Kern, not Roth, who is told to be something else"""
    if all(scored.rule != people.CALLED_SO for scored in found):
        return found
    return [scored for scored in found if scored.rule != "description" or not scored.cluster.values("role")]


def _themed(reading: Reading, position: int, result: Scored, theme: Cluster) -> Scored:
    """Ruth Kerns Mutter starb früh. Das Mädchen kam nach Kassel.  ->  rather she whose life is told, and least of all who died"""
    if result.cluster is theme:
        return replace(result, score=result.score + THEME) if result.rule in ("description", people.CALLED_SO) else result
    dead = reading.dies(result.cluster.latest(position))
    return replace(result, score=result.score - THEME) if dead else result


def _as_person(reading: Reading, mention: Mention) -> Mention:
    """A noun that no table has, but that can only be a person: die Kassiererin, `sagte die Hebamme`."""
    if mention.type != "Thing" or mention.number == "Plur":
        return mention
    gender = persons.noun_gender(reading.bare(mention)) or (mention.gender if reading.says(mention) else "")
    return replace(mention, type="Person", gender=gender) if gender in ("Masc", "Fem") else mention
