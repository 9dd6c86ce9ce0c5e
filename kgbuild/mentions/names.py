"""Proper names. In: Views of an article. Out: mentions of kind `name`.

The rule: the recogniser says where a name is, the gazetteer says what it is; what the recogniser missed the gazetteer finds, longest match first.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import nouns, persons
from kgbuild.mentions import abroad, again, called, forms, listed, placed, spans
from kgbuild.mentions.found import Found
from kgbuild.mentions.view import View
from kgbuild.model import Mention

NAMED_FOR_TOWN = frozenset({"GovernmentBody", "Court", "Organization", "Company"})
PUBLIC = frozenset({"GovernmentBody", "Court"})  # bodies that have no other name than what they are and of what


def names(views: tuple[View, ...]) -> list[Mention]:
    """The names of an article."""
    seen = abroad.at_home([(view, item) for view in views for item in find(view)])
    found = again.with_bodies(again.with_surnames(seen, views), views)
    spoken = frozenset(view.text(item.first, item.last) for view, item in found)
    as_called = [called.mention(view, item, spoken) for view, item in found]
    known_by = again.introduced(as_called)
    made = [again.as_namesake(name, known_by) for name in as_called]
    full = [name for name in made if name.type == "Person" and " " in name.name]
    surnames = {surname: name.start for name in reversed(full) for surname in _surnames(name)}
    bodies = again.firms_in_compounds(views) | {
        word: name.type for name in made if name.type in ("Company", "PoliticalParty", "MediaOutlet") for word in again.called_so(name)
    }
    places = frozenset(name.name for name in made if name.type == "Place" and " " not in name.name) - surnames.keys() - bodies.keys()
    known = frozenset(surnames)
    clubs = {letters: name.name for letters, name in again.by_letters(made).items()}
    clubs |= {word: name.name for name in made for word in again.of_club(name)}
    told = [again.as_club(name, clubs, surnames) for name in made]
    return [again.as_person(again.as_body(again.as_place(name, places), bodies, surnames), bodies, known) for name in told]


def _surnames(name: Mention) -> tuple[str, ...]:
    """What else somebody is called: Kurz of Anna Kurz; the first word too where it is no first name."""
    first, *_, last = name.name.split()
    return (last,) if persons.name_gender(first) else (last, first)


def find(view: View) -> list[Found]:
    """The names of a sentence, not overlapping, in text order."""
    known = listed.listed(view)
    quoted = [*placed.quoted(view), *placed.partners(view), *placed.groups(view)]
    free = [
        span
        for span in spans.recognised(view)
        if not spans.is_common(view, span) and not any(q.first <= span[1] and span[0] <= q.last for q in quoted)
    ]
    chosen = [*quoted, *(listed.named(view, span, known) for span in free)]
    taken = {i for item in chosen for i in range(item.first, item.last + 1)}
    extra = [item for item in known if not taken & set(range(item.first, item.last + 1)) and listed.is_certain(view, item)]
    taken |= {i for item in extra for i in range(item.first, item.last + 1)}
    found = [item for item in (*chosen, *extra, *placed.unlabelled(view, taken)) if not view.countryman(item.last)]
    return sorted((_family(view, _branch(view, _district(view, item))) for item in found), key=lambda item: item.first)


def _family(view: View, item: Found) -> Found:
    """Familie Kern, Ehepaar Kern: nobody of that name."""
    kin = nouns.family(_carrier(view, item)) if item.first == item.last else ""
    if not kin:
        return item
    return Found(item.first - 1, item.last, item.label, (Entry(f"{kin} {view.word(item.first)}", "Group", "group"),))


def _carrier(view: View, item: Found) -> str:
    """The noun that a name stands right behind as its apposition: Landkreis | Ulm; "" for none."""
    apposed = item.first and view.owners.get(view.head_of(item.first, item.last)) == "apposition"
    return view.word(item.first - 1) if apposed else ""


def _branch(view: View, item: Found) -> Found:
    """Hamburger SPD, bayerische CSU: the part of a party that an adjective of a town or region names is not the party; die deutsche SPD is."""
    before = item.first - 1
    party = item.entries[0] if item.entries and item.entries[0].type == "PoliticalParty" else None
    place = gazetteer.attribute(view.word(before)) if party and before >= 0 and view.owners.get(before) == "adjective" else None
    if party is None or place is None or place.type != "Place":
        return item
    number = "Plur" if view.word(item.last).endswith("n") and not view.word(item.last).isupper() else "Sing"  # die Grünen
    adjective = forms.adjective(view.word(before), "Fem", number)
    branch = Entry(f"{adjective} {view.text(item.first, item.last)}", party.type, party.kind, country=party.country)
    return Found(before, item.last, item.label, (branch,))


def _district(view: View, item: Found) -> Found:
    """Landkreis Ulm, Bundesstaat New York, Hauptbahnhof Ulm, Staatsanwaltschaft Ulm: what is named for its town is not the town."""
    noun = _carrier(view, item)
    if not noun:
        return item
    kind = item.entries[0].kind if item.entries else ""
    town = kind in ("city", "capital") or (kind == "state" and nouns.find("places", noun) is None)  # die Verbraucherzentrale | NRW
    letters = view.text(item.first, item.last).isupper()  # Polizei PNTL has a name of its own
    label = _named_for_town(noun) if town else _named_for_site(noun) if _may_be_site(view, item) and not letters else ""
    return Found(item.first - 1, item.last, label, ()) if label else item


def _may_be_site(view: View, item: Found) -> bool:
    """Whether a recognised name can be that of a place, or is one word that no table has: Kraftwerk Nordau, Krankenhaus Percy; no country."""
    if not view.entity(item.first):
        return False
    if item.entries:
        return item.entries[0].type == "Place"
    return item.label in ("LOC", "ORG") or (item.label == "PER" and item.first == item.last)


def _named_for_site(noun: str) -> str:
    """What a noun before a name that no table has as a town's makes of it: Flughafen, Militärkrankenhaus -> LOC; Feuerwehr -> ORG."""
    place, body = nouns.find("places", noun), nouns.find("organizations", noun)
    if place and place.kind == "building" and _is_one(noun, place.word):
        return "LOC"
    return "ORG" if body and body.kind in PUBLIC and _is_one(noun, body.word) else ""


def _named_for_town(noun: str) -> str:
    """What a noun before its town's name makes of it: Landkreis, Hauptbahnhof -> LOC; Staatsanwaltschaft -> ORG; Stadt -> "" """
    place, body = nouns.listed("places", noun), nouns.find("organizations", noun)
    if place and place.kind in ("region", "building") and _is_one(noun, place.word):
        return "LOC"
    return "ORG" if body and body.kind in NAMED_FOR_TOWN and _is_one(noun, body.word) else ""


def _is_one(noun: str, base: str) -> bool:
    """Flughafen, Flughafens; not Flughäfen."""
    return noun.lower().endswith((base.lower(), f"{base.lower()}s", f"{base.lower()}es"))
