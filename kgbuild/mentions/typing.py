"""What a name is. In: its words, the recogniser's label, the gazetteer's entries. Out: a class of the ontology, and the entry that fits.

The rule: an entry counts only where it agrees with the recogniser, save that countries and organizations are what they are.
"""

from __future__ import annotations

import re

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import also_called, firm_words, noun_prepositions, nouns, persons, signs
from kgbuild.mentions import event_names, shape
from kgbuild.mentions.shape import ORGANIZATIONS
from kgbuild.mentions.view import OPENING, View
from kgbuild.mentions.whereabouts import stands_as_place

_BODIES = tuple(sorted(ORGANIZATIONS))
FITS = {"PER": ("Person",), "LOC": ("Country", "Place", *_BODIES), "ORG": (*_BODIES, "Country"), "MISC": ("Event", "Work", *_BODIES)}
DEFAULT = {"PER": "Person", "LOC": "Place", "ORG": "Organization", "MISC": "Work"}
LONGEST_LETTERS, LONGEST_BODY = 7, 10  # letters of a short name, tokens of a long one
LAW, PRODUCT, SITE = "law", "product", "site"
COLLECTIVE = "collective"
STREETS = ("straße", "strasse", "gasse")  # what no street's name in quotation marks ends in, but a programme's
STORM = "Disaster"
NO_PROFESSIONS = ("person", "victim")  # roles that say of nobody what he does
LANDS_IN = "en"  # Tunesien has no Tunesier Bank, Luxemburg has a Luxemburger one
GERMAN = "Deutsch"
_JOINED = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|-")


def of_name(view: View, first: int, last: int, label: str, entries: tuple[Entry, ...]) -> tuple[str, Entry | None]:
    """The class of a name and its entry, where exactly one fits."""
    entry = _fitting(label, entries, single=first == last) or (_after_preposition(view, first, entries) if first == last else None)
    if entry:
        return _class(entry.type), entry
    return _by_words(view, first, last, label), None


def _after_preposition(view: View, first: int, entries: tuple[Entry, ...]) -> Entry | None:
    """A listed place that the recogniser took for a person: vor Kreta; Festival von Locarno."""
    only = entries[0] if len(entries) == 1 and entries[0].type in ("Place", "Country") else None
    event = nouns.find("events", view.word(first - 2)) if only and view.word(first - 1) == "von" else None
    if event and event.kind != "none":
        return only
    return only if only and first and noun_prepositions.opens(view.word(first - 1), "whereabouts") else None


def _class(type_: str) -> str:
    return type_ or "Organization"


def _fitting(label: str, entries: tuple[Entry, ...], single: bool) -> Entry | None:
    if not entries:
        return None
    best = entries[0]
    if best.type == "Country" or best.kind == "event" or (single and best.type in ORGANIZATIONS) or not label:
        return best
    fitting = [entry for entry in entries if entry.type in FITS[label]] or ([] if single else list(entries))
    if not fitting:
        return None
    sure = len(fitting) == 1 or fitting[0].prominent or fitting[0].type != "Person"
    return fitting[0] if sure else None


def label_by_context(view: View, first: int) -> str:
    """What the recogniser might have said: Sprecher Meier -> PER, Partei X -> ORG, in X -> LOC; "" where nothing tells."""
    before = _noun_before(view, first)
    if before and _is_behind_storm(view, first):
        return "MISC"
    if before:
        if firm_words.before(before) and not persons.name_gender(view.word(first)) and view.upos(first + 1) != "PROPN":
            return "ORG"
        tables = (("roles", "PER"), ("organizations", "ORG"), ("places", "LOC"), ("works", "MISC"))
        return "ORG" if _is_quoted_group(view, first) else next((label for table, label in tables if nouns.find(table, before)), "")
    if behind_person(view, first) and view.word(first + 1) == ")" and _is_made_up(view, first, first):
        return "ORG"  # Karl Alt (T-Nord)
    if view.word(first).isupper() and _glosses_body(view, first):
        return "ORG"  # Vereinigung Cockpit (VC)
    return "LOC" if noun_prepositions.opens(view.word(first - 1), "place") else ""


def _is_quoted_group(view: View, first: int) -> bool:
    """die Gruppe „ | Nordwind“, die Bande „ | Nordwind“: what people who belong together call themselves"""
    group = nouns.find("groups", _noun_before(view, first)) if view.word(first - 1) in OPENING else None
    return group is not None and group.kind == COLLECTIVE


def is_titled(view: View, first: int, last: int) -> bool:
    """Ida Grüns „ | Nacht“; für „ | Die Nacht“: a title behind its author, or one that opens with an article written large inside the sentence"""
    marked = view.word(first - 2) in signs.APOSTROPHES  # Edgar Reitz' „Heimat“
    author = first - 2 - marked
    owned = first > 1 and view.entity(author).endswith("PER") and (marked or view.word(author).endswith("s"))
    if owned and not persons.name_gender(view.word(author)):
        return True
    articled = first > 1 and view.upos(first) == "DET" and view.upos(last) in ("NOUN", "PROPN") and first < last
    return articled and view.upos(first - 2) == "ADP" and not gazetteer.lookup(view.text(first, last))


