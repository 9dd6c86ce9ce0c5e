"""What surrounds a finding: who says it, when and where. In: a Reading and a predication. Out: sources, time and place of a claim."""

from __future__ import annotations

from kgbuild.extract.reading import Reading
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.lexicon import endings, nouns, pronouns, speech
from kgbuild.model import Argument, ClaimSource, Mention, Predication, Source, Status
from kgbuild.relations import Pattern

BODIES = ("organizations", "groups")
OTHER_TIMES = ("gegenüber", "wie", "als", "aus", "entgegen")  # prepositions before a time at which it does not happen
AFTER, SINCE, UNTIL, BE = "nach", "seit", "bis", "sein"
BESIDE = ("PUNCT", "ADP", "DET")  # parts of speech between two times of the same
PLACES = ("in", "bei", "vor", "auf", "an", "nahe")


def sources(reading: Reading, predication: Predication) -> tuple[ClaimSource, ...]:
    """The speakers, innermost first; what somebody merely wants needs no speaker."""
    found = tuple(_source(reading, source) for source in predication.sources if not source.own)
    told = tuple(source for source in found if not _is_own_voice(source)) or found
    return tuple(source for position, source in enumerate(told) if source not in told[:position])


def _is_own_voice(source: ClaimSource) -> bool:
    """Holm: „Wir glauben, dass …“: the words are Holm's, whoever else `wir` means."""
    entry = pronouns.pronoun(source.text)
    return entry is not None and entry.person == "1"


def _source(reading: Reading, source: Source) -> ClaimSource:
    if source.speaker is None:
        return ClaimSource(None, "", source.act)
    sentence, index = source.speaker.sentence, source.speaker.token
    token = reading.token(sentence, index)
    mention = reading.at(sentence, index)
    if mention is None or reading.mentions[mention].kind in ("nominal", "thing"):
        body = _body(token.lemma) or _body(token.text)
        if body:
            return ClaimSource(_called(reading, body), body, source.act, token.start, token.start + len(body))
        mention = next(iter(reading.inners(sentence, index, ("part",)) if speech.holders(token.lemma) else ()), mention)
    if mention is None:
        mention = _land(reading, sentence, index)
    if mention is None:
        return ClaimSource(None, token.text, source.act, token.start, token.end)
    found = reading.mentions[mention]
    return ClaimSource(reading.chain(mention).index, found.text, source.act, found.start, found.end)


def _land(reading: Reading, sentence: int, noun: int) -> int | None:
    """nach ukrainischen Angaben  ->  Ukraine"""
    phrase = reading.phrase(sentence, noun)
    heads = [a.head for a in phrase.modifiers if a.role == "adjective"] if phrase is not None else []
    return next((m for head in heads for m in reading.inners(sentence, head, ("demonym",))), None)


def _body(noun: str) -> str:
    """Whose words a compound names: Polizeiangaben -> Polizei, Behördenbericht -> Behörden; "" for none, as for a document: Presseerklärung."""
    if nouns.listed("works", noun):
        return ""
    return next((first for first in speech.holders(noun) if any(nouns.find(table, first) for table in BODIES)), "")


def _called(reading: Reading, body: str) -> int | None:
    """The one chain that is called so."""
    found = [c.index for c in reading.chains if c.type != "Time" and any(_heads(reading, m, body) for m in c.mentions)]
    return found[0] if len(found) == 1 else None


def _heads(reading: Reading, mention: int, body: str) -> bool:
    place = reading.mentions[mention]
    return place.kind in ("nominal", "name") and body in (reading.token(place.sentence, place.head).text, place.name)


def times(reading: Reading, predication: Predication) -> list[tuple[Argument, int]]:
    """The times of a predication; not those it is compared with (gegenüber dem Vorjahr), nor whence it comes (aus dem Jahr 1930), nor mere spans (nach zwei Jahren)."""
    pairs = ((a, reading.mention(predication, a)) for a in predication.arguments if a.role not in OTHER_TIMES)
    told = ((a, m) for a, m in pairs if m is not None and reading.mentions[m].kind == "time")
    found = [(a, m) for a, m in told if a.role != AFTER or reading.mentions[m].attribute("value")]
    again = ((a, other) for a, m in found if (other := _told_again(reading, predication, m)) is not None)
    return list(dict.fromkeys((*found, *again)))


