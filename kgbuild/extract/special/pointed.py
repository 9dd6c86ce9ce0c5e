"""What an adverb points back to. In: verbs with `dabei`, `damals`, `dagegen`. Out: Findings with the event or the thing decided on of the sentence before.

`Am Montag war in Graz eine Demonstration. Dabei sprach Anna Kurz.`  No table, since the event stands in another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Predication, Status
from kgbuild.relations import Pattern

MATTER = ("patient", "recipient", "für", "gegen", "über", "zu")  # roles of what is decided on


def pointed(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who does something `dabei`, and the one event that the sentence before tells of."""
    for said in reading.predications():
        if not _happened(said) or said.sentence == 0 or not _points(reading, said, pattern.words):
            continue
        event = event_before(reading, types, said.sentence, pattern.object_type)
        own = event is not None and any(reading.same(event, m) for m in _parties(reading, said, pattern))
        for party in _parties(reading, said, pattern) if event is not None and not own else ():
            if event is not None and types.fits(reading.type(party), *pattern.subject_type):
                yield Finding(said, pattern.relation, party, event, pattern.id, weight=pattern.weight, hops=1)


def _happened(said: Predication) -> bool:
    """Whether the verb tells of something that is or was so: who does *not* do something `dabei` is no party, who may do it is none yet."""
    return said.kind == "verb" and said.polarity is Polarity.POSITIVE and said.status in (Status.ASSERTED, Status.CLAIMED)


def _points(reading: Reading, said: Predication, words: tuple[str, ...]) -> bool:
    """Whether an adverb of the pattern hangs on the verb."""
    tokens = reading.document.sentences[said.sentence].tokens
    return any(token.head == said.trigger and token.text.lower() in words for token in tokens)


def event_before(reading: Reading, types: Types, sentence: int, classes: tuple[str, ...]) -> int | None:
    """The only event of the sentence before, or the only one that its verb says something of."""
    found = _events(reading, types, sentence - 1, classes)
    return found[0] if _is_one(reading, found) else told_before(reading, types, sentence, classes)


def told_before(reading: Reading, types: Types, sentence: int, classes: tuple[str, ...]) -> int | None:
    """The only event that a verb of the sentence before says something of."""
    heads = {a.head for p in reading.analyses[sentence - 1].predications if p.kind == "verb" for a in p.arguments if a.sentence is None}
    central = [i for i in _events(reading, types, sentence - 1, classes) if reading.mentions[i].head in heads]
    return central[0] if _is_one(reading, central) else None


def _events(reading: Reading, types: Types, sentence: int, classes: tuple[str, ...]) -> list[int]:
    """The events of a sentence: Streik in `Der Streik begann.`"""
    return [i for i in reading.of_sentence(sentence) if types.fits(reading.type(i), *classes)]


def _is_one(reading: Reading, events: list[int]) -> bool:
    """Whether all mean the same: der Streik, der Ausstand."""
    return len({reading.chain(i).index for i in events}) == 1


def _parties(reading: Reading, said: Predication, pattern: Pattern) -> list[int]:
    return [m for role in pattern.subject for a in said.having(role) if (m := reading.mention(said, a)) is not None]


def thereon(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who does `dagegen`, `dafür` what the pattern's verbs say, and the one thing decided on just before: Das Gesetz wurde beschlossen. Die FDP stimmte dagegen."""
    for said in reading.predications():
        wanted = said.lemma in pattern.having and _happened(said) and _points(reading, said, pattern.words)
        if not wanted or said.having("gegen") or said.having("für"):
            continue
        matter = _decided_before(reading, types, said, pattern.object_type)
        for party in _parties(reading, said, pattern) if matter is not None else ():
            if matter is not None and types.fits(reading.type(party), *pattern.subject_type):
                yield Finding(said, pattern.relation, party, matter, pattern.id, weight=pattern.weight, hops=1)


def _decided_before(reading: Reading, types: Types, said: Predication, classes: tuple[str, ...]) -> int | None:
    """The only thing that verbs ahead in the sentence are done to, else those of the sentence before."""
    ahead = [p for p in reading.analyses[said.sentence].predications if p.trigger < said.trigger]
    before = reading.analyses[said.sentence - 1].predications if said.sentence else ()
    for deeds in (ahead, before):
        found = [
            m for p in deeds if p.kind == "verb" for role in MATTER for a in p.having(role) if (m := reading.mention(p, a)) is not None
        ]
        things = [m for m in found if types.fits(reading.type(m), *classes)]
        if things:
            return things[0] if _is_one(reading, things) else None
    return None
