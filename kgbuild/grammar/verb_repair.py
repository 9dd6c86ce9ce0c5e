"""Verbs and participles taken for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import participle, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import nouns, participles
from kgbuild.model import Sentence, Token

BECOME = ("werden", "bleiben")
PARTICIPANTS = (*tree.NOUN_SUBJECTS, "obj", "obl", "obl:arg", "obl:agent")


def find_verb(sentence: Sentence) -> Sentence:
    """`Rebellen umzingelten die Stadt.`  ->  umzingelten a finite verb, where a tagger made it an adjective"""
    found = {t.index: verb for t in sentence.tokens if (verb := _looks_finite(sentence, t))}
    past = (("Mood", "Ind"), ("Tense", "Past"), ("VerbForm", "Fin"))
    tokens = (replace(t, upos="VERB", lemma=found[t.index], feats=(*_number(t), *past)) if t.index in found else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _looks_finite(sentence: Sentence, token: Token) -> str:
    """The infinitive of a weak past that heads a clause with a subject before it and no verb beside it; "" for anything else."""
    shown = token.upos == "ADJ" and token.deprel in tree.CLAUSES and token.text.islower() and token.text.endswith(("te", "ten"))
    subject = tree.child(sentence, token.index, "nsubj") if shown else -1
    if subject < 0 or tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det"):
        return ""
    return participle.of_finite(token.text, "Past", "Ind", "")


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def free_verb(sentence: Sentence) -> Sentence:
    """`Blau rempelte Kern an.`  ->  rempelte the root and an its particle, where a parser made the verb an attribute of Kern"""
    for verb in sentence.tokens:
        noun = sentence.tokens[verb.head] if verb.deprel == "amod" and verb.upos == "VERB" and verb.feat("VerbForm") == "Fin" else verb
        if noun is verb or not tree.has_child(sentence, verb.index, "nsubj"):
            continue
        top = sentence.tokens[noun.head] if noun.head >= 0 else noun
        if top.text.lower() in participles.prefixes("separable") and top is not noun:
            below = {c: (verb.index, sentence.tokens[c].deprel) for c in sentence.children[top.index]}
            changes = {
                **below,
                verb.index: (top.head, top.deprel),
                top.index: (verb.index, "compound:prt"),
                noun.index: (verb.index, "obj"),
            }
            return relabelled(sentence, changes)
        if top is noun:
            return relabelled(sentence, {verb.index: (-1, "root"), noun.index: (verb.index, "obj")})
    return sentence


def free_auxiliary(sentence: Sentence) -> Sentence:
    """`Der König hatte Blau begnadigt.`  ->  Blau nsubj of begnadigt (for the next steps to part), where a parser hung him on hatte"""
    helped = {t.index: t.head for t in sentence.tokens if t.deprel in ("aux", "aux:pass", "cop") and t.head >= 0}
    found = (t for t in sentence.tokens if t.head in helped and t.deprel in PARTICIPANTS)
    return relabelled(sentence, {t.index: (helped[t.head], t.deprel) for t in found})


def find_predicate(sentence: Sentence) -> Sentence:
    """`Blau ist sich mit Kern einig.`  ->  einig an adjective, where a tagger made it an article"""
    found = {t.index for t in sentence.tokens if t.upos == "DET" and tree.has_child(sentence, t.index, "cop")}
    tokens = (replace(t, upos="ADJ", lemma=t.text.lower()) if t.index in found else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


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


def share_becoming(sentence: Sentence) -> Sentence:
    """`Blau verlässt die Bank und wird Minister.`  ->  Minister xcomp of wird, where a parser made him its subject"""
    changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, *tree.SUBJECTS) if verb.deprel == "conj" and verb.lemma in BECOME else ()
        what = sentence.tokens[found[0]] if len(found) == 1 else verb
        bare = (
            what.upos == "NOUN" and what.index > verb.index and not tree.has_child(sentence, what.index, "det", "det:poss", "appos", "case")
        )
        alone = bare and nouns.find("roles", what.text) and not tree.has_child(sentence, verb.index, "xcomp", "obj")
        if alone and tree.has_child(sentence, verb.head, "nsubj"):
            changes[what.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)
