"""Names side by side that a parser or a recogniser made one: besuchte Blau Wien, lobte Eva Roth Igor Blau. In: a Sentence. Out: a Sentence, two participants."""

from __future__ import annotations

from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar import tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.grammar.repair import possessors
from kgbuild.grammar.repair.lacking import can_have_object, lacks_object
from kgbuild.lexicon import led, legal_forms, name_particles, nouns, persons
from kgbuild.model import Sentence, Token

DOERS = ("events", "groups")  # tables of nouns that do something to a place
OFFICES = ("GovernmentBody", "Court")


def end(sentence: Sentence, i: int) -> int:
    """Where the name that a word begins is over."""
    behind = i + 1
    while behind < len(sentence.tokens) and sentence.tokens[behind].entity == "I-" + sentence.tokens[i].entity[2:]:
        behind += 1
    return behind


def part_people(sentence: Sentence) -> Sentence:
    """`Gestern lobte Eva Roth Igor Blau.`  ->  Igor Blau obj, where a recogniser made one name of two people"""
    changes: dict[int, Token] = {}
    for first in sentence.tokens:
        span = range(first.index, end(sentence, first.index)) if first.entity == "B-PER" else range(0)
        second = _second_person(sentence, span)
        if second and first.deprel in (*tree.NOUN_SUBJECTS, "obj") and first.head not in span:
            lone = not tree.has_child(sentence, first.head, *tree.NOUN_SUBJECTS)
            filled = tree.has_child(sentence, first.head, "aux:pass", "cop") or (not lone and tree.has_child(sentence, first.head, "obj"))
            changes[first.index] = replace(first, deprel="nsubj" if lone else first.deprel)
            changes[second] = replace(sentence.tokens[second], head=first.head, deprel="obl:arg" if filled else "obj", entity="B-PER")
            changes |= {i: replace(sentence.tokens[i], head=second) for i in span if i > second}
    return replaced(sentence, changes)


def _second_person(sentence: Sentence, span: range) -> int:
    """Where a second whole name begins within one: Eva Roth | Igor Blau; not Hans Peter Blau, Eva von der Au; 0 for nowhere."""
    for i in span[2:-1]:
        before = sentence.tokens[i - 1].text
        if persons.name_gender(sentence.tokens[i].text) and not persons.name_gender(before) and not name_particles.length([before]):
            return i
    return next((i for i in span[1:-1] if _is_behind_surname(sentence, span, i)), 0)


def _is_behind_surname(sentence: Sentence, span: range, i: int) -> bool:
    """Steinmeier | Xi Jinping: two that are known, each by itself."""
    words_ = [sentence.tokens[k].text for k in span]
    cut = i - span.start
    known = (gazetteer.lookup(" ".join(part)) for part in (words_[:cut], words_[cut:]))
    return not persons.name_gender(words_[0]) and all(any(e.type == "Person" for e in entries) for entries in known)


def part_actors(sentence: Sentence) -> Sentence:
    """`Es heißt, dass Siemens Alstom verklagt.`  ->  Alstom obj, where a recogniser made one name of two that are known"""
    changes: dict[int, Token] = {}
    for first, second in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        verb = sentence.tokens[first.head]
        whole = second.head == first.index and second.deprel == "flat" and len(tree.children(sentence, first.index, "flat")) == 1
        label = _of_two(first.text, second.text) if whole and first.entity.startswith("B-") and _lacks_one(sentence, first, verb) else ""
        if label:
            changes[first.index] = replace(first, deprel="nsubj")
            changes[second.index] = replace(second, head=verb.index, deprel="obj", entity=f"B-{label}")
            passives = (sentence.tokens[c] for c in tree.children(sentence, verb.index, "aux:pass"))
            changes |= {t.index: replace(t, deprel="aux") for t in passives}
    return replaced(sentence, changes)


