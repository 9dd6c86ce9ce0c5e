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
    "State": "Location",
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
    name: str  # the chain's, or the one by which the gazetteer knows it
    family: str  # types that one thing may have in two articles: Person, Organization, Location, Event …
    named: bool
    twin: int  # which of the article's chains of this family and name it is
    gender: str
    names: tuple[str, ...] = ()  # its names in the nominative, without what only describes it


def family(type_: str) -> str:
    """`Company` -> Organization, `Country` -> Location, `Attack` -> Event."""
    return SINGLE.get(type_) or ("Organization" if type_ in BODIES else "Event")


def mentioned(record: ArticleRecord) -> Iterator[Mentioned]:
    """The record's chains, in their order."""
    twins: dict[tuple[str, str], int] = {}
    for chain in record.chains:
        kind = family(chain.type)
        name = _known(chain, kind)
        twin = twins.get((kind, chain.name), 0)
        twins[kind, chain.name] = twin + 1
        yield Mentioned(
            record.article.id, chain, name or chain.name, kind, _named(record, chain, kind, bool(name)), twin, _gender(record, chain), _names(record, chain)
        )  # fmt: skip


def _names(record: ArticleRecord, chain: Chain) -> tuple[str, ...]:
    """`Hansen` of a chain whose mentions are Klaus Hansen, Hansens, der Reeder, er."""
    found = (record.mentions[i] for i in chain.mentions)
    return tuple(dict.fromkeys(mention.name for mention in found if mention.kind == "name"))


def _known(chain: Chain, kind: str) -> str:
    """The gazetteer's name, though it has no id: Husni Mubarak -> Hosni Mubarak, `andauernder Ukraine-Krieg` -> Ukraine-Krieg; "" when unknown."""
    if kind == "Event":
        return next((entry.name for name in (chain.name, *chain.aliases) for entry in gazetteer.lookup(name) if entry.kind == "event"), "")
    if kind != "Person" or " " not in chain.name:
        return ""
    entries = [entry for entry in gazetteer.lookup(chain.name) if entry.type == "Person" and entry.prominent]
    return entries[0].name if len(entries) == 1 else ""


def _named(record: ArticleRecord, chain: Chain, kind: str, known: bool) -> bool:
    """Whether its name means the same thing in every article: a name, or a description that only one thing answers to."""
    if chain.qid or known or kind == "Position":
        return True
    if kind in ("Group", "Topic", "Time"):
        return False
    if any(record.mentions[i].kind in ("name", "demonym", "part") and record.mentions[i].type == chain.type for i in chain.mentions):
        return True
    return _one_of_its_kind(chain, kind)


def _one_of_its_kind(chain: Chain, kind: str) -> bool:
    """`Regierung Chinas`, `Jemen-Krieg`: a country has one government, and one war of that name."""
    if kind == "Organization" and chain.type in ("GovernmentBody", "Court"):
        return any(_is_country(word) for word in chain.name.split()[1:])
    return chain.type == "Conflict" and "-" in chain.name and _is_country(chain.name.split("-")[0])


def _is_country(word: str) -> bool:
    return any(entry.type == "Country" for entry in gazetteer.lookup(word)[:1])


def _gender(record: ArticleRecord, chain: Chain) -> str:
    genders = {record.mentions[i].gender for i in chain.mentions} & {"Masc", "Fem"}
    return genders.pop() if len(genders) == 1 else ""
