"""How many a description means. In: a View and a noun phrase. Out: number and gender as article, ending and place tell them.

The rule: what the form of the words leaves no choice about counts before what the tagger says.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.lexicon import articles, nouns, prepositions
from kgbuild.mentions import forms, shape
from kgbuild.mentions.forms import Inflected
from kgbuild.mentions.view import View
from kgbuild.model import NounPhrase

THE_ONE = "den"  # one as an object, many as a dative
THE_FIRST = "der"  # one as a subject, many as a genitive
ACCUSATIVE = "Acc"
PATIENT = "patient"
SOLE = frozenset({"head_of_state", "head_of_government"})


def is_bare_plural(view: View, phrase: NounPhrase) -> bool:
    """One person needs an article in German: `Wehrpflichtige sollten`, `Unterstützer der Regierung` are many, whatever the tagger says."""
    word = view.word(phrase.head)
    entry = nouns.find("roles", word)
    if (
        entry
        and (phrase.case == "Dat" or phrase.function == "recipient")
        and word.endswith("n")
        and view.word(min(phrase.tokens)).lower() == "den"
    ):
        return not inflected(view, phrase).number  # den Sozialdemokraten as a dative
    if entry and not entry.adjectival and nouns.is_plural(word, entry.word):
        return True
    if entry and entry.gender == "Masc" and phrase.function == "genitive" and view.word(min(phrase.tokens)).lower() in ("der", "aller"):
        return True  # der Kritiker as a genitive: the singular would be des Kritikers
    alone = (
        phrase.determination == "bare"
        and phrase.sentence > 0
        and phrase.function not in ("attribute", "als", "zu", "apposition", "genitive", "")
    )
    return alone and word.endswith(("e", "er", "en", "el")) and not any(m.role == "apposition" for m in phrase.modifiers)


def is_one(view: View, phrase: NounPhrase) -> bool:
    """Whether article, noun and place leave only one: des Präsidenten; der Trainer as a subject; durch den Rivalen; den Rivalen Siemens."""
    article, entry = view.word(min(phrase.tokens)).lower(), nouns.find("roles", view.word(phrase.head))
    if articles.agreeing(article, "", "")[0] == "Sing":
        return not any(m.role == "number" for m in phrase.modifiers)
    if entry is None or entry.adjectival or entry.gender != "Masc":
        return False
    if phrase.determination == "bare" and view.word(phrase.head) == entry.word and _beside_one(view, phrase):
        return not _is_one_more(view, view.tokens[phrase.head].head)  # Otto Kern, selbst Preisträger, lobte
    if article == THE_FIRST:
        return phrase.function == "agent"
    if article != THE_ONE:
        return False
    if view.word(phrase.head) == entry.word and not entry.word.endswith(("n", "s")):
        return True  # den Fahrer; several would be den Fahrern
    if phrase.function == PATIENT:
        return True  # den Schützen as an object; several would be die Schützen
    cases = prepositions.find((phrase.function,)).cases
    beside = sum(m.role == "apposition" for m in phrase.modifiers)
    return cases == (ACCUSATIVE,) or (entry.kind in SOLE and ACCUSATIVE in cases) or (beside == 1 and phrase.case == ACCUSATIVE)


def inflected(view: View, phrase: NounPhrase) -> Inflected:
    """What article and ending of Abgeordnete, 38-Jähriger say together; the tagger often says something else."""
    word = view.word(phrase.head)
    entry = nouns.find("roles", word)
    if not shape.age(word) and not (entry and (entry.adjectival or entry.official)) and not _is_people(word):
        return Inflected("", "")
    genitive = phrase.function == "genitive" and not shape.age(word)
    article = view.word(min(phrase.tokens))
    if article.lower() == THE_ONE and phrase.function == PATIENT and word.endswith("en"):
        return Inflected("Masc", "Sing")  # den 38-Jährigen as an object; many would be die 38-Jährigen
    bare = phrase.determination == "bare" and phrase.head == min(phrase.tokens)
    if bare and phrase.sentence == 0 and phrase.function == PATIENT and word.endswith("en"):
        return Inflected("Masc", "Sing")  # Polizei fasst Verdächtigen, in a headline; many would be Verdächtige
    if bare and _beside_one(view, phrase):
        return _bare(word)
    if shape.age(word) and view.is_one_man(phrase):
        return Inflected("Masc", "Sing")
    return forms.adjectival(article, word, genitive)


def _beside_one(view: View, phrase: NounPhrase) -> bool:
    """Whether one person's name stands beside a bare noun: Eva Roth, Abgeordnete, kam; Parteivorsitzende Eva Roth; not Abgeordnete Eva Roth und Otto Kern."""
    token = view.tokens[phrase.head]
    if view.entity(phrase.head + 1) == "B-PER":
        name = phrase.head + 1
        behind = next((t for t in view.tokens[name + 1 :] if t.entity != "I-PER"), token)
        return behind.upos != "CCONJ"
    name = token.head
    return phrase.function == "apposition" and view.entity(name) == "B-PER" and not _another_name(view, name, phrase.head)


def _is_one_more(view: View, name: int) -> bool:
    """Eva Roth und Otto Kern, Preisträger: several"""
    return any(token.head == name and (token.upos == "CCONJ" or token.deprel == "conj") for token in view.tokens)


def _another_name(view: View, first: int, last: int) -> bool:
    return any(token.entity == "B-PER" for token in view.tokens[first + 1 : last])


def _bare(word: str) -> Inflected:
    """Without an article a noun in -e is a woman, one in -er a man: Abgeordnete, Abgeordneter."""
    gender = "Masc" if word.endswith("er") else "Fem" if word.endswith("e") else ""
    return Inflected(gender, "Sing" if gender else "")


def _is_people(word: str) -> bool:
    """Deutsche, Russen: article and ending tell whether it is one; Russin tells it alone."""
    entry = next(iter(gazetteer.demonyms(word)[-1:]), None)
    return entry is not None and entry.kind == "people" and entry.gender != "Fem"
