"""Where a name may be. In: a View. Out: the spans of the recogniser, put right.

The rule: the recogniser proposes; titles, verbs and common nouns at the edges are no part of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.lexicon import empty, firm_words, legal_forms, name_particles, nouns, persons, resuming, signs, times
from kgbuild.mentions import forms, typing
from kgbuild.mentions.found import Span
from kgbuild.mentions.surnames import surnamed
from kgbuild.mentions.view import View

APPOSITION = "apposition"
WHOSE = ("genitive", "von")
LONGEST_TEAM = 4  # tokens
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d+)*\.?$")
NO_NAME = ("PUNCT", "VERB", "AUX", "CCONJ", "ADP", "NUM")


def recognised(view: View) -> list[Span]:
    """The recogniser's names, with their surnames, without what is no part of them."""
    found = [_to_bracket(view, _whole(view, _trim(view, _to_score(view, part)))) for span in _spans(view) for part in _parted(view, span)]
    named = surnamed(view, [_with_kind(view, _with_version(view, _from_first_name(view, span))) for span in found])
    return _rejoined(view, sorted([*named, *_initialled(view, {i for first, last, _ in named for i in range(first, last + 1)})]))


def _initialled(view: View, taken: set[int]) -> Iterator[Span]:
    """der 24 Jahre alte | Artem H.: a first name and a letter, where the recogniser saw neither; not der Zeuge H."""
    for i, token in enumerate(view.tokens[1:]):
        letter = len(view.word(i + 1)) == 2 and view.word(i + 1)[1] == "." and token.upos == "PROPN" and token.head == i
        if letter and not taken & {i, i + 1} and view.upos(i) in ("NOUN", "PROPN") and forms.is_unlisted(view.word(i)):
            yield i, i + 1, "PER"


def _parted(view: View, span: Span) -> tuple[Span, ...]:
    """dass Siemens | Alstom verklagt, lobte Eva Roth | Igor Blau: words of which grammar made subject and object are two names"""
    first, last, label = span
    if last == first + 1 and label == "ORG" and _is_owned_body(view, first):
        return ((first, first, "PER"), (last, last, label))
    if bearer := _bearer_behind_body(view, first, last):
        return ((first, bearer - 1, label), (bearer, last, "PER"))
    others = (i for i in range(first + 1, last + 1) if i in view.active and view.verbs.get(first) == view.verbs[i])
    second = next((i for i in others if view.active[i] != view.active.get(first)), first)
    if second == first:
        return (span,)
    listed = view.upos(second) == "NOUN" and forms.entry(view.word(second)) is not None
    if listed and label != "MISC":  # hat die Staatsanwaltschaft Ulm | Büros der Werft durchsucht
        return ((first, second - 1, label),)
    parted = last == first + 1 or persons.name_gender(view.word(second))
    return ((first, second - 1, label), (second, last, label)) if parted else (span,)


def _bearer_behind_body(view: View, first: int, last: int) -> int:
    """der Chef der Nordbank | Otto Kern: where a first name opens that of him who bears the role, as grammar has it; 0 for nowhere"""
    names = (i for i in range(first + 1, last) if view.owners.get(i) == APPOSITION and persons.name_gender(view.word(i)))
    return next(names, 0) if view.owners.get(first) in WHOSE else 0


def _is_owned_body(view: View, owner: int) -> bool:
    """Lais | DPP: whose party it is, told by grammar; not Nordstahls AG"""
    body = legal_forms.goes_by_letters(view.word(owner + 1)) and not gazetteer.lookup(view.text(owner, owner + 1))
    return body and persons.may_own(view.word(owner)) and view.owners.get(owner) == "genitive"


def _rejoined(view: View, found: list[Span]) -> list[Span]:
    """Junis | al-Harithi: one person, whom the recogniser parted before the article of an Arabic name."""
    made: list[Span] = []
    for first, last, label in found:
        before = made[-1] if made else None
        if before and before[1] == first - 1 and before[2] == label == "PER" and name_particles.is_bound(view.word(first)):
            made[-1] = (before[0], last, label)
        else:
            made.append((first, last, label))
    return made


def _with_version(view: View, span: Span) -> Span:
    """LibreOffice | 5.4: the number of a version makes a product of it, unless it is somebody's name or a listed one."""
    first, last, label = span
    versioned = label in ("MISC", "ORG", "LOC") and _VERSION.match(view.word(last + 1)) is not None
    return (first, last + 1, "MISC") if versioned and not gazetteer.lookup(view.text(first, last)) else span


def _with_kind(view: View, span: Span) -> Span:
    """Otto Kern | Stiftung, Kern | Logistik: a body of that name, whose last word the recogniser left out"""
    first, last, label = span
    behind = view.tokens[last + 1] if last + 1 < len(view.tokens) else None
    if label not in ("PER", "ORG") or behind is None or behind.entity or behind.upos not in ("NOUN", "PROPN"):
        return span
    parted = last + 1 in view.active and view.active.get(first) not in (None, view.active[last + 1])
    return (first, last + 1, "ORG") if not parted and firm_words.last(behind.text) else span


