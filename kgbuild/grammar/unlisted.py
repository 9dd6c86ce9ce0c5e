"""Who answers for a clause under a word that no lexicon knows. In: findings, a clause, what governs it. Out: the voice that tells it.

`Holm flunkerte, dass sie kam`  ->  Holm. The rule: what is not known to be a fact is somebody's word; verbs and nouns of facts are listed (`lexicon/embedding.tsv`).
"""

from __future__ import annotations

from kgbuild.grammar import clauses
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import who_tells
from kgbuild.grammar.value import Voice
from kgbuild.model import Place, Sentence

DASS = "dass"
MEANS = ("dadurch", "damit", "daran", "so")  # what a clause with dass behind them tells is so: how it was done, what came of it


def teller(findings: Findings, sentence: Sentence, head: int, governor: int) -> Voice | None:
    """Holm flunkerte, dass sie kam.  Sie kam, protestierte Holm.  Holms Mantra, dass sie kam.  ->  Holm; of a noun somebody, be he named or not"""
    label = sentence.tokens[head].deprel
    width, trigger = len(clauses.subtree(sentence, governor)) - 1, Place(sentence.index, governor)
    if label in ("acl", "ccomp") and DASS in clauses.marks(sentence, head) and sentence.tokens[governor].upos == "NOUN":
        owners = findings.places(sentence, governor, ("genitive", "von"))
        return Voice(width, tuple(filter(findings.is_somebody, owners)), "claims", trigger)
    if label != "ccomp" or not (_is_told(sentence, head, governor) or _is_before_its_frame(sentence, head, governor)):
        return None
    inside = {Place(sentence.index, i) for i in clauses.subtree(sentence, head)}
    who = tuple(place for place in who_tells(findings, sentence, governor) if place not in inside)
    return Voice(width, who, "claims", trigger) if who else None


def _is_told(sentence: Sentence, head: int, governor: int) -> bool:
    """flunkerte, dass sie kam; not: gewann dadurch, dass sie kam"""
    return DASS in clauses.marks(sentence, head) and not any(c.text.lower() in MEANS for c in clauses.children(sentence, governor))


def _is_before_its_frame(sentence: Sentence, head: int, governor: int) -> bool:
    """Sie kam | , protestierte Holm.  ->  a clause without subordinator before its verb, whose subject stands behind it"""
    subject = clauses.subject(sentence, governor)
    return not clauses.marks(sentence, head) and head < governor and subject is not None and subject.index > governor
