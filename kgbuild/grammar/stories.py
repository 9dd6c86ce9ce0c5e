"""What novels and films tell: theirs, not the author's. In: a document's findings. Out: reports whose speaker is the work."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import clauses, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import Report, places
from kgbuild.lexicon import fiction
from kgbuild.model import Place, Sentence


def inside(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Im Roman erschießt die Wirtin den Koch.  ->  Roman; not: im Film spielt sie die Wirtin; in seinem Film, in einem Film"""
    for token in sentence.tokens:
        within = (
            token.deprel == "obl"
            and fiction.is_story(tree.lemma(sentence, token.index))
            and tree.preposition(sentence, token.index) == "in"
        )
        if not within or _is_somebodys(findings, sentence, token.index):
            continue
        verb = clauses.clause_head(sentence, token.head)
        making = findings.cue(sentence, verb) or any(fiction.is_making(lemma) for lemma in findings.lemmas(sentence, verb))
        if not making and not clauses.children(sentence, verb, "cop"):
            scope = clauses.subtree(sentence, verb) - clauses.subtree(sentence, token.index)
            yield _report(sentence, token.index, scope)


def told(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Film erzählt von einer Wirtin, die den Koch erschießt.  ->  Film: die den Koch erschießt"""
    for token in sentence.tokens:
        verb = token.head if token.deprel == "nsubj" and fiction.is_story(tree.lemma(sentence, token.index)) else -1
        if verb < 0 or not any(fiction.is_telling(lemma) for lemma in findings.lemmas(sentence, verb)):
            continue
        clauses_ = (
            c for noun in tree.children(sentence, verb, "obl", "obj", "obl:arg") for c in tree.children(sentence, noun, "acl:relcl")
        )
        scope = frozenset(i for clause in clauses_ for i in tree.subtree(sentence, clause))
        yield _report(sentence, token.index, scope)


def _report(sentence: Sentence, work: int, scope: frozenset[int]) -> Report:
    place = Place(sentence.index, work)
    return Report(places(sentence, scope), (place,), "says", place, "story")


def _is_somebodys(findings: Findings, sentence: Sentence, noun: int) -> bool:
    """in seinem Film, in einem Film: of somebody who makes it"""
    phrase = findings.phrases.get((sentence.index, noun))
    return phrase is None or phrase.determination not in ("definite", "demonstrative")
