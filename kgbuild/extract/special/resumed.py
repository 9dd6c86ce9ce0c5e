"""Events that resume a verb. In: definite event descriptions, the article's verb predications. Out: who took part, when and where.

`Der Mann wurde am Montag in Ulm von der Polizei verhaftet. Die Festnahme …`  No table: what is said of the event stands at the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kgbuild import relations
from kgbuild.extract.circumstances import OTHER_TIMES, PLACES
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, by_chain
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.extract.words import index
from kgbuild.lexicon import happenings, nominal
from kgbuild.model import Analysis, Argument, Chain, Mention, Predication
from kgbuild.relations import Pattern

DEFINITE = ("definite", "demonstrative", "possessive")
ELECTION = "Election"
SMALL = 40  # words of a pattern that all mean nearly the same
FEW = 5
REACH = 8  # sentences between a verb and the noun that resumes it
OPENING = 2  # sentences after the headline that tell what it names
ENDING, LEARNED, SHORT = "ung", "ation", 3
PARTIES = ("genitive", "agent", "patient", "zwischen", "von", "compound")
ROLES = {"participatesIn": ("agent", "patient"), "occurredIn": PLACES, "causes": ("nach", "wegen", "infolge", "aufgrund", "durch")}
THROUGH = "through"  # a rule of patterns whose words say it only with a noun beside them
EVENT_LAST = ("participatesIn", "causes")


def resumed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What a verb that tells the same says of the event: participants, places, times, and what it came of."""
    for chain in reading.chains:
        if not types.fits(chain.type, "Event") or not _is_meant(reading, pattern, chain):
            continue
        verbs = _verbs_of(reading, chain.mentions[0])
        for said in verbs:
            yield from _said_of(reading, types, pattern, said, chain, 1 + (said is not verbs[0]))


def _is_meant(reading: Reading, pattern: Pattern, chain: Chain) -> bool:
    """Whether the pattern's words let the event in: an accusation is brought about by who accuses, he has no part in it."""
    mention = reading.mentions[chain.mentions[0]]
    word = reading.token(mention.sentence, mention.head).lemma
    names = {word, index().head(word)}
    return not names & set(pattern.except_words) and (not pattern.words or bool(names & set(pattern.words)))


@by_chain
def _verbs_of(reading: Reading, mention: int) -> tuple[Predication, ...]:
    """The verbs that a description takes up, and those that tell what it says of the same one."""
    described = [m for place in reading.chain(mention).mentions if (m := reading.mentions[place]).kind == "nominal"]
    before = next((found for m in described if (found := _taken_up(reading, m)) is not None), [])
    shared = [said for m in described for said in (*_headlined(reading, m), *_of_its_parties(reading, m))]
    return tuple(dict.fromkeys((*before, *shared)))


def _taken_up(reading: Reading, mention: Mention) -> list[Predication] | None:
    """The verb last before a definite description that means the same, and those before it that say it of the same, or in the headline."""
    phrase = reading.phrase(mention.sentence, mention.head)
    told = _verbs(reading.token(mention.sentence, mention.head).lemma)
    if not told or phrase is None or phrase.determination not in DEFINITE:
        return None
    lately = reading.analyses[max(0, mention.sentence - REACH) : mention.sentence]
    noun = reading.token(mention.sentence, mention.head).lemma
    verbs = (p for analysis in lately for p in analysis.predications if p.kind == "verb" and any(_same(p.lemma, verb) for verb in told))
    before = [p for p in verbs if not _of_one(p, noun, mention)]
    if not before or not _of_same(reading, before[-1], mention):
        return []
    return [before[-1], *(p for p in before[:-1] if p.sentence == 0 or _undergoers(reading, p) & _undergoers(reading, before[-1]))]


def _headlined(reading: Reading, mention: Mention) -> list[Predication]:
    """Zusammenstoß in Bayern. In Bayern sind zwei Züge zusammengestoßen.  ->  zusammenstoßen, where the news opens with it"""
    if mention.sentence > 0 or _parties(reading, mention) & {c.index for c in reading.chains if len(c.mentions) > 1}:
        return []
    return _telling(reading, mention, reading.analyses[1 : 1 + OPENING])


def _of_its_parties(reading: Reading, mention: Mention) -> list[Predication]:
    """Peter Lang wurde ausgeliefert. Gegen Langs Auslieferung …  ->  ausliefern, wherever it is told of the noun's genitive"""
    parties = _parties(reading, mention)
    return [p for p in _telling(reading, mention, reading.analyses) if _undergoers(reading, p) & parties] if parties else []


def _telling(reading: Reading, mention: Mention, analyses: tuple[Analysis, ...]) -> list[Predication]:
    """The verbs of other sentences that say what the noun says."""
    noun = reading.token(mention.sentence, mention.head).lemma
    said = (p for analysis in analyses for p in analysis.predications if p.kind == "verb" and p.sentence != mention.sentence)
    told = _verbs(noun)
    return [p for p in said if (any(_same(p.lemma, verb) for verb in told) or _derived(noun, p.lemma)) and not _of_one(p, noun, mention)]


def _of_one(said: Predication, noun: str, mention: Mention) -> bool:
    """Whether the verb tells of one who becomes something, where the noun names a poll of all: zum Vorsitzenden gewählt, die Landtagswahl."""
    return mention.type == ELECTION and index().head(noun) != noun and bool(said.having("zu"))


