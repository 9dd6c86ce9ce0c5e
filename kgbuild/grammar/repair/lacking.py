"""Participants that a verb lacks. In: a Sentence and a verb. Out: whether it has no subject, or no object, though it can have one."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.lexicon import participles
from kgbuild.model import Sentence, Token

TO = "zu"
FILLED = ("obj", "obl:arg", "expl:pv", "xcomp", "ccomp", "cop", "aux:pass")  # with one of these a verb lacks no object


def lacks_subject(sentence: Sentence, verb: Token) -> bool:
    """A finite verb, not coordinated with one that has a subject."""
    helped = any(tree.is_finite(sentence.tokens[c]) for c in tree.children(sentence, verb.index, "aux"))  # hat angegriffen
    shown = verb.feat("VerbForm") == "Fin" or helped or tree.has_child(sentence, verb.index, "compound:prt")  # nehmen … zu
    finite = shown and verb.upos == "VERB" and verb.feat("Mood") != "Imp" and verb.deprel != "conj" and not _has_zu(sentence, verb)
    return finite and not tree.has_child(sentence, verb.index, *tree.SUBJECTS, "expl", "aux:pass")


def _has_zu(sentence: Sentence, verb: Token) -> bool:
    """unterstützt zu haben: no finite verb, though a tagger may say so"""
    return any(sentence.tokens[c].text == TO for c in tree.children(sentence, verb.index, "mark"))


def lacks_object(sentence: Sentence, verb: int) -> bool:
    """An active verb with nobody but its subject, of those that can have an object."""
    return can_have_object(sentence, verb) and not tree.has_child(sentence, verb, *FILLED)


def can_have_object(sentence: Sentence, verb: int) -> bool:
    """Whether it is a verb that somebody does to somebody: besuchen; not ankommen."""
    return sentence.tokens[verb].upos == "VERB" and not participles.active(tree.verb_lemma(sentence, verb))
