"""Descriptions: roles, organizations, events, groups, places, works named by a common noun. In: Views, the names already found. Out: mentions of kind `nominal`.

`des russischen Staatschefs Wladimir Putin` -> russischen Staatschefs, a Person; the name beside it is a mention of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgbuild import gazetteer
from kgbuild.lexicon import also_called, articles, empty, firm_words, nouns, persons, quantities, times
from kgbuild.mentions import count, extent, forms, naming, senses, shape
from kgbuild.mentions.count import THE_FIRST, THE_ONE
from kgbuild.mentions.extent import Words
from kgbuild.mentions.senses import Sense
from kgbuild.mentions.shape import ORGANIZATIONS
from kgbuild.mentions.view import View
from kgbuild.model import Mention, NounPhrase

HEADS = frozenset({"NOUN", "ADJ", "NUM", "PROPN", "X"})
THE_MANY = "die"
BODILY = frozenset({"opponent", "owner", "associate", "supporter", "legal_party"})
SUBSIDIARY = ("Tochter", "Mutter")  # kin that firms have as well: die Tochter Audi
UNMARKED = frozenset({"Place", "Work"})  # these are mentions only when something marks them out
A_PLACE = "B-LOC"
EVENT, AT_IT = "Event", ("bei", "während", "anlässlich")  # roles of what goes on while something else does


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase and what it names, before its mention is made."""

    view: View
    phrase: NounPhrase
    words: Words
    sense: Sense


def find(views: tuple[View, ...], names: list[Mention]) -> list[Mention]:
    """The descriptions of an article; two different ones of one name get their longer names."""
    here: dict[int, list[Mention]] = {view.sentence.index: [] for view in views}
    for name in names:
        here[name.sentence].append(name)
    found = [item for view in views for item in _in_sentence(view, here[view.sentence.index])]
    made = [_mention(item, here[item.phrase.sentence]) for item in found]
    same: dict[str, list[Mention]] = {}
    for mention in made:
        same.setdefault(mention.name, []).append(mention)
    return [_told_apart(item, mention, same[mention.name]) for item, mention in zip(found, made, strict=True)]


def _in_sentence(view: View, names: list[Mention]) -> Iterator[Description]:
    """The descriptions of a sentence, in the order of its phrases; none that a name or a time already has the head of."""
    taken = [(name.start, name.end) for name in names if name.kind in ("name", "time")]
    for phrase in view.analysis.phrases:
        token = view.tokens[phrase.head]
        if token.upos not in HEADS or any(start <= token.start < end for start, end in taken):
            continue
        sense = _sense(view, phrase)
        if sense and phrase.determination != "negative":
            found = Description(view, phrase, extent.words(view, phrase), sense)
            if _counts(found):
                yield found


def _sense(view: View, phrase: NounPhrase) -> Sense | None:
    """What a phrase names: somebody of a people or a town, else what the lexicon says of its noun beside the name it stands at; None for no entity."""
    token = view.tokens[phrase.head]
    if (not token.text[:1].isupper() and not token.text[:1].isdigit()) or _is_rank(view, phrase.head):
        return None
    entry = view.countryman(phrase.head) or next(iter(gazetteer.demonyms(token.text)[-1:]), None)
    told = count.inflected(view, phrase)
    plural = not count.is_one(view, phrase) and (
        (told.number or phrase.number or token.feat("Number")) == "Plur" or count.is_bare_plural(view, phrase)
    )
    if entry and entry.kind == "people" and not _elliptic(view, phrase):
        return Sense("Person" if not plural and (entry.gender or told.number == "Sing") else "Group")
    if _is_townsman(view, phrase):
        return Sense("Person")
    if plural and token.upos in ("NOUN", "PROPN") and _are_of_town(view, phrase.head):
        return Sense("Group")
    governed = any(m.role in ("genitive", "durch") for m in phrase.modifiers)
    sense = senses.of_noun(token.text, plural, governed)
    if sense is None and governed and phrase.function in AT_IT and nouns.is_staged(token.text):
        return Sense(EVENT)  # bei der Vorstellung des Programms
    return _beside_name(view, phrase, sense)


def _is_rank(view: View, i: int) -> bool:
    """`Platz 15 der Tabelle`, `der dritte Platz`: where one stands among others, no square in a town."""
    before, behind = view.word(i - 1), view.word(i + 1)
    return empty.says_little(view.word(i)) and (behind.isdigit() or times.ordinal(before) or before[:1].isdigit())


