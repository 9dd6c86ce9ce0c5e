"""Light verbs and headlines: verb and noun that say one thing together. In: a predication. Out: what both mean; words are in lexicon/light_verbs.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, nominal, tree
from kgbuild.grammar.change import adding, renamed, with_arguments
from kgbuild.lexicon import compounds, light_verbs, manners
from kgbuild.lexicon.light_verbs import LightVerb
from kgbuild.model import Argument, Predication, Sentence

BARE = ("agent", "patient", "attribute")  # the noun stands without preposition
DATIVE = "recipient"
COPULA = "sein"
GIVERS = ("von", "genitive", "seitens", "aus")  # who gives what the subject gets: Er erntete Kritik von der Opposition, aus Moskau


def read_light_verb(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Berlin übt Kritik an Moskau.`  ->  Kritik(agent Berlin, an Moskau)"""
    found = _entry(sentence, predication)
    yield _undone(sentence, predication, *found) if found else predication


def read_manner(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Blau griff Kern scharf an.`  ->  kritisieren(agent Blau, patient Kern)"""
    words = tree.words(sentence, tree.children(sentence, predication.trigger, "advmod")) if predication.kind == "verb" else ()
    meant = next((verb for t in words if (verb := manners.meaning(predication.lemma, t.text.lower()))), "")
    yield replace(predication, lemma=meant) if meant else predication


def _entry(sentence: Sentence, predication: Predication) -> tuple[Argument, LightVerb] | None:
    if predication.kind != "verb" or predication.lemma not in light_verbs.verbs():
        return None
    pairs = (
        (a, _find(sentence, predication.lemma, a))
        for a in predication.arguments
        if sentence.tokens[a.head].upos in ("NOUN", "PROPN")  # in Gewahrsam, which a tagger may take for a town
    )
    return next(((a, entry) for a, entry in pairs if entry and not _acts_itself(predication, a, entry)), None)


def _acts_itself(predication: Predication, noun: Argument, entry: LightVerb) -> bool:
    """Der Streit führte zum Bruch: the noun is the subject, and nobody is there who carries it on."""
    return noun.role == "agent" and entry.subject == "agent" and not predication.having("recipient")


def _find(sentence: Sentence, verb: str, argument: Argument) -> LightVerb | None:
    noun = nominal.lemma_of(sentence, argument.head)
    compound = compounds.split(noun)
    pairs = (
        (word, preposition) for preposition in _prepositions(sentence, argument) for word in (noun, compound.head if compound else noun)
    )
    return next((entry for word, preposition in pairs if (entry := light_verbs.find(verb, word, preposition))), None)


def _prepositions(sentence: Sentence, argument: Argument) -> tuple[str, ...]:
    """How the noun may stand in the table; a bare noun that a parser made a dative is an object: Sie sicherte der Bank Hilfe zu."""
    bare = argument.role == DATIVE and not tree.has_child(sentence, argument.head, "det", "det:poss", "amod", "case")
    return ("",) if argument.role in BARE else (argument.role, "") if bare else (argument.role,)


def _undone(sentence: Sentence, predication: Predication, noun: Argument, entry: LightVerb) -> Predication:
    named = entry.preposition and sentence.tokens[noun.head].entity  # vor dem Landgericht Ulm
    others = (a for a in predication.arguments if a is not noun or named)
    roles = {"agent": entry.subject, "patient": entry.object, "recipient": entry.recipient}
    own = (a for a in nominal.arguments(sentence, noun.head))
    kept = (replace(a, role=roles.get(a.role) or a.role) for a in others)
    said = _given(with_arguments(predication, (*kept, *own)), entry)
    if not entry.lemma[:1].isupper():
        return replace(said, lemma=entry.lemma, light_verb=predication.lemma)
    limits = nominal.qualifiers(sentence, noun.head)
    lemma = nominal.lemma_of(sentence, noun.head) if entry.lemma == entry.noun else entry.lemma
    return replace(said, kind="noun", trigger=noun.head, lemma=lemma, light_verb=predication.lemma, qualifiers=limits)


def _given(predication: Predication, entry: LightVerb) -> Predication:
    """Der Antrag fand die Unterstützung der Opposition.  ->  Unterstützung(agent Opposition, patient Antrag): the verb gets what the noun gives."""
    if not entry.gets or predication.having("agent"):
        return predication
    return renamed(predication, dict.fromkeys(GIVERS, "agent"))


def read_headline(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Biden zu Besuch in Kiew`  ->  Besuch(agent Biden, in Kiew)"""
    token = sentence.tokens[predication.trigger]
    if predication.kind != "noun" or token.deprel != "nmod" or sentence.tokens[token.head].deprel != "root" or token.head > token.index:
        yield predication
        return
    entry = light_verbs.find(COPULA, predication.lemma, tree.preposition(sentence, token.index))
    beside = (c for c in tree.children(sentence, token.head, "nmod") if c > token.index and tree.has_child(sentence, c, "case"))
    places = (Argument(tree.preposition(sentence, c), c, form.case_of(sentence, c), hops=1) for c in beside)
    yield adding(predication, Argument(entry.subject, token.head, "Nom", hops=1), *places) if entry else predication
