"""What talks, conferences, books and films are about, where a verb or a noun says so. In: clauses about an event or a writing. Out: open:behandeln Findings.

`Bei dem Treffen ging es um den Haushalt.`  ->  Treffen, open:behandeln, Haushalt. `Thema der Konferenz ist der Krieg.`  ->  Konferenz, open:behandeln, Krieg.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import End, entities, governed, listed, through_aspect
from kgbuild.extract.types import Types
from kgbuild.model import Predication

ABOUT = 0.85
RELATION = "open:behandeln"
TALKS = ("Meeting", "Work")
PASSIVE = "undo_passive"
AT = ("bei", "bei+Dat", "in+Dat", "auf", "auf+Dat", "während")
MATTER = "um+Acc"
WHOSE = ("genitive", "compound")


def gone_about(reading: Reading, types: Types) -> Iterator[Finding]:
    """Bei dem Treffen ging es um den Haushalt; das Buch dreht sich um den Krieg."""
    for said in reading.predications():
        if said.kind == "verb" and said.lemma in listed("concerning") and not said.having("patient"):
            talks = entities(reading, types, said, AT, TALKS) or entities(reading, types, said, ("agent",), TALKS)
            yield from _about(said, talks, entities(reading, types, said, (MATTER,), listed("objects")), "open.gone_about")


def told_in(reading: Reading, types: Types) -> Iterator[Finding]:
    """In seinem Buch beschreibt er den Krieg, wird das Leben der Bauern beschrieben: the book is about what its writer describes in it."""
    for said in reading.predications():
        told = said.kind == "verb" and said.lemma in listed("describing")
        if told and (said.having("agent") or PASSIVE in said.steps):
            books = [(a, m) for a, m in entities(reading, types, said, ("in+Dat", "in"), ("Work",)) if a.head != said.trigger]
            roles = ("patient", *governed(said.lemma))
            matters = entities(reading, types, said, roles, listed("objects"))
            sides = through_aspect(reading, types, said, ("patient",), listed("objects"))
            yield from _about(said, books, matters + sides, "open.told_in")


def centred(reading: Reading, types: Types) -> Iterator[Finding]:
    """Im Mittelpunkt der Konferenz stand der Klimawandel; auf der Tagesordnung des Gipfels steht der Haushalt."""
    for said in reading.predications():
        if said.kind == "verb" and said.lemma in listed("standing"):
            talks = entities(reading, types, said, ("bei",), TALKS)
            yield from _about(said, talks, entities(reading, types, said, ("agent",), listed("objects")), "open.centred")


def themed(reading: Reading, types: Types) -> Iterator[Finding]:
    """Thema der Konferenz ist der Krieg; die Konferenz mit dem Thema Krieg."""
    for said in reading.predications():
        for topic, matters in _topics(reading, said):
            talks = entities(reading, types, topic, WHOSE, TALKS)
            found = [(a, m) for a, m in matters if types.fits(reading.type(m), *listed("objects"))]
            yield from _about(said, talks, found, "open.themed")


def _topics(reading: Reading, said: Predication) -> list[tuple[Predication, list[End]]]:
    """The noun that means a topic, with what it is: Thema is Klimawandel, or Klimawandel is Thema."""
    if said.kind != "role":
        return []
    if said.lemma in listed("topics"):
        return [(said, reading.bearers(said))]
    itself = reading.at(said.sentence, said.trigger)
    nouns = [n for a in said.having("bearer") if (n := reading.said_by_noun(said.sentence, a.head)) is not None]
    borne = [n for n in nouns if n.lemma in listed("topics")]
    return [(noun, [(said.having("bearer")[0], itself)]) for noun in borne if itself is not None]


def _about(said: Predication, talks: list[End], matters: list[End], name: str) -> Iterator[Finding]:
    """Each talk with each matter that another word names: Treffen, Haushalt."""
    for at, talk in talks:
        for of, matter in matters:
            if at.head != of.head:
                yield Finding(said, RELATION, talk, matter, name, weight=ABOUT, hops=at.hops + of.hops)


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (gone_about, told_in, centred, themed)
