"""Offices whose country is not said. In: role predications of ministers and heads without a country. Out: Findings with the country they can only mean.

`Laut Innenminister Carlos Vega` in an article about Spain alone. No table, since the country stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, by_chain
from kgbuild.extract.types import Types
from kgbuild.lexicon import office_prefixes, regional_offices
from kgbuild.model import Argument, Chain, Mention, Predication
from kgbuild.relations import Pattern

COUNTRY, FEMALE = "Country", "in"
TOWARDS = ("patient", "recipient", "nach", "gegen", "mit")  # roles of a country that somebody of another one deals with
NAMED = ("name", "demonym", "part")
COLLEAGUE = "associate"
PASSED = 0.8  # what is left of the weight where another country is what the article is about
OPENING = 3  # sentences in which an article says where it plays
OFFICES = frozenset({"head_of_state", "head_of_government", "minister"})
WHOSE = ("genitive", "adjective", "compound", "in", "von", "bei", "für")


def office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Holders of an office of the pattern's classes whose country the role does not name; `having` names words that need a country called by its name."""
    for said in _offices(reading, pattern, "role"):
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            country = None if bearer is None else _country(reading, said, bearer)
            if bearer is None or country is None or (said.lemma in pattern.having and not by_name(reading, country)):
                continue
            if types.fits(reading.type(bearer), "Person"):
                weight = pattern.weight * (PASSED if _is_passing(reading, said.sentence, country) else 1)
                yield Finding(said, pattern.relation, country, bearer, pattern.id, weight=weight, hops=argument.hops)


