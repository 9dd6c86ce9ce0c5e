"""Who says what. In: a document's findings and quotations. Out: reports: a stretch of text and those to whom the author leaves it.

A report never contains its own frame. Reports nest; the smallest around a word is its innermost source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kgbuild.grammar import clauses, konjunktiv, tree
from kgbuild.grammar.findings import Findings
from kgbuild.lexicon import light_verbs, prepositions
from kgbuild.lexicon import speech as words
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence

REACH = 12  # tokens of a sentence that is only a frame


@dataclass(frozen=True, slots=True)
class Report:
    """Words that the author leaves to others: `scope` is what is said; no speaker means somebody unnamed."""

    scope: frozenset[Place]
    speakers: tuple[Place, ...]
    act: str
    trigger: Place | None
    way: str  # the function that found it


POINTERS = ("das", "dies", "dieses")
OBLIQUE = ("obl", "nmod", "obl:arg", "advmod", "parataxis", "obl:agent")
Finder = Callable[[Findings, Sentence], Iterable[Report]]


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
        return True
    if token.deprel == "xcomp":
        return token.upos == "VERB" and clauses.is_zu_infinitive(sentence, child)
    if token.deprel in ("parataxis", "conj"):
        return konjunktiv.mood(sentence, child) == konjunktiv.FIRST and token.deprel == "parataxis"
    return token.deprel in ("advcl", "acl") and bool({"dass", "ob"} & set(clauses.marks(sentence, child)))


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
        cue = findings.cue(sentence, token.index)
        if cue is None or token.deprel not in ("parataxis", "conj", "advcl") or token.head < 0 or cue.kind != "verb":
            continue
        if not (_is_wie(sentence, token.index) or _is_inverted(sentence, token.index)):
            continue
        scope = clauses.subtree(sentence, _whole(sentence, token.head)) - clauses.subtree(sentence, token.index)
        speakers = speakers_of(findings, sentence, token.index, cue)
        yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, token.index), "inserted_frame")


def _whole(sentence: Sentence, head: int) -> int:
    """A conjunct without a subject of its own is half a sentence: the frame covers both halves."""
    shared = sentence.tokens[head].deprel == "conj" and not tree.subjects(sentence, head)
    return tree.first_conjunct(sentence, head) if shared else head


def _is_wie(sentence: Sentence, head: int) -> bool:
    """wie der Sender mitteilte"""
    return any(c.text.lower() == "wie" for c in clauses.children(sentence, head, "mark", "advmod", "case"))


def _is_inverted(sentence: Sentence, head: int) -> bool:
    """…, sagte er: verb before subject behind the clause that it frames, no complement of its own"""
    own = clauses.subject(sentence, head)
    after = sentence.tokens[head].head < head
    inverted = own is not None and own.head == head and own.index > head and sentence.tokens[head].deprel == "parataxis"
    return after and inverted and not clauses.children(sentence, head, *clauses.COMPLEMENTS, "obj")


def prepositional(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Laut Polizei floh der Mann.  Nach Recherchen der Journalistin Ida Holm floss Geld.  ->  Polizei; Ida"""
    after = postposed(sentence)
    for token in sentence.tokens:
        case = words.preposition(after.get(token.index) or _case(sentence, token.index))
        cue = findings.noun_cue(sentence, token.index)
        if (
            case is None
            or token.head < 0
            or (token.index not in after and token.deprel not in OBLIQUE)
            or _is_taken(case, token.index, after)
        ):
            continue
        if (cue is None and case.effect == "noun") or (cue is not None and case.lemma == "unter" and "auf" not in cue.speaker):
            continue
        governor = clauses.clause_head(sentence, token.head)
        scope = clauses.subtree(sentence, governor) - clauses.subtree(sentence, token.index)
        speakers = noun_speakers(findings, sentence, token.index, cue, governor)
        yield Report(places(sentence, scope), speakers, (cue or case).act, Place(sentence.index, token.index), "prepositional")


def postposed(sentence: Sentence) -> dict[int, str]:
    """Zeugen zufolge  ->  zufolge by the noun to its left, whatever the tree makes of it"""
    found: dict[int, str] = {}
    for token in sentence.tokens:
        cue = words.preposition(token.text.lower())
        if cue is None or prepositions.find((cue.lemma,)).place != "after":
            continue
        left = [t for t in sentence.tokens[: token.index] if t.upos in ("NOUN", "PROPN") and t.deprel not in ("flat", "nmod", "appos")]
        if left:
            found[left[-1].index] = cue.lemma
    return found


