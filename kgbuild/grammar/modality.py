"""What a clause itself says of how real it is. In: the reading, a clause's head and its value so far. Out: the value.

One function per phenomenon; `CLAUSE` is their order.
"""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.grammar import clauses, konjunktiv, negation, tense, tree
from kgbuild.grammar.conditions import conditioned, ensuing
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import also_called, certainty, embedding, fiction, signs, speech, times
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence, Token

OR, GIVE, BECOME = "oder", "geben", "werden"
Step = Callable[[Reading, Sentence, int, Value], Value]


def modal(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Kiew will verhandeln -> Planned. Der Damm kann brechen -> Possible. Die Polizei konnte ihn festnehmen -> fact. Er soll gelogen haben -> said."""
    for verb in _modals(sentence, head):
        value = _applied(reading, sentence, head, verb, value)
    return value


def _modals(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """Modals and werden of the clause; a conjunct without a finite verb of its own shares those of the first."""
    own = clauses.children(sentence, head, "aux")
    token = sentence.tokens[head]
    shared = clauses.finite(sentence, head) is None and token.deprel == "conj" and not clauses.is_zu_infinitive(sentence, head)
    return (*_modals(sentence, token.head), *own) if shared and token.head >= 0 else own


def _applied(reading: Reading, sentence: Sentence, head: int, verb: Token, value: Value) -> Value:
    lemma = tree.lemma(sentence, verb.index)
    effect = certainty.modal(lemma, _form(sentence, head, verb))
    told = effect == "plan" and lemma == "sollen" and _is_stative(sentence, head) and not _is_set(sentence, head)
    if told or (lemma == "sollen" and effect == "hearsay"):
        return value.said(Voice(_width(sentence, head), (), "says", Place(sentence.index, verb.index), way="hearsay"))
    if effect == "want":
        return value.plan().said(_own(reading, sentence, head, verb))
    if effect == "claim":
        return value.said(
            Voice(_width(sentence, head), reading.findings.subjects(sentence, head), "claims", Place(sentence.index, verb.index))
        )
    if effect == "open" and lemma == "werden" and reading.is_reported(sentence, head):
        return value.plan()
    return value.maybe() if effect == "open" else value.plan() if effect == "plan" else value


def _form(sentence: Sentence, head: int, verb: Token) -> str:
    clause = verb.head  # of the first verb, where several share it: soll ihn getreten und beraubt haben
    helpers = [t for t in clauses.children(sentence, clause, "aux") if t.index != verb.index]
    participle = sentence.tokens[head].feat("VerbForm") == "Part" or tree.has_child(sentence, head, "cop")
    if any(t.text.lower() in ("haben", "sein") and (participle or t.index == clause + 1) for t in helpers):
        return "perfect"  # soll erhalten haben, whatever a tagger makes of erhalten
    if konjunktiv.is_second(verb):
        return "conditional"
    past = tense.is_past(sentence, verb) or any(tree.lemma(sentence, t.index) == "haben" and t.feat("VerbForm") == "Fin" for t in helpers)
    return "past" if past else "present"


def _is_stative(sentence: Sentence, head: int) -> bool:
    return tree.has_child(sentence, head, "cop") or certainty.is_stative(tree.lemma(sentence, head))


def _is_set(sentence: Sentence, head: int) -> bool:
    """Heute soll es in Ulm ein Fest geben  ->  a day is set for it, so it is to come; not: in Ulm soll es Streit geben"""
    if tree.lemma(sentence, head) != GIVE:
        return False
    words = [t.text for t in clauses.children(sentence, head, "obl", "advmod")]
    coming = any((day := times.day(word)) is not None and day >= 0 for word in words)
    return coming or any(times.weekday(word) is not None or times.month(word) is not None for word in words)


def _width(sentence: Sentence, head: int) -> int:
    return len(clauses.subtree(sentence, head))


def _own(reading: Reading, sentence: Sentence, head: int, verb: Token) -> Voice | None:
    """The subject that wants it; several wanting together stay unnamed here, they are the agents."""
    who = reading.findings.subjects(sentence, head)
    return Voice(_width(sentence, head), who, "announces", Place(sentence.index, verb.index), own=True) if len(who) == 1 else None


def unreal(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Moskau nähme den Hörer ab.  ->  Possible, unless it stands in for Konjunktiv I in a report: Die Banken hätten gezahlt."""
    verb = clauses.finite(sentence, head)
    if verb is None or konjunktiv.mood(sentence, head) != konjunktiv.SECOND:
        return value
    is_modal = verb.deprel == "aux" and certainty.modal(tree.lemma(sentence, verb.index), "present")
    substitute = reading.is_reported(sentence, head) and verb.text.lower().endswith("n")
    return value if is_modal or substitute else value.maybe()


def adverbs(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Vielleicht kommt er -> Possible. Angeblich kam er -> said by somebody. Fast wäre er gekommen -> negative."""
    for token in clauses.children(sentence, head, "advmod", "discourse", "obl"):
        effect = certainty.adverb(token.text.lower() if token.deprel != "obl" else clauses.phrase(sentence, token.index))
        if effect in ("possible", "hardly"):
            value = value.maybe()
        if effect == "plan" and tense.tense(sentence, head) != tense.PAST:
            value = value.plan()
        if effect in ("hardly", "near") and _is_clausal(sentence, head, token, effect):
            value = value.flip()
        if effect == "hearsay" and token.deprel != "obl":  # dem Vernehmen nach is a report of its own
            value = value.said(Voice(_width(sentence, head), (), "says", Place(sentence.index, token.index), way="hearsay"))
    return value


def _is_clausal(sentence: Sentence, head: int, token: Token, effect: str) -> bool:
    """`Fast wäre er gefallen`, `er traf fast den Papst`, `er wurde fast Papst`; not `er traf fast alle`."""
    behind = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else token
    article = (behind.upos == "DET" and bool(behind.feat("Definite"))) or behind.upos in ("VERB", "AUX") or behind.deprel == "compound:prt"
    return effect == "hardly" or article or behind.index == head or konjunktiv.mood(sentence, head) == konjunktiv.SECOND


def negated(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Moskau griff nicht an.  ->  negative.    Nicht alle griffen an.  ->  Possible"""
    value = value.maybe() if negation.is_partial(sentence, head) else value
    return value.flip() if negation.is_negated(sentence, head) else value


def asked(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Greift Moskau an?  ->  Possible"""
    token = sentence.tokens[head]
    mark = any(t.text == "?" for t in clauses.children(sentence, head, "punct"))
    root = token.deprel == "root" or (token.deprel == "conj" and sentence.tokens[token.head].deprel == "root")
    return value.maybe() if mark or (root and any(t.text == "?" for t in sentence.tokens[-2:])) else value


def imagined(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Im Planspiel greift Moskau an.  ->  Possible"""
    within = (c.index for c in clauses.children(sentence, head, "obl") if tree.preposition(sentence, c.index) == "in")
    return value.maybe() if any(fiction.is_scenario(tree.lemma(sentence, i)) for i in within) else value


def either(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Holm oder Berg reist nach Rom.  ->  Possible: nobody says which of them"""
    inside = (sentence.tokens[i] for noun in clauses.children(sentence, head, *negation.CORE) for i in tree.subtree(sentence, noun.index))
    others = (sentence.tokens[t.head] for t in inside if t.text.lower() == OR and t.deprel == "cc")
    return (
        value.maybe() if any(t.upos in tree.NOMINAL and t.deprel == "conj" and not _is_other_name(sentence, t) for t in others) else value
    )


def _is_other_name(sentence: Sentence, second: Token) -> bool:
    """das Projekt, kurz „Nord“ oder „NL“: what else it is called"""
    opened = second.index > 1 and sentence.tokens[second.index - 1].text in signs.QUOTES
    commas = [t.index for t in sentence.tokens[: second.index] if t.text == ","]
    called = sentence.tokens[commas[-1] + 1].text if commas else ""
    return opened and also_called.opens(called)


def intended(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Nach den Plänen, nach dem Willen der Stadt geht die Werft an Rom.  ->  Planned"""
    ahead = tense.tense(sentence, head) != tense.PAST
    phrases = (
        f"{tree.preposition(sentence, t.index)} {tree.lemma(sentence, t.index)}" for t in clauses.children(sentence, head, "obl", "obl:arg")
    )
    return value.plan() if ahead and any(certainty.marker(phrase, False) == "plan" for phrase in phrases) else value


def ordered(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Räumt die Stadt!  ->  Planned"""
    imperative = sentence.tokens[head].feat("Mood") == "Imp" and clauses.subject(sentence, head) is None
    return value.plan() if imperative and any(t.text == "!" for t in sentence.tokens[-2:]) else value


def is_ahead(sentence: Sentence, noun: int) -> bool:
    """Osram vor Übernahme von Blau  ->  in a sentence without a verb what stands behind `vor` is still to come"""
    return tree.preposition(sentence, noun) == "vor" and clauses.is_verbless(sentence.tokens)


def stance(sentence: Sentence, noun: int) -> Cue | None:
    """Blau gegen Treffen mit Kern  ->  gegen (sein): what a headline says of a name without a verb; not: Protest gegen Treffen"""
    above = sentence.tokens[sentence.tokens[noun].head]
    bare = sentence.index == 0 and bool(above.entity) and clauses.is_verbless(sentence.tokens)
    case = tree.preposition(sentence, noun) if bare else ""
    return speech.verb(f"{case} sein") if case else None


def is_becoming(sentence: Sentence, role: int) -> bool:
    """Bolt wird Kanzlerin  ->  not yet; wurde Kanzlerin, ist Kanzlerin geworden, wird Kanzlerin genannt"""
    copula, governor = tree.child(sentence, role, "cop"), sentence.tokens[tree.first_conjunct(sentence, role)].head
    verb, clause = (copula, role) if copula >= 0 else (governor, governor)
    return verb >= 0 and tree.lemma(sentence, verb) == "werden" and tense.tense(sentence, clause) == tense.PRESENT


def to_be_done(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Der Betrag ist zu zahlen. Er hat zu gehen.  ->  Planned; not: Sie war in Rom zu sehen"""
    helped = any(tree.lemma(sentence, t.index) in ("sein", "haben") for t in clauses.children(sentence, head, *clauses.VERBS))
    infinitive = "zu" in clauses.marks(sentence, head) and sentence.tokens[head].deprel in ("root", "ccomp", "conj")
    seen = embedding.seen(tree.lemma(sentence, head)) and any(
        tree.lemma(sentence, t.index) == "sein" for t in clauses.children(sentence, head, *clauses.VERBS)
    )
    return value.plan() if helped and infinitive and not seen else value


def due(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Der König wird in Rom beigesetzt.  ->  Planned"""
    helped = any(tree.lemma(sentence, t.index) == BECOME for t in clauses.children(sentence, head, "aux:pass"))
    ahead = helped and embedding.due(tree.verb_lemma(sentence, head)) and tense.tense(sentence, head) == tense.PRESENT
    return value.plan() if ahead else value


CLAUSE: tuple[Step, ...] = (
    modal,
    unreal,
    adverbs,
    negated,
    asked,
    imagined,
    either,
    intended,
    ordered,
    conditioned,
    ensuing,
    to_be_done,
    due,
)
