"""Words that point at a name: demonyms (`russisch`) and first parts of compounds (Kreml in `Kremlsprecher`). In: Views, names. Out: mentions.

The rule: such a word points at what the gazetteer or the article itself knows by name, at nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import acronyms, compounds, nouns, office_prefixes, resuming, signs
from kgbuild.mentions import again
from kgbuild.mentions.shape import EVENTS, ORGANIZATIONS, of_town
from kgbuild.mentions.view import View
from kgbuild.model import Mention, Token

PARTY = "PoliticalParty"
MINISTER = "minister"
OFFICES = frozenset({"head_of_state", "head_of_government", MINISTER})
OF_BODIES = frozenset(
    {"leader", "spokesperson", "member", "employee", "representative", "deputy", "head_of_state"}
)  # classes of roles that somebody has in a body
PLAYER = "Player"  # the class of resuming.tsv of who plays for a club
BODY, TEXT = "Organization", "text"
SHORTEST = 4  # letters of a first part without hyphen: Kreml, not Rat
NOT_CLOSED = frozenset({"person", "city", "capital", "event", "media", "work"})


def known(names: list[Mention]) -> dict[str, Mention]:
    """The names of an article by their words, by what they are called, by a party's letters that open a longer name (BNP of BNP Paribas),
    and by what stands behind the adjective of a country: Bahn of Deutsche Bahn."""
    opened = {word: name for name in names for word in (_borrowed(name), _national(name), *again.of_club(name)) if word}
    return again.by_letters(names) | opened | {name.text: name for name in names} | {name.name: name for name in names}


def _borrowed(name: Mention) -> str:
    """The letters of a party with which the name of another body opens: BNP of the bank BNP Paribas; "" for none."""
    first, _, rest = name.name.partition(" ")
    body = bool(rest) and first.isupper() and name.type in ORGANIZATIONS and name.type != PARTY
    return first if body and any(entry.type == PARTY for entry in gazetteer.lookup(first)) else ""


def _national(name: Mention) -> str:
    """Bahn of Deutsche Bahn; "" for other names."""
    return gazetteer.behind_attribute(name.name) if name.type in ORGANIZATIONS else ""


def demonyms(view: View) -> Iterator[Mention]:
    """The adjectives made of countries, regions and cities, outside names; the people of a country: ein Deutscher."""
    for token in view.tokens:
        attribute = token.upos in ("ADJ", "ADV") or _before_noun(view, token)
        noun = token.upos in ("PROPN", "NOUN") and token.index in view.phrases
        if not attribute and not noun:
            continue
        if any(name.start <= token.start < name.end and not _opens_event(name, token) for name in view.cut):
            continue
        if town := _of_two_words(view, token):
            yield view.mention(token.index - 1, token.index, "demonym", town.type, town.name, qid=town.qid, head=token.index)
            continue
        entries = () if not attribute and _is_role_of_town(token) else _made_from(view, token)
        for start, words, entry in zip(*_spans(token, len(entries)), entries, strict=False):
            if entry.kind == "adjective" or token.index in view.phrases:
                yield part(view, token, start, words, entry, "demonym")


def _is_role_of_town(token: Token) -> bool:
    """der Sieger: no man from Siegen"""
    return nouns.find("roles", token.text) is not None and all(entry.type == "Place" for entry in gazetteer.demonyms(token.text))


def _of_two_words(view: View, token: Token) -> Entry | None:
    """`New Yorker` Börse: the town of both words, not York."""
    return gazetteer.town_of(view.word(token.index - 1), token.text)


def _spans(token: Token, count: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where the words for each country stand: deutsch and französischen in deutsch-französischen; one alone has the whole word."""
    words = tuple(token.text.split("-")) if count > 1 else (token.text,)
    starts = tuple(token.start + sum(len(word) + 1 for word in words[:at]) for at in range(len(words)))
    return starts, words


def _made_from(view: View, token: Token) -> tuple[Entry, ...]:
    """`Schweizer Armee`: the country, though `die Schweizer` are its people."""
    made = view.countryman(token.index) or (gazetteer.attribute(token.text) if view.owners.get(token.index) == "adjective" else None)
    many = token.text.removesuffix("n") if token.text.endswith("ern") and token.upos == "NOUN" else ""  # den Münchnern
    return (made,) if made else gazetteer.demonyms(token.text) or (gazetteer.demonyms(many) if of_town(many) else ())


