"""Who says what, by a verb of speech. In: a document's findings. Out: reports: a stretch of text and those to whom the author leaves it.

A report never contains its own frame. Reports nest; the smallest around a word is its innermost source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kgbuild.grammar import clauses, konjunktiv, tree
from kgbuild.grammar.findings import Findings
from kgbuild.lexicon import certainty, pronouns
from kgbuild.lexicon import speech as words
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence, Token

POINTERS = ("das", "dies", "dieses")  # what may stand for all that was said


@dataclass(frozen=True)
class Report:
    """Words that the author leaves to others: `scope` is what is said; no speaker means somebody unnamed."""

    scope: frozenset[Place]
    speakers: tuple[Place, ...]
    act: str
    trigger: Place | None
    way: str  # the function that found it

    @cached_property
    def first(self) -> Place:
        """Where what is said begins."""
        return min(self.scope, key=lambda place: (place.sentence, place.token))


def complement(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Peskow sagte, Trump habe angerufen.  ->  Peskow says: Trump habe angerufen"""
    for token in sentence.tokens:
        cue = findings.cue(sentence, token.index)
        if cue is None or token.deprel == "amod":
            continue
        heads = [c.index for c in clauses.children(sentence, token.index) if _is_content(sentence, c.index, cue)]
        yield from _report(findings, sentence, token.index, cue, heads, "complement")


def _is_content(sentence: Sentence, child: int, cue: Cue) -> bool:
    token = sentence.tokens[child]
    if token.deprel in ("ccomp", "csubj", "csubj:pass"):
        stated = bool(clauses.children(sentence, child, *clauses.VERBS, "mark")) or tree.has_child(sentence, child, *tree.SUBJECTS)
        return stated or token.feat("VerbForm") != "Part"
    if token.deprel == "xcomp":
        return clauses.is_zu_infinitive(sentence, child) or clauses.finite(sentence, child) is not None
    if token.deprel == "parataxis":
        return konjunktiv.mood(sentence, child) == konjunktiv.FIRST or _is_only_complement(sentence, child, cue)
    return token.deprel in ("advcl", "acl") and bool({"dass", "ob"} & set(clauses.marks(sentence, child)))


def _is_only_complement(sentence: Sentence, child: int, cue: Cue) -> bool:
    """Rice sagte, die USA hielten sich daran.  ->  a main clause straight behind a verb that lacks what is said"""
    frame = sentence.tokens[child].head
    gap = sentence.tokens[frame + 1 : tree.subtree(sentence, child)[0] + 1]
    missing = not clauses.children(sentence, frame, "obj", *clauses.COMPLEMENTS) and clauses.finite(sentence, child) is not None
    missing = missing and not (_is_told_already(sentence, frame, child, cue) and not konjunktiv.mood(sentence, child))
    return cue.control == "subject" and cue.effect == "claim" and child > frame and missing and any(t.text == "," for t in gap)


def _is_told_already(sentence: Sentence, frame: int, child: int, cue: Cue) -> bool:
    """Rice sprach von einem Irrtum, Powell reiste ab.  ->  what she said is the Irrtum"""
    return any(tree.preposition(sentence, c) in cue.nouns for c in tree.children(sentence, frame, "obl") if c < child)


