"""Who holds a protest. In: Reading, a description, a Cluster. Out: whether the description means the group in the protest's name.

`Bei einer Kundgebung von Bauern nahm die Polizei Demonstranten fest.`: where one group alone holds protests, the demonstrators are it.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import resuming
from kgbuild.model import Mention

CLASS = "Protester"


def protests(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether the mention is a word for demonstrators, and the cluster the only group that holds a protest."""
    if mention.type != "Group" or not (resuming.resumes(reading.bare(mention), CLASS) or resuming.resumes(reading.word(mention), CLASS)):
        return False
    if mention.end - mention.start != len(reading.word(mention)) or cluster.type != "Group":
        return False
    holders = {reading.bare(m) for m in reading.mentions if m.start < mention.start and _holds(reading, m)}
    return any(_holds(reading, m) for m in cluster.mentions) and len(holders) <= 2


def _holds(reading: Reading, mention: Mention) -> bool:
    """A group that the name of a protest ends in: Kundgebung von Bauern."""
    if mention.type != "Group" or mention.kind != "nominal" or reading.function(mention) not in ("genitive", "von"):
        return False
    events = (m for m in reading.mentions if m.type == "Protest" and m.sentence == mention.sentence)
    return any(m.start < mention.start and m.end >= mention.start + 1 and reading.phrase(m) is not None for m in events)
