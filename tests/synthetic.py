"""Graphs of any size, made up, for tests and benchmarks of the page. In: a number of entities and a seed. Out: statements, entities, records; the same every time.

Names and sentences are made of invented syllables with the word frequencies of German, so that the file sizes are those of real text; who is connected to
whom follows groups and a few strong hubs, as in the news.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from kgbuild.model import Article, ArticleRecord, Entity, Evidence, Polarity, Speaker, Statement, Status
from kgbuild.ontology import digest

BASE = "https://w3id.org/kgbuild/id/"
SYLLABLES = re.findall(
    r"\S+",
    "ber gen stein wal ter mann ko ri na lo ver hal ten schu fra el bach dorf zim pe ter au ing rot ken lau sen mar ti nus ost grün feld ",
)
TYPES = ("Person", "Person", "Person", "Organization", "Country", "Place", "Company", "Event", "PoliticalParty", "GovernmentBody")
PREDICATES = (
    "criticizes",
    "meets",
    "supports",
    "leader",
    "member",
    "attacks",
    "visits",
    "negotiatesWith",
    "partOf",
    "accuses",
    "praises",
    "contacts",
)
STATES = ((Status.ASSERTED,) * 6) + ((Status.CLAIMED,) * 3) + (Status.PLANNED, Status.POSSIBLE)


@dataclass(frozen=True)
class Graph:
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    records: tuple[ArticleRecord, ...]


def graph(size: int, seed: int = 1, per_entity: float = 1.8) -> Graph:
    """A graph of `size` entities and about `per_entity` statements for each."""
    chance = random.Random(seed)
    vocabulary = sorted({"".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(6000)})
    chance.shuffle(vocabulary)
    entities = tuple(_entity(chance, vocabulary, i) for i in range(size))
    ends = list(_ends(chance, size, int(size * per_entity)))
    records, statements = [], []
    for start in range(0, len(ends), 12):
        record, said = _article(chance, vocabulary, entities, ends[start : start + 12], f"artikel-{start // 12:05d}")
        records.append(record)
        statements += said
    return Graph(tuple(statements), entities, tuple(records))


def _word(chance: random.Random, vocabulary: list[str]) -> str:
    return vocabulary[min(int(chance.paretovariate(0.7)) - 1, len(vocabulary) - 1)]


def _entity(chance: random.Random, vocabulary: list[str], i: int) -> Entity:
    kind = TYPES[i % len(TYPES)]
    name = " ".join(chance.choice(vocabulary).capitalize() for _ in range(2 if kind == "Person" else 1)) + (
        "" if i < 5 else chance.choice(SYLLABLES)
    )
    iri = f"{BASE}entity-{name.lower().replace(' ', '-')}-{digest(name, i)}"
    return Entity(
        iri,
        name,
        kind,
        f"Q{i * 7 + 11}" if i % 3 == 0 else None,
        (name.split(" ")[-1], name.upper()) if i % 4 == 0 else (),
        ((f"artikel-{i:05d}", 0),),
    )


def _ends(chance: random.Random, size: int, count: int):
    """Pairs: seven of ten inside a group of about 80, the rest anywhere; strong ones more often. Every entity occurs."""
    group = 80
    strong = lambda low, high: low + int((high - low) * chance.random() ** 3)  # noqa: E731
    for i in range(count):
        subject = i % size if i < size else strong(0, size)
        low = subject // group * group
        inside = chance.random() < 0.7
        object_ = strong(low, min(size, low + group)) if inside else strong(0, size)
        yield (subject, object_ if object_ != subject else (subject + 1) % size)


def _article(chance: random.Random, vocabulary: list[str], entities: tuple[Entity, ...], ends: list[tuple[int, int]], identifier: str):
    text, spans, said = "", [], []
    for number, (i, j) in enumerate(ends):
        subject, object_ = entities[i], entities[j]
        trigger = _word(chance, vocabulary)
        before = " ".join(_word(chance, vocabulary) for _ in range(chance.randint(3, 8))).capitalize()
        after = " ".join(_word(chance, vocabulary) for _ in range(chance.randint(2, 7)))
        sentence = f"{before} {subject.name} {trigger} {object_.name} {after}."
        start = len(text)
        at = start + len(before) + 1
        verb = at + len(subject.name) + 1
        end = verb + len(trigger) + 1
        spans.append((start, start + len(sentence)))
        found = Evidence(
            identifier, number, start, start + len(sentence), sentence, (at, verb - 1), (end, end + len(object_.name)), (verb, end - 1)
        )
        said.append(_statement(chance, identifier, subject, object_, found, entities))
        text += sentence + " "
    title = " ".join(_word(chance, vocabulary).capitalize() for _ in range(6))
    day = f"20{chance.randint(20, 25)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    article = Article(identifier, text.rstrip(), title, day, f"https://zeitung.example/{identifier}", "Beispielblatt")
    return ArticleRecord(article, tuple(spans), (), (), ()), said


def _statement(
    chance: random.Random, article: str, subject: Entity, object_: Entity, found: Evidence, entities: tuple[Entity, ...]
) -> Statement:
    status = chance.choice(STATES)
    predicate = chance.choice(PREDICATES)
    speaker = entities[int(len(entities) * chance.random() ** 4)]
    sources = (Speaker(speaker.name, speaker.name, "says", speaker.iri),) if status is not Status.ASSERTED else ()
    return Statement(
        id="statement-" + digest(article, found.start, predicate), article=article, predicate=predicate, subject=subject, subject_text=subject.name,
        object=object_, object_text=object_.name, value=None, status=status,
        polarity=Polarity.NEGATIVE if chance.random() < 0.1 else Polarity.POSITIVE, sources=sources, confidence=round(0.5 + chance.random() / 2, 4),
        pattern=f"{predicate}.verb", steps=("join_particle",) if chance.random() < 0.3 else (), evidence=(found,),
        time_value=f"202{chance.randint(0, 5)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}" if chance.random() < 0.3 else None,
    )  # fmt: skip
