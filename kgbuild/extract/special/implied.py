"""Events that a word implies without naming them. In: verbs and role nouns of a class of events, the article's events. Out: Findings about them.

`Die Bauern protestierten in Graz gegen das Gesetz. Die Kundgebung …`: who protests takes part in the one protest that the article names, and where and
when he does so is its place and time; `die Demonstranten` take part too. No table, since the event stands in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.headline import has_headline
from kgbuild.extract.reading import Reading, by_chain, own_word
from kgbuild.extract.reality import act
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.extract.words import index
from kgbuild.lexicon import noun_prepositions, nouns, resuming, speech, times
from kgbuild.model import Argument, Chain, Polarity, Predication, Status
from kgbuild.relations import Pattern

DESCRIBED = ("definite", "demonstrative", "bare")
INDEFINITE = ("indefinite", "bare")
TABLES = ("roles", "groups")
STATING = ("verb", "adjective")  # kinds of predications that say something of their subject: war anwesend
COPULA, BEARER = "sein", "bearer"
ITSELF = "trigger"  # also what a name that opens with the noun names
PROTEST = "Protest"
SOURCE = "source"  # who says so, where a pattern wants him: Die Ursache sei unklar, sagte die Polizei.
WHOSE = "genitive"
CIRCUMSTANCES = ("occurredIn", "occurredOn")
EVENT = "event="  # in `having`: what the event is called
SPORT = "@Sport"  # any event of sport
DONE_TO = ("kills",)  # what an event does to whoever has part in it
LATELY, NEAR = "lately", 2  # in `having`: of several events the last named, so many sentences before at most
ANY, PAST = "*", "past"
UNSPOKEN = ("pronoun", "happening")  # kinds of mention
AGO = "ago"
HEADLINE, FIRST = 0, 1  # sentences
OPENING = 2  # sentences that tell what the article is about: its headline and its first


def implied(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever, wherever and whenever the pattern's words make part of the one event of its class that the article is about."""
    about_event = pattern.relation in (*CIRCUMSTANCES, *DONE_TO)
    event = only_event(reading, types, pattern, pattern.subject_type if about_event else pattern.object_type)
    if event is None and LATELY in pattern.having:
        yield from _of_the_last(reading, types, pattern)
    if event is None:
        return
    if pattern.relation in CIRCUMSTANCES:
        yield from _circumstances(reading, types, pattern, known, event)
    else:
        yield from _parties(reading, types, pattern, known, event)


def _parties(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...], event: Chain) -> Iterator[Finding]:
    """`Die Bauern protestierten. Die Kundgebung …`  ->  who protested; `Dabei starben drei Arbeiter.`  ->  whom the accident killed"""
    suffers = pattern.relation in DONE_TO
    classes = (pattern.object_type if suffers else pattern.subject_type) or types.ends(pattern.relation)[suffers]
    said = set(_said(reading, types, pattern, known, suffers))
    for predication, party in (*_by_verb(reading, pattern), *_by_noun(reading, pattern)):
        chain = reading.chain(party)
        another = chain.index == event.index or is_of_old(reading, predication.sentence) or _is_elsewhere(reading, predication, event)
        if types.fits(chain.type, *classes) and not another and (predication.sentence, chain.index) not in said:
            near = reading.nearest(event, predication.sentence)
            first, second = (near, party) if suffers else (party, near)
            denied = predication.polarity is Polarity.NEGATIVE and predication.lemma in pattern.unnegated
            yield Finding(predication, pattern.relation, first, second, pattern.id, None, pattern.weight, denied, pattern.status)


def _is_elsewhere(reading: Reading, said: Predication, event: Chain) -> bool:
    """In Graz demonstrierten Bauern. Auch in Linz gab es Proteste.  ->  the Bauern had no part in those"""
    first = reading.mentions[event.mentions[0]]
    phrase = reading.phrase(first.sentence, first.head)
    told = event.type == PROTEST and phrase is not None and phrase.determination in INDEFINITE and first.sentence > said.sentence
    here, there = _towns(reading, said.sentence), _towns(reading, first.sentence)
    return told and bool(here and there) and not here & there