def dates(reading: Reading, predication: Predication, event: int, roles: tuple[str, ...] = ()) -> list[tuple[Argument, int]]:
    """The times in the roles, all for none, at which an event was: not when it ended (dauert bis Montag), nor since when such have been (seit Montag gab es Morde)."""
    found = [(a, m) for a, m in times(reading, predication) if not roles or a.role in roles]
    return [(a, m) for a, m in found if a.role in roles or not _is_edge(reading, predication, event, a, m)]


def _is_edge(reading: Reading, predication: Predication, event: int, argument: Argument, time: int) -> bool:
    lead = argument.role if argument.role in (SINCE, UNTIL) else reading.mentions[time].text.partition(" ")[0].lower()
    due = predication.status is Status.PLANNED  # bis Montag soll die Wahl stattfinden: by then
    return (lead == UNTIL and not due) or (lead == SINCE and is_repeated(reading, predication, reading.mentions[event]))


def is_repeated(reading: Reading, predication: Predication | None, event: Mention) -> bool:
    """Seit Montag gab es drei Morde, die Morde seit Montag, der schlimmste Mord seit Mai  ->  not one that began then; but: seit Montag dauern Proteste an"""
    plural = reading.token(event.sentence, event.head).feat("Number") == "Plur"
    lasts = predication is not None and predication.kind == "verb" and predication.tense != "past"
    return (plural and not lasts) or outdoes(reading, event.sentence, event.head)


def is_result(reading: Reading, predication: Predication) -> bool:
    """ist verschwunden, ist ausgefallen: a perfect that tells how things are"""
    tokens = reading.document.sentences[predication.sentence].tokens
    return any(t.head == predication.trigger and t.deprel.startswith("aux") and t.lemma == BE and t.feat("Tense") != "Past" for t in tokens)


def outdoes(reading: Reading, sentence: int, noun: int) -> bool:
    """Whether a noun is compared with all before: die schwersten Überschwemmungen (seit 50 Jahren)."""
    phrase = reading.phrase(sentence, noun)
    adjectives = (reading.token(sentence, a.head) for a in phrase.modifiers if a.role == "adjective") if phrase else ()
    return any(endings.is_most(token.text) for token in adjectives)


def _told_again(reading: Reading, predication: Predication, time: int) -> int | None:
    """A second time behind a comma or a dash, of no other verb: vor einem Jahr, am 28. September; not am Montag, Dienstag folgt die Wahl."""
    first = reading.mentions[time]
    behind = (
        m for m in reading.of_sentence(first.sentence) if reading.mentions[m].kind == "time" and reading.mentions[m].start >= first.end
    )
    second = next(behind, None)
    if second is None or _of_other(reading, predication, reading.mentions[second].head):
        return None
    tokens = reading.document.sentences[first.sentence].tokens
    between = [t.upos for t in tokens if first.end <= t.start < reading.mentions[second].start]
    return second if between and between[0] == "PUNCT" and all(upos in BESIDE for upos in between) else None


def _of_other(reading: Reading, predication: Predication, head: int) -> bool:
    """Whether another verb of the sentence has the token."""
    others = (p for p in reading.analyses[predication.sentence].predications if p.kind == "verb" and p.trigger != predication.trigger)
    return any(a.head == head and a.sentence is None for p in others for a in p.arguments)


def ends(reading: Reading, types: Types, pattern: Pattern, predication: Predication) -> list[int]:
    """The times of a predication, or the places in the pattern's roles, as its relation asks: am Montag; in Ulm."""
    if types.literal(pattern.relation):
        return [m for a, m in times(reading, predication) if not pattern.object or a.role in pattern.object]
    filled = reading.standing(predication, pattern.object)
    return [m for a in filled for m in reading.meant(predication, a) if types.fits(reading.type(m), *pattern.object_type)]


def time(reading: Reading, predication: Predication) -> tuple[str | None, str | None]:
    """The words of the time and its ISO 8601 value."""
    for _, mention in times(reading, predication):
        return reading.mentions[mention].text, reading.mentions[mention].attribute("value") or None
    return None, None


def place(reading: Reading, predication: Predication, ends: tuple[int | None, int | None]) -> int | None:
    """The chain of the place it happened at, when it is none of the ends."""
    taken = {reading.chain(mention).index for mention in ends if mention is not None}
    for argument in predication.arguments:
        if argument.role not in PLACES or argument.case == "Acc":
            continue
        mention = reading.mention(predication, argument)
        if mention is not None and reading.type(mention) in LAND_TYPES and reading.chain(mention).index not in taken:
            return reading.chain(mention).index
    return None
