"""What open triples need beyond `repair`. In: a Sentence in our scheme. Out: a Sentence; the rule: labels and heads change, words never.

Open triples take every phrase where the tree puts it, so a phrase on the wrong head costs two of them.
"""

from __future__ import annotations

from collections.abc import Callable

from kgbuild.grammar import form, tree
from kgbuild.grammar.normalise import is_tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import noun_prepositions, nouns, times
from kgbuild.model import Sentence, Token

Repair = Callable[[Sentence], Sentence]
Changes = dict[int, tuple[int, str]]

SUBJECTS = ("nsubj", "nsubj:pass")
OBJECTS = ("obj", "obl:arg")
YEAR = 4  # digits


def turn_pronoun(sentence: Sentence) -> Sentence:
    """`Diesen Plan hat er dargelegt.`  ->  er nsubj, Plan obj, where a parser turned them round: er is never an object"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel in OBJECTS and _is_plainly_subject(token):
            subject = tree.child(sentence, token.head, *SUBJECTS)
            changes |= {subject: (token.head, "obj")} if subject >= 0 else {}
            changes[token.index] = (token.head, "nsubj")
    return relabelled(sentence, changes)


def _is_plainly_subject(token: Token) -> bool:
    """er, wir; not sie and es, which look the same as objects"""
    shown = token.upos == "PRON" and token.feat("PronType") == "Prs" and token.feat("Case") == "Nom"
    return shown and (token.feat("Person"), token.feat("Gender"), token.feat("Number")) in (("3", "Masc", "Sing"), ("1", "", "Sing"), ("1", "", "Plur"))


def loosen_apposition(sentence: Sentence) -> Sentence:
    """`Sie liebt Rom, die Stadt der Päpste.`  ->  Stadt appos of Rom, where a parser gave the verb two objects and no und joins them"""
    changes: Changes = {}
    for token in sentence.tokens:
        objects = tree.children(sentence, token.index, "obj")
        for first, second in zip(objects, objects[1:], strict=False):
            if _stand_beside(sentence, first, second):
                changes[second] = (first, "appos")
    return relabelled(sentence, changes)


def _stand_beside(sentence: Sentence, first: int, second: int) -> bool:
    """Only a comma between two noun phrases."""
    end, start = tree.subtree(sentence, first)[-1], next(i for i in tree.subtree(sentence, second) if sentence.tokens[i].upos != "PUNCT")
    return first < second and end < start and all(t.text == "," for t in sentence.tokens[end + 1 : start]) and not tree.close(sentence, first, second)


def lift_article(sentence: Sentence) -> Sentence:
    """`ein Museum für Glas und eine Bibliothek`  ->  Bibliothek beside Museum: both have articles, Glas has none"""
    changes: Changes = {}
    for token in sentence.tokens:
        inner = sentence.tokens[token.head] if token.deprel == "conj" else token
        if inner.deprel == "nmod" and _has_article(sentence, token.index) and not _has_article(sentence, inner.index):
            alike = form.determination(sentence, inner.head) == form.determination(sentence, token.index)
            if alike and tree.has_child(sentence, inner.index, "case") and inner.index > inner.head:
                changes[token.index] = (inner.head, "conj")
    return relabelled(sentence, changes)


def _has_article(sentence: Sentence, i: int) -> bool:
    """A determiner, or one inside the preposition: im."""
    return form.determination(sentence, i) != "bare"


def free_year(sentence: Sentence) -> Sentence:
    """`den beide Staaten 1921 schlossen`, `Dort wurde der Verein 1905 gegründet.`  ->  1905 obl of the verb: nothing but a first phrase keeps its year"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        if noun.deprel in SUBJECTS and is_year(token) and token.index == noun.index + 1 and not _is_first(sentence, noun):
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def is_year(token: Token) -> bool:
    """1921; not 192 or 19.210"""
    return token.upos == "NUM" and len(token.text) == YEAR and token.text.isdecimal()


def _is_first(sentence: Sentence, noun: Token) -> bool:
    """Whether a subject stands in front of its finite verb in a main clause, where nothing else can stand."""
    finite = tree.finite_verb(sentence, noun.head)
    return noun.index < finite and not _is_subordinate(sentence, noun.head)


def _is_subordinate(sentence: Sentence, clause: int) -> bool:
    return tree.has_child(sentence, clause, "mark") or sentence.tokens[clause].deprel == "acl:relcl"


def free_time(sentence: Sentence) -> Sentence:
    """`Er drehte den Film im Alter von 24 Jahren.`  ->  Alter obl of drehte: a time says when something is done, unless the noun is itself an event"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        held = token.deprel == "nmod" and noun.deprel in OBJECTS and token.index > noun.index and sentence.tokens[noun.head].upos == "VERB"
        if held and is_time(sentence, token.index) and nouns.find("events", noun.text) is None:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def is_time(sentence: Sentence, i: int) -> bool:
    """im Mai, am Montag, im Jahr 1990, im Alter von 24 Jahren; not: für drei Tage"""
    placed = noun_prepositions.opens(tree.preposition(sentence, i), "circumstance")
    return placed and (_is_time_word(sentence.tokens[i]) or any(_is_time_word(sentence.tokens[c]) for c in tree.children(sentence, i, "nmod")))


def _is_time_word(token: Token) -> bool:
    word = token.text
    return is_year(token) or times.month(word) is not None or times.weekday(word) is not None or bool(times.unit(word) or times.kind(word))


def find_relative(sentence: Sentence) -> Sentence:
    """`Daten, die Forscher nutzen`  ->  die obj, Forscher nsubj, where a parser read `die Forscher`"""
    changes: Changes = {}
    for clause in sentence.tokens:
        first = sentence.tokens[tree.first_word(sentence, clause.index)] if clause.deprel == "acl:relcl" else clause
        noun = sentence.tokens[first.head]
        if first.deprel == "det" and noun.upos == "NOUN" and noun.head == clause.index and noun.deprel in (*SUBJECTS, "obj"):
            changes |= _shared_out(sentence, clause.index, first, noun)
    return relabelled(sentence, changes)


def _shared_out(sentence: Sentence, clause: int, pronoun: Token, noun: Token) -> Changes:
    """Who is subject: the noun if it agrees with the verb, for the pronoun stands in front anyway."""
    other = tree.child(sentence, clause, *(SUBJECTS if noun.deprel == "obj" else OBJECTS))
    if other >= 0:
        return {}
    finite = tree.finite_verb(sentence, clause)
    agrees = finite >= 0 and sentence.tokens[finite].feat("Number") == noun.feat("Number")
    return {pronoun.index: (clause, "obj" if agrees else "nsubj"), noun.index: (clause, "nsubj" if agrees else "obj")}


REPAIRS: tuple[Repair, ...] = (turn_pronoun, find_relative, loosen_apposition, lift_article, free_year, free_time)


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with all repairs that leave it a tree."""
    for repair in REPAIRS:
        found = repair(sentence)
        sentence = found if found is sentence or is_tree(found) else sentence
    return sentence
