"""Mistakes of a parser that can be seen. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed, and only labels and heads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgbuild.grammar import (
    attachment,
    cases,
    clause_repair,
    enumerations,
    form,
    listing,
    relative_repair,
    small_clauses,
    strays,
    titles,
    tree,
)
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import determiners, nouns, selection
from kgbuild.model import Sentence, Token

NOMINATIVE = ("ich", "du", "er", "wir", "man")  # pronouns that are no object
ACTING = ("Meeting", "none")  # classes of events that also stand for those who meet: die Konferenz beschloss
Repair = Callable[[Sentence], Sentence]
OPENERS = ("seit", "bis", "während")  # prepositions that also open clauses
BOTH_NUMBERS = "sie"  # the pronoun whose number only the verb tells


def find_verb(sentence: Sentence) -> Sentence:
    """`Forscher appellierten an die Regierung.`  ->  appellierten a finite verb, where a tagger made it an adjective"""
    found = {t.index for t in sentence.tokens if _looks_finite(sentence, t)}
    past = (("Mood", "Ind"), ("Tense", "Past"), ("VerbForm", "Fin"))
    tokens = (
        replace(t, upos="VERB", lemma=t.text.lower().rpartition("ier")[0] + "ieren", feats=(*_number(t), *past)) if t.index in found else t
        for t in sentence.tokens
    )
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def _looks_finite(sentence: Sentence, token: Token) -> bool:
    """-ierte, -ierten with a subject and no verb beside it."""
    shown = token.upos == "ADJ" and token.text.endswith(("ierte", "ierten")) and tree.has_child(sentence, token.index, "nsubj")
    return shown and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass", "det")


def _number(token: Token) -> tuple[tuple[str, str], ...]:
    return (("Number", "Plur" if token.text.endswith("n") else "Sing"),)


def find_feeling(sentence: Sentence) -> Sentence:
    """`Sie zeigte sich entsetzt über den Anschlag.`  ->  entsetzt xcomp of zeigte, where a parser made it an adverb"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "advmod" and token.upos == "VERB" else token
        if verb is not token and tree.has_child(sentence, verb.index, "expl:pv") and tree.has_child(sentence, token.index, "obl"):
            changes[token.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)


def part_subjects(sentence: Sentence) -> Sentence:
    """`Paris bat Berlin um Hilfe.`  ->  Berlin obj (beside an object obl:arg), where a parser gave the verb two subjects"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "nsubj")
        if len(found) == 2 and token.upos == "VERB" and not tree.has_child(sentence, token.index, "aux:pass"):
            given = tree.has_child(sentence, token.index, "obj")
            changes[found[1] if given else _accusative(sentence, found)] = (token.index, "obl:arg" if given else "obj")
    return relabelled(sentence, changes)


def _accusative(sentence: Sentence, found: tuple[int, ...]) -> int:
    """Of two subjects the one that can be an object: `die der Fluss zerstörte` -> die."""
    can = [c for c in found if "Nom" not in (form.article_cases(sentence, c) or ("Nom",))]
    can = can or [c for c in found if "Acc" in (form.article_cases(sentence, c) or ("Acc",)) and not _is_nominative(sentence.tokens[c])]
    can = can or list(found)
    return next((c for c in can if sentence.tokens[c].feat("Case") == "Acc"), can[-1])


def _is_nominative(token: Token) -> bool:
    """er, wir: Das Amt übte er aus."""
    return token.upos == "PRON" and token.text.lower() in NOMINATIVE


def find_relative(sentence: Sentence) -> Sentence:
    """`das Land, das Kuwait überfiel`  ->  das nsubj, Kuwait obj, where a parser read `das Kuwait`"""
    changes: dict[int, tuple[int, str]] = {}
    for clause in sentence.tokens:
        first = sentence.tokens[tree.first_word(sentence, clause.index)] if clause.deprel == "acl:relcl" else clause
        if first.deprel == "det" and sentence.tokens[first.head].upos == "PROPN" and sentence.tokens[first.head].head == clause.index:
            changes |= _relative(sentence, clause.index, first, sentence.tokens[first.head])
    pronouns = {i: "PRON" for i, (_, label) in changes.items() if sentence.tokens[i].upos == "DET" and label != "flat"}
    changed = relabelled(sentence, changes)
    tokens = (replace(t, upos=pronouns[t.index]) if t.index in pronouns else t for t in changed.tokens)
    return replace(changed, tokens=tuple(tokens)) if pronouns else changed


def _relative(sentence: Sentence, clause: int, pronoun: Token, name: Token) -> dict[int, tuple[int, str]]:
    """The pronoun takes the name's place, or its preposition; the name is what the clause lacks."""
    case = next((c for i in (name.index, pronoun.index) if (c := tree.child(sentence, i, "case")) >= 0), -1)
    if case >= 0:
        return {pronoun.index: (clause, "obl"), case: (pronoun.index, "case"), name.index: (clause, "nsubj")}
    if "Nom" not in (determiners.cases(pronoun.text) or ("Nom",)):
        return {pronoun.index: (clause, "obj" if "Acc" in determiners.cases(pronoun.text) else "obl:arg")}
    given = tree.has_child(sentence, clause, "obj", "obl:arg")
    return {pronoun.index: (clause, "nsubj"), name.index: (clause, "obl:arg" if given else "obj")}


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
    if (
        token.deprel not in ("appos", "flat")
        or token.entity
        or token.upos != "NOUN"
        or token.feat("Case") not in ("Nom", "")
        or token.head > token.index
    ):
        return False
    if not tree.close(sentence, token.head, token.index) or sentence.tokens[token.head].deprel not in ("obl", "nmod", "obl:arg"):
        return False
    verb = next((i for i in tree.path_to_root(sentence, token.index) if sentence.tokens[i].upos == "VERB"), -1)
    return verb >= 0 and tree.is_finite(sentence.tokens[verb]) and not tree.has_child(sentence, verb, *tree.SUBJECTS, "expl", "conj")


