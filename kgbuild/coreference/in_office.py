"""Offices that an article tells of a person only by taking him up again. In: Reading, a description, a Cluster. Out: whether it may be his, or is another's.

The rule: whom the sentence before leaves as the only one holds an office in a town and one of another time as well.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import leads_on, sole
from kgbuild.coreference.traits import OFFICES
from kgbuild.lexicon import endings, resuming
from kgbuild.model import Mention

OFFICIAL = OFFICES | {"leader", "deputy", "member"}
ELSEWHEN = "Elsewhen"  # the class of resuming.tsv of what limits an office to another time: der heutige Landrat
PLACED = "er"  # ends der Tübinger Bürgermeister


def holds_besides(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Otto Kern kam. Der Tübinger Oberbürgermeister, der heutige Chef der Bank …  ->  Kern, of whom the article has not told it yet

    An office in a town, and one told to be of another time: of the only one whom the sentence before speaks of, or its subject.
    """
    if not cluster.named or mention.attribute("class") not in OFFICIAL or not (_is_elsewhen(reading, mention) or _placed(reading, mention)):
        return False
    return not _is_anothers(reading, position, mention, cluster) and (
        sole(reading, position, cluster) or leads_on(reading, position, cluster)
    )


def _is_anothers(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Whether the article has told the office of somebody else: Bürgermeister Otto Kern … Eva Roth kam. Der Ulmer Bürgermeister …  ->  not Roth"""
    told = (m for m in reading.mentions[:position] if m.kind == "nominal" and m.attribute("role") == mention.attribute("role"))
    others = [m for m in told if m not in cluster.mentions]
    return any(_placed(reading, m) in ("", _placed(reading, mention)) for m in others)


def _is_elsewhen(reading: Reading, mention: Mention) -> bool:
    """der frühere Minister, der heutige Chef der Bank, der Ex-Minister"""
    limits = (endings.weak(before(reading, mention)), mention.attribute("role").partition("-")[0])
    return any(resuming.resumes(limit, ELSEWHEN) for limit in limits)


def _placed(reading: Reading, mention: Mention) -> str:
    """Tübinger in der Tübinger Bürgermeister; "" where no town stands before."""
    word = before(reading, mention)
    return word if word[:1].isupper() and word.endswith(PLACED) else ""


def before(reading: Reading, mention: Mention) -> str:
    """The word between article and noun of a description."""
    token = reading.tokens(mention)[max(0, mention.head - 1)]
    return "" if token.index == mention.head or token.upos == "DET" else token.text


def of_another_town(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der Kölner Oberbürgermeister, of der Bonner Oberbürgermeister Otto Kern"""
    mine, class_ = _placed(reading, mention), mention.attribute("class")
    alike = (_placed(reading, m) for m in cluster.mentions if m.kind == "nominal" and m.attribute("class") == class_)
    theirs = {place for place in alike if place}
    return bool(mine) and bool(theirs) and class_ in OFFICIAL and mine not in theirs