def partisans(view: View, known: dict[str, Mention], lands: frozenset[str]) -> Iterator[Mention]:
    """The party of a member's name or of an adjective before a role: der Sozialdemokrat Karl Alt, die republikanische Senatorin.

    Which of several parties it is, the article tells by naming it; a word of one party alone needs no more than the party's country.
    """
    for token in view.tokens:
        entries = gazetteer.partisans(token.text) if token.upos in ("ADJ", "NOUN", "PROPN") else ()
        if not entries or not _of_one(view, token) or any(name.start <= token.start < name.end for name in view.cut):
            continue
        named = [entry for entry in entries if entry.name in known]
        meant = named or [entry for entry in entries if len(entries) == 1 and entry.country in lands]
        if len(meant) == 1:
            yield view.mention(token.index, token.index, "demonym", meant[0].type, meant[0].name, qid=meant[0].qid)


def _of_one(view: View, token: Token) -> bool:
    """Whether the word is one person's: what somebody is called, or the adjective of a role; not demokratische Staaten, die Republikaner."""
    if token.upos == "ADJ":
        return any(m.head == token.index and nouns.find("roles", view.word(p.head)) for p in view.phrases.values() for m in p.modifiers)
    phrase = view.phrases.get(token.index)
    return phrase is not None and phrase.number != "Plur"


def spoken_of(seen: tuple[View, ...]) -> frozenset[str]:
    """The countries that an article speaks of, by name, adjective or first part: US-Präsident."""
    words = {word for view in seen for token in view.tokens for word in (token.text, token.text.partition("-")[0]) if token.upos != "PUNCT"}
    entries = (entry for word in words for entry in (*gazetteer.lookup(word)[:1], *gazetteer.demonyms(word)))
    return frozenset(entry.name for entry in entries if entry.type == "Country")


def told_of(seen: tuple[View, ...]) -> frozenset[str]:
    """The countries that an article speaks of, also by what belongs to one alone: a town, a party."""
    words = {token.text for view in seen for token in view.tokens if token.upos == "PROPN"}
    return spoken_of(seen) | {entry.country for word in words for entry in gazetteer.lookup(word)[:1] if entry.country}


def offices(view: View, told: frozenset[str]) -> Iterator[Mention]:
    """The country in an office that few countries have, where the article tells of no other of them: Deutschland in Bundeskanzler."""
    for token in view.tokens:
        prefix = office_prefixes.prefix(token.text) if token.upos in ("NOUN", "PROPN") else ""
        office = bool(prefix) and _is_office(token.text.removeprefix(prefix).capitalize())
        first, *others = office_prefixes.countries(token.text) if office else ("",)
        if first and not told.intersection(others):
            entry = next(entry for entry in gazetteer.lookup(first) if entry.type == "Country")
            yield part(view, token, token.start, prefix, entry)


def _is_office(word: str) -> bool:
    """Präsident, Verkehrsminister; not Tagspräsident, Bankpräsident: those have a body of their own."""
    role = nouns.find("roles", word)
    return role is not None and role.kind in OFFICES and (role.kind == MINISTER or not role.first)


def _opens_event(name: Mention, token: Token) -> bool:
    """Münchner | Sicherheitskonferenz: the town in an event's name is where it is held."""
    return name.type in EVENTS and name.start == token.start and name.end > token.end and of_town(token.text)


def _before_noun(view: View, token: Token) -> bool:
    """`Berliner Senat`: tagged as a name, but an attribute."""
    return token.upos in ("PROPN", "NOUN") and token.text.endswith("er") and view.owners.get(token.index) == "adjective"


def parts(view: View, known: dict[str, Mention]) -> Iterator[Mention]:
    """The names inside compounds: SPD in SPD-Chefin, Mubarak in Mubarak-Gegner, Kreml in Kremlsprecher."""
    wholes = {(name.start, name.end) for name in view.cut}
    for token in view.tokens:
        if token.upos not in ("NOUN", "PROPN", "ADJ") or ((token.start, token.end) in wholes and "-" not in token.text):
            continue
        if "-" in token.text:
            yield from _hyphenated(view, token, known)
        elif token.upos == "NOUN":
            yield from _body_of_role(view, token, known) or _closed(view, token)


