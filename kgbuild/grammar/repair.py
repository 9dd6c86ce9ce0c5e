"""Mistakes of a parser that can be seen. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed, and only labels and heads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgbuild.grammar import form, tree
from kgbuild.lexicon import nominal, nouns
from kgbuild.model import Sentence, Token

Repair = Callable[[Sentence], Sentence]
SUBJECTS = ("nsubj", "nsubj:pass")
CORE = (*SUBJECTS, "obj", "obl:arg")


def join_name(sentence: Sentence) -> Sentence:
    """`Er ernannte Igor Blau.`  ->  Blau flat to Igor, where a parser made it a second object of the verb"""
    changes: dict[int, tuple[int, str]] = {}
    for token in sentence.tokens:
        if token.entity.startswith("B-"):
            changes.update(_joined(sentence, range(token.index, _end(sentence, token.index))))
    return _changed(sentence, changes)


def _end(sentence: Sentence, i: int) -> int:
    end = i + 1
    while end < len(sentence.tokens) and sentence.tokens[end].entity == "I-" + sentence.tokens[i].entity[2:]:
        end += 1
    return end


def _joined(sentence: Sentence, span: range) -> dict[int, tuple[int, str]]:
    """The first token stands for the name, the others are flat to it; names of things may have grammar inside (Partei der Arbeit)."""
    outside = [i for i in span if sentence.tokens[i].head not in span]
    if len(span) == 1 or (outside == [span[0]] and all(sentence.tokens[i].head == span[0] for i in span[1:])):
        return {}
    person = sentence.tokens[span[0]].entity == "B-PER"
    if not person and (len(outside) < 2 or any(sentence.tokens[i].upos != "PROPN" for i in span) or outside[0] != span[0]):
        return {}
    top = sentence.tokens[outside[0]]
    moved = {c: (span[0], sentence.tokens[c].deprel) for i in span for c in sentence.children[i] if c not in span}
    return {**moved, **dict.fromkeys(span[1:], (span[0], "flat")), span[0]: (top.head, top.deprel)}


def join_apposition(sentence: Sentence) -> Sentence:
    """`Der Konzern Osram wurde verkauft.`  ->  Osram appos of Konzern, where a parser gave the verb two subjects"""
    changes = {}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = noun.upos == "NOUN" and (name.upos == "PROPN" or name.entity.startswith("B-")) and noun.head == name.head
        if beside and noun.deprel in SUBJECTS and name.deprel in SUBJECTS and not tree.has_child(sentence, name.index, "det", "case"):
            changes[name.index] = (noun.index, "appos")
    return _changed(sentence, changes)


def part_genitive(sentence: Sentence) -> Sentence:
    """`die Festnahme Blaus`  ->  Blaus nmod of Festnahme, where a parser made it an apposition"""
    found = (t for t in sentence.tokens if t.deprel == "appos" and t.upos == "PROPN" and t.head >= 0)
    return _changed(sentence, {t.index: (t.head, "nmod") for t in found if _is_genitive(sentence, t)})


def _is_genitive(sentence: Sentence, name: Token) -> bool:
    """A name with -s behind a noun that says what was done, or with a lemma without it."""
    noun = sentence.tokens[name.head]
    last = sentence.tokens[max((name.index, *tree.children(sentence, name.index, "flat")))]
    if noun.upos != "NOUN" or not last.text.endswith("s") or not tree.close(sentence, noun.index, name.index):
        return False
    said = nominal.find(noun.lemma) is not None or nouns.find("events", noun.text) is not None
    return said or (last is name and name.text == name.lemma + "s")


def lift_name(sentence: Sentence) -> Sentence:
    """`der Chef des Verwaltungsrats Otto Kern`  ->  Otto appos of Chef, where a parser made the council a person"""
    changes = {}
    for name in sentence.tokens:
        body = sentence.tokens[name.head]
        person = name.deprel == "appos" and name.entity == "B-PER" and body.deprel == "nmod" and not is_role(body)
        if person and is_role(sentence.tokens[body.head]) and tree.close(sentence, body.index, name.index) and body.head < body.index:
            changes[name.index] = (body.head, "appos")
    return _changed(sentence, changes)


def lift_conjunct(sentence: Sentence) -> Sentence:
    """`Ida Grün, Tochter von Otto Kern und Chefin der Bank`  ->  Chefin beside Tochter, where a parser put her beside Otto"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel == "conj" and _is_bare_role(sentence, token) and tree.has_child(sentence, token.index, "nmod"):
            owner = next((i for i in tree.path_to_root(sentence, token.head)[:2] if _is_bare_role(sentence, sentence.tokens[i])), -1)
            if owner >= 0 and sentence.tokens[token.head].deprel in ("nmod", "appos") and token.head > owner:
                changes[token.index] = (owner, "conj")
    return _changed(sentence, changes)


