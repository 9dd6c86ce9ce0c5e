"""What stands beside a clause and decides how real it is: a label, a headline's last words, the next sentence. In: the reading, a word, its value. Out: the value.

`Szenario: Rom greift Bern an`, `Übernahme der Werft vom Tisch`, `Rom griff Bern an. Das stimmt nicht.`
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import clauses, complement, konjunktiv, modality, negation, tense, tree
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import certainty, embedding, signs
from kgbuild.lexicon.embedding import Signature
from kgbuild.model import Place, Sentence, Token

LONGEST = 4  # words of an ending: noch nicht in Sicht
LACKING = ("fehlen", "ausstehen")
FOR, THEREFOR = "für", "dafür"
CARRIERS = ("sein", "stehen", "kommen", "liegen")  # verbs that a headline leaves out


def ended(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Übernahme der Werft vom Tisch -> negative. Treffen der Wirte auf der Kippe, fraglich -> Possible. Besuch in Vorbereitung -> Planned."""
    words = clauses.part(sentence, head)
    if sentence.index or not clauses.is_verbless(words):
        return value
    texts = [t.text for t in words if t.index > head and t.upos != "PUNCT"]
    signature = next(_endings(texts), None)
    if signature is None:
        return value
    effect = signature.negated if "nicht" in texts[-LONGEST:] else signature.affirmed
    if effect in ("not", "not-plan"):
        value = value.flip()
    if effect == "open":
        value = value.maybe()
    return value.plan() if effect in ("plan", "not-plan") else value


def _endings(texts: list[str]) -> Iterator[Signature]:
    """vom Tisch (sein), auf der Kippe (stehen), in Frage (kommen); fraglich"""
    for length in range(min(LONGEST, len(texts)), 0, -1):
        phrase = " ".join(texts[-length:])
        found = (embedding.event(f"{phrase} {verb}") for verb in CARRIERS)
        yield from filter(None, (*found, embedding.adjective(phrase)))


