"""Tense. In: a sentence and the head of a clause. Out: past, present or future."""

from __future__ import annotations

from kgbuild.grammar import clauses, participle, tree
from kgbuild.grammar.memory import remembered
from kgbuild.model import Sentence, Token

PAST, PRESENT, FUTURE = "past", "present", "future"


@remembered
def tense(sentence: Sentence, head: int) -> str:
    """Er hat angerufen, rief an, ist gerufen und geholt worden  ->  past.   Er wird anrufen  ->  future.   Er ruft an  ->  present."""
    verb = clauses.finite(sentence, head)
    if verb is None:
        return _shared(sentence, head)
    helper = verb.index != head
    if helper and verb.deprel == "aux" and tree.lemma(sentence, verb.index) == "werden":
        return FUTURE
    if helper and verb.deprel == "aux" and tree.lemma(sentence, verb.index) in ("haben", "sein"):
        return PAST
    if helper and any(c.text.lower() in ("haben", "sein") for c in clauses.children(sentence, head, "aux") if c.index != verb.index):
        return PAST
    both = (head, *(i for i in tree.children(sentence, head, "conj") if not _has_finite(sentence, i)))
    perfect = any(c.text.lower() in ("worden", "gewesen", "geworden") for i in both for c in clauses.children(sentence, i, *clauses.VERBS))
    return PAST if perfect or is_past(sentence, verb) else PRESENT


def is_over(sentence: Sentence, head: int) -> bool:
    """Sie gingen, bevor er kam.  ->  a clause of time that has come true; not: Sobald er gekommen ist, gehen sie."""
    verb, governor = clauses.finite(sentence, head), sentence.tokens[head].head
    return (verb is not None and is_past(sentence, verb)) or (governor >= 0 and tense(sentence, governor) == PAST)


def _has_finite(sentence: Sentence, i: int) -> bool:
    """Whether a coordinated verb has a finite form of its own: getötet und verletzt worden has none."""
    return any(tree.is_finite(sentence.tokens[c]) for c in (i, *tree.children(sentence, i, "aux", "aux:pass", "cop")))


def is_past(sentence: Sentence, verb: Token) -> bool:
    """A preterite in the indicative: rief, kündigte; by its feature, else by its look; brachen (aus) whatever the tagger says."""
    if _is_present_form(sentence, verb):
        return False
    if participle.is_strong_past(verb.text) and verb.feat("Mood") != "Sub":
        return True
    if verb.feat("Tense"):
        return verb.feat("Tense") == "Past" and not (verb.feat("Mood") == "Sub" and _unreal(verb))
    return verb.text.lower().endswith(("te", "ten")) and not tree.lemma(sentence, verb.index).endswith(verb.text.lower())


def _is_present_form(sentence: Sentence, verb: Token) -> bool:
    """angreift: the infinitive's stem with -t is present, whatever the tagger says; but arbeitet, leitet may be left to it."""
    form, stem = verb.text.lower(), tree.lemma(sentence, verb.index).lower().removesuffix("n").removesuffix("e")
    return form.endswith("t") and not form.endswith("te") and len(stem) > 2 and (form == stem + "t" or stem.endswith(form[:-1]))


def _unreal(verb: Token) -> bool:
    return any(letter in verb.text.lower() for letter in "äöü")


def _shared(sentence: Sentence, head: int) -> str:
    """A conjunct without a finite verb takes the tense of the first; an infinitive has none unless it is perfect: geschlafen zu haben."""
    if sentence.tokens[head].deprel == "conj" and sentence.tokens[head].head >= 0:
        return tense(sentence, sentence.tokens[head].head)
    perfect = any(c.text.lower() in ("haben", "sein") for c in clauses.children(sentence, head, "aux", "aux:pass"))
    return PAST if perfect and "zu" in clauses.marks(sentence, head) else ""