def _is_taken(case: Cue, noun: int, after: dict[int, str]) -> bool:
    """Whether the postposition belongs to another noun than the tree says."""
    return case.lemma in after.values() and noun not in after


def _case(sentence: Sentence, noun: int) -> str:
    """The preposition of a noun, also where the tree gives it to the genitive before it: nach Holms Angaben."""
    before = (c.index for c in clauses.children(sentence, noun, "nmod", "nmod:poss") if c.index < noun)
    return tree.preposition(sentence, noun) or next((tree.preposition(sentence, i) for i in before), "")


def noun_speakers(findings: Findings, sentence: Sentence, noun: int, cue: Cue | None, clause: int) -> tuple[Place, ...]:
    """Whose words they are: the genitive, the possessor, `eigene` -> the subject, else the document itself."""
    if cue is None:
        return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, noun))
    if any(c.lemma == "eigen" for c in clauses.children(sentence, noun, "amod", "det")):
        return findings.subjects(sentence, clause)
    holders = [c for c in clauses.children(sentence, noun, "nmod", "nmod:poss", "det:poss", "appos") if _may_hold(sentence, c.index, cue)]
    if holders:
        return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, holders[0].index))
    return (Place(sentence.index, noun),) if cue.act == "says" else ()


def _may_hold(sentence: Sentence, token: int, cue: Cue) -> bool:
    wanted = cue.speaker or ("", "von", "aus")
    if token < sentence.tokens[token].head and sentence.tokens[token].upos in ("PROPN", "NOUN"):
        return True
    return tree.preposition(sentence, token) in wanted or sentence.tokens[token].deprel == "det:poss"


