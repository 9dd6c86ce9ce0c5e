"""First parts of verbs that a parser did not know for such. In: a Sentence. Out: a Sentence; the rule: what ends a clause and can only be a particle is one."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import participles
from kgbuild.model import Sentence, Token

MARKS = (",", ".", ";", "!", "?")
FROM = ("von", "vom")  # von acht Uhr an, vom Dach aus
LERNEN, KENNEN = "lernen", "kennen"  # the one verb whose first part is an infinitive


def free_particle(sentence: Sentence) -> Sentence:
    """`Iran wies die Kritik entschieden zurück.`  ->  zurück a particle of wies, Kritik its object, where a parser hung both on the participle"""
    changes: Changes = {}
    for word in sentence.tokens:
        manner = sentence.tokens[word.head] if word.deprel == "compound:prt" else word
        verb = manner.head if manner.index == word.index - 1 and manner.feat("VerbForm") == "Part" else -1
        if 0 <= verb < manner.index and tree.is_finite(sentence.tokens[verb]) and not tree.has_child(sentence, verb, "compound:prt", "aux"):
            changes |= {c: (verb, sentence.tokens[c].deprel) for c in sentence.children[manner.index]}
            changes[manner.index] = (verb, "advmod")
    return relabelled(sentence, changes)


def find_particle(sentence: Sentence) -> Sentence:
    """`Iran sperrte Blau weg.`  ->  weg a particle of sperrte, where a parser made it an adverb"""
    changes = {}
    for word in sentence.tokens:
        ends = word.index + 1 == len(sentence.tokens) or sentence.tokens[word.index + 1].upos in ("PUNCT", "CCONJ")
        particle = (
            ends and (word.upos in ("ADV", "ADP") or word.text in participles.prefixes("closing")) and not sentence.children[word.index]
        )
        if particle and (verb := _parted(sentence, word)) >= 0:
            changes[word.index] = (verb, "compound:prt")
    return relabelled(sentence, changes)


def find_kennen(sentence: Sentence) -> Sentence:
    """`Er lernte seine Frau kennen.`  ->  kennen a particle of lernte and Frau its object, where a parser read two verbs"""
    changes: Changes = {}
    for word in sentence.tokens:
        verb = sentence.tokens[word.head]
        apart = word.text == KENNEN and word.deprel != "compound:prt" and verb.index < word.index
        if apart and tree.base_lemma(sentence, verb.index) == LERNEN:
            changes |= {c: (verb.index, sentence.tokens[c].deprel) for c in sentence.children[word.index]}
            changes[word.index] = (verb.index, "compound:prt")
    return relabelled(sentence, changes)


def _parted(sentence: Sentence, word: Token) -> int:
    """The finite verb before a word at the end of a clause that can be only its particle: friert … selten zu; -1 for none."""
    own = word.deprel == "advmod" and (
        word.text in participles.prefixes("closing") or (word.upos == "ADP" and word.text in participles.prefixes("separable"))
    )
    lost = (
        word.deprel in ("mark", "case", "punct")
        and word.upos == "ADP"
        and word.head < word.index
        and word.text in participles.prefixes("separable")
    )
    verb = tree.verb_above(sentence, word.index) if own or lost else -1
    free = verb >= 0 and tree.is_finite(sentence.tokens[verb]) and verb < word.index
    return verb if free and not tree.has_child(sentence, verb, "compound:prt", "aux", "aux:pass") else -1


def find_particle_ahead(sentence: Sentence) -> Sentence:
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
