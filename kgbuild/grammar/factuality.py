"""How real each predication is, and who says so. In: a document and its analyses. Out: the analyses with status, polarity, sources and tense.

From the event to the root every clause and every embedding word is asked once; what they answer composes (`value`). Who speaks comes from the
reports around the word (`attribution`). What the author presupposes (definite event nouns, appositions) no negation or plan around it reaches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from kgbuild.grammar import (
    adjectives,
    attribution,
    clauses,
    complement,
    conditions,
    denied,
    konjunktiv,
    modality,
    negation,
    nominal,
    quotes,
    role_nouns,
    tense,
    tree,
    verdicts,
)
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.speech import presupposed
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import certainty, embedding, event_prepositions, nouns
from kgbuild.lexicon.embedding import Signature
from kgbuild.model import Analysis, Document, Place, Polarity, Predication, Sentence, Source, Status

MOST_COPIES = 4  # of one predication with several speakers
APPOSITIONS = ("role", "apposition")
PREDICATES = ("noun", "role")  # kinds of what something is said to be
AS = "als"
MADE = "read_appointment"  # the step that reads wird zum Chef gewählt
WISHES = ("believes", "demands", "asks", "announces")  # acts that say nothing of what they presuppose
NAMING = ("organizations", "places", "roles", "kinship")  # nouns for what is there anyway
SCENARIO = "scenario"  # the way of what is only thought through
RELAYED = ("complement", "prepositional", "inserted_frame", "so_frame", "hearsay")  # ways to pass on a clause
ASIDE = ("obl", "nmod")  # labels of a noun that its clause does not speak of: der Angriff sei erfunden
INDIRECT = ("complement", "noun_content", "noun_clause")


def qualify(document: Document, analyses: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """The analyses, each predication with its status, polarity, source chain and tense, each token told whether it is quoted."""
    findings = Findings.of(document, analyses)
    spans = quotes.marked(document)
    reports = attribution.reports(findings, spans)
    reported = frozenset(place.sentence for report in reports for place in report.scope)
    judge = Judge(Reading.of(findings, reports), denied.denials(findings, reported))
    return tuple(_qualified(judge, document.sentences[analysis.sentence], analysis, spans) for analysis in analyses)


def _qualified(judge: Judge, sentence: Sentence, analysis: Analysis, spans: tuple[quotes.Marked, ...]) -> Analysis:
    predications = tuple(copy for p in analysis.predications for copy in judge.judged(sentence, p))
    return replace(analysis, predications=predications, quoted=quotes.quoted(sentence, spans))


@dataclass(frozen=True)
class Judge:
    """Answers how real something is; remembers the clauses it was asked about."""

    reading: Reading
    denials: tuple[denied.Denial, ...] = ()
    known: dict[Place, Value] = field(default_factory=dict)

    def judged(self, sentence: Sentence, predication: Predication) -> Iterator[Predication]:
        """The predication with all that is found out, once for each of several speakers."""
        value = self.of(sentence, predication)
        if predication.polarity is Polarity.NEGATIVE:
            value = value.flip()
        time = self.time(sentence, predication)
        ways = tuple(dict.fromkeys(voice.way for voice in value.voices if voice.way))
        chains = each_speaker(value.voices)
        steps = (*predication.steps, *ways, *(("each_speaker",) if len(chains) > 1 else ()))
        for sources in chains:
            yield replace(predication, status=value.status, polarity=value.polarity, sources=sources, tense=time, steps=steps)
        yield from self.denied(sentence, predication, value, time)

    def denied(self, sentence: Sentence, predication: Predication, value: Value, time: str) -> Iterator[Predication]:
        """Bern soll gelogen haben. Bern bestritt das.  ->  once more: Bern says that it is not so"""
        known = predication.kind == "noun" and presupposed(self.reading.findings, sentence, predication.trigger)
        if value.status is not Status.CLAIMED or known:
            return
        place = Place(predication.sentence, predication.trigger)
        for denial in (denial for denial in self.denials if denial.reaches(place)):
            sources = tuple(Source(speaker, "denies", denial.trigger) for speaker in denial.speakers[:1])
            polarity, steps = value.polarity.flipped(), (*predication.steps, "denied")
            yield replace(predication, status=value.status, polarity=polarity, sources=sources, tense=time, steps=steps)

    def of(self, sentence: Sentence, predication: Predication) -> Value:
        """The value of a predication by its kind."""
        head = predication.trigger
        if self._names(sentence, predication) or (predication.kind in APPOSITIONS and not self._is_predicate(sentence, predication)):
            return adjectives.told(sentence, head, _apposed(sentence, head))
        value = self._by_kind(sentence, predication)
        if predication.kind == "role" and role_nouns.is_office(sentence, head) and modality.is_becoming(sentence, head):
            value = value.plan()
        for step in verdicts.BESIDE:
            value = step(self.reading, sentence, head, value)
        voices = self.reading.voices(sentence, head)
        if self._is_background(sentence, predication):
            noun = predication.kind == "noun" and sentence.tokens[head].deprel in ASIDE and not role_nouns.is_made(sentence, head)
            voices = tuple(v for v in voices if not (v.way in INDIRECT and v.act in WISHES) and not (noun and v.way in RELAYED))
        if any(voice.way == SCENARIO for voice in voices):
            value = value.maybe()
        return replace(value, voices=(*value.voices, *voices))

    def _by_kind(self, sentence: Sentence, predication: Predication) -> Value:
        head = predication.trigger
        if predication.light_verb:
            value = complement.beside(sentence, head, self.light(sentence, head))
            return replace(value, negative=False) if _goes_on(sentence, predication) else value
        if sentence.tokens[head].deprel == "amod" and adjectives.effect(sentence, sentence.tokens[head]) == "plan":
            return self.clause(sentence, head).plan()  # die für Montag geplante Wahl
        if predication.kind in ("verb", "adjective") or clauses.is_clause(sentence, head):
            value = complement.beside(sentence, head, self.clause(sentence, head))
            if predication.kind in APPOSITIONS:
                value = adjectives.told(sentence, head, value, adjectives.DOUBTS)  # er ist der mutmaßliche Täter
            return complement.predicate(self.reading, sentence, head, value) if predication.kind in PREDICATES else value
        if role_nouns.is_thought(sentence, head):
            return self.governed(sentence, head).maybe()
        if predication.kind in APPOSITIONS or role_nouns.is_made(sentence, head):
            return self.governed(sentence, head)
        return self.noun(sentence, head)

    def _names(self, sentence: Sentence, predication: Predication) -> bool:
        """Holm sagte, die russische Armee komme aus dem Süden des Landes.  ->  whose army and whose south it is, Holm need not say"""
        noun = predication.trigger
        things = any(nouns.find(table, sentence.tokens[noun].text) for table in NAMING)
        bare = predication.kind == "noun" and not predication.light_verb and not clauses.is_clause(sentence, noun)
        phrase = self.reading.findings.phrases.get((sentence.index, noun))
        told = phrase is not None and phrase.determination not in ("indefinite", "negative")
        return bare and things and told and not role_nouns.is_made(sentence, noun)

    def _is_background(self, sentence: Sentence, predication: Predication) -> bool:
        """Holm fordert, dass der Krieg gegen das überfallene Land endet.  ->  war and raid are the author's, only the end is Holm's wish;
        laut Holm schadet der Krieg am Nil der Stadt: the war is the author's, whoever speaks of it"""
        head = predication.trigger
        token = sentence.tokens[head]
        if predication.kind == "verb":
            return token.deprel == "amod"
        content = complement.noun(self.reading, sentence, head, token.head, Value(), Value()) if token.head >= 0 else None
        return not predication.light_verb and content is None and presupposed(self.reading.findings, sentence, head)

    def _is_predicate(self, sentence: Sentence, predication: Predication) -> bool:
        """ist Präsident, wurde Präsident, zieht als Abgeordneter ein, wird zum Chef gewählt: stated, not presupposed"""
        head = predication.trigger
        first = sentence.tokens[tree.first_conjunct(sentence, head)]
        bare = first.deprel == "nmod" and clauses.is_verbless(sentence.tokens)  # Kern als Nachfolger von Blau?
        as_what = (bare or first.deprel in ("obl", "advcl")) and any(
            c.text.lower() == "als" for c in clauses.children(sentence, first.index, "case", "mark")
        )
        made = MADE in predication.steps or role_nouns.is_made(sentence, first.index)
        turned = first.deprel == "nsubj" and tree.has_child(sentence, first.head, "cop")  # der ideale Chef wäre Kern
        named = turned and any(a.head == first.head for a in predication.having("bearer"))
        return clauses.is_clause(sentence, head) or first.deprel == "xcomp" or as_what or made or named

    def governed(self, sentence: Sentence, head: int) -> Value:
        """Sie wurde nicht Präsidentin.  ->  as real as the verb"""
        governor = sentence.tokens[tree.first_conjunct(sentence, head)].head
        own = adjectives.told(sentence, head, Value(negative=negation.is_none(sentence, head)))
        outer = self.clause(sentence, governor) if governor >= 0 else Value()
        if (only := self._is_talked_of(sentence, head, governor)) is not None:
            return complement.embedded(self.reading, sentence, governor, only, own, outer)
        return replace(own.under(outer), negative=own.negative != outer.negative)

    def _is_talked_of(self, sentence: Sentence, head: int, governor: int) -> Signature | None:
        """Kern wird als Minister gehandelt; als Minister ist Kern im Gespräch.  ->  handeln, im Gespräch sein: nobody says that he is"""
        if governor < 0 or tree.preposition(sentence, tree.first_conjunct(sentence, head)) != AS:
            return None
        found = (embedding.verb(lemma) for lemma in self.reading.findings.lemmas(sentence, governor))
        return next((signature for signature in found if signature is not None and AS in signature.nouns), None)

    def light(self, sentence: Sentence, head: int) -> Value:
        """Rom übte keine Kritik an Bern.  ->  as real as the clause of the light verb"""
        value = self.clause(sentence, clauses.clause_head(sentence, head))
        return adjectives.told(sentence, head, value)

    def clause(self, sentence: Sentence, head: int) -> Value:
        """The value of a clause: what it says itself, then what governs it."""
        place = Place(sentence.index, head)
        if place not in self.known:
            self.known[place] = Value()  # a tree has no circles; a broken one must not hang
            value = Value()
            for step in modality.CLAUSE:
                value = step(self.reading, sentence, head, value)
            self.known[place] = self.outward(sentence, head, value)
        return self.known[place]

    def outward(self, sentence: Sentence, head: int, value: Value) -> Value:
        """The value as what governs the clause leaves it: a complement, a condition, a purpose; relative and causal clauses stay as they are."""
        first = tree.first_conjunct(sentence, head)
        token, marks = sentence.tokens[first], clauses.marks(sentence, first)
        if conditions.is_supposed(sentence, first):
            return value.maybe()
        wonach = token.deprel == "acl:relcl" and (clauses.is_wonach(sentence, first) or marks == ("dass",))
        if token.head < 0 or (not wonach and token.deprel in ("acl:relcl", "parataxis", "amod", "appos")):
            return value
        if self._is_circumstance(sentence, first):
            return self.adverbial(sentence, first, value)
        if wonach or token.deprel in (*clauses.COMPLEMENTS, "acl") or (token.deprel == "advcl" and "dass" in marks and len(marks) == 1):
            governor = clauses.governor(sentence, first)
            return complement.clause(self.reading, sentence, first, governor, value, self.outer(sentence, governor))
        if token.deprel == "advcl":
            return self.adverbial(sentence, first, value)
        return value

    def _is_circumstance(self, sentence: Sentence, head: int) -> bool:
        """um zu, ohne zu, statt zu; falls, bevor, sobald: never a complement, whatever the label"""
        telling = {"not", "plan"} if clauses.finite(sentence, head) is None else {"condition", "ahead"}
        return bool(conditions.effects(sentence, head) & telling)

    def outer(self, sentence: Sentence, governor: int) -> Value:
        """The value of a governing word, be it a clause or a noun."""
        if clauses.is_clause(sentence, governor) or sentence.tokens[governor].upos in ("VERB", "AUX", "ADJ"):
            return self.clause(sentence, governor)
        return self.noun(sentence, governor)

    def adverbial(self, sentence: Sentence, head: int, value: Value) -> Value:
        """falls er kommt -> Possible. um zu siegen, damit er siegt -> Planned. ohne zu zahlen -> negative. weil er kam, bevor er kam -> untouched."""
        effects = conditions.effects(sentence, head)
        ahead = "ahead" in effects and not tense.is_over(sentence, head)
        if ahead or "open" in effects or conditions.is_condition(sentence, head):
            value = value.maybe()
        if "plan" in effects:
            value = value.plan()
        return value.flip() if "not" in effects else value

    def noun(self, sentence: Sentence, head: int) -> Value:
        """The value of an event noun: its adjectives, `kein`, the word it is the content of; else what its clause says, unless presupposed."""
        if clauses.is_clause(sentence, head):
            return self.clause(sentence, head)
        none = negation.is_none(sentence, head, negation.contrasted(sentence)) or self._is_without(sentence, head)
        value = adjectives.told(sentence, head, Value(negative=none))
        first = sentence.tokens[tree.first_conjunct(sentence, head)]
        if modality.is_ahead(sentence, head):
            value = value.plan()
        if (stance := modality.stance(sentence, head)) is not None:
            value = complement.said(stance, value, Value(), ahead=True)
        if first.head < 0:
            return modality.asked(self.reading, sentence, head, value)
        outer = self.outer(sentence, first.head)
        if none and first.deprel in negation.CORE:
            outer = replace(outer, negative=False)
        found = complement.noun(self.reading, sentence, head, first.head, value, outer)
        if found is not None:
            return found
        if self._is_supposed(sentence, head, first.head, outer):
            return value.under(outer)
        if first.deprel not in negation.CORE or not self._shares(sentence, head, first.head):
            return value
        return replace(value.under(outer), negative=value.negative != outer.negative)

    def _is_without(self, sentence: Sentence, head: int) -> bool:
        """Die Wahl verlief ohne Angriffe  ->  no attacks; auch ohne die Messe ist es voll  ->  not that there is none"""
        without = event_prepositions.leaves(tree.preposition(sentence, head), "without")
        return without and not presupposed(self.reading.findings, sentence, head)

    def _is_supposed(self, sentence: Sentence, head: int, governor: int, outer: Value) -> bool:
        """Bei einem Angriff würde, hätte Rom gehandelt; bei einem Treffen wollen sie reden.  ->  as open as the clause; nach einem Angriff will Rom handeln"""
        case = tree.preposition(sentence, tree.first_conjunct(sentence, head))
        open_ = (outer.planned or outer.possible) and (event_prepositions.leaves(case, "for") or event_prepositions.leaves(case, "within"))
        supposing = any(event_prepositions.leaves(case, how) for how in ("after", "for", "within"))
        unreal = outer.possible and supposing and konjunktiv.mood(sentence, governor) == konjunktiv.SECOND
        known = presupposed(self.reading.findings, sentence, head)
        return not known and (unreal or (open_ and complement.is_ahead(sentence, governor)))

    def _shares(self, sentence: Sentence, head: int, governor: int) -> bool:
        """Ein Angriff drohte nicht, Kontakte gab es nicht  ->  as real as the clause; der Angriff, ein Sprecher  ->  not its affair"""
        if presupposed(self.reading.findings, sentence, head):
            return False
        return self.reading.findings.is_event(sentence, head) or certainty.is_stative(tree.lemma(sentence, governor))

    def time(self, sentence: Sentence, predication: Predication) -> str:
        """The tense of a clause; of a noun only where a light verb gives it one."""
        if predication.light_verb:
            return tense.tense(sentence, clauses.clause_head(sentence, predication.trigger))
        if predication.kind in ("verb", "adjective") or clauses.is_clause(sentence, predication.trigger):
            return tense.tense(sentence, predication.trigger)
        return ""


