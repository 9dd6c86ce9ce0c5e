"""The verb group of an open triple. In: a Sentence and the head of a clause. Out: positions of its verbs; the rule: source order, and no noun among them."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import tree, verbal
from kgbuild.grammar.openie import phrases
from kgbuild.lexicon import certainty, contrast
from kgbuild.model import Sentence

HELPERS = ("aux", "aux:pass", "cop", "compound:prt", "expl:pv")
FINITE = ("aux", "aux:pass")
BEARERS = ("advmod", "obl", "obl:arg", "obl:agent", "obj", "xcomp")


def is_clause(sentence: Sentence, i: int) -> bool:
    """A full verb, or a predicate with its copula."""
    return verbal.is_verb(sentence, i) or tree.has_child(sentence, i, "cop") or is_mistaken(sentence, i)


def has_verb(sentence: Sentence, i: int) -> bool:
    """Whether the clause's head is itself a verb: `wurde besetzt`; not `ist gefährlich`"""
    return sentence.tokens[i].upos in ("VERB", "AUX") or is_mistaken(sentence, i)


def is_mistaken(sentence: Sentence, i: int) -> bool:
    """A verb that a tagger took for an adjective: it has a subject or an auxiliary, and no copula."""
    if sentence.tokens[i].upos != "ADJ" or tree.has_child(sentence, i, "cop"):
        return False
    return tree.has_child(sentence, i, "nsubj", "nsubj:pass", *FINITE) or _follows_verb(sentence, i)


def _follows_verb(sentence: Sentence, i: int) -> bool:
    """`Er studierte Latein, promovierte 1974 und starb.`  ->  promovierte, which stands beside a verb and has what a verb has"""
    beside = sentence.tokens[i].deprel == "conj" and has_verb(sentence, sentence.tokens[i].head)
    return beside and tree.has_child(sentence, i, "obl", "obj") and not tree.has_child(sentence, i, "det", "case")


def group(sentence: Sentence, i: int) -> tuple[int, ...]:
    """`Sie hat sich nicht geäußert.`  ->  hat sich nicht geäußert"""
    own = (i,) if has_verb(sentence, i) else ()
    found = {*own, *tree.children(sentence, i, *HELPERS), *shared(sentence, i), *_adverbs(sentence, i), *_marks(sentence, i)}
    return tuple(sorted(found))


def shared(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The auxiliary of coordinated participles: `Er hat geprüft und bezahlt.`  ->  hat bezahlt; `der geprüft und bezahlt hat`  ->  geprüft hat"""
    if not is_dependent_form(sentence, i) or tree.has_child(sentence, i, *FINITE, "cop"):
        return ()
    first = tree.first_conjunct(sentence, i)
    others = (t for t in _coordinated(sentence, first) if t != i and is_dependent_form(sentence, t))
    found = ((t, tree.children(sentence, t, *FINITE)) for t in others)
    return next((helpers for t, helpers in found if helpers and (t < i or helpers[-1] > t)), ())


def _coordinated(sentence: Sentence, first: int) -> Iterator[int]:
    """A verb and all coordinated with it, one on the other or all on the first."""
    yield first
    for c in tree.children(sentence, first, "conj"):
        yield from _coordinated(sentence, c)


def is_dependent_form(sentence: Sentence, i: int) -> bool:
    """A participle or infinitive."""
    if not has_verb(sentence, i):
        return False
    finite = tree.is_finite(sentence.tokens[i]) and tree.finite_verb(sentence, i) == i
    return not finite or _ends_clause(sentence, i)


def _ends_clause(sentence: Sentence, i: int) -> bool:
    """`wurde erneuert und 1931 eröffnet`: no finite verb stands behind its arguments there, so eröffnet is a participle"""
    first = tree.first_conjunct(sentence, i)
    finite = tree.finite_verb(sentence, first)
    if first == i or finite in (first, -1):
        return False
    own = tree.children(sentence, i, "obl", "obj", "obl:arg", "obl:agent", "advmod")
    return finite < first and bool(own) and own[-1] < i and not tree.has_child(sentence, i, "nsubj", "nsubj:pass")


def _adverbs(sentence: Sentence, i: int) -> Iterator[int]:
    """Negation and doubt, without which the triple would say something else: `kam nicht`, `kommt vielleicht`, `kam nicht mehr`, `nicht am Montag`"""
    for c in sentence.children[i]:
        label = sentence.tokens[c].deprel
        if label == "advmod" and _matters(sentence, c):
            yield c
        elif label in BEARERS:
            inner = tuple(d for d in tree.children(sentence, c, "advmod") if _denies(sentence, d))
            yield from (*inner, c) if inner and label == "advmod" else inner


def _matters(sentence: Sentence, i: int) -> bool:
    return bool(certainty.adverb(sentence.tokens[i].text.lower())) and not _is_focus(sentence, i)


def _denies(sentence: Sentence, i: int) -> bool:
    return certainty.adverb(sentence.tokens[i].text.lower()) == "negative" and not _is_focus(sentence, i)


def _is_focus(sentence: Sentence, i: int) -> bool:
    """nicht nur, nicht zuletzt: nothing is negated"""
    behind = sentence.tokens[i + 1 : i + 2]
    return bool(behind) and contrast.kind(behind[0].text.lower()) == "only"


def _marks(sentence: Sentence, i: int) -> tuple[int, ...]:
    """`um Kosten zu sparen`  ->  um zu sparen; `ist zu sehen`; a clause without zu leaves its subordinator out."""
    marks = tree.children(sentence, i, "mark")
    particles = tuple(c for c in marks if sentence.tokens[c].upos == "PART")
    return marks if particles and tree.finite_verb(sentence, i) < 0 else particles


def chain(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The verbs above an infinitive that share its subject phrase, outermost first: `Sie versucht, ihn zu sehen.`  ->  versucht"""
    above: list[int] = []
    while (governor := _governor(sentence, i)) >= 0 and governor not in above:
        above.insert(0, governor)
        i = governor
    return tuple(above)


def _governor(sentence: Sentence, i: int) -> int:
    token = sentence.tokens[tree.first_conjunct(sentence, i)]
    if token.head < 0 or not has_verb(sentence, i) or tree.finite_verb(sentence, i) >= 0:
        return -1
    if token.deprel == "xcomp":
        return token.head
    held = token.deprel == "acl" and is_infinitive(sentence, i) and sentence.tokens[token.head].deprel == "obj"
    return sentence.tokens[token.head].head if held else -1


def is_infinitive(sentence: Sentence, i: int) -> bool:
    """With zu, beside the verb or inside it."""
    return tree.has_child(sentence, i, "mark") or sentence.tokens[i].feat("VerbForm") == "Inf"


def is_complement(sentence: Sentence, i: int) -> bool:
    """A noun or adjective that is what something becomes or is called: `wurde Direktor`, `nannte ihn einen Betrüger`"""
    token = sentence.tokens[i]
    return token.deprel == "xcomp" and not phrases.is_clause(sentence, i) and not tree.has_child(sentence, i, "mark")
