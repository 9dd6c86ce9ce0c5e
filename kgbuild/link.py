"""Entities to Wikidata ids, offline. In: an article's record. Out: the same record, chains with the id of what they certainly are.

The rule: an id is given only where one entry of the gazetteer fits and nothing in the article speaks against it; rather none than a wrong one.
People whom not everybody knows need support in the article: a party, a political office, their age; many bear the same name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import endings, nouns
from kgbuild.model import ArticleRecord, Chain, Claim, Mention

OFFICES = frozenset({"headOfState", "headOfGovernment", "minister", "member", "representative"})
OFFICE_KINDS = frozenset({"head_of_state", "head_of_government", "minister", "representative", "member"})
FAMILIES = {"Country": "Location", "Place": "Location", "State": "Location", "Person": "Person"}
NAMING = frozenset({"name", "part", "demonym"})  # kinds of mention that name; descriptions do so when they are listed: EU-Parlament
PARTY, PARTY_WORD, HOME = "PoliticalParty", "partei", "Deutschland"
YEARS = 1  # by how much an age may miss the date of birth


@dataclass(frozen=True)
class View:
    """An article's record, asked by chain: its mentions, its claims, the countries it names."""

    record: ArticleRecord

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset(chain.name for chain in self.record.chains if chain.type == "Country")

    @cached_property
    def full_names(self) -> tuple[tuple[int, str], ...]:
        """Persons named in full: chain and name."""
        return tuple((chain.index, chain.name) for chain in self.record.chains if chain.type == "Person" and " " in chain.name)

    @cached_property
    def claims(self) -> dict[int, list[Claim]]:
        """Claims by the chain they are about, as subject or object."""
        found: dict[int, list[Claim]] = {}
        for claim in self.record.claims:
            for chain in dict.fromkeys((claim.subject_chain, claim.object_chain)):
                if chain is not None:
                    found.setdefault(chain, []).append(claim)
        return found

    def mentions(self, chain: Chain) -> list[Mention]:
        return [self.record.mentions[i] for i in chain.mentions]

    def attributes(self, chain: Chain, name: str) -> list[str]:
        own = [value for key, value in chain.attributes if key == name]
        return own + [value for mention in self.mentions(chain) for key, value in mention.attributes if key == name]


def link(record: ArticleRecord) -> ArticleRecord:
    """The record with an id on every chain that the gazetteer knows for sure, and on no other."""
    view = View(record)
    return replace(record, chains=tuple(replace(chain, qid=_qid(view, chain)) for chain in record.chains))


def _qid(view: View, chain: Chain) -> str | None:
    fitting = {entry.qid: entry for entry in _candidates(view, chain) if entry.qid and _fits(view, chain, entry)}
    return next(iter(fitting)) if len(fitting) == 1 else None


def _candidates(view: View, chain: Chain) -> Iterator[Entry]:
    """What the chain's names may be: the ids its mentions carry, else the best entries of its name."""
    mentions = [m for m in view.mentions(chain) if m.type == chain.type]
    marked = {m.qid: entry for m in mentions if m.qid and (entry := gazetteer.named(m.qid))}
    if marked:
        yield from marked.values()
        return
    found = [entry for entry in gazetteer.lookup(chain.name) if family(entry.type) == family(chain.type)]
    if any(m.kind in NAMING for m in mentions) or not gazetteer.ordinary(chain.name):
        yield from _best([entry for entry in found if entry.type != "Person" or any(m.kind in NAMING for m in mentions)])


def _best(entries: list[Entry]) -> list[Entry]:
    """One entry where one is meant when nothing else is said; several persons of a name stay several."""
    prominent = [entry for entry in entries if entry.prominent]
    if len(prominent) == 1 or (prominent and prominent[0].type != "Person"):
        return prominent[:1]
    return entries[:1] if entries and entries[0].type != "Person" else entries


def family(type_: str) -> str:
    """Types between which an article's reading and the gazetteer may differ: a party may be read as an Organization."""
    return FAMILIES.get(type_, "Named" if type_ in ("Work", "Event") else "Organization")


def _fits(view: View, chain: Chain, entry: Entry) -> bool:
    if entry.type == PARTY and chain.name != entry.name and chain.name in entry.aliases and chain.name.endswith(endings.OF_MEMBERS):
        return entry.country in view.countries  # die Grünen of another country: a German article calls its own by its name
    if entry.type == PARTY:
        return entry.country in ("", HOME, *view.countries) or not _is_anybodys(chain.name)
    if entry.type != "Person":
        return True
    if _contradicted(view, chain, entry):
        return False
    if " " not in chain.name:
        return entry.prominent and not _shared(view, chain, entry)
    return entry.prominent or _supported(view, chain, entry)


def _is_anybodys(party: str) -> bool:
    """Demokratische Partei, Volkspartei: many countries have one that is called so; not FPÖ, Nea Dimokratia."""
    return party.lower().endswith(PARTY_WORD)


def _contradicted(view: View, chain: Chain, entry: Entry) -> bool:
    """An age or a gender that is not theirs: the 30-year-old Michael Müller is not the politician born in 1964."""
    genders = {m.gender for m in view.mentions(chain) if m.gender in ("Masc", "Fem")}
    if entry.gender and genders and entry.gender not in genders:
        return True
    return any(not _agrees(view, years, entry) for years in view.attributes(chain, "age"))


def _agrees(view: View, years: str, entry: Entry) -> bool:
    date = view.record.article.date
    if not date or not entry.birth or not years.isdigit():
        return True
    return abs(int(date[:4]) - int(entry.birth[:4]) - int(years)) <= YEARS


def _shared(view: View, chain: Chain, entry: Entry) -> bool:
    """Whether the article names somebody else in full with this surname: then `Biden` alone may be Jill Biden."""
    surname = chain.name.rpartition(" ")[2]
    return any(index != chain.index and name.endswith(" " + surname) and name != entry.name for index, name in view.full_names)


def _supported(view: View, chain: Chain, entry: Entry) -> bool:
    parties = [found.name for words in view.attributes(chain, "party") for found in gazetteer.lookup(words)]
    if entry.party and parties:
        return entry.party in parties
    here = entry.country in view.countries or entry.country == HOME
    aged = bool(entry.birth and view.record.article.date and view.attributes(chain, "age"))
    return here and (aged or _has_office(view, chain))


def _has_office(view: View, chain: Chain) -> bool:
    """Whether the article gives them a political office: a claim of one, or a role noun of that kind."""
    claims = view.claims.get(chain.index, [])
    words = [claim.value for claim in claims if claim.predicate == "position" and claim.subject_chain == chain.index and claim.value]
    held = any(claim.predicate in OFFICES and claim.object_chain == chain.index for claim in claims)
    return held or any(_political(role) for role in (*words, *view.attributes(chain, "role")))


def _political(role: str) -> bool:
    found = (nouns.find("roles", word) for word in role.split())
    return any(noun.kind in OFFICE_KINDS for noun in found if noun)
