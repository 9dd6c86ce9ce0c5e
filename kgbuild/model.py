"""The nouns of kgbuild, as frozen data. In: nothing. Out: the types that flow between rooms; no room mutates what it is given.

Offsets are Unicode code points of `Article.text`, `start` inclusive, `end` exclusive, so `text[start:end]` are the words themselves.
Token positions count from 0 within their sentence. DESIGN's glossary says what each noun means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import chain, pairwise, zip_longest
from typing import Any


class Status(StrEnum):
    """How real an event is in the text; the strongest that applies: Possible > Planned > Claimed > Asserted."""

    ASSERTED = "Asserted"
    CLAIMED = "Claimed"
    PLANNED = "Planned"
    POSSIBLE = "Possible"

    @property
    def strength(self) -> int:
        return list(Status).index(self)


class Polarity(StrEnum):
    """Whether the text says that it is so, or that it is not so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"

    def flipped(self) -> Polarity:
        return Polarity.NEGATIVE if self is Polarity.POSITIVE else Polarity.POSITIVE


@dataclass(frozen=True, slots=True)
class Warning_:
    """Something read, skipped or left unresolved that the ledger tells: `overlong-word`, where, what."""

    kind: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Article:
    """A news article. `text` is everything that is read, the title line included; `id` is the file's stem."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None  # ISO 8601: a day, 2024-12-02; where no more is known a month, 2024-12, or a year, 2024
    url: str | None = None
    publisher: str | None = None
    path: str | None = None
    language: str = "de"

    @property
    def day(self) -> str | None:
        """Its date, where that is a day."""
        return self.date if self.date is not None and len(self.date) == len("YYYY-MM-DD") else None


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its place in the tree (Universal Dependencies).

    `text` is the article's `text[start:end]`, but for words that are read otherwise than printed: `Student:innen` as Studentinnen, Swiss `grosse` as große.
    """

    index: int
    text: str
    lemma: str
    upos: str
    head: int  # position of the governor in the sentence, -1 for the root
    deprel: str
    start: int
    end: int
    feats: tuple[tuple[str, str], ...] = ()  # (("Case", "Nom"), …)
    entity: str = ""  # "" | "B-PER" | "I-PER" | … of the name recogniser

    def feat(self, name: str) -> str:
        """The value of a UD feature, or "" when the token has none."""
        for key, value in self.feats:
            if key == name:
                return value
        return ""


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article with its tree. `text` is `Article.text[start:end]`."""

    index: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    paragraph: int = 0

    def words(self, first: int, last: int) -> str:
        """The words from one token to another as they are read, with the article's blanks: Studentinnen der TU."""
        found = self.tokens[first : last + 1]
        gaps = (self.text[a.end - self.start : b.start - self.start] for a, b in pairwise(found))
        return "".join(chain.from_iterable(zip_longest((token.text for token in found), gaps, fillvalue="")))

    def printed(self, i: int) -> str:
        """A token as the article has it: Student:innen."""
        token = self.tokens[i]
        return self.text[token.start - self.start : token.end - self.start]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the positions of its dependents, in text order."""
        table: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                table[token.head].append(token.index)
        return tuple(tuple(row) for row in table)

    @cached_property
    def answers(self) -> dict[object, Any]:
        """What has been asked of the sentence and need not be found out again; no part of what it is."""
        return {}

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True)
class Document:
    """An article's sentences. `again`: all of them as a second parser reads them, where it was asked and reads any otherwise."""

    article: Article
    sentences: tuple[Sentence, ...]
    warnings: tuple[Warning_, ...] = ()
    again: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A token of an article: where a speaker, a trigger or an antecedent stands."""

    sentence: int
    token: int


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what takes part in a predication. `head` is the token that carries it; coordinated ones are arguments of their own.

    Roles of verbs: agent, patient, recipient, attribute (what it is, becomes, is called), content (a clause), adverbial (bare time or measure).
    Roles of nouns: bearer (whose role it is), genitive (genitive, von-genitive, possessive), adjective, compound (first part of the trigger itself), apposition.
    Any other role is the bare preposition, lower case: `mit`, `über`, `zwischen`, `gegen`, `nach`.
    """

    role: str
    head: int
    case: str = ""  # Nom, Acc, Dat, Gen where known: tells `in Berlin` from `in die Ukraine`
    hops: int = 0  # grammar steps between the word and its role (coordination, sharing, control): costs confidence
    sentence: int | None = None  # only when it stands in another sentence than the trigger


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so: a speaker and the speech act. `speaker` None: somebody unnamed (`soll`, `angeblich`)."""

    speaker: Place | None
    act: str  # says, claims, confirms, denies, announces, demands, asks, believes
    trigger: Place | None = None  # the speech verb or noun, `laut`, …
    own: bool = False  # the speaker is the subject's own (wants, plans): a plan without report


@dataclass(frozen=True, slots=True)
class Predication:
    """A word that says something, and who takes part, grammar undone. `Kiew wurde von Russland angegriffen` -> angreifen(agent Russland, patient Kiew).

    kind: `verb`, `noun` (nominalisation, relational noun), `role` (a person's role: apposition and copula alike), `adjective` (predicate adjective).
    """

    sentence: int
    trigger: int
    kind: str
    lemma: str  # particle joined, reflexive first: `abbrechen`, `sich treffen`; nouns as lemma: `Angriff`, `Kremlsprecher`
    arguments: tuple[Argument, ...]
    status: Status = Status.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    sources: tuple[Source, ...] = ()  # innermost first
    tense: str = ""  # past, present, future
    light_verb: str = ""  # `üben` where `Kritik üben an` was undone to Kritik
    qualifiers: tuple[str, ...] = ()  # lemmas that limit it: ehemalig, designiert, stellvertretend, angeblich …
    steps: tuple[str, ...] = ()  # names of the grammar steps that changed it

    def having(self, role: str) -> tuple[Argument, ...]:
        """Its arguments of one role, in text order."""
        return tuple(a for a in self.arguments if a.role == role)

    def sentence_of(self, argument: Argument) -> int:
        """The sentence that one of its arguments stands in: its own, where the argument names no other."""
        return self.sentence if argument.sentence is None else argument.sentence


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun or name with what belongs to it. `tokens` are the phrase without relative clauses and loose appositions.

    determination: definite, indefinite, possessive, demonstrative, negative, bare.
    """

    sentence: int
    head: int
    tokens: tuple[int, ...]
    case: str
    number: str
    gender: str
    determination: str
    clause: int  # token that heads the clause it stands in
    function: str  # its role there: agent, patient, …, a preposition; "" when none
    modifiers: tuple[Argument, ...] = ()  # genitive, adjective, compound, apposition, prepositions, number


@dataclass(frozen=True, slots=True)
class Analysis:
    """What grammar says of one sentence."""

    sentence: int
    predications: tuple[Predication, ...]
    phrases: tuple[NounPhrase, ...]
    quoted: tuple[bool, ...] = ()  # per token: inside quotation marks


@dataclass(frozen=True, slots=True)
class OpenTriple:
    """What a sentence says of one argument, in its own words. Example: `Er | diente als erster Premierminister | von Australien`."""

    sentence: int
    arg1: str
    relation: str
    arg2: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article that somebody other than its author says, and who. Spans are offsets in the article.

    kind: `direct` (word for word, between quotation marks) or `indirect`. A frame in its midst parts a quotation into several spans.
    """

    kind: str
    spans: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None  # the words that name the speaker; None: somebody unnamed
    cue: tuple[int, int] | None  # the word of speech: `sagte`, `Angaben`, `laut`
    act: str  # as in Source

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names, describes or points at one entity.

    kind: `name`, `nominal` (a description: der Kanzler, die Gespräche in Genf), `thing` (a noun that nothing is stated of, but that a pronoun can mean:
    ein Hund), `pronoun`, `demonym` (russisch), `part` (Kreml in Kremlsprecher), `time`, `happening` (a verb that tells of an event no noun names: gestorben).
    """

    sentence: int
    head: int  # token that carries it
    start: int
    end: int
    text: str
    kind: str
    type: str  # a class of the ontology: Person, Organization, Country, Place, Event, Group, Work … ; Time for dates
    name: str  # nominative, without article: what it would be called; for pronouns the lemma
    gender: str = ""  # Masc, Fem, Neut or "" when open
    number: str = ""  # Sing, Plur
    qid: str | None = None  # when the gazetteer names exactly one
    attributes: tuple[
        tuple[str, str], ...
    ] = ()  # (("age", "78"), ("role", "Präsident"), ("country", "Russland"), ("metonym", "capital"), ("value", "2024-12-02"))
    score: float = 1.0

    def attribute(self, name: str) -> str:
        return next((value for key, value in self.attributes if key == name), "")


@dataclass(frozen=True, slots=True)
class Link:
    """Why a mention joined a chain: the rule's name and its confidence."""

    mention: int  # position in the article's mentions
    antecedent: int | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one article that mean the same thing."""

    index: int
    mentions: tuple[int, ...]  # positions in the article's mentions, in text order
    name: str
    type: str
    qid: str | None = None
    aliases: tuple[str, ...] = ()  # the distinct other names and descriptions, in text order
    attributes: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    several: tuple[int, ...] = ()  # positions of the mentions it means together: beide Länder


@dataclass(frozen=True, slots=True)
class ClaimSource:
    """A speaker of a claim: the chain when it is a known mention, the words in any case."""

    chain: int | None
    text: str
    act: str
    start: int = -1
    end: int = -1
    trigger: tuple[int, int] = (-1, -1)  # offsets of the word of speech, where there is one


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence says subject–predicate–object, between mentions, with a status."""

    sentence: int
    predicate: str  # local name in kg:, or `open:<lemma>`
    subject: int  # position in the article's mentions
    object: int | None  # likewise; None when `value` is given
    value: str | None
    subject_chain: int
    object_chain: int | None
    status: Status
    polarity: Polarity
    sources: tuple[ClaimSource, ...]  # innermost first
    confidence: float
    trigger: tuple[int, int]  # offsets of the word that says it
    pattern: str  # "attacks.verb"
    steps: tuple[str, ...]
    time: str | None = None  # words of the time expression
    time_value: str | None = None  # ISO 8601 where resolved
    place: int | None = None  # chain


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """All that one article yields, before articles meet: what a worker returns and what a collection keeps."""

    article: Article
    sentences: tuple[tuple[int, int], ...]  # offsets
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    claims: tuple[Claim, ...]
    warnings: tuple[Warning_, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """What chains across articles refer to. `aliases` are all other words it goes by, those that are names of its own stand in `names` too."""

    iri: str
    name: str
    type: str
    qid: str | None = None
    aliases: tuple[str, ...] = ()
    chains: tuple[tuple[str, int], ...] = ()  # (article id, chain index)
    names: tuple[str, ...] = ()

    @property
    def descriptions(self) -> tuple[str, ...]:
        """The aliases that are no names of its own: Reeder, 45-Jähriger."""
        return tuple(alias for alias in self.aliases if alias not in self.names)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say it. `quote` is `article.text[start:end]`, a whole sentence."""

    article: str
    sentence: int
    start: int
    end: int
    quote: str
    subject: tuple[int, int]  # offsets of the words, in the article
    object: tuple[int, int] | None
    trigger: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of a statement: an entity where it is known, the words in any case."""

    name: str
    text: str
    act: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence's claim between entities. Inferred ones have premises and no evidence; speech statements have `content` for object."""

    id: str
    article: str
    predicate: str
    subject: Entity
    subject_text: str
    object: Entity | None
    object_text: str
    value: str | None
    status: Status
    polarity: Polarity
    sources: tuple[Speaker, ...]
    confidence: float
    pattern: str
    steps: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    time: str | None = None
    time_value: str | None = None
    place: Entity | None = None
    content: str | None = None  # id of the statement that is said
    inferred: bool = False
    premises: tuple[str, ...] = ()

    @property
    def source(self) -> Speaker | None:
        """The innermost source."""
        return self.sources[0] if self.sources else None

    def is_plain(self, threshold: float) -> bool:
        """Whether it backs a plain edge: the article itself says that it is so, and the reading is sure enough."""
        said = self.status is Status.ASSERTED and self.polarity is Polarity.POSITIVE and not self.sources and self.content is None
        return said and self.confidence >= threshold and (self.object is None or self.object.iri != self.subject.iri)


@dataclass(frozen=True, slots=True)
class Fact:
    """All statements that say the same of the same entities."""

    id: str
    subject: str
    predicate: str
    object: str  # IRI, or the literal
    literal: bool
    polarity: Polarity
    statements: tuple[str, ...]
    counts: tuple[tuple[str, int], ...] = ()  # statements by status
    confidence: float = 0.0
    plain: bool = False  # has a plain edge


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was read, skipped, left unresolved, and why."""

    articles: tuple[str, ...] = ()
    failed: tuple[Warning_, ...] = ()
    warnings: tuple[Warning_, ...] = ()
    counts: tuple[tuple[str, int], ...] = field(default=())
