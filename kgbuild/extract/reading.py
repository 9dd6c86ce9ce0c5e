"""One article as extract looks at it. In: document, analyses, mentions, chains. Out: lookups: the mention at a token, its chain, its type, its words.

The rule: an argument means a mention that carries its token; a pronoun means its chain; what is not resolved means nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from kgbuild.lexicon import empty
from kgbuild.model import Analysis, Argument, Chain, Document, Link, Mention, NounPhrase, Predication, Token

Answer = TypeVar("Answer")
INNER = {"adjective": ("demonym",), "compound": ("part",)}  # what stands inside or before the trigger
OPEN_CASE = ("an", "auf", "über", "vor", "hinter", "unter", "zwischen")  # prepositions whose case a bare noun does not show
CARRIED = ("time", "name", "nominal", "pronoun")  # kinds of mentions, of which a token means the first
MANY = 5  # that one description means at most
WITHIN_WORDS = ("demonym", "part")  # kinds of mentions that stand inside a word
AMONG = ("read_member", "read_others")  # some of many bear the role: Firmen wie Osram


def own_word(mention: Mention) -> Predication:
    """A predication without participants, at a mention's own word: what a statement read off the name alone stands on."""
    return Predication(mention.sentence, mention.head, "noun", mention.name, ())


@dataclass(frozen=True)
class Reading:
    """An article with what the earlier rooms found in it, ready for questions."""

    document: Document
    analyses: tuple[Analysis, ...]
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    answers: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)  # see `once` and `by_chain`

    @cached_property
    def _at(self) -> dict[tuple[int, int], tuple[int, ...]]:
        table: dict[tuple[int, int], list[int]] = defaultdict(list)
        for position, mention in enumerate(self.mentions):
            table[mention.sentence, mention.head].append(position)
        return {place: tuple(row) for place, row in table.items()}

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[int, ...]]:
        """The mentions of each sentence, in text order."""
        table: dict[int, list[int]] = defaultdict(list)
        for position, mention in enumerate(self.mentions):
            table[mention.sentence].append(position)
        return {sentence: tuple(row) for sentence, row in table.items()}

    @cached_property
    def _chain_of(self) -> dict[int, Chain]:
        return {mention: chain for chain in self.chains for mention in chain.mentions}

    @cached_property
    def _phrases(self) -> dict[tuple[int, int], NounPhrase]:
        return {(phrase.sentence, phrase.head): phrase for analysis in self.analyses for phrase in analysis.phrases}

    @cached_property
    def _links(self) -> dict[int, Link]:
        return {link.mention: link for chain in self.chains for link in chain.links if link.antecedent is not None}

    @cached_property
    def by_trigger(self) -> dict[tuple[int, int], tuple[Predication, ...]]:
        """The predications whose trigger a token is."""
        table: dict[tuple[int, int], list[Predication]] = defaultdict(list)
        for predication in self.predications():
            table[predication.sentence, predication.trigger].append(predication)
        return {place: tuple(row) for place, row in table.items()}

    @cached_property
    def _roles_of(self) -> dict[int, tuple[Predication, ...]]:
        return self._by_chain((chain, p) for p in self.predications() if p.kind == "role" for chain in self._taking(p, ("bearer",)))

    @cached_property
    def _deeds_of(self) -> dict[int, tuple[Predication, ...]]:
        return self._by_chain((chain, p) for p in self.predications() if p.kind != "role" for chain in self._taking(p))

    def _taking(self, said: Predication, roles: tuple[str, ...] = ()) -> frozenset[int]:
        """The chains of what takes part in a predication, in some roles only where they are named."""
        found = (self.mention(said, argument) for argument in said.arguments if not roles or argument.role in roles)
        return frozenset(self.chain(mention).index for mention in found if mention is not None)

    @staticmethod
    def _by_chain(pairs: Iterable[tuple[int, Predication]]) -> dict[int, tuple[Predication, ...]]:
        table: dict[int, list[Predication]] = defaultdict(list)
        for chain, said in pairs:
            table[chain].append(said)
        return {chain: tuple(row) for chain, row in table.items()}

    def roles_of(self, mention: int) -> tuple[Predication, ...]:
        """The role predications of which whom a mention means is the bearer, in text order."""
        return self._roles_of.get(self.chain(mention).index, ())

    def deeds_of(self, mention: int) -> tuple[Predication, ...]:
        """The other predications in which what a mention means takes part, in text order."""
        return self._deeds_of.get(self.chain(mention).index, ())

    @cached_property
    def by_type(self) -> dict[str, tuple[Chain, ...]]:
        """The chains of each class, in text order."""
        table: dict[str, list[Chain]] = defaultdict(list)
        for chain in self.chains:
            table[chain.type].append(chain)
        return {type_: tuple(row) for type_, row in table.items()}

    def predications(self) -> tuple[Predication, ...]:
        """All that the article says, in text order."""
        return self._predications

    @cached_property
    def _predications(self) -> tuple[Predication, ...]:
        return tuple(said for analysis in self.analyses for said in analysis.predications)

    def token(self, sentence: int, index: int) -> Token:
        return self.document.sentences[sentence].tokens[index]

    def word(self, predication: Predication, argument: Argument) -> Token:
        """The token of an argument."""
        return self.token(predication.sentence_of(argument), argument.head)

    def said_by_noun(self, sentence: int, token: int) -> Predication | None:
        """What a noun says: Beschuss(genitive Stadt); None where it says nothing."""
        return next((p for p in self.by_trigger.get((sentence, token), ()) if p.kind == "noun"), None)

    def own_noun(self, mention: int) -> Predication | None:
        """What grammar says of a mention's own word, where it is a noun that says something."""
        found = self.mentions[mention]
        return self.said_by_noun(found.sentence, found.head)

    def nearest(self, chain: Chain, sentence: int) -> int:
        """The mention of a chain that stands nearest before the end of a sentence; its first when all come later."""
        before = [m for m in chain.mentions if self.mentions[m].sentence <= sentence and self.mentions[m].kind != "pronoun"]
        return before[-1] if before else chain.mentions[0]

    def noun(self, sentence: int, token: int) -> str:
        """The nominative singular of a noun, as its predication has it."""
        said = self.said_by_noun(sentence, token)
        return said.lemma if said else self.token(sentence, token).lemma

    def said_of(self, mention: int) -> Predication:
        """The first predication of a mention's own word; one without participants where it has none."""
        found = self.mentions[mention]
        said = self.by_trigger.get((found.sentence, found.head), ())
        return said[0] if said else own_word(found)

    def of_sentence(self, sentence: int) -> tuple[int, ...]:
        """The mentions of a sentence, in text order."""
        return self._by_sentence.get(sentence, ())

    def phrase(self, sentence: int, head: int) -> NounPhrase | None:
        """The noun phrase with this head."""
        return self._phrases.get((sentence, head))

    def owned_by(self, sentence: int, token: int) -> list[NounPhrase]:
        """The noun phrases whose genitive a token carries: das Amt of Präsident in das Amt des Präsidenten."""
        return [p for p in self.phrases_of(sentence) if any(a.head == token and a.role == "genitive" for a in p.modifiers)]

    def phrases_of(self, sentence: int) -> tuple[NounPhrase, ...]:
        """The noun phrases of a sentence."""
        return self.analyses[sentence].phrases

    def chain(self, mention: int) -> Chain:
        """The chain a mention stands in."""
        return self._chain_of[mention]

    def same(self, mention: int, other: int) -> bool:
        """Whether two mentions mean the same: Karl Alt, der Kanzler."""
        return self.chain(mention).index == self.chain(other).index

    def words(self, mention: int) -> list[str]:
        """Every word of the names that the article has for it: die Raumfähre Atlantis, die Fähre  ->  Raumfähre, Atlantis, Fähre."""
        return [word for m in self.chain(mention).mentions for word in self.mentions[m].name.split()]

    def link(self, mention: int) -> Link | None:
        """Why the mention joined its chain; None where it opened it."""
        return self._links.get(mention)

    def type(self, mention: int) -> str:
        """What it is: a time stays a time, everything else is what its chain is."""
        found = self.mentions[mention]
        return found.type if found.kind == "time" else self.chain(mention).type

    def case(self, predication: Predication, argument: Argument) -> str:
        """The case of an argument, "" where no article shows it: `an Litauen`; `in Litauen` can only be the dative."""
        sentence = predication.sentence_of(argument)
        if argument.role in OPEN_CASE and self._bare(sentence, argument.head):
            return ""
        return argument.case

    def stands_in(self, predication: Predication, argument: Argument, role: str) -> bool:
        """Whether an argument stands in a role: `in+Dat` asks for the case where the words show it."""
        name, _, case = role.partition("+")
        return argument.role == name and (not case or self.case(predication, argument) in ("", case))

    def standing(self, predication: Predication, roles: tuple[str, ...]) -> list[Argument]:
        """The arguments that stand in one of some roles, in text order."""
        return [a for a in predication.arguments if any(self.stands_in(predication, a, role) for role in roles)]

    def mentions_in(self, predication: Predication, roles: tuple[str, ...]) -> list[int]:
        """Who or what stands in one of some roles, in text order: Streik as the bearer in `Grund war der Streik.`"""
        found = (self.mention(predication, argument) for argument in self.standing(predication, roles))
        return [mention for mention in found if mention is not None]

    def _bare(self, sentence: int, head: int) -> bool:
        phrase = self.phrase(sentence, head)
        return phrase is None or phrase.determination == "bare"

    def mention(self, predication: Predication, argument: Argument) -> int | None:
        """The mention an argument means."""
        sentence = predication.sentence_of(argument)
        wanted = INNER.get(argument.role)
        if wanted:
            inside = self.inners(sentence, argument.head, wanted)
            if inside or argument.role == "compound":
                return inside[0] if inside else None
        found = self.at(sentence, argument.head)
        return self._topic(sentence, argument.head) if found is None else found

    def bearers(self, role: Predication) -> list[tuple[Argument, int]]:
        """Who bears a role, each with the argument that names him: Kanzler(bearer Scholz)  ->  Scholz."""
        return [(a, m) for a in role.having("bearer") if (m := self.mention(role, a)) is not None]

    def _topic(self, sentence: int, head: int) -> int | None:
        """A noun that no table has, where it is somebody or its words say which one it is: der Pfleger, die Haltung der Bank; not das erste Mal."""
        things = (m for m in self._at.get((sentence, head), ()) if self.mentions[m].kind == "thing")
        return next((m for m in things if self.chain(m).type != "Topic" or self._telling(m)), None)

    def _telling(self, mention: int) -> bool:
        found = self.mentions[mention]
        return " " in self.chain(mention).name and not empty.says_little(self.token(found.sentence, found.head).lemma)

    def inners(self, sentence: int, head: int, kinds: tuple[str, ...] = WITHIN_WORDS) -> list[int]:
        """The mentions inside a word: Kreml in Kremlsprecher, Russland in russisch, Israel and Libanon in Israel-Libanon-Konflikt."""
        return [m for m in self._at.get((sentence, head), ()) if self.mentions[m].kind in kinds]

    def meant(self, predication: Predication, argument: Argument) -> list[int]:
        """Every mention an argument means: one, or the several inside a word, or that it takes up: beide Länder."""
        sentence = predication.sentence_of(argument)
        inside = self.inners(sentence, argument.head, INNER.get(argument.role, ())) or self._several(sentence, argument.head)
        found = None if inside else self.mention(predication, argument)
        return inside or ([] if found is None else [found])

    def _several(self, sentence: int, head: int) -> list[int]:
        """Those whom a description or pronoun at a token means together."""
        return [m for other in self._at.get((sentence, head), ()) for m in self.chain(other).several][:MANY]

    def at(self, sentence: int, head: int) -> int | None:
        """The mention a token carries: a name before a description before a pronoun; else the name whose words it stands in."""
        place = sentence, head
        return self._carried[place] if place in self._carried else self._covering(sentence, head)

    @cached_property
    def _carried(self) -> dict[tuple[int, int], int | None]:
        """The mention of every token that carries any; None where that is a pronoun that nothing is known of."""
        found = {place: [m for m in row if self.mentions[m].kind in CARRIED] for place, row in self._at.items()}
        return {place: min(filter(self._resolved, row), key=self._rank, default=None) for place, row in found.items() if row}

    def _rank(self, mention: int) -> tuple[int, int]:
        found = self.mentions[mention]
        return CARRIED.index(found.kind), -len(found.text)

    def _covering(self, sentence: int, head: int) -> int | None:
        """A name whose words the token stands in: a family name, the last part of a title."""
        token = self.token(sentence, head)
        names = (m for m in self.of_sentence(sentence) if self.mentions[m].kind in ("name", "time"))
        return next(
            (m for m in names if self.mentions[m].start <= token.start < token.end <= self.mentions[m].end and token.upos != "ADP"), None
        )

    def _resolved(self, mention: int) -> bool:
        if self.mentions[mention].kind != "pronoun":
            return True
        return any(self.mentions[m].kind != "pronoun" for m in self.chain(mention).mentions)

    def borne(self, sentence: int, token: int) -> bool:
        """Whether somebody is said to bear the role that a token names: Anna Kurz ist Sprecherin der Stadt; not Sprecher wie Anna Kurz."""
        said = (p for p in self.by_trigger.get((sentence, token), ()) if p.kind == "role" and not set(AMONG) & set(p.steps))
        return any(p.having("bearer") for p in said)

    def named(self, mention: int) -> bool:
        """Whether somewhere in the article it has a name of its own."""
        chain = self.chain(mention)
        return any(self.mentions[m].kind in ("name", "demonym", "part") for m in chain.mentions)


def once(question: Callable[[Reading], Answer]) -> Callable[[Reading], Answer]:
    """A question about the whole article, answered once for all patterns that ask it; pure functions only."""

    @wraps(question)
    def asked(reading: Reading) -> Answer:
        if asked not in reading.answers:
            reading.answers[asked] = question(reading)
        answer: Answer = reading.answers[asked]
        return answer

    return asked


def by_chain(question: Callable[[Reading, int], Answer]) -> Callable[[Reading, int], Answer]:
    """A question about whom a mention means, answered once for all mentions of its chain; pure functions only."""

    @wraps(question)
    def asked(reading: Reading, mention: int) -> Answer:
        key = asked, reading.chain(mention).index
        if key not in reading.answers:
            reading.answers[key] = question(reading, mention)
        answer: Answer = reading.answers[key]
        return answer

    return asked