def _hyphenated(view: View, token: Token, known: dict[str, Mention]) -> Iterator[Mention]:
    """The longest beginning that is a name, then the parts between hyphens: Israel and Libanon in Israel-Libanon-Konflikt, Spiegel in „Spiegel“-Bericht."""
    segments = token.text.split("-")
    bare = signs.unmarked(token.text).split("-")
    at = 0
    while at < len(segments) - 1:
        length, found = _longest(bare, at, known)
        found = found or (_by_letters(bare) if at == 0 else None)
        if found is not None:
            start = token.start + sum(len(segment) + 1 for segment in segments[:at])
            yield part(view, token, start, "-".join(bare[at : at + length]), found)
        at += length
    yield from _body_of_role(view, token, known, len(token.text) - len(segments[-1]))


def _by_letters(segments: list[str]) -> Entry | None:
    """UNMIS in UNMIS-Sprecher, HRW in HRW-Bericht: a body that no table has, by its letters before what only a body has."""
    first, *rest = segments
    if len(rest) != 1 or not acronyms.of_body(first) or gazetteer.lookup(first):
        return None
    role, work = nouns.find("roles", rest[0]), nouns.find("works", rest[0])
    has = (role is not None and (role.kind in OF_BODIES or resuming.resumes(role.lemma, PLAYER))) or (
        work is not None and work.kind == TEXT
    )
    return Entry(first, BODY, "organization") if has else None


def _longest(segments: list[str], at: int, known: dict[str, Mention]) -> tuple[int, Entry | Mention | None]:
    for length in range(len(segments) - 1 - at, 0, -1):
        words = segments[at : at + length]
        if found := _known("-".join(words), known) or (_known(" ".join(words), known) if length > 1 else None):
            return length, found
    return 1, None


def _known(words: str, known: dict[str, Mention]) -> Entry | Mention | None:
    if words in known:
        return known[words]
    entry = next(iter(gazetteer.lookup(words)), None)
    if entry is None or len(words) < 2:
        return None
    return entry if entry.type != "Person" or entry.prominent else None


def _body_of_role(view: View, token: Token, known: dict[str, Mention], at: int = 0) -> list[Mention]:
    """The longest name of a body that a role follows: Bundesbank in Bundesbankchef, Bundesrat in Bundesratspräsidentin, Bahn in Bahnchefin;
    behind a hyphen too: Bundestag in SPD-Bundestagsabgeordneter."""
    word = token.text[at:]
    role = nouns.find("roles", word)
    if role is None or role.kind not in OF_BODIES:
        return []
    firsts = ((first, word[end:]) for end in range(len(word) - SHORTEST, SHORTEST - 1, -1) for first in _unjoined(word[:end]))
    found = (
        (first, body)
        for first, rest in firsts
        if (body := _body(first, known)) and nouns.listed("roles", rest.capitalize()) and not _comes_later(body, first, token)
    )
    return [part(view, token, token.start + at, first, body) for first, body in found][:1]


def _comes_later(body: Entry | Mention, first: str, token: Token) -> bool:
    """Parlamentspräsident … im Europaparlament: a body that is only called Parlament once it has been named"""
    return isinstance(body, Mention) and first not in (body.text, body.name) and body.start > token.start


def _unjoined(first: str) -> tuple[str, ...]:
    """Bundesrats- -> Bundesrats, Bundesrat."""
    return (first, first[:-1]) if first.endswith("s") else (first,)


def _body(words: str, known: dict[str, Mention]) -> Entry | Mention | None:
    found = known.get(words) or next(iter(gazetteer.lookup(words)), None)
    return found if found is not None and found.type in ORGANIZATIONS else None


def _closed(view: View, token: Token) -> Iterator[Mention]:
    compound = compounds.split(token.text)
    for first in compound.firsts if compound else ():
        entry = next(iter(gazetteer.lookup(first)), None) if len(first) >= SHORTEST else None
        if entry and entry.kind not in NOT_CLOSED and first in (entry.name, *entry.aliases):
            yield part(view, token, token.start, first, entry)
            return


def part(view: View, token: Token, start: int, words: str, found: Entry | Mention, kind: str = "part") -> Mention:
    """A mention of what a word inside a token, or inside a name that the token carries, points at."""
    gender = found.gender if found.type == "Person" else ""
    number = "Sing" if kind == "part" else ""
    return Mention(
        view.sentence.index, token.index, start, start + len(words), words, kind, found.type, found.name, gender, number, found.qid
    )
