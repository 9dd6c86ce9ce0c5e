"""Who does what a clause says. In: a Sentence and the head of a clause. Out: the words of each subject; only a relative pronoun is resolved."""

from __future__ import annotations

from kgbuild.grammar import subject, tree
from kgbuild.grammar.openie import phrases, verbs
from kgbuild.grammar.openie.phrases import Positions
from kgbuild.model import Sentence

EMBEDDED = ("ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis")


def subjects(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """The subject's coordinated parts, also of a verb that shares it: `Er kam und sah Rom.`  ->  Er"""
    token = sentence.tokens[i]
    if token.deprel == "acl" and not verbs.is_infinitive(sentence, i):
        return (phrases.bare(sentence, phrases.noun(sentence, token.head)),)
    found, _ = (-1, 0) if token.deprel == "acl" else subject.of(sentence, i)
    if found < 0:
        return _expletive(sentence, i) or _before(sentence, i)
    placed = tree.has_child(sentence, found, "case") and not tree.has_child(sentence, found, "nummod")
    useless = placed or sentence.tokens[found].deprel == "det:poss" or _is_question(sentence, found)
    return () if useless else phrases.items(sentence, found)


def _before(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """`Er wurde gewählt, trat aber zurück.`  ->  Er, where a tree has no coordination"""
    token = sentence.tokens[i]
    if phrases.is_aside(sentence, token.head, i):
        return ()
    bound = token.deprel == "parataxis" and token.head < i and verbs.is_clause(sentence, token.head)
    own = tree.has_child(sentence, i, "csubj", "ccomp", "expl")
    found = subjects(sentence, token.head) if bound and not own and tree.finite_verb(sentence, i) >= 0 else ()
    return found or _of_first(sentence, tree.first_conjunct(sentence, i))


def _of_first(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """`Der Fluss entspringt in Tirol, durchquert zwei Seen und mündet in die Etsch.`  ->  Fluss, where a tree makes the first clause a speech"""
    first = tree.child(sentence, i, "ccomp")
    said = 0 <= first < i and not tree.has_child(sentence, first, "mark") and tree.has_child(sentence, first, "nsubj", "nsubj:pass")
    return subjects(sentence, first) if said and tree.finite_verb(sentence, i) >= 0 else ()


def _is_question(sentence: Sentence, i: int) -> bool:
    """A pronoun that opens a clause and stands for nobody: `Wer kommt, ist offen.`, `was ihn freute`"""
    token = sentence.tokens[i]
    if token.upos != "PRON" or token.feat("PronType") not in ("", "Int", "Rel") or tree.is_relative(sentence, i):
        return False
    clause = tree.clause_of(sentence, i)
    return sentence.tokens[clause].deprel in EMBEDDED and tree.first_word(sentence, clause) == i


def _expletive(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """`Es gibt zwei Kandidaten.`, `Es kam zu Unruhen.`  ->  Es"""
    it = next((c for c in tree.children(sentence, i, "expl") if sentence.tokens[c].upos == "PRON"), -1)
    return ((it,),) if it >= 0 and not tree.has_child(sentence, i, "csubj", "ccomp") else ()
