"""Descriptions of the title. In: clusters. Out: joins with the first description of the text that has the same noun.

`Regierung ruft Notstand aus | Die spanische Regierung …`: a title leaves out what the text says of the same thing.
"""

from __future__ import annotations

from kgbuild.coreference.agreement import same_head
from kgbuild.coreference.appositions import two_people
from kgbuild.coreference.clusters import DESCRIBING, Clusters
from kgbuild.coreference.families import family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import compounds, resuming, taking_up
from kgbuild.model import Mention

FAMILIES = frozenset({"Event", "Group", "Organization", "Work", "Person", "Thing"})
PUBLIC = frozenset({"GovernmentBody", "Court"})
MISFORTUNES = frozenset({"Attack", "Accident", "Disaster"})
OPENING = 2  # sentences of the text in which another noun is for the same
FIRST = 6  # sentences of the text in which what the title speaks of is told


def join(clusters: Clusters) -> None:
    """Every description of the title that is of a kind that news are about."""
    mentions = clusters.reading.mentions
    title = [i for i, m in enumerate(mentions) if m.sentence == 0 and _described(clusters.reading, m)]
    for position in title if clusters.reading.titled else ():
        told = (i for i, m in enumerate(mentions) if 0 < m.sentence <= FIRST and _means(clusters, mentions[position], m))
        first = next(told, None)
        if first is not None and not two_people(clusters, first, position):
            clusters.join(first, position, "title", 0.88)


def _means(clusters: Clusters, mention: Mention, other: Mention) -> bool:
    """Whether what the title speaks of is what the text describes, or names by a longer word: Kartellamt | das Bundeskartellamt."""
    if _described(clusters.reading, other):
        return _same(clusters, mention, other)
    public = other.kind == "name" and mention.type == other.type and mention.type in PUBLIC
    return public and " " not in other.name and other.name.endswith(clusters.reading.word(mention).lower())


def _described(reading: Reading, mention: Mention) -> bool:
    return mention.kind in DESCRIBING and family(mention.type) in FAMILIES and not reading.counted(mention)


def _same(clusters: Clusters, mention: Mention, other: Mention) -> bool:
    """The same noun or the longer one, of one number, and no different names in them."""
    reading = clusters.reading
    kinds = {family(mention.type), family(other.type)}
    if (len(kinds) > 1 and "Thing" not in kinds) or (mention.number and other.number and mention.number != other.number):
        return False
    mine, theirs = ({clusters.of(reading.mentions.index(m)).members[0] for m in reading.inner(m)} for m in (mention, other))
    one, two = reading.bare(mention), reading.bare(other)
    if mention.type == "Person" and mention.gender and other.gender and mention.gender != other.gender:
        return False
    if mine and theirs and not mine & theirs:
        return False
    return same_head(one, two) or same_head(two, one) or _same_misfortune(reading, mention, other)


def _same_misfortune(reading: Reading, mention: Mention, other: Mention) -> bool:
    """Messerangriff in Ulm | Nach der Messerattacke …; Brand in Ulm | Nach dem Feuer …: the news that the title has, told with another noun for it."""
    if {mention.type, other.type} - MISFORTUNES or other.sentence > OPENING or reading.another_time(other):
        return False
    one, two = (_lemma(reading, m) for m in (mention, other))
    whole = mention.type == other.type and all(resuming.resumes(noun, mention.type) for noun in (one, two))
    return whole or taking_up.takes_up(one, two) or taking_up.takes_up(two, one)


def _lemma(reading: Reading, mention: Mention) -> str:
    """Attacke for Messerattacke."""
    noun = reading.bare(mention)
    compound = compounds.split(noun)
    return compound.head if compound else noun
