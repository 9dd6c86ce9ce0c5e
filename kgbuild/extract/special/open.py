"""Relations that no table knows. In: verbs and event nouns with entities on both sides. Out: `open:<lemma>` Findings; no table, since any verb may say one.

`Der WWF beobachtet Nestlé.`  ->  WWF, open:beobachten, Nestlé. `Proteste gegen die Regierung`  ->  Proteste, open:richten, Regierung.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import rows
from kgbuild.model import Argument, Predication

VERB = 0.8
NOUN = 0.82
TOWARDS = "auf"  # with the dative only a place
SPORT = "Sport"  # the field of life in lexicon/events.tsv
End = tuple[Argument, int]


@cache
def _data() -> dict[str, tuple[str, ...]]:
    content = tomllib.loads(files("kgbuild.extract.special").joinpath("open.toml").read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in content.items()}


def governed(verb: str) -> tuple[str, ...]:
    """The prepositions that belong to a verb: stammen -> (aus,)."""
    return _governed().get(verb, ())


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    """Every verb that governs some -> its prepositions."""
    pairs = [entry.rpartition(" ") for entry in _data()["prepositional"]]
    return {verb: tuple(preposition for other, _, preposition in pairs if other == verb) for verb, _, _ in pairs}


def open_relations(reading: Reading, types: Types, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What verbs and event nouns say between two entities that nothing else says of them in the sentence."""
    taken = {pair for finding in known for pair in _pairs(reading, finding)}
    for found in (*_of_verbs(reading, types), *_of_nouns(reading, types)):
        if found.object is None:
            continue
        ends = frozenset((reading.chain(found.subject).index, reading.chain(found.object).index))
        if len(ends) == 2 and (found.predication.sentence, ends) not in taken:
            yield found


def _pairs(reading: Reading, finding: Finding) -> Iterator[tuple[int, frozenset[int]]]:
    if finding.object is not None and finding.value is None:
        chains = frozenset((reading.chain(finding.subject).index, reading.chain(finding.object).index))
        yield finding.predication.sentence, chains


def _of_verbs(reading: Reading, types: Types) -> Iterator[Finding]:
    for said in reading.predications():
        lemma = said.lemma.removeprefix("sich ")
        if said.kind != "verb" or " " in lemma:
            continue
        for (agent, subject), (other, object_) in _ends(reading, types, said):
            yield Finding(said, f"open:{lemma}", subject, object_, "open.verb", weight=VERB, hops=agent.hops + other.hops)


def _of_nouns(reading: Reading, types: Types) -> Iterator[Finding]:
    """Whom an event is directed at, what it is about: Misstrauensantrag gegen Anna Kurz, Streit um das Abkommen."""
    rows_ = [(*entry.split(), "Event")[:3] for entry in _data()["nouns"]]
    for said in reading.predications():
        event = reading.at(said.sentence, said.trigger) if said.kind == "noun" else None
        if event is None or not types.fits(reading.type(event), "Event") or _game(said.lemma):
            continue
        for preposition, lemma in ((p, lemma) for p, lemma, class_ in rows_ if types.fits(reading.type(event), class_)):
            for argument, target in _entities(reading, types, said, (preposition,), _data()["objects"]):
                if preposition != TOWARDS or reading.case(said, argument) != "Dat":
                    yield Finding(said, f"open:{lemma}", event, target, "open.noun", weight=NOUN, hops=argument.hops)


def _game(noun: str) -> bool:
    """Whether who is `gegen` whom is only a rival in sport: das Halbfinale gegen Belgien."""
    entry = nouns.find("events", noun)
    return entry is not None and entry.lemma in _games()


@cache
def _games() -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("events") if row["field"] == SPORT)


def says_little(lemma: str) -> bool:
    """Whether a verb with a bare object says too little to be a relation: haben, machen; a reflexive one says nothing without its preposition."""
    return lemma in _data()["verbs"] or lemma.startswith("sich ")


def _ends(reading: Reading, types: Types, said: Predication) -> list[tuple[End, End]]:
    """Who does it, or else whom it is done to, with what it is done to or what its preposition governs: Taylor wurde nach Den Haag überstellt."""
    bound = governed(said.lemma)
    wanted = bound if says_little(said.lemma) else ("patient", *bound)
    firsts = _entities(reading, types, said, ("agent",), _data()["subjects"])
    if not firsts and not said.having("agent") and not says_little(said.lemma):
        firsts, wanted = _entities(reading, types, said, ("patient",), _data()["subjects"]), bound
    others = _entities(reading, types, said, wanted, _data()["objects"] + _data()["of_verbs"]) if firsts else []
    return [(a, b) for a in firsts for b in others]


def _entities(reading: Reading, types: Types, said: Predication, wanted: tuple[str, ...], classes: tuple[str, ...]) -> list[End]:
    found = (a for role in wanted for a in said.arguments if reading.stands_in(said, a, role))
    pairs = [(a, m) for a in found if (m := reading.mention(said, a)) is not None]
    return [(a, m) for a, m in pairs if types.fits(reading.type(m), *classes) and _own(reading, types, m)]


def _own(reading: Reading, types: Types, mention: int) -> bool:
    """Whether it is one thing of its own: it has a name, is a body, is described by more than a word, or is spoken of again."""
    if reading.named(mention) or types.fits(reading.type(mention), "Organization", "Event", "Group"):
        return True
    return " " in reading.mentions[mention].name or len(reading.chain(mention).mentions) > 1