def is_role(token: Token) -> bool:
    """A noun for what a person is."""
    return token.upos == "NOUN" and any(nouns.find(table, token.text) for table in ("roles", "kinship"))


def _is_bare_role(sentence: Sentence, token: Token) -> bool:
    """A role without article, preposition or name."""
    alone = not tree.has_child(sentence, token.index, "det", "det:poss", "case", "appos")
    return is_role(token) and alone


def part_subjects(sentence: Sentence) -> Sentence:
    """`Paris bat Berlin um Hilfe.`  ->  Berlin obj, where a parser gave the verb two subjects"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "nsubj")
        if len(found) == 2 and token.upos == "VERB" and not tree.has_child(sentence, token.index, "obj", "aux:pass"):
            accusative = next((c for c in found if sentence.tokens[c].feat("Case") == "Acc"), found[1])
            changes[accusative] = (token.index, "obj")
    return _changed(sentence, changes)


def fill_front(sentence: Sentence) -> Sentence:
    """`Die Festnahme durch die Polizei löste Proteste aus.`  ->  Polizei nmod of Festnahme, for only one phrase stands before the verb"""
    changes = {}
    for token in sentence.tokens:
        first = sentence.tokens[tree.first_conjunct(sentence, token.index)]
        if first.deprel in ("root", "parataxis", "ccomp") and not tree.has_child(sentence, first.index, "mark"):
            front = _front(sentence, token.index)
            if len(front) == 2 and _is_one(sentence, *front):
                changes[front[1]] = (front[0], "nmod")
    return _changed(sentence, changes)


def _front(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The participants before the finite verb."""
    finite = tree.finite_verb(sentence, i)
    before = (c for c in sentence.children[i] if c < finite)
    return tuple(c for c in before if sentence.tokens[c].deprel in (*CORE, "obl", "obl:agent", "advmod", "expl", "xcomp", "ccomp", "advcl"))


def _is_one(sentence: Sentence, noun: int, other: int) -> bool:
    """A common noun that is subject or object, and a prepositional phrase right behind it."""
    head, tail = sentence.tokens[noun], sentence.tokens[other]
    if head.upos != "NOUN" or head.deprel not in CORE or not tail.deprel.startswith("obl") or not tree.has_child(sentence, other, "case"):
        return False
    return max(tree.subtree(sentence, noun)) + 1 == min(tree.subtree(sentence, other)) and form.case_of(sentence, other) != "Nom"


def find_lost_subject(sentence: Sentence) -> Sentence:
    """`Zwischen beiden herrscht wegen des Krieges Funkstille.`  ->  Funkstille nsubj, where a parser made it an apposition of Krieges"""
    lost = next((t for t in sentence.tokens if _is_lost_subject(sentence, t)), None)
    if lost is None:
        return sentence
    verb = next(i for i in tree.path_to_root(sentence, lost.index) if sentence.tokens[i].upos == "VERB")
    moved = (_moved(sentence, t, lost, verb) for t in sentence.tokens)
    return replace(sentence, tokens=tuple(moved))


def _is_lost_subject(sentence: Sentence, token: Token) -> bool:
    """A common noun, nominative, close apposition of an adjunct, under a verb that has no subject."""
    if token.deprel != "appos" or token.upos != "NOUN" or token.feat("Case") not in ("Nom", "") or token.head > token.index:
        return False
    if not tree.close(sentence, token.head, token.index) or sentence.tokens[token.head].deprel not in ("obl", "nmod", "obl:arg"):
        return False
    verb = next((i for i in tree.path_to_root(sentence, token.index) if sentence.tokens[i].upos == "VERB"), -1)
    return verb >= 0 and tree.is_finite(sentence.tokens[verb]) and not tree.has_child(sentence, verb, *tree.SUBJECTS, "expl", "conj")


def find_subject(sentence: Sentence) -> Sentence:
    """`Die Angriffe nehmen zu.`  ->  Angriffe nsubj, where a parser made the only noun of the verb its object"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "obj", "xcomp")
        if len(found) == 1 and _has_no_subject(sentence, token) and _can_be_subject(sentence, token, found[0]):
            changes[found[0]] = (token.index, "nsubj")
    return _changed(sentence, changes)


def _has_no_subject(sentence: Sentence, verb: Token) -> bool:
    """A finite verb, not coordinated with one that has a subject."""
    shown = verb.feat("VerbForm") == "Fin" or tree.has_child(sentence, verb.index, "compound:prt")  # nehmen … zu
    finite = shown and verb.upos == "VERB" and verb.feat("Mood") != "Imp" and verb.deprel != "conj"
    return finite and not tree.has_child(sentence, verb.index, *tree.SUBJECTS, "expl", "aux:pass")


def _can_be_subject(sentence: Sentence, verb: Token, i: int) -> bool:
    """A noun whose article can be nominative and whose number is the verb's."""
    noun = sentence.tokens[i]
    if noun.upos not in ("NOUN", "PROPN") or tree.has_child(sentence, i, "case", "mark"):
        return False
    agrees = (
        "" in (noun.feat("Number"), verb.feat("Number"))
        or tree.has_child(sentence, i, "conj")
        or noun.feat("Number") == verb.feat("Number")
    )
    return agrees and "Nom" in (form.article_cases(sentence, i) or ("Nom",))


