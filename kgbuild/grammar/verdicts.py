"""What stands beside a clause and decides how real it is: a label, a headline's last words, the next sentence. In: the reading, a word, its value. Out: the value.

`Szenario: Rom greift Bern an`, `Übernahme der Werft vom Tisch`, `Rom griff Bern an. Das stimmt nicht.`
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import clauses, complement, modality, negation
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import certainty, embedding, signs
from kgbuild.lexicon.embedding import Signature
from kgbuild.model import Place, Sentence

LONGEST = 4  # words of an ending: noch nicht in Sicht
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
    effect = certainty.label(_label(reading, sentence, head))
    if effect in ("possible", "hardly"):
        return value.maybe()
    if effect == "plan":
        return value.plan()
    if effect == "negative":
        value = value.flip() if _is_main(sentence, head) else value.maybe()
    if effect in ("negative", "hearsay") and not reading.is_reported(sentence, head):
        return value.said(Voice(len(sentence.tokens), (), "says", Place(sentence.index, 0), way="labelled"))
    return value


def _label(reading: Reading, sentence: Sentence, head: int) -> str:
    """The words before the colon that a word stands behind, also where they are a sentence or a line of their own; "" for none."""
    colon = next((t.index for t in sentence.tokens[1 : LONGEST + 1] if t.text == signs.COLON), -1)
    if 0 < colon < head:
        return " ".join(t.text for t in sentence.tokens[:colon])
    before = reading.findings.sentence(sentence.index - 1)
    if before is None or len(before.tokens) > LONGEST + 1:
        return ""
    ahead = before.tokens[-1].text == signs.COLON and before.paragraph == sentence.paragraph
    alone = len(before.tokens) == 1 and before.paragraph != sentence.paragraph
    return " ".join(t.text for t in before.tokens if t.text != signs.COLON) if ahead or alone else ""


def _is_main(sentence: Sentence, head: int) -> bool:
    """Whether a word heads the sentence or what hangs on its label."""
    return sentence.tokens[head].deprel in ("root", "parataxis", "ccomp", "appos")


def refuted(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Rom griff Bern an. Das stimmt nicht, das ist eine Lüge.  ->  negative.    Das ist falsch.  ->  said by somebody, for it may be a judgement"""
    for place in (*_verdict_behind(reading, sentence), *_verdict_beside(sentence, head)):
        told, verb = reading.findings.document.sentences[place.sentence], place.token
        signature = reading.findings.signature(told, verb)
        effect = signature and (signature.negated if negation.is_negated(told, verb) else signature.affirmed)
        if effect == "not" and told.tokens[verb].upos == "ADJ":
            return value.said(Voice(len(sentence.tokens), (), "says", place, way="refuted"))
        if effect == "not":
            return value.flip() if _is_main(sentence, head) else value.maybe()
    return value


def _verdict_behind(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """The predicate of a next sentence that is about nothing but `das`."""
    behind = reading.findings.sentence(sentence.index + 1)
    root = next((t.index for t in behind.tokens if t.head < 0), -1) if behind is not None else -1
    if behind is not None and root >= 0 and _is_about_that(behind, root):
        yield Place(behind.index, root)


def _verdict_beside(sentence: Sentence, head: int) -> Iterator[Place]:
    """Rom griff Bern an, das ist gelogen  ->  gelogen"""
    loose = clauses.children(sentence, head, "parataxis", "conj")
    yield from (Place(sentence.index, t.index) for t in loose if t.index > head and _is_about_that(sentence, t.index))


def _is_about_that(sentence: Sentence, verb: int) -> bool:
    own = clauses.children(sentence, verb, "nsubj")
    return len(own) == 1 and own[0].text.lower() in ("das", "dies") and not clauses.children(sentence, verb, *clauses.COMPLEMENTS)


BESIDE: tuple[modality.Step, ...] = (ended, answered, labelled, refuted)