def _towns(reading: Reading, sentence: int) -> set[int]:
    return {
        reading.chain(m).index
        for m in reading.of_sentence(sentence)
        if reading.type(m) in PLACE_TYPES and reading.mentions[m].kind == "name"
    }


def _of_the_last(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    """Of several events the one named last before: Nach dem Streik gab es eine Demonstration. Die Demonstranten …"""
    happened = sorted(
        (m for chain in _meant(reading, types, pattern, pattern.object_type) for m in _spoken(reading, chain)),
        key=lambda m: reading.mentions[m].start,
    )
    for predication, party in _by_noun(reading, pattern):
        before = [m for m in happened if reading.mentions[m].start < reading.mentions[party].start]
        near = bool(before) and predication.sentence - reading.mentions[before[-1]].sentence <= NEAR
        fits = types.fits(reading.type(party), *(pattern.subject_type or types.ends(pattern.relation)[0]))
        if near and fits and not reading.same(before[-1], party) and not is_of_old(reading, predication.sentence):
            yield Finding(
                predication, pattern.relation, party, before[-1], pattern.id, weight=pattern.weight, status=pattern.status, hops=1
            )


def _said(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...], suffers: bool) -> Iterator[tuple[int, int]]:
    """Who is told to have part in an event where he is named, sentence and chain: an interview with a candidate leaves him in the election."""
    apart = any(role.startswith(EVENT) for role in pattern.having)
    events = pattern.subject_type if suffers else pattern.object_type
    for finding in (f for f in known if f.predicate == pattern.relation):
        party, event = (finding.object, finding.subject) if suffers else (finding.subject, finding.object)
        if party is not None and (not apart or event is None or types.fits(reading.type(event), *events)):
            yield finding.predication.sentence, reading.chain(party).index


def is_of_old(reading: Reading, sentence: int) -> bool:
    """Bereits im Juni, schon 2021 war eine Fähre gesunken; damals starb ein Matrose.  ->  that was another accident"""
    return resuming.of_another_time(token.text.lower() for token in reading.document.sentences[sentence].tokens)


def _circumstances(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...], event: Chain) -> Iterator[Finding]:
    """`In Graz demonstrierten am Montag Bauern. Die Kundgebung …`  ->  where and when they did, as news open; an event has one time, and one place of a kind"""
    told = {reading.type(f.object) for f in known if _about(reading, pattern, f, event) and f.object is not None}
    range_ = pattern.object_type or types.ends(pattern.relation)[1]
    for said in _opening(reading, pattern, event):
        denied = said.polarity is Polarity.NEGATIVE
        for argument in said.arguments if not denied or said.lemma in pattern.unnegated else ():
            mention = reading.mention(said, argument)
            if mention is None or not types.fits(reading.type(mention), *range_) or reading.type(mention) in told:
                continue
            if ANY in pattern.words and times.lead(reading.mentions[mention].text.partition(" ")[0].lower()) == AGO:
                continue  # Vor vier Wochen wurde die Affäre bekannt: what came before the news
            if types.literal(pattern.relation) or (argument.role in pattern.object and argument.case != "Acc"):
                value = reading.mentions[mention].text if types.literal(pattern.relation) else None
                near = reading.nearest(event, said.sentence)
                yield Finding(said, pattern.relation, near, mention, pattern.id, value, pattern.weight, denied, hops=1)


def _opening(reading: Reading, pattern: Pattern, event: Chain) -> list[Predication]:
    """The verbs with which news open that the pattern lists; for any verb that of the first sentence, where only the headline names the event."""
    verbs = [p for p in reading.predications() if p.sentence <= OPENING and p.kind == "verb" and not is_of_old(reading, p.sentence)]
    if ANY not in pattern.words:
        return [p for p in verbs if p.lemma in pattern.words]
    places = {reading.mentions[m].sentence for m in event.mentions}
    below = has_headline(reading.document) and HEADLINE in places and FIRST not in places
    return [p for p in verbs if p.sentence == FIRST and _tells(reading, p)] if below else []


