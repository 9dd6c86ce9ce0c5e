"""Owners and phrases that hang on the wrong noun. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from itertools import pairwise

from kgbuild.grammar import form, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import charging, nominal, nouns
from kgbuild.model import Sentence, Token

CORE = (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
AS = "als"
FROM = ("von", "aus")  # Igor Blau aus Wien
BY, OF = "durch", "von"
RECIPIENT, PATIENT = "recipient", "patient"
WHEREABOUTS = ("in", "auf", "an", "bei", "nahe")


def lift_subject(sentence: Sentence) -> Sentence:
    """`Der Chef der Partei Neuer Weg, Otto Kern, ging.`  ->  Chef nsubj of ging, where a parser made it the subject of Weg"""
    changes: Changes = {}
    for noun in sentence.tokens:
        inner = tree.child(sentence, noun.index, "nsubj") if noun.upos in ("NOUN", "PROPN") and noun.deprel in tree.NOUN_SUBJECTS else -1
        if inner < 0 or inner > noun.index or tree.has_child(sentence, noun.index, "cop", "aux", "aux:pass"):
            continue
        behind = [c for c in tree.children(sentence, noun.index, "conj") if c > noun.index and not tree.has_child(sentence, c, "cc")]
        changes |= {inner: (noun.head, noun.deprel), noun.index: (inner, "appos"), **dict.fromkeys(behind, (inner, "appos"))}
    return relabelled(sentence, changes)


def lower_place(sentence: Sentence) -> Sentence:
    """`Er baut in Pune, im Bundesstaat Goa, ein Werk.`  ->  Bundesstaat nmod of Pune, where a parser made the two one place"""
    changes = {
        token.index: (token.head, "nmod")
        for token in sentence.tokens
        if token.deprel == "appos"
        and sentence.tokens[token.head].upos == "PROPN"
        and tree.preposition(sentence, token.index) in WHEREABOUTS
    }
    return relabelled(sentence, changes)


def lower_behind_event(sentence: Sentence) -> Sentence:
    """`Nach dem Brand in einem Heim nahm die Polizei ihn fest.`  ->  Heim nmod of Brand, where a parser put both before the verb: only one phrase stands there"""
    changes: Changes = {}
    for verb in (t for t in sentence.tokens if t.upos == "VERB"):
        before = [i for i in tree.children(sentence, verb.index, "obl") if i < tree.finite_verb(sentence, verb.index)]
        for event, place in pairwise(before):
            if _is_of_event(sentence, event, place):
                changes[place] = (event, "nmod")
    return relabelled(sentence, changes)


def _is_of_event(sentence: Sentence, event: int, place: int) -> bool:
    """Nach dem Brand | in einem Heim | nahm: an event that opens a sentence, behind a preposition, a place right behind it, and then the finite verb"""
    happens = nouns.find("events", sentence.tokens[event].text)
    told = happens is not None and happens.kind != "none" and bool(tree.preposition(sentence, event))
    opening, behind = tree.subtree(sentence, event), tree.subtree(sentence, place)
    beside = min(opening) == 0 and min(behind) == max(opening) + 1 and max(behind) + 1 < len(sentence.tokens)
    return told and beside and tree.preposition(sentence, place) in WHEREABOUTS and tree.is_finite(sentence.tokens[max(behind) + 1])


def lift_conjunct(sentence: Sentence) -> Sentence:
    """`Ida Grün, Tochter von Otto Kern und Chefin der Bank`  ->  Chefin beside Tochter, where a parser put her beside Otto"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel == "conj" and _is_bare_role(sentence, token) and tree.has_child(sentence, token.index, "nmod"):
            owner = next((i for i in tree.path_to_root(sentence, token.head)[:2] if _is_bare_role(sentence, sentence.tokens[i])), -1)
            if owner >= 0 and sentence.tokens[token.head].deprel in ("nmod", "appos") and token.head > owner:
                changes[token.index] = (owner, "conj")
    return relabelled(sentence, changes)


def lift_measured(sentence: Sentence) -> Sentence:
    """`Sie siegte vor Ida Grün mit 64 Metern und Eva Roth mit 63 Metern.`  ->  Eva beside Ida, where a parser put her beside the metres"""
    changes = {}
    for token in sentence.tokens:
        measure = sentence.tokens[token.head] if token.deprel == "conj" else token
        if measure is token or not _has_measure(sentence, measure) or _has_measure(sentence, token) or not _has_name(sentence, token):
            continue
        beside = (t for t in reversed(sentence.tokens[: measure.index]) if t.head == measure.head and t.deprel not in ("flat", "punct"))
        before = next((t for t in beside if t.upos in tree.NOMINAL), None)
        if before is not None and _has_name(sentence, before):
            changes[token.index] = (before.index, "conj")
    return relabelled(sentence, changes)


def _has_measure(sentence: Sentence, token: Token) -> bool:
    """mit 64 | Metern, mit 31 | Prozent"""
    return tree.has_child(sentence, token.index, "nummod") and tree.has_child(sentence, token.index, "case")


def _has_name(sentence: Sentence, token: Token) -> bool:
    """Eva, die Tschechin | Eva Roth, die SPD; with no preposition of her own behind und"""
    own = token.deprel == "conj" and tree.has_child(sentence, token.index, "case")
    return not own and (bool(token.entity) or any(sentence.tokens[c].entity for c in tree.children(sentence, token.index, "appos")))


def _is_bare_role(sentence: Sentence, token: Token) -> bool:
    """A role without article, preposition or name."""
    alone = not tree.has_child(sentence, token.index, "det", "det:poss", "case", "appos")
    return words.is_person(token) and alone


