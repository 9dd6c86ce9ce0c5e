"""What a verb, adjective or noun makes of the clause or event noun under it. In: the reading, the embedded head, its value. Out: the value.

`outer` is the value of the governing word: `Er will nicht versprechen, zu kommen` asks first how real the promise is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import clauses, tense, tree, unlisted
from kgbuild.grammar.noun_roles import CLIPPED, let, open_roles, roles_of
from kgbuild.grammar.reading import Reading
from kgbuild.grammar.speech import presupposed
from kgbuild.grammar.value import Value, Voice
from kgbuild.lexicon import certainty, embedding, nouns, showing, speech
from kgbuild.lexicon.embedding import Signature
from kgbuild.lexicon.speech import Cue
from kgbuild.model import Place, Sentence

BE = "sein"
ATTEMPTS, MEETING = ("Attack", "Conflict"), "Meeting"  # classes of events
OPEN_IF_NOT = ("claim", "demand", "forbid", "plan", "announce")  # sagte nicht, dass sie kam


def clause(reading: Reading, sentence: Sentence, head: int, governor: int, value: Value, outer: Value) -> Value:
    """Er versprach, zu kommen -> Planned. Es gelang ihm, zu fliehen -> fact. Er bestritt, dass sie kam -> negative. Unklar ist, ob sie kam -> Possible."""
    if "ob" in clauses.marks(sentence, head):
        value = value.maybe()
    judged = verdict(reading, sentence, governor) or _of_dass(reading, sentence, head, governor)
    cue = None if judged else cue_at(reading, sentence, governor) or carried(reading, sentence, governor)
    if reading.findings.denial(sentence, governor) >= 0:
        return value.flip()
    if cue is not None:
        value = value.plan() if _is_intention(sentence, head, cue) else value
        return said(cue, value, outer, is_ahead(sentence, head))
    words = (governor, *_carried(sentence, governor))
    signature = judged or next(filter(None, (reading.findings.signature(sentence, word) for word in words)), None)
    if signature is not None:
        return embedded(reading, sentence, governor, signature, value.said(_judge(reading, sentence, governor)), outer)
    infinitive = sentence.tokens[head].deprel in ("xcomp", "acl") and clauses.is_zu_infinitive(sentence, head)
    return (value.maybe() if infinitive else value.said(unlisted.teller(reading.findings, sentence, head, governor))).under(outer)


def verdict(reading: Reading, sentence: Sentence, verb: int) -> Signature | None:
    """Es stellte sich als falsch heraus, dass sie kam; es gilt als sicher, dass sie kam  ->  falsch, sicher: the word decides, not the verb"""
    if not any(embedding.judging(lemma) for lemma in reading.findings.lemmas(sentence, verb)):
        return None
    words = tree.children(sentence, verb, "xcomp", "obl", "obj", "advmod")
    found = [sentence.tokens[c] for c in words]
    participles = (embedding.adjective(t.text.lower()) for t in found if t.upos == "VERB")  # für ausgeschlossen halten
    judged = (reading.findings.signature(sentence, t.index) for t in found if t.upos in ("ADJ", "NOUN", "ADV"))
    return next(filter(None, (*participles, *judged)), None)


def _of_dass(reading: Reading, sentence: Sentence, head: int, governor: int) -> Signature | None:
    """Er vergaß, dass sie kam; der Vorteil, dass sie kam: so it is.  Only an infinitive is what he did not do: er vergaß zu kommen"""
    if unlisted.DASS not in clauses.marks(sentence, head):
        return None
    if sentence.tokens[governor].upos == "NOUN":
        return embedding.noun(f"{tree.lemma(sentence, governor)}, {unlisted.DASS}")
    return next(filter(None, (embedding.verb(f"{lemma}, {unlisted.DASS}") for lemma in reading.findings.lemmas(sentence, governor))), None)


def _judge(reading: Reading, sentence: Sentence, governor: int) -> Voice | None:
    """Rom nannte es eine Lüge, dass sie kam: Rom, whether the clause hangs on Lüge or on nannte.    Es gilt als sicher, dass …: somebody"""
    if (for_whom := _for_whom(reading, sentence, governor)) is not None:
        return for_whom
    verb = next((i for i in (governor, sentence.tokens[governor].head) if i >= 0 and sentence.tokens[i].upos == "VERB"), -1)
    lemma = tree.verb_lemma(sentence, verb) if verb >= 0 else ""
    signature = embedding.judging(lemma)
    who = reading.findings.subjects(sentence, verb) if speech.judges(lemma) else ()
    if signature is None or not (who or signature.affirmed == "hearsay"):
        return None
    return Voice(len(clauses.subtree(sentence, verb)) - 1, who, "claims", Place(sentence.index, verb))


def _for_whom(reading: Reading, sentence: Sentence, governor: int) -> Voice | None:
    """Für Holm steht fest, dass sie kam; für Holm ist klar, dass sie kam  ->  Holm"""
    behind = (c.index for c in clauses.children(sentence, governor, "obl") if tree.preposition(sentence, c.index) == "für")
    who = (Place(sentence.index, clauses.name_of(sentence, i)) for i in behind if reading.findings.is_somebody(Place(sentence.index, i)))
    found = tuple(who)[:1]
    return Voice(len(clauses.subtree(sentence, governor)) - 1, found, "believes", Place(sentence.index, governor)) if found else None


def carried(reading: Reading, sentence: Sentence, verb: int) -> Cue | None:
    """Sie unterbreitete den Vorschlag, die Straße zu sperren (where sperren hangs on unterbreiten)  ->  Vorschlag"""
    if not speech.carries(tree.verb_lemma(sentence, verb)):
        return None
    nouns = (reading.findings.noun_cue(sentence, c) for c in tree.children(sentence, verb, "obj"))
    return next(filter(None, nouns), None)


def cue_at(reading: Reading, sentence: Sentence, token: int) -> Cue | None:
    """The verb or noun of speech at a token."""
    return reading.findings.noun_cue(sentence, token) or reading.findings.cue(sentence, token)


def is_ahead(sentence: Sentence, head: int) -> bool:
    """Whether a clause lies ahead of its governor: an infinitive, a future, a present; not `kündigte an, dass er gewonnen habe`."""
    return tense.tense(sentence, head) != tense.PAST


def _is_intention(sentence: Sentence, head: int, cue: Cue) -> bool:
    """Der Rat verkündete, erklärte, die Schule zu schließen.  ->  an infinitive that is not perfect; not: erklärte, in Rom zu wohnen"""
    being = tree.has_child(sentence, head, "cop") or certainty.is_stative(tree.lemma(sentence, head))
    intends = cue.effect == "announce" or (speech.intends(cue.lemma) and not being)
    return intends and clauses.is_zu_infinitive(sentence, head) and is_ahead(sentence, head)


def said(cue: Cue, value: Value, outer: Value, ahead: bool) -> Value:
    """The effect of a word of speech or thought; under negation: bestritt nicht -> claimed, glaubt nicht -> not so, sagte nicht, bestätigte nicht -> open,
    ist dagegen -> not to be."""
    effect, negative = cue.effect, outer.negative
    if (effect in ("deny", "forbid") and not negative) or (effect == "belief" and negative):
        value = value.flip()
    if effect == "doubt":
        value = value.maybe() if negative else value.maybe().flip()
    unconfirmed = effect == "factive" and cue.act == "confirms"
    if effect in ("hope", "ask") or (negative and (unconfirmed or effect in OPEN_IF_NOT)):
        value = value.maybe()
    if effect in ("demand", "forbid", "plan") and ahead:
        value = value.plan()
    return value.under(outer)


def embedded(reading: Reading, sentence: Sentence, governor: int, signature: Signature, value: Value, outer: Value) -> Value:
    """The effect of a signature: verhinderte -> not so, plant -> Planned by the subject, weigerte sich nicht -> so after all."""
    effect = signature.negated if outer.negative else signature.affirmed
    if signature.factive:
        return _factive(value, outer)
    if effect in ("not", "not-plan"):
        value = value.flip()
    if effect == "open":
        value = value.maybe()
    if effect in ("plan", "not-plan"):
        value = value.plan().said(_planner(reading, sentence, governor, signature))
    return value.under(outer)


def _factive(value: Value, outer: Value) -> Value:
    """Er bedauerte, dass sie kam.  ->  she came, whatever becomes of the regret"""
    return replace(value, voices=(*value.voices, *outer.voices))


def _is_denied_report(reading: Reading, sentence: Sentence, noun: int, cue: Cue) -> bool:
    """Der Konzern dementierte den Bericht der Zeitung.  ->  what it says is denied, not that there is one"""
    return cue.effect == "deny" and reading.findings.noun_cue(sentence, noun) is not None


def _planner(reading: Reading, sentence: Sentence, governor: int, signature: Signature) -> Voice | None:
    who = reading.findings.subjects(sentence, governor) if signature.control == "subject" and signature.kind != "noun" else ()
    width = len(clauses.subtree(sentence, governor)) - 1
    return Voice(width, who, "announces", Place(sentence.index, governor), own=True) if len(who) == 1 else None


def noun(reading: Reading, sentence: Sentence, head: int, governor: int, value: Value, outer: Value) -> Value | None:
    """Er fordert Sanktionen -> Planned. Der Zoll vereitelte einen Anschlag -> negative. Er ist offen für ein Gespräch -> Possible. None: no such word."""
    verb = let(sentence, governor)
    roles = roles_of(reading, sentence, head, governor)
    if verb != governor and "agent" in roles:
        roles = roles - {"agent"} | {"patient"}
    cue = cue_at(reading, sentence, governor)
    told = cue is not None and bool(roles & open_roles(reading, sentence, head, cue.nouns))
    if told and reading.findings.denial(sentence, governor) >= 0:
        return value.flip()  # Rom wies Berichte über einen Angriff zurück
    if cue is not None and (told or _is_its_subject(sentence, head, governor, cue)):
        return _factive(value, outer) if _is_denied_report(reading, sentence, head, cue) else said(cue, value, outer, ahead=True)
    for phrase in _phrase_cues(reading, sentence, head, governor):
        if roles & open_roles(reading, sentence, head, phrase.nouns):
            return said(phrase, value, outer, ahead=True)
    if _is_tried(reading, sentence, head, governor, roles):
        return replace(value.under(outer), negative=value.negative)
    if (judged := _judged_event(reading, sentence, governor, roles)) is not None:
        return embedded(reading, sentence, governor, judged, value.said(_judge(reading, sentence, governor)), outer)
    if (happens := _event_verb(reading, sentence, governor)) is not None and roles & set(happens.nouns):
        return embedded(reading, sentence, governor, happens, value, outer)
    for word in (verb, *_carried(sentence, governor), *_shown(sentence, governor)):
        signature = reading.findings.signature(sentence, word)
        if signature is not None and not signature.factive and roles & open_roles(reading, sentence, head, signature.nouns):
            return embedded(reading, sentence, word, signature, value, outer)
    return None


def _phrase_cues(reading: Reading, sentence: Sentence, head: int, governor: int) -> Iterator[Cue]:
    """Rom stimmte gegen einen Einsatz -> gegen stimmen. Von einem Einsatz ist die Rede -> Rede sein. Es gibt über einen Einsatz Gerüchte -> Gerücht."""
    case = tree.preposition(sentence, tree.first_conjunct(sentence, head))
    subject = clauses.subject(sentence, governor) if tree.verb_lemma(sentence, governor) == BE else None
    is_what = governor if tree.has_child(sentence, governor, "cop") else subject.index if subject else -1
    cues = (
        speech.verb(f"{case} {tree.verb_lemma(sentence, governor)}"),
        speech.verb(f"{tree.lemma(sentence, is_what)} {BE}") if is_what >= 0 else None,
    )
    yield from filter(None, (*cues, *(reading.findings.noun_cue(sentence, i) for i in _carried(sentence, governor))))


def _carried(sentence: Sentence, governor: int) -> tuple[int, ...]:
    """Für einen Angriff, dafür, dass sie angriffen, gibt es keine Beweise.  ->  Beweise, whose content stands beside it"""
    lemma = tree.verb_lemma(sentence, governor)
    only_there = sentence.tokens[governor].upos == "VERB" and (speech.carries(lemma) or certainty.is_stative(lemma))
    return tree.children(sentence, governor, "obj", "nsubj") if only_there else ()


def _shown(sentence: Sentence, governor: int) -> Iterator[int]:
    """Er zeigte sich offen für ein Treffen  ->  offen, whose content the tree hangs on zeigte"""
    if tree.has_child(sentence, governor, "expl:pv") and showing.shows(tree.verb_lemma(sentence, governor)):
        yield from (c.index for c in clauses.children(sentence, governor, "advmod", "xcomp") if c.upos == "ADJ")


def _judged_event(reading: Reading, sentence: Sentence, governor: int, roles: set[str]) -> Signature | None:
    """Ein Angriff gilt als unwahrscheinlich; Rom hält einen Angriff für möglich  ->  unwahrscheinlich, möglich; not Ein Sprecher nannte das falsch"""
    if "agent" in roles and "patient" not in roles and speech.judges(tree.verb_lemma(sentence, governor)):
        return None
    found = verdict(reading, sentence, governor) if roles & CLIPPED else None
    return found if found is not None and ("agent" in roles or "agent" in found.nouns) else None


def _event_verb(reading: Reading, sentence: Sentence, governor: int) -> Signature | None:
    """Die Übernahme platzte -> negative. Das Treffen wurde verschoben -> Planned: what the verb says of its event, be it known or not"""
    return next(filter(None, (embedding.event(lemma) for lemma in reading.findings.lemmas(sentence, governor))), None)


def _is_tried(reading: Reading, sentence: Sentence, head: int, governor: int, roles: set[str]) -> bool:
    """Ein Anschlag scheiterte; die Verhandlungen scheiterten  ->  they were; not: die Übernahme, ein Treffen scheiterte"""
    failed = (embedding.attempt(lemma) for lemma in reading.findings.lemmas(sentence, governor))
    entry = nouns.find("events", tree.lemma(sentence, head)) if any(s is not None and roles & set(s.nouns) for s in failed) else None
    held = entry is not None and entry.kind == MEETING and presupposed(reading.findings, sentence, head)
    return held or (entry is not None and entry.kind in ATTEMPTS)


def _is_its_subject(sentence: Sentence, head: int, governor: int, cue: Cue) -> bool:
    """Sein Rücktritt ist eine Forderung der Opposition.  ->  what the noun demands or plans"""
    predicate = sentence.tokens[governor].upos == "NOUN" and sentence.tokens[head].deprel == "nsubj"
    return predicate and cue.effect in ("demand", "plan", "hope")


def predicate(reading: Reading, sentence: Sentence, head: int, value: Value) -> Value:
    """Das Ziel ist ein Angriff -> Planned. Rom ist gegen einen Angriff -> not to be. Die Rede war von einem Angriff -> Possible."""
    subject = clauses.subject(sentence, head) if tree.has_child(sentence, head, "cop") else None
    if subject is None or presupposed(reading.findings, sentence, head):
        return value
    case = tree.preposition(sentence, head)
    cue = (speech.verb(f"{case} {BE}") if case else None) or speech.verb(f"{tree.lemma(sentence, subject.index)} {BE}")
    if cue is not None and case in cue.nouns:
        return said(cue, value, Value(), ahead=True)
    signature = reading.findings.signature(sentence, subject.index) if subject.upos == "NOUN" and not case else None
    if signature is None or "genitive" not in signature.nouns:
        return value
    return embedded(reading, sentence, subject.index, signature, value, Value())


def beside(sentence: Sentence, head: int, value: Value) -> Value:
    """Er ist offen für ein Gespräch, where the tree makes the noun the predicate and hangs `offen` on it  ->  Possible"""
    case = next(iter(clauses.children(sentence, head, "case")), None)
    for token in clauses.children(sentence, head, "advmod", "amod"):
        signature = embedding.adjective(tree.lemma(sentence, token.index).lower()) if case and token.index == case.index - 1 else None
        if signature is not None and tree.preposition(sentence, head) in signature.nouns:
            return value.maybe() if signature.affirmed == "open" else value.plan()
    return value
