"""The country that an office can only mean. In: a role predication of a minister or head without a country, and who bears it. Out: a mention of the country.

The rule: what the person is known for, who acts beside, then what the article is about; nobody is put into a country that he deals with from outside.
"""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.reading import Reading, by_chain
from kgbuild.extract.special import lands
from kgbuild.extract.special.home import OPENING, named_countries, only_country
from kgbuild.extract.types import shipped
from kgbuild.lexicon import monarchs, office_prefixes, receiving, regional_offices
from kgbuild.model import Chain, Mention, Predication

COUNTRY, EVENT, FEMALE = "Country", "Event", "in"
TOWARDS = ("patient", "recipient", "nach", "gegen", "mit")  # roles of a country that somebody of another one deals with
NAMED = ("name", "demonym", "part")
COLLEAGUE = "associate"
OUTDOING = 3  # mentions of a country that an article is surely about
WHERE = "resolve_where"  # the step of grammar for clauses with wo
BODIES = ("GovernmentBody", "ArmedGroup")
STATE = roles.OFFICES | {"spokesperson", "representative", "leader"}  # who speaks and acts for a state: not an ombudsman of the own one
WHOSE = ("genitive", "adjective", "compound", "in", "von", "bei", "für")


def country_of(reading: Reading, said: Predication, bearer: int) -> int | None:
    """A mention of the country: the one the person is known for, the one of who acts beside, the only one of the article."""
    names = [*_known(reading, bearer), *_beside(reading, said, bearer)]
    known = (c for name in names for c in named_countries(reading) if name in (c.name, c.qid, *c.aliases))
    found = next(known, None) or (None if names else _understood(reading, said.sentence, bearer))
    title = reading.token(said.sentence, said.trigger).text
    possible = office_prefixes.countries(title) or monarchs.countries(title)
    if found is None or (possible and found.name not in possible) or _is_foreigner(reading, bearer, found):
        return None
    regional = regional_offices.is_regional(roles.tail(said.lemma), found.qid or "")
    if not names and _is_of_others(reading, said.sentence, found):
        return None
    if regional or (not names and (_is_beside_a_lands(reading, bearer, found) or lands.speaks_of_one(reading))):
        return None
    return reading.nearest(found, said.sentence)


def is_passing(reading: Reading, sentence: int, country: int) -> bool:
    """Chile wählt … Perus Präsident gratulierte. Minister Vega sagte …  ->  Peru is named only here: he may as well be Chile's"""
    chain = reading.chain(country)
    before = [m for m in chain.mentions if reading.mentions[m].sentence < sentence]
    opened = [c for c in named_countries(reading) if reading.mentions[c.mentions[0]].sentence < OPENING]
    return len(before) == 1 and chain not in opened and any(len(c.mentions) > 1 for c in opened)


def _is_beside_a_lands(reading: Reading, bearer: int, country: Chain) -> bool:
    """Bayerns Ministerpräsident Otto Kern lobte Innenminister Paul Roth: a minister beside the head of a Land is as likely the Land's."""
    others = (c for c in reading.chains if c.index != reading.chain(bearer).index)
    told = (reading.mentions[i].attribute("role") for c in others for i in c.mentions)
    return any(regional_offices.is_regional(roles.tail(role.removesuffix(FEMALE)), country.qid or "") for role in told if role)


def _is_of_others(reading: Reading, sentence: int, country: Chain) -> bool:
    """Die Schweizerische Nationalbank … Finanzministerin Eva Roth … die USA: whose state bodies are named before, and that country only later"""
    later = reading.mentions[country.mentions[0]].sentence > sentence
    bodies = (m for m in reading.mentions if m.sentence < sentence and m.kind == "name" and m.type in BODIES)
    countries = {entry.country for body in bodies for entry in gazetteer.lookup(body.name) if entry.country}
    return later and bool(countries) and country.name not in countries


def _is_foreigner(reading: Reading, bearer: int, country: Chain) -> bool:
    """Minister Jonas Reuter (CDU): of no other country than that of the party"""
    parties = (party for key, value in reading.chain(bearer).attributes if key == "party" for party in gazetteer.lookup(value))
    countries = {party.country for party in parties if party.country}
    return bool(countries) and not countries & {country.name, *country.aliases}


