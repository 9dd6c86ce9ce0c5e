"""Names that are the same by their words. In: clusters. Out: joins: exact, genitive, same id, surname, acronym, short form.

The rule: what could be two different persons stays apart.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kgbuild import gazetteer
from kgbuild.coreference.clusters import NAMING, Clusters
from kgbuild.coreference.families import PLACES, family
from kgbuild.lexicon import firm_words, legal_forms, nouns, persons, resuming
from kgbuild.lexicon.acronyms import are_initials
from kgbuild.model import Mention

_ACRONYM = re.compile(r"^[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,2}[A-ZÄÖÜ0-9][A-Za-zÄÖÜäöü0-9]{0,6}$")
_ARTICLE = re.compile(r"\b[AaEe][ldsnrt](?:-|(?=[A-Z]))(?=\w{3})")  # al-Maliki is Maliki, ElBaradei el-Baradei
_LONG_GENITIVE = re.compile(r"\b([A-ZÄÖÜ]\w*[^\Waeiouäöü])es\b")  # des Fahrzeuges, des Fahrzeugs
_JOINED = re.compile(r"[A-Z][a-z]+-[a-z]+$")  # Ki-moon, Jong-un: given names of the East, behind the family's
SHORTEST, LETTERS = 4, 3  # letters of the short form of a name, and of one all in capitals: Krohn of Krohn Logistik, KPS of KPS Capital
_INTO = re.compile(r"^[“”\"»']?\s*\(\s*[„“\"»']?$")

STORM = "Disaster"
KIN_OF_FIRM = "KinOfFirm"  # the class of resuming.tsv of words for the mother or daughter of a firm


def join(clusters: Clusters) -> None:
    """All joins that need only names."""
    exact(clusters)
    acronyms(clusters)
    full_names(clusters)
    surnames(clusters)
    short_forms(clusters)
    storms(clusters)


def storms(clusters: Clusters) -> None:
    """Hurrikan Alma … „Alma“: what bears a storm's name once, and the description that it ends, whatever a recogniser made of the name elsewhere."""
    mentions = clusters.reading.mentions
    named = {_key(m): i for i, m in reversed(list(enumerate(mentions))) if m.kind == "name" and m.type == STORM}
    for position, mention in enumerate(mentions):
        first = named.get(_key(mention), position) if mention.kind == "name" else _storm_inside(clusters, named, mention)
        if first != position and clusters.of(first).members != clusters.of(position).members:
            clusters.join(max(first, position), min(first, position), "storm", 0.9)


def _storm_inside(clusters: Clusters, named: dict[str, int], mention: Mention) -> int:
    """The name at the end of Taifun „Alma“; the description itself where there is none."""
    mentions = clusters.reading.mentions
    own = mentions.index(mention)
    if mention.kind != "nominal" or mention.type != STORM:
        return own
    inside = (
        m for m in clusters.reading.of_sentence(mention.sentence) if m.kind == "name" and mention.start < m.start and m.end <= mention.end
    )
    return next((named[_key(m)] for m in inside if _key(m) in named and mention.end - m.end <= 1), own)


def _key(mention: Mention) -> str:
    name = _ARTICLE.sub("", mention.name) if mention.type == "Person" else mention.name
    return _plain(_LONG_GENITIVE.sub(r"\1s", name) if mention.kind == "nominal" else name)


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    return re.sub(r"[-\s’']+", " ", name).casefold().strip()


def _kind(mention: Mention) -> str:
    kind = family(mention.type)
    return "Place" if kind in PLACES else kind


def exact(clusters: Clusters) -> None:
    """Russland … Russlands … russisch: the same canonical name, or the same id."""
    first: dict[tuple[str, str], int] = {}
    for position, mention in enumerate(clusters.reading.mentions):
        keys = _keys(clusters, mention)
        seen = next((first[key] for key in keys if key in first), None)
        if seen is not None:
            clusters.join(position, seen, "same_name", 0.98)
        for key in keys:
            first.setdefault(key, position)


def _keys(clusters: Clusters, mention: Mention) -> list[tuple[str, str]]:
    """By what a mention is found again: its name, its id; a description only by a compound with a hyphen or several words."""
    if mention.kind in NAMING:
        full = [(_key(mention), "")] if " " in mention.name and mention.type != "Person" and mention.qid is None else []
        return [(_key(mention), _kind(mention)), *full] + ([(mention.qid, "")] if mention.qid else [])
    if mention.kind != "nominal" or mention.type == "Person" or clusters.reading.determination(mention) == "indefinite":
        return []
    phrase = clusters.reading.phrase(mention)
    if phrase and any(m.role == "number" for m in phrase.modifiers):
        return []  # vier Mönche need not be the same four
    if any(m.kind == "name" and m.start == mention.end + 1 for m in clusters.reading.of_sentence(mention.sentence)):
        return []  # die indonesische Insel | Java is not the one named before
    entry = clusters.reading.entry(mention)
    own = [entry.word.casefold().replace("-", " ")] if entry and "-" in entry.word else []
    whole = [_key(mention)] if " " in mention.name else []
    return [(key, _kind(mention)) for key in (*own, *whole)]


