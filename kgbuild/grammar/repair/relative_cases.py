"""Relative clauses whose pronoun a parser took for the wrong participant. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import names, relative, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair import cases, possible
from kgbuild.grammar.repair.possible import DEFINITE, FEMININE
from kgbuild.lexicon import datives, determiners, handled, nouns, selection
from kgbuild.model import Sentence, Token

OPEN_FORMS = ("die", "das")  # nominative or accusative
WHAT, SOMEBODY = "was", "somebody"


def find_dative_relative(sentence: Sentence) -> Sentence:
    """`die Partei, der auch Otto Kern angehört`  ->  der obl:arg and Otto nsubj, where a parser made `der` the subject"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj") if verb.deprel == "acl:relcl" else ()
        if found and _is_dative_relative(sentence, verb, sentence.tokens[found[0]]):
            others = [
                c
                for c in tree.children(sentence, verb.index, "nsubj", "obj", "obl:arg")
                if c > found[0] and not tree.has_child(sentence, c, "case")
            ]
            compared = [c for c in others if cases.compares(sentence.tokens[min(tree.subtree(sentence, c))])]
            can = [c for c in others if c not in compared and "Nom" in possible.cases(sentence, c)]
            told = _second_subject(sentence, verb, can)
            if len(told) == 1 and len(others) == len(compared) + max(1, len(can)):
                changes |= {found[0]: (verb.index, "obl:arg"), told[0]: (verb.index, "nsubj")} | _beside(sentence, verb.index, compared)
    return relabelled(sentence, changes)


def _second_subject(sentence: Sentence, verb: Token, can: list[int]) -> list[int]:
    """die Ministerin, der die FDP Versagen vorwirft: of two nouns beside a verb that may have a dative, the one that a parser took for a subject too, or a name."""
    subjects = [c for c in can if sentence.tokens[c].deprel == "nsubj"] or [c for c in can if sentence.tokens[c].entity]
    return subjects if len(can) == 2 and len(subjects) == 1 and datives.may(tree.verb_lemma(sentence, verb.index)) else can


def _is_dative_relative(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """`denen`, `dem`; `der` that opens the clause of a woman, of one thing that `die` stands for, or of several: none of them is `der` as a subject."""
    if pronoun.upos == "PRON" and determiners.cases(pronoun.text) == ("Dat",):
        return True
    noun = sentence.tokens[verb.head]
    opens = pronoun.text == DEFINITE and pronoun.upos == "PRON" and pronoun.index == tree.first_word(sentence, verb.index)
    described = (noun.head,) if noun.deprel == "appos" and noun.head >= 0 else ()  # die Reederei Osram, der …
    articles = [sentence.tokens[d].text.lower() for i in (noun.index, *described) for d in tree.children(sentence, i, "det")]
    return opens and (FEMININE in articles or (noun.upos == "NOUN" and not noun.entity and words.is_feminine(noun) and "der" in articles))


def _beside(sentence: Sentence, verb: int, compared: list[int]) -> Changes:
    """wie der Präsident: an adjunct with its preposition."""
    starts = {c: min(tree.subtree(sentence, c)) for c in compared}
    return dict.fromkeys(compared, (verb, "obl")) | {start: (c, "case") for c, start in starts.items()}


def turn_relative(sentence: Sentence) -> Sentence:
    """`Zölle, die Japan unterstützt`  ->  Japan nsubj and die obj, where a parser turned them round though the verb is singular"""
    changes: Changes = {}
    for verb in sentence.tokens:
        if verb.deprel != "acl:relcl" or verb.upos != "VERB":
            continue
        subjects, objects = (tree.children(sentence, verb.index, label) for label in ("nsubj", "obj"))
        finite = tree.finite_verb(sentence, verb.index)
        if len(subjects) == len(objects) == 1 and finite >= 0 and sentence.tokens[subjects[0]].text.lower() == FEMININE:
            many = _stands_for_many(sentence, verb.index, subjects[0])
            one = sentence.tokens[finite].feat("Number") == "Sing" and _can_act_alone(sentence, objects[0])
            if many and one:
                changes |= {subjects[0]: (verb.index, "obj"), objects[0]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def turn_handled(sentence: Sentence) -> Sentence:
    """`die Firma, die Otto Kern leitet`, `den Abzug, was Kern ablehnte`  ->  the person nsubj and die obj, where a parser let the firm lead him"""
    changes: Changes = {}
    for verb in sentence.tokens:
        pronoun = sentence.tokens[tree.first_word(sentence, verb.index)] if verb.deprel == "acl:relcl" and verb.upos == "VERB" else verb
        if pronoun.head != verb.index or not _is_of_people(pronoun.text, tree.verb_lemma(sentence, verb.index)):
            continue
        people = [c for c in tree.children(sentence, verb.index, "nsubj", "obj", "obl:arg") if _may_be_person(sentence, c)]
        others = set(tree.children(sentence, verb.index, "nsubj", "obj")) - {pronoun.index, *people}
        if len(people) == 1 and not others and _is_no_person(sentence, verb.head) and not tree.is_passive(sentence, verb.index):
            changes |= {pronoun.index: (verb.index, "obj"), people[0]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def _is_of_people(pronoun: str, verb: str) -> bool:
    """die … leitet: a verb for what people do to bodies; was … ablehnte: what only somebody does, and never a thing"""
    if pronoun == WHAT:
        return selection.kind(verb, "agent") == SOMEBODY
    return pronoun in OPEN_FORMS and handled.by_people(verb)


def _may_be_person(sentence: Sentence, i: int) -> bool:
    """Otto; Schengelia, which a recogniser took for a place that no table has"""
    token = sentence.tokens[i]
    unknown = token.upos == "PROPN" and token.entity == "B-LOC" and not gazetteer.lookup(token.text)
    return token.entity == "B-PER" or (unknown and not tree.has_child(sentence, i, "det", "case"))


def _is_no_person(sentence: Sentence, i: int) -> bool:
    """die Firma, das Buch; not die Frau, Eva Roth"""
    noun = sentence.tokens[i]
    people = any(nouns.find(table, noun.text) for table in ("roles", "kinship"))
    return noun.upos in ("NOUN", "PROPN") and not people and not noun.entity.endswith("PER") and names.close_person(sentence, i) < 0


def _stands_for_many(sentence: Sentence, clause: int, pronoun: int) -> bool:
    """Whether nothing but a plural can be meant: the noun right before the clause, and what it hangs on."""
    antecedent = relative.antecedent(sentence, clause, pronoun)
    before = sentence.tokens[max(antecedent, 0) : pronoun]
    single = any(t.upos in ("NOUN", "PROPN") and t.feat("Number") != "Plur" and t.feat("Gender") in ("Fem", "") for t in before)
    apart = any(t.upos in ("VERB", "AUX") for t in before)  # Verträge schließen, die …
    return antecedent >= 0 and sentence.tokens[antecedent].feat("Number") == "Plur" and not single and not apart


def _can_act_alone(sentence: Sentence, i: int) -> bool:
    """A singular name or a noun for somebody, that can be nominative."""
    token = sentence.tokens[i]
    if not token.entity and not any(nouns.find(table, token.text) for table in ("roles", "organizations")):
        return False
    single = token.feat("Number") == "Sing" and not tree.has_child(sentence, i, "conj", "case")
    return single and token.upos in ("NOUN", "PROPN") and "Nom" in possible.cases(sentence, i)
