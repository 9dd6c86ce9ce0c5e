"""Nouns that say what somebody is. In: a Sentence and the place of a noun. Out: whether it is a role, and the predication that gives it to a bearer.

The rule: the nouns themselves are in lexicon/roles.tsv and lexicon/kinship.tsv.
"""

from __future__ import annotations

from kgbuild.grammar import form, names, nominal, tree
from kgbuild.lexicon import nouns, speech, succession
from kgbuild.model import Argument, Predication, Sentence

SUCCESSOR = "successor"
TO, FOR = "zu", "für"
MAKE, GIVES = "machen", "gives"


def role(sentence: Sentence, i: int, bearer: int, hops: int = 0) -> Predication:
    """`Kremlsprecherin Anna Bolt`  ->  Kremlsprecherin(bearer Anna Bolt, compound Kreml)"""
    own = (a for a in nominal.arguments(sentence, i) if a.head != bearer)
    who = Argument("bearer", bearer, form.case_of(sentence, bearer), hops)
    found = tuple(sorted((who, *own), key=lambda a: a.head))
    return Predication(sentence.index, i, "role", nominal.lemma_of(sentence, i), found, qualifiers=nominal.qualifiers(sentence, i))


def further(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Außenminister und Vizekanzler: roles beside a role."""
    others = tree.children(sentence, i, "conj")
    return tuple(c for c in others if sentence.tokens[c].upos == "NOUN" and not tree.has_child(sentence, c, *tree.SUBJECTS, "cop", "case"))


def is_role(sentence: Sentence, i: int) -> bool:
    """Kanzler, Zeuge, Trainerin."""
    return nouns.find("roles", nominal.lemma_of(sentence, i)) is not None


def is_successor(sentence: Sentence, i: int) -> bool:
    """Nachfolgerin, Amtsnachfolger."""
    found = nouns.find("roles", nominal.lemma_of(sentence, i))
    return found is not None and found.kind == SUCCESSOR


def is_made(sentence: Sentence, i: int) -> bool:
    """zur Kanzlerin wählen, sich zum Handlanger machen: what somebody becomes by the verb, and is only as far as it is so"""
    verb = sentence.tokens[i].head
    given = verb >= 0 and tree.preposition(sentence, i) == TO and sentence.tokens[i].upos == "NOUN" and names.close_name(sentence, i) < 0
    return given and (tree.base_lemma(sentence, verb) == MAKE or succession.kind(tree.verb_lemma(sentence, verb)) == GIVES)


def is_thought(sentence: Sentence, i: int) -> bool:
    """jemanden für einen Handlanger halten: what one only is in somebody's eyes"""
    verb = sentence.tokens[i].head
    return verb >= 0 and tree.preposition(sentence, i) == FOR and is_role(sentence, i) and speech.judges(tree.verb_lemma(sentence, verb))


def is_somebody(sentence: Sentence, i: int) -> bool:
    """A role, or whose relative one is: als Sohn eines Malers."""
    return is_role(sentence, i) or nouns.find("kinship", nominal.lemma_of(sentence, i)) is not None


def is_office(sentence: Sentence, i: int) -> bool:
    """Whether a noun names what somebody is made: Kanzlerin, Trainer, Nachfolger; not Opfer, Zeuge."""
    found = nouns.find("roles", nominal.lemma_of(sentence, i))
    return found is not None and (bool(found.relation) or found.kind == SUCCESSOR)
