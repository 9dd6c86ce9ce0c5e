"""Who else does it, or does not, where the verb is left out. In: a Sentence. Out: a Sentence; the rule: what stands alone between the last comma and the word
that closes the sentence is one more participant of the clause before.
"""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.negation import NOT
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import contrast, members, nouns
from kgbuild.model import Sentence, Token

COMMA = ","
PHRASE = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
NOUNS = ("NOUN", "PROPN")
INSIDE = ("flat", "appos", "compound", "nmod")
SIDES = ("obj", "obl:arg", "obl:agent")
LOOSE, LIKE = "dep", "wie"
STRAY = ("appos", "dep", "parataxis", "conj", "nmod")


def join_left_out(sentence: Sentence) -> Sentence:
    """`Otto Kern reiste nach Rom, Eva Roth nicht.`  ->  Eva conj of Otto and nicht advmod of it, where a parser made her the object"""
    found = _closing(sentence)
    if found is None:
        return sentence
    head, words = found
    verb = _verb_before(sentence, words[0].index)
    if verb < 0 or head == verb:
        return sentence
    first = _fellow(sentence, verb, head)
    changes: Changes = {head: (first, "conj") if first >= 0 else (verb, LOOSE)}
    before = [t for t in sentence.tokens[: words[0].index] if t.text.lower() == NOT]
    for word in words[1:]:
        again = word.text.lower() == NOT and bool(before)  # Kern kam nicht, Roth auch nicht.
        changes[word.index] = (head, LOOSE if again else "advmod")
    return relabelled(sentence, changes)


def _closing(sentence: Sentence) -> tuple[int, tuple[Token, ...]] | None:
    """The head of the phrase, and the comma with all the small words around the phrase: , | Eva Roth | dagegen nicht; None where the end is another."""
    last = max((t.index for t in sentence.tokens if t.upos != "PUNCT"), default=-1)
    comma = max((t.index for t in sentence.tokens[: max(last, 0)] if t.text == COMMA), default=-1)
    inside = sentence.tokens[comma + 1 : last + 1] if comma > 0 else ()
    phrase = [t for t in inside if t.upos in PHRASE]
    small = [t for t in inside if t.upos not in PHRASE]
    if not phrase or not small or not _says_so(small[-1]) or any(_is_foreign(t) for t in small[:-1]):
        return None
    whole = phrase[-1].index - phrase[0].index + 1 == len(phrase) and small[-1].index > phrase[-1].index
    places = range(phrase[0].index, phrase[-1].index + 1)
    heads = [t.index for t in phrase if t.upos in NOUNS and not (t.deprel in INSIDE and t.head in places)]
    return (heads[0], (sentence.tokens[comma], *small)) if whole and len(heads) == 1 else None


def _says_so(word: Token) -> bool:
    return word.text.lower() == NOT or members.kind(word.text) == "too"


def _is_foreign(word: Token) -> bool:
    """What may not stand in such a clause: all but aber, dagegen, hingegen, auch"""
    return contrast.kind(word.text) != "against" and members.kind(word.text) != "too"


def _verb_before(sentence: Sentence, comma: int) -> int:
    """The verb of the clause that ends at the comma, where it has a subject and is no relative clause; -1 for none."""
    clause = tree.clause_of(sentence, comma - 1)
    told = sentence.tokens[clause]
    whole = tree.has_child(sentence, clause, *tree.NOUN_SUBJECTS) and told.deprel != "acl:relcl" and clause < comma
    return clause if whole else -1


def _fellow(sentence: Sentence, verb: int, head: int) -> int:
    """Whom the phrase stands beside: the subject, or who its article says; -1 where it may be either of two."""
    subject = next((i for i in tree.children(sentence, verb, *tree.NOUN_SUBJECTS) if i != head), -1)
    cases = form.article_cases(sentence, head)
    others = [i for i in tree.children(sentence, verb, *SIDES) if i != head]
    if cases and "Nom" not in cases:
        return next((i for i in others if set(form.article_cases(sentence, i)) & set(cases)), -1)
    return -1 if any(_acts(sentence, i) for i in others) and cases != ("Nom",) else subject


def _acts(sentence: Sentence, i: int) -> bool:
    """Whether it can be what a verb is about just as well as who does it: a name, a person."""
    return bool(sentence.tokens[i].entity[2:]) or nouns.acts(sentence.tokens[i].text)


def find_fellow(sentence: Sentence) -> Sentence:
    """`Er hatte gesprochen, ebenso wie Eva Roth.`  ->  Eva obl of gesprochen, where a parser made her its apposition"""
    changes: Changes = {}
    for case in sentence.tokens[1:]:
        noun = sentence.tokens[case.head] if case.head >= 0 else case
        before = sentence.tokens[case.index - 1]
        verb = sentence.tokens[noun.head] if noun.head >= 0 else noun
        alike = case.deprel == "case" and members.kind(f"{before.text} {case.text}") == "alike"
        if alike and noun.deprel in STRAY and verb.upos == "VERB" and tree.has_child(sentence, verb.index, *tree.NOUN_SUBJECTS):
            changes[noun.index] = (verb.index, "obl")
    return relabelled(sentence, changes)


def lower_likened(sentence: Sentence) -> Sentence:
    """`Jan Voss, der wie Otto Kern der SPD angehört`  ->  Otto obl of angehört and wie its case, where a parser gave the clause two subjects"""
    changes: Changes = {}
    for like in sentence.tokens[1:-1]:
        pronoun, name = sentence.tokens[like.index - 1], sentence.tokens[like.index + 1]
        own = tree.is_relative(sentence, pronoun.index) and pronoun.deprel in tree.NOUN_SUBJECTS
        if (
            like.text.lower() == LIKE
            and own
            and name.upos in NOUNS
            and name.deprel in (*tree.NOUN_SUBJECTS, "obl")
            and name.head == pronoun.head
        ):
            changes |= {like.index: (name.index, "case"), name.index: (name.head, "obl")}
    return relabelled(sentence, changes)
