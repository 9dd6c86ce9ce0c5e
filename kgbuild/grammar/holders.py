"""Whose words a noun of speech tells: Angaben der Polizei, eigene Angaben, nach dessen Angaben. In: findings, a sentence, the noun. Out: who speaks."""

from __future__ import annotations

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.findings import Findings
from kgbuild.lexicon import times
from kgbuild.lexicon.pronouns import OWNERS
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence, Token

NOBODY = ("-",)  # dem Vernehmen nach


def noun_speakers(findings: Findings, sentence: Sentence, noun: int, cue: Cue | None, clause: int) -> tuple[Place, ...]:
    """Whose words they are: the genitive, the possessor, `eigene` -> the subject, else the document itself."""
    if cue is None:
        return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, noun))
    if cue.speaker == NOBODY:
        return ()
    if any(c.lemma == "eigen" for c in clauses.children(sentence, noun, "amod", "det")):
        return findings.subjects(sentence, clause)
    holders = [c for c in clauses.children(sentence, noun, "nmod", "nmod:poss", "det:poss", "appos") if _may_hold(sentence, c.index, cue)]
    relative = relative_above(sentence, noun) if holders and holders[0].text.lower() in OWNERS else None
    if relative is not None:
        return (Place(sentence.index, clauses.name_of(sentence, relative.head)),)  # Kern, nach dessen Angaben
    if holders:
        return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, holders[0].index))
    found = beside(sentence, noun)
    return (Place(sentence.index, clauses.name_of(sentence, found) if found >= 0 else noun),)


def beside(sentence: Sentence, noun: int) -> int:
    """Nach Ansicht von Minister Holm, where `von Minister` hangs on the verb  ->  Minister"""
    behind = sentence.tokens[noun + 1 : noun + 2]
    found = behind[0].head if behind and behind[0].text.lower() in ("von", "vom") and behind[0].deprel == "case" else -1
    speaks = found > noun and sentence.tokens[found].upos in ("NOUN", "PROPN", "PRON") and not _is_when(sentence.tokens[found].text)
    return found if speaks else -1


def _is_when(noun: str) -> bool:
    """Angaben vom Mittwoch, vom Abend, vom Vortag zufolge"""
    return times.tells(noun) or bool(times.kind(noun)) or bool(times.unit(noun)) or times.before(noun) is not None


def _may_hold(sentence: Sentence, token: int, cue: Cue) -> bool:
    """Angaben | der Polizei, von Holm, seine Angaben; not Angaben vom Mittwoch"""
    if _is_when(sentence.tokens[token].text):
        return False
    wanted = cue.speaker or ("", "von", "aus")
    if token < sentence.tokens[token].head and sentence.tokens[token].upos in ("PROPN", "NOUN"):
        return True
    return tree.preposition(sentence, token) in wanted or sentence.tokens[token].deprel == "det:poss"


def relative_above(sentence: Sentence, token: int) -> Token | None:
    """The head of the relative clause that a token stands in: floss in `Berichte, laut denen Geld floss`."""
    clause = sentence.tokens[clauses.clause_head(sentence, token)]
    return clause if clause.deprel == "acl:relcl" else None
