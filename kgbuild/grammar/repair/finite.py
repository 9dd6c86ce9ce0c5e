"""Finite verbs that a tagger took for something else: umzingelte, dementiert, bezwang. In: a Sentence. Out: a Sentence; only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import participle, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import participles
from kgbuild.model import Sentence, Token

FOREIGN = "iert"  # dementiert, plädiert


def find_verb(sentence: Sentence) -> Sentence:
    """`Rebellen umzingelten die Stadt.`, `Rom dementiert Treffen`  ->  a finite verb, where a tagger made it an adjective"""
    past = _with_verbs(sentence, {t.index: verb for t in sentence.tokens if (verb := _looks_finite(sentence, t))})
    return _with_verbs(past, {t.index: verb for t in past.tokens if (verb := _looks_present(past, t))}, "Pres")


def _looks_present(sentence: Sentence, token: Token) -> str:
    """Rom | dementiert | Treffen -> dementieren: between a subject and an object no participle stands; "" for anything else"""
    shown = token.upos == "ADJ" and token.deprel in tree.CLAUSES and token.text.islower() and token.text.endswith(FOREIGN)
    apart = shown and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")
    subject, patient = (tree.child(sentence, token.index, label) for label in ("nsubj", "obj")) if apart else (-1, -1)
    return token.text.removesuffix("t") + "en" if -1 < subject < token.index < patient else ""


def _with_verbs(sentence: Sentence, found: dict[int, str], tense: str = "Past") -> Sentence:
    """The tokens made finite verbs, with their infinitives."""
    finite = (("Mood", "Ind"), ("Tense", tense), ("VerbForm", "Fin"))
    tokens = (
        replace(t, upos="VERB", lemma=found[t.index], feats=(*_number(t), *finite)) if t.index in found else t for t in sentence.tokens
    )
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def _looks_finite(sentence: Sentence, token: Token) -> str:
    """The infinitive of a weak past that heads a clause with no verb beside it, an adjective with a subject before it; "" for anything else."""
    infinitive = token.upos == "VERB" and not tree.is_finite(token)
    endings = ("te", "ten") if token.upos == "ADJ" else ("te",) if infinitive else ()
    shown = token.deprel in tree.CLAUSES and token.text.islower() and token.text.endswith(endings)
    wanted = (*tree.NOUN_SUBJECTS, "obj") if infinitive else ("nsubj",)
    if _is_strong_past(sentence, token):
        return participle.infinitive(token.text)
    if strong := _of_strong(sentence, token):
        return strong
    if (
        not shown
        or not tree.has_child(sentence, token.index, *wanted)
        or tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")
    ):
        return ""
    return _of_past(token)


def _is_strong_past(sentence: Sentence, token: Token) -> bool:
    """… und Hotels entstanden: with a subject of its own and no auxiliary, of a verb that has no passive."""
    can = token.upos == "VERB" and not tree.is_finite(token) and token.text.endswith("en") and token.deprel in (*tree.CLAUSES, "conj")
    alone = can and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "mark")
    subject = tree.child(sentence, token.index, *tree.NOUN_SUBJECTS) if alone else -1
    return -1 < subject < token.index and participles.active(participle.infinitive(token.text)) and participle.is_strong_past(token.text)


def _of_strong(sentence: Sentence, token: Token) -> str:
    """`Kern bezwang Blau` -> bezwingen: a strong past with a subject, which a tagger took for an adverb; "" for anything else."""
    shown = token.upos in ("ADP", "ADJ", "ADV", "X") and token.deprel in tree.CLAUSES and token.text.islower()
    alone = tree.has_child(sentence, token.index, "nsubj") and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")
    return _strong(token) if shown and alone else ""


def free_strong(sentence: Sentence) -> Sentence:
    """`Der Hamburger bezwang Otto Kern.`  ->  bezwang the root, Hamburger nsubj, where a parser took the only verb for an adverb"""
    if any(tree.is_finite(t) for t in sentence.tokens):
        return sentence
    verb = next((t for t in sentence.tokens[1:] if _may_be_strong(t)), None)
    root = next((t for t in sentence.tokens if t.head < 0), None)
    if verb is None or root is None or root.upos not in (*tree.NOMINAL, "ADJ"):
        return sentence
    found = _with_verbs(sentence, {verb.index: _strong(verb)})
    below = {t.index: (verb.index, _part_in(found, verb, t)) for t in sentence.tokens if t.head == root.index and _is_freed(root, verb, t)}
    named = (t for t in sentence.tokens if t.deprel == "appos" and t.head == verb.head < verb.index and t.entity)
    stray = {t.index: (verb.index, "obj") for t in named}
    own = {root.index: (verb.index, _part_in(found, verb, root)), verb.index: (-1, "root")}
    return relabelled(found, {**stray, **below, **own, **_object_behind(sentence, root, verb)})


def _object_behind(sentence: Sentence, root: Token, verb: Token) -> Changes:
    """`Im Finale bezwang die Polin | die Amerikanerin.`: behind the verb the first is the subject, what a parser hung on it the object."""
    beside = (t for t in sentence.tokens if t.head == root.index and t.deprel in ("nmod", "appos") and t.index > root.index)
    bare = [t for t in beside if tree.has_child(sentence, t.index, "det") and not tree.has_child(sentence, t.index, "case", "punct")]
    return {bare[0].index: (verb.index, "obj"), root.index: (verb.index, "nsubj")} if bare and verb.index < root.index else {}


def _strong(token: Token) -> str:
    """bezwang -> bezwingen; "" for no verb form"""
    return participle.of_finite(token.text, "", "Ind", "Sing")


def _may_be_strong(token: Token) -> bool:
    """A strong past that a tagger took for an adverb or a preposition: bezwang"""
    shown = token.upos in ("ADP", "ADV", "ADJ", "X") and token.text.islower() and token.deprel not in tree.CLAUSES
    return shown and bool(_strong(token))


def _is_freed(root: Token, verb: Token, token: Token) -> bool:
    """What hangs on the noun that was the root, though it stands on the other side of the verb."""
    return token is not verb and (token.upos == "PUNCT" or (token.index < verb.index) != (root.index < verb.index))


def _part_in(sentence: Sentence, verb: Token, token: Token) -> str:
    """What a phrase is to the verb: before it the subject, behind it the object, a circumstance where a preposition opens it."""
    if token.upos not in (*tree.NOMINAL, "ADJ"):
        return token.deprel
    opened = any(c != verb.index for c in tree.children(sentence, token.index, "case"))
    return "obl" if opened else "nsubj" if token.index < verb.index else "obj"


def _of_past(token: Token) -> str:
    return participle.of_finite(token.text, "Past", "Ind", "")


def free_verb(sentence: Sentence) -> Sentence:
    """`Blau rempelte Kern an.`  ->  rempelte the root and an its particle, where a parser made the verb an attribute of Kern"""
    for verb in sentence.tokens:
        noun = sentence.tokens[verb.head] if verb.deprel == "amod" and tree.has_child(sentence, verb.index, "nsubj") else verb
        if noun is verb or not _is_no_attribute(sentence, verb, noun):
            continue
        top = sentence.tokens[noun.head] if noun.head >= 0 else noun
        found = _with_verbs(sentence, {verb.index: _of_past(verb)}) if verb.upos != "VERB" else sentence
        if top is noun:
            ends = dict.fromkeys(tree.children(sentence, noun.index, "punct"), (verb.index, "punct"))
            return relabelled(found, {**ends, verb.index: (-1, "root"), noun.index: (verb.index, "obj")})
        if top.text.lower() in participles.prefixes("separable"):
            below = {c: (verb.index, sentence.tokens[c].deprel) for c in sentence.children[top.index]}
            changes = {
                **below,
                verb.index: (top.head, top.deprel),
                top.index: (verb.index, "compound:prt"),
                noun.index: (verb.index, "obj"),
            }
            return relabelled(found, changes)
    return sentence


def _is_no_attribute(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """A finite verb, or a weak past that a tagger took for an adjective, right before a name without article."""
    if verb.upos == "VERB":
        return verb.feat("VerbForm") == "Fin"
    bare = noun.entity.startswith("B-") and noun.index == verb.index + 1 and not tree.has_child(sentence, noun.index, "det", "case")
    return bare and verb.text.endswith(("te", "ten")) and bool(_of_past(verb))