def so_frame(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Täter sei geflohen, so die Polizei.  ->  Polizei: Der Täter sei geflohen"""
    for token in sentence.tokens:
        cue = words.adverb(token.text.lower())
        if cue is None or token.text.lower() != "so" or not _follows_pause(sentence, token.index):
            continue
        phrase = _until_pause(sentence, token.index + 1)
        nouns = [i for i in phrase if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON")]
        if not nouns or any(sentence.tokens[i].upos in ("VERB", "AUX") for i in phrase):
            continue
        head = next((i for i in nouns if sentence.tokens[i].head not in phrase), nouns[0])
        scope = frozenset(range(len(sentence.tokens))) - frozenset(phrase) - {token.index}
        speakers = tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in tree.conjuncts(sentence, head))
        yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, token.index), "so_frame")


def _follows_pause(sentence: Sentence, token: int) -> bool:
    return (token == 0 and len(sentence.tokens) < REACH) or (token > 0 and sentence.tokens[token - 1].upos == "PUNCT")


def _until_pause(sentence: Sentence, start: int) -> list[int]:
    phrase: list[int] = []
    for token in sentence.tokens[start:]:
        if token.upos == "PUNCT":
            break
        phrase.append(token.index)
    return phrase


def demnach(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Demnach brach das Feuer im Keller aus.  ->  whoever spoke before (filled in where speakers are remembered)"""
    for token in sentence.tokens[:6]:
        cue = words.adverb(token.text.lower())
        if cue and cue.lemma != "so" and token.head >= 0 and (cue.lemma == "demnach" or _is_soll(sentence)):
            scope = clauses.subtree(sentence, clauses.clause_head(sentence, token.head)) - {token.index}
            yield Report(places(sentence, scope), (), cue.act, Place(sentence.index, token.index), "demnach")


def _is_soll(sentence: Sentence) -> bool:
    return any(konjunktiv.mood(sentence, t.index) == konjunktiv.FIRST for t in sentence.tokens if clauses.is_clause(sentence, t.index))


def noun_clause(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Der Vorwurf der Bank, er habe gelogen, traf ihn.  ->  Bank claims: er habe gelogen"""
    for token in sentence.tokens:
        cue = findings.noun_cue(sentence, token.index)
        heads = [
            c.index for c in clauses.children(sentence, token.index, "acl", "ccomp", "parataxis") if clauses.is_clause(sentence, c.index)
        ]
        heads += [
            c.index for c in clauses.children(sentence, token.index, "nmod") if cue and tree.preposition(sentence, c.index) in cue.nouns
        ]
        if cue is None or not heads:
            continue
        nominal = [h for h in heads if sentence.tokens[h].upos == "NOUN" and not clauses.is_clause(sentence, h)]
        scope = frozenset(i for h in heads if h not in nominal for i in clauses.subtree(sentence, h))
        scope |= frozenset(i for h in nominal for i in asserted_below(findings, sentence, h))
        speakers = tuple(
            p for p in noun_speakers(findings, sentence, token.index, cue, token.index) if p.token not in scope | {token.index}
        )
        yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, token.index), "noun_clause")


def _light_subject(findings: Findings, sentence: Sentence, noun: int) -> tuple[Place, ...]:
    """Holm vertrat die Ansicht, …  ->  Holm: the verb only carries the noun"""
    verb = sentence.tokens[noun].head
    if verb < 0 or sentence.tokens[noun].deprel not in ("obj", "obl"):
        return ()
    light = light_verbs.find(tree.verb_lemma(sentence, verb), tree.lemma(sentence, noun), tree.preposition(sentence, noun))
    return findings.subjects(sentence, verb) if light else ()


def colon(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Holm: Die Bank lügt.   Er behauptete zweierlei: Erstens lüge die Bank.  ->  what follows the colon"""
    for token in sentence.tokens[1:-1]:
        if token.text != ":":
            continue
        left, right = range(token.index), frozenset(range(token.index + 1, len(sentence.tokens)))
        frame = next((i for i in reversed(left) if findings.cue(sentence, i)), None)
        cue = findings.cue(sentence, frame) if frame is not None else None
        if frame is not None and cue is not None:
            yield Report(
                places(sentence, right), speakers_of(findings, sentence, frame, cue), cue.act, Place(sentence.index, frame), "colon"
            )
        elif _is_speaker_line(sentence, left, right):
            yield Report(places(sentence, right), _line_speaker(sentence, left), "says", Place(sentence.index, token.index), "colon")
        return


def _is_speaker_line(sentence: Sentence, left: range, right: frozenset[int]) -> bool:
    verbless = not any(sentence.tokens[i].upos in ("VERB", "AUX", "ADP") for i in left)
    spoken = any(sentence.tokens[i].upos in ("VERB", "AUX") for i in right)
    return verbless and spoken and len(left) <= 6 and any(sentence.tokens[i].entity in ("B-PER", "B-ORG") for i in left)


def _line_speaker(sentence: Sentence, left: range) -> tuple[Place, ...]:
    return tuple(Place(sentence.index, i) for i in left if sentence.tokens[i].entity in ("B-PER", "B-ORG"))[:1]


def pointing_back(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Ein Schiff ist gesunken. Das meldet die Agentur.  ->  Agentur says: the sentence before"""
    root = next((t.index for t in sentence.tokens if t.head < 0), -1)
    before, cue = findings.sentence(sentence.index - 1), findings.cue(sentence, root) if root >= 0 else None
    if (
        before is None
        or cue is None
        or cue.act not in ("says", "confirms", "announces", "claims")
        or before.paragraph != sentence.paragraph
    ):
        return
    objects = clauses.children(sentence, root, "obj", "nsubj:pass")
    if any(t.text.lower() in POINTERS and not clauses.children(sentence, t.index) for t in objects):
        scope = places(before, range(len(before.tokens)))
        yield Report(scope, speakers_of(findings, sentence, root, cue), cue.act, Place(sentence.index, root), "pointing_back")


FRAMES: tuple[Finder, ...] = (complement, noun_content, inserted_frame, prepositional, so_frame, demnach, noun_clause, colon, pointing_back)


def speakers_of(findings: Findings, sentence: Sentence, frame: int, cue: Cue) -> tuple[Place, ...]:
    """Who speaks at a verb: its agent, or the roles its table line names (`heißt es aus dem Kreml`); `man` and `es` are nobody."""
    if cue.speaker:
        found = findings.places(sentence, frame, cue.speaker) or _obliques(sentence, frame, cue.speaker)
    elif clauses.children(sentence, frame, "aux:pass", "nsubj:pass"):
        found = findings.places(sentence, frame, ("agent",))
    else:
        found = findings.subjects(sentence, frame)
    return tuple(p for p in found if not _is_nobody(findings, p))


def _obliques(sentence: Sentence, frame: int, roles: tuple[str, ...]) -> tuple[Place, ...]:
    found = [c.index for c in clauses.children(sentence, frame, "obl", "obl:agent") if tree.preposition(sentence, c.index) in roles]
    return tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in found[:1])


def _is_nobody(findings: Findings, place: Place) -> bool:
    sentence = findings.sentence(place.sentence)
    return sentence is None or sentence.tokens[place.token].text.lower() in ("man", "es", "wer", "was", "das", "dies")


def places(sentence: Sentence, tokens: Iterable[int]) -> frozenset[Place]:
    """Tokens of a sentence as places of the article."""
    return frozenset(Place(sentence.index, i) for i in tokens)