def _from_first_name(view: View, span: Span) -> Span:
    """Angel | Fernandez Perez: a first name before a person's name that the recogniser left out."""
    first, last, label = span
    before = view.tokens[first - 1] if first else None
    if _is_surname_of_national(view, span):
        return first - 1, last, "PER"
    if label != "PER" or before is None or before.entity or before.upos != "PROPN" or not persons.name_gender(before.text):
        return span
    return span if _is_first_name(view.word(first)) and first < last else (first - 1, last, label)


def _is_surname_of_national(view: View, span: Span) -> bool:
    """der Brasilianer Kleber | Lima: two words right behind somebody of a people are his name, whatever town bears the second"""
    first, last, label = span
    between = view.tokens[first - 1] if first > 1 else None
    bare = between is not None and between.upos in ("NOUN", "PROPN") and not between.entity and between.text[:1].isupper()
    one = view.tokens[first - 2].feat("Number") != "Plur" and view.upos(first - 2) in ("NOUN", "PROPN") if bare else False
    return one and label == "LOC" and first == last and typing.is_national(view.word(first - 2))


def _spans(view: View) -> Iterator[Span]:
    """The recogniser's spans: B- opens, I- continues."""
    first, label = -1, ""
    for i, token in enumerate((*view.tokens, None)):
        tag = token.entity if token else ""
        if tag.startswith("I-") and label == tag[2:]:
            continue
        if label:
            yield first, i - 1, label
        first, label = (i, tag[2:]) if tag else (-1, "")


def _trim(view: View, span: Span) -> Span:
    """Without quotation marks, titles and articles at its edges, nor the verb behind a person: Präsident Blau | riefe an."""
    first, last, label = span
    if label in ("MISC", "LOC", "ORG") and _is_role_with_name(view, first, last, label):
        label = "PER"
    while first < last and _is_no_part(view, (first, last, label)):
        first += 1
    if first + 1 < last and view.upos(first + 1) == "DET" and firm_words.organ(view.word(first)):
        first += 2  # Aufsichtsrat der | Nordstahl AG
    if label == "ORG" and _is_described(view, first, last):
        first, last = first + 2, last + (view.tokens[last].head == last + 1)  # Crestmoor | Partners
    while first < last and view.tokens[last].upos == "PUNCT" and view.word(last) not in (".", "!"):
        last -= 1
    while first < last and label == "PER" and (view.word(last).islower() or view.word(last).isdigit()):
        last -= 1
    return first, last, label


def _is_described(view: View, first: int, last: int) -> bool:
    """der Ulmer Baukonzern | Nordstahl, where grammar made the name an apposition of what the firm does"""
    phrase = view.phrases.get(first + 1) if first + 2 <= last else None
    named = phrase is not None and any(m.role == "apposition" and m.head == first + 2 for m in phrase.modifiers)
    return named and _is_kind_of_firm(view.word(first + 1)) and bool(gazetteer.demonyms(view.word(first)))


def _is_no_part(view: View, span: Span) -> bool:
    """Whether its first word is a mark, an article, a title, a role or a day."""
    first, _, label = span
    told = _is_title(view, first, label) or _is_role(view, span) or (label == "PER" and typing.is_national(view.word(first)))
    return view.tokens[first].upos in ("PUNCT", "DET") or told or _is_day(view, first)


def _is_day(view: View, i: int) -> bool:
    """am Donnerstag | Mitrovica: the day behind a preposition, which a recogniser took for the first part of a name"""
    return times.weekday(view.word(i)) is not None and i > 0 and view.tokens[i - 1].upos == "ADP"


def _is_role_with_name(view: View, first: int, last: int, label: str) -> bool:
    """der Imam Soe Nay Oo, die Schwedin Ada Nord: whoever bears a role or is of a people, no place and no work; of a body only an office or before a first name"""
    if first == last or any(view.tokens[i].upos != "PROPN" for i in (first + 1, last)):
        return False
    word = view.word(first)
    told = label != "ORG" or nouns.is_office(word) or _is_first_name(view.word(first + 1))
    return told and (nouns.find("roles", word) is not None or typing.is_national(word))


def _is_title(view: View, i: int, label: str) -> bool:
    """What stands before a name and is none of it: Herr, Dr., Konzernchefin, US-Konzern, Drittligist."""
    firm = forms.entry(view.word(i)) if label == "ORG" and view.tokens[i].upos == "NOUN" else None
    office = label == "PER" and (nouns.is_office(view.word(i)) or _is_kind_of_firm(view.word(i)))
    team = label == "ORG" and resuming.is_standing(view.word(i))
    return persons.is_title(view.word(i)) or office or team or (firm is not None and _is_firm_of_country(firm))


