"""What an event came of, where the two stand in different sentences. In: reasons, `dadurch`, sequels of a misfortune. Out: causes Findings.

`Die Gewerkschaft rief zum Streik auf. Grund ist die Schließung des Werks.`  No table, since the other event stands in the sentence before, or in the headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.implied import is_of_old, only_event
from kgbuild.extract.special.pointed import told_before
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Predication
from kgbuild.relations import Pattern

ADVERB = "adverb="  # in `having`: the words that point back
BEARER = "bearer"


def explained(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Sie streikten. Hintergrund ist die Entlassung des Chefs.`  ->  the one that is called a reason, and the event of the sentence before"""
    for said in reading.predications():
        for reason in _reasons(reading, types, pattern, said) if said.sentence > 0 else ():
            yield from _linked(reading, pattern, said, reason, _explained(reading, types, pattern, said.sentence))


def _reasons(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    """What is called a reason: Anlass war der Streik, als Grund wurde ein Streik genannt; Hintergrund ist der Streik, where the parser turned the two round."""
    if said.lemma in pattern.words or (said.kind == "role" and _is(reading, said.sentence, said.trigger, pattern.words)):
        found = [] if _told(said, pattern) else reading.mentions_in(said, pattern.subject)
    else:
        own = reading.at(said.sentence, said.trigger)
        found = [own] if own is not None and said.kind == "role" and _is_turned(reading, pattern, said) else []
    return [m for m in found if types.fits(reading.type(m), *pattern.subject_type)]


def _is_turned(reading: Reading, pattern: Pattern, said: Predication) -> bool:
    """Whether the parser took the reason for its bearer, and nothing tells what it is the reason of."""
    bearers = [a.head for a in said.having(BEARER) if a.sentence is None]
    nouns = [reading.said_by_noun(said.sentence, head) for head in bearers if _is(reading, said.sentence, head, pattern.words)]
    return any(noun is None or not _told(noun, pattern) for noun in nouns)


def _told(said: Predication, pattern: Pattern) -> bool:
    """Whether it says itself of what it is the reason: Grund für den Streik."""
    return any(said.having(role) for role in pattern.lacking)


def _explained(reading: Reading, types: Types, pattern: Pattern, sentence: int) -> int | None:
    """The event of the sentence before, or the one that the article is about; not the match that was called off: for that there is the reason."""
    before = told_before(reading, types, sentence, pattern.object_type)
    if before is not None:
        return before if reading.said_of(before).polarity is Polarity.POSITIVE else None
    about = only_event(reading, types, pattern, pattern.object_type)
    return reading.nearest(about, sentence) if about is not None else None


def ensued(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`In Ulm brach ein Feuer aus. Dadurch kam es zu einem Stromausfall.`  ->  what came of the event of the sentence before"""
    pointing = next((role.removeprefix(ADVERB).split("|") for role in pattern.having if role.startswith(ADVERB)), [])
    for said in reading.predications():
        if said.kind != "verb" or said.sentence == 0 or said.lemma not in pattern.words or not _points(reading, said, pointing):
            continue
        before = told_before(reading, types, said.sentence, pattern.subject_type)
        sequels = next((found for role in pattern.object if (found := _events(reading, types, pattern, said, role))), [])
        for sequel in sequels:
            yield from _linked(reading, pattern, said, before, sequel)


def aftermath(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Ein Tankwagen verunglückte. Die Bergung dauerte Stunden.`  ->  sequels that nothing but the misfortune of the article has"""
    event = only_event(reading, types, pattern, pattern.subject_type)
    for chain in reading.chains if event is not None else ():
        first = chain.mentions[0]
        place = reading.mentions[first]
        if (
            event is None
            or chain.index == event.index
            or not types.fits(chain.type, *pattern.object_type)
            or is_of_old(reading, place.sentence)
        ):
            continue
        if place.kind == "nominal" and _is(reading, place.sentence, place.head, pattern.words):
            yield from _linked(reading, pattern, reading.said_of(first), reading.nearest(event, place.sentence), first)


def _linked(reading: Reading, pattern: Pattern, said: Predication, cause: int | None, sequel: int | None) -> Iterator[Finding]:
    """The finding, unless one of the two is missing or both are the same event."""
    if cause is not None and sequel is not None and not reading.same(cause, sequel):
        denied = pattern.negated or (said.polarity is Polarity.NEGATIVE and said.lemma in pattern.unnegated)
        yield Finding(said, pattern.relation, cause, sequel, pattern.id, None, pattern.weight, denied, pattern.status, hops=1)


def _is(reading: Reading, sentence: int, place: int, words: tuple[str, ...]) -> bool:
    """Whether a word is one of them or a compound that ends in one: Todesursache, Vollsperrung."""
    lemma = reading.token(sentence, place).lemma
    return any(lemma == word or lemma.endswith(word.lower()) for word in words)


def _points(reading: Reading, said: Predication, words: list[str]) -> bool:
    """Whether one of the words opens the sentence and hangs on the verb."""
    first = reading.document.sentences[said.sentence].tokens[0]
    return first.head == said.trigger and first.text.lower() in words


def _events(reading: Reading, types: Types, pattern: Pattern, said: Predication, role: str) -> list[int]:
    """What came of it: Stromausfall in `Dadurch kam es zu einem Stromausfall.`"""
    return [m for m in reading.mentions_in(said, (role,)) if types.fits(reading.type(m), *pattern.object_type)]