def _are_of_town(view: View, i: int) -> bool:
    """die | Münchner, den | Münchnern"""
    word, article = view.word(i), view.word(i - 1).lower()
    return (article == THE_MANY and shape.of_town(word)) or (article == THE_ONE and word.endswith("n") and shape.of_town(word[:-1]))


def _is_townsman(view: View, phrase: NounPhrase) -> bool:
    """Who is called by his town, article and form telling that it is one man: ein Passauer, des Passauers; not die Passauer, Passauer Straße."""
    word, article = view.word(phrase.head), view.word(min(phrase.tokens)).lower()
    town = not nouns.find("roles", word) and any(entry.type == "Place" for entry in gazetteer.demonyms(word.removesuffix("s")))
    one = articles.agreeing(article, "Masc", "")[0] == "Sing" or (article == THE_FIRST and _is_subject(phrase))
    return town and one and view.tokens[phrase.head].upos in ("NOUN", "PROPN") and not view.entity(phrase.head + 1)


def _is_subject(phrase: NounPhrase) -> bool:
    """der Passauer lachte, der Passauer wurde verletzt"""
    return phrase.function == "agent" or (phrase.function, phrase.case) == ("patient", "Nom")


def _elliptic(view: View, phrase: NounPhrase) -> bool:
    """`Deutsche und französische Soldaten`: an adjective whose noun comes later, not people."""
    after = view.tokens[phrase.head + 1 : phrase.head + 3]
    return view.tokens[phrase.head].upos == "ADJ" and len(after) == 2 and after[0].upos in ("CCONJ", "PUNCT") and after[1].upos == "ADJ"


def _beside_name(view: View, phrase: NounPhrase, sense: Sense | None) -> Sense | None:
    """`Stadtrat Müller` is a person, `der Konkurrent Alstom` a body: the name beside it decides."""
    apposed = [m.head for m in phrase.modifiers if m.role == "apposition" and m.sentence in (None, phrase.sentence)]
    if sense and sense.type == "Place" and _is_share(view, phrase):
        return None
    if sense and sense.type != "Group" and (land := _as_land(view, phrase, apposed)):
        return land
    if not sense or (sense.type == "Person" and not _is_of_bodies(sense)):
        return sense
    if _is_kin(sense) and (_is_of_firm(view, phrase) or _is_called_as_firm(view, phrase)):
        return Sense("Company", sense.entry)
    labels = {_label(view, i) for i in apposed}
    if sense.type == "Person":
        return Sense("Organization", sense.entry) if labels == {"ORG"} else sense
    if "PER" not in labels:
        return sense
    role = nouns.find("roles", view.word(phrase.head))
    return Sense("Person", role) if role else sense


def _as_land(view: View, phrase: NounPhrase, apposed: list[int]) -> Sense | None:
    """die Besatzungsmacht | Spanien: a power that is a country, by its name"""
    noun = nouns.find("places", view.word(phrase.head))
    named = any(name.type == "Country" and name.head in apposed for name in view.cut)
    return Sense("Country", noun) if named and noun is not None and noun.kind == "country" else None


def _is_share(view: View, phrase: NounPhrase) -> bool:
    """ein Viertel der Anteile: how much of something, no part of a town"""
    counts = quantities.counts(view.tokens[phrase.head].lemma)
    owned = [m.head for m in phrase.modifiers if m.role == "genitive"]
    return counts and any(not nouns.find("places", view.word(i)) and view.upos(i) == "NOUN" for i in owned)


def _label(view: View, i: int) -> str:
    """What the name is that a token carries: ORG of a body that the article tells of, whatever the recogniser says."""
    body = any(name.head == i and name.type in ORGANIZATIONS for name in view.cut)
    return "ORG" if body else view.tokens[i].entity[2:]


def _is_of_bodies(sense: Sense) -> bool:
    """Whether bodies have this role too: Konkurrent, Eigentümer, Sponsor, Partner, Kläger."""
    if _is_kin(sense):
        return sense.entry is not None and sense.entry.lemma in SUBSIDIARY
    return sense.entry is not None and (sense.entry.kind in BODILY or bool(firm_words.beside(sense.entry.lemma)))


def _is_kin(sense: Sense) -> bool:
    return sense.entry is not None and sense.entry.table == "kinship"


def _is_of_firm(view: View, phrase: NounPhrase) -> bool:
    """eine Tochter des Konzerns, die Mutter der Nordstahl AG: whose it is is a body, so it is no child"""
    owners = {m.head for m in phrase.modifiers if m.role in ("genitive", "von") and m.sentence in (None, phrase.sentence)}
    return any(nouns.find("organizations", view.word(i)) or _label(view, i) == "ORG" for i in owners)


