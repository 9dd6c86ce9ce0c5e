"""Who says what, told in a line or clause of its own: Holm: …; Das meldet die Agentur; So beginnt ein Roman. In: findings. Out: reports."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import clauses, interviews, negation, quotes, tree
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import POINTERS, Report, places, speakers_of, who_tells
from kgbuild.lexicon import fiction, signs
from kgbuild.lexicon import speech as words
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence, Token

SO, IT, FROM = "So", "es", "aus"
BE, NEUTER = "sein", ("es", "eines", "eins", "das", "dies", "soviel")
NAMING = ("demand", "plan")  # effects of verbs whose object a colon may introduce


def colon(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Holm: Die Bank lügt.   Er behauptete zweierlei: Erstens lüge die Bank.  ->  what follows the colon"""
    at = next((token.index for token in sentence.tokens[1:-1] if token.text == signs.COLON), 0)
    if at:
        scope = places(sentence, range(at + 1, len(sentence.tokens)))
        yield from _before_colon(findings, sentence, at, scope, sentence)


def colon_ahead(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Zeitung: | Die Bank lügt.  ->  the whole sentence, where a parser made two of it"""
    before = findings.sentence(sentence.index - 1)
    if before is not None and before.tokens[-1].text == signs.COLON and before.paragraph == sentence.paragraph and len(before.tokens) > 1:
        scope = places(sentence, range(len(sentence.tokens)))
        yield from _before_colon(findings, before, len(before.tokens) - 1, scope, sentence)


def _before_colon(findings: Findings, opening: Sentence, at: int, scope: frozenset[Place], told: Sentence) -> Iterator[Report]:
    """A verb or noun of speech before the colon, else who can speak, with nothing else before it."""
    frame = next((i for i in reversed(range(at)) if findings.cue(opening, i)), None)
    cue = findings.cue(opening, frame) if frame is not None else None
    if frame is not None and cue is not None:
        if _only_points(opening, frame, cue) or (cue.effect in NAMING and _is_bare(told, at if told is opening else -1)):
            return
        yield Report(scope, speakers_of(findings, opening, frame, cue), cue.act, Place(opening.index, frame), "colon")
    elif (speaker := interviews.line_speaker(findings, opening, at)) and any(
        told.tokens[p.token].upos in ("VERB", "AUX") for p in scope if p.sentence == told.index
    ):
        yield Report(scope, speaker, "says", Place(opening.index, at), "colon")


def _only_points(sentence: Sentence, verb: int, cue: Cue) -> bool:
    """Jetzt ist es sicher: …; eines ist sicher: …  ->  nobody says it; not: Er ist sicher, es heißt: …"""
    subjects = (clauses.subject(sentence, verb), *clauses.children(sentence, verb, "expl"))
    return cue.lemma.endswith(f" {BE}") and any(t is not None and t.text.lower() in NEUTER for t in subjects)


def _is_bare(sentence: Sentence, colon: int) -> bool:
    """Er beauftragte einen Anwalt: den Juristen Kern, der Blau verteidigt hatte.  ->  behind the colon stands a name, no clause"""
    verbs = [t for t in sentence.tokens[colon + 1 :] if t.upos in ("VERB", "AUX") and t.feat("VerbForm") == "Fin"]
    relative = {i for t in sentence.tokens[colon + 1 :] if t.deprel == "acl:relcl" for i in tree.subtree(sentence, t.index)}
    return all(t.index in relative for t in verbs)


def pointing_back(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Ein Schiff ist gesunken. Das meldet die Agentur.  ->  Agentur says: the sentence before; not Sie wollte das nicht bestätigen."""
    root = tree.root(sentence)
    before = findings.sentence(sentence.index - 1)
    cue = cue_of_pointer(findings, sentence, root) if before is not None and root >= 0 else None
    if before is not None and cue is not None:
        scope = places(before, range(len(before.tokens)))
        yield Report(scope, _pointing(findings, sentence, root, cue), cue.act, Place(sentence.index, root), "pointing_back")


def so_seen(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Ein Schiff ist gesunken. So sieht, so schildert es die Wirtin.  ->  Wirtin: the sentence before"""
    before, root = findings.sentence(sentence.index - 1), tree.root(sentence)
    if before is None or sentence.tokens[0].text != SO or root < 0 or not _is_seen(sentence, root):
        return
    cue = findings.cue(sentence, root)
    turned = (Place(sentence.index, c.index) for c in clauses.children(sentence, root, "obj"))  # where a parser made es the subject
    speakers = who_tells(findings, sentence, root) or tuple(filter(findings.is_somebody, turned))
    if speakers and (cue is not None or words.judges(tree.verb_lemma(sentence, root))):
        act = cue.act if cue is not None else "says"
        yield Report(places(before, range(len(before.tokens))), speakers, act, Place(sentence.index, root), "pointing_back")


def _is_seen(sentence: Sentence, verb: int) -> bool:
    """so sieht es die Wirtin; not: so heißt es in dem Brief: „…“"""
    told = clauses.children(sentence, verb, *clauses.COMPLEMENTS) or any(t.text == signs.COLON for t in sentence.tokens)
    return not told and any(c.text == IT for c in clauses.children(sentence, verb))


def pointing_beside(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Ein Schiff ist gesunken – das meldet jedenfalls die Agentur.  ->  Agentur says: the clause before"""
    for verb in (t for t in sentence.tokens if t.deprel in ("parataxis", "conj", "ccomp") and t.head < t.index):
        cue = cue_of_pointer(findings, sentence, verb.index)
        if cue is not None:
            scope = clauses.subtree(sentence, verb.head) - clauses.subtree(sentence, verb.index)
            speakers = _pointing(findings, sentence, verb.index, cue)
            yield Report(places(sentence, scope), speakers, cue.act, Place(sentence.index, verb.index), "pointing_back")


def cue_of_pointer(findings: Findings, sentence: Sentence, verb: int) -> Cue | None:
    """Das meldet die Agentur; das erfuhr sie aus Rom; zumindest behauptet das Holm  ->  a verb of saying with nothing but `das` for what is said"""
    lemma = tree.verb_lemma(sentence, verb)
    cue = findings.cue(sentence, verb) or (words.behind_wie(lemma) if _says_whence(sentence, verb) else None)
    judged = words.judges(lemma) or words.explains(lemma)  # Holm nennt das eine Lüge, begründet das mit der Lage
    denies = negation.is_negated(sentence, verb) or findings.denies(sentence, verb)
    if cue is None or judged or cue.act not in ("says", "announces", "claims") or denies:
        return None
    either = cue.speaker or _is_turned(findings, sentence, verb)
    objects = clauses.children(sentence, verb, "obj", "nsubj:pass", *(("nsubj",) if either else ()))
    return cue if any(t.text.lower() in POINTERS and not clauses.children(sentence, t.index) for t in objects) else None


def _says_whence(sentence: Sentence, verb: int) -> bool:
    """das erfuhr die Agentur | aus der Partei"""
    beside = (
        *tree.children(sentence, verb, "obl", "obl:arg"),
        *(i for s in tree.subjects(sentence, verb) for i in tree.children(sentence, s, "nmod")),
    )
    return any(tree.preposition(sentence, i) == FROM for i in beside)


def _is_turned(findings: Findings, sentence: Sentence, verb: int) -> bool:
    """Das behauptet die AfD, where a parser made `das` a subject  ->  AfD is somebody"""
    others = (t for t in clauses.children(sentence, verb, "nsubj", "obj") if t.text.lower() not in POINTERS)
    return any(_is_speaker(findings, sentence, t) for t in others)


def _is_speaker(findings: Findings, sentence: Sentence, token: Token) -> bool:
    """Holm, die AfD; whatever is quoted: das berichtet die „Abendpost“; not: das sagt alles, das sagt viel"""
    quoted = token.index > 0 and token.upos == "NOUN" and sentence.tokens[token.index - 1].text in quotes.PAIRS
    return quoted or findings.is_somebody(Place(sentence.index, token.index))


def _pointing(findings: Findings, sentence: Sentence, verb: int, cue: Cue) -> tuple[Place, ...]:
    """Zumindest behauptet das Holm, where a parser made both subjects  ->  Holm"""
    others = (t.index for t in clauses.children(sentence, verb, "nsubj") if t.text.lower() not in POINTERS)
    named = tuple(Place(sentence.index, clauses.name_of(sentence, i)) for i in others)
    return speakers_of(findings, sentence, verb, cue) or named[:1]


def so_begins(findings: Findings, sentence: Sentence) -> Iterator[Report]:
    """Rom greift Bern an. So beginnt ein Planspiel, so steht es in einem Roman.  ->  Planspiel, Roman: the paragraph before"""
    root = tree.root(sentence)
    if sentence.index == 0 or sentence.tokens[0].text != SO or root < 0:
        return
    nouns_ = clauses.children(sentence, root, "nsubj", "obl")
    work = next((t.index for t in nouns_ if fiction.can_tell(lemma := tree.lemma(sentence, t.index)) or fiction.is_scenario(lemma)), -1)
    before = findings.document.sentences[: sentence.index]
    scope = frozenset(p for s in before if s.paragraph == before[-1].paragraph for p in places(s, range(len(s.tokens))))
    if work >= 0:
        way = "scenario" if fiction.is_scenario(tree.lemma(sentence, work)) else "story"
        yield Report(scope, (Place(sentence.index, work),), "says", Place(sentence.index, root), way)
