"""What grammar already knows of a document, ready to be asked. In: the document and its analyses. Out: predications, lemmas and participants at a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import embedding, evaluations, nominal, nouns, speech
from kgbuild.lexicon.embedding import Signature
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Analysis, Argument, Document, NounPhrase, Place, Predication, Sentence

SOMEBODY = ("roles", "organizations", "groups", "kinship")
SPEAKING = (*SOMEBODY, "works")
JUDGED = ("xcomp", "obl", "obj", "advmod", "nsubj")  # what a verb may call something, whatever the tree makes of it
WORDS = ("NOUN", "PROPN", "ADJ", "ADV", "VERB")


@dataclass(frozen=True)
class Findings:
    """A document with its predications and noun phrases by place."""

    document: Document
    predications: dict[tuple[int, int], tuple[Predication, ...]] = field(default_factory=dict)
    phrases: dict[tuple[int, int], NounPhrase] = field(default_factory=dict)
    cues: dict[tuple[int, int], Cue | None] = field(default_factory=dict)  # what has been asked once
    signatures: dict[tuple[int, int], Signature | None] = field(default_factory=dict)  # likewise
    names: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)  # likewise

    @classmethod
    def of(cls, document: Document, analyses: tuple[Analysis, ...]) -> Findings:
        """The findings of a document's analyses."""
        table: dict[tuple[int, int], tuple[Predication, ...]] = {}
        for predication in (p for analysis in analyses for p in analysis.predications):
            place = (predication.sentence, predication.trigger)
            table[place] = (*table.get(place, ()), predication)
        return cls(document, table, {(p.sentence, p.head): p for a in analyses for p in a.phrases})

    def sentence(self, index: int) -> Sentence | None:
        """The sentence of that number, None beyond the ends."""
        return self.document.sentences[index] if 0 <= index < len(self.document.sentences) else None

    def around(self, place: Place) -> NounPhrase | None:
        """The noun phrase that a token stands in: the one it heads, else the smallest around it."""
        exact = self.phrases.get((place.sentence, place.token))
        found = (p for (sentence, _), p in self.phrases.items() if sentence == place.sentence and place.token in p.tokens)
        return exact or min(found, key=lambda p: len(p.tokens), default=None)

    def cue(self, sentence: Sentence, token: int) -> Cue | None:
        """The verb of speech or thought at a token."""
        place = (sentence.index, token)
        if place not in self.cues:
            self.cues[place] = self._cue(sentence, token)
        return self.cues[place]

    def _cue(self, sentence: Sentence, token: int) -> Cue | None:
        if sentence.tokens[token].upos not in ("VERB", "AUX", "ADJ") or self.stance(sentence, token):
            return None
        found = next(filter(None, (speech.verb(lemma) for lemma in self.lemmas(sentence, token))), None)
        return None if found and sentence.tokens[token].upos == "ADJ" and not found.lemma.endswith(" sein") else found

    def noun_cue(self, sentence: Sentence, token: int) -> Cue | None:
        """The noun of speech or thought at a token, also where its lemma is not known: `Firmenangaben`."""
        word = sentence.tokens[token]
        if word.upos not in ("NOUN", "PROPN"):
            return None
        return _noun_cue(sentence, token)

    def denial(self, sentence: Sentence, noun: int) -> int:
        """Holm wies den Vorwurf zurück, er habe gelogen.  ->  zurückweisen, the verb that denies what the noun holds; -1 for none"""
        token = sentence.tokens[noun]
        if token.head < 0 or token.deprel not in ("obj", "obl:arg", "nsubj:pass"):
            return -1
        untrue = self.signature(sentence, noun)  # es eine Lüge nennen, dass …: what it is called, not what is denied
        return token.head if self.denies(sentence, token.head) and (untrue is None or untrue.affirmed != "not") else -1

    def denies(self, sentence: Sentence, verb: int) -> bool:
        """etwas bestreiten; es eine dreiste Lüge nennen; es als frei erfunden abtun; von haltlosen Vorwürfen sprechen"""
        cue = self.cue(sentence, verb)
        if cue is not None and cue.effect == "deny":
            return True
        if any(embedding.judging(lemma) and speech.judges(lemma) for lemma in self.lemmas(sentence, verb)):
            return any(self._is_untrue(sentence, word) for word in tree.children(sentence, verb, *JUDGED))
        spoken_of = tree.children(sentence, verb, "obl") if cue is not None and cue.nouns == ("von",) else ()
        return any(self._is_untrue(sentence, word) for word in spoken_of if tree.preposition(sentence, word) == "von")

    def _is_untrue(self, sentence: Sentence, word: int) -> bool:
        """eine Lüge, frei erfunden, haltlose Vorwürfe, den Bericht als Lüge"""
        called = (i for i in tree.children(sentence, word, "nmod") if tree.preposition(sentence, i) == "als")
        judged = (i for i in (word, *tree.children(sentence, word, "amod"), *called) if sentence.tokens[i].upos in WORDS)
        found = ((i, self.signature(sentence, i)) for i in judged)
        return any(s is not None and s.affirmed == "not" and _says_untrue(sentence, i, s) for i, s in found)

    def is_event(self, sentence: Sentence, token: int) -> bool:
        """Whether a noun names something that happens: Angriff, Friedensgespräche."""
        lemma = tree.lemma(sentence, token)
        known = nouns.find("events", lemma)
        return nominal.find(lemma) is not None or known is not None

    def signature(self, sentence: Sentence, token: int) -> Signature | None:
        """What an embedding verb, adjective or noun at a token does to its complement."""
        place = (sentence.index, token)
        if place not in self.signatures:
            self.signatures[place] = self._signature(sentence, token)
        return self.signatures[place]

    def _signature(self, sentence: Sentence, token: int) -> Signature | None:
        word = sentence.tokens[token]
        if word.upos in ("NOUN", "PROPN"):
            return next(filter(None, (embedding.noun(form) for form in _forms(sentence, token))), None)
        if stance := self.stance(sentence, token):
            return stance
        verbs = (embedding.verb(lemma) for lemma in self.lemmas(sentence, token))
        adjectives = (embedding.adjective(lemma) for lemma in (tree.lemma(sentence, token).lower(), word.text.lower()))
        order = (*adjectives, *verbs) if clauses.children(sentence, token, "cop") else (*verbs, *adjectives)
        return next(filter(None, order), None)

    def stance(self, sentence: Sentence, token: int) -> Signature | None:
        """Er ist (entschieden) dagegen, zu zahlen.  ->  the adverb with sein is the predicate, whatever the tree calls its head"""
        return _stance(sentence, token)

    def lemmas(self, sentence: Sentence, token: int) -> tuple[str, ...]:
        """The names under which a verb may stand in the lexicon, fullest first: `in Abrede stellen`, `sich einigen`, `ankündigen`, `kündigen`."""
        place = (sentence.index, token)
        if place not in self.names:
            self.names[place] = tuple(self._lemmas(sentence, token))
        return self.names[place]

    def _lemmas(self, sentence: Sentence, token: int) -> Iterator[str]:
        word = sentence.tokens[token]
        base = tree.verb_lemma(sentence, token).removeprefix("sich ")
        reflexive = tree.has_child(sentence, token, "expl:pv")
        for child in clauses.children(sentence, token, "obl", "obl:agent", "obj", "xcomp", "advmod", "aux", "compound:prt"):
            for phrase in (" ".join((words, base)) for words in _phrases(sentence, child.index)):
                yield from (f"sich {phrase}", phrase) if reflexive else (phrase,)
        shown = word.deprel == "xcomp" and tree.has_child(sentence, word.head, "expl:pv")  # er zeigt sich überzeugt
        if shown or clauses.children(sentence, token, "cop"):
            yield f"{tree.lemma(sentence, token)} sein"
            yield from (f"{words} sein" for words in _phrases(sentence, token))
        if reflexive:
            yield f"sich {base}"
            return
        yield from (p.lemma for p in self.predications.get((sentence.index, token), ()) if p.kind == "verb")
        yield base

    def arguments(self, sentence: Sentence, token: int, roles: tuple[str, ...]) -> tuple[Argument, ...]:
        """The participants at a token in the first of the roles that is filled."""
        found = [p for p in self.predications.get((sentence.index, token), ()) if p.kind != "role"]
        for role in roles:
            for predication in found:
                if having := predication.having(role):
                    return having
        return ()

    def places(self, sentence: Sentence, token: int, roles: tuple[str, ...]) -> tuple[Place, ...]:
        """Where the participants stand."""
        arguments = self.arguments(sentence, token, roles)
        return tuple(Place(sentence.index if a.sentence is None else a.sentence, a.head) for a in arguments)

    def subjects(self, sentence: Sentence, token: int) -> tuple[Place, ...]:
        """Who the subject of a clause is: the agent grammar found, else the subject in the tree with the name it carries."""
        passive = bool(clauses.children(sentence, token, "nsubj:pass", "aux:pass"))
        places = self.places(sentence, token, ("patient",) if passive else ("agent", "bearer"))
        return places or self.tree_subjects(sentence, token)

    def named(self, place: Place) -> Place:
        """Der Umweltminister der Insel, Ole Berg, sagte  ->  Ole: the name that stands behind a role"""
        roles = (p for p in self.predications.get((place.sentence, place.token), ()) if p.kind == "role")
        tokens = self.document.sentences[place.sentence].tokens
        heads = (a.head for p in roles for a in p.having("bearer") if a.sentence is None and a.head > place.token)
        return next((Place(place.sentence, head) for head in heads if tokens[head].upos == "PROPN"), place)

    def can_speak(self, place: Place) -> bool:
        """Holm, er, die Wahlkommission, der 81-Jährige, der Bericht; not der Angriff, keine Gefahr, Rom in `in Rom`."""
        sentence = self.document.sentences[place.sentence]
        word = sentence.tokens[place.token]
        if word.upos != "NOUN" or word.entity or any(nouns.find(table, word.text) for table in SPEAKING):
            return not word.entity.endswith("MISC")
        none = any(c.text.lower().startswith("kein") for c in clauses.children(sentence, place.token, "det"))
        happens = self.is_event(sentence, place.token) and self.noun_cue(sentence, place.token) is None
        return not none and not happens

    def is_somebody(self, place: Place) -> bool:
        """Holm, sie, die Opposition; not Montag, not das Gesetz"""
        word = self.document.sentences[place.sentence].tokens[place.token]
        return bool(word.entity) or word.upos == "PRON" or any(nouns.find(table, word.text) for table in SOMEBODY)

    def tree_subjects(self, sentence: Sentence, token: int) -> tuple[Place, ...]:
        """The subject in the tree, its conjuncts, and the name instead of the role noun."""
        found = clauses.subject(sentence, token)
        if found is None or found.deprel == "csubj":
            return ()
        return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, found.index))


