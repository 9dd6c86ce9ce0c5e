"""Names that the article has told before. In: the names of all sentences. Out: the same, with surnames and bodies found wherever they stand.

The rule: what is called a person, a place, a firm or a party once is one elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import firm_words, legal_forms, nouns
from kgbuild.mentions import forms, shape, typing
from kgbuild.mentions.found import Found
from kgbuild.mentions.view import View
from kgbuild.model import Mention, Token

COMPANY = "Company"
_LETTERS = re.compile(r"(?:\d\. )?([A-ZÄÖÜ](?=[a-z]?[A-ZÄÖÜ])[A-Za-zÄÖÜ]{1,4}) [A-ZÄÖÜ]\w")  # MSV Duisburg, 1. FC Köln; not Real Madrid
TAKING_PART = ("agent", "patient")  # one of many needs an article there: not Brand dankte
KNOWN = "known_"  # attributes that the gazetteer tells, not the text
PARTY = "PoliticalParty"
TOWNS = ("city", "capital")


def with_surnames(found: list[tuple[View, Found]], views: tuple[View, ...]) -> list[tuple[View, Found]]:
    """Surnames of persons whom the article names in full are names wherever they stand: `Anna Kurz … Kurz dankte`; not `Kurz darauf`."""
    full = (view.text(item.first, item.last).split() for view, item in found if item.label == "PER" and item.last > item.first)
    surnames = {words[-1] for words in full}
    taken = {(view.sentence.index, i) for view, item in found for i in range(item.first, item.last + 1)}
    more = [
        (view, Found(t.index, t.index, "PER", gazetteer.lookup(t.text)))
        for view in views
        for t in view.tokens
        if (view.sentence.index, t.index) not in taken and surnames & {t.text, forms.strip_genitive(t.text)} and _stands_as_name(view, t)
    ]
    return sorted([*found, *more], key=lambda pair: (pair[0].sentence.index, pair[1].first)) if more else found


def with_bodies(found: list[tuple[View, Found]], views: tuple[View, ...]) -> list[tuple[View, Found]]:
    """A body that is called so once is called so wherever its name stands: `die Reederei Nordlinie … Nordlinie wurde verkauft`."""
    bodies = {
        view.word(item.first): "MISC" if item.label == "MISC" else "ORG"
        for view, item in found
        if item.first == item.last and not item.entries and len(view.word(item.first)) > 3 and _is_body(view, item)
    }
    taken = {(view.sentence.index, i) for view, item in found for i in range(item.first, item.last + 1)}
    more = [
        (view, Found(t.index, t.index, bodies[word], ()))
        for view in views
        for t in view.tokens
        for word in (t.text, forms.strip_genitive(t.text))
        if word in bodies and (view.sentence.index, t.index) not in taken and _stands_for_body(view, t)
    ]
    unique = {(view.sentence.index, item.first): (view, item) for view, item in reversed(more)}
    return sorted([*found, *unique.values()], key=lambda pair: (pair[0].sentence.index, pair[1].first)) if more else found


def _is_body(view: View, item: Found) -> bool:
    type_, _ = typing.of_name(view, item.first, item.last, item.label, item.entries)
    return type_ in shape.ORGANIZATIONS or item.label == "MISC"


def _stands_as_name(view: View, token: Token) -> bool:
    """A word in a name's place that no lexicon lists; what may be an adverb only where a verb follows."""
    if not token.text[:1].isupper() or _means_something(view, token):
        return False
    after = view.tokens[token.index + 1].upos if token.index + 1 < len(view.tokens) else ""
    return token.upos in ("PROPN", "NOUN", "X") or (token.upos in ("ADJ", "ADV") and after in ("VERB", "AUX"))


def _stands_for_body(view: View, token: Token) -> bool:
    """A word without an article that no lexicon lists; what is only built like a compound may be the name: Nordlinie."""
    before = view.tokens[token.index - 1].upos if token.index else ""
    entry = forms.entry(token.text)
    return token.upos in ("PROPN", "NOUN", "X") and (entry is None or bool(entry.first)) and before not in ("DET", "ADJ", "NUM")


def _means_something(view: View, token: Token) -> bool:
    """Whether a word is a listed noun here; Berg, tagged as a name and without an article, is Thomas Berg's surname."""
    if forms.entry(token.text) is None:
        return False
    before = view.tokens[token.index - 1].upos if token.index else ""
    if token.upos == "NOUN" and view.function(token.index) in TAKING_PART and view.sentence.index > 0:
        return token.feat("Number") == "Plur" or min(view.phrases[token.index].tokens) < token.index
    return token.upos != "PROPN" or before in ("DET", "ADJ", "NUM")


def of_club(name: Mention) -> tuple[str, ...]:
    """What a listed club is called without its town: Union of 1. FC Union Berlin, Eintracht of Eintracht Frankfurt; nothing of other bodies."""
    *words, last = name.name.split()
    town = any(entry.kind in TOWNS for entry in gazetteer.lookup(last))
    listed = name.type == "Organization" and town and any(entry.kind == "organization" for entry in gazetteer.lookup(name.name))
    return tuple(word for word in words if len(word) > 3 and word.isalpha() and word[0].isupper()) if listed else ()


