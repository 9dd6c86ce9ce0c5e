"""A chain as other articles see it. In: an article's record. Out: its chains with their family, and whether they are named or only described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgbuild import gazetteer
from kgbuild.model import ArticleRecord, Chain

SINGLE = {
    "Person": "Person",
    "Country": "Location",
    "Place": "Location",
    "Group": "Group",
    "Position": "Position",
    "Work": "Work",
    "Topic": "Topic",
    "Time": "Time",
}
BODIES = frozenset(
    (
        "Organization",
        "GovernmentBody",
        "PoliticalParty",
        "Company",
        "MediaOutlet",
        "InternationalOrganization",
        "ArmedGroup",
        "Court",
        "Agent",
    )
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A chain in its article. `Ukraine-Krieg` of article a7: family Event, named; `Treffen` of a7: not named, twin 0."""

    article: str
    chain: Chain
    family: str  # types that one thing may have in two articles: Person, Organization, Location, Event …
    named: bool
    twin: int  # which of the article's chains of this family and name it is
    gender: str


def family(type_: str) -> str:
    """`Company` -> Organization, `Country` -> Location, `Attack` -> Event."""
    return SINGLE.get(type_) or ("Organization" if type_ in BODIES else "Event")


def mentioned(record: ArticleRecord) -> Iterator[Mentioned]:
    """The record's chains, in their order."""
    twins: dict[tuple[str, str], int] = {}
    for chain in record.chains:
        kind = family(chain.type)
        twin = twins.get((kind, chain.name), 0)
        twins[kind, chain.name] = twin + 1
        yield Mentioned(record.article.id, chain, kind, _named(record, chain, kind), twin, _gender(record, chain))


def _named(record: ArticleRecord, chain: Chain, kind: str) -> bool:
    """Whether its name means the same thing in every article: a name, or a description that only one thing answers to."""
    if chain.qid or kind == "Position":
        return True
    if kind in ("Group", "Topic", "Time"):
        return False
    if any(record.mentions[i].kind in ("name", "demonym", "part") and record.mentions[i].type == chain.type for i in chain.mentions):
        return True
    return _one_of_its_kind(chain, kind)


def _one_of_its_kind(chain: Chain, kind: str) -> bool:
    """`Regierung Chinas`, `Ukraine-Krieg`, `Zweiter Weltkrieg`: a country has one government, and one war of that name."""
    if kind == "Organization" and chain.type in ("GovernmentBody", "Court"):
        return any(_is_country(word) for word in chain.name.split()[1:])
    if kind == "Event":
        return _listed_event(chain.name) or (chain.type == "Conflict" and "-" in chain.name and _is_country(chain.name.split("-")[0]))
    return False


def _is_country(word: str) -> bool:
    return any(entry.type == "Country" for entry in gazetteer.lookup(word)[:1])


def _listed_event(name: str) -> bool:
    return any(entry.kind == "event" for entry in gazetteer.lookup(name))


def _gender(record: ArticleRecord, chain: Chain) -> str:
    genders = {record.mentions[i].gender for i in chain.mentions} & {"Masc", "Fem"}
    return genders.pop() if len(genders) == 1 else ""