def noun_content(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Oslo kündigte einen Besuch in Rom an.  ->  Oslo announces: Besuch"""
    for token in sentence.tokens:
        cue = findings.cue(sentence, token.index)
        if cue is None or not cue.nouns:
            continue
        heads = [a.head for role in cue.nouns for a in findings.arguments(sentence, token.index, (role,))]
        nouns = [head for head in heads if sentence.tokens[head].upos == "NOUN"]
        yield from _report(findings, sentence, token.index, cue, nouns, "noun_content")


def _report(findings: Findings, sentence: Sentence, frame: int, cue: Cue, heads: list[int], way: str) -> Iterator[Report]:
    if not heads:
        return
    if way == "noun_content":
        scope = frozenset(i for head in heads for i in asserted_below(findings, sentence, head))
    else:
        scope = frozenset(i for head in heads for i in clauses.subtree(sentence, head))
    scope -= {frame}
    yield Report(places(sentence, scope), speakers_of(findings, sentence, frame, cue), cue.act, Place(sentence.index, frame), way)


def asserted_below(findings: Findings, sentence: Sentence, head: int) -> Iterator[int]:
    """A noun with what hangs on it, short of relative clauses and of nouns that are presupposed: `das Ende des Krieges`, the war is no demand."""
    yield head
    for child in clauses.children(sentence, head):
        if child.deprel in ("acl:relcl", "appos", "conj") or presupposed(findings, sentence, child.index):
            continue
        yield from asserted_below(findings, sentence, child.index)


def presupposed(findings: Findings, sentence: Sentence, noun: int) -> bool:
    """der Angriff, seine Reise, dieser Krieg  ->  the author takes it for given; ein Angriff, Angriffe  ->  not."""
    if sentence.tokens[noun].upos not in ("NOUN", "PROPN"):
        return False
    phrase = findings.phrases.get((sentence.index, noun))
    if phrase is not None:
        return phrase.determination in ("definite", "possessive", "demonstrative") or _genitive_before(sentence, noun)
    return _determined(sentence, noun)


def _determined(sentence: Sentence, noun: int) -> bool:
    for child in clauses.children(sentence, noun, "det", "det:poss"):
        if (
            child.feat("Definite") == "Def"
            or child.feat("Poss")
            or child.feat("PronType") in ("Dem",)
            or child.lemma in ("der", "dieser", "jener")
        ):
            return True
    contracted = (c for c in clauses.children(sentence, noun, "case") if c.text.lower()[-1:] in "ms" and c.feat("Definite") == "Def")
    return bool(next(contracted, None)) or _genitive_before(sentence, noun)


def _genitive_before(sentence: Sentence, noun: int) -> bool:
    """Trumps Besuch"""
    return any(
        c.index < noun and not clauses.children(sentence, c.index, "case") for c in clauses.children(sentence, noun, "nmod", "nmod:poss")
    )


def inserted_frame(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Die Stadt, so berichtete der Sender, brenne.  Die Lage sei ernst, sagte er (where sagte hangs below).  ->  the governor's clause"""
    for token in sentence.tokens:
        cue = findings.cue(sentence, token.index) or _wie_cue(findings, sentence, token)
        beside = token.deprel in ("parataxis", "conj", "advcl") or (token.deprel == "ccomp" and token.index < token.head)
        if cue is None or not beside or token.head < 0 or cue.kind not in ("verb", "wie"):
            continue
        if not (_is_wie(sentence, token.index) or _is_inverted(sentence, token.index)):
            continue
        scope = clauses.subtree(sentence, _whole(sentence, token.head)) - clauses.subtree(sentence, token.index)
        speakers = speakers_of(findings, sentence, token.index, cue)
        yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, token.index), "inserted_frame")


