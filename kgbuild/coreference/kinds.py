"""What several that were named before can be. In: a description or a pronoun. Out: tests of a cluster, the likeliest first: the noun tells, else whoever acts."""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import nouns, resuming, several
from kgbuild.model import Mention

ANYBODY = "Person"  # the class of resuming.tsv that die Männer, die Frauen belong to
ACTING = frozenset({"Person", "Organization", "Country"})
ANY_BODY = "Organization"  # of which nothing more is known
OF_STATES = ("GovernmentBody", "ArmedGroup")  # Kuba und Peru streiten. Beide Regierungen …
Fits = Callable[[Cluster], bool]


def kinds_of(reading: Reading, mention: Mention) -> tuple[Fits, ...]:
    """What they can be, the likeliest first: of Länder countries, of Minister persons, of Seiten anybody who acts."""
    word = reading.bare(mention) if mention.kind != "pronoun" else ""
    place = nouns.find("places", word) if word else None
    if place is not None and place.kind in ("country", "city"):
        return (of_land,) if place.kind == "country" else ((lambda c: c.type == "Place"),)
    if word and not several.is_side(word):
        return _of_noun(word)
    return (of_land, of_person, of_any) if word else (of_person, of_any)


def of_person(cluster: Cluster) -> bool:
    return cluster.somebody


def of_land(cluster: Cluster) -> bool:
    return cluster.type == "Country"


def of_state(cluster: Cluster) -> bool:
    """A country that stands for its government: beide Regierungen"""
    return of_land(cluster)


def of_any(cluster: Cluster) -> bool:
    """Whoever can act, whatever the class: gegen den Minister und die Firma … gegen beide"""
    return cluster.family in ACTING


def _of_noun(word: str) -> tuple[Fits, ...]:
    role = nouns.find("roles", word) or nouns.find("kinship", word)
    if role:
        gender = role.gender if word.endswith("in") or resuming.resumes(role.lemma, ANYBODY) else ""
        return (lambda c: c.somebody and (not gender or not c.genders or gender in c.genders),)
    body = nouns.find("organizations", word)
    if body is None:
        return ()
    states = (of_state,) if body.kind in OF_STATES else ()
    return (lambda c: c.type == body.kind, lambda c: c.family == "Organization" and ANY_BODY in (c.type, body.kind), *states)