def _is_kind_of_firm(word: str) -> bool:
    """Maschinenbauer | Krohn, which a recogniser takes for somebody's name"""
    kind = nouns.find("organizations", word)
    return kind is not None and kind.kind == "Company" and not persons.name_gender(word)


def _is_role(view: View, span: Span) -> bool:
    """Kameramann | Jost Kern: a role before two names; Richter Kern may be a whole name"""
    first, last, label = span
    person = label == "PER" and last - first > 1
    return person and not _is_first_name(view.word(first)) and nouns.find("roles", view.word(first)) is not None


def _whole(view: View, span: Span) -> Span:
    """A first name with the surname behind it that the recogniser left out: Anna | Kurz; no other word is written large there."""
    first, last, label = span
    behind = view.tokens[last + 1] if last + 1 < len(view.tokens) else None
    if label != "PER" or first != last or behind is None or behind.entity or not _is_first_name(view.word(first)):
        return span
    common = forms.entry(behind.text) is not None or behind.upos == "NOUN"
    hung = behind.head in (last, view.tokens[last].head) or view.tokens[last].head == behind.index  # Otto | Streich
    surname = behind.text[:1].isupper() and behind.text.isalpha() and (not common or hung)
    return (first, last + 1, label) if surname else span


def _to_score(view: View, span: Span) -> Span:
    """The result behind a team is none of its name: Osram Ulm | 3:1, Osram Ulm | 3 : 1."""
    first, last, label = span
    end = next((i for i in range(first + 1, last + 1) if signs.is_score([view.word(j) for j in range(i, i + 3)])), last + 1)
    return first, end - 1, label


def _to_bracket(view: View, span: Span) -> Span:
    """What stands in brackets behind a person is one name: Karl Alt (Nord | Team Plus)."""
    first, last, label = span
    if not typing.behind_person(view, first):
        return span
    end = next((i for i in range(last + 1, min(last + LONGEST_TEAM, len(view.tokens))) if view.tokens[i].upos in NO_NAME), last + 1)
    return (first, end - 1, label) if view.word(end) == ")" else span


def _is_first_name(word: str) -> bool:
    return bool(persons.name_gender(word) or persons.likely_gender(word))


def is_common(view: View, span: Span) -> bool:
    """A common noun that the recogniser took for a name: Mönche, Regierung, Rivalin, US-Konzern; the gazetteer does not know it either."""
    token = view.tokens[span[0]]
    if span[0] != span[1]:
        return _is_firm_of_town(view, span)
    if _is_inhabitant(view, span[0]) or (span[0] and empty.is_adverb(view.word(span[0] - 1), token.text)):
        return True
    happens = nouns.find("events", token.text) if span[2] != "ORG" else None
    common = token.upos == "NOUN" or _attributed(view, span[0]) or _feminine(token.text) or happens is not None
    entry = forms.entry(token.text) if common else None
    plain = entry is not None and (not entry.first or _is_firm_of_country(entry) or (happens is not None and _is_plain_compound(happens)))
    return plain and not gazetteer.lookup(token.text)


def _is_firm_of_town(view: View, span: Span) -> bool:
    """der | Ulmer Konzern: not what a firm is called, whatever a recogniser makes of it"""
    first, last, label = span
    two = last == first + 1 and label == "ORG" and first > 0 and view.upos(first - 1) == "DET"
    return (
        two and any(entry.type == "Place" for entry in gazetteer.demonyms(view.word(first))) and bool(firm_words.any_firm(view.word(last)))
    )


def _is_plain_compound(event: nouns.Noun) -> bool:
    """Vorbereitungstreffen, Tankwagenunglück; neither Irakkonflikt nor Opec-Treffen"""
    return event.kind != "none" and "-" not in event.word and not gazetteer.lookup(event.first)


def _is_inhabitant(view: View, i: int) -> bool:
    """sagte der Portugiese, die Norwegerin: somebody from there, whatever place a recogniser makes of it; not in Polen, die Schweizer"""
    people = gazetteer.demonym(view.word(i))
    one = i > 0 and view.tokens[i - 1].upos == "DET" and view.tokens[i].feat("Number") != "Plur"
    return one and people is not None and people.kind == "people" and not gazetteer.lookup(view.word(i))


def _is_firm_of_country(entry: nouns.Noun) -> bool:
    """der US-Konzern: not what a firm is called"""
    return entry.kind == "Company" and any(place.type == "Country" for place in gazetteer.lookup(entry.first))


def _feminine(word: str) -> bool:
    """Whether it is a listed role noun of a woman, which is no surname: Rivalin; Richter may be one."""
    entry = nouns.listed("roles", word)
    return entry is not None and entry.word == word and entry.gender == "Fem" and word.endswith("in")


def _attributed(view: View, i: int) -> bool:
    """An adjective before it that is no part of the name: ein generelles | Moratorium."""
    before = view.tokens[i - 1] if i else None
    return before is not None and before.upos == "ADJ" and before.text[:1].islower()