def find_lost_object(sentence: Sentence) -> Sentence:
    """`Das Amt verhängte gegen Osram Bußgelder.`  ->  Bußgelder obj of verhängte, where a parser made them part of the name"""
    changes = {}
    for lost in sentence.tokens:
        name = sentence.tokens[lost.head]
        loose = lost.deprel in ("flat", "appos") and lost.upos == "NOUN" and not lost.entity and name.index < lost.index
        if loose and (name.upos == "PROPN" or name.entity) and _happens_or_many(lost) and not attachment.is_role(lost):
            verb = next((i for i in tree.path_to_root(sentence, name.index) if sentence.tokens[i].upos == "VERB"), -1)
            if verb >= 0 and _lacks_object(sentence, verb, name):
                changes[lost.index] = (verb, "obj")
    return relabelled(sentence, changes)


def _happens_or_many(noun: Token) -> bool:
    return noun.feat("Number") == "Plur" or nouns.find("events", noun.text) is not None


def _lacks_object(sentence: Sentence, verb: int, name: Token) -> bool:
    """A verb with a subject, but no object; the name is in a phrase of its own, with a preposition."""
    inside = any(
        tree.has_child(sentence, i, "case") for i in (name.index, *tree.path_to_root(sentence, name.index)) if i != verb and i > verb
    )
    full = tree.has_child(sentence, verb, "obj", "ccomp", "xcomp", "expl:pv", "aux:pass")
    return inside and tree.has_child(sentence, verb, "nsubj") and not full


