"""Verbs and participles taken for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import participles
from kgbuild.model import Sentence, Token

HAVE = "haben"
ZU = "zu"
MARKS = (",", ".", ";", "!", "?")
FROM = ("von", "vom")  # von acht Uhr an, vom Dach aus


def find_verb(sentence: Sentence) -> Sentence:
    """`Forscher appellierten an die Regierung.`  ->  appellierten a finite verb, where a tagger made it an adjective"""
    found = {t.index for t in sentence.tokens if _looks_finite(sentence, t)}
    past = (("Mood", "Ind"), ("Tense", "Past"), ("VerbForm", "Fin"))
    tokens = (
        replace(t, upos="VERB", lemma=t.text.lower().rpartition("ier")[0] + "ieren", feats=(*_number(t), *past)) if t.index in found else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _looks_finite(sentence: Sentence, token: Token) -> bool:
    """-ierte, -ierten with a subject and no verb beside it."""
    shown = token.upos == "ADJ" and token.text.endswith(("ierte", "ierten")) and tree.has_child(sentence, token.index, "nsubj")
    return shown and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def find_feeling(sentence: Sentence) -> Sentence:
    """`Sie zeigte sich entsetzt über den Anschlag.`  ->  entsetzt xcomp of zeigte, where a parser made it an adverb"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "advmod" and token.upos == "VERB" else token
        if verb is not token and tree.has_child(sentence, verb.index, "expl:pv") and tree.has_child(sentence, token.index, "obl"):
            changes[token.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)


def free_participle(sentence: Sentence) -> Sentence:
    """`Von allen gelobt, ging sie.`  ->  gelobt advcl, where a parser made it what somebody says"""
    found = (t for t in sentence.tokens if t.deprel == "ccomp" and t.feat("VerbForm") == "Part" and t.index < t.head)
    helped = ("aux", "aux:pass", "cop", "mark", *tree.SUBJECTS)
    return relabelled(sentence, {t.index: (t.head, "advcl") for t in found if not tree.has_child(sentence, t.index, *helped)})


def find_infinitive(sentence: Sentence) -> Sentence:
    """`Sie warfen ihm vor, Otto Kern ermordet zu haben.`  ->  Otto obj of ermordet, where a parser gave the infinitive a subject"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.deprel not in ("csubj", "csubj:pass", "xcomp") or not _has_zu(sentence, verb.index):
            continue
        wrong = [c for c in tree.children(sentence, verb.index, "nsubj") if c < verb.index]
        if len(wrong) == 1 and not tree.has_child(sentence, verb.index, "obj"):
            changes[wrong[0]] = (verb.index, "obj")
    return relabelled(sentence, changes)


def _has_zu(sentence: Sentence, verb: int) -> bool:
    """An infinitive with zu, or coordinated with one: entführt und ermordet zu haben; no finite form in it."""
    both = (verb, *tree.children(sentence, verb, "conj"))
    marks = [sentence.tokens[c].text for i in both for c in tree.children(sentence, i, "mark")]
    helped = (sentence.tokens[c] for c in (verb, *tree.children(sentence, verb, "aux", "aux:pass", "cop")))
    return marks == [ZU] and not any(tree.is_finite(t) for t in helped)


def find_copula(sentence: Sentence) -> Sentence:
    """`Ursache des Brandes war ein Defekt.`  ->  war cop of Ursache, where a parser hung it on the subject"""
    changes = {}
    for copula in sentence.tokens:
        subject = sentence.tokens[copula.head] if copula.deprel == "cop" else copula
        predicate = subject.head if subject is not copula and subject.deprel == "nsubj" else -1
        said = -1 < predicate < copula.index < subject.index and sentence.tokens[predicate].upos in ("NOUN", "PROPN", "ADJ")
        if said and not tree.has_child(sentence, predicate, "cop", "aux"):
            changes[copula.index] = (predicate, "cop")
    return relabelled(sentence, changes)


def find_particle(sentence: Sentence) -> Sentence:
    """`Sie riefen die Bürger auf, Wasser zu sparen.`  ->  auf compound:prt of riefen, where a parser made it a preposition of Wasser"""
    changes = {}
    for token in sentence.tokens:
        verb = _parted_verb(sentence, token) if token.deprel == "case" and _ends_phrase(sentence, token) else -1
        if verb >= 0:
            changes[token.index] = (verb, "compound:prt")
    return relabelled(sentence, changes)


def _ends_phrase(sentence: Sentence, token: Token) -> bool:
    """A first part of a verb that a mark parts from the noun it is said to belong to."""
    after = sentence.tokens[token.index + 1] if token.index < token.head else token
    begun = any(t.text.lower() in FROM for t in sentence.tokens[max(token.index - 4, 0) : token.index])
    return after.text in MARKS and token.text.lower() in participles.prefixes("separable") and not begun


def _parted_verb(sentence: Sentence, particle: Token) -> int:
    """The finite verb in front, nearest above, that has no first part yet; -1 for none."""
    verbs = (i for i in tree.path_to_root(sentence, particle.index) if i < particle.index and sentence.tokens[i].upos == "VERB")
    verb = next(verbs, -1)
    free = verb >= 0 and tree.is_finite(sentence.tokens[verb]) and tree.particle(sentence, verb) < 0
    return verb if free else -1


def find_shared_object(sentence: Sentence) -> Sentence:
    """`Sie haben das Dorf überrannt und zwei Soldaten getötet.`  ->  Soldaten obj, where a parser made them the subject of a passive"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        first = verb.head if verb.deprel == "conj" and verb.feat("VerbForm") == "Part" else -1
        if first >= 0 and _has(sentence, first) and not tree.has_child(sentence, verb.index, "aux", "aux:pass"):
            changes |= {c: (verb.index, "obj") for c in tree.children(sentence, verb.index, "nsubj:pass") if c < verb.index}
    return relabelled(sentence, changes)


def _has(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is in the perfect with `haben` and has its subject: what is coordinated with it is no passive."""
    helped = [sentence.tokens[c].lemma for c in tree.children(sentence, verb, "aux")]
    return HAVE in helped and tree.has_child(sentence, verb, "nsubj") and not tree.has_child(sentence, verb, "aux:pass")
