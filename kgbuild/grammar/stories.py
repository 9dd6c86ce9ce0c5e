"""What novels and films tell: theirs, not the author's. In: a document's findings. Out: reports whose speaker is the work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import clauses, form, quotes, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import Report, places, presupposed
from kgbuild.lexicon import fiction, nouns
from kgbuild.model import Place, Sentence

WITHIN = ("in", "an", "zu")  # im Film, am Ende des Films, zu Beginn des Films
THEREIN = "darin"


def inside(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Im Roman, in seinem Roman, am Ende des Romans erschießt die Wirtin den Koch.  ->  Roman; not: im Film spielt sie die Wirtin"""
    for token in sentence.tokens:
        work = _work(sentence, token.index) if token.deprel in ("obl", "advmod") else -1
        before = _told_before(findings, sentence) if work == token.index and token.upos == "ADV" else None
        if work < 0 or (token.upos == "ADV" and before is None):
            continue
        verb = clauses.clause_head(sentence, token.head)
        making = findings.cue(sentence, verb) or any(fiction.is_making(lemma) for lemma in findings.lemmas(sentence, verb))
        if not making and not clauses.children(sentence, verb, "cop"):
            scope = clauses.subtree(sentence, verb) - clauses.subtree(sentence, token.index)
            yield _report(sentence, before or Place(sentence.index, work), scope)


def _work(sentence: Sentence, i: int) -> int:
    """The story that a phrase of place means: im | Film, in der letzten | Folge, am Ende des | Films, darin; -1 for none."""
    token, lemma = sentence.tokens[i], tree.lemma(sentence, i)
    if token.text.lower() == THEREIN:
        return i
    case = tree.preposition(sentence, i)
    if case == "in" and (fiction.is_story(lemma) or (fiction.is_scene(lemma) and _is_marked(sentence, i))):
        return i
    whole = (
        c for c in tree.children(sentence, i, "nmod") if fiction.is_story(tree.lemma(sentence, c)) and not tree.preposition(sentence, c)
    )
    return next(whole, -1) if case in WITHIN and fiction.is_part(lemma) else -1


def _is_marked(sentence: Sentence, noun: int) -> bool:
    """in der letzten Folge, in einer Folge, in der Serie „Nacht“; not in der Folge, in der Serie, in einer Serie von Siegen"""
    behind = sentence.tokens[noun + 1 : noun + 2]
    one = form.determination(sentence, noun) == "indefinite" and not tree.has_child(sentence, noun, "nmod")
    return one or tree.has_child(sentence, noun, "amod") or (bool(behind) and behind[0].text in quotes.PAIRS)


def _told_before(findings: Findings, sentence: Sentence) -> Place | None:
    """Am Montag startet ein Thriller. Darin erschießt die Wirtin den Koch.  ->  Thriller"""
    before = findings.sentence(sentence.index - 1)
    works = (t.index for t in before.tokens if fiction.is_story(tree.lemma(before, t.index))) if before else ()
    return next((Place(sentence.index - 1, i) for i in works), None)


def told(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Film erzählt von einer Wirtin, die den Koch erschießt, von einem Mord; das Buch erzählt, wie sie ihn erschießt.  ->  Film, Buch: what stands below"""
    for token in sentence.tokens:
        verb = token.head if token.deprel == "nsubj" and fiction.can_tell(tree.lemma(sentence, token.index)) else -1
        if verb < 0 or not any(fiction.is_telling(lemma) for lemma in findings.lemmas(sentence, verb)):
            continue
        below = tree.children(sentence, verb, "obl", "obj", "obl:arg")
        clauses_ = {i for noun in below for i in tree.subtree(sentence, noun) if sentence.tokens[i].deprel == "acl:relcl"}
        clauses_ |= set(tree.children(sentence, verb, "ccomp", "advcl"))
        clauses_ |= {i for i in below if findings.is_event(sentence, i) and not presupposed(findings, sentence, i)}
        yield from _all_below(sentence, Place(sentence.index, token.index), clauses_)


def played(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Anna Kurz spielt eine Wirtin, die den Koch erschießt.  ->  the clause of the part: somebody unnamed tells it"""
    for token in sentence.tokens:
        verb = token.head if token.deprel == "obj" and nouns.find("roles", token.text) else -1
        if verb >= 0 and any(fiction.is_playing(lemma) for lemma in findings.lemmas(sentence, verb)):
            told_of = tree.children(sentence, token.index, "acl:relcl")
            scope = frozenset(i for clause in told_of for i in tree.subtree(sentence, clause))
            if scope:
                yield replace(_report(sentence, Place(sentence.index, verb), scope), speakers=())


def forged(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Ein gefälschtes Video zeigt, wie die Wirtin den Koch erschießt; auf einer Fotomontage erschießt sie ihn.  ->  Video, Fotomontage"""
    for token in sentence.tokens:
        verb = clauses.clause_head(sentence, token.head) if token.head >= 0 and _is_forgery(sentence, token.index) else -1
        shown = verb >= 0 and any(fiction.is_telling(lemma) for lemma in findings.lemmas(sentence, verb))
        if verb >= 0 and (shown or tree.preposition(sentence, token.index) in ("auf", "in")):
            scope = clauses.subtree(sentence, verb) - clauses.subtree(sentence, token.index) - {verb}
            yield _report(sentence, Place(sentence.index, token.index), scope if shown else scope | {verb})


def _is_forgery(sentence: Sentence, i: int) -> bool:
    """Deepfake, (gefälschtes) Bild, (mit KI erzeugtes) Video"""
    lemma = tree.lemma(sentence, i)
    attributes = (tree.lemma(sentence, c) for c in tree.children(sentence, i, "amod"))
    looks = (sentence.tokens[c].text for c in tree.children(sentence, i, "amod"))
    made = any(fiction.is_forged(word) for word in (*attributes, *(look.rstrip("rsmn").removesuffix("e").lower() for look in looks)))
    return fiction.is_forgery(lemma) or (fiction.is_picture(lemma) and made)


def _all_below(sentence: Sentence, work: Place, heads: set[int]) -> Iterator[Report]:
    scope = frozenset(i for clause in heads for i in tree.subtree(sentence, clause))
    if scope:
        yield _report(sentence, work, scope)


def _report(sentence: Sentence, work: Place, scope: frozenset[int]) -> Report:
    return Report(places(sentence, scope), (work,), "says", work, "story")