def by_letters(names: list[Mention]) -> dict[str, Mention]:
    """What clubs and other bodies are called by the letters before their town, where the article names one of those letters: VfB of VfB Stuttgart."""
    found: dict[str, dict[str, Mention]] = {}
    for name in names:
        letters = _LETTERS.match(name.name) if name.type == "Organization" else None
        if letters and not gazetteer.lookup(letters[1]):
            found.setdefault(letters[1], {}).setdefault(name.name, name)
    return {letters: next(iter(bodies.values())) for letters, bodies in found.items() if len(bodies) == 1}


def as_club(name: Mention, clubs: dict[str, str], surnames: dict[str, int]) -> Mention:
    """A club by what it is called without its town, whatever else has that name: Union, in an article that speaks of Union Berlin."""
    word = name.text if name.text in clubs else forms.strip_genitive(name.text)
    if word not in clubs or word in surnames or (name.qid and name.type != PARTY) or name.type not in (*typing.DEFAULT.values(), PARTY):
        return name
    return replace(name, type="Organization", name=clubs[word], qid=None, gender="", attributes=())


def as_body(name: Mention, bodies: dict[str, str], surnames: dict[str, int]) -> Mention:
    """Once a party, always a party: what is called die Partei Nieuwe Weg once is neither a person nor a place elsewhere.

    Die Brauerei Krohn is Krohn, until the article names somebody who bears that name.
    """
    if name.type not in ("Person", "Place") or name.qid or name.text not in bodies or surnames.get(name.text, name.end) < name.end:
        return name
    return replace(name, type=bodies[name.text], gender="")


def firms_in_compounds(views: tuple[View, ...]) -> dict[str, str]:
    """What a firm is called in a compound, with its class: Nordstahl in Nordstahl-Gruppe, Nordstahl-Aktie; no place, no word that is listed."""
    words = (token.text.rpartition("-") for view in views for token in view.tokens if token.upos in ("NOUN", "PROPN") and "-" in token.text)
    found = ((first, firm) for first, _, last in words if (firm := firm_words.behind(last)) and forms.is_unlisted(first))
    return dict(sorted(found, reverse=True))  # a Company rather than any Organization


def called_so(name: Mention) -> tuple[str, ...]:
    """The name, and what is left of it without the noun for its kind: Brauerei Kronberg, Kronberg; K+S AG, K+S; Kern Logistik, Kern."""
    first, _, last = name.text.rpartition(" ")
    if first and firm_words.last(last) == COMPANY:
        return (name.text, first)
    if first and nouns.find("organizations", first.rpartition(" ")[2]):
        return (name.text, last)
    return (name.text, first) if first and legal_forms.tells(last) else (name.text,)


def as_place(name: Mention, places: frozenset[str]) -> Mention:
    """A place that the recogniser took for a person: Gouverneur von Tarvo, in an article that speaks of the Bundesstaat Tarvo."""
    if name.type != "Person" or name.qid or name.name not in places or name.attributes or name.name.isupper():
        return name
    return replace(name, type="Place", gender="")


def as_person(name: Mention, bodies: dict[str, str], surnames: frozenset[str]) -> Mention:
    """A surname that the recogniser took for a place or a body: Balkenende, beside Jan Peter Balkenende; not Krohn, where a firm is called so."""
    if name.type not in typing.DEFAULT.values() or name.type == "Person" or " " in name.name:
        return name
    if name.text in bodies and name.type in shape.ORGANIZATIONS:
        return name
    bare = next((form for form in (name.text, forms.strip_genitive(name.text)) if form in surnames), "")
    return replace(name, type="Person", name=bare, qid=None, gender="", attributes=()) if bare else name


def introduced(names: list[Mention]) -> dict[str, str]:
    """The full names with which the text, its title aside, brings up a surname: Guterres -> Eurico Guterres; nothing where it stands alone first."""
    first: dict[str, str] = {}
    for name in names:
        if name.type == "Person" and name.sentence:
            first.setdefault(name.name.split()[-1], name.name)
    return {surname: name for surname, name in first.items() if name != surname}


def as_namesake(name: Mention, full: dict[str, str]) -> Mention:
    """`Guterres` in an article that brings up an Eurico Guterres, no António: nothing is known of him. `full` are the names as `introduced`."""
    known = bool(name.qid) or any(key.startswith(KNOWN) for key, _ in name.attributes)
    called = full.get(name.name, "") if name.type == "Person" and known else ""
    if not called or any(_is_called(called, entry) for entry in gazetteer.lookup(name.name)):
        return name
    return replace(name, qid=None, gender="", attributes=tuple(pair for pair in name.attributes if not pair[0].startswith(KNOWN)))


def _is_called(name: str, entry: Entry) -> bool:
    """Whether a full name is that of an entry, or opens with its first name: Joe R. Biden."""
    return name.split()[0] == entry.name.split()[0] or name in (entry.name, *entry.aliases)
