"""Subject and object that a parser took for each other. In: a Sentence. Out: a Sentence; the rule: number, class or the verb shows who cannot do it."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair.subject import BOTH_NUMBERS, acts, can_be_subject
from kgbuild.lexicon import aspects, datives, nouns, selection
from kgbuild.model import Sentence, Token

ACTING = ("Meeting", "none")  # classes of events that also stand for those who meet: die Konferenz beschloss
ALIKE = ("er", "en", "el")  # endings of nouns that have none in the plural: Täter, Beben, Mittel
VOICE = "voice"  # what somebody says or writes: lexicon/aspects.tsv


def order_subject(sentence: Sentence) -> Sentence:
    """`Gewerkschaft kritisiert Minister Roth.`  ->  Gewerkschaft nsubj, Minister obj, where a parser turned them round without need"""
    changes = {}
    for token in sentence.tokens:
        objects, subjects = (tree.children(sentence, token.index, label) for label in ("obj", "nsubj"))
        if token.upos != "VERB" or len(subjects) != 1 or len(objects) not in (1, 2):
            continue
        given = len(objects) == 2
        plain = not given or _is_given(sentence, (*objects, *subjects)) or _cannot_receive(sentence, objects[0], subjects[0])
        if plain and _is_turned(sentence, token, objects[0], subjects[0]):
            changes[objects[0]] = (token.index, "nsubj")
            changes[subjects[0]] = (token.index, "obl:arg" if given else "obj")
    return relabelled(sentence, changes)


def _is_given(sentence: Sentence, nouns_: tuple[int, ...]) -> bool:
    """Opposition wirft Regierung Betrug vor: three nouns of a headline, none with an article."""
    return not any(tree.has_child(sentence, i, "det", "det:poss") or sentence.tokens[i].upos == "PRON" for i in nouns_)


def _cannot_receive(sentence: Sentence, front: int, name: int) -> bool:
    """Die Bank wirft Otto Kern Betrug vor: `die Bank` is no dative, as a bare name may be."""
    cases = form.article_cases(sentence, front)
    return "Nom" in cases and "Dat" not in cases and sentence.tokens[name].upos == "PROPN" and not tree.has_child(sentence, name, "det")


def _is_turned(sentence: Sentence, verb: Token, obj: int, subject: int) -> bool:
    """Object, verb, subject, and no form that says so: somebody who can act stands in front."""
    finite = tree.finite_verb(sentence, verb.index)
    can = finite >= 0 and can_be_subject(sentence, sentence.tokens[finite], obj)
    if can and _disagrees(sentence, sentence.tokens[finite], subject):
        return True
    acting = acts(sentence.tokens[obj]) or names.close_person(sentence, obj) >= 0 or _speaks_to(sentence, verb, obj, subject)
    if not obj < finite < subject or not acting:
        return False
    return can and sentence.tokens[subject].upos != "PRON" and "Acc" in (form.article_cases(sentence, subject) or ("Acc",))


def _speaks_to(sentence: Sentence, verb: Token, front: int, name: int) -> bool:
    """Kerns Kampagne wirft Blau Betrug vor: what somebody says in his stead, before a verb that may have a dative and a bare name"""
    voice = sentence.tokens[front].upos == "NOUN" and aspects.is_aspect(tree.lemma(sentence, front), VOICE)
    other = sentence.tokens[name]
    given = other.upos == "PROPN" and not tree.has_child(sentence, name, "det", "case")
    return voice and given and datives.may(tree.verb_lemma(sentence, verb.index))


def turn_event(sentence: Sentence) -> Sentence:
    """`Die Wahl gewann Anna Kurz.`  ->  Anna nsubj, Wahl obj, where a parser made the election win somebody, or several do what one does"""
    changes: Changes = {}
    for token in sentence.tokens:
        subjects, others = tree.children(sentence, token.index, "nsubj"), tree.children(sentence, token.index, "obj", "obl:arg")
        others = tuple(c for c in others if not tree.has_child(sentence, c, "case"))
        alone = len(subjects) == len(others) == 1 and token.upos == "VERB"
        if alone and (_cannot_do(sentence, token, subjects[0], others[0]) or _is_one_for_many(sentence, token, subjects[0], others[0])):
            changes |= {subjects[0]: (token.index, "obj"), others[0]: (token.index, "nsubj")}
    return relabelled(sentence, changes)


def _is_one_for_many(sentence: Sentence, verb: Token, subject: int, other: int) -> bool:
    """`Die Pläne der Bank kritisierte Anna Kurz.`: a plural in front of a singular verb, and one person or body behind it."""
    finite = tree.finite_verb(sentence, verb.index)
    if not subject < finite < other or tree.is_passive(sentence, verb.index):
        return False
    many, does = sentence.tokens[subject], sentence.tokens[finite]
    plural = many.upos == "NOUN" and form.number_of(sentence, subject) == "Plur" and not many.entity and does.feat("Number") == "Sing"
    one = sentence.tokens[other].entity.startswith("B-") and not tree.has_child(sentence, other, "conj")
    return plural and one and "Acc" in (form.article_cases(sentence, subject) or ("Acc",))


def _cannot_do(sentence: Sentence, verb: Token, subject: int, other: int) -> bool:
    """An event in front of a verb that only somebody does, and one behind it who can: not `Der Unfall forderte ein Todesopfer`."""
    finite, event = tree.finite_verb(sentence, verb.index), nouns.find("events", sentence.tokens[subject].text)
    happens = event is not None and event.kind not in ACTING and not sentence.tokens[subject].entity
    if not happens or _speaks_to(sentence, verb, subject, other):
        return False
    if not subject < finite < other or selection.kind(tree.verb_lemma(sentence, verb.index), "agent") != "somebody":
        return False
    known = sentence.tokens[other].entity or form.determination(sentence, other) in ("definite", "possessive")
    free = "Acc" in (form.article_cases(sentence, subject) or ("Acc",)) and not tree.is_passive(sentence, verb.index)
    return bool(known) and free and acts(sentence.tokens[other]) and can_be_subject(sentence, sentence.tokens[finite], other)


def _disagrees(sentence: Sentence, finite: Token, subject: int) -> bool:
    """One noun, several act: Ein Fragezeichen setzen Beobachter."""
    alone = sentence.tokens[subject].feat("Number") == "Sing" and not tree.has_child(sentence, subject, "conj", "nmod", "appos", "nummod")
    both = sentence.tokens[subject].text.lower() == BOTH_NUMBERS or _shows_no_number(sentence, subject)
    return alone and not both and finite.feat("Number") == "Plur" and sentence.tokens[subject].upos in ("NOUN", "PRON")


def _shows_no_number(sentence: Sentence, i: int) -> bool:
    """Heftige Unwetter: no article, and a noun that is alike in the plural."""
    word = sentence.tokens[i]
    return word.upos == "NOUN" and word.text.endswith(ALIKE) and not tree.has_child(sentence, i, "det", "det:poss")
