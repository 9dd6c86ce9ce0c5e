"""`dort` and `das dortige Museum`. In: clusters, such a word. Out: a join with the place that is meant.

The rule: the place where or whither the words right before put somebody, in the same sentence or one before it; two such places are no answer.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Clusters
from kgbuild.coreference.families import PLACES
from kgbuild.coreference.reading import Reading
from kgbuild.model import Mention

KIND = "place"  # of a pronoun
REACH = 2  # sentences back
BODY = "Organization"
FULL = ("name", "nominal")
WHERE = frozenset({"in", "nach", "auf", "bei", "an", "nahe", "zu", "aus", "vor"})  # roles of where something is or goes
WITHIN = ("in", "im", ",", "(")  # between a place and the wider one behind it


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Er reiste nach Bonn. | Dort | traf er Kern.  ->  dort is Bonn"""
    for back in range(REACH + 1):
        places = _places(clusters, mention, mention.sentence - back)
        if places:
            found = _meant(clusters, places)
            if found is not None:
                clusters.join(position, found, KIND, 0.78)
            return


def _places(clusters: Clusters, there: Mention, sentence: int) -> list[int]:
    """The places that a sentence names before the word, by name or described; of two in one another the inner one: Solbach in Portugal."""
    reading = clusters.reading
    before = [(i, m) for i, m in enumerate(reading.mentions) if m.sentence == sentence and m.kind in FULL and m.end <= there.start]
    here = [i for i, m in before if clusters.of(i).type in PLACES or (_is_where(reading, m) and clusters.of(i).family == BODY)]
    here = [i for i in here if not _holds(reading, reading.mentions[i], there)]
    return [i for i in here if not any(_is_around(reading, reading.mentions[other], reading.mentions[i]) for other in here if other != i)]


def _is_where(reading: Reading, mention: Mention) -> bool:
    """in Graz, nach Graz, zum Polizeipräsidium"""
    return reading.function(mention).partition("+")[0] in WHERE


def _holds(reading: Reading, place: Mention, there: Mention) -> bool:
    """der Hof | des | dortigen Schlosses: a part of what is there"""
    between = reading.document.article.text[place.end : there.start].split()
    return reading.token(there).upos == "ADJ" and place.sentence == there.sentence and len(between) <= 1


def _is_around(reading: Reading, inner: Mention, outer: Mention) -> bool:
    """Solbach | in Portugal, Bremen | (Deutschland), das Museum | der Stadt"""
    if inner.start < outer.start and outer.end <= inner.end:
        return True
    between = reading.document.article.text[inner.end : outer.start].split() if inner.end < outer.start else []
    return len(between) in (1, 2) and between[0] in WITHIN


def _meant(clusters: Clusters, places: list[int]) -> int | None:
    """The only one, or the only one where or whither somebody is said to be or go: Graz schwieg, Kern reiste nach Bonn  ->  Bonn"""
    reading = clusters.reading
    told = [i for i in places if _is_where(reading, reading.mentions[i])]
    for some in (told, places):
        if len({clusters.of(i).members[0] for i in some}) == 1:
            return some[-1]
    return None