def _phrases(sentence: Sentence, token: int) -> tuple[str, ...]:
    """zur Debatte; auf der Kippe, auf Kippe: a word with its preposition, and with its article too"""
    found = (
        " ".join((*(c.text.lower() for c in clauses.children(sentence, token, *labels)), sentence.tokens[token].text))
        for labels in (("case",), ("case", "det"))
    )
    return tuple(dict.fromkeys(found))


@remembered
def _noun_cue(sentence: Sentence, token: int) -> Cue | None:
    return next(filter(None, (speech.noun(form) for form in _forms(sentence, token))), None)


@remembered
def _stance(sentence: Sentence, token: int) -> Signature | None:
    helped = any(tree.lemma(sentence, c.index) == "sein" for c in clauses.children(sentence, token, *clauses.VERBS))
    adverbs = [c.text.lower() for c in clauses.children(sentence, token, "advmod", "expl", "mark")] if helped else []
    return next(filter(None, (embedding.adjective(adverb) for adverb in adverbs)), None)


@remembered
def _forms(sentence: Sentence, token: int) -> tuple[str, ...]:
    """The names under which a noun may stand in the lexicon: its lemma, its word, its word without an ending."""
    text = sentence.tokens[token].text
    return (tree.lemma(sentence, token), text, *(text.removesuffix(ending) for ending in ("n", "en", "e", "es", "s")))


def _says_untrue(sentence: Sentence, word: int, signature: Signature) -> bool:
    """haltlos, eine Lüge; not Verzicht, Ausbleiben: what does not happen is no word for what is not true"""
    return not signature.nouns or evaluations.value(tree.lemma(sentence, word)) == "negative"
