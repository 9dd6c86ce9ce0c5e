"""What a name is called. In: a found name. Out: a mention with class, canonical form, gender and what stands around it.

The rule: a name in the genitive is called without its ending where the article or the grammar says so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import nouns, persons, signs
from kgbuild.mentions import forms, shape, typing
from kgbuild.mentions.found import Found
from kgbuild.mentions.view import OPENING, View
from kgbuild.model import Mention, Token

_NUMERAL = re.compile(r" [IVX]+\.$")


def mention(view: View, item: Found, spoken: frozenset[str]) -> Mention:
    """The name as a mention: type, canonical form, id."""
    text = _unended(view, item)
    if text != view.text(item.first, item.last) and not item.entries:
        item = replace(item, entries=gazetteer.lookup(text))
    type_, entry = typing.of_name(view, item.first, item.last, item.label, item.entries)
    name = _canonical(view, item, text, type_, entry, spoken)
    return view.mention(
        item.first,
        item.last,
        "name",
        type_,
        name,
        gender=_gender(view, item, entry) if type_ == "Person" else "",
        number="Sing",
        qid=entry.qid if entry else None,
        attributes=(*_known(entry), *_around(view, item)) if type_ == "Person" else _at_home(entry),
    )


def _unended(view: View, item: Found) -> str:
    """Landgericht München I | . at the end of a sentence, whose full stop is no part of the numeral; „Post | “ | -Zeitung, whose mark is none either"""
    text = signs.unmarked(view.text(item.first, item.last))
    return text.removesuffix(".") if _NUMERAL.search(text) and item.last == len(view.tokens) - 1 else text


def _known(entry: Entry | None) -> tuple[tuple[str, str], ...]:
    """What the gazetteer knows of a person: no statement of the text, but a hint for coreference."""
    told = (("known_party", "party"), ("known_role", "role"), ("known_Country", "country"))
    facts = [(key, getattr(entry, field)) for key, field in told] if entry and (entry.qid or entry.prominent) else []
    return tuple((key, value) for key, value in facts if value)


def _at_home(entry: Entry | None) -> tuple[tuple[str, str], ...]:
    """Where a firm is at home, likewise a hint: der Düsseldorfer Konzern, der deutsche Konzern."""
    places = (("Place", entry.seat), ("Country", entry.country)) if entry and entry.kind == "company" else ()
    return tuple((f"known_{kind}", place) for kind, place in places if place)


def _canonical(view: View, item: Found, text: str, type_: str, entry: Entry | None, spoken: frozenset[str]) -> str:
    if entry and type_ != "Person":
        return entry.name
    if type_ == "Person" or item.first == item.last:
        return _bare(text) if _in_genitive(view, item, text, spoken) else text
    return _nominative(view, item, text)


def _bare(text: str) -> str:
    """A name without its genitive ending, which is -es where a noun has it: Linux-Verbandes -> Linux-Verband."""
    noun = forms.entry(text)
    return noun.word if noun and text in (noun.word + "es", noun.word + "ses") else forms.strip_genitive(text)


def _in_genitive(view: View, item: Found, text: str, spoken: frozenset[str]) -> bool:
    """Whether the -s of a name is an ending: the name stands elsewhere without it, or the grammar says whose it is."""
    if not text.endswith(("s", "'", "’")) or len(text) < 4:
        return False
    bare = text[:-1]
    if bare in spoken or any(other.endswith(" " + bare) for other in spoken):
        return True
    if any(entry.name == text or text in entry.aliases for entry in item.entries):
        return False
    if gazetteer.land_inside(bare):  # Nordsyriens
        return True
    head = view.head_of(item.first, item.last)
    before = view.word(item.first - 1).lower()
    owner = view.owners.get(head) == "genitive" or view.function(head) == "genitive" or _after_event(view, item.first)
    noun = view.upos(item.last + 1) == "NOUN"  # von Eva Roths Vater
    return owner and (noun or before not in ("von", "vom")) and not _stays(text, spoken)


def _after_event(view: View, first: int) -> bool:
    """`Ermordung Anwar as-Sadats`: no name stands beside an event but as its genitive."""
    event = nouns.find("events", view.word(first - 1)) if first else None
    return event is not None and event.kind != "none"


def _stays(text: str, spoken: frozenset[str]) -> bool:
    """Names that end in -s whoever they belong to: Jens, Thomas, Hans; the genitive of a double s does not exist."""
    last = text.rpartition(" ")[2]
    return bool(persons.name_gender(last)) or text.endswith(("ss", "us", "is", "as'")) or text + "s" in spoken


def _nominative(view: View, item: Found, text: str) -> str:
    """`Internationalen Gerichtshofs` -> Internationaler Gerichtshof; `Deutschen Zentrum für Luftfahrt` -> Deutsches …; `Landgerichts Köln` -> Landgericht Köln."""
    first = view.tokens[item.first]
    if (body := forms.entry(first.text)) and first.text == body.word + "s" and first.upos == "NOUN":
        return text.replace(first.text, body.word, 1)
    if (region := nouns.listed("places", first.text)) and region.kind == "region":  # Landkreises Ulm
        return text.replace(first.text, region.word, 1)
    quoted = view.word(item.first - 1) in OPENING
    before = view.word(item.first - 2 if quoted else item.first - 1)
    noun = _behind_adjectives(view, item)
    apart = quoted or view.upos(item.first - 1) == "NOUN"
    if noun == item.first or (apart and before[:1].isupper()) or view.upos(noun) not in ("NOUN", "PROPN"):
        return text  # die Partei „Freie Wähler“, der Betreiber Deutsche Nordgas stand as they are
    head = view.tokens[noun]
    base = forms.noun(head.text, head.feat("Case"), head.feat("Number"), forms.entry(head.text), head.feat("Gender"))
    behind = f" {view.text(noun + 1, item.last)}" if noun < item.last else ""
    hers = before.lower() == "der" and head.feat("Number") != "Plur"  # der „Sächsischen Wehr“
    adjectives = (_strong(view.word(i), head, hers) for i in range(item.first, noun))
    return f"{' '.join(adjectives)} {base}{behind}"


def _behind_adjectives(view: View, item: Found) -> int:
    """Where the noun of a name stands: Institut in Deutschen Archäologischen | Institut; no comma between, no name of adjectives alone."""
    noun = item.first
    while noun < item.last and view.upos(noun) == "ADJ":
        noun += 1
    return noun


def _strong(adjective: str, noun: Token, hers: bool) -> str:
    """Deutschen, Institut -> Deutsches; Zürcher does not change"""
    if adjective.endswith("er"):
        return adjective
    gender = "Fem" if hers and adjective.endswith("en") else noun.feat("Gender")
    return forms.adjective(adjective, gender, noun.feat("Number"))


def _gender(view: View, item: Found, entry: Entry | None) -> str:
    before = view.word(item.first - 1)
    role = nouns.find("roles", before) if before else None
    told = (persons.title_gender(before), role.gender if role and role.gender == "Fem" else "", entry.gender if entry else "")
    by_name = persons.name_gender(view.word(item.first)) if item.last > item.first else ""
    masculine = role.gender if role and role.kind not in typing.NO_PROFESSIONS else ""
    guessed = persons.likely_gender(view.word(item.first)) if item.last > item.first else ""
    return next((gender for gender in (*told, by_name, masculine, guessed) if gender), "")


def _around(view: View, item: Found) -> tuple[tuple[str, str], ...]:
    """What stands in parentheses behind a person or before the name: age, party."""
    found = []
    inner = view.word(item.last + 2) if view.word(item.last + 1) == "(" and view.word(item.last + 3) in (")", ",", "/") else ""
    if inner.isdigit() and len(inner) <= 3:
        found.append(("age", inner))
    elif inner and any(entry.type == "PoliticalParty" for entry in gazetteer.lookup(inner)):
        found.append(("party", inner))
    if (age := shape.age(view.word(item.first - 1))) and not view.is_of_then(item.first - 1):
        found.append(("age", age))
    return tuple(found)
