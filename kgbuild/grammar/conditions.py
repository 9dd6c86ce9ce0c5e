"""Clauses on a condition, and conditions. In: a sentence, a clause's head, for a step the reading and its value. Out: whether it is one; the value."""

from __future__ import annotations

from itertools import takewhile

from kgbuild.grammar import clauses, konjunktiv, tense, tree
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.value import Value
from kgbuild.lexicon import certainty
from kgbuild.model import Sentence, Token

LOOSE = ("parataxis", "ccomp")  # what a clause beside another may be called


def conditioned(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Falls er anruft, nimmt sie ab.  ->  both Possible.    Er zahlt unter der Bedingung, dass …; er zahlt nicht, es sei denn, …  ->  zahlt Possible"""
    below = any(is_condition(sentence, t.index) for t in clauses.children(sentence, head, "advcl"))
    below = below or any(_supposes(sentence, t.index) for t in clauses.children(sentence, head, *LOOSE))
    if tense.tense(sentence, head) != tense.PAST:
        below = below or any(_is_provided(sentence, t) for t in clauses.children(sentence, head, "obl"))
    own = sentence.tokens[head].deprel in ("ccomp", "parataxis") and _is_verb_first(sentence, head)
    cue = reading.findings.cue(sentence, head)
    speaks = cue is not None and cue.effect in ("plan", "demand", "hope")  # Rom droht mit Krieg, falls …: the threat itself is made
    speaks = speaks or _is_announced(reading, sentence, head)
    return value.maybe() if own or (below and not speaks) else value


def ensuing(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Angenommen, der Damm bricht. Dann flieht die Stadt.  ->  flieht Possible"""
    before = reading.findings.sentence(sentence.index - 1)
    goes_on = before is not None and before.paragraph == sentence.paragraph and certainty.goes_on(sentence.tokens[0].text)
    return value.maybe() if before is not None and goes_on and _supposes(before, 0) else value


def _is_announced(reading: Reading, sentence: Sentence, head: int) -> bool:
    """Rom kündigte an, die Grenze zu schließen, wenn …  ->  announced all the same, the plan stands"""
    governor = sentence.tokens[head].head
    cue = reading.findings.cue(sentence, governor) if governor >= 0 and clauses.is_zu_infinitive(sentence, head) else None
    return cue is not None and cue.effect in ("plan", "demand", "announce")


def is_supposed(sentence: Sentence, head: int) -> bool:
    """Angenommen, der Damm bricht; es sei denn, er bricht; ob der Damm bricht oder nicht, …  ->  clauses that only ask what if"""
    token = sentence.tokens[head]
    before = (c for c in tree.children(sentence, token.head, *LOOSE) if c < head) if token.deprel in LOOSE else ()
    supposing = token.deprel in LOOSE and any(_supposes(sentence, i) for i in (token.head, *before))
    supposing = supposing or any(_supposes(sentence, i) for i in tree.children(sentence, head, "advmod", "advcl"))
    return supposing or (
        token.deprel == "root" and any(certainty.marker(m, False) in ("open", "condition") for m in clauses.marks(sentence, head))
    )


def _supposes(sentence: Sentence, i: int) -> bool:
    """angenommen; gesetzt den Fall; (es) sei denn"""
    phrase = (t.text.lower() for t in takewhile(lambda t: t.upos != "PUNCT", sentence.tokens[i:]))
    return "condition" in (certainty.marker(sentence.tokens[i].text.lower(), False), certainty.marker(" ".join(phrase), False))


def _is_provided(sentence: Sentence, noun: Token) -> bool:
    """vorbehaltlich der Zustimmung; unter der Bedingung"""
    case = tree.preposition(sentence, noun.index)
    return "condition" in (certainty.marker(case, False), certainty.marker(f"{case} {tree.lemma(sentence, noun.index)}", False))


def effects(sentence: Sentence, head: int) -> frozenset[str]:
    """What the subordinators of a clause say of it: `falls er kommt` -> condition, `um zu siegen` -> plan, `weil er kam` -> ""; empty without one."""
    infinitive = clauses.finite(sentence, head) is None
    return frozenset(certainty.marker(mark, infinitive) for mark in clauses.marks(sentence, head))


def is_condition(sentence: Sentence, head: int) -> bool:
    """falls er anruft; wenn er anruft; sollte er anrufen; es wäre falsch, wenn er anrief; but not: er kam, wenn er anrief (whenever)"""
    marked = effects(sentence, head)
    if "condition" in marked:
        verb = clauses.finite(sentence, head)
        modal = verb is not None and verb.deprel == "aux" and certainty.modal(tree.lemma(sentence, verb.index), "past") == "plan"
        return not _is_whenever(sentence, head) or modal or "falls" in clauses.marks(sentence, head)
    return not marked and _is_verb_first(sentence, head)


def _is_whenever(sentence: Sentence, head: int) -> bool:
    """Er kam, wenn er anrief: both verbs in the past, neither unreal."""
    verb, main = clauses.finite(sentence, head), sentence.tokens[head].head
    past = verb is not None and tense.is_past(sentence, verb) and konjunktiv.mood(sentence, head) != konjunktiv.SECOND
    real = main < 0 or (konjunktiv.mood(sentence, main) != konjunktiv.SECOND and tense.tense(sentence, main) == tense.PAST)
    return past and real


def _is_verb_first(sentence: Sentence, head: int) -> bool:
    """Sollte er gewinnen, …"""
    verb = clauses.finite(sentence, head)
    first = next((t for t in tree.words(sentence, tree.subtree(sentence, head)) if t.upos not in ("PUNCT", "CCONJ")), None)
    subject = clauses.subject(sentence, head) is not None or tree.has_child(sentence, head, "expl")  # Geht es nach ihm, …
    return verb is not None and first is not None and first.index == verb.index and subject