def office_described(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Innenminister lehnte ab`: who is called only by the office, or by it once more."""
    for said in _offices(reading, pattern, "noun"):
        holder = described(reading, types, said)
        country = None if holder is None else _country(reading, said, holder)
        if holder is not None and country is not None:
            weight = pattern.weight * (PASSED if _is_passing(reading, said.sentence, country) else 1)
            yield Finding(said, pattern.relation, country, holder, pattern.id, weight=weight)


def office_held(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Er übte das Amt des Bundespräsidenten aus`: who does what the office is."""
    wanted = _wanted(pattern)
    for said in reading.predications():
        held = [
            a for a in said.having("genitive") if said.lemma in pattern.having and wanted & set(roles.classes(reading.word(said, a).text))
        ]
        for argument in (said.having("agent") or said.having("patient")) if held else ():
            holder = reading.mention(said, argument)
            country = None if holder is None else _country(reading, said, holder)
            if holder is not None and country is not None and types.fits(reading.type(holder), "Person"):
                yield Finding(said, pattern.relation, country, holder, pattern.id, weight=pattern.weight, hops=argument.hops)


def _offices(reading: Reading, pattern: Pattern, kind: str) -> Iterator[Predication]:
    """The predications of an office that do not say whose it is."""
    wanted = _wanted(pattern)
    for said in reading.predications():
        limits = roles.qualified(said.qualifiers)
        fitting = not limits & set(pattern.without) and (not pattern.qualifiers or bool(limits & set(pattern.qualifiers)))
        fitting = fitting and roles.tail(said.lemma) not in pattern.except_words
        if said.kind == kind and wanted & set(roles.classes(said.lemma)) and fitting and not whose_known(reading, said):
            yield said


def _wanted(pattern: Pattern) -> set[str]:
    return {word.removeprefix("@") for word in pattern.words}


def described(reading: Reading, types: Types, said: Predication, determined: tuple[str, ...] = ("definite",)) -> int | None:
    """The one person that a role noun without a bearer describes: der Innenminister; not die Minister; ein Minister only where that is asked for."""
    place, phrase = reading.at(said.sentence, said.trigger), reading.phrase(said.sentence, said.trigger)
    if place is None or phrase is None or reading.borne(said.sentence, said.trigger) or phrase.determination not in determined:
        return None
    mention = reading.mentions[place]
    one = mention.kind == "nominal" and mention.number != "Plur" and phrase.number != "Plur"
    return place if one and types.fits(reading.type(place), "Person") else None


def whose_known(reading: Reading, said: Predication) -> bool:
    """Whether something in the role phrase already says whose office it is."""
    arguments = [a for a in said.arguments if a.role in WHOSE]
    return any(a.role == "genitive" or _is_owner(reading, said, a) for a in arguments)


def _is_owner(reading: Reading, said: Predication, argument: Argument) -> bool:
    """Whether it names whose office it is; a party's adjective does not: die republikanische Außenministerin."""
    owner = reading.mention(said, argument)
    return owner is not None and not (argument.role == "adjective" and reading.type(owner) == "PoliticalParty")


def _country(reading: Reading, said: Predication, bearer: int) -> int | None:
    """A mention of the country: the one the person is known for, the one of who acts beside, the only one of the article."""
    names = [*_known(reading, bearer), *_beside(reading, said, bearer)]
    known = (c for name in names for c in _countries(reading) if name in (c.name, c.qid, *c.aliases))
    found = next(known, None) or (None if names else _understood(reading, said.sentence, bearer))
    possible = office_prefixes.countries(reading.token(said.sentence, said.trigger).text)
    if found is None or (possible and found.name not in possible) or _is_foreigner(reading, bearer, found):
        return None
    regional = regional_offices.is_regional(roles.tail(said.lemma), found.qid or "")
    if regional or (not names and _is_beside_a_lands(reading, bearer, found)):
        return None
    return reading.nearest(found, said.sentence)


def _is_passing(reading: Reading, sentence: int, country: int) -> bool:
    """Chile wählt … Perus Präsident gratulierte. Minister Vega sagte …  ->  Peru is named only here: he may as well be Chile's"""
    chain = reading.chain(country)
    before = [m for m in chain.mentions if reading.mentions[m].sentence < sentence]
    opened = [c for c in _countries(reading) if reading.mentions[c.mentions[0]].sentence < OPENING]
    return len(before) == 1 and chain not in opened and any(len(c.mentions) > 1 for c in opened)


def _is_beside_a_lands(reading: Reading, bearer: int, country: Chain) -> bool:
    """Bayerns Ministerpräsident Otto Kern lobte Innenminister Paul Roth: a minister beside the head of a Land is as likely the Land's."""
    others = (c for c in reading.chains if c.index != reading.chain(bearer).index)
    told = (reading.mentions[i].attribute("role") for c in others for i in c.mentions)
    return any(regional_offices.is_regional(roles.tail(role.removesuffix(FEMALE)), country.qid or "") for role in told if role)


def _is_foreigner(reading: Reading, bearer: int, country: Chain) -> bool:
    """Minister Jonas Reuter (CDU): of no other country than that of the party"""
    parties = (party for key, value in reading.chain(bearer).attributes if key == "party" for party in gazetteer.lookup(value))
    lands = {party.country for party in parties if party.country}
    return bool(lands) and not lands & {country.name, *country.aliases}


def _only_so_far(reading: Reading, bearer: Mention) -> Chain | None:
    """Where an article opens, the one country that it has named more than once: what comes later is about others."""
    opening = [m for m in reading.mentions if m.sentence <= bearer.sentence and m.type == COUNTRY and m.kind in NAMED]
    found = [c for c in _countries(reading) if any(reading.mentions[i] in opening for i in c.mentions)]
    clear = len(found) == 1 and bearer.sentence < OPENING and sum(reading.mentions[i] in opening for i in found[0].mentions) > 1
    return found[0] if clear else None


def _understood(reading: Reading, sentence: int, bearer: int) -> Chain | None:
    """The country that acts or whose officials are named before, else the article's own; none where the bearer has to do with it from outside."""
    opposite = _opposite(reading, bearer)
    before = _acting_before(reading, sentence) or _served_before(reading, sentence) or _opening_paragraph(reading, sentence)
    found = (
        before
        if before is not None and before.name not in opposite
        else only_country(reading) or _only_so_far(reading, reading.mentions[bearer])
    )
    return None if found is not None and found.name in opposite else found


def _acting_before(reading: Reading, sentence: int) -> Chain | None:
    """The one country that alone acts in the sentence before: `Peru lobte den Plan. Außenminister Vega sagte …`"""
    deeds = [p for p in reading.analyses[sentence - 1].predications if p.kind == "verb"] if sentence > 1 else []
    agents = {reading.chain(m).index: m for p in deeds for a in p.having("agent") if (m := reading.mention(p, a)) is not None}
    doers = [reading.chain(m) for m in agents.values()]
    early = len(doers) == 1 and reading.mentions[doers[0].mentions[0]].sentence < OPENING  # not one that is only named in passing
    return doers[0] if early and doers[0] in _countries(reading) else None


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
    found = next((chain for chain in _countries(reading) if chain.name == land), None)
    return found if found is not None and named <= {land} else None


def _served_before(reading: Reading, sentence: int) -> Chain | None:
    """The one country whose officials the paragraph has named so far: `Perus Regierungschef zögerte. Außenminister Vega drohte.`"""
    paragraph = reading.document.sentences[sentence].paragraph
    earlier = (p for p in reading.predications() if p.kind == "role" and p.sentence < sentence and set(roles.classes(p.lemma)) & OFFICES)
    here = (p for p in earlier if reading.document.sentences[p.sentence].paragraph == paragraph)
    owners = (reading.mention(p, a) for p in here for a in p.arguments if a.role in WHOSE)
    names = {name for m in owners if m is not None for name in _land(reading, m)}
    found = [chain for chain in _countries(reading) if chain.name in names]
    return found[0] if len(found) == len(names) == 1 else None


def _known(reading: Reading, mention: int) -> list[str]:
    """The countries that the article or the gazetteer gives for who has this very name."""
    chain = reading.chain(mention)
    told = [value for key, value in chain.attributes if key == "country"]
    told += [reading.mentions[m].attribute("country") for m in chain.mentions]
    listed = gazetteer.lookup(chain.name)
    sure = listed[0].country if (len(listed) == 1 and " " in chain.name) or (len(listed) == 1 and listed[0].type != "Person") else ""
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
    return names | {name for m in met.values() for name in _served(reading, m)} | _of_colleagues(reading, bearer)


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


@by_chain
def _served(reading: Reading, person: int) -> list[str]:
    """The country of what a person's own role belongs to: the Kreml's spokesman serves Russia."""
    owners = (reading.mention(said, a) for said in reading.roles_of(person) for a in said.arguments if a.role in WHOSE)
    return [name for m in owners if m is not None for name in _land(reading, m)]


def _land(reading: Reading, mention: int) -> list[str]:
    return [reading.chain(mention).name] if reading.type(mention) == "Country" else _known(reading, mention)


def _countries(reading: Reading) -> list[Chain]:
    """The countries that have a name: not just `der Staat`."""
    return [chain for chain in reading.chains if chain.type == "Country" and reading.named(chain.mentions[0])]


def only_country(reading: Reading) -> Chain | None:
    """The article's country when there is one, or one that is spoken of far more than any other; none that is only named in passing.

    Twice as often is enough for one that the article opens with, where no other is named there; where another one is, none is enough,
    unless the article is written there or its headline says what it does.
    """
    ranked = sorted(_countries(reading), key=lambda c: -len(c.mentions))
    opening = [chain for chain in ranked if reading.mentions[chain.mentions[0]].sentence < OPENING]
    if not ranked or (opening and ranked[0] not in opening):
        return None
    far = 2 if opening == ranked[:1] else 3
    if len(ranked) > 1 and len(ranked[0].mentions) < far * len(ranked[1].mentions):
        return _home(reading, [chain for chain in opening if len(chain.mentions) > 1])
    passing = len(ranked[0].mentions) < 2 and reading.mentions[ranked[0].mentions[0]].sentence >= OPENING
    return None if passing else ranked[0]


def by_name(reading: Reading, country: int) -> bool:
    """Whether it is spoken of by itself, not only in adjectives: der ukrainische Meister … Präsident Surkow is the club's."""
    return any(reading.mentions[m].kind not in ("demonym", "pronoun") for m in reading.chain(country).mentions)


def _home(reading: Reading, opening: list[Chain]) -> Chain | None:
    """Whose capital stands before the first sentence, else who alone acts in the headline: `Litauen bestellt Botschafter ein`."""
    seats = [m.attribute("seat") for m in reading.mentions if m.sentence < 2 and m.start == reading.document.sentences[m.sentence].start]
    written = [chain for chain in opening if chain.name in seats]
    deeds = [p for p in reading.analyses[0].predications if p.kind == "verb"]
    doers = {reading.chain(m).index for p in deeds for a in p.having("agent") if (m := reading.mention(p, a)) is not None}
    found = written or [chain for chain in opening if doers == {chain.index}]
    return found[0] if len(found) == 1 else None
