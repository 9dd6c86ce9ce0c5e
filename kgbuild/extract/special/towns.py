"""What a town or a region is to its country, when the country stands elsewhere. In: roles of towns and their heads. Out: capital, locatedIn and head Findings.

`In Belarus wird protestiert. Allein in der Hauptstadt Minsk …`  No table: the country, or the region that a governor heads, stands in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special import lands
from kgbuild.extract.special.home import by_name, only_country
from kgbuild.extract.special.known import subjects
from kgbuild.extract.special.office_countries import WHOSE
from kgbuild.extract.special.offices import whose_known
from kgbuild.extract.special.sites import main_town
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.lexicon import nouns, office_prefixes, regional_offices, resuming
from kgbuild.model import Chain, Predication
from kgbuild.relations import Pattern

TOWN_FIRST = "locatedIn"
REGION = "region"
BESIDE = "Nachbar"
STATES = ("region", "state")
OFFICES = {"minister", "head_of_government"}
OPENING = 2  # sentences whose ministers may be the article's
FEDERAL = "Federal"  # of resuming.tsv: bodies of a whole federation
FEDERATIONS = frozenset({"Q183", "Q40"})  # Germany, Austria: their states have ministries of their own


def capital_of(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A town called a capital, and its country that the article names elsewhere; the gazetteer knows whose capital it is."""
    named = {c.name: c for c in reading.chains if c.type == "Country" and reading.named(c.mentions[0])}
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words or whose_known(reading, said):
            continue
        for _, town in reading.bearers(said):
            land = named.get(_whose(reading.chain(town).name))
            if land is not None:
                ends = (town, reading.nearest(land, said.sentence))
                subject, object_ = ends if pattern.relation == TOWN_FIRST else ends[::-1]
                yield Finding(said, pattern.relation, subject, object_, pattern.id, weight=pattern.weight, hops=1)


def _whose(town: str) -> str:
    """The one country whose capital a town is."""
    found = {entry.country for entry in gazetteer.lookup(town) if entry.kind == "capital" and entry.country}
    return next(iter(found)) if len(found) == 1 else ""


