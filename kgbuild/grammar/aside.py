"""What the author tells beside a frame, in his own voice. In: findings, a sentence, the word that names a source. Out: the words that it does not cover.

`Kern, der die Bank führt, war laut Polizei in Rom.`
"""

from __future__ import annotations

from kgbuild.grammar import clauses, konjunktiv, tense, tree
from kgbuild.grammar.findings import Findings
from kgbuild.model import Sentence, Token

PARTICIPLE = "read_participle"  # a step of grammar


def before_frame(findings: Findings, sentence: Sentence, frame: int) -> frozenset[int]:
    """Kern, der die Bank führt, war laut Polizei in Rom.  ->  der die Bank führt: told of a name before anybody is quoted;
    laut Polizei floh Kern, der in Ulm wohnt  ->  der in Ulm wohnt: how things are with one who is known anyway;
    der verunglückte Kern war laut Polizei betrunken  ->  verunglückte"""
    clauses_ = (t for t in sentence.tokens if t.deprel == "acl:relcl" and not konjunktiv.mood(sentence, t.index))
    told = {t.index for t in clauses_ if frame not in tree.subtree(sentence, t.index) and _is_told_by_the_way(sentence, t, frame)}
    told |= {
        t.index
        for t in sentence.tokens[:frame]
        if t.deprel == "amod" and _is_known(sentence, t.head) and _is_participle(findings, sentence, t)
    }
    return frozenset(word for i in told for word in clauses.subtree(sentence, i))


def _is_told_by_the_way(sentence: Sentence, relative: Token, frame: int) -> bool:
    """Kern, | der die Bank führt, war laut …; die Bank, | die in Ulm sitzt, in the present; not: ein Mann, der floh"""
    before = sentence.tokens[relative.head].upos == "PROPN" and max(tree.subtree(sentence, relative.index)) < frame
    lasting = tense.tense(sentence, relative.index) == tense.PRESENT and not tree.has_child(sentence, relative.index, "aux")
    return before or (lasting and _is_known(sentence, relative.head))


def _is_known(sentence: Sentence, noun: int) -> bool:
    """Kern, die Bank; not: ist der Mann, ein Mann"""
    whole = sentence.tokens[noun].head if sentence.tokens[noun].deprel == "appos" else noun  # das Kraftwerk Ulm
    article = any(t.feat("Definite") == "Def" for t in clauses.children(sentence, whole, "det"))
    return (sentence.tokens[noun].upos == "PROPN" or article) and not tree.has_child(sentence, whole, "cop")


def _is_participle(findings: Findings, sentence: Sentence, adjective: Token) -> bool:
    """der | verunglückte Kern; not der alte Kern"""
    return any(PARTICIPLE in p.steps for p in findings.predications.get((sentence.index, adjective.index), ()))
