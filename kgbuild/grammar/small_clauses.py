"""Participants that hang on a word beside their verb. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.model import Sentence, Token

PARTICIPANTS = ("obj", "nsubj", "nsubj:pass")
OF_PERSONS = ("von", "aus", "zu", "als")  # what a person's name can have behind it: Anna Kurz aus Wien


def part_small_clause(sentence: Sentence) -> Sentence:
    """`Sie machen den Rat verantwortlich.`  ->  Rat obj of machen, where a parser hung it on verantwortlich"""
    changes: dict[int, tuple[int, str]] = {}
    for token in sentence.tokens:
        if token.deprel in ("xcomp", "ccomp") and token.head >= 0 and _is_bare_predicate(sentence, token):
            changes |= _lifted(sentence, token)
    return relabelled(sentence, changes)


def _is_bare_predicate(sentence: Sentence, token: Token) -> bool:
    """verantwortlich, als Fehler, (als) gescheitert: no verb of its own."""
    participle = token.upos == "VERB" and token.feat("VerbForm") == "Part"
    return (token.upos in ("ADJ", "ADV", "NOUN") or participle) and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass")


def _lifted(sentence: Sentence, predicate: Token) -> dict[int, tuple[int, str]]:
    """The one participant that the predicate has goes to its verb, as the object that the verb lacks, or its subject in a passive."""
    verb = predicate.head
    found = tree.children(sentence, predicate.index, *PARTICIPANTS)
    if len(found) != 1 or sentence.tokens[verb].upos != "VERB" or tree.has_child(sentence, verb, "obj"):
        return {}
    if tree.is_passive(sentence, verb):
        return {} if tree.has_child(sentence, verb, *tree.SUBJECTS) else {found[0]: (verb, "nsubj:pass")}
    return {found[0]: (verb, "obj")} if tree.has_child(sentence, verb, "nsubj") else {}


def free_person(sentence: Sentence) -> Sentence:
    """`Sie zitierte Igor Blau in einem Brief.`  ->  Brief obl of zitierte, where a parser hung it on the person's name"""
    changes = {}
    for token in sentence.tokens:
        person = sentence.tokens[token.head] if token.deprel == "nmod" else token
        if person is not token and _is_participant(sentence, person) and token.index > person.index:
            preposition = tree.preposition(sentence, token.index)
            if preposition and preposition not in OF_PERSONS and not _in_brackets(sentence, person.index, token.index):
                changes[token.index] = (person.head, "obl")
    return relabelled(sentence, changes)


def _is_participant(sentence: Sentence, token: Token) -> bool:
    """A person by name, subject or object of a verb."""
    named = token.entity.endswith("PER") or token.upos == "PRON"
    return named and token.deprel in PARTICIPANTS and sentence.tokens[token.head].upos == "VERB"


def _in_brackets(sentence: Sentence, name: int, end: int) -> bool:
    return any(t.text in ("(", "–", "-") for t in sentence.tokens[name:end])
