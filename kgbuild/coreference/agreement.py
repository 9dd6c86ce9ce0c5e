"""Whether a description and a cluster agree in their words. In: Reading, a mention, a Cluster. Out: same noun, contradiction.

The rule: what only one of them says contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Set

from kgbuild.coreference.clusters import DESCRIBING, Cluster
from kgbuild.coreference.families import family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import endings, nouns, participles, taking_up
from kgbuild.model import Mention

SHORTEST = 3  # letters of a head: Bad in Schwimmbad
SAID = "ung"  # ending of nouns that say what a verb says


def same_noun(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Krieg after Ukraine-Krieg, Wahl after Parlamentswahl, Gewerkschaft after Gewerkschaft der Polizei."""
    word = reading.bare(mention)
    mine = reading.form(mention)[0]
    if any(number == "Name" and _names(noun, word, mention) for noun, number in cluster.nouns):
        return True
    described = (m for m in cluster.mentions if m.kind in DESCRIBING and reading.form(m)[0] == mine and same_head(reading.bare(m), word))
    return any(_adjectives_fit(reading, mention, other) for other in described)


def _names(name: str, word: str, mention: Mention) -> bool:
    """Gewerkschaft in the name Gewerkschaft der Polizei; a thing only where a hyphen shows the noun: no Feld in Ahrenfeld."""
    return same_head(name, word) if mention.kind != "thing" else name == word or name.endswith("-" + word)


def _adjectives_fit(reading: Reading, mention: Mention, other: Mention) -> bool:
    """Of groups and bodies: islamische Staaten are not any Staaten that were named before."""
    if family(mention.type) not in ("Group", "Organization"):
        return True
    mine, theirs = (_adjectives(reading, m) for m in (mention, other))
    return mine == theirs or not mine


def _adjectives(reading: Reading, mention: Mention) -> str:
    head = reading.token(mention)
    return endings.bare(reading.document.article.text[mention.start : head.start].strip().lower())


def takes_up(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Another noun that can mean the same: das Tier after ein Hund, die Klinik after das Krankenhaus."""
    word, mine = reading.bare(mention), reading.form(mention)[0]
    return any(taking_up.takes_up(word, noun, whole=number == "Name") for noun, number in cluster.nouns if number in ("Name", "", mine))


def same_head(longer: str, shorter: str) -> bool:
    """Parlamentswahl ends in Wahl; Entführung is no Führung."""
    one, two = longer.casefold(), shorter.casefold()
    at = len(one) - len(two)
    return one == two or (one.endswith(two) and len(two) >= SHORTEST and not nouns.blocked(longer, at) and not _is_prefix(one[:at], two))


def _is_prefix(first: str, tail: str) -> bool:
    """ent in Entführung, aus in Ausführung, which are no Führung; not heim in Heimspiel"""
    said = participles.prefixes("separable") if tail.endswith(SAID) else ()
    return first in (*said, *participles.prefixes("inseparable"))


def contradict(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Both say of which or where, and say different things; or one is singular and the other plural."""
    number = reading.form(mention)[0]
    if number and any(other.kind in DESCRIBING and reading.form(other)[0] not in ("", number) for other in cluster.mentions):
        return True
    if _another(reading, mention, cluster):
        return True
    mine = {name.name for name in reading.inner(mention)}
    if _elsewhere(mine, cluster.inner):
        return True
    behind = modifiers(reading, mention) if mine & cluster.inner or not (mine and cluster.inner) else ""
    return bool(behind) and behind not in {modifiers(reading, other) for other in cluster.mentions if other.kind in DESCRIBING}


def _elsewhere(mine: Set[str], theirs: Set[str]) -> bool:
    """Names in both, and none in common; a house is in its town: der Brand im Haus Abendruh, das Feuer in Wuppertal"""
    return any(one and other and not one & other for one, other in zip(_by_size(mine), _by_size(theirs), strict=True))


def _by_size(names: Set[str]) -> tuple[Set[str], Set[str]]:
    """Those that open with a noun for a place, and all others: Haus Abendruh | Wuppertal"""
    sites = {name for name in names if nouns.find("places", name.split()[0]) is not None}
    return sites, names - sites


def _another(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """die zweite Studie, eine andere Firma: only what was counted or set apart with the same word before is meant again; die erste Runde is not the second."""
    apart, mine = reading.set_apart(mention), reading.ordinals(mention)
    theirs = frozenset(word for other in cluster.mentions for word in reading.ordinals(other)) if mine else frozenset()
    if theirs and not mine & theirs:
        return True
    return bool(apart) and not any(apart & reading.set_apart(other) for other in cluster.mentions)


def modifiers(reading: Reading, mention: Mention) -> str:
    """What follows the noun, without names that are compared by themselves."""
    token = reading.token(mention)
    return reading.document.article.text[token.end : mention.end].strip()
