"""A sentence as this room looks at it. In: Sentence, Analysis. Out: questions about its words and phrases; labels of the tree are never asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kgbuild import gazetteer
from kgbuild.lexicon import event_prepositions, nouns, prepositions, times
from kgbuild.model import Analysis, Document, Mention, NounPhrase, Sentence, Token

OPENING = frozenset("„“»«\"‚‘'›‹")
_PRESENT = re.compile(r"ende[mnrs]?$")  # of a participle of the present: beginnende
ACCUSATIVE, THE_ONE = "Acc", "den"
_NUMBER = re.compile(r"(?:[-,]|^)\d+\.$")
CLOSING = frozenset("“”«»\"’'‹›")
OVER, FROM, FUTURE = "over", ("vom", "von"), "future"
UNPLANNED = ("Attack", "Accident", "Disaster")  # classes of events that nobody puts in a calendar
PARTICIPLE = "read_participle"  # the step that made a predication of an adjective


@dataclass(frozen=True)
class View:
    """One sentence, its phrases, and what its article is."""

    document: Document
    sentence: Sentence
    analysis: Analysis
    cut: tuple[Mention, ...] = ()  # names already found in it

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @cached_property
    def phrases(self) -> dict[int, NounPhrase]:
        """Noun phrases by their head."""
        return {phrase.head: phrase for phrase in self.analysis.phrases}

    @cached_property
    def owners(self) -> dict[int, str]:
        """For each token that a phrase has as modifier, the role it has there."""
        modifiers = ((phrase, m) for phrase in self.analysis.phrases for m in phrase.modifiers)
        return {m.head: m.role for phrase, m in modifiers if m.head != phrase.head and m.sentence in (None, phrase.sentence)}

    def countryman(self, i: int) -> gazetteer.Entry | None:
        """den | Polen Otto Kern: whose people a word before a person names, where the land is called so too."""
        named = 0 < i < len(self.tokens) - 1 and self.upos(i - 1) == "DET" and self.tokens[i + 1].entity == "B-PER"
        return gazetteer.countryman(self.word(i)) if named else None

    @cached_property
    def verbs(self) -> dict[int, str]:
        """For each token the verb that it first takes part in."""
        found: dict[int, str] = {}
        for predication in self.analysis.predications:
            for argument in predication.arguments if predication.kind == "verb" else ():
                found.setdefault(argument.head, predication.lemma)
        return found

    def tenses(self, i: int) -> frozenset[str]:
        """The tenses of the verbs of the clause that a token stands in; of the whole sentence where that has none.

        None for what belongs to a participle of the past: das am Montag abgestürzte Flugzeug; not das am Montag beginnende Treffen; nor to an event
        that is over (nach dem Tod am Montag), nor where it comes back: jedes Jahr am 3. Mai.
        """
        if self._dates_what_is_over(i) or self._comes_back(i):
            return frozenset()
        said = (p for p in self.analysis.predications if PARTICIPLE in p.steps and any(a.head == i for a in p.arguments))
        if any(not _PRESENT.search(self.word(p.trigger)) for p in said):
            return frozenset()
        phrase = self.phrases.get(i)
        verbs = [p for p in self.analysis.predications if p.tense]
        own = [p for p in verbs if phrase is not None and p.trigger == phrase.clause]
        return frozenset(p.tense for p in own or verbs)

    def _dates_what_is_over(self, i: int) -> bool:
        """nach dem Tod | am Montag, der Anschlag | am Montag, die Wahl | vom Sonntag"""
        owner = next((phrase for phrase in self.analysis.phrases if any(m.head == i for m in phrase.modifiers) and phrase.head != i), None)
        over = owner or next((phrase for phrase in self.analysis.phrases if i - 2 in phrase.tokens and i not in phrase.tokens), None)
        if over is not None and event_prepositions.leaves(over.function, OVER) and FUTURE not in self._tenses_of(over):
            return True
        event = nouns.find("events", self.tokens[owner.head].lemma) if owner is not None else None
        return event is not None and (self.word(i - 1) in FROM or event.kind in UNPLANNED)

    def _tenses_of(self, phrase: NounPhrase) -> frozenset[str]:
        """The tenses of the verb of its clause: past for Tod in `Nach dem Tod am Montag schwieg er.`"""
        return frozenset(p.tense for p in self.analysis.predications if p.tense and p.trigger == phrase.clause)

    def _comes_back(self, i: int) -> bool:
        """findet jedes Jahr im Mai statt, wird seit 58 Jahren immer am 19. Januar besucht: between the commas around it"""
        commas = [t.index for t in self.tokens if t.text == ","]
        first = max((c for c in commas if c < i), default=-1)
        last = min((c for c in commas if c > i), default=len(self.tokens))
        return any(times.recurs(self.word(k), self.word(k + 1)) for k in range(first + 1, last))

    def is_of_then(self, age: int) -> bool:
        """ein damals | 14-jähriger Schüler, der zur Tatzeit (20. Mai 2006) | 14-jährige Kern: how old he was, not how old he is"""
        opened = (i for i in range(age - 1, -1, -1) if self.word(i) == "(")
        before = next(opened, 0) if self.word(age - 1) == ")" else age
        return times.then(self.word(before - 1))

    def is_one_man(self, phrase: NounPhrase) -> bool:
        """gegen 22-Jährigen, für den 22-Jährigen: behind a preposition of no other case than the accusative; many would be gegen 22-Jährige."""
        first, word = min(phrase.tokens), self.word(phrase.head)
        alone = word.endswith("en") and first in (phrase.head, phrase.head - 1) and self.word(first) in (word, THE_ONE)
        return alone and first > 0 and prepositions.find((self.word(first - 1),)).cases == (ACCUSATIVE,)

    @cached_property
    def active(self) -> dict[int, str]:
        """For each token the first role it has in a verb's predication."""
        found: dict[int, str] = {}
        for predication in self.analysis.predications:
            for argument in predication.arguments if predication.kind == "verb" else ():
                if argument.sentence in (None, self.sentence.index):
                    found.setdefault(argument.head, argument.role)
        return found

    def text(self, first: int, last: int) -> str:
        """The words from one token to another, as they are read."""
        words = self.sentence.words(first, last)
        return words[: len(words) - (self.tokens[last].end - self._end(last))]

    def _end(self, i: int) -> int:
        """Where a token ends, without the full stop that a tokenizer left at a number: die Mission STS-130., auf der Autobahn 9."""
        token = self.tokens[i]
        return token.end - 1 if i == len(self.tokens) - 1 and _NUMBER.search(token.text) else token.end

    def word(self, i: int) -> str:
        """The token's words; "" outside the sentence."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def upos(self, i: int) -> str:
        """The token's word class; "" outside the sentence."""
        return self.tokens[i].upos if 0 <= i < len(self.tokens) else ""

    def entity(self, i: int) -> str:
        """What the recogniser says of the token: B-PER; "" outside the sentence."""
        return self.tokens[i].entity if 0 <= i < len(self.tokens) else ""

    def head_of(self, first: int, last: int) -> int:
        """The token of a span that carries it: the head of a phrase, else one whose governor stands outside."""
        phrased = next((i for i in range(first, last + 1) if i in self.phrases and not first <= self.tokens[i].head <= last), None)
        if phrased is not None:
            return phrased
        alone = [i for i in range(first, last + 1) if i in self.phrases]
        return alone[0] if len(alone) == 1 else next((i for i in range(first, last + 1) if not first <= self.tokens[i].head <= last), first)

    def quoted(self, i: int) -> bool:
        """Whether the token stands inside quotation marks."""
        return self.analysis.quoted[i] if i < len(self.analysis.quoted) else False

    def function(self, i: int) -> str:
        """What the phrase with this head does in its clause."""
        phrase = self.phrases.get(i)
        return phrase.function if phrase else ""

    def mention(self, first: int, last: int, kind: str, type_: str, name: str, **more: object) -> Mention:
        """A mention of the words from one token to another."""
        start, end = self.tokens[first].start, self._end(last)
        head = more.pop("head", None)
        carrier = head if isinstance(head, int) else self.head_of(first, last)
        return Mention(self.sentence.index, carrier, start, end, self.document.article.text[start:end], kind, type_, name, **more)  # type: ignore[arg-type]


def views(document: Document, analyses: tuple[Analysis, ...]) -> tuple[View, ...]:
    """A View of every sentence."""
    return tuple(View(document, sentence, analysis) for sentence, analysis in zip(document.sentences, analyses, strict=True))