def lift_object(sentence: Sentence) -> Sentence:
    """`Das Lob der Bank für Peru`  ->  Peru nmod of Lob, where a parser made a bank for Peru; so `der Sturz des Königs durch das Heer`"""
    changes = {}
    for token in sentence.tokens:
        owner = sentence.tokens[token.head] if token.deprel == "nmod" else token
        said = nominal.find(sentence.tokens[owner.head].lemma) if owner.deprel == "nmod" and owner is not token else None
        preposition = tree.preposition(sentence, token.index) if said is not None and token.index > owner.index else ""
        wanted = said is not None and preposition and preposition in (*said.patient, BY)
        owns = tree.preposition(sentence, owner.index) in (("", OF) if preposition == BY else ("",))
        if wanted and owns and nominal.find(owner.lemma) is None:
            changes[token.index] = (owner.head, "nmod")
    return relabelled(sentence, changes)


def lift_named(sentence: Sentence) -> Sentence:
    """`Der Sprecher von Präsident Putin, Otto Kern, schwieg.`  ->  Otto appos of Sprecher, where a parser gave the Präsident a second name"""
    changes = {}
    for name in (t for t in sentence.tokens if t.deprel == "appos" and t.entity == "B-PER" and t.index > 0):
        owner = sentence.tokens[name.head]
        above = sentence.tokens[owner.head] if owner.deprel == "nmod" else name
        before = [c for c in tree.children(sentence, owner.index, "appos") if c < name.index and sentence.tokens[c].entity == "B-PER"]
        if before and sentence.tokens[name.index - 1].text == "," and above is not name and words.is_person(above):
            changes[name.index] = (above.index, "appos")
    return relabelled(sentence, changes)


def lower_doer(sentence: Sentence) -> Sentence:
    """`Die EU stoppte die Übernahme der Werft durch Alstom.`  ->  Alstom nmod of Übernahme, where a parser hung it on a verb that has its own doer"""
    changes = {}
    for doer in sentence.tokens:
        verb = sentence.tokens[doer.head] if doer.deprel in ("obl", "obl:agent") and tree.preposition(sentence, doer.index) == BY else doer
        deed = tree.child(sentence, verb.index, "obj") if verb.upos == "VERB" and tree.has_child(sentence, verb.index, "nsubj") else -1
        told = deed >= 0 and nominal.find(sentence.tokens[deed].lemma) is not None and tree.has_child(sentence, deed, "nmod")
        if told and tree.subtree(sentence, deed)[-1] + 1 == tree.subtree(sentence, doer.index)[0]:
            changes[doer.index] = (deed, "nmod")
    return relabelled(sentence, changes)


def lower_victim(sentence: Sentence) -> Sentence:
    """`Ihm wurde die Ermordung von Eva Roth angelastet.`  ->  Eva nmod of Ermordung, where a parser took her for who accuses him"""
    changes = {}
    for victim in (t for t in sentence.tokens if t.deprel == "obl:agent" and tree.preposition(sentence, t.index) == OF):
        start = tree.subtree(sentence, victim.index)[0]
        deed = sentence.tokens[start - 1] if start > 0 else victim
        said = nominal.find(deed.lemma) if deed.head == victim.head and deed.deprel in CORE else None
        blamed = RECIPIENT in charging.roles(tree.verb_lemma(sentence, victim.head), charging.ACCUSED)
        if said is not None and said.genitive == PATIENT and blamed and not tree.has_child(sentence, deed.index, "nmod"):
            changes[victim.index] = (deed.index, "nmod")
    return relabelled(sentence, changes)


def fill_front(sentence: Sentence) -> Sentence:
    """`Die Festnahme durch die Polizei löste Proteste aus.`  ->  Polizei nmod of Festnahme, for only one phrase stands before the verb"""
    changes = {}
    for token in sentence.tokens:
        first = sentence.tokens[tree.first_conjunct(sentence, token.index)]
        if first.deprel in ("root", "parataxis", "ccomp") and not tree.has_child(sentence, first.index, "mark"):
            front = _front(sentence, token.index)
            if len(front) == 2 and _is_one(sentence, *front):
                changes[front[1]] = (front[0], "nmod")
    return relabelled(sentence, changes)


def _front(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The participants before the finite verb."""
    finite = tree.finite_verb(sentence, i)
    if finite < 0 and sentence.tokens[i].deprel == "root" and sentence.tokens[i].feat("VerbForm") == "Inf":
        finite = i  # laufen, taken for an infinitive
    before = (c for c in sentence.children[i] if c < finite)
    return tuple(c for c in before if sentence.tokens[c].deprel in (*CORE, "obl", "obl:agent", "advmod", "expl", "xcomp", "ccomp", "advcl"))


def _is_one(sentence: Sentence, noun: int, other: int) -> bool:
    """A common noun that is subject or object, and a prepositional phrase right behind it; what somebody is, behind any noun."""
    head, tail = sentence.tokens[noun], sentence.tokens[other]
    if tree.preposition(sentence, other) == AS and words.is_person(tail) and head.upos in ("NOUN", "PROPN"):
        return max(tree.subtree(sentence, noun)) + 1 == min(tree.subtree(sentence, other))
    person = head.entity == "B-PER" and tree.preposition(sentence, other) in FROM
    if (
        not (head.upos == "NOUN" or person)
        or head.deprel not in CORE
        or not tail.deprel.startswith("obl")
        or not tree.has_child(sentence, other, "case")
    ):
        return False
    return max(tree.subtree(sentence, noun)) + 1 == min(tree.subtree(sentence, other)) and form.case_of(sentence, other) != "Nom"
