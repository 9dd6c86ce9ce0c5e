"""What a description would be called. In: a View, a noun phrase, its words and sense. Out: its canonical name.

The rule: the nominative, no article.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import certainty, country_articles, empty, persons
from kgbuild.mentions import forms
from kgbuild.mentions.extent import Words
from kgbuild.mentions.senses import Sense
from kgbuild.mentions.shape import EVENTS, ORGANIZATIONS, of_age
from kgbuild.mentions.view import View
from kgbuild.model import Argument, NounPhrase

WITH_ADJECTIVES = frozenset({"Group", "Place", *ORGANIZATIONS})
OLD, YEARS = "alt", "Jahr"  # lemmas of an age: 40 Jahre alter
GERMANS = ("Deutscher", "Deutsche", "Deutschen")  # the one people declined like an adjective
DOUBT = "doubt"  # what an adjective before a person does: der mutmaßliche Täter


def name(view: View, phrase: NounPhrase, found: Words, sense: Sense, wide: bool = False) -> str:
    """The canonical name; `wide` takes two modifiers, to tell two of one name apart."""
    head = base(view, phrase, sense)
    end = found.second_end if wide else found.first_end
    behind = view.text(found.head + 1, end) if end > found.head else ""
    country = demonym(view, found)
    if sense.type == "GovernmentBody" and country and not behind:
        return f"{head} {country_articles.genitive(country)}"
    before = [forms.adjective(_inside(view, i), phrase.gender, phrase.number) for i in _kept(view, found, sense, bool(behind))]
    numeral = [forms.numeral(_inside(view, found.number))] if found.number >= 0 and sense.type == "Group" else []
    parts = (*numeral, *before, _truncated(view, found) if sense.type != "Person" else "", head, behind)
    return forms.quoted(" ".join(part for part in parts if part))


def _inside(view: View, i: int) -> str:
    """The word as it stands inside a sentence: Vier, Österreichische, which open one  ->  vier, österreichische; Berliner stays"""
    word = view.word(i)
    opens = not any(token.text[:1].isalpha() for token in view.tokens[:i])
    small = view.tokens[i].lemma[:1].islower() or view.tokens[i].upos == "NUM"
    return word[:1].lower() + word[1:] if opens and small and not word.isupper() else word


def _truncated(view: View, found: Words) -> str:
    """`Rettungs- und` before Bergungsarbeiten."""
    return view.text(found.start, found.head - 1) if found.truncated else ""


def base(view: View, phrase: NounPhrase, sense: Sense) -> str:
    """The noun alone in the nominative."""
    token = view.tokens[phrase.head]
    if sense.age:
        shown = forms.adjectival(view.word(min(phrase.tokens)), token.text, genitive=False).gender
        told = shown or ("Masc" if view.is_one_man(phrase) else phrase.gender)
        return of_age(token.text) + ("r" if told == "Masc" and sense.type == "Person" else "")
    entry = sense.entry
    if entry and entry.adjectival and sense.type == "Person":
        alone = phrase.head == min(phrase.tokens) and token.text == entry.feminine  # Eva Roth, Abgeordnete
        return entry.feminine if phrase.gender == "Fem" or alone else entry.word
    if entry and entry.adjectival:
        return entry.feminine
    if entry and entry.kind == "plural":
        return entry.word
    if sense.type == "Person" and token.text in GERMANS and phrase.gender != "Fem":
        return GERMANS[0]
    return forms.noun(token.text, phrase.case, phrase.number, entry, phrase.gender)


def _kept(view: View, found: Words, sense: Sense, behind: bool) -> list[int]:
    """The adjectives that belong to the name: whose it is always, what kind it is for bodies and groups, else where nothing follows."""
    if sense.type == "Person":
        return []
    telling = [i for i in found.adjectives if not _is_said_otherwise(view, i, sense)]
    telling = [i for i in telling if not _is_adverb(view, i, found) or i + 1 in telling]
    if sense.type in WITH_ADJECTIVES or not behind:
        return telling
    return [i for i in telling if made_from(view.word(i))]


def _is_said_otherwise(view: View, i: int, sense: Sense) -> bool:
    """ehemalige Rebellen, fünf Jahre alte Kinder, das heutige Treffen, der schwerste Sturm, ein offenbar leeres Haus: no part of what it is called;
    but mutmaßliche Täter are no more than that"""
    word, lemma = view.word(i), view.tokens[i].lemma
    passing = _happens(sense) and (empty.passes(lemma) or (sense.type in EVENTS and forms.is_superlative(word, lemma)))
    known = persons.effect(word) if sense.type != "Group" or persons.effect(word) != DOUBT else ""
    return is_age(view, i) or passing or bool(known or certainty.adverb(word))


def is_age(view: View, i: int) -> bool:
    """fünf Jahre | alte"""
    return i > 0 and (view.tokens[i - 1].lemma, view.tokens[i].lemma) == (YEARS, OLD)


def _is_adverb(view: View, i: int, found: Words) -> bool:
    """die | momentan (andauernden) Ermittlungen, die | staatlich anerkannt Gebäude: uninflected, so it belongs to what is behind it"""
    word = view.word(i)
    return i < found.head - 1 and word[:1].islower() and not forms.is_inflected(word) and not gazetteer.undeclined(word)


def _happens(sense: Sense) -> bool:
    """Whether a description names an event."""
    return sense.entry is None or sense.entry.table == "events"


def demonym(view: View, found: Words) -> str:
    """The country that an adjective of the description names, where it is one."""
    entries = [entry for i in found.adjectives for entry in made_from(view.word(i)) if entry.type == "Country"]
    return entries[0].name if len(entries) == 1 else ""


def made_from(word: str) -> tuple[Entry, ...]:
    """The places that an adjective before a noun is made from: russischen -> Russland, Schweizer -> Schweiz."""
    made = gazetteer.attribute(word)
    return (made,) if made else gazetteer.demonyms(word)


def genitive_of(phrase: NounPhrase) -> Argument | None:
    """Its genitive behind it or before it, as far as the grammar tells."""
    return next((m for m in phrase.modifiers if m.role == "genitive" and m.sentence in (None, phrase.sentence)), None)
