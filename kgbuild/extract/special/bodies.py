"""Bodies that a word only implies. In: roles, the bodies of the article. Out: Findings with the one that is meant, and what rules for houses and parts ask.

`Die Armee … Eine Armeesprecherin`  ->  Armee, spokesperson, Armeesprecherin. No table, since the body stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.office_countries import WHOSE
from kgbuild.extract.special.offices import described, whose_known
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Chain, Mention, NounPhrase, Polarity, Predication
from kgbuild.relations import Pattern

ANY_ONE = ("definite", "indefinite")
TABLES = ("organizations", "groups", "places")
BODIES = ("Organization", "Group")
TAKEN_UP = ("Company", "PoliticalParty")  # bodies that any noun of their class can mean: der Konzern, die Partei
PARTY = "PoliticalParty"
AUTHORITY = "Behörde"  # what any body of a state can be called
LATELY = 2  # sentences
BEARER, COMPOUND = "bearer", "compound"
OF = ("genitive", "von", "für")
OWNING = (*WHOSE, "aus", "apposition")  # roles in a description of what it belongs to
AGAINST = "gegen"


def own_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who bears a role with a body in its word, and the only such body named: Gewerkschaftschef, Armeesprecherin."""
    for said in reading.predications():
        if roles.limited(said.qualifiers, pattern.without) or not roles.is_of(said.lemma, pattern.words):
            continue
        if not whose_known(reading, said) or _is_compound_of(reading, said, pattern.having):
            body = _of_role(reading, types, pattern, said)
            yield from held(reading, pattern, said, body, holders(reading, types, said, ANY_ONE))


