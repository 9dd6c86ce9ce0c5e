"""Who denies what was said before. In: findings. Out: denials, each with the sentence that it reaches; nobody's own words are touched.

A denial makes no report: what another has said stays said by him, and the one who denies it says that it is not so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgbuild.grammar import clauses, form, negation, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import POINTERS, speakers_of
from kgbuild.model import Place, Sentence

POINTING = (*POINTERS, "dem", "diesem", "was")
WHAT = "was"
SAYING = ("VERB", "ADJ")  # a verb, also one that a tagger took for an adjective: Rom dementiert
OBJECTS = ("obj", "obl:arg", "nsubj:pass", "nsubj")
BESIDE = ("acl:relcl", "advcl", "conj", "ccomp", "parataxis")
ELSE = ("gegen", "für")
CONTENT = ("acl", "ccomp", "xcomp", "parataxis", "csubj")
NOUN_MEMORY = 3  # sentences back that `die Vorwürfe` may take up; a pronoun takes up the one before


@dataclass(frozen=True)
class Denial:
    """`Moskau bestritt das.`: who denies, the word that says so, the sentence it is about, the words that are the denial's own."""

    speakers: tuple[Place, ...]
    trigger: Place
    about: int
    own: frozenset[Place]

    def reaches(self, place: Place) -> bool:
        """Whether it is about the word there."""
        return place.sentence == self.about and place not in self.own


def denials(findings: Findings, reported: frozenset[int]) -> tuple[Denial, ...]:
    """All denials of a document that point at something said before; `reported` are the sentences in which somebody is quoted."""
    return tuple(d for sentence in findings.document.sentences for d in _of_sentence(findings, sentence, reported))


def _of_sentence(findings: Findings, sentence: Sentence, reported: frozenset[int]) -> Iterator[Denial]:
    for token in (t for t in sentence.tokens if t.upos in SAYING):
        undone = token.feat("VerbForm") == "Inf" or negation.is_negated(sentence, token.index)  # wollte das nicht dementieren
        if undone or not findings.denies(sentence, token.index):
            continue
        about = _about(findings, sentence, token.index, reported)
        speakers = _deniers(findings, sentence, token.index) if about >= 0 else ()
        if speakers:
            own = (
                frozenset(Place(sentence.index, i) for i in tree.subtree(sentence, token.index)) if about == sentence.index else frozenset()
            )
            yield Denial(tuple(findings.named(p) for p in speakers), Place(sentence.index, token.index), about, own)


def _about(findings: Findings, sentence: Sentence, verb: int, reported: frozenset[int]) -> int:
    """The sentence that the denial takes up; -1 where it has a content of its own or there is none."""
    if any(_is_clause(sentence, c.index) for c in clauses.children(sentence, verb, *CONTENT)):
        return -1
    objects = [c for c in clauses.children(sentence, verb, *OBJECTS) if _takes_up(findings, sentence, c.index)]
    if any(c.text.lower() == WHAT for c in objects):
        return sentence.index if sentence.tokens[verb].deprel in BESIDE else -1
    if any(c.text.lower() in POINTING for c in objects) or _is_bare(sentence, verb):
        return sentence.index - 1
    before = range(sentence.index - 1, sentence.index - 1 - NOUN_MEMORY, -1) if objects else ()
    return next((i for i in before if i in reported), sentence.index - 1 if objects else -1)


def _is_clause(sentence: Sentence, head: int) -> bool:
    """das Land bedroht zu haben, dass es droht; not: das haltlos nennen"""
    return clauses.is_zu_infinitive(sentence, head) or clauses.finite(sentence, head) is not None


def _takes_up(findings: Findings, sentence: Sentence, noun: int) -> bool:
    """das; die Vorwürfe, diese Darstellung; not: Vorwürfe, wonach er log; den Bericht über seine Reise; eine Absicht"""
    token = sentence.tokens[noun]
    if token.text.lower() in POINTING:
        return token.upos in ("PRON", "DET") and not clauses.children(sentence, noun)
    new = form.determination(sentence, noun) == "indefinite"
    if new or findings.noun_cue(sentence, noun) is None or clauses.children(sentence, noun, "acl", "ccomp", "acl:relcl"):
        return False
    return not any(
        form.case_of(sentence, c) != "Gen" and tree.preposition(sentence, c) not in ("", "aus", "von", "als")
        for c in tree.children(sentence, noun, "nmod")
    )


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """Moskau dementierte. Kiew widersprach sofort. Rom sprach von einer Lüge.  ->  what was said just before"""
    told = clauses.children(sentence, verb, "obj", "obl:arg", "nsubj:pass", "aux:pass", *CONTENT)
    content = any(c.upos != "ADV" for c in told if c.deprel not in CONTENT or _is_clause(sentence, c.index))
    opposed = any(tree.preposition(sentence, i) in ELSE for i in tree.children(sentence, verb, "obl"))
    return not content and not opposed


def _deniers(findings: Findings, sentence: Sentence, verb: int) -> tuple[Place, ...]:
    """Who denies it; where a parser made `was` a second subject, the other one: was Rom bestritt"""
    cue = findings.cue(sentence, verb)
    found = speakers_of(findings, sentence, verb, cue) if cue is not None else findings.subjects(sentence, verb)
    others = [c.index for c in clauses.children(sentence, verb, "nsubj") if c.text.lower() not in POINTING]
    beside = tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in others)
    return tuple(p for p in found or beside if findings.can_speak(p))