def find_subject(sentence: Sentence) -> Sentence:
    """`Die Angriffe nehmen zu.`  ->  Angriffe nsubj, where a parser made the only noun of the verb its object"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "obj", "xcomp")
        if len(found) == 1 and _has_no_subject(sentence, token) and _can_be_subject(sentence, token, found[0]):
            changes[found[0]] = (token.index, "nsubj")
    return relabelled(sentence, changes)


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
        if token.upos != "VERB" or len(subjects) != 1 or len(objects) not in (1, 2):
            continue
        given = len(objects) == 2
        plain = not given or _is_given(sentence, (*objects, *subjects))
        if plain and _is_turned(sentence, token, objects[0], subjects[0]):
            changes[objects[0]] = (token.index, "nsubj")
            changes[subjects[0]] = (token.index, "obl:arg" if given else "obj")
    return relabelled(sentence, changes)


def _is_given(sentence: Sentence, nouns_: tuple[int, ...]) -> bool:
    """Opposition wirft Regierung Betrug vor: three nouns of a headline, none with an article."""
    return not any(tree.has_child(sentence, i, "det", "det:poss") or sentence.tokens[i].upos == "PRON" for i in nouns_)


def _is_turned(sentence: Sentence, verb: Token, obj: int, subject: int) -> bool:
    """Object, verb, subject, and no form that says so: somebody who can act stands in front."""
    finite = tree.finite_verb(sentence, verb.index)
    can = finite >= 0 and _can_be_subject(sentence, sentence.tokens[finite], obj)
    if can and _disagrees(sentence, sentence.tokens[finite], subject):
        return True
    if not obj < finite < subject or not _acts(sentence.tokens[obj]):
        return False
    return can and sentence.tokens[subject].upos != "PRON" and "Acc" in (form.article_cases(sentence, subject) or ("Acc",))


def turn_event(sentence: Sentence) -> Sentence:
    """`Die Wahl gewann Anna Kurz.`  ->  Anna nsubj, Wahl obj, where a parser made the election win somebody"""
    changes: dict[int, tuple[int, str]] = {}
    for token in sentence.tokens:
        subjects, others = tree.children(sentence, token.index, "nsubj"), tree.children(sentence, token.index, "obj", "obl:arg")
        others = tuple(c for c in others if not tree.has_child(sentence, c, "case"))
        if len(subjects) == len(others) == 1 and token.upos == "VERB" and _cannot_do(sentence, token, subjects[0], others[0]):
            changes |= {subjects[0]: (token.index, "obj"), others[0]: (token.index, "nsubj")}
    return relabelled(sentence, changes)


def _cannot_do(sentence: Sentence, verb: Token, subject: int, other: int) -> bool:
    """An event in front of a verb that only somebody does, and one behind it who can: not `Der Unfall forderte ein Todesopfer`."""
    finite, event = tree.finite_verb(sentence, verb.index), nouns.find("events", sentence.tokens[subject].text)
    happens = event is not None and event.kind not in ACTING and not sentence.tokens[subject].entity
    if not happens or not subject < finite < other or selection.kind(tree.verb_lemma(sentence, verb.index), "agent") != "somebody":
        return False
    known = sentence.tokens[other].entity or form.determination(sentence, other) in ("definite", "possessive")
    free = "Acc" in (form.article_cases(sentence, subject) or ("Acc",)) and not tree.is_passive(sentence, verb.index)
    return bool(known) and free and _acts(sentence.tokens[other]) and _can_be_subject(sentence, sentence.tokens[finite], other)


def _disagrees(sentence: Sentence, finite: Token, subject: int) -> bool:
    """One noun, several act: Ein Fragezeichen setzen Beobachter."""
    alone = sentence.tokens[subject].feat("Number") == "Sing" and not tree.has_child(sentence, subject, "conj", "nmod", "appos")
    both = sentence.tokens[subject].text.lower() == BOTH_NUMBERS
    return alone and not both and finite.feat("Number") == "Plur" and sentence.tokens[subject].upos in ("NOUN", "PRON")


def _acts(token: Token) -> bool:
    named = token.entity[2:] in ("PER", "ORG", "LOC")
    return named or (token.upos == "NOUN" and nouns.acts(token.text))


def part_champion(sentence: Sentence) -> Sentence:
    """`Am Sonntag wurde Polen Weltmeister.`  ->  Polen nsubj of wurde, where a parser read `Polens Weltmeister`"""
    changes = {}
    for name in sentence.tokens:
        champion = sentence.tokens[name.head]
        bare = name.deprel == "nmod" and champion.deprel == "xcomp" and name.index < champion.index and name.upos == "PROPN"
        alone = bare and not name.text.endswith(("s", "x", "z", "'", "’")) and not tree.has_child(sentence, name.index, "case", "flat")
        if alone and attachment.is_role(champion) and _has_no_subject(sentence, sentence.tokens[champion.head]):
            changes[name.index] = (champion.head, "nsubj")
    return relabelled(sentence, changes)


def open_clause(sentence: Sentence) -> Sentence:
    """`Als Rebellen die Stadt einnahmen, floh sie.`  ->  Rebellen nsubj and als mark, where a parser read `als Rebellen`"""
    changes: dict[int, tuple[int, str]] = {}
    for noun in sentence.tokens:
        mark = tree.child(sentence, noun.index, "case")
        if noun.deprel == "obl" and mark >= 0 and noun.head > noun.index and _may_open(sentence, noun.index):
            verb = sentence.tokens[noun.head]
            starts = mark == min(tree.subtree(sentence, verb.index)) and verb.deprel != "root"
            if starts and _has_no_subject(sentence, verb) and tree.has_child(sentence, verb.index, "obj"):
                changes |= {noun.index: (verb.index, "nsubj"), mark: (verb.index, "mark")}
            elif starts and (name := _bare_subject(sentence, verb, noun.index)) >= 0:
                changes |= {noun.index: (verb.index, "nsubj"), mark: (verb.index, "mark"), name: (verb.index, "obj")}
    return relabelled(sentence, changes)


def _may_open(sentence: Sentence, i: int) -> bool:
    """als; seit before a noun whose article it cannot govern: seit der Präsident; not `als im Juli`."""
    if len(tree.children(sentence, i, "case")) > 1:
        return False
    word = tree.preposition(sentence, i)
    article = next((sentence.tokens[d].text.lower() for d in tree.children(sentence, i, "det")), "")
    masculine = article == "der" and sentence.tokens[i].feat("Gender") == "Masc" and sentence.tokens[i].feat("Number") == "Sing"
    return word == "als" or (word in OPENERS and (masculine or article in ("die", "das")))


def _bare_subject(sentence: Sentence, verb: Token, noun: int) -> int:
    """Als Kanzlerin Roth am Montag Wien besuchte: the name between a role with its name and the verb at the end; -1 for none."""
    ends = verb.deprel in ("advcl", "ccomp") and tree.is_finite(verb) and not tree.has_child(sentence, verb.index, "mark", "obj", "aux")
    last = ends and max(i for i in tree.subtree(sentence, verb.index) if sentence.tokens[i].upos != "PUNCT") == verb.index
    found = tree.children(sentence, verb.index, "nsubj") if last and tree.has_child(sentence, noun, "appos") else ()
    named = len(found) == 1 and found[0] > noun and sentence.tokens[found[0]].entity.startswith("B-")
    return found[0] if named and not tree.has_child(sentence, found[0], "det", "case") else -1


def free_participle(sentence: Sentence) -> Sentence:
    """`Von allen gelobt, ging sie.`  ->  gelobt advcl, where a parser made it what somebody says"""
    found = (t for t in sentence.tokens if t.deprel == "ccomp" and t.feat("VerbForm") == "Part" and t.index < t.head)
    helped = ("aux", "aux:pass", "cop", "mark", *tree.SUBJECTS)
    return relabelled(sentence, {t.index: (t.head, "advcl") for t in found if not tree.has_child(sentence, t.index, *helped)})


def _moved(sentence: Sentence, token: Token, lost: Token, verb: int) -> Token:
    """The subject goes to its verb; prepositions' nouns before it stay where they were."""
    if token.index == lost.index:
        return replace(token, head=verb, deprel="nsubj")
    before = token.head == lost.index and token.index < lost.index and token.deprel in ("nmod", "obl")
    return replace(token, head=lost.head) if before else token