def _of_role(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> Chain | None:
    """The one body of the article that a role noun has inside: Gewerkschaftschef."""
    noun = body_of(reading.token(said.sentence, said.trigger).text)
    if not noun or noun in pattern.except_words:
        return None
    body = _only_body(reading, types, noun, pattern.subject_type or BODIES)
    late = body is not None and noun == AUTHORITY and reading.mentions[body.mentions[0]].sentence > said.sentence
    if body is not None and _is_outdone(reading, body, said):
        return None
    return _lately(reading, said, noun) if body is None or late else body


def _is_outdone(reading: Reading, body: Chain, said: Predication) -> bool:
    """Die Linksfraktion … Die CDU lobt. Fraktionschef Karl Alt …: whether the sentence before names another party, and not that one"""
    before = {reading.chain(m).index: reading.chain(m) for m in reading.of_sentence(said.sentence - 1) if reading.type(m) == PARTY}
    return body.type == PARTY and bool(before) and body.index not in before


def _is_compound_of(reading: Reading, said: Predication, classes: tuple[str, ...]) -> bool:
    """Whether only a part of the word, of one of the classes in `having`, says whose it is: FDP-Bundestagsabgeordnete."""
    owners = [(a.role, reading.type(m)) for a in said.arguments if a.role != BEARER and (m := reading.mention(said, a)) is not None]
    return all(role == COMPOUND and type_ in classes for role, type_ in owners)


def body_of(role: str) -> str:
    """The listed body in a role: Gewerkschaftschef -> Gewerkschaft, FDP-Bundestagsabgeordnete -> Bundestag, Schulleiter -> Schule; "" for none."""
    return _body_in(role) or _body_in(role.rpartition("-")[2])


def _body_in(role: str) -> str:
    first = roles.first(role).rpartition("-")[2]
    forms = [first, *(first.removesuffix(joint) for joint in roles.JOINTS if first.endswith(joint)), *([f"{first}e"] if first else [])]
    found = (nouns.find(table, form) for form in forms for table in TABLES)
    return next((entry.lemma for entry in found if entry and not entry.first), "")


def _only_body(reading: Reading, types: Types, noun: str, classes: tuple[str, ...]) -> Chain | None:
    """The only one that the article calls by the noun, or by a compound of it, and not merely as any of its kind."""
    tail = noun.lower()
    fitting = [c for c in reading.chains if types.fits(c.type, *classes) and any(w.lower().endswith(tail) for w in called(reading, c))]
    return only([c for c in fitting if not _any_one(reading, c)])


def _any_one(reading: Reading, chain: Chain) -> bool:
    """Spoken of once, and as any of its kind: ein Geschenk an einen Konzern."""
    first = reading.mentions[chain.mentions[0]]
    phrase = reading.phrase(first.sentence, first.head) if len(chain.mentions) == 1 and first.kind == "nominal" else None
    return phrase is not None and phrase.determination == "indefinite"


def _lately(reading: Reading, said: Predication, noun: str) -> Chain | None:
    """`Nordstahl AG wächst. Konzernchefin Eva Roth …`: the only named body of the word's class in its sentence and the two before."""
    entry = nouns.find("organizations", noun)
    if entry is None or (entry.kind not in TAKEN_UP and noun != AUTHORITY):
        return None
    start = reading.token(said.sentence, said.trigger).start
    near = (i for i, m in enumerate(reading.mentions) if said.sentence - LATELY <= m.sentence and m.end <= start and m.kind == "name")
    bodies = {reading.chain(i).index: reading.chain(i) for i in near if reading.type(i) == entry.kind}
    return only(list(bodies.values()))


def own_speaker(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Die Bank lehnt ab. Sprecher Karl Alt nannte Gründe`: whoever speaks does so for the only body right before."""
    for said in reading.predications():
        if not roles.is_of(said.lemma, pattern.words) or roles.first(said.lemma) or whose_known(reading, said) or whose_said(said):
            continue
        body = right_before(reading, types, said, pattern.subject_type, pattern.except_words)
        yield from held(reading, pattern, said, body, holders(reading, types, said, ANY_ONE))


def own_leader(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Die Bank zahlt. Vorstandschef Karl Alt nannte Gründe`: who leads, by name, leads the only body right before."""
    for said in reading.predications():
        if lacks_body(reading, pattern, said) and not of_somebody(said):
            body = right_before(reading, types, said, pattern.subject_type, pattern.except_words)
            yield from held(reading, pattern, said, body, named_holders(reading, types, said))


def bracketed_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Parteichef Karl Alt (SPD)`: an office that nothing says the body of is held in the party that stands in brackets behind the name; `having` is
    the pattern that finds the party."""
    told = [f for f in known if f.pattern in pattern.having and f.object is not None]
    for said in reading.predications():
        if not lacks_body(reading, pattern, said) or of_somebody(said):
            continue
        for one in named_holders(reading, types, said):
            beside = (f for f in told if f.object == one)
            yield from (Finding(said, pattern.relation, f.subject, one, pattern.id, weight=pattern.weight) for f in beside)


def topic_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Osram streicht Stellen | Bern klagt. Vorstandschef Karl Alt …`: staff and chiefs of nobody else are those of the body that the article is about."""
    body, done = _topic(reading, types, pattern), set[int]()
    for said, one in (*_unowned(reading, types, pattern), *_staff(reading, pattern)) if body is not None else ():
        before = right_before(reading, types, said, pattern.subject_type, pattern.except_words)
        if reading.chain(one).index not in done and before in (None, body):
            done.add(reading.chain(one).index)
            yield from held(reading, pattern, said, body, (one,))


def _topic(reading: Reading, types: Types, pattern: Pattern) -> Chain | None:
    """The only body by its name in the headline, or in the headline and first sentence where the headline has none; it is named again."""
    fitting = [c for c in reading.chains if types.fits(c.type, *pattern.subject_type) and is_named(reading, c)]
    bodies = [c for c in fitting if not any(types.fits(c.type, other) for other in pattern.except_words)]
    opening = [[c for c in bodies if reading.mentions[c.mentions[0]].sentence <= last] for last in (0, 1)]
    topic = only(opening[0] or opening[1])
    return topic if topic is not None and len(topic.mentions) > 1 else None


def _unowned(reading: Reading, types: Types, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    """Those with a name and a role that nothing says the body of: Vorstandschef Karl Alt; not der Chef der Bank, Karl Alt."""
    for said in reading.predications():
        if said.polarity is Polarity.POSITIVE and lacks_body(reading, pattern, said) and not of_somebody(said):
            yield from ((said, one) for one in named_holders(reading, types, said))


def _staff(reading: Reading, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    """Descriptions of the determinations in `having` that nothing says the body of: die Angestellten; not die Angestellten der Bank."""
    for i, mention in enumerate(reading.mentions):
        phrase = reading.phrase(mention.sentence, mention.head) if mention.kind == "nominal" else None
        listed = phrase is not None and _plain(reading.token(mention.sentence, mention.head).lemma) in pattern.words
        if phrase is not None and listed and not is_owned(phrase, OWNING) and phrase.determination in pattern.having:
            yield own_word(mention), i


def lacks_body(reading: Reading, pattern: Pattern, said: Predication) -> bool:
    """Whether it is one of the pattern's roles, and nothing says of what: Vorstandschef Karl Alt; not Osrams Vorstandschef Karl Alt."""
    wanted = said.kind == "role" and _plain(said.lemma) in pattern.words and not roles.limited(said.qualifiers, pattern.without)
    return wanted and not whose_known(reading, said)


def _plain(noun: str) -> str:
    """The listed form of a role noun, of a woman's too: Vorstandschefin -> Vorstandschef; a compound of one stays."""
    entry = nouns.find("roles", noun)
    return noun if entry is None or entry.first else entry.lemma


def of_somebody(said: Predication) -> bool:
    """Whether something says of whom, though it is no mention: der Chef der Anwohner."""
    return any(a.role in OF for a in said.arguments)


def whose_said(said: Predication) -> bool:
    """Likewise, or by an adjective: ein Sprecher der Anwohner, ein örtlicher Sprecher."""
    return of_somebody(said) or bool(said.having("adjective"))


def is_owned(phrase: NounPhrase, by: tuple[str, ...]) -> bool:
    """Whether one of the roles in a phrase says whose it is: der Aufsichtsrat von Osram."""
    return any(m.role in by and m.head != phrase.head for m in phrase.modifiers)


def right_before(reading: Reading, types: Types, said: Predication, classes: tuple[str, ...], others: tuple[str, ...]) -> Chain | None:
    """The only body that is named in the sentence before, or before the role in its own sentence; none beside one of the other classes."""
    start = reading.token(said.sentence, said.trigger).start
    near = [
        i for i, m in enumerate(reading.mentions) if said.sentence - 1 <= m.sentence and m.end <= start and m.kind in ("name", "nominal")
    ]
    told = _told_by(reading, said)
    near = [i for i in near if (reading.mentions[i].sentence, reading.mentions[i].head) not in told and not _is_rival(reading, i)]
    bodies = {reading.chain(i).index: reading.chain(i) for i in near if types.fits(reading.type(i), *classes)}
    beside = any(types.fits(chain.type, other) for chain in bodies.values() for other in others)
    return None if beside else only(list(bodies.values()))


def _is_rival(reading: Reading, position: int) -> bool:
    """Nach dem 1:3 gegen den FC Ulm ging Trainer Otto Kern: whom one plays or acts against has other people"""
    mention = reading.mentions[position]
    tokens = reading.document.sentences[mention.sentence].tokens
    first = next(t.index for t in tokens if t.start >= mention.start)
    before = [t.text for t in tokens[max(0, first - 2) : first]]
    return AGAINST in before[-1:] or (AGAINST in before and tokens[first - 1].upos == "DET")


def _told_by(reading: Reading, said: Predication) -> set[tuple[int, int]]:
    """What takes part in what the bearer of a role tells: die EU in `Die EU schieße sich ins Knie, spottete Sprecher Karl Alt.`"""
    bearers = {said.trigger, *(a.head for a in said.having("bearer"))}
    own = [
        p
        for p in reading.analyses[said.sentence].predications
        if any(s.speaker is not None and (s.speaker.sentence, s.speaker.token) in {(said.sentence, b) for b in bearers} for s in p.sources)
    ]
    return {(said.sentence, a.head) for p in own for a in p.arguments if a.sentence is None}


def held(reading: Reading, pattern: Pattern, said: Predication, body: Chain | None, staff: Iterable[int]) -> Iterator[Finding]:
    """Those who serve a body, by its mention nearest to what is said; nothing where it is open which body, or where they are it themselves."""
    if body is None:
        return
    place = reading.nearest(body, said.sentence)
    for one in staff:
        if reading.chain(one).index != body.index:
            yield Finding(said, pattern.relation, place, one, pattern.id, weight=pattern.weight)


def holders(reading: Reading, types: Types, said: Predication, determined: tuple[str, ...] = ("definite",)) -> list[int]:
    """Who bears a role, or is described by it alone."""
    if said.kind == "noun":
        one = described(reading, types, said, determined)
        return [] if one is None else [one]
    return [m for _, m in reading.bearers(said) if types.fits(reading.type(m), "Person")] if said.kind == "role" else []


def named_holders(reading: Reading, types: Types, said: Predication) -> list[int]:
    """Who bears a role, or is described by it alone, and has a name."""
    return [m for m in holders(reading, types, said) if reading.named(m)]


def called(reading: Reading, chain: Chain) -> set[str]:
    """The listed nouns that the article calls something by: Gewerkschaft for ver.di, Partei for what is listed as one."""
    found = {_listed(reading, m) for i in chain.mentions if (m := reading.mentions[i]).kind in ("nominal", "name")}
    return found - {""}


def _listed(reading: Reading, mention: Mention) -> str:
    """A description by its noun, a name by its head or its last word: die Lloyd Werft is a Werft."""
    words = [reading.token(mention.sentence, mention.head).text, *(mention.name.split()[-1:] if mention.kind == "name" else ())]
    return next((entry.lemma for word in words for table in TABLES if (entry := nouns.find(table, word))), "")


def is_named(reading: Reading, chain: Chain) -> bool:
    """Whether the article calls it by a name."""
    return any(reading.mentions[m].kind == "name" for m in chain.mentions)


def only(chains: list[Chain]) -> Chain | None:
    """The one of the list; None where there is none or another."""
    return chains[0] if len(chains) == 1 else None