def _lacks_one(sentence: Sentence, subject: Token, verb: Token) -> bool:
    """A verb with a subject and no object, of those that can have one; wird entlassen may be a future."""
    if subject.deprel == "nsubj:pass":
        future = (sentence.tokens[c].text.lower() == "wird" for c in tree.children(sentence, verb.index, "aux:pass"))
        return can_have_object(sentence, verb.index) and verb.text == tree.lemma(sentence, verb.index) and any(future)
    return subject.deprel == "nsubj" and _is_alone(sentence, verb.index)


def _of_two(first: str, second: str) -> str:
    """Trump, Selenskyj -> PER: each known by itself, not together, the first no first name; "" for one name"""
    known = [next((e for e in gazetteer.lookup(word) if e.type != "Work"), None) for word in (first, second)]
    if None in known or persons.name_gender(first) or gazetteer.lookup(f"{first} {second}"):
        return ""
    types = [entry.type for entry in known if entry]
    return {"Person": "PER", "Country": "LOC", "Place": "LOC"}.get(types[1], "ORG") if types[0] != "Place" else ""


def part_body(sentence: Sentence) -> Sentence:
    """`Er floh, bevor das Gericht Blau verurteilte.`  ->  Blau obj, where a parser made it the name of the court"""
    changes: Changes = {}
    for body, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = name.entity == "B-PER" and name.deprel == "appos" and name.head == body.index
        last = beside and body.deprel in (*tree.NOUN_SUBJECTS, "obj") and body.head > name.index
        if last and not body.entity and _has_no_name(body) and _lacks_partner(sentence, body):
            changes |= {body.index: (body.head, "nsubj"), name.index: (body.head, "obj")}
    return relabelled(sentence, changes)


def _has_no_name(body: Token) -> bool:
    """Gericht, Polizei, Botschaft; not die Regierung Blau, die Kanzlei Blau"""
    entry = nouns.find("organizations", body.text)
    return entry is not None and entry.kind in OFFICES and not led.bears_a_name(body.text)


def _lacks_partner(sentence: Sentence, body: Token) -> bool:
    """A verb with the body alone for a subject and an object, of those that can have both."""
    others = [c for c in tree.children(sentence, body.head, *tree.SUBJECTS, "obj") if c != body.index]
    active = not tree.has_child(sentence, body.head, "aux:pass", "cop", "xcomp", "ccomp")
    return not others and active and sentence.tokens[body.head].upos == "VERB" and can_have_object(sentence, body.head)


def part_letters(sentence: Sentence) -> Sentence:
    """`Sie soll für den Geheimdienst SND Häfen ausgespäht haben.`  ->  Häfen obj, where a recogniser read one name: letters have no noun behind them"""
    changes: dict[int, Token] = {}
    for name, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        inside = noun.head == name.index and noun.deprel == "flat" and noun.entity == "I-ORG" and noun.text != noun.lemma
        verb = next((i for i in tree.path_to_root(sentence, name.index) if sentence.tokens[i].upos == "VERB"), -1) if inside else -1
        several = noun.feat("Number") == "Plur" and legal_forms.goes_by_letters(name.text)
        if verb > noun.index and several and end(sentence, name.index) == noun.index + 1 and lacks_object(sentence, verb):
            changes[noun.index] = replace(noun, head=verb, deprel="obj", entity="", upos="NOUN")
    return replaced(sentence, changes)


def part_names(sentence: Sentence) -> Sentence:
    """`Gestern besuchte Kanzler Igor Blau Wien.`  ->  Wien obj, where a parser made it the second part of a person's name"""
    changes: Changes = {}
    for name in sentence.tokens[1:]:
        first = sentence.tokens[_first_of(sentence, name.index - 1)]
        begun = first.entity.startswith("B-") and first.upos == "PROPN" and name.entity.startswith("B-") and name.upos == "PROPN"
        if begun and name.head == first.index and name.deprel == "flat":
            further = (c for c in tree.children(sentence, first.index, "conj") if c > name.index and _are_alike(sentence, c, name))
            changes |= {name.index: _place_of(sentence, first, name), **dict.fromkeys(further, (name.index, "conj"))}
        elif begun and name.deprel == "nmod" and name.head < first.index and _owns_next(sentence, name):
            changes[name.index] = (name.index + 1, "nmod")
    return relabelled(sentence, changes)


