"""An article as this room looks at it. In: Document, Analyses, mentions. Out: lookups: the phrase of a mention, its clause, what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kgbuild.coreference.deeds import Deeds
from kgbuild.coreference.families import TABLES, family
from kgbuild.lexicon import articles, endings, nouns, resuming
from kgbuild.lexicon.nouns import Noun
from kgbuild.model import Analysis, Document, Mention, NounPhrase, Predication, Token

MONEY = "Money"  # the class of resuming.tsv that measures of money belong to
APART = "Apart"  # likewise of words that set one apart from others of its kind
ANY = "Any"  # likewise of words for whoever is one of a kind: jeder
ORDINAL = "Ordinal"  # likewise of words that say which of several it is
BESIDE = frozenset({"conj", "parataxis"})
_NUMERAL = re.compile(r"\d{1,3}\.")


@dataclass(frozen=True)
class Reading:
    """An article and its mentions, ready for questions."""

    document: Document
    analyses: tuple[Analysis, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def _phrases(self) -> dict[tuple[int, int], NounPhrase]:
        return {(phrase.sentence, phrase.head): phrase for analysis in self.analyses for phrase in analysis.phrases}

    @cached_property
    def _deeds(self) -> Deeds:
        return Deeds(self.analyses)

    @cached_property
    def at_head(self) -> dict[tuple[int, int], tuple[int, ...]]:
        """The mentions that a token carries."""
        table: dict[tuple[int, int], list[int]] = {}
        for position, mention in enumerate(self.mentions):
            table.setdefault((mention.sentence, mention.head), []).append(position)
        return {place: tuple(row) for place, row in table.items()}

    @cached_property
    def _entries(self) -> dict[tuple[int, int, str], Noun | None]:
        return {(m.start, m.end, m.kind): self._entry(m) for m in self.mentions}

    def entry(self, mention: Mention) -> Noun | None:
        """The lexicon's entry of its noun; None for names and pronouns."""
        return self._entries[mention.start, mention.end, mention.kind]

    def bare(self, mention: Mention) -> str:
        """The noun alone, in the nominative where it is listed."""
        entry = self.entry(mention)
        if mention.kind == "thing":
            return self.token(mention).lemma or mention.name
        return entry.word if entry else self.word(mention)

    @cached_property
    def _quoting(self) -> dict[tuple[int, int], Predication]:
        """The predication a token takes part in, for who is speaking."""
        found: dict[tuple[int, int], Predication] = {}
        for analysis in self.analyses:
            for predication in analysis.predications:
                for place in (predication.trigger, *(argument.head for argument in predication.arguments)):
                    found.setdefault((predication.sentence, place), predication)
        return found

    def _entry(self, mention: Mention) -> Noun | None:
        if mention.kind != "nominal":
            return None
        word = self.word(mention)
        kind = family(mention.type)
        tables = {"Organization": ("organizations", "groups"), "Event": ("events",)}.get(kind, TABLES.get(kind, nouns.TABLES))
        return next((entry for table in tables if (entry := nouns.find(table, word))), None)

    def tokens(self, mention: Mention) -> tuple[Token, ...]:
        """The tokens of its sentence."""
        return self.document.sentences[mention.sentence].tokens

    def token(self, mention: Mention) -> Token:
        """The token that carries it."""
        return self.tokens(mention)[mention.head]

    def word(self, mention: Mention) -> str:
        """The same as it stands in the text."""
        return self.token(mention).text

    def phrase(self, mention: Mention) -> NounPhrase | None:
        """The noun phrase with the mention's head."""
        return self._phrases.get((mention.sentence, mention.head))

    def covering(self, sentence: int, index: int) -> list[int]:
        """The mentions among whose words a token stands."""
        start = self.document.sentences[sentence].tokens[index].start
        return [i for i in self._positions.get(sentence, ()) if self.mentions[i].start <= start < self.mentions[i].end]

    @cached_property
    def _positions(self) -> dict[int, list[int]]:
        """The places of the mentions of each sentence that has any."""
        table: dict[int, list[int]] = {}
        for position, mention in enumerate(self.mentions):
            table.setdefault(mention.sentence, []).append(position)
        return table

    def determination(self, mention: Mention) -> str:
        phrase = self.phrase(mention)
        return phrase.determination if phrase else "bare"

    def of_any(self, mention: Mention) -> bool:
        """Whether it means whoever is one of a kind: | jeder Lehrer, outside of whose sentence nobody is meant."""
        phrase, tokens = self.phrase(mention), self.tokens(mention)
        first = tokens[min(phrase.tokens)] if phrase is not None and mention.kind in ("nominal", "thing") else None
        return first is not None and resuming.resumes(endings.weak(first.text.casefold()), ANY)

    def form(self, mention: Mention) -> tuple[str, str]:
        """Number and gender of a description as its article tells them: das Feuer is neuter, whatever the tagger says."""
        return self._forms[mention.start, mention.end, mention.kind]

    @cached_property
    def _forms(self) -> dict[tuple[int, int, str], tuple[str, str]]:
        return {(m.start, m.end, m.kind): self._form(m) for m in self.mentions}

    def _form(self, mention: Mention) -> tuple[str, str]:
        phrase = self.phrase(mention)
        if mention.kind not in ("nominal", "thing") or phrase is None or mention.type in ("Person", "Group"):
            return mention.number, mention.gender
        if resuming.resumes(self.bare(mention), MONEY):
            return "", mention.gender
        tokens, first = self.tokens(mention), min(phrase.tokens)
        form = tokens[first].text if first < mention.head else tokens[max(0, first - 1)].text
        return articles.agreeing(form, mention.number, mention.gender)

    def predicated(self, mention: Mention) -> bool:
        """Whether it says what somebody becomes, and means nobody itself: `Zum Direktor wurde Otto Kern ernannt.`"""
        return (mention.sentence, mention.head) in self._deeds.becoming

    def counted(self, mention: Mention) -> bool:
        """Whether a number stands before it: vier Mönche."""
        phrase = self.phrase(mention)
        return phrase is not None and any(m.role == "number" for m in phrase.modifiers)

    def set_apart(self, mention: Mention) -> frozenset[str]:
        """The adjectives before its noun that set it apart from others of the kind: zweite, andere, nächste."""
        return frozenset(word for word in self._before(mention) if resuming.resumes(word, APART))

    def ordinals(self, mention: Mention) -> frozenset[str]:
        """The words before its noun that say which of several it is: erste, zweite, letzte, 3."""
        return frozenset(word for word in self._before(mention) if resuming.resumes(word, ORDINAL) or _NUMERAL.fullmatch(word))

    def _before(self, mention: Mention) -> list[str]:
        """The words of its phrase before its noun, as they stand behind `die`."""
        phrase, tokens = self.phrase(mention), self.tokens(mention)
        return [endings.weak(tokens[i].text.casefold()) for i in phrase.tokens if i < mention.head] if phrase else []

    def another_time(self, mention: Mention) -> bool:
        """Whether its sentence speaks of what was long before: `Damals schlug die Armee die Proteste nieder.`"""
        return resuming.of_another_time(token.text.lower() for token in self.tokens(mention))

    @cached_property
    def titled(self) -> bool:
        """Whether the first sentence is the article's title."""
        title = self.document.article.title
        first = self.document.sentences[0].text.strip() if self.document.sentences else ""
        return bool(title) and title is not None and (first in title or title in first)

    def function(self, mention: Mention) -> str:
        """What it does in its clause; `es`, which is often no phrase, is the subject where there is no other."""
        phrase = self.phrase(mention)
        if phrase is not None or mention.name != "es":
            return phrase.function if phrase else ""
        governor = self.token(mention).head
        said = [p for p in self.analyses[mention.sentence].predications if p.trigger == governor]
        return "patient" if any(p.having("agent") for p in said) else "agent"

    def attributed(self, mention: Mention) -> bool:
        """Whether it belongs to a participle before a noun, whose subject may be meant: Er wies die gegen | ihn erhobenen Vorwürfe zurück."""
        tokens = self.tokens(mention)
        governor = tokens[mention.head].head
        return (
            mention.head < governor < tokens[governor].head
            and tokens[governor].upos in ("ADJ", "VERB")
            and tokens[tokens[governor].head].upos == "NOUN"
        )

    def possessed(self, mention: Mention) -> str:
        """The noun of a possessive: Kind in `seine zwei Kinder`; "" of any other pronoun."""
        if mention.attribute("pronoun") != "possessive":
            return ""
        tokens = self.tokens(mention)
        return tokens[tokens[mention.head].head].lemma or ""

    def predications(self) -> Iterator[Predication]:
        """All that the grammar says, in text order."""
        return self._deeds.predications()

    def bears(self, mention: Mention) -> bool:
        """Whether it is told to be somebody in a role: `Er war Trainer in Ulm.`"""
        return (mention.sentence, mention.head) in self._deeds.bearing

    def charged(self, mention: Mention) -> bool:
        """Whether it is accused, sought, held or tried, or is said to have done something: `Die Polizei nahm | Otto Kern fest. | Er soll gelogen haben.`"""
        return (mention.sentence, mention.head) in self._deeds.charged

    def harmed(self, mention: Mention) -> bool:
        """Whether it comes to harm: | Otto Kern starb."""
        return (mention.sentence, mention.head) in self._deeds.harmed

    def verb(self, mention: Mention) -> str:
        """The verb that it takes part in; "" where it stands elsewhere, or may be subject or object: `es war gestohlen worden`."""
        tokens = self.tokens(mention)
        token = tokens[mention.head]
        if self.phrase(mention) is None and token.head >= 0 and tokens[token.head].feat("VerbForm") == "Part":
            return ""
        said = self._quoting.get((mention.sentence, token.index)) or self._quoting.get((mention.sentence, token.head))
        return said.lemma if said and said.kind == "verb" else ""

    def clause(self, mention: Mention) -> tuple[int, int]:
        """The clause a mention stands in: its sentence and the token that heads it."""
        phrase = self.phrase(mention)
        if phrase is None and mention.name == "es":
            return (mention.sentence, self.token(mention).head)
        if phrase is None:
            governor = self.token(mention).head
            phrase = self._phrases.get((mention.sentence, governor))
        return (mention.sentence, phrase.clause if phrase else -1)

    def main_clause(self, mention: Mention) -> bool:
        """Whether it takes part in the clause that carries its sentence: Peskow in `Trump komme, sagte Peskow`."""
        sentence, clause = self.clause(mention)
        return clause >= 0 and self.document.sentences[sentence].tokens[clause].head < 0

    def side_clause(self, mention: Mention) -> bool:
        """Whether its clause stands beside the one that carries the sentence: die AfD in `Die SPD sagte zu, die AfD lehnte ab`."""
        sentence, clause = self.clause(mention)
        tokens = self.document.sentences[sentence].tokens
        return clause >= 0 and tokens[clause].deprel in BESIDE and tokens[tokens[clause].head].head < 0

    def inner(self, mention: Mention) -> tuple[Mention, ...]:
        """The names inside a description: of its modifiers and of the word itself, but not the country of die Norwegerin."""
        inside = (m for m in self.of_sentence(mention.sentence) if m is not mention and mention.start <= m.start and m.end <= mention.end)
        return tuple(m for m in inside if m.kind in ("name", "part") or (m.kind == "demonym" and m.head != mention.head))

    def right_behind(self, mention: Mention) -> list[Mention]:
        """What begins where a possessive ends: Rücktritt in sein | Rücktritt."""
        return [m for m in self.of_sentence(mention.sentence) if 0 <= m.start - mention.end <= 1]

    def of_sentence(self, index: int) -> list[Mention]:
        """The mentions of a sentence."""
        return self._of_sentence[index]

    @cached_property
    def _of_sentence(self) -> dict[int, list[Mention]]:
        table: dict[int, list[Mention]] = {sentence.index: [] for sentence in self.document.sentences}
        for mention in self.mentions:
            table[mention.sentence].append(mention)
        return table

    def speaker(self, mention: Mention) -> tuple[int, int] | None:
        """Who speaks the words that the mention stands in: sentence and token."""
        predication = self._quoting.get((mention.sentence, mention.head))
        speakers = [source.speaker for source in predication.sources if source.speaker] if predication else []
        return (speakers[0].sentence, speakers[0].token) if speakers else None

    def says(self, mention: Mention) -> bool:
        """Whether it is the subject of a verb of saying, as only somebody can be: `Sie sagte`; not `Sie heißt`."""
        return (mention.sentence, mention.head) in self._deeds.saying

    def tells(self, mention: Mention) -> bool:
        """Whether it is named as the source of something: laut | Nordfunk"""
        return (mention.sentence, mention.head) in self._deeds.telling

    def dies(self, mention: Mention) -> bool:
        """Whether it is the subject of a verb of dying: Ihre Mutter in `Ihre Mutter starb früh.`"""
        return (mention.sentence, mention.head) in self._deeds.dying

    def denies(self, mention: Mention) -> bool:
        """Whether it is the subject of a verb of denying: `Die Finnin wies das zurück.`"""
        return (mention.sentence, mention.head) in self._deeds.denying

    def quotes(self, mention: Mention, other: Mention) -> bool:
        """Whether it says a quotation that names the other: „Blau rüstet auf“, sagte der Minister; he is not Blau."""
        quoted = self.analyses[mention.sentence].quoted
        if mention.sentence != other.sentence or other.kind == "pronoun" or not quoted:
            return False
        return quoted[other.head] and not quoted[mention.head] and self.says(mention)

    def between(self, first: Mention, second: Mention) -> str:
        """The text between two mentions."""
        return self.document.article.text[first.end : second.start]