def acronyms(clusters: Clusters) -> None:
    """Gewerkschaft der Polizei (GdP): one name in parentheses behind another, its letters in order."""
    mentions = clusters.reading.mentions
    for position, mention in enumerate(mentions):
        if mention.kind != "name" or mention.type == "Person":
            continue
        before = [
            i for i in range(max(0, position - 12), position) if mentions[i].end < mention.start and mentions[i].kind in ("name", "nominal")
        ]
        target = next((i for i in _innermost(mentions, before) if _glossed(clusters, i, position)), None)
        if target is not None:
            clusters.join(position, target, "acronym", 0.95)


def _innermost(mentions: tuple[Mention, ...], before: list[int]) -> list[int]:
    """Names first, then the shorter description: of Vorstand der Organisation X (OX) it is the Organisation."""
    return sorted(before, key=lambda i: (mentions[i].kind != "name", -i))


def _glossed(clusters: Clusters, first: int, second: int) -> bool:
    long, short = clusters.reading.mentions[first], clusters.reading.mentions[second]
    if not _INTO.match(clusters.reading.between(long, short)) or long.type == "Person":
        return False
    if (long.kind, long.type, long.number) == ("nominal", "Group", "Sing") and family(short.type) == "Organization":
        return are_initials(short.text, long.text)
    if family(long.type) != family(short.type) and (long.kind != "name" or _kind(long) == "Place" or _kind(short) == "Place"):
        return False
    if not _ACRONYM.match(short.text):
        return _kind(long) != "Place"  # Neustadt (Sachsen) are two
    return _letters(short.text, long.text)


def _letters(short: str, long: str) -> bool:
    """Whether the acronym's capitals appear in the name in order; foreign names are glossed with other letters, so two thirds do."""
    wanted = [letter.casefold() for letter in short if letter.isalpha()]
    rest, found = iter(long.casefold()), 0
    for letter in wanted:
        found += letter in rest
    return found * 3 >= len(wanted) * 2


def full_names(clusters: Clusters) -> None:
    """Muhammad Husni Mubarak … Husni Mubarak: same surname, the one's words among the other's."""
    full = [(i, _key(m).split()) for i, m in enumerate(clusters.reading.mentions) if _is_person_name(m) and " " in m.name]
    for position, words in full:
        same = [i for i, other in full if i < position and other[-1] == words[-1] and other != words and _within(other, words)]
        if same:
            clusters.join(position, same[-1], "name_variant", 0.93)


