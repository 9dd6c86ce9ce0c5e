"""What every kind of description is judged by. In: Reading, a description, a Cluster. Out: Scored candidates and their common measures: distance, salience, topic."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.coreference import agreement
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.model import Mention

DEFINITE = frozenset({"definite", "demonstrative"})
GENITIVE = "genitive"
REACH = 4  # sentences back for generic descriptions


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how well it fits."""

    score: float
    cluster: Cluster
    rule: str


def distance(reading: Reading, position: int, cluster: Cluster) -> int:
    """Sentences since it was last mentioned."""
    last = cluster.last_before(position)
    return reading.mentions[position].sentence - reading.mentions[last].sentence if last is not None else 99


def same_clause(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether it takes part in the clause of a mention that does not say it: not in `Er gehe, so der Minister.`"""
    others = (m for m in cluster.mentions if m.kind != "part" and reading.clause(m) == reading.clause(mention))
    return any(m.kind != "pronoun" or reading.speaker(m) != (mention.sentence, mention.head) for m in others)


def salience(reading: Reading, position: int, cluster: Cluster) -> float:
    """Named often, lately, first of all, as subject."""
    subject = cluster.function_before(position) == "agent"
    far = min(distance(reading, position, cluster), 5)
    return 0.2 * min(cluster.count_before(position), 5) + 0.8 * subject - 0.4 * far + 0.3 * (cluster.mentions[0].sentence == 0)


def leads_on(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Kern lobte Roth. Der 50-Jährige …  ->  Kern: the subject of the sentence before goes on as the subject."""
    mention = reading.mentions[position]
    return distance(reading, position, cluster) == 1 and reading.function(mention) == "agent" and cluster.leads_before(position)


def answers(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Roth warf Kern Betrug vor. Der 50-Jährige wies das zurück.  ->  Kern: who was accused or called something, not who did it"""
    done_to = cluster.function_before(position) in ("patient", "recipient")
    return done_to and distance(reading, position, cluster) == 1 and reading.denies(reading.mentions[position])


def sole(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Scharfe Kritik übte Otto Kern. Der frühere Richter …  ->  Kern: the sentence before has no other person of that gender."""
    mention = reading.mentions[position]
    before = (m for m in reading.of_sentence(mention.sentence - 1) if m.type == "Person" and m.number != "Plur") if mention.sentence else ()
    there = [m for m in before if not mention.gender or not m.gender or m.gender == mention.gender]
    return any(m in cluster.mentions for m in there) and all(m in cluster.mentions for m in there)


def near(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Spoken of lately, or what the article is about: told in its title or first sentence."""
    return distance(reading, position, cluster) <= REACH or cluster.mentions[0].sentence <= 1


def bare(reading: Reading, mention: Mention) -> bool:
    """One noun with a definite article and nothing else: der Angriff; not der Angriff auf die Stadt."""
    return mention.end - mention.start == len(reading.word(mention)) and reading.determination(mention) in DEFINITE


def again(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """The same noun, or a bare one that the lexicon has for it: die Wahl after Parlamentswahl, die Übung after ein Manöver."""
    if agreement.same_noun(reading, mention, cluster):
        return Scored(3.0 + salience(reading, position, cluster) / 2, cluster, "same_noun")
    if bare(reading, mention) and near(reading, position, cluster) and agreement.takes_up(reading, mention, cluster):
        return Scored(2.6 + salience(reading, position, cluster) / 2, cluster, "synonym")
    return None
