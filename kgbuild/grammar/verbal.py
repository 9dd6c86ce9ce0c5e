"""Verbs and predicates as they stand in the tree. In: a Sentence. Out: raw predications: surface subject as agent, object as patient.

The rule: nothing is undone here; the steps do that.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, participle, tree
from kgbuild.lexicon import pronouns, showing, times
from kgbuild.model import Argument, Predication, Sentence, Token

ROLES = {"nsubj": "agent", "nsubj:pass": "agent", "obj": "patient", "csubj": "content", "csubj:pass": "content", "ccomp": "content"}
FREE = ("obl", "obl:arg", "obl:agent")
DATIVE = "Dat"
HELPERS = ("aux", "aux:pass", "cop", "case", "fixed", "flat", "compound:prt", "mark", "cc", "punct")


def predications(sentence: Sentence) -> Iterator[Predication]:
    """One for each verb, each predicate and each participle that has something beside it."""
    for token in sentence.tokens:
        yield from _said_by(sentence, token)


def _said_by(sentence: Sentence, token: Token) -> Iterator[Predication]:
    """What a word says as a verb, else as a predicate, else as an adjective with a phrase of its own."""
    if is_verb(sentence, token.index) or is_attribute(sentence, token.index):
        yield _predication(sentence, token.index, "verb", tree.base_lemma(sentence, token.index))
    elif tree.has_child(sentence, token.index, "cop"):
        yield from _copula(sentence, token.index)
    elif _shows(sentence, token.index):
        yield _shown(sentence, token.index)
    elif _describes(sentence, token.index):
        who = Argument("agent", token.head, form.case_of(sentence, token.head), hops=1)
        yield _predication(sentence, token.index, "adjective", tree.lemma(sentence, token.index), (who,))


def is_verb(sentence: Sentence, i: int) -> bool:
    """A full verb: no auxiliary, no copula, no attribute."""
    token = sentence.tokens[i]
    return token.upos in ("VERB", "AUX") and token.deprel not in (*HELPERS, "amod") and not tree.has_child(sentence, i, "cop")


def _describes(sentence: Sentence, i: int) -> bool:
    """An adjective before a noun, with a phrase of its own before it: die in Paris ansässige Firma."""
    token = sentence.tokens[i]
    before = token.upos == "ADJ" and token.deprel == "amod" and sentence.tokens[token.head].upos in tree.NOMINAL and i < token.head
    return before and any(c < i and tree.has_child(sentence, c, "case") for c in tree.children(sentence, i, "obl"))


def _shows(sentence: Sentence, i: int) -> bool:
    """Whether an adjective says how somebody shows that he takes something: sich zufrieden zeigen."""
    token = sentence.tokens[i]
    beside = token.upos in ("ADJ", "ADV") and token.deprel in ("xcomp", "advmod") and token.head >= 0
    if not beside or sentence.tokens[token.head].upos != "VERB":
        return False
    return showing.shows(tree.verb_lemma(sentence, token.head))


def _shown(sentence: Sentence, i: int) -> Predication:
    """Sie zeigte sich zufrieden mit der Reform.  ->  zufrieden(agent sie, mit Reform): what stands behind it may hang on either word."""
    verb = sentence.tokens[i].head
    beside = (a for a in arguments(sentence, verb) if a.role == "agent" or a.head > i)
    return _predication(sentence, i, "adjective", tree.lemma(sentence, i), tuple(beside))


def is_attribute(sentence: Sentence, i: int) -> bool:
    """A participle before a noun with participants of its own: das von Rebellen besetzte Dorf."""
    token = sentence.tokens[i]
    if token.upos not in ("ADJ", "VERB") or token.deprel not in ("amod", "acl", "advcl", "conj"):
        return False
    if token.deprel != "amod" and token.upos == "VERB":
        return False
    beside = tree.has_child(sentence, i, "obj", *FREE) or _is_dated(sentence, i)
    return beside and bool(participle.infinitive(token.text))


def _is_dated(sentence: Sentence, i: int) -> bool:
    """die | für morgen | geplante Sitzung"""
    return any(times.day(sentence.tokens[c].text) is not None for c in tree.children(sentence, i, "advmod"))


def _copula(sentence: Sentence, i: int) -> Iterator[Predication]:
    """A predicate adjective: Der Rat ist offen für Gespräche.  A predicate with preposition: Er ist in Haft.  Nouns are roles."""
    token = sentence.tokens[i]
    verb = tree.lemma(sentence, tree.child(sentence, i, "cop"))
    if tree.has_child(sentence, i, "case"):
        role = tree.preposition(sentence, i)
        place = Argument(role, i, form.case_of(sentence, i))
        yield _predication(sentence, i, "verb", verb, (place,))
    elif token.upos == "VERB" or _is_state(sentence, i):
        yield _predication(sentence, i, "verb", tree.base_lemma(sentence, i))
    elif token.upos in ("ADJ", "ADV"):
        yield _predication(sentence, i, "adjective", tree.lemma(sentence, i))


def _is_state(sentence: Sentence, i: int) -> bool:
    """A participle that a tagger took for an adjective: Er ist von Rebellen umstellt."""
    token = sentence.tokens[i]
    by = any(tree.preposition(sentence, c) in ("von", "durch") for c in tree.children(sentence, i, "obl", "obl:agent"))
    return token.upos == "ADJ" and participle.is_past(token.text) and (by or token.lemma == participle.infinitive(token.text))


def _predication(sentence: Sentence, i: int, kind: str, lemma: str, more: tuple[Argument, ...] = ()) -> Predication:
    found = sorted((*arguments(sentence, i), *more), key=lambda a: a.head)
    return Predication(sentence.index, i, kind, lemma, tuple(found))


def arguments(sentence: Sentence, i: int) -> Iterator[Argument]:
    """Who takes part, by the labels of the tree."""
    particle = tree.particle(sentence, i)
    for c in sentence.children[i]:
        role = role_of(sentence, c)
        if role and c != particle and sentence.tokens[c].upos != "PUNCT":
            yield Argument(role, c, DATIVE if _is_there(sentence, c) else form.case_of(sentence, c))


def role_of(sentence: Sentence, c: int) -> str:
    """The surface role of a verb's dependent; "" where it takes no part (adverbs but of days: heute; particles, other clauses)."""
    label = sentence.tokens[c].deprel
    if label in ROLES:
        return ROLES[label]
    if label in FREE:
        return tree.preposition(sentence, c) or _bare(sentence, c)
    if label == "advmod" and times.day(sentence.tokens[c].text) is not None:
        return "adverbial"
    if _is_there(sentence, c):
        return "in"
    return _complement(sentence, c) if label == "xcomp" else ""


def _is_there(sentence: Sentence, c: int) -> bool:
    """Dort traf er Kern.  ->  treffen(in dort)"""
    return sentence.tokens[c].deprel == "advmod" and pronouns.is_place(sentence.tokens[c].text)


def _bare(sentence: Sentence, c: int) -> str:
    """A noun without preposition: ihm -> recipient, des Mordes -> genitive, drei Tage -> adverbial."""
    if sentence.tokens[c].deprel == "obl":
        return "adverbial"
    return "genitive" if form.is_plainly_genitive(sentence, c) else "recipient"


def _complement(sentence: Sentence, c: int) -> str:
    """An infinitive is content; a noun or adjective is what something is, becomes, is called."""
    if sentence.tokens[c].upos in ("VERB", "AUX") or tree.has_child(sentence, c, "cop", "mark"):
        return "content"
    return tree.preposition(sentence, c) or "attribute"