def _by_words(view: View, first: int, last: int, label: str) -> str:
    """Without an entry: what its own words or the noun before it say."""
    if known := event_names.edition(view, first, last) or event_names.game(view, first, last, label):
        return known
    quoted = view.word(first - 1) in OPENING
    if (quoted or label in ("PER", "MISC")) and first == last and _is_behind_storm(view, first):
        return STORM  # der Taifun „Alma“
    if label != "ORG" and first == last and _glosses_body(view, first):
        return DEFAULT["ORG"]
    if _is_product(view, first) and (first == last or label != "PER"):
        return DEFAULT["MISC"]
    if label == "PER" and first == last and stands_as_place(view, first):
        return "Place"
    if label == "LOC" and behind_person(view, first) and _is_made_up(view, first, last):
        return DEFAULT["ORG"]
    if label == "LOC" and first == last and (firm := _firm_before(view, first, label)):
        return firm
    if label in ("LOC", "ORG") and first < last and _is_followed(view, first):
        return "Person"
    if (label == "LOC" and _behind_profession(view, first)) or (label in ("LOC", "ORG") and _is_person(view, first, last)):
        return "Person"
    if label in ("ORG", "LOC") and first < last and _is_storm(view.word(first)):
        return STORM
    if label == "PER" or (label == "LOC" and view.owners.get(first) == "apposition"):
        return _body_before(view, first) or DEFAULT[label]
    if event := event_names.compound(view.word(last)) or (event_names.as_place(view, first, last) if label == "LOC" else ""):
        return event
    if _is_quoted_group(view, first):
        return DEFAULT["ORG"]
    if view.word(first - 1) in OPENING and (nouns.find("works", _noun_before(view, first)) or is_titled(view, first, last)):
        return "Work"
    opened = first < last and view.tokens[first + 1].upos in ("DET", "ADP")  # Literaturpreis der Akademie
    if view.word(first - 1) in OPENING and first == last and view.word(first).endswith(STREETS):
        return DEFAULT["MISC"]  # in der „Lindenstraße“
    own = next((found for i in ((first, last) if opened else (last, first)) if (found := _of_noun(view.word(i), label))), "")
    return own or _of_noun(_noun_before(view, first), label) or _of_firm(view, first, last) or DEFAULT.get(label, "Organization")


def _is_product(view: View, first: int) -> bool:
    """das Medikament | Xaretol, die Fähre | Nordwind: the name of a thing, whatever a recogniser took it for"""
    noun = nouns.find("works", _noun_before(view, first)) if view.owners.get(first) == "apposition" else None
    return noun is not None and noun.kind == PRODUCT


def _glosses_body(view: View, i: int) -> bool:
    """Behörde für Lebensmittelsicherheit ( | Efsa | ): letters in brackets right behind a body, two thirds of them in its name in order"""
    if (view.word(i - 1), view.word(i + 1)) != ("(", ")") or len(view.word(i)) > LONGEST_LETTERS or gazetteer.lookup(view.word(i)):
        return False
    named = range(max(0, i - LONGEST_BODY), i - 1)
    start = next((at for at in named if view.entity(at) == "B-ORG" or _is_body_noun(view, at)), -1)
    rest = iter(view.text(start, i - 2).casefold()) if start >= 0 else iter("")
    return sum(letter in rest for letter in view.word(i).casefold()) * 3 >= len(view.word(i)) * 2


def _is_body_noun(view: View, i: int) -> bool:
    return view.upos(i) == "NOUN" and nouns.find("organizations", view.word(i)) is not None


def _of_firm(view: View, first: int, last: int) -> str:
    """Krohn & Söhne, Krohn-Konzern: a firm, where nothing says otherwise"""
    partners = any(view.word(i) in signs.BETWEEN_PARTNERS for i in range(first + 1, last))
    word = view.word(last).rpartition("-")[2]
    plain = first < last and not any(view.upos(i) in ("DET", "ADP") for i in range(first, last))  # not Institut für Technologie
    return "Company" if partners else firm_words.whole(word) or (firm_words.last(word) if plain else "")


def _is_followed(view: View, first: int) -> bool:
    """die Nachfolge von | Youri Kern, Nachfolgerin von | Ana Oro: a person, whatever a recogniser took the two words for"""
    noun = view.word(first - 2) if view.word(first - 1) in ("von", "für") else view.word(first - 1)
    role = nouns.find("roles", noun) if noun else None
    return noun == "Nachfolge" or (role is not None and role.kind in ("successor", "predecessor"))


def _is_person(view: View, first: int, last: int) -> bool:
    """`Charlotte Kern-Weill kam`: a first name and a surname without an article; no Elisabeth-Klinik, Martin-Luther-Universität, Charlotte Street"""
    named = last == first + 1 and persons.name_gender(view.word(first)) and view.upos(first) == view.upos(last) == "PROPN"
    if not named or (first and view.tokens[first - 1].upos in ("DET", "ADJ", "NOUN", "ADP")):
        return False
    part = view.word(last).rpartition("-")[2]
    return view.function(first) == "agent" and not any(nouns.find(table, part) for table in ("organizations", "places", "events", "works"))


