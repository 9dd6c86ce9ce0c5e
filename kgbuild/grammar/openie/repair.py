"""What open triples need beyond `repair`. In: a Sentence in our scheme. Out: a Sentence; the rule: labels and heads change, words never.

A phrase on the wrong head costs two triples. Here: who is subject of what; phrases are in `attach`, relative clauses in `relative`.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import form, tree
from kgbuild.grammar.openie import attach, phrases, relative, verbs
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair import Repair
from kgbuild.lexicon import noun_prepositions
from kgbuild.model import Sentence, Token


def name_verbs(sentence: Sentence) -> Sentence:
    """`Er studierte Latein.`  ->  studierte VERB, where a tagger took it for an adjective"""
    mistaken = {t.index for t in sentence.tokens if verbs.is_mistaken(sentence, t.index)}
    tokens = (replace(t, upos="VERB") if t.index in mistaken else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if mistaken else sentence


def turn_pronoun(sentence: Sentence) -> Sentence:
    """`Diesen Plan hat er dargelegt.`  ->  er nsubj, Plan obj, where a parser turned them round: er is never an object"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel in tree.OBJECTS and _is_plainly_subject(token):
            subject = tree.child(sentence, token.head, *tree.NOUN_SUBJECTS)
            changes |= {subject: (token.head, "obj")} if subject >= 0 else {}
            changes[token.index] = (token.head, "nsubj")
    return relabelled(sentence, changes)


def _is_plainly_subject(token: Token) -> bool:
    """er, wir; not sie and es, which look the same as objects"""
    shown = token.upos == "PRON" and token.feat("PronType") == "Prs" and token.feat("Case") == "Nom"
    return shown and (token.feat("Person"), token.feat("Gender"), token.feat("Number")) in (
        ("3", "Masc", "Sing"),
        ("1", "", "Sing"),
        ("1", "", "Plur"),
    )


def join_copula(sentence: Sentence) -> Sentence:
    """`Ein Vorbild war der Maler Kurt Blau.`  ->  war cop of Vorbild, whose subject Maler is, where a parser made it one of its subject"""
    changes: Changes = {}
    for token in sentence.tokens:
        above = token.head if token.deprel in tree.NOUN_SUBJECTS else -1
        copula = tree.child(sentence, token.index, "cop") if above >= 0 else -1
        if copula >= 0 and sentence.tokens[above].upos == "NOUN" and not tree.has_child(sentence, above, "cop"):
            changes[copula] = (above, "cop")
    return relabelled(sentence, changes)


def find_first(sentence: Sentence) -> Sentence:
    """`Kurt Blau (* 1840 in Ulm; † 1902) war ein Maler.`  ->  Kurt nsubj, where brackets hid the subject from a parser"""
    root = next(t.index for t in sentence.tokens if t.head < 0)
    finite = tree.finite_verb(sentence, root)
    first = next((t.index for t in sentence.tokens if t.upos in ("NOUN", "PROPN")), -1)
    hidden = finite > 1 and sentence.tokens[finite - 1].text == ")" and 0 <= first < finite and first != root
    subjects = tree.children(sentence, root, *tree.NOUN_SUBJECTS, "csubj", "expl")
    if not hidden or tree.has_child(sentence, first, "case") or not all(phrases.is_aside(sentence, root, c) for c in subjects):
        return sentence
    return relabelled(sentence, {**dict.fromkeys(subjects, (first, "appos")), first: (root, "nsubj")})


def find_object(sentence: Sentence) -> Sentence:
    """`Das Museum ist alt, empfängt Gäste und zieht die Leute an.`  ->  Gäste, Leute obj: a verb that opens its clause shares the first one's subject"""
    changes: Changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        behind = token.deprel == "nsubj" and verb.deprel == "conj" and tree.is_finite(verb) and verb.index < token.index
        many = token.feat("Number") == "Plur" and verb.feat("Number") == "Sing"
        if behind and _opens(sentence, verb.index, many) and _may_be_object(sentence, token):
            changes[token.index] = (verb.index, "obj" if not tree.has_child(sentence, verb.index, "obj") else "obl:arg")
    return relabelled(sentence, changes)


def _opens(sentence: Sentence, i: int, disagrees: bool) -> bool:
    """Nothing but und stands before the verb, and the first clause begins with its subject or the noun behind the verb disagrees."""
    first = tree.first_conjunct(sentence, i)
    subject, finite = tree.child(sentence, first, *tree.NOUN_SUBJECTS), tree.finite_verb(sentence, first)
    before = any(c < i and sentence.tokens[c].deprel not in ("cc", "punct") for c in sentence.children[i])
    return not before and subject >= 0 and (subject < finite or finite < 0 or disagrees)


def _may_be_object(sentence: Sentence, token: Token) -> bool:
    """die Wahl; not der Mann, er"""
    shown = "Acc" in (form.article_cases(sentence, token.index) or ("Acc",)) and not _is_plainly_subject(token)
    return shown and not tree.has_child(sentence, token.index, "case")