def _is_called_as_firm(view: View, phrase: NounPhrase) -> bool:
    """eine Tochter namens Nordstahl AG"""
    start = view.tokens[phrase.head + 2].start if phrase.head + 2 < len(view.tokens) else -1
    return also_called.names(view.word(phrase.head + 1)) and any(m.start == start and m.type in ORGANIZATIONS for m in view.cut)


def _counts(found: Description) -> bool:
    """Places and works count when something says which one: an article, a genitive, a name in them, a place right behind them."""
    if found.sense.type not in UNMARKED:
        return True
    marked = found.phrase.determination not in ("bare", "") or found.words.first_end > found.words.head
    head = found.words.head
    placed = found.view.upos(head + 1) == "ADP" and found.view.entity(head + 2) == A_PLACE  # Hafenanlagen in Odessa
    return marked or placed or bool(found.words.adjectives) or "-" in found.view.word(head)


def _mention(item: Description, names: list[Mention], wide: bool = False) -> Mention:
    view, phrase, found, sense = item.view, item.phrase, item.words, item.sense
    end = found.second_end if wide else found.first_end
    person = sense.type == "Person"
    return view.mention(
        found.start if sense.type == "Group" or (found.truncated and not person) else min((*found.adjectives, found.head)),
        end,
        "nominal",
        sense.type,
        naming.name(view, phrase, found, sense, wide),
        head=found.head,
        gender=_gender(item) if person else forms.gender(view.word(found.head), phrase.gender),
        number=_number(item),
        attributes=tuple(_attributes(item, names)),
    )


def _number(item: Description) -> str:
    """Many for a group that is no collective; else what article and ending tell, before what the tagger says."""
    view, phrase, sense = item.view, item.phrase, item.sense
    if sense.type == "Group" and (not sense.entry or sense.entry.kind not in nouns.ONE_OF_MANY):
        return "Plur"
    one = "Sing" if sense.type == "Person" and count.is_one(view, phrase) else ""
    return one or count.inflected(view, phrase).number or phrase.number


def _gender(item: Description) -> str:
    """Of a person what the noun tells; `Mitglied`, `Opfer` tell nothing; der Hamburger is a man, whatever a tagger says."""
    entry = item.sense.entry
    if entry is None and _is_townsman(item.view, item.phrase):
        return "Masc"
    if entry is None or entry.adjectival:
        return count.inflected(item.view, item.phrase).gender or item.phrase.gender
    return entry.gender


def _attributes(item: Description, names: list[Mention]) -> Iterator[tuple[str, str]]:
    view, found, sense = item.view, item.words, item.sense
    if sense.age:
        yield "age", sense.age
    if sense.entry and sense.type in ("Person", "Group") and sense.entry.table in ("roles", "kinship"):
        yield "role", naming.base(view, item.phrase, sense)
        yield "class", sense.entry.kind
    young = (i for i in item.phrase.tokens if i < found.head and not view.is_of_then(i))
    yield from (("age", years) for i in young if (years := shape.age(view.word(i))))
    yield from (("age", years) for i in found.adjectives if (years := _years_old(view, i)) and not view.is_of_then(i - 2))
    yield from (("qualifier", view.word(i).lower()) for i in found.adjectives if persons.effect(view.word(i)))
    if country := _country(item, names):
        yield "country", country


def _years_old(view: View, i: int) -> str:
    """The number before an adjective that tells an age: ein 40 Jahre alter Mann, das fünf Jahre alte Kind."""
    if i < 2 or not naming.is_age(view, i):
        return ""
    return str(times.whole(view.word(i - 2)) or "")


def _country(item: Description, names: list[Mention]) -> str:
    """The country that an adjective, a genitive or the word itself says it belongs to."""
    entry = gazetteer.demonym(item.view.word(item.words.head))
    if entry and entry.kind == "people" and entry.type == "Country":
        return entry.name
    if told := naming.demonym(item.view, item.words):
        return told
    genitive = naming.genitive_of(item.phrase)
    places = {genitive.head} if genitive else set()
    here = (name for name in names if name.type == "Country")
    return next((name.name for name in here if name.head in places or (name.kind == "part" and name.head == item.words.head)), "")


def _told_apart(item: Description, mention: Mention, same: list[Mention]) -> Mention:
    """The longer name where the article has the short one for something else too: Wahl in A, Wahl in B."""
    if item.words.second_end == item.words.first_end or mention.type in ("Person",):
        return mention
    twins = [other for other in same if other is not mention and other.text != mention.text]
    return replace(_mention(item, [], wide=True), attributes=mention.attributes) if twins else mention