def unlisted_frame(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Die Stadt brenne nicht, simste der Wirt.  ->  Wirt: a verb of no lexicon right behind the comma, somebody behind it and nothing else"""
    for token in (t for t in sentence.tokens if t.deprel == "parataxis" and t.upos == "VERB" and sentence.tokens[t.index - 1].text == ","):
        more = clauses.children(sentence, token.index, "obl", "obl:arg", "xcomp", "mark")
        if more or findings.cue(sentence, token.index) is not None or not _is_inverted(sentence, token.index):
            continue
        if speakers := who_tells(findings, sentence, token.index):
            scope = clauses.subtree(sentence, _whole(sentence, token.head)) - clauses.subtree(sentence, token.index)
            yield Report(places(sentence, scope), speakers, "claims", Place(sentence.index, token.index), "inserted_frame")


def who_tells(findings: Findings, sentence: Sentence, verb: int) -> tuple[Place, ...]:
    """The subjects of a verb that are somebody: Holm, sie, die Opposition; not es, das Gesetz"""
    return tuple(p for p in findings.subjects(sentence, verb) if findings.is_somebody(p) and not _is_nobody(findings, p))


def _wie_cue(findings: Findings, sentence: Sentence, token: Token) -> Cue | None:
    """wie der Sender aus dem Ministerium erfuhr; not: er erfuhr, dass"""
    if token.upos != "VERB" or not _is_wie(sentence, token.index):
        return None
    return next(filter(None, (words.behind_wie(lemma) for lemma in findings.lemmas(sentence, token.index))), None)


def _whole(sentence: Sentence, head: int) -> int:
    """A conjunct without a subject of its own is half a sentence: the frame covers both halves; hung on an auxiliary it covers its clause."""
    if sentence.tokens[head].deprel in clauses.VERBS:
        return sentence.tokens[head].head
    shared = sentence.tokens[head].deprel == "conj" and not tree.subjects(sentence, head)
    return tree.first_conjunct(sentence, head) if shared else head


def _is_wie(sentence: Sentence, head: int) -> bool:
    """wie der Sender mitteilte"""
    return any(c.text.lower() == "wie" for c in clauses.children(sentence, head, "mark", "advmod", "case"))


def _is_inverted(sentence: Sentence, head: int) -> bool:
    """…, sagte er; …, hieß es aus Rom: verb before subject behind the clause that it frames, no complement of its own"""
    own = clauses.subject(sentence, head) or next(iter(clauses.children(sentence, head, "expl")), None)
    after = sentence.tokens[head].head < head
    inserted = sentence.tokens[head].deprel == "parataxis" or (head > 0 and sentence.tokens[head - 1].text == ",")
    inverted = own is not None and own.head == head and own.index > head and inserted and sentence.tokens[head].deprel != "advcl"
    return after and inverted and not clauses.children(sentence, head, *clauses.COMPLEMENTS, "obj")


def speakers_of(findings: Findings, sentence: Sentence, frame: int, cue: Cue) -> tuple[Place, ...]:
    """Who speaks at a verb: its agent, or the roles its table line names (`heißt es aus dem Kreml`); `man` and `es` are nobody."""
    if cue.speaker:
        found = findings.places(sentence, frame, cue.speaker) or _obliques(sentence, frame, cue.speaker)
        found = found or findings.subjects(sentence, frame)
    elif clauses.children(sentence, frame, "aux:pass", "nsubj:pass"):
        found = findings.places(sentence, frame, ("agent",)) or _document(findings, sentence, frame)
    else:
        found = findings.subjects(sentence, frame)
    return tuple(p for p in found if not _is_nobody(findings, p)) or _turned(findings, sentence, frame)


def _turned(findings: Findings, sentence: Sentence, frame: int) -> tuple[Place, ...]:
    """Das sagte Holm, where the parser took `das` for the subject  ->  Holm"""
    own = clauses.children(sentence, frame, "nsubj")
    if not own or own[0].text.lower() not in POINTERS or own[0].index > frame:
        return ()
    return tuple(p for p in findings.places(sentence, frame, ("patient",)) if p.token > frame and findings.can_speak(p))


def _document(findings: Findings, sentence: Sentence, frame: int) -> tuple[Place, ...]:
    """In dem Bericht wird gefordert, …  ->  Bericht"""
    within = [c.index for c in clauses.children(sentence, frame, "obl") if tree.preposition(sentence, c.index) in ("in", "auf")]
    return tuple(Place(sentence.index, i) for i in within if findings.noun_cue(sentence, i))[:1]


def _obliques(sentence: Sentence, frame: int, roles: tuple[str, ...]) -> tuple[Place, ...]:
    found = [c.index for c in clauses.children(sentence, frame, "obl", "obl:agent") if tree.preposition(sentence, c.index) in roles]
    return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in found[:1])


def _is_nobody(findings: Findings, place: Place) -> bool:
    """man, es, alles, niemand"""
    sentence = findings.sentence(place.sentence)
    word = "" if sentence is None else sentence.tokens[place.token].text.lower()
    return not word or pronouns.is_nobody(word) or certainty.adverb(word) == "negative"


def places(sentence: Sentence, tokens: Iterable[int]) -> frozenset[Place]:
    """Tokens of a sentence as places of the article."""
    return frozenset(Place(sentence.index, i) for i in tokens)