def answered(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Besuch bei Blau: Kern dementiert, Kern winkt ab  ->  what stands before the colon is what the verb behind it denies, calls off, plans"""
    words = clauses.part(sentence, head)
    if sentence.index or words[-1].index + 2 >= len(sentence.tokens) or not clauses.is_verbless(words):
        return value
    verb = next((t.index for t in sentence.tokens[words[-1].index + 2 :] if t.upos == "VERB"), -1)
    content = clauses.children(sentence, verb, "obj", "obl:arg", "ccomp") if verb >= 0 else ()
    if verb < 0 or any(t.index > words[-1].index for t in content) or not reading.findings.is_event(sentence, head):
        return value
    cue, signature = reading.findings.cue(sentence, verb), reading.findings.signature(sentence, verb)
    if cue is not None and cue.effect in ("deny", "doubt", "forbid"):
        voice = Voice(len(words), reading.findings.subjects(sentence, verb), cue.act, Place(sentence.index, verb), way="answered")
        return complement.said(cue, value, Value(), ahead=True).said(voice)
    if signature is not None and "patient" in signature.nouns:
        return complement.embedded(reading, sentence, verb, signature, value, Value())
    return value


def labelled(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Szenario: Rom greift Bern an -> Possible. Satire: … -> said by somebody. Falsch: … -> negative. Entwurf: … -> Planned."""
    effect = _effect(_label(reading, sentence, head))
    if effect in ("possible", "hardly"):
        return value.maybe()
    if effect == "plan":
        return value.plan()
    if effect == "negative":
        value = value.flip() if _is_main(sentence, head) else value.maybe()
    if effect in ("negative", "hearsay") and not reading.is_reported(sentence, head):
        return value.said(Voice(len(sentence.tokens), (), "says", Place(sentence.index, 0), way="labelled"))
    return value


def _effect(label: tuple[Token, ...]) -> str:
    """What a label says: Szenario, Fake News; without article and number: sein Traum, Szenario eins; with an adjective of doubt: angeblicher Grund"""
    bare = " ".join(t.text for t in label if t.upos not in ("DET", "NUM"))
    found = certainty.label(" ".join(t.text for t in label)) or certainty.label(bare)
    return found or next(filter(None, (certainty.adjective(t.lemma.lower()) for t in label if t.upos == "ADJ")), "")


def _label(reading: Reading, sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The words before the colon that a word stands behind, also where they are a sentence or a line of their own; none where there is no colon."""
    colon = next((t.index for t in sentence.tokens[1 : LONGEST + 1] if t.text == signs.COLON), -1)
    if 0 < colon < head:
        return sentence.tokens[:colon]
    before = reading.findings.sentence(sentence.index - 1)
    if before is None or len(before.tokens) > LONGEST + 1:
        return ()
    ahead = before.tokens[-1].text == signs.COLON and before.paragraph == sentence.paragraph
    alone = len(before.tokens) == 1 and before.paragraph != sentence.paragraph
    return tuple(t for t in before.tokens if t.text != signs.COLON) if ahead or alone else ()


def _is_main(sentence: Sentence, head: int) -> bool:
    """Whether a word heads the sentence or what hangs on its label."""
    return sentence.tokens[head].deprel in ("root", "parataxis", "ccomp", "appos")


def refuted(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Rom griff Bern an. Das stimmt nicht, das ist eine Lüge.  ->  negative.    Das ist falsch.  ->  said by somebody, for it may be a judgement"""
    places = (*_verdict_behind(reading, sentence), *_verdict_beside(reading, sentence, head))
    judged = (_judged_at(reading, sentence, head, value, place) for place in places)
    return next((found for found in judged if found is not None), value)


def _judged_at(reading: Reading, sentence: Sentence, head: int, value: Value, place: Place) -> Value | None:
    """What one verdict makes of the value.    Das wäre die Folge.  ->  Possible    Das ist die These des Buches.  ->  said by the book"""
    told, verb = reading.findings.document.sentences[place.sentence], place.token
    signature = complement.verdict(reading, told, verb) or reading.findings.signature(told, verb)
    effect = signature and (signature.negated if negation.is_negated(told, verb) else signature.affirmed)
    width = len(sentence.tokens)
    if effect == "not" and told.tokens[verb].upos == "ADJ":
        return value.said(Voice(width, (), "says", place, way="refuted"))
    if effect == "not":
        return value.flip() if _is_main(sentence, head) else value.maybe()
    if konjunktiv.mood(told, verb) == konjunktiv.SECOND and tense.tense(told, verb) == tense.PRESENT:
        return value.maybe()
    owners = reading.findings.places(told, verb, ("genitive", "von")) if reading.findings.noun_cue(told, verb) else ()
    return value.said(Voice(width, owners, "says", place, way="refuted")) if owners else None


def unproven(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Rom griff Bern an. Belege dafür gibt es nicht, fehlen.  ->  Possible"""
    behind = reading.findings.sentence(sentence.index + 1)
    root = tree.root(behind) if behind is not None else -1
    return value.maybe() if behind is not None and root >= 0 and _lacks_proof(reading, behind, root) else value


def _lacks_proof(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Dafür gibt es keine Belege; Beweise dafür fehlen; not: Belege für den Angriff fehlen"""
    lacking = tree.verb_lemma(sentence, verb) in LACKING or negation.is_negated(sentence, verb)
    nouns = tree.children(sentence, verb, "obj", "nsubj")
    proofs = [i for i in nouns if (found := reading.findings.signature(sentence, i)) is not None and FOR in found.nouns]
    beside = (*clauses.children(sentence, verb, "advmod"), *(c for i in proofs for c in clauses.children(sentence, i, "advmod")))
    told = clauses.children(sentence, verb, *clauses.COMPLEMENTS) or any(clauses.children(sentence, i, "acl", "ccomp") for i in proofs)
    return lacking and bool(proofs) and not told and any(t.text.lower() == THEREFOR for t in beside)


def _verdict_behind(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """The predicate of a next sentence that is about nothing but `das`."""
    behind = reading.findings.sentence(sentence.index + 1)
    root = tree.root(behind) if behind is not None else -1
    if behind is not None and root >= 0 and _is_about_that(reading, behind, root):
        yield Place(behind.index, root)


def _verdict_beside(reading: Reading, sentence: Sentence, head: int) -> Iterator[Place]:
    """Rom griff Bern an, das ist gelogen  ->  gelogen"""
    loose = clauses.children(sentence, head, "parataxis", "conj")
    yield from (Place(sentence.index, t.index) for t in loose if t.index > head and _is_about_that(reading, sentence, t.index))


def _is_about_that(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Das ist falsch; diese Meldung ist falsch"""
    own = clauses.children(sentence, verb, "nsubj")
    if len(own) != 1 or any(c.upos in ("VERB", "AUX") for c in clauses.children(sentence, verb, *clauses.COMPLEMENTS)):
        return False
    taken_up = any(c.text.lower().startswith("dies") for c in clauses.children(sentence, own[0].index, "det"))
    return own[0].text.lower() in ("das", "dies") or (taken_up and reading.findings.noun_cue(sentence, own[0].index) is not None)


BESIDE: tuple[modality.Step, ...] = (ended, answered, labelled, refuted, unproven)