def order_subject(sentence: Sentence) -> Sentence:
    """`Gewerkschaft kritisiert Minister Roth.`  ->  Gewerkschaft nsubj, Minister obj, where a parser turned them round without need"""
    changes = {}
    for token in sentence.tokens:
        objects, subjects = (tree.children(sentence, token.index, label) for label in ("obj", "nsubj"))
        if len(objects) == len(subjects) == 1 and token.upos == "VERB" and _is_turned(sentence, token, objects[0], subjects[0]):
            changes[objects[0]] = (token.index, "nsubj")
            changes[subjects[0]] = (token.index, "obj")
    return _changed(sentence, changes)


def _is_turned(sentence: Sentence, verb: Token, obj: int, subject: int) -> bool:
    """Object, verb, subject, and no form that says so: somebody who can act stands in front."""
    finite = tree.finite_verb(sentence, verb.index)
    can = finite >= 0 and _can_be_subject(sentence, sentence.tokens[finite], obj)
    if can and _disagrees(sentence, sentence.tokens[finite], subject):
        return True
    if not obj < finite < subject or not _acts(sentence.tokens[obj]):
        return False
    return can and sentence.tokens[subject].upos != "PRON" and "Acc" in (form.article_cases(sentence, subject) or ("Acc",))


def _disagrees(sentence: Sentence, finite: Token, subject: int) -> bool:
    """One noun, several act: Ein Fragezeichen setzen Beobachter."""
    alone = sentence.tokens[subject].feat("Number") == "Sing" and not tree.has_child(sentence, subject, "conj", "nmod", "appos")
    return alone and finite.feat("Number") == "Plur" and sentence.tokens[subject].upos == "NOUN"


def _acts(token: Token) -> bool:
    named = token.entity[2:] in ("PER", "ORG", "LOC")
    return named or (token.upos == "NOUN" and any(nouns.find(table, token.text) for table in ("roles", "organizations", "groups")))


def open_clause(sentence: Sentence) -> Sentence:
    """`Als Rebellen die Stadt einnahmen, floh sie.`  ->  Rebellen nsubj and als mark, where a parser read `als Rebellen`"""
    changes: dict[int, tuple[int, str]] = {}
    for noun in sentence.tokens:
        mark = tree.child(sentence, noun.index, "case")
        if noun.deprel == "obl" and mark >= 0 and tree.preposition(sentence, noun.index) == "als" and noun.head > noun.index:
            verb = sentence.tokens[noun.head]
            starts = mark == min(tree.subtree(sentence, verb.index)) and verb.deprel != "root"
            if starts and _has_no_subject(sentence, verb) and tree.has_child(sentence, verb.index, "obj"):
                changes |= {noun.index: (verb.index, "nsubj"), mark: (verb.index, "mark")}
    return _changed(sentence, changes)


def free_participle(sentence: Sentence) -> Sentence:
    """`Von allen gelobt, ging sie.`  ->  gelobt advcl, where a parser made it what somebody says"""
    found = (t for t in sentence.tokens if t.deprel == "ccomp" and t.feat("VerbForm") == "Part" and t.index < t.head)
    helped = ("aux", "aux:pass", "cop", "mark", *tree.SUBJECTS)
    return _changed(sentence, {t.index: (t.head, "advcl") for t in found if not tree.has_child(sentence, t.index, *helped)})


def _moved(sentence: Sentence, token: Token, lost: Token, verb: int) -> Token:
    """The subject goes to its verb; prepositions' nouns before it stay where they were."""
    if token.index == lost.index:
        return replace(token, head=verb, deprel="nsubj")
    before = token.head == lost.index and token.index < lost.index and token.deprel in ("nmod", "obl")
    return replace(token, head=lost.head) if before else token


def _changed(sentence: Sentence, changes: dict[int, tuple[int, str]]) -> Sentence:
    if not changes:
        return sentence
    tokens = (replace(t, head=changes[t.index][0], deprel=changes[t.index][1]) if t.index in changes else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens))


REPAIRS: tuple[Repair, ...] = (
    join_name,
    join_apposition,
    part_genitive,
    lift_name,
    lift_conjunct,
    part_subjects,
    order_subject,
    fill_front,
    open_clause,
    find_lost_subject,
    find_subject,
    free_participle,
)