def _only_so_far(reading: Reading, bearer: Mention) -> Chain | None:
    """Where an article opens, the one country that it has named more than once: what comes later is about others."""
    opening = [m for m in reading.mentions if m.sentence <= bearer.sentence and m.type == COUNTRY and m.kind in NAMED]
    found = [c for c in named_countries(reading) if any(reading.mentions[i] in opening for i in c.mentions)]
    clear = len(found) == 1 and bearer.sentence < OPENING and sum(reading.mentions[i] in opening for i in found[0].mentions) > 1
    return found[0] if clear else None


def _understood(reading: Reading, sentence: int, bearer: int) -> Chain | None:
    """The country that acts or whose officials are named before, else the article's own; none where the bearer has to do with it from outside."""
    opposite = _opposite(reading, bearer)
    if seats := _where_told(reading, bearer):
        return next((chain for chain in named_countries(reading) if {chain.name} == seats), None)
    here = _at_home(reading, bearer) or _acting_here(reading, reading.mentions[bearer])
    before = here or _acting_before(reading, sentence) or _served_before(reading, sentence) or _opening_paragraph(reading, sentence)
    found = (
        before
        if before is not None and before.name not in opposite
        else only_country(reading) or _only_so_far(reading, reading.mentions[bearer])
    )
    return None if found is not None and found.name in opposite else found


def _acting_before(reading: Reading, sentence: int) -> Chain | None:
    """The one country that alone acts in the sentence before, by itself or through a body: `Die kubanische Regierung lobte den Plan. Außenminister Vega …`"""
    agents = _agents(reading, reading.analyses[sentence - 1].predications) if sentence > 1 else {}
    doers = [m for m in agents.values() if not shipped().fits(reading.type(m), EVENT)]
    served = [name for m in doers for name in _of_body(reading, m)]
    found = [chain for chain in named_countries(reading) if chain.name in served]
    if len(found) != 1 or len(served) != len(doers):
        return None
    early = reading.mentions[found[0].mentions[0]].sentence < OPENING  # not one that is only named in passing
    return found[0] if early or _comes_up(reading, found[0], sentence - 1) else None


def _agents(reading: Reading, said: Iterable[Predication]) -> dict[int, int]:
    """Who acts, a mention for each chain."""
    deeds = (p for p in said if p.kind == "verb")
    return {reading.chain(m).index: m for p in deeds for a in p.having("agent") if (m := reading.mention(p, a)) is not None}


def _of_body(reading: Reading, mention: int) -> list[str]:
    """The country itself, or of which a body is: die kubanische Regierung"""
    said = reading.own_noun(mention)
    owners = (reading.mention(said, a) for a in said.arguments if a.role in WHOSE) if said and reading.type(mention) in BODIES else ()
    return (
        [reading.chain(mention).name]
        if reading.type(mention) == COUNTRY
        else [n for m in owners if m is not None for n in _land(reading, m)]
    )


def _comes_up(reading: Reading, country: Chain, sentence: int) -> bool:
    """Whether an article names a country there for the first time, by itself: what follows goes on about it"""
    first = reading.mentions[country.mentions[0]]
    return first.sentence == sentence and first.kind == "name"


def _acting_here(reading: Reading, bearer: Mention) -> Chain | None:
    """The one country that alone acts before a semicolon: `Peru lehnte ab; Außenminister Vega reiste ab.`"""
    tokens = reading.document.sentences[bearer.sentence].tokens
    cut = next((t.index for t in tokens if t.text == ";" and t.start < bearer.start), -1)
    before = [p for p in reading.analyses[bearer.sentence].predications if p.trigger < cut]
    doers = [reading.chain(m) for m in _agents(reading, before).values()]
    return doers[0] if len(doers) == 1 and doers[0] in named_countries(reading) else None


