"""Where somebody says something, which a parser hung on who or what stands before it. In: a Sentence. Out: a Sentence; the rule: only beside a verb of saying."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import forums, nouns, speech, stances
from kgbuild.model import Sentence, Token

AT = "bei"
PREPOSITIONS = ("in", "auf", AT)
PAPER = "MediaOutlet"
HELD = ("organizations", "groups", "roles")  # tables of nouns that are themselves in a forum: die Opposition im Bundestag


def lift_medium(sentence: Sentence) -> Sentence:
    """`Das sagte der Torwart bei Sky.`  ->  Sky obl of sagte, for there he said it"""
    changes = {}
    for medium in sentence.tokens:
        if medium.deprel != "nmod" or tree.preposition(sentence, medium.index) != AT:
            continue
        who = sentence.tokens[medium.head]
        who = sentence.tokens[who.head] if who.deprel == "appos" else who
        spoken = who.deprel == "nsubj" and speech.verb(tree.verb_lemma(sentence, who.head)) is not None and who.index > who.head >= 0
        if spoken and _is_medium(medium):
            changes[medium.index] = (who.head, "obl")
    return relabelled(sentence, changes)


def lift_forum(sentence: Sentence) -> Sentence:
    """`Kern nannte die Lieferung im Deutschlandfunk falsch.`  ->  Deutschlandfunk obl of nannte, where a parser hung it on Lieferung"""
    changes: Changes = {}
    for forum in sentence.tokens:
        told = sentence.tokens[forum.head] if forum.deprel == "nmod" and tree.preposition(sentence, forum.index) in PREPOSITIONS else forum
        verb = told.head if told is not forum and told.deprel == "obj" and told.upos == "NOUN" and told.index < forum.index else -1
        if verb >= 0 and _takes_a_stand(tree.verb_lemma(sentence, verb)) and not _is_held(told) and _is_forum(forum):
            changes[forum.index] = (verb, "obl")
    return relabelled(sentence, changes)


def _takes_a_stand(verb: str) -> bool:
    return speech.verb(verb) is not None or stances.takes(verb)


def _is_forum(token: Token) -> bool:
    return _is_medium(token) or forums.is_forum(token.text)


def _is_medium(token: Token) -> bool:
    return any(entry.type == PAPER for entry in gazetteer.lookup(token.text))


def _is_held(token: Token) -> bool:
    """die Debatte im Bundestag, der Moderator im ZDF, die Opposition im Landtag: whose place the forum is."""
    return forums.is_said(token.text) or words.is_person(token) or any(nouns.find(table, token.text) for table in HELD)
