"""The clause around a token, for whoever asks how real it is. In: a sentence and the token that heads the clause. Out: tokens.

The head of a clause is its lexical verb or predicate; auxiliaries, modals and the copula hang on it (the treebank's scheme).
"""

from __future__ import annotations

from collections.abc import Iterable

from kgbuild.grammar import tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import signs
from kgbuild.model import Sentence, Token

COMPLEMENTS = ("ccomp", "xcomp", "csubj", "csubj:pass")
VERBS = ("aux", "aux:pass", "cop")


def children(sentence: Sentence, head: int, *labels: str) -> tuple[Token, ...]:
    """The dependents of a token, those with one of the labels when labels are given, in text order."""
    tokens = sentence.tokens
    return tuple([tokens[c] for c in sentence.children[head] if not labels or tokens[c].deprel in labels])


@remembered
def subtree(sentence: Sentence, head: int) -> frozenset[int]:
    """A token and everything below it."""
    return frozenset(tree.subtree(sentence, head))


@remembered
def marks(sentence: Sentence, head: int) -> tuple[str, ...]:
    """The subordinators of a clause in lower case: dass, um, zu."""
    return tuple(token.text.lower() for token in children(sentence, head, "mark"))


@remembered
def finite(sentence: Sentence, head: int) -> Token | None:
    """The finite verb of the clause; none in `um Kiew zu besuchen`. `wenn Rom es verkauft`: whatever the tagger says of a verb that stands alone."""
    position = tree.finite_verb(sentence, head)
    alone = position < 0 and sentence.tokens[head].upos == "VERB" and not tree.has_child(sentence, head, *VERBS)
    if alone and tree.has_child(sentence, head, "mark") and tree.has_child(sentence, head, *tree.SUBJECTS):
        return sentence.tokens[head]
    if position < 0 or (position == head and "zu" in marks(sentence, head)):
        return None
    return sentence.tokens[position]


@remembered
def is_clause(sentence: Sentence, head: int) -> bool:
    """Whether a token heads a clause with a verb: a verb, or a predicate with a copula; attributive participles are none."""
    token = sentence.tokens[head]
    if token.deprel in (*VERBS, "amod", "fixed"):
        return False
    return token.upos in ("VERB", "AUX") or tree.has_child(sentence, head, "cop", "aux", "aux:pass") or is_bare_predicate(sentence, head)


@remembered
def is_bare_predicate(sentence: Sentence, head: int) -> bool:
    """Kern nicht mehr Chef von Osram  ->  Chef: what a headline says of its subject without a verb"""
    token = sentence.tokens[head]
    told = sentence.index == 0 and token.upos in ("NOUN", "ADJ") and tree.has_child(sentence, head, "nsubj")
    return told and is_verbless(part(sentence, head))


def is_verbless(words: Iterable[Token]) -> bool:
    """Chefwechsel bei Osram; no verb anywhere."""
    return not any(word.upos in ("VERB", "AUX") for word in words)


@remembered
def part(sentence: Sentence, i: int) -> tuple[Token, ...]:
    """The words around a token, from one colon or dash to the next: Chefwechsel: | Kern nicht mehr Chef von Osram"""
    ends = [t.index for t in sentence.tokens if t.text in signs.PARTING and t.index != i]
    first = max((end + 1 for end in ends if end < i), default=0)
    last = min((end for end in ends if end > i), default=len(sentence.tokens))
    return sentence.tokens[first:last]


@remembered
def phrase(sentence: Sentence, noun: int) -> str:
    """Im schlimmsten Fall  ->  im schlimmsten Fall: a noun with all its words as a table lists them, only the noun with a capital"""
    return " ".join(t.text if t.index == noun else t.text.lower() for t in tree.words(sentence, tree.subtree(sentence, noun)))


@remembered
def clause_head(sentence: Sentence, token: int) -> int:
    """The head of the clause a token stands in; the root when nothing else is a clause."""
    for head in (token, *tree.path_to_root(sentence, token)):
        if is_clause(sentence, head) or sentence.tokens[head].head < 0:
            return head
    return token


def subject(sentence: Sentence, head: int) -> Token | None:
    """The subject of a clause, shared from the first conjunct where it has none of its own."""
    own = children(sentence, head, *tree.SUBJECTS)
    if own:
        return next((child for child in own if child.deprel != "csubj"), own[0])
    token = sentence.tokens[head]
    return subject(sentence, token.head) if token.deprel == "conj" and token.head >= 0 else None


def is_zu_infinitive(sentence: Sentence, head: int) -> bool:
    """zu besuchen, anzurufen, zurückzutreten; gestohlen in `gestohlen und verkauft zu haben`"""
    token = sentence.tokens[head]
    infix = token.upos == "VERB" and token.text.endswith("n") and _has_infix(token.text[1:-2], tree.lemma(sentence, head))
    return "zu" in marks(sentence, head) or (infix and token.feat("VerbForm") != "Fin") or _shares_zu(sentence, head)


def _has_infix(inside: str, lemma: str) -> bool:
    """an-zu-rufen, zurück-zu-treten; not zustimmen, zusammenzucken"""
    return "zu" in inside if not lemma.startswith("zu") else inside.count("zu") > lemma[1:].count("zu")


def _shares_zu(sentence: Sentence, head: int) -> bool:
    """The first of coordinated participles, whose one `zu` stands at the last: gestohlen und verkauft zu haben"""
    last = tree.children(sentence, head, "conj")[-1:]
    helped = (tree.is_finite(sentence.tokens[c]) for c in tree.children(sentence, head, *VERBS))
    return bool(last) and not marks(sentence, head) and marks(sentence, last[0]) == ("zu",) and not any(helped)


def is_wonach(sentence: Sentence, head: int) -> bool:
    """Berichte, wonach der König krank sei: a relative clause that is what the noun says."""
    return any(token.text.lower() == "wonach" for token in children(sentence, head, "advmod", "mark", "obl"))


def governor(sentence: Sentence, head: int) -> int:
    """What a clause is the complement of, over the word that stands for it: Davon, dass er kam, war keine Rede  ->  Rede"""
    above = sentence.tokens[sentence.tokens[head].head]
    stands_for = above.upos == "ADV" and above.head >= 0 and above.text.lower().startswith("da")
    return above.head if stands_for else above.index


@remembered
def name_of(sentence: Sentence, token: int) -> int:
    """The name's first token where a role noun carries a name: Außenminister -> Sergej in `Außenminister Sergej Lawrow`."""
    for child in children(sentence, token, "appos", "flat"):
        if sentence.tokens[token].upos != "NOUN" or not 0 < child.index - token <= 3 or not tree.close(sentence, token, child.index):
            continue
        return child.index if child.upos == "PROPN" else name_of(sentence, child.index)
    return token
