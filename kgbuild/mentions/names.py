"""Proper names. In: Views of an article. Out: mentions of kind `name`.

The rule: the recogniser says where a name is, the gazetteer says what it is; what the recogniser missed the gazetteer finds, longest match first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import determiners, nouns, persons
from kgbuild.mentions import forms, typing
from kgbuild.mentions.view import CLOSING, OPENING, View
from kgbuild.model import Mention, Token

Span = tuple[int, int, str]  # first token, last token, label
LONGEST_TITLE = 8  # tokens
NAMELIKE = frozenset({"PROPN", "NOUN", "ADJ", "X"})
NOT_ALONE = frozenset({"person", "city", "capital", "event"})  # too often common nouns: Essen, Weiden


@dataclass(frozen=True, slots=True)
class Found:
    """Words that are a name: tokens, the recogniser's label, the gazetteer's entries."""

    first: int
    last: int
    label: str
    entries: tuple[Entry, ...]


def names(views: tuple[View, ...]) -> list[Mention]:
    """The names of an article."""
    found = _with_bodies(_with_surnames([(view, item) for view in views for item in find(view)], views), views)
    spoken = frozenset(view.text(item.first, item.last) for view, item in found)
    made = [mention(view, item, spoken) for view, item in found]
    full = [name.name.split() for name in made if name.type == "Person" and " " in name.name]
    surnames = frozenset([words[-1] for words in full] + [words[0] for words in full if not persons.name_gender(words[0])])
    bodies = {word: name.type for name in made if name.type in ("Company", "PoliticalParty", "MediaOutlet") for word in _called(name)}
    return [_as_person(_as_body(name, bodies, surnames), surnames) for name in made]


def _with_surnames(found: list[tuple[View, Found]], views: tuple[View, ...]) -> list[tuple[View, Found]]:
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


def _with_bodies(found: list[tuple[View, Found]], views: tuple[View, ...]) -> list[tuple[View, Found]]:
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
    return type_ in typing.ORGANIZATIONS or item.label == "MISC"


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
    return token.upos != "PROPN" or before in ("DET", "ADJ", "NUM")


def _as_body(name: Mention, bodies: dict[str, str], surnames: frozenset[str]) -> Mention:
    """Once a party, always a party: what is called die Partei Nieuwe Weg once is neither a person nor a place elsewhere."""
    if name.type not in ("Person", "Place") or name.qid or name.text not in bodies or name.text in surnames:
        return name
    return replace(name, type=bodies[name.text], gender="")


def _called(name: Mention) -> tuple[str, ...]:
    """The name, and what stands behind a noun for its kind inside it: Brauerei Kronberg, Kronberg."""
    kind, _, last = name.text.rpartition(" ")
    return (name.text, last) if kind and nouns.find("organizations", kind.rpartition(" ")[2]) else (name.text,)


def _as_person(name: Mention, surnames: frozenset[str]) -> Mention:
    """A surname that the recogniser took for a place or a body: Balkenende, beside Jan Peter Balkenende."""
    if name.type not in typing.DEFAULT.values() or name.type == "Person" or " " in name.name:
        return name
    bare = next((form for form in (name.text, forms.strip_genitive(name.text)) if form in surnames), "")
    return replace(name, type="Person", name=bare, qid=None, gender="", attributes=()) if bare else name


def find(view: View) -> list[Found]:
    """The names of a sentence, not overlapping, in text order."""
    listed = _listed(view)
    recognised = [_whole(view, _trim(view, span)) for span in _recognised(view)]
    quoted = list(_quoted(view))
    free = [span for span in recognised if not _common(view, span) and not any(q.first <= span[1] and span[0] <= q.last for q in quoted)]
    chosen = [*quoted, *(_named(view, span, listed) for span in free)]
    taken = {i for item in chosen for i in range(item.first, item.last + 1)}
    extra = [item for item in listed if not taken & set(range(item.first, item.last + 1)) and _certain(view, item)]
    taken |= {i for item in extra for i in range(item.first, item.last + 1)}
    found = [*chosen, *extra, *_unlabelled(view, taken)]
    return sorted((_district(view, item) for item in found), key=lambda item: item.first)


def _district(view: View, item: Found) -> Found:
    """Landkreis Ulm, Bundesstaat New York: a region that is named for its town is another place than the town."""
    town = item.entries and item.entries[0].kind in ("city", "capital")
    before = nouns.listed("places", view.word(item.first - 1)) if town and item.first else None
    if before is None or before.kind != "region" or view.owners.get(view.head_of(item.first, item.last)) != "apposition":
        return item
    return Found(item.first - 1, item.last, "LOC", ())


def _common(view: View, span: Span) -> bool:
    """A common noun that the recogniser took for a name: Mönche, Regierung, Rivalin; the gazetteer does not know it either."""
    token = view.tokens[span[0]]
    if span[0] != span[1]:
        return False
    common = token.upos == "NOUN" or _attributed(view, span[0]) or _feminine(token.text)
    entry = forms.entry(token.text) if common else None
    return entry is not None and not entry.first and not gazetteer.lookup(token.text)


def _feminine(word: str) -> bool:
    """Whether it is a listed role noun of a woman, which is no surname: Rivalin; Richter may be one."""
    entry = nouns.listed("roles", word)
    return entry is not None and entry.word == word and entry.gender == "Fem" and word.endswith("in")


def _attributed(view: View, i: int) -> bool:
    """An adjective before it that is no part of the name: ein generelles | Moratorium."""
    before = view.tokens[i - 1] if i else None
    return before is not None and before.upos == "ADJ" and before.text[:1].islower()


def _beside(view: View, i: int) -> bool:
    """A noun nobody knows right behind a generic one: das Unternehmen | Nordstahl."""
    token = view.tokens[i]
    if i == 0 or token.upos != "NOUN" or view.tokens[i - 1].upos != "NOUN" or "-" in token.text or view.owners.get(i) != "apposition":
        return False
    return forms.entry(token.text) is None and typing.label_by_context(view, i) in ("ORG", "PER")


def _quoted(view: View) -> Iterator[Found]:
    """A name in quotation marks behind a noun of its kind, or with its acronym behind it: die Zeitung „Haaretz“, „Partij voor de Vrijheid“ (PVV)."""
    opened = -1
    for i, token in enumerate(view.tokens):
        if opened >= 0 and token.text in CLOSING:
            if found := _title(view, opened + 1, i - 1):
                yield found
            opened = -1
        elif token.text in OPENING:
            opened = i


def _title(view: View, first: int, last: int) -> Found | None:
    """The words between quotation marks, where they are few, begin with a capital and are no sentence."""
    if not 0 <= last - first < LONGEST_TITLE or not view.word(first)[:1].isupper():
        return None
    if any(t.upos in ("VERB", "AUX", "PUNCT") for t in view.tokens[first : last + 1]):
        return None
    glossed = view.word(last + 2) == "(" and view.word(last + 3)[:2].isupper()
    label = typing.label_by_context(view, first) or ("ORG" if glossed else "")
    return Found(first, last, label, gazetteer.lookup(view.text(first, last))) if label in ("ORG", "MISC") else None


def _unlabelled(view: View, taken: set[int]) -> Iterator[Found]:
    """Words tagged as a name that neither knows, and no title before a name: what the noun or the preposition before them says they are."""
    first = -1
    for i in range(len(view.tokens) + 1):
        inside = (
            i < len(view.tokens)
            and i not in taken
            and view.word(i)[:1].isupper()
            and (view.tokens[i].upos == "PROPN" or _beside(view, i))
            and not (persons.is_title(view.word(i)) and i + 1 in taken)
        )
        if inside and first < 0:
            first = i
        elif not inside and first >= 0:
            label = typing.label_by_context(view, first) if len(view.word(first)) > 2 else ""
            if label:
                yield Found(first, i - 1, label, ())
            first = -1


def _recognised(view: View) -> Iterator[Span]:
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
    while first < last and (view.tokens[first].upos in ("PUNCT", "DET") or _is_title(view, first, label)):
        first += 1
    while first < last and view.tokens[last].upos == "PUNCT" and view.word(last) not in (".", "!"):
        last -= 1
    while first < last and label == "PER" and view.word(last).islower():
        last -= 1
    return first, last, label


def _is_title(view: View, i: int, label: str) -> bool:
    """What stands before a name and is none of it: Herr, Dr., Konzernchefin."""
    return persons.is_title(view.word(i)) or (label == "PER" and nouns.is_office(view.word(i)))


def _whole(view: View, span: Span) -> Span:
    """A first name with the surname behind it that the recogniser left out: Anna | Kurz; no other word is written large there."""
    first, last, label = span
    behind = view.tokens[last + 1] if last + 1 < len(view.tokens) else None
    if label != "PER" or first != last or behind is None or behind.entity or not _is_first_name(view.word(first)):
        return span
    common = forms.entry(behind.text) is not None or behind.upos == "NOUN"
    surname = behind.text[:1].isupper() and behind.text.isalpha() and (not common or behind.head in (last, view.tokens[last].head))
    return (first, last + 1, label) if surname else span


def _is_first_name(word: str) -> bool:
    return bool(persons.name_gender(word) or persons.likely_gender(word))


def _listed(view: View) -> list[Found]:
    """What the gazetteer knows, longest first, from left to right."""
    words = [token.text for token in view.tokens]
    found, i = [], 0
    while i < len(words):
        match = gazetteer.longest(words, i) if words[i][:1].isalpha() and _may_begin(view.tokens[i], words[i + 1 : i + 2]) else None
        if match and (match[0] > 1 or view.tokens[i].upos in NAMELIKE):
            found.append(Found(i, i + match[0] - 1, "", match[1]))
            i += match[0]
        else:
            i += 1
    return found


def _may_begin(token: Token, after: list[str]) -> bool:
    """A word tagged like a name, or one with a capital before another, no article: Wen Jiabao, which a tagger reads as `wen`; not Die Welt."""
    large = token.text[:1].isupper() and determiners.determination(token.text) != "definite"
    return token.upos in NAMELIKE or (large and bool(after) and after[0][:1].isupper())


def _certain(view: View, item: Found) -> bool:
    """Whether a name that only the gazetteer knows is one here: Kreml, Weißes Haus; not every Essen."""
    best = item.entries[0]
    if item.last > item.first:
        return best.type != "Person" or best.prominent or all(view.tokens[i].upos == "PROPN" for i in range(item.first, item.last + 1))
    token = view.tokens[item.first]
    if token.upos == "PROPN":
        return best.type != "Person" or best.prominent
    return token.upos == "NOUN" and best.kind not in NOT_ALONE and not _ordinary(token.text)


def _ordinary(word: str) -> bool:
    """A noun of the lexicon, no body and not merely a compound that ends in one: Grüne, Krise; not Weltbank, Handelsblatt."""
    entry = forms.entry(word)
    return gazetteer.ordinary(word) or (entry is not None and not entry.first and entry.table != "organizations")


def _named(view: View, span: Span, listed: list[Found]) -> Found:
    """A recognised name with its entries; a longer listed name that covers it wins, a country at its start cuts it."""
    first, last, label = span
    wider = next((item for item in listed if item.first <= first and item.last >= last and item.last - item.first > last - first), None)
    if wider and (label == "PER" or wider.entries[0].type != "Person"):
        return Found(wider.first, wider.last, label, wider.entries)
    entries = gazetteer.lookup(view.text(first, last)) or _ruler(view, first, last)
    if entries or label != "LOC" or first == last:
        return Found(first, last, label, entries)
    start = next(
        (item for item in listed if item.first == first and item.last < last and item.entries[0].kind in ("country", "capital")), None
    )
    return Found(first, start.last, label, start.entries) if start else Found(first, last, label, ())


def _ruler(view: View, first: int, last: int) -> tuple[Entry, ...]:
    """What is listed with the point of its number: Leo XIV | ."""
    return gazetteer.lookup(view.text(first, last) + ".") if first < last and view.word(last).isupper() else ()


def mention(view: View, item: Found, spoken: frozenset[str]) -> Mention:
    """The name as a mention: type, canonical form, id."""
    text = view.text(item.first, item.last)
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
        attributes=(*_known(entry), *_around(view, item)) if type_ == "Person" else (),
    )


def _known(entry: Entry | None) -> tuple[tuple[str, str], ...]:
    """What the gazetteer knows of a person: no statement of the text, but a hint for coreference."""
    facts = (("known_party", entry.party), ("known_role", entry.role)) if entry and entry.qid else ()
    return tuple((key, value) for key, value in facts if value)


def _canonical(view: View, item: Found, text: str, type_: str, entry: Entry | None, spoken: frozenset[str]) -> str:
    if entry and type_ != "Person":
        return entry.name
    if type_ == "Person" or item.first == item.last:
        return forms.strip_genitive(text) if _in_genitive(view, item, text, spoken) else text
    return _nominative(view, item, text)


def _in_genitive(view: View, item: Found, text: str, spoken: frozenset[str]) -> bool:
    """Whether the -s of a name is an ending: the name stands elsewhere without it, or the grammar says whose it is."""
    if not text.endswith(("s", "'", "’")) or len(text) < 4:
        return False
    bare = text[:-1]
    if bare in spoken or any(other.endswith(" " + bare) for other in spoken):
        return True
    if any(entry.name == text or text in entry.aliases for entry in item.entries):
        return False
    head = view.head_of(item.first, item.last)
    before = view.word(item.first - 1).lower()
    owner = view.owners.get(head) == "genitive" or view.function(head) == "genitive" or _after_event(view, item.first)
    return owner and before not in ("von", "vom") and not _stays(text, spoken)


def _after_event(view: View, first: int) -> bool:
    """`Ermordung Anwar as-Sadats`: no name stands beside an event but as its genitive."""
    event = nouns.find("events", view.word(first - 1)) if first else None
    return event is not None and event.kind != "none"


def _stays(text: str, spoken: frozenset[str]) -> bool:
    """Names that end in -s whoever they belong to: Jens, Thomas, Hans; the genitive of a double s does not exist."""
    last = text.rpartition(" ")[2]
    return bool(persons.name_gender(last)) or text.endswith(("ss", "us", "is", "as'")) or text + "s" in spoken


def _nominative(view: View, item: Found, text: str) -> str:
    """`Internationalen Gerichtshofs` -> Internationaler Gerichtshof; `Landgerichts Köln` -> Landgericht Köln."""
    first = view.tokens[item.first]
    if (body := forms.entry(first.text)) and first.text == body.word + "s" and first.upos == "NOUN":
        return text.replace(first.text, body.word, 1)
    if (region := nouns.listed("places", first.text)) and region.kind == "region":  # Landkreises Ulm
        return text.replace(first.text, region.word, 1)
    if first.upos != "ADJ" or item.last != item.first + 1:
        return text
    head = view.tokens[item.last]
    base = forms.noun(head.text, head.feat("Case"), head.feat("Number"), forms.entry(head.text), head.feat("Gender"))
    if first.text.endswith("er"):  # Flensburger Zeitung does not change
        return f"{first.text} {base}"
    return f"{forms.adjective(first.text, head.feat('Gender'), head.feat('Number'))} {base}"


def _gender(view: View, item: Found, entry: Entry | None) -> str:
    before = view.word(item.first - 1)
    role = nouns.find("roles", before) if before else None
    told = (persons.title_gender(before), role.gender if role and role.gender == "Fem" else "", entry.gender if entry else "")
    by_name = persons.name_gender(view.word(item.first)) if item.last > item.first else ""
    masculine = role.gender if role and role.kind not in ("person", "victim") else ""
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
    if age := typing.age(view.word(item.first - 1)):
        found.append(("age", age))
    return tuple(found)