def _at_home(reading: Reading, bearer: int) -> Chain | None:
    """The country of the only town in which somebody receives a guest: `Sie landete in Lima, wo Präsident Vega sie empfing.`; not where the guest was before"""
    hosts = [p for p in reading.deeds_of(bearer) if p.kind == "verb" and receiving.is_at_home(p.lemma)]
    agents = ((p, reading.mention(p, a)) for p in hosts for a in p.having("agent"))
    here = [p for p, m in agents if m is not None and reading.same(m, bearer)]
    towns = [reading.mentions[m] for p in here[:1] for m in reading.of_sentence(p.sentence) if _is_beside(reading, p, m, bearer)]
    seats = {m.attribute("seat") for m in towns if m.attribute("seat")}
    return next((chain for chain in named_countries(reading) if {chain.name} == seats), None)


def _where_told(reading: Reading, bearer: int) -> set[str]:
    """The country of the capital that a clause is about: `Lob kam aus Lima, wo Minister Vega den Plan gut nannte.`"""
    told = (p for p in reading.deeds_of(bearer) if WHERE in p.steps)
    places = (reading.mention(p, a) for p in told for a in p.having("in"))
    return {land for m in places if m is not None and (land := _land_of(reading, m))}


def _land_of(reading: Reading, place: int) -> str:
    """The country that a capital is the seat of, or stands for."""
    return reading.mentions[place].attribute("seat") or (reading.chain(place).name if reading.type(place) == COUNTRY else "")


def _is_beside(reading: Reading, said: Predication, town: int, host: int) -> bool:
    """Whether a town stands before the host, or in his clause."""
    ahead = reading.mentions[town].start < reading.mentions[host].start
    return ahead or any(reading.mention(said, a) == town for a in said.arguments)


def _opening_paragraph(reading: Reading, sentence: int) -> Chain | None:
    """The country that a paragraph opens with, or in whose capital it is told, where no other one stands between.

    `In Lima stößt der Plan auf Widerstand. Verteidigungsminister Vega schwieg.`
    """
    paragraph = reading.document.sentences[sentence].paragraph
    here = [s for s in reading.document.sentences[: sentence + 1] if s.paragraph == paragraph and s.index > 0]
    start = here[0].tokens[min(len(here[0].tokens) - 1, 1)].start if here else 0
    opener = next((m for m in reading.mentions if here and here[0].start <= m.start <= start and m.kind == "name"), None)
    if opener is None or len(here) < 2:
        return None
    land = opener.attribute("seat") or (opener.name if opener.type == COUNTRY else "")
    named = {
        reading.chain(m).name
        for s in here
        for m in reading.of_sentence(s.index)
        if reading.type(m) == COUNTRY and reading.mentions[m].kind in NAMED
    }
    found = next((chain for chain in named_countries(reading) if chain.name == land), None)
    return found if found is not None and named <= {land} else None


def _served_before(reading: Reading, sentence: int) -> Chain | None:
    """The one country whose officials the paragraph has named so far: `Perus Regierungschef zögerte. Außenminister Vega drohte.`"""
    paragraph = reading.document.sentences[sentence].paragraph
    earlier = (
        p for p in reading.predications() if p.kind == "role" and p.sentence < sentence and set(roles.classes(p.lemma)) & roles.OFFICES
    )
    here = (p for p in earlier if reading.document.sentences[p.sentence].paragraph == paragraph)
    owners = (reading.mention(p, a) for p in here for a in p.arguments if a.role in WHOSE)
    names = {name for m in owners if m is not None for name in _land(reading, m)}
    found = [chain for chain in named_countries(reading) if chain.name in names]
    return found[0] if len(found) == len(names) == 1 and not _is_outdone(reading, found[0]) else None


def _is_outdone(reading: Reading, country: Chain) -> bool:
    """Brand vor Albanien … Griechenlands Minister flog hin. Ministerpräsident Vega …: another country is spoken of more, from the opening on."""
    others = (c for c in named_countries(reading) if c.index != country.index and reading.mentions[c.mentions[0]].sentence < OPENING)
    return any(len(c.mentions) > max(len(country.mentions), OUTDOING) for c in others)