def _tells(reading: Reading, said: Predication) -> bool:
    """Whether it heads its sentence and tells in the voice of the paper what happened: not what somebody said, wants or did not do."""
    asserted = said.status is Status.ASSERTED and said.polarity is Polarity.POSITIVE
    heads = reading.token(said.sentence, said.trigger).head < 0
    return heads and asserted and said.tense == PAST and speech.verb(said.lemma) is None


def _about(reading: Reading, pattern: Pattern, finding: Finding, event: Chain) -> bool:
    return finding.predicate == pattern.relation and reading.chain(finding.subject).index == event.index


def _is_called(reading: Reading, event: Chain, words: Iterable[str]) -> bool:
    """Whether an event's noun is one of the words or ends in one: die erste Etappe, das Radrennen in Wien, Olympische Spiele; of sport: `@Sport`."""
    endings = tuple(word.lower() for word in words)
    called = any(noun.endswith(endings) for noun in _nouns_of(reading, event.mentions[0]))
    return called or (SPORT in words and nouns.is_game(_own_noun(reading, event)))


@by_chain
def _nouns_of(reading: Reading, mention: int) -> frozenset[str]:
    """What an event is called, in lower case: by its name, by its first noun, by what the lexicon has for that."""
    event = reading.chain(mention)
    named = next((word for word in event.name.split() if word[:1].isupper()), event.name)
    own = _own_noun(reading, event)
    listed = nouns.find("events", own)
    return frozenset((named.lower(), own.lower(), listed.word.lower() if listed else ""))


def _own_noun(reading: Reading, event: Chain) -> str:
    first = reading.mentions[event.mentions[0]]
    return reading.token(first.sentence, first.head).text


def only_event(reading: Reading, types: Types, pattern: Pattern, classes: tuple[str, ...]) -> Chain | None:
    """The event of a class that the article is about: the only one, the one it opens with, or one named far more often than the next."""
    found = _meant(reading, types, pattern, classes)
    if not found:
        return None
    clear = len(found) == 1 or len(_spoken(reading, found[0])) >= 3 * len(_spoken(reading, found[1]))
    opening = [c for c in found if reading.mentions[c.mentions[0]].sentence < OPENING]
    return found[0] if clear else opening[0] if opening else None


def _meant(reading: Reading, types: Types, pattern: Pattern, classes: tuple[str, ...]) -> list[Chain]:
    """The events of a class that are called as the pattern wants, those named most often first: all fires of an article about a Großbrand."""
    nouns_ = next((role.removeprefix(EVENT).split("|") for role in pattern.having if role.startswith(EVENT)), [])
    fitting = (c for type_, row in reading.by_type.items() if types.fits(type_, *classes) for c in row)
    happened = (c for c in fitting if _spoken(reading, c) and not _is_charged(reading, c.mentions[0]))
    meant = (c for c in happened if not _is_called(reading, c, pattern.except_words))  # who demonstrates takes part in no strike
    called = (c for c in meant if not nouns_ or _is_called(reading, c, nouns_))
    return sorted(called, key=lambda c: (-len(_spoken(reading, c)), c.index))


@by_chain
def _is_charged(reading: Reading, mention: int) -> bool:
    """Whether an event is told of only as what somebody is tried for."""
    return all(_is_charge(reading, m) for m in reading.chain(mention).mentions)


def _is_charge(reading: Reading, position: int) -> bool:
    """Ermittlungen wegen | fahrlässiger Tötung: what somebody is tried for, and nothing that is told to have happened"""
    mention = reading.mentions[position]
    before = [t for t in reading.document.sentences[mention.sentence].tokens[: mention.head] if t.end <= mention.start]
    return bool(before) and noun_prepositions.opens(before[-1].text, "charge")


