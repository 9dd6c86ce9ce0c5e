"""Who does it and to whom. In: a Sentence. Out: a Sentence; the rule: a finite verb has one subject, and forms or classes show which noun it is."""

from __future__ import annotations

from kgbuild.grammar import attachment, form, names, tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import nouns, selection
from kgbuild.model import Sentence, Token

NOMINATIVE = ("ich", "du", "er", "wir", "man")  # pronouns that are no object
ACTING = ("Meeting", "none")  # classes of events that also stand for those who meet: die Konferenz beschloss
BOTH_NUMBERS = "sie"  # the pronoun whose number only the verb tells
BECOME = ("werden", "bleiben")
CALLED = "heißen"


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


def find_subject(sentence: Sentence) -> Sentence:
    """`Die Angriffe nehmen zu.`  ->  Angriffe nsubj, where a parser made the only noun of the verb its object"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "obj", "xcomp")
        if len(found) == 1 and has_no_subject(sentence, token) and _can_be_subject(sentence, token, found[0]):
            changes[found[0]] = (token.index, "nsubj")
    return relabelled(sentence, changes)


def has_no_subject(sentence: Sentence, verb: Token) -> bool:
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
        if alone and attachment.is_role(champion) and has_no_subject(sentence, sentence.tokens[champion.head]):
            changes[name.index] = (champion.head, "nsubj")
    return relabelled(sentence, changes)


def find_copula_subject(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bank wird der Ökonom Igor Blau.`  ->  Ökonom nsubj, where a parser made both what somebody becomes"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "xcomp") if verb.lemma in BECOME else ()
        if len(found) == 2 and not tree.has_child(sentence, verb.index, *tree.SUBJECTS, "expl", "obj"):
            named = [c for c in found if names.is_name(sentence, c) or names.close_name(sentence, c) >= 0]
            if len(named) == 1 and not tree.has_child(sentence, named[0], "case", "mark"):
                changes[named[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def find_become(sentence: Sentence) -> Sentence:
    """`Chef der Bahn wird der Ökonom Igor Blau.`  ->  Chef the predicate and Ökonom nsubj, where a parser turned them round and hung wird on Chef"""
    for auxiliary in sentence.tokens:
        role = sentence.tokens[auxiliary.head] if auxiliary.lemma in BECOME and auxiliary.deprel.startswith(("aux", "cop")) else auxiliary
        named = sentence.tokens[role.head] if role is not auxiliary and role.deprel in tree.NOUN_SUBJECTS else auxiliary
        if named is auxiliary or not _is_role(sentence, role.index) or not _is_somebody(sentence, named):
            continue
        if role.index < auxiliary.index < named.index and not tree.has_child(sentence, named.index, "cop", "aux", "case"):
            moved = {c: (role.index, sentence.tokens[c].deprel) for c in tree.children(sentence, named.index, "punct", "obl", "advmod")}
            change = {named.index: (role.index, "nsubj"), role.index: (named.head, named.deprel), auxiliary.index: (role.index, "cop")}
            return relabelled(sentence, {**moved, **change})
    return sentence


def _is_somebody(sentence: Sentence, token: Token) -> bool:
    """der Ökonom Igor Blau"""
    return token.upos == "NOUN" and names.close_person(sentence, token.index) >= 0


def find_called(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bahn heißt Igor Blau.`  ->  Igor nsubj and Chef xcomp, where a parser gave the verb two subjects"""
    changes: dict[int, tuple[int, str]] = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj", "xcomp", "obj") if verb.lemma == CALLED else ()
        if len(found) == 2 and _is_role(sentence, found[0]) and sentence.tokens[found[1]].entity == "B-PER":
            changes |= {found[0]: (verb.index, "xcomp"), found[1]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def _is_role(sentence: Sentence, i: int) -> bool:
    return (
        sentence.tokens[i].upos == "NOUN" and names.close_name(sentence, i) < 0 and nouns.find("roles", sentence.tokens[i].text) is not None
    )
