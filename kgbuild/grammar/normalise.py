"""Trees of other Universal Dependencies pipelines made like our treebank's. In: a Sentence. Out: a Sentence; the rule: labels change, words never.

What a parser got wrong in ways that can be seen is put right by `repair`.
German treebanks disagree on relative clauses, agents, genitives, names and reflexives; here every later step gets one scheme.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgbuild.grammar import tree
from kgbuild.grammar.repair import REPAIRS, Repair
from kgbuild.lexicon import determiners
from kgbuild.model import Sentence, Token

LABELS = {
    "iobj": "obl:arg",
    "nmod:poss": "nmod",
    "flat:name": "flat",
    "flat:foreign": "flat",
    "name": "flat",
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "auxpass": "aux:pass",
    "neg": "advmod",
    "discourse": "advmod",
    "expl:pass": "expl:pv",
    "expl:impers": "expl",
    "nmod:npmod": "nmod",
    "obl:tmod": "obl",
    "obl:mod": "obl",
    "advmod:emph": "advmod",
    "csubj:pass": "csubj",
    "list": "conj",
    "nummod:gov": "nummod",
    "advcl:relcl": "acl:relcl",
}
REFLEXIVE = "sich"
LIFTED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "obl:agent", "advmod", "advcl", "ccomp", "xcomp", "expl", "parataxis")
DEEPEST = 40  # arcs from a token to the root
Normalisation = Callable[[Sentence, Token], Token]


def rename_label(sentence: Sentence, token: Token) -> Token:
    """`Er gab ihm das Buch.`  ->  ihm obl:arg, where a pipeline says iobj"""
    label = LABELS.get(token.deprel)
    return replace(token, deprel=label) if label else token


def mark_reflexive(sentence: Sentence, token: Token) -> Token:
    """`Sie trafen sich.`  ->  sich expl:pv, where a pipeline says obj"""
    alone = token.text.lower() == REFLEXIVE and token.deprel in ("obj", "obl:arg", "iobj", "expl", "obl")
    return replace(token, deprel="expl:pv") if alone and not sentence.children[token.index] else token


def mark_relative(sentence: Sentence, token: Token) -> Token:
    """`Putin, der schweigt`  ->  schweigt acl:relcl, where a pipeline says acl or apposition"""
    if (
        token.deprel not in ("acl", "appos")
        or (token.deprel == "appos" and token.upos != "VERB")
        or tree.finite_verb(sentence, token.index) < 0
    ):
        return token
    first = sentence.tokens[tree.first_word(sentence, token.index)]
    pronoun = first.upos == "PRON" and first.index < token.index and first.feat("PronType") not in ("Prs", "Neg")
    return replace(token, deprel="acl:relcl") if pronoun else token


def mark_participial(sentence: Sentence, token: Token) -> Token:
    """`Osram, 1921 von Blau gegründet, stellt Lampen her.`  ->  gegründet acl, where a parser says acl:relcl though there is no pronoun"""
    bare = token.deprel == "acl:relcl" and token.feat("VerbForm") == "Part" and tree.finite_verb(sentence, token.index) < 0
    pronoun = bare and any(sentence.tokens[c].upos == "PRON" for c in (*sentence.children[token.index], *_openers(sentence, token)))
    return replace(token, deprel="acl") if bare and not pronoun else token


def _openers(sentence: Sentence, verb: Token) -> tuple[int, ...]:
    """The first three words of a clause: `, mit dessen`, `, in der`."""
    return tuple(sorted(tree.subtree(sentence, verb.index)))[:3]


def mark_dative(sentence: Sentence, token: Token) -> Token:
    """`Er dankte ihm.`  ->  ihm obl:arg, where a pipeline says obj"""
    dative = token.deprel == "obj" and token.feat("Case") == "Dat" and token.feat("PronType") == "Prs"
    return replace(token, deprel="obl:arg") if dative else token


def part_name(sentence: Sentence, token: Token) -> Token:
    """`der Sprecher des Kreml Igor Blau`, `der Chef der Firma Osram Igor Blau`  ->  Igor appos, where a pipeline says flat to a common noun, to a firm"""
    head = sentence.tokens[token.head]
    other = head.upos == "NOUN" or (token.entity == "B-PER" and not head.entity.endswith("-PER"))
    named = token.deprel == "flat" and token.upos == "PROPN" and other
    apart = named and not token.entity.startswith("I-")
    return replace(token, deprel="appos") if apart else token


def mark_possessor(sentence: Sentence, token: Token) -> Token:
    """`Blaus Plan`  ->  Blaus nmod, where a pipeline says dep or a determiner"""
    before = token.deprel in ("dep", "det") and token.head == token.index + 1 and sentence.tokens[token.head].upos == "NOUN"
    return replace(token, deprel="nmod") if before and token.upos in ("PROPN", "NOUN") and token.text.endswith("s") else token


def mark_attribute(sentence: Sentence, token: Token) -> Token:
    """`Norddeutscher Konzern wächst.`  ->  Norddeutscher amod, where a parser says dep"""
    before = token.deprel == "dep" and token.upos == "ADJ" and token.head == token.index + 1 and sentence.tokens[token.head].upos == "NOUN"
    return replace(token, deprel="amod") if before else token


def mark_possessive(sentence: Sentence, token: Token) -> Token:
    """`Kern und ihr Kollege`  ->  ihr det:poss, where a pipeline says det"""
    owning = token.deprel == "det" and determiners.determination(token.text) == "possessive"
    return replace(token, deprel="det:poss") if owning else token


def lift_from_helper(sentence: Sentence, token: Token) -> Token:
    """`Vor ihm hatte sie gewonnen.`, `Wenn sie kommt, hat er gewonnen.`  ->  ihm, kommt hang on gewonnen, where a parser hangs them on hatte, hat"""
    helper = sentence.tokens[token.head]
    lifted = token.deprel in LIFTED and helper.deprel in ("aux", "aux:pass") and helper.head != token.index
    return replace(token, head=helper.head) if lifted else token


NORMALISATIONS: tuple[Normalisation, ...] = (
    rename_label,
    mark_reflexive,
    mark_relative,
    mark_participial,
    mark_dative,
    part_name,
    mark_possessor,
    mark_attribute,
    mark_possessive,
    lift_from_helper,
)


def normalised(sentence: Sentence) -> Sentence:
    """The sentence in our scheme; the very same one when it already is."""
    sentence = shallow(sentence)
    for change in NORMALISATIONS:
        sentence = _replaced(sentence, tuple(change(sentence, token) for token in sentence.tokens))
    return repaired(sentence)


def repaired(sentence: Sentence, repairs: tuple[Repair, ...] = REPAIRS) -> Sentence:
    """The sentence with all repairs that leave it a tree."""
    for repair in repairs:
        found = repair(sentence)
        sentence = found if found is sentence or is_tree(found) else sentence
    return sentence


def shallow(sentence: Sentence) -> Sentence:
    """A tree deeper than any sentence of a newspaper is a parser's mistake: what lies below hangs side by side."""
    if len(sentence.tokens) <= DEEPEST or not is_tree(sentence):
        return sentence
    heads, changed = [t.head for t in sentence.tokens], list(sentence.tokens)
    for i in _from_the_root(sentence):
        above = heads[i]
        depth = 0
        while above >= 0:
            above, depth = heads[above], depth + 1
        if depth > DEEPEST:
            heads[i] = heads[heads[i]]
            changed[i] = replace(sentence.tokens[i], head=heads[i])
    return _replaced(sentence, tuple(changed))


def _from_the_root(sentence: Sentence) -> list[int]:
    """All tokens, governors before their dependents."""
    order = [t.index for t in sentence.tokens if t.head < 0]
    for i in order:
        order.extend(sentence.children[i])
    return order


def is_tree(sentence: Sentence) -> bool:
    """Whether every token leads to the root: a repair of one arc must not close a circle with another."""
    sound: set[int] = {-1}
    for token in sentence.tokens:
        path: list[int] = []
        i = token.index
        while i not in sound and len(path) <= len(sentence.tokens):
            path.append(i)
            i = sentence.tokens[i].head
        if i not in sound:
            return False
        sound.update(path)
    return True


def _replaced(sentence: Sentence, tokens: tuple[Token, ...]) -> Sentence:
    return sentence if tokens == sentence.tokens else replace(sentence, tokens=tokens)
