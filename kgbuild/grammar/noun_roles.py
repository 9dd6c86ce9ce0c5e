"""What an event noun is to the verb or noun above it. In: the reading, both words. Out: roles; the rule: what grammar found, and what its label or case adds."""

from __future__ import annotations

from kgbuild.grammar import clauses, form, tree
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.speech import presupposed
from kgbuild.model import Sentence

BE = "sein"
OF_ANY = (("", "indefinite"), ("von", "bare"))  # preposition and determination of an owner that nobody knows
LET = "lassen"
ONTO = "auf"  # with an accusative what is agreed on, with a dative where
CLIPPED = frozenset({"agent", "patient"})
AS_NOUN = {"nsubj": "agent", "nsubj:pass": "patient", "obj": "patient", "obl:arg": "recipient", "csubj": "agent"}


def let(sentence: Sentence, governor: int) -> int:
    """Ein Angriff ließ sich verhindern  ->  verhindern, whose patient he is; any other governor itself"""
    reflexive = tree.lemma(sentence, governor) == LET and tree.has_child(sentence, governor, "expl:pv")
    return tree.child(sentence, governor, "xcomp") if reflexive and tree.has_child(sentence, governor, "xcomp") else governor


def open_roles(reading: Reading, sentence: Sentence, head: int, roles: tuple[str, ...]) -> set[str]:
    """The roles that hold for this noun: `~patient` only where it is not presupposed (lehnt Verhandlungen ab, lehnt den Krieg ab)."""
    indefinite = not presupposed(reading.findings, sentence, head) or _is_of_any(reading, sentence, head)
    found = {role.removeprefix("~") for role in roles if indefinite or not role.startswith("~")}
    return found - {ONTO} if _is_where(sentence, head) else found


def _is_of_any(reading: Reading, sentence: Sentence, head: int) -> bool:
    """prüft die Einleitung eines Verfahrens, die Aufnahme von Verhandlungen: as little given as these, whatever its article"""
    for child in clauses.children(sentence, head, "nmod"):
        phrase = reading.findings.phrases.get((sentence.index, child.index))
        if phrase is not None and (tree.preposition(sentence, child.index), phrase.determination) in OF_ANY and child.upos == "NOUN":
            return True
    return False


def _is_where(sentence: Sentence, head: int) -> bool:
    """Sie einigten sich auf einem Gipfel: where they did, not what they agreed on."""
    first = tree.first_conjunct(sentence, head)
    return tree.preposition(sentence, first) == ONTO and form.case_of(sentence, first) == "Dat"


def roles_of(reading: Reading, sentence: Sentence, head: int, governor: int) -> set[str]:
    """What a noun is to its governor: the roles grammar gave it, and its preposition or label."""
    known = {a.role for p in reading.findings.predications.get((sentence.index, governor), ()) for a in p.arguments if a.head == head}
    label = sentence.tokens[tree.first_conjunct(sentence, head)].deprel
    bare = "genitive" if label == "nmod" else AS_NOUN.get(label, "")
    if bare == "agent" and _is_to_be(sentence, governor):
        bare = "patient"
    if bare in CLIPPED and (_is_clipped(sentence, governor) or _is_let_happen(sentence, governor)):
        known = known | CLIPPED
    return known | {tree.preposition(sentence, tree.first_conjunct(sentence, head)) or bare}


def _is_to_be(sentence: Sentence, verb: int) -> bool:
    """Ein Angriff ist nicht auszuschließen"""
    return clauses.is_zu_infinitive(sentence, verb) and any(
        tree.lemma(sentence, c.index) == BE for c in clauses.children(sentence, verb, *clauses.VERBS)
    )


def _is_let_happen(sentence: Sentence, verb: int) -> bool:
    """Rom ließ ein Treffen | ausfallen: the object of lassen does what the infinitive says, or has it done"""
    governor = sentence.tokens[verb].head
    return sentence.tokens[verb].deprel == "xcomp" and governor >= 0 and tree.lemma(sentence, governor) == LET


def _is_clipped(sentence: Sentence, verb: int) -> bool:
    """Übernahme der Werft untersagt: a headline that ends in a participle without `wurde` or `ist`, so that its noun may be either"""
    last = next((t.index for t in reversed(sentence.tokens) if t.upos != "PUNCT"), -1)
    bare = not clauses.children(sentence, verb, *clauses.VERBS) and len(tree.children(sentence, verb, *AS_NOUN)) == 1
    return sentence.index == 0 and verb == last and bare