REPAIRS: tuple[Repair, ...] = (
    titles.part_title,
    find_verb,
    attachment.join_name,
    listing.part_names,
    listing.part_roles,
    listing.part_visited,
    listing.part_dateline,
    listing.join_measured,
    listing.join_list,
    listing.join_names,
    attachment.join_apposition,
    attachment.join_role,
    attachment.part_from_time,
    attachment.part_from_place,
    attachment.part_genitive,
    attachment.lift_conjunct,
    strays.part_pair,
    strays.lift_author,
    attachment.lift_object,
    small_clauses.part_small_clause,
    small_clauses.free_person,
    small_clauses.lift_circumstance,
    strays.free_addressee,
    strays.lift_phrase,
    strays.lift_giver,
    strays.lift_partner,
    small_clauses.lift_governed,
    small_clauses.lift_genitive,
    small_clauses.join_complement,
    enumerations.hang_members,
    relative_repair.find_whose,
    clause_repair.find_called,
    find_relative,
    cases.part_comparison,
    cases.part_by_case,
    cases.find_bare_subject,
    cases.part_objects,
    cases.seek_accusative,
    part_subjects,
    cases.turn_relative,
    clause_repair.find_copula_subject,
    clause_repair.find_relative_subject,
    order_subject,
    turn_event,
    attachment.part_elected,
    attachment.fill_front,
    attachment.lift_name,
    part_champion,
    open_clause,
    find_lost_subject,
    find_lost_object,
    find_subject,
    find_feeling,
    strays.find_judgement,
    free_participle,
)
