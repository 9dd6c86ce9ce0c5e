"""Relative clauses as open triples need them. In: a Sentence in our scheme. Out: a Sentence; the rule: pronoun, verb and noun agree.

A relative clause on the wrong noun gives false triples, for its noun stands for the pronoun.
"""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import determiners, nouns
from kgbuild.model import Sentence, Token

OBLIQUE = ("obl", "obl:arg")
NOUNS = ("NOUN", "PROPN")
STANDING = (*NOUNS, "PRON", "DET", "ADJ")  # what can stand for a noun
PERSONS = ("roles", "kinship")
REACH = 20  # words between a noun and its clause


def find_relative(sentence: Sentence) -> Sentence:
    """`Daten, die Forscher nutzen`  ->  die obj, Forscher nsubj, where a parser read `die Forscher`"""
    changes: Changes = {}
    for clause in sentence.tokens:
        first = sentence.tokens[tree.first_word(sentence, clause.index)] if clause.deprel == "acl:relcl" else clause
        noun = sentence.tokens[first.head]
        if first.deprel == "det" and noun.upos == "NOUN" and noun.head == clause.index:
            changes |= _shared_out(sentence, clause.index, first, noun)
    return relabelled(sentence, changes)


def _shared_out(sentence: Sentence, clause: int, pronoun: Token, noun: Token) -> Changes:
    """Who is subject: the noun if it agrees with the verb, for the pronoun stands in front anyway."""
    if noun.deprel in OBLIQUE:
        return _placed(sentence, clause, pronoun, noun)
    if noun.deprel not in (*tree.NOUN_SUBJECTS, "obj"):
        return {}
    other = tree.child(sentence, clause, *(tree.NOUN_SUBJECTS if noun.deprel == "obj" else tree.OBJECTS))
    if other >= 0:
        return {}
    first = _does(sentence, clause, noun)
    return {pronoun.index: (clause, "obj" if first else "nsubj"), noun.index: (clause, "nsubj" if first else "obj")}


def _does(sentence: Sentence, clause: int, noun: Token) -> bool:
    """Whether the noun behind a relative pronoun can do what the verb says: `Daten, die Forscher nutzen`; not `Bauern, die Reis anbauen`"""
    finite = tree.finite_verb(sentence, clause)
    shown = sentence.tokens[finite].feat("Number") if finite >= 0 else "Plur"  # a plural looks like an infinitive
    number = "Plur" if tree.has_child(sentence, noun.index, "conj") else noun.feat("Number")
    if "" not in (shown, number) and shown != number:
        return False
    return _is_person(noun) or not _is_person(sentence.tokens[sentence.tokens[clause].head])


def _is_person(token: Token) -> bool:
    return any(nouns.find(table, token.text) for table in PERSONS) or token.entity.endswith("PER")


def _placed(sentence: Sentence, clause: int, pronoun: Token, noun: Token) -> Changes:
    """`ein Haus, in der Bilder hängen`: the preposition is the pronoun's, the noun the subject that the clause lacks"""
    case = tree.child(sentence, noun.index, "case")
    if not 0 <= case < pronoun.index or tree.has_child(sentence, clause, *tree.NOUN_SUBJECTS):
        return {}
    return {pronoun.index: (clause, "obl"), case: (pronoun.index, "case"), noun.index: (clause, "nsubj")}


def turn_relative(sentence: Sentence) -> Sentence:
    """`Funde, die ein Team machte`  ->  die obj, Team nsubj, where a parser turned them round: machte is singular"""
    changes: Changes = {}
    for clause in sentence.tokens:
        pronoun, thing = (tree.child(sentence, clause.index, label) for label in ("nsubj", "obj"))
        if clause.deprel == "acl:relcl" and _is_other_way(sentence, clause.index, pronoun, thing):
            changes |= {pronoun: (clause.index, "obj"), thing: (clause.index, "nsubj")}
        finite = tree.finite_verb(sentence, clause.index)
        if clause.deprel == "acl:relcl" and min(pronoun, thing, finite) >= 0 and tree.is_relative(sentence, pronoun):
            one, many, verb = (sentence.tokens[t].feat("Number") for t in (thing, clause.head, finite))
            turned = one == verb != many and bool(one and many) and "Nom" in (form.article_cases(sentence, thing) or ("Nom",))
            changes |= {pronoun: (clause.index, "obj"), thing: (clause.index, "nsubj")} if turned else {}
    return relabelled(sentence, changes)


def _is_other_way(sentence: Sentence, clause: int, subject: int, pronoun: int) -> bool:
    """`das Fest, das viele anzieht`: das obj and viele nsubj, though anzieht is singular"""
    finite = tree.finite_verb(sentence, clause)
    if min(subject, pronoun, finite) < 0 or not tree.is_relative(sentence, pronoun) or tree.is_relative(sentence, subject):
        return False
    if "Nom" not in determiners.cases(sentence.tokens[pronoun].text) or "Acc" not in (form.article_cases(sentence, subject) or ("Acc",)):
        return False
    shown, number = sentence.tokens[finite].feat("Number"), sentence.tokens[subject].feat("Number")
    many = number == "Plur" or tree.has_child(sentence, subject, "conj")
    return shown == "Sing" and many and not tree.preposition(sentence, pronoun)


def hang_relative(sentence: Sentence) -> Sentence:
    """`Leute aus Rom, die hier wohnten`  ->  wohnten acl:relcl of Leute: where verb or pronoun disagree, the nearest noun that agrees"""
    changes: Changes = {}
    for clause in sentence.tokens:
        if clause.deprel == "acl:relcl" and not _suits(sentence, clause.head, clause.index):
            found = _antecedent(sentence, clause)
            changes |= {clause.index: (found, "acl:relcl")} if found >= 0 else {}
    return relabelled(sentence, changes)


def _antecedent(sentence: Sentence, clause: Token) -> int:
    """The nearest noun that agrees; without one the nearest, unless the clause hangs on a noun already."""
    start = tree.subtree(sentence, clause.index)[0]
    before = [t.index for t in reversed(sentence.tokens[max(0, start - REACH) : start]) if t.upos in NOUNS and t.deprel != "flat"]
    nearest = before[0] if before and sentence.tokens[clause.head].upos not in STANDING else -1
    return next((i for i in before if _suits(sentence, i, clause.index)), nearest)


def _suits(sentence: Sentence, noun: int, clause: int) -> bool:
    """Whether a relative clause can hang on the token: it agrees with the pronoun, and with the verb where the pronoun is subject."""
    pronoun = tree.first_word(sentence, clause)
    if sentence.tokens[noun].upos not in NOUNS:
        return sentence.tokens[noun].upos in STANDING
    if sentence.tokens[pronoun].upos != "PRON" or not tree.is_relative(sentence, pronoun):
        return True
    return _agrees_with_verb(sentence, noun, clause, pronoun)


def _agrees_with_verb(sentence: Sentence, noun: int, clause: int, pronoun: int) -> bool:
    finite = tree.finite_verb(sentence, clause)
    shown = sentence.tokens[finite].feat("Number") if finite >= 0 and sentence.tokens[pronoun].deprel in tree.NOUN_SUBJECTS else ""
    number = sentence.tokens[noun].feat("Number")
    return "" in (shown, number) or shown == number or (shown == "Plur" and tree.has_child(sentence, noun, "conj"))