def each_speaker(voices: tuple[Voice, ...]) -> tuple[tuple[Source, ...], ...]:
    """Holm und Berg erklärten, …  ->  a source chain for each of them, innermost first; who says twice that it is so says it once"""
    inward = sorted(voices, key=lambda voice: voice.width)
    ordered = [v for i, v in enumerate(inward) if not (i and v.speakers and _alike(v, inward[i - 1]))]
    options = [[Source(speaker, v.act, v.trigger, v.own) for speaker in (v.speakers or (None,))] for v in ordered]
    return tuple(product(*options))[:MOST_COPIES]


def _alike(one: Voice, other: Voice) -> bool:
    """Whether two voices are those of the same who say it; what somebody only wants is another thing."""
    return one.speakers == other.speakers and not (one.own or other.own)


def _apposed(sentence: Sentence, role: int) -> Value:
    """Kern, nicht mehr Chef; Kern, beinahe Chef -> negative. Kern, demnächst Chef -> Planned. Not: nicht gegen die Chefs"""
    if sentence.tokens[role].deprel != "appos":
        return Value()
    adverbs = {certainty.adverb(t.text.lower()) for t in clauses.children(sentence, role, "advmod") if t.index < role}
    negative = "near" in adverbs or negation.is_none(sentence, role) or negation.is_no_longer(sentence, role)
    return Value(negative=negative, planned="plan" in adverbs)


def _goes_on(sentence: Sentence, predication: Predication) -> bool:
    """Rom brach die Verhandlungen nicht ab.  ->  Rom did negotiate, whether it broke off or not"""
    signature = embedding.verb(predication.light_verb)
    return signature is not None and signature.factive and nominal.lemma_of(sentence, predication.trigger) == predication.lemma