def _first_of(sentence: Sentence, i: int) -> int:
    """The first word of the name that a word ends; the word itself where it is in none."""
    while sentence.tokens[i].entity.startswith("I-"):
        i -= 1
    return i


def _are_alike(sentence: Sentence, i: int, name: Token) -> bool:
    return sentence.tokens[i].entity == name.entity


def part_roles(sentence: Sentence) -> Sentence:
    """`Gestern traf Kanzler Blau Präsident Kern.`  ->  Präsident obj with Kern, where a parser made both part of Blau's name"""
    changes: Changes = {}
    for role, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        before = sentence.tokens[role.head] if role.deprel == "flat" and role.upos == "NOUN" and role.head == role.index - 1 else role
        inside = before.entity.endswith("PER") and name.entity == "B-PER" and name.deprel == "flat" and name.head == before.index
        if inside and before.deprel in (*tree.NOUN_SUBJECTS, "obj", "appos") and not _is_owner(before, role):
            changes |= {role.index: _place_of(sentence, before, role), name.index: (role.index, "appos")}
    return relabelled(sentence, changes)


def _is_owner(name: Token, role: Token) -> bool:
    """Blaus Witwe Eva, Kerns Sprecherin Eva Roth lobte: whose relative or, in front of the verb, whose aide somebody is; not traf Kanzler Peters Präsident Kern"""
    owned = possessors.is_relative(role) or name.index == 0
    return owned and possessors.may_be_genitive(name.text)


def part_visited(sentence: Sentence) -> Sentence:
    """`Statt Bern besuchte der Präsident Wien.`, `Nachts erschütterte ein Beben Wien.`  ->  Wien obj, where a parser made it a name of who or what did it"""
    changes = {}
    for role, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        place = name.entity == "B-LOC" and name.deprel == "appos" and name.head == role.index
        if place and role.deprel == "nsubj" and (words.is_person(role) or _is_any_doer(sentence, role)) and _is_alone(sentence, role.head):
            changes[name.index] = (role.head, "obj")
    return relabelled(sentence, changes)


def _is_any_doer(sentence: Sentence, noun: Token) -> bool:
    """ein Beben, eine Delegation: an event or some people, whoever they are, which no town is the name of; not die Mannschaft Polen"""
    articles = [sentence.tokens[c].text.lower() for c in tree.children(sentence, noun.index, "det")]
    lemma = nominal_words.lemma_of(sentence, noun.index)
    known = noun.upos == "NOUN" and any(nouns.find(table, lemma) is not None for table in DOERS)
    return known and bool(articles) and all(article.startswith("ein") for article in articles)


def _is_alone(sentence: Sentence, verb: int) -> bool:
    """A verb that lacks its object, and has no particle behind where that could stand."""
    return lacks_object(sentence, verb) and not tree.has_child(sentence, verb, "compound:prt")


def _owns_next(sentence: Sentence, name: Token) -> bool:
    """Chinas Staatschef: a genitive before its noun."""
    behind = sentence.tokens[name.index + 1] if name.index + 1 < len(sentence.tokens) else name
    return name.text.endswith("s") and behind.upos == "NOUN" and not tree.has_child(sentence, behind.index, "det", "case")


def _place_of(sentence: Sentence, first: Token, name: Token) -> tuple[int, str]:
    """The owner of the next noun, or what the verb of the first name lacks; beside it where there is no verb."""
    if _owns_next(sentence, name):
        return name.index + 1, "nmod"
    top = sentence.tokens[first.head] if first.deprel == "appos" and first.head >= 0 else first
    if top.deprel not in (*tree.NOUN_SUBJECTS, "obj") or sentence.tokens[top.head].upos != "VERB":
        return name.head, name.deprel
    return top.head, "obl:arg" if tree.has_child(sentence, top.head, "obj") else "obj"