def _derived(noun: str, verb: str) -> bool:
    """Begnadigung, begnadigen; Sammlung, sammeln; Operation, operieren; Wechsel, wechseln; Reise, reisen."""
    word = noun.lower()
    stem, learned = word.removesuffix(ENDING), word.removesuffix(LEARNED)
    if word.endswith(ENDING) and len(stem) > SHORT:
        return verb in (f"{stem}en", f"{stem}n", f"{stem[:-1]}eln")
    if word.endswith(LEARNED) and len(learned) > SHORT:
        return verb == f"{learned}ieren"
    return len(word) > SHORT and verb in (f"{word}en", f"{word}n")


def _parties(reading: Reading, mention: Mention) -> set[int]:
    """The chains of whose event it is: die Auslieferung Langs, der Zusammenstoß zwischen Bus und Bahn."""
    said = reading.said_by_noun(mention.sentence, mention.head)
    found = [a for role in PARTIES for a in said.having(role)] if said else []
    return {reading.chain(m).index for a in found if said and (m := reading.mention(said, a)) is not None}


def _undergoers(reading: Reading, said: Predication) -> set[int]:
    """The chains of those to whom it is done, or who do it where nobody undergoes it."""
    done = said.having("patient") or said.having("agent")
    return {reading.chain(m).index for a in done if (m := reading.mention(said, a)) is not None}


def _of_same(reading: Reading, verb: Predication, mention: Mention) -> bool:
    """Whether the event is that of the verb: `die Übernahme des Vertrags` is not that of the firm that was taken over."""
    phrase = reading.phrase(mention.sentence, mention.head)
    if _is_elsewhere(reading, verb, mention):
        return False
    owners = [m.head for m in phrase.modifiers if m.role == "genitive" and m.sentence in (None, mention.sentence)] if phrase else []
    if not owners:
        return True
    named = {reading.chain(m).index for i in owners if (m := reading.at(mention.sentence, i)) is not None}
    there = {reading.chain(m).index for a in verb.arguments if (m := reading.mention(verb, a)) is not None}
    return bool(named & there)


def _is_elsewhere(reading: Reading, verb: Predication, mention: Mention) -> bool:
    """Er tritt in Graz auf. Der Auftritt | in Linz …: another one"""
    phrase = reading.phrase(mention.sentence, mention.head)
    inside = [m.head for m in phrase.modifiers if m.role in PLACES and m.sentence in (None, mention.sentence)] if phrase else []
    own = {reading.chain(m).index for i in inside if (m := reading.at(mention.sentence, i)) is not None and _is_site(reading, m)}
    places = {
        reading.chain(m).index
        for role in PLACES
        for a in verb.having(role)
        if (m := reading.mention(verb, a)) is not None and _is_site(reading, m)
    }
    return bool(own and places) and not own & places


def _is_site(reading: Reading, place: int) -> bool:
    return reading.type(place) in PLACE_TYPES and reading.named(place)


def _verbs(noun: str) -> tuple[str, ...]:
    """The verb that a noun is made from, and those that tell of an event it names."""
    head = index().head(noun)
    entry = nominal.find(head)
    return tuple(dict.fromkeys(((entry.verb,) if entry else ()) + happenings.verbs(head)))


def _same(one: str, other: str) -> bool:
    """Whether two verbs mean nearly the same: they are one, or stand together in a small pattern."""
    return one == other or other in _beside().get(one, ())


@cache
def _beside() -> dict[str, frozenset[str]]:
    """Every word of a small pattern with those of all its small patterns."""
    found: dict[str, frozenset[str]] = {}
    for pattern in (p for relation in relations.load() for p in relation.patterns if _alike(p)):
        for word in pattern.words:
            found[word] = found.get(word, frozenset()).union(pattern.words)
    return found


def _alike(pattern: Pattern) -> bool:
    """Whether the words of a pattern mean nearly the same: few, or not too many that do something to somebody, and they alone say it."""
    alone = not pattern.having and pattern.rule != THROUGH
    return alone and len(pattern.words) <= (SMALL if pattern.object[:1] == ("patient",) else FEW)


def _said_of(reading: Reading, types: Types, pattern: Pattern, said: Predication, chain: Chain, hops: int) -> Iterator[Finding]:
    """What one verb says of the event: when it was, or who took part, where it was, what it came of."""
    domain, range_ = types.ends(pattern.relation)
    domain, range_ = pattern.subject_type or domain, pattern.object_type or range_
    event, literal = chain.mentions[0], types.literal(pattern.relation)
    for argument in said.arguments:
        mention = reading.mention(said, argument)
        if mention is None or reading.chain(mention).index == chain.index:
            continue
        ends = (mention, event) if pattern.relation in EVENT_LAST else (event, mention)
        told = argument.role not in OTHER_TIMES if literal else _has_part(pattern, argument, types.fits(reading.type(mention), "Event"))
        if told and types.fits(reading.type(ends[0]), *domain) and types.fits(reading.type(ends[1]), *range_):
            value = reading.mentions[mention].text if literal else None
            yield Finding(said, pattern.relation, *ends, pattern.id, value, pattern.weight, hops=hops)


def _has_part(pattern: Pattern, argument: Argument, happens: bool) -> bool:
    """Whether the role tells the relation: in Ulm, not ins Amt; wegen des Sturms, not nach Kiew."""
    if argument.role not in (pattern.subject or ROLES[pattern.relation]):
        return False
    if pattern.relation == "causes":
        return bool(pattern.subject) or happens
    return pattern.relation != "occurredIn" or argument.case != "Acc"