def _known(reading: Reading, mention: int) -> list[str]:
    """The countries that the article or the gazetteer gives for who has this very name, the well-known by the surname alone: Präsident Biden."""
    chain = reading.chain(mention)
    told = [value for key, value in chain.attributes if key == "country"]
    told += [reading.mentions[m].attribute("country") for m in chain.mentions]
    listed = gazetteer.lookup(chain.name)
    clear = len(listed) == 1 and (" " in chain.name or listed[0].type != "Person" or listed[0].prominent)
    sure = listed[0].country if clear else ""
    return [value for value in [*told, sure] if value]


def _beside(reading: Reading, said: Predication, bearer: int) -> list[str]:
    """The countries of the persons who act together with the bearer: `Sie und Außenminister Vega erklärten`."""
    names = []
    for other in reading.analyses[said.sentence].predications:
        if other.kind != "verb":
            continue
        agents = [m for m in (reading.mention(other, a) for a in other.having("agent")) if m is not None and not _is_colleague(reading, m)]
        if bearer in agents:
            names += [name for m in agents if m != bearer for name in [*_known(reading, m), *_served(reading, m)]]
    return names


def _is_colleague(reading: Reading, person: int) -> bool:
    """Whether somebody is called another one's colleague: his country is not that one's."""
    return any(COLLEAGUE in roles.classes(said.lemma) for said in reading.roles_of(person))


@by_chain
def _opposite(reading: Reading, bearer: int) -> set[str]:
    """The countries, and those of whom the bearer has to do with: `Kanzler Blau besuchte Katar` makes him no chancellor of Katar."""
    names: set[str] = set()
    met: dict[int, int] = {}
    for deed in reading.deeds_of(bearer):
        found = [(a.role, m) for a in deed.arguments if (m := reading.mention(deed, a)) is not None]
        mine = {role for role, m in found if reading.same(m, bearer)}
        others = [m for role, m in found if role not in mine and not reading.same(m, bearer)]
        met |= {reading.chain(m).index: m for m in others}
        names |= {name for m in others for name in _described_by(reading, m)}
        names |= {reading.chain(m).name for role, m in found if role in TOWARDS and reading.type(m) == COUNTRY}
    return names | {name for m in met.values() for name in _served(reading, m, STATE)} | _of_colleagues(reading, bearer)


def _of_colleagues(reading: Reading, person: int) -> set[str]:
    """The countries of whoever else is called a colleague: ihr polnischer Kollege."""
    called = (p for p in reading.predications() if p.kind == "role" and COLLEAGUE in roles.classes(p.lemma))
    others = (
        p for p in called if all(m is None or not reading.same(m, person) for m in (reading.mention(p, a) for a in p.having("bearer")))
    )
    found = (m for p in others for a in p.arguments if a.role == "adjective" and (m := reading.mention(p, a)) is not None)
    return {name for m in found for name in _land(reading, m)}


def _described_by(reading: Reading, person: int) -> list[str]:
    """The country in a description without a name: den estnischen Präsidenten."""
    mention = reading.mentions[person]
    found = (p for p in reading.by_trigger.get((mention.sentence, mention.head), ()) if p.kind == "noun")
    owners = (reading.mention(p, a) for p in found if roles.classes(_word_of(reading, p)) for a in p.arguments if a.role in WHOSE)
    return [name for m in owners if m is not None for name in _land(reading, m)]


def _word_of(reading: Reading, said: Predication) -> str:
    return reading.token(said.sentence, said.trigger).text


def _served(reading: Reading, person: int, classes: frozenset[str] = frozenset()) -> list[str]:
    """The country of what a person's own role, of the classes if any are told, belongs to: the Kreml's spokesman serves Russia."""
    held = (p for p in reading.roles_of(person) if not classes or classes & set(roles.classes(p.lemma)))
    owners = (reading.mention(said, a) for said in held for a in said.arguments if a.role in WHOSE)
    return [name for m in owners if m is not None for name in _land(reading, m)]


def _land(reading: Reading, mention: int) -> list[str]:
    return [reading.chain(mention).name] if reading.type(mention) == "Country" else _known(reading, mention)