def of_only_land(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`In Peru bebte die Erde. … im südlichen Departement Tacna`: places that a noun of the pattern's calls so, in an article about one country."""
    country = only_country(reading)
    if country is not None and by_name(reading, country.mentions[0]):
        yield from _called_in(reading, types, pattern, known, country)


def of_only_town(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`In Graz wird gestreikt. … im Hotel Rila`: streets, houses and quarters by name, in an article about one town."""
    town = main_town(reading)
    if town is not None:
        yield from _called_in(reading, types, pattern, known, town)


def _called_in(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...], whole: Chain) -> Iterator[Finding]:
    """What a noun of the pattern's calls by name, and nothing says of where it is: im südlichen Departement Tacna, im Hotel Rila."""
    told = subjects(reading, pattern, known)
    for chain in (c for c in reading.chains if types.fits(c.type, *pattern.subject_type)):
        first = next((m for m in chain.mentions if _calls(reading, m, pattern.words)), None)
        if first is None or chain.index in (*told, whole.index) or not reading.named(first):
            continue
        place = reading.nearest(whole, reading.mentions[first].sentence)
        if not lands.of_another(reading, first, place) and not _beside_another(reading, first, whole):
            yield Finding(own_word(reading.mentions[first]), pattern.relation, first, place, pattern.id, weight=pattern.weight)


def _calls(reading: Reading, position: int, words: tuple[str, ...]) -> bool:
    """der Bundesstaat (Chiapas); Rilabrücke, Rilaer Platz; not Saarbrücken, der Flughafen Frankfurt"""
    mention = reading.mentions[position]
    if mention.kind == "name":
        site = _site(mention.text.split()[-1])
        return site in words and mention.text.lower().endswith(site.lower())
    noun = reading.noun(mention.sentence, mention.head) if mention.kind == "nominal" else ""
    return noun in words and not (_site(noun) and gazetteer.lookup(reading.chain(position).name))


def _site(word: str) -> str:
    """Rilabrücke -> Brücke; "" for what is no building"""
    entry = nouns.find("places", word)
    return entry.lemma if entry is not None and entry.kind == "building" else ""


def _beside_another(reading: Reading, position: int, whole: Chain) -> bool:
    """die Stadt Bor, where the sentence has another country too; die Rilagasse, where it names another town"""
    others = [m for m in reading.of_sentence(reading.mentions[position].sentence) if reading.chain(m).index != whole.index]
    lands_ = any(reading.type(m) == "Country" for m in others)
    towns = [m for m in others if reading.type(m) in PLACE_TYPES and reading.mentions[m].kind == "name" and not reading.same(m, position)]
    return lands_ or (whole.type != "Country" and bool(towns))


def region_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Gouverneur John Hale` in an article that names one state or province."""
    region = _only_region(reading)
    if region is None:
        return
    for said in reading.predications():
        if _lacks_region(reading, pattern, said):
            yield from _heads(reading, types, pattern, region, said)


def _lacks_region(reading: Reading, pattern: Pattern, said: Predication) -> bool:
    """Whether it is an office that the pattern names by its word or by its class, and nothing says of what: Gouverneur John Hale."""
    listed = roles.tail(said.lemma) in pattern.words or roles.is_of(said.lemma, pattern.words)
    return said.kind == "role" and listed and not roles.limited(said.qualifiers, pattern.without) and not whose_known(reading, said)


def land_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Ministerpräsident Otto Kern` in an article that names one Land, in whose country only a part of it has that office; a minister beside its bodies."""
    served = _served_land(reading)
    beside = lands.speaks_of_one(reading) or served is not None
    for finding in region_office(reading, types, pattern, known):
        office, region = roles.tail(finding.predication.lemma), reading.chain(finding.subject)
        countries = _countries(region)
        if any(regional_offices.is_regional(office, country) for country in countries) or (
            beside and office not in pattern.except_words and countries & FEDERATIONS
        ):
            yield finding


def _countries(region: Chain) -> set[str]:
    """The items of the countries a region may be in: Bayern  ->  Q183"""
    lands = {entry.country for entry in gazetteer.lookup(region.name) if entry.kind in STATES and entry.country}
    return {land.qid for name in lands for land in gazetteer.lookup(name) if land.type == "Country" and land.qid}


def _heads(reading: Reading, types: Types, pattern: Pattern, region: Chain, said: Predication) -> Iterator[Finding]:
    """Whoever bears the office, and the region: Gouverneur John Hale."""
    for _, head in reading.bearers(said):
        if types.fits(reading.type(head), "Person"):
            place = reading.nearest(region, said.sentence)
            yield Finding(said, pattern.relation, place, head, pattern.id, weight=pattern.weight, hops=1)


def _only_region(reading: Reading) -> Chain | None:
    """The one region of the article that has a name, the one that alone acts where it opens, or the one whose minister it opens with."""
    found = [c for c in reading.chains if c.type in PLACE_TYPES and reading.named(c.mentions[0]) and _is_region(reading, c)]
    acting = [c for c in found if len(found) == 1 or _acts(reading, c)]
    return acting[0] if len(acting) == 1 else _served_land(reading)


def _acts(reading: Reading, region: Chain) -> bool:
    """Whether a region is a subject where the article opens: Bayern will klagen."""
    opening = (p for p in reading.deeds_of(region.mentions[0]) if p.kind == "verb" and p.sentence < OPENING)
    agents = (m for p in opening for a in p.having("agent") if (m := reading.mention(p, a)) is not None)
    return any(reading.chain(m).index == region.index for m in agents)


def _served_land(reading: Reading) -> Chain | None:
    """Hessens Kultusministerin … Finanzminister Otto Kern: the one Land whose ministers an article opens with, where it tells of none of the whole country."""
    offices = [p for p in reading.predications() if p.kind == "role" and OFFICES & set(roles.classes(p.lemma))]
    opening = (p for p in offices if p.sentence < OPENING)
    told = (m for p in opening for a in p.arguments if a.role in WHOSE and (m := reading.mention(p, a)) is not None)
    served = {reading.chain(m).index: reading.chain(m) for m in told}
    only = next(iter(served.values())) if len(served) == 1 and not _is_federal(reading, offices) else None
    return only if only is not None and only.type in PLACE_TYPES and _countries(only) & FEDERATIONS else None


def _is_federal(reading: Reading, offices: Iterable[Predication]) -> bool:
    """Bundesminister Otto Kern, der Bundestag: whether the article tells of those who govern the whole country."""
    return any(office_prefixes.prefix(p.lemma) for p in offices) or any(resuming.resumes(c.name, FEDERAL) for c in reading.chains)


def _is_region(reading: Reading, chain: Chain) -> bool:
    """Listed as a state or region, or called one: der Bundesstaat Colorado; another article's governor heads die Nachbarprovinz Tachar."""
    words = [reading.token(m.sentence, m.head).text for i in chain.mentions if (m := reading.mentions[i]).kind == "nominal"]
    if any(word.startswith(BESIDE) for word in words):
        return False
    called = any(entry.kind == REGION for word in words if (entry := nouns.find("places", word)))
    return called or any(entry.kind in STATES for entry in gazetteer.lookup(chain.name))