def _is_storm(word: str) -> bool:
    """`Orkantief Alma`, `Taifun Alma`: no body, though a recogniser took it for one."""
    event = nouns.find("events", word)
    return event is not None and event.kind == STORM


def _is_behind_storm(view: View, first: int) -> bool:
    """Taifun | Alma, Taifun „ | Alma“, whatever a tagger made of the noun"""
    at = first - 1
    while at >= 0 and view.word(at) in OPENING:
        at -= 1
    return at >= 0 and _is_storm(view.word(at))


def behind_person(view: View, first: int) -> bool:
    """Whether it opens a bracket right behind somebody's name: Karl Alt (Nordteam)."""
    return first > 1 and view.word(first - 1) == "(" and view.tokens[first - 2].entity.endswith("PER")


def _is_made_up(view: View, first: int, last: int) -> bool:
    """Whether no table has the words and they look like a team's: Nord-Süd, McNord, Bora-nordstahl; not Karl Alt (Oberdorf)."""
    return not gazetteer.lookup(view.text(first, last)) and (first < last or _JOINED.search(view.word(first)) is not None)


def _behind_profession(view: View, first: int) -> bool:
    """`des Geistlichen Nimr al-Nimr`, `die Tschechin Barbora Nova`: a name right behind what somebody is; a place would have a preposition."""
    if is_national(view.word(first - 1)):
        return True
    role = nouns.find("roles", view.word(first - 1)) if view.upos(first - 1) == "NOUN" else None
    return role is not None and role.kind not in NO_PROFESSIONS


def is_national(word: str) -> bool:
    """Tschechin, Schwede, Tunesier: one of a people; not Deutsche, Schweizer, which stand before names of bodies too: die Deutsche Bahn."""
    entry = gazetteer.demonym(word)
    if entry is None or (entry.kind, entry.type) != ("people", "Country") or word.startswith(GERMAN):
        return False
    return entry.name.endswith(LANDS_IN) or not gazetteer.undeclined(word)


def _body_before(view: View, first: int) -> str:
    """`die Baufirma Krohn`, `der Partei Nieuwe Weg`: what the recogniser took for a person behind a company, a party, a newspaper is one."""
    before = _noun_before(view, first)
    if view.active.get(first) == "patient" and view.active.get(first - 1) == "agent" and persons.name_gender(view.word(first)):
        return ""  # Gestern wählte die Partei Anna Kurz zur Chefin.
    if view.upos(first + 1) == "PROPN" and persons.name_gender(view.word(first)) and _is_headed(view, first - 1):
        return ""
    if shape.is_subsidiary(before):
        return "Company"
    if firm := _firm_before(view, first, "PER"):
        return firm
    entry = nouns.find("organizations", before) if before and not nouns.find("roles", before) else None
    return entry.kind if entry and entry.kind in ("Company", "PoliticalParty", "MediaOutlet") else ""


def _is_headed(view: View, i: int) -> bool:
    """der Chef der | Nordbank (Otto Kern): a body that only tells whose head the name is"""
    governor = view.tokens[i].head
    return view.owners.get(i) == "genitive" and governor >= 0 and nouns.find("roles", view.word(governor)) is not None


def _firm_before(view: View, first: int, label: str) -> str:
    """der Investor | Nordkapital, der Hamburger Konkurrent | Nordkapital: by a noun that firms have as well; not der Investor Otto Kern, der Rivale Kern"""
    before, townsman = _noun_before(view, first), shape.of_town(view.word(first - 2))
    if not before or persons.name_gender(view.word(first)) or (view.entity(first + 1).startswith("I-") and not townsman):
        return ""
    return firm_words.before(before) or (firm_words.beside(before) if label != "PER" or townsman else "")


def _noun_before(view: View, first: int) -> str:
    """The noun right before a name, or before its quotation mark: die Zeitung „ | Haaretz, eine Gruppe namens | Haaretz; "" for none."""
    at = first - 1
    while at >= 0 and (view.word(at) in OPENING or also_called.names(view.word(at))):
        at -= 1
    return view.word(at) if at >= 0 and view.tokens[at].upos == "NOUN" else ""


def _of_noun(word: str, label: str) -> str:
    """`Tageszeitung` -> MediaOutlet; `Spiele` -> Event; a law is no body; a place stays a place where the recogniser says so."""
    if not word:
        return ""
    organization, event, work = (nouns.find(table, word) for table in ("organizations", "events", "works"))
    if organization and label != "MISC":
        return organization.kind if label == "ORG" or organization.kind in ("MediaOutlet", "Court") else ""
    if event and event.kind != "none" and label != "LOC":
        return event.kind if label in ("MISC", "") else ""
    if organization:
        return organization.kind
    place = nouns.find("places", word) if label == "MISC" else None
    written = work is not None and (label == "MISC" or (label == "ORG" and work.kind == LAW))
    return "Place" if place else "Work" if written else ""
