"""Who is who across articles. In: all chains of a collection. Out: for each the Identity that it shares with the chains that mean the same.

The rule: short names (`Bolt`, `VBA`) join a full name only when the whole collection has one candidate and nothing contradicts; else they keep to their article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kgbuild import gazetteer
from kgbuild.gazetteer.inflection import key
from kgbuild.lexicon import legal_forms
from kgbuild.resolve.mentioned import Mentioned, family

ACRONYM = 8  # letters that an acronym has at most


@dataclass(frozen=True, slots=True)
class Identity:
    """What makes an entity the one it is; its IRI is made from this. `article` and `twin` only of what is not named."""

    family: str
    name: str
    qid: str = ""
    article: str = ""
    twin: int = 0


def identities(chains: Sequence[Mentioned]) -> list[Identity]:
    """The identity of every chain, in their order."""
    persons = _surnames(chains)
    acronyms = _acronyms(chains)
    return [_identity(found, persons, acronyms) for found in chains]


def of_qid(qid: str, otherwise: str) -> Identity:
    """One id is one entity, however its chains are typed."""
    entry = gazetteer.named(qid)
    return Identity(family(entry.type) if entry else otherwise, "", qid)


def _identity(found: Mentioned, persons: dict[str, list[Mentioned]], acronyms: dict[str, list[Mentioned]]) -> Identity:
    if found.chain.qid:
        return of_qid(found.chain.qid, found.family)
    if not found.named:
        return Identity(found.family, plain(found.name), "", found.article, found.twin)
    if found.family == "Person" and " " not in found.name:
        return _of_short(found, persons.get(key(found.name), []))
    if found.family == "Organization" and is_acronym(found.name):
        full = acronyms.get(found.name, [])
        return _of_full(full[0]) if _one(full) else Identity(found.family, plain(found.name))
    return _of_full(found)


def _of_full(found: Mentioned) -> Identity:
    if found.chain.qid:
        return of_qid(found.chain.qid, found.family)
    return Identity(found.family, plain(found.name, found.family))


def _of_short(found: Mentioned, bearers: list[Mentioned]) -> Identity:
    """`Bolt` is Anna Bolt when she is the only Bolt with a first name anywhere, and no man is called so here."""
    genders = {found.gender, *(bearer.gender for bearer in bearers)} - {""}
    if _one(bearers) and len(genders) < 2:
        return _of_full(bearers[0])
    return Identity(found.family, plain(found.name), "", found.article, found.twin)


def _one(found: list[Mentioned]) -> bool:
    return len({_of_full(one) for one in found}) == 1


def plain(name: str, family: str = "") -> str:
    """The name without what varies: letter case, accents, middle initials, legal forms: `Stahlwerk Elbe AG` -> stahlwerk elbe."""
    words = name.split()
    if family == "Person" and len(words) > 2:
        words = [words[0], *(word for word in words[1:-1] if len(word.rstrip(".")) > 1), words[-1]]
    if family == "Organization" and len(words) > 1:
        words = [words[0], *(word for word in words[1:] if not legal_forms.may_lack(word))]
    return " ".join(key(word) for word in words)


def _surnames(chains: Iterable[Mentioned]) -> dict[str, list[Mentioned]]:
    """Surname -> the persons who have it and a first name."""
    found: dict[str, list[Mentioned]] = {}
    for one in chains:
        if one.family == "Person" and one.named and " " in one.name:
            found.setdefault(key(one.name.rpartition(" ")[2]), []).append(one)
    return found


def _acronyms(chains: Iterable[Mentioned]) -> dict[str, list[Mentioned]]:
    """Acronym -> the organizations that an article introduces with it: `Verband der Binnenschiffer (VBA)`."""
    found: dict[str, list[Mentioned]] = {}
    for one in chains:
        introduced = one.family == "Organization" and one.named and not is_acronym(one.name)
        for alias in filter(is_acronym, one.chain.aliases if introduced else ()):
            found.setdefault(alias, []).append(one)
    return found


def is_acronym(name: str) -> bool:
    """`VBA`, `ver.di`? The first: capitals throughout, one word."""
    return name.isupper() and len(name) <= ACRONYM and " " not in name