def _within(one: list[str], other: list[str]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _is_person_name(mention: Mention) -> bool:
    return mention.kind in NAMING and mention.type == "Person"


def surnames(clusters: Clusters) -> None:
    """Putin … Wladimir Putin: a surname is the one person of the article who bears it."""
    mentions = clusters.reading.mentions
    full = [i for i, other in enumerate(mentions) if _is_person_name(other) and " " in other.name]
    for position, mention in enumerate(mentions):
        if not _is_person_name(mention) or " " in mention.name.strip():
            continue
        mention = replace(mention, gender=mention.gender or _titled(clusters, mention))
        bearers = _bearers(clusters, position, mention, full) or _owning(clusters, position, mention, full)
        if bearers:
            clusters.join(position, bearers[0], "surname", 0.95)


def _bearers(clusters: Clusters, position: int, mention: Mention, named: list[int]) -> list[int]:
    """First mentions of the persons whose name it may be; several only where one is clearly the topic."""
    full = [i for i in named if _agree(clusters, mention, i)]
    by_last = [i for i in full if _key(clusters.reading.mentions[i]).split()[-1] == _key(mention)]
    found = by_last or [i for i in full if _family_first(clusters.reading.mentions[i], mention)]
    found = found or [i for i in full if _before_last(clusters.reading.mentions[i], mention)]
    leaders = list(dict.fromkeys(clusters.of(i).members[0] for i in found))
    if len(leaders) <= 1:
        return leaders
    return _topic(clusters, leaders, position)


def _titled(clusters: Clusters, mention: Mention) -> str:
    """Minister | Kern … Kern … Eva Kern: the gender that a role before the surname tells of whoever goes by it alone; "" where none or both are told"""
    mentions = clusters.reading.mentions
    alone = {m.start for m in mentions if _is_person_name(m) and _key(m) == _key(mention)}
    told = {m.gender for m in mentions if m.kind == "nominal" and m.type == "Person" and m.end + 1 in alone and m.gender}
    return told.pop() if len(told) == 1 else ""


def _owning(clusters: Clusters, position: int, mention: Mention, named: list[int]) -> list[int]:
    """Baradeis | Sprecher: the genitive of a surname, where nobody is called Baradeis"""
    name = mention.name.removesuffix("s")
    return _bearers(clusters, position, replace(mention, name=name), named) if name != mention.name and mention.text == mention.name else []


def _agree(clusters: Clusters, mention: Mention, other: int) -> bool:
    genders = clusters.of(other).genders
    return not mention.gender or not genders or mention.gender in genders


def _family_first(full: Mention, mention: Mention) -> bool:
    """Hu Jia is Hu, Kim Ki-moon Kim: the first part, where it is no first name, or the last one can only be."""
    first, last = full.name.split()[0], full.name.split()[-1]
    return first.casefold() == _key(mention) and (not persons.name_gender(first) or _JOINED.match(last) is not None)


def _before_last(full: Mention, mention: Mention) -> bool:
    """Ramón Ortega Ruiz is Ortega: the first of two family names, where it is no first name."""
    words = full.name.split()
    return len(words) > 2 and words[-2].casefold() == _key(mention) and not persons.name_gender(words[-2])


def _topic(clusters: Clusters, leaders: list[int], position: int) -> list[int]:
    """Of several bearers the one named before, if the others were not; else the one named far more often; else none."""
    earlier = [leader for leader in leaders if leader < position]
    if len(earlier) == 1:
        return earlier
    counts = sorted(((len(clusters.of(leader).members), leader) for leader in leaders), reverse=True)
    return [counts[0][1]] if counts[0][0] >= 2 * counts[1][0] else []


def short_forms(clusters: Clusters) -> None:
    """Assemblée … Assemblée Nationale; WM 2006 … Fußball-WM 2006; Bahn … Deutsche Bahn: the beginning or the end of one longer name."""
    mentions = clusters.reading.mentions
    names = [(i, m) for i, m in enumerate(mentions) if m.kind == "name" and m.type not in ("Person", "Country", "Place") and not m.qid]
    for position, mention in names:
        longer = [
            i
            for i, other in enumerate(mentions)
            if other.kind == "name" and family(other.type) == family(mention.type) and _shortens(mention, other)
        ]
        kin = any(_is_of_family(clusters, mentions[i]) for i in (position, *longer))
        if kin and not all(_only_adds_form(mention, mentions[i]) for i in longer):
            continue
        leaders = {clusters.of(i).members[0] for i in longer}
        if len(leaders) == 1:
            clusters.join(position, longer[0], "short_form", 0.88)


def _only_adds_form(short: Mention, long: Mention) -> bool:
    """Krohn Steel, Krohn Steel GmbH"""
    return all(legal_forms.tells(word) for word in long.name.removeprefix(short.name).split())


def _is_of_family(clusters: Clusters, name: Mention) -> bool:
    """der Mutterkonzern Krohn, die Stahltochter Krohn Steel: one of two firms that are not the same, though one has the other's name in its own"""
    tokens = clusters.reading.tokens(name)
    before = next((t for t in reversed(tokens) if t.end < name.start), None)
    entry = nouns.find("kinship", before.text) or nouns.find("organizations", before.text) if before is not None else None
    return entry is not None and any(resuming.resumes(word, KIN_OF_FIRM) for word in (entry.lemma, entry.word))


def _shortens(short: Mention, long: Mention) -> bool:
    if len(short.name) >= len(long.name) or (len(short.name) < SHORTEST and not _are_letters_of_firm(short.name, long.name)):
        return False
    national = gazetteer.behind_attribute(long.name) == short.name  # Deutsche Bahn
    joined = long.name.startswith(short.name + " ") or long.name.endswith("-" + short.name)
    return joined or national or _behind_kind(short.name, long.name) or _is_the_firm(short.name, long.name)


def _are_letters_of_firm(short: str, long: str) -> bool:
    """KPS of KPS Capital; not RTL, which is listed, of RTL Group"""
    firm = bool(firm_words.last(long.rpartition(" ")[2])) and long.startswith(short + " ")
    return firm and short.isupper() and len(short) >= LETTERS and not gazetteer.lookup(short)


def _is_the_firm(short: str, long: str) -> bool:
    """Nordstahl in Nordstahl-Gruppe, Nordstahl-Konzern"""
    return long.startswith(short + "-") and bool(firm_words.whole(long.removeprefix(short + "-")))


def _behind_kind(short: str, long: str) -> bool:
    """Whether the longer name is the shorter one behind what kind of body it is: Airline Skywest; not FC Barcelona, Banca Romana."""
    kind = long.removesuffix(" " + short).rpartition(" ")[2]
    return long.endswith(" " + short) and nouns.find("organizations", kind) is not None