def free_subject(sentence: Sentence) -> Sentence:
    """`Sie wurden in zwanzig Sprachen übersetzt.`  ->  Sprachen obl, where a parser made it the subject: in never counts, as über does"""
    changes: Changes = {}
    for token in sentence.tokens:
        case = tree.prepositions_of(sentence, token.index) if token.deprel in tree.NOUN_SUBJECTS else ()
        if len(case) == 1 and noun_prepositions.opens(tree.preposition(sentence, token.index), "circumstance"):
            changes[token.index] = (token.head, "obl")
    return relabelled(sentence, changes)


def find_predicate(sentence: Sentence) -> Sentence:
    """`Sein Nachfolger wurde der Anwalt Otto Kern.`  ->  Anwalt xcomp, where a parser gave a copula two subjects"""
    changes: Changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "nsubj") if token.upos == "AUX" else ()
        if len(found) == 2 and not tree.has_child(sentence, token.index, "obj", "xcomp"):
            changes[found[1]] = (token.index, "xcomp")
    return relabelled(sentence, changes)


def lift_verb(sentence: Sentence) -> Sentence:
    """`Der Käfer wird zwei Meter lang und lebt unter Rinde.`  ->  lebt beside wird, where a parser put it beside lang"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel == "conj" and tree.is_finite(token) and not verbs.is_clause(sentence, token.head):
            above = next((i for i in tree.path_to_root(sentence, token.head) if verbs.is_clause(sentence, i)), -1)
            changes |= {token.index: (above, "conj")} if above >= 0 else {}
    return relabelled(sentence, changes)


def join_predicate(sentence: Sentence) -> Sentence:
    """`bevor er die Bank verließ und Trainer wurde`  ->  wurde conj of verließ, Trainer its xcomp, where a parser put Trainer beside verließ"""
    changes: Changes = {}
    for noun, verb in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = noun.deprel == "conj" and noun.upos in ("NOUN", "ADJ") and sentence.tokens[noun.head].upos == "VERB"
        lonely = (
            verb.deprel == "conj"
            and tree.is_finite(verb)
            and not tree.has_child(sentence, verb.index, *tree.NOUN_SUBJECTS, "obj", "obl", "cc")
        )
        if beside and lonely and noun.head != verb.index and not tree.has_child(sentence, noun.index, "cop"):
            changes |= {verb.index: (noun.head, "conj"), noun.index: (verb.index, "xcomp")}
    return relabelled(sentence, changes)


def lower_predicate(sentence: Sentence) -> Sentence:
    """`der Anwalt, der viel schrieb und Minister war`  ->  Minister beside schrieb, where a parser put it beside Anwalt"""
    changes: Changes = {}
    for token in sentence.tokens:
        copula = tree.child(sentence, token.index, "cop") if token.deprel == "conj" else -1
        clause = tree.child(sentence, token.head, "acl:relcl") if copula > token.index else -1
        if 0 <= clause < token.index:
            changes[token.index] = (clause, "conj")
    return relabelled(sentence, changes)


def join_infinitive(sentence: Sentence) -> Sentence:
    """`Er lernte seine Frau kennen.`  ->  kennen a part of the verb, as a particle is"""
    changes: Changes = {}
    for token in sentence.tokens:
        bare = token.deprel == "xcomp" and token.feat("VerbForm") == "Inf" and token.text == token.lemma
        if bare and not sentence.children[token.index]:
            changes[token.index] = (token.head, "compound:prt")
    return relabelled(sentence, changes)


def part_clauses(sentence: Sentence) -> Sentence:
    """`Ihre Mutter war Ärztin und ihr Vater lehrte Latein.`  ->  Vater nsubj of lehrte, lehrte conj of Ärztin, where a parser coordinated the nouns"""
    changes: Changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        clause = (
            token.deprel in tree.NOUN_SUBJECTS
            and tree.has_child(sentence, token.index, "cop")
            and tree.has_child(sentence, token.index, *tree.NOUN_SUBJECTS)
        )
        second = tree.child(sentence, token.index, "conj") if clause else -1
        if token.index < second < verb.index and tree.is_finite(verb):
            changes |= {token.index: (verb.head, verb.deprel), verb.index: (token.index, "conj"), second: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


REPAIRS: tuple[Repair, ...] = (
    name_verbs,
    attach.lift_case,
    part_clauses,
    join_infinitive,
    lift_verb,
    join_predicate,
    lower_predicate,
    find_predicate,
    join_copula,
    find_first,
    turn_pronoun,
    relative.find_relative,
    relative.turn_relative,
    relative.hang_relative,
    attach.loosen_apposition,
    attach.join_places,
    attach.join_list,
    attach.free_dative,
    attach.lift_article,
    attach.lower_conjunct,
    attach.count_subject,
    free_subject,
    find_object,
    attach.free_behind,
    attach.free_year,
    attach.free_time,
    attach.free_agent,
    attach.free_source,
    attach.free_role,
    attach.free_manner,
    attach.lower_adverb,
)