def _spoken(reading: Reading, chain: Chain) -> list[int]:
    """The words that name it: no pronouns, and no verb that tells of an event of its own."""
    return [m for m in chain.mentions if reading.mentions[m].kind not in UNSPOKEN]


def _by_verb(reading: Reading, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    for said in reading.predications():
        roles = _roles(said, pattern)
        if roles and _is_complete(reading, said, pattern):
            yield from ((said, m) for role in roles for a in said.having(role) if (m := reading.mention(said, a)) is not None)
            yield from ((act(said), m) for m in _speakers(reading, said) if SOURCE in roles)


def _is_complete(reading: Reading, said: Predication, pattern: Pattern) -> bool:
    """Whether all is there that the pattern wants beside the verb, and nothing that it does not want."""
    wanted = (role for role in pattern.having if not role.startswith(EVENT))
    return not any(said.having(role) for role in pattern.lacking) and all(_has(reading, said, role) for role in wanted)


def _speakers(reading: Reading, said: Predication) -> list[int]:
    """Die Brandursache ist nach Angaben der Polizei ungeklärt.  ->  Polizei"""
    speakers = (source.speaker for source in said.sources[:1] if source.speaker is not None)
    return [m for speaker in speakers if (m := reading.at(speaker.sentence, speaker.token)) is not None]


def _roles(said: Predication, pattern: Pattern) -> tuple[str, ...]:
    """Who does it, or whose it is: die Ermittlungen der Polizei; sie spielt die Rolle der Königin.

    Of a role that a copula was taken to tell who bears it: Unter den Toten ist Eva Roth.

    Or who bears a role of the pattern's: Dritte wurde Eva Roth.
    """
    if said.kind == "role" and pattern.having and COPULA in pattern.words:
        return (BEARER,)
    wanted = pattern.object if pattern.relation in DONE_TO else pattern.subject
    if said.kind == "role":
        return (BEARER,) if BEARER in wanted and {said.lemma, index().head(said.lemma)} & set(pattern.words) else ()
    told = said.kind in STATING or (said.kind == "noun" and (WHOSE in wanted or said.light_verb))
    return wanted if told and said.lemma in pattern.words else ()


def _has(reading: Reading, said: Predication, wanted: str) -> bool:
    """`patient|nach=Sitz`: what the verb is about, or what it is after, is a Sitz, a Parlamentssitz."""
    roles, _, listed = wanted.partition("=")
    return any(_is(reading, said, a, listed.split("|")) for role in roles.split("|") for a in said.having(role))


def _is(reading: Reading, said: Predication, argument: Argument, listed: list[str]) -> bool:
    word = reading.word(said, argument).lemma
    return any(word == noun or word.endswith(noun.lower()) for noun in listed)


def _by_noun(reading: Reading, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    """The first definite description of each chain whose noun is one of the pattern's, or the first name that has it: Feuerwehr Ulm."""
    for chain in reading.chains:
        for position in chain.mentions:
            mention = reading.mentions[position]
            phrase = reading.phrase(mention.sentence, mention.head) if mention.kind == "nominal" else None
            described = phrase is not None and phrase.determination in DESCRIBED
            named = ITSELF in pattern.subject and mention.kind == "name" and reading.token(mention.sentence, mention.head).upos == "NOUN"
            if (described or named) and _nouns(reading, position) & set(pattern.words):
                yield own_word(mention), position
                break


def _nouns(reading: Reading, position: int) -> set[str]:
    """What a mention's noun is by the lexicon, whole and by its head: Fluglehrer, Lehrer; the word itself where it has none."""
    mention = reading.mentions[position]
    word = reading.token(mention.sentence, mention.head).text
    entry = next((found for table in TABLES if (found := nouns.find(table, word))), None)
    return {entry.lemma, entry.word} if entry else {word}
