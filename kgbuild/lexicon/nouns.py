"""Nouns by what they name: roles, kin, events, groups, organizations, places, works. In: a word in any case and number. Out: its entry.

A word that is not listed is what its last part is: `Gewerkschaftschef` is a Chef. The rule: the longest listed part at its end decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kgbuild.lexicon.table import Row, column, rows

TABLES = ("roles", "kinship", "events", "groups", "organizations", "places", "works")
ELECTION, SPORT, STAGED, SIDE = "Election", "Sport", "Staged", "Side"
FAMILY = "family"
ONLY = "-"  # stands for the feminine of what only a woman is
ONE_OF_MANY = ("collective", FAMILY)  # classes of one noun for many people
_SHORT = 3  # letters of a head before which a seam must be seen: Stadt|rat, not Appa|rat
_EMPLOYEE = "employee"
_OFFICE = 9  # letters from which a role is no surname
_SHORT_OFFICE = 7  # likewise of one who heads or represents others: Landrat, Senator; not Richter
_ENDINGS = ("", "n", "s", "en", "e", "es", "er", "ern")
_UMLAUTS = (("äu", "au"), ("ä", "a"), ("ö", "o"), ("ü", "u"))


@dataclass(frozen=True, slots=True)
class Noun:
    """A listed noun. `Gewerkschaftschefinnen`: lemma Chef, word Gewerkschaftschefin, table roles, kind leader, Fem."""

    lemma: str
    word: str  # nominative singular, compound included
    table: str
    kind: str
    relation: str = ""
    gender: str = ""
    feminine: str = ""
    first: str = ""  # what stands before the listed part, "" when the word itself is listed

    @property
    def adjectival(self) -> bool:
        """Vorsitzender, Vorsitzende, SPD-Vorsitzende: inflected like an adjective."""
        return self.word.endswith("er") and self.feminine == self.word[:-1]

    @property
    def official(self) -> bool:
        """Beamter, der Beamte, die Beamten, though one woman is a Beamtin."""
        return self.word.endswith("ter") and self.feminine == self.word[:-2] + "in"


@cache
def entries(table: str) -> dict[str, Noun]:
    """Listed forms of one table -> entry; feminines and the forms of adjectival nouns are keys of their own."""
    found: dict[str, Noun] = {}
    for row in rows(table):
        for form, entry in _forms(row, table):
            found.setdefault(form, entry)
    return found


def _forms(row: Row, table: str) -> Iterator[tuple[str, Noun]]:
    lemma = row["lemma"]
    if table == "roles":
        yield from _role_forms(lemma, row)
    elif table == "kinship":
        yield lemma, Noun(lemma, lemma, table, row["class"], row["class"], row["gender"])
    else:
        yield lemma, Noun(lemma, lemma, table, row["class"])


def _role_forms(lemma: str, row: Row) -> Iterator[tuple[str, Noun]]:
    only_woman = row["feminine"] == ONLY
    feminine = lemma if only_woman else row["feminine"]
    gender = "Fem" if only_woman else "Masc" if feminine != lemma else ""
    base = Noun(lemma, lemma, "roles", row["class"], row["relation"], gender, feminine)
    yield lemma, base
    if base.adjectival:
        yield from ((feminine + ending, replace(base, gender="")) for ending in ("", "n", "m", "s"))
    elif feminine and feminine != lemma:
        yield feminine, replace(base, word=feminine, gender="Fem")
    if lemma.endswith("ter") and feminine == lemma[:-2] + "in":  # der Beamte, die Beamten, eine Beamtin
        yield lemma[:-1], base


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """What a form may be the nominative singular of, likeliest first: `Städten` -> Städten, Städte, Städt, … Stadt."""
    return tuple(_bases(word))


def _bases(word: str) -> Iterator[str]:
    yield word
    if word.endswith("innen"):
        yield word[:-3]
    if word.endswith("ien"):
        yield word[:-2] + "um"
    stems = [word[: -len(ending)] for ending in _ENDINGS[1:] if word.endswith(ending) and len(word) - len(ending) >= 2]
    yield from stems
    if word.endswith("en"):
        yield from (_last(word, plural, singular) for plural, singular in _plurals() if word.lower().endswith(plural))
    if not word.isascii():
        for umlaut, plain in _UMLAUTS:
            yield from (_last(stem, umlaut, plain) for stem in (word, *stems) if umlaut in stem.lower())


@cache
def _plurals() -> tuple[tuple[str, str], ...]:
    return tuple((row["plural"], row["singular"]) for row in rows("plurals"))


def _last(word: str, old: str, new: str) -> str:
    at = word.lower().rfind(old)
    plain = new.capitalize() if word[at].isupper() else new
    return word[:at] + plain + word[at + len(old) :]


def listed(table: str, word: str) -> Noun | None:
    """The entry whose form this is, not looking into compounds."""
    return _listed(word).get(table)


@lru_cache(maxsize=20_000)
def _listed(word: str) -> dict[str, Noun]:
    """The entries of a form in all tables that have one."""
    known = [base for base in bases(word) if base in _words()]
    twins = {_last(base, umlaut, plain) for base in known for umlaut, plain in _UMLAUTS if umlaut in base.lower()}
    known = [base for base in known if base not in twins]  # Bären: Bär, no Bar
    found = ((table, next((entries(table)[base] for base in known if base in entries(table)), None)) for table in TABLES if known)
    return {table: entry for table, entry in found if entry}


@cache
def _words() -> frozenset[str]:
    """The keys of all tables."""
    return frozenset(form for table in TABLES for form in entries(table))


def find(table: str, word: str) -> Noun | None:
    """The entry of a word, or of the longest listed noun it ends in; None when another table has the word or a longer end of it.

    Args:
        table: one of TABLES.
        word: a noun as it stands in a text.
    """
    return _found(word).get(table)


@lru_cache(maxsize=20_000)
def _found(word: str) -> dict[str, Noun]:
    """The entries of a word in the tables that have one."""
    found = ((table, _find(table, word)) for table in TABLES)
    return {table: entry for table, entry in found if entry}


def _find(table: str, word: str) -> Noun | None:
    if word not in entries(table) and any(word in entries(other) and entries(other)[word].kind != "plural" for other in TABLES):
        return None
    if entry := listed(table, word):
        return None if _better(table, word, entry) else entry
    at = 0 if any(entry.kind != "plural" for entry in _listed(word).values()) else cut(word)
    tail = _noun(word[at:])
    entry = listed(table, tail) if at else None
    if entry and _better(table, tail, entry):
        return None
    return _joined(entry, word[:at], hyphen=word[at - 1] == "-") if entry and entry.kind != "none" else None


def _better(table: str, word: str, entry: Noun) -> bool:
    """Whether another table has more of the word: Bauern are the Bauer of the roles, not the Bau of the events; Kämpfer no Kampf."""
    others = (listed(other, word) for other in TABLES if other != table)
    return word != entry.word and any(other and other.kind != "plural" and len(other.word) > len(entry.word) for other in others)


@lru_cache(maxsize=20000)
def cut(word: str) -> int:
    """Where the longest listed noun begins that the word ends in, without being it: `Wahlkommission` -> 4; 0 when there is none."""
    return next((at for at in range(2, len(word) - 1) if _cuttable(word, at)), 0)


def _cuttable(word: str, at: int) -> bool:
    if not word[at].isalpha() or (word[at].isupper() and word[at - 1] != "-"):
        return False
    tail = _noun(word[at:])
    return any(_seam(word, at, entry) for entry in _entries(tail))


def _entries(word: str) -> Iterable[Noun]:
    """What all tables list of a form, for the many parts of words that are asked once and seldom listed."""
    start = word[:3]
    opens = not start.isascii() or start in _openings() or start[:2] in _openings()
    return _listed(word).values() if opens and any(base in _words() for base in _bases(word)) else ()


@cache
def _openings() -> frozenset[str]:
    """The first three letters of all keys."""
    return frozenset(form[:3] for form in _words())


def _noun(tail: str) -> str:
    return tail[:1].upper() + tail[1:]


def _joined(entry: Noun, first: str, hyphen: bool) -> Noun:
    def join(part: str) -> str:
        return first + (part if hyphen else part[:1].lower() + part[1:]) if part else ""

    return replace(entry, word=join(entry.word), feminine=join(entry.feminine), lemma=entry.lemma, first=first.rstrip("-"))


def _seam(word: str, at: int, entry: Noun) -> bool:
    """Whether a compound can be cut here: after a hyphen, or after something that can be a word."""
    first = word[:at]
    if first.endswith("-"):
        return True
    if at < 3 or not any(letter in "aeiouyäöü" for letter in first.lower()) or blocked(word, at):
        return False
    shortest = min(len(entry.word), len(word) - at)
    return shortest > _SHORT or first.endswith(("s", "en")) or bool(_listed(first))


def is_weak(noun: str) -> bool:
    """Pilot, Junge, Katholik: a man or beast whose every other form ends in -n or -en; des Piloten."""
    return noun.endswith(tuple(column("weak_nouns", "ending")))


def is_plural(form: str, word: str) -> bool:
    """Whether a form of a noun can only be its plural: Mönche, Ministerinnen, Anwälte; Präsidenten can be both."""
    if form.endswith("innen") or form == word + "e":
        return True
    return form != word and form[: len(word) - 2] != word[: len(word) - 2]


@cache
def _blockers() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("compounds"))


def blocked(word: str, at: int) -> bool:
    """Whether the cut lies inside an ending that is one word, inflected or not: Mannsc|haft, Kont|akte."""
    bare = word.lower()
    forms = (bare, bare[:-1], bare[:-2])
    return any(at > len(form) - len(ending) for form in forms for ending in _blockers() if form.endswith(ending))


def acts(word: str) -> bool:
    """Whether a noun names somebody who can act: Ministerin, Polizei, Rebellen."""
    return any(find(table, word) for table in ("roles", "organizations", "groups"))


def is_contest(word: str) -> bool:
    """Whether a noun names what somebody wins or loses against somebody: Stichwahl, Endspiel; not Krieg."""
    found = find("events", word)
    return found is not None and (found.kind == ELECTION or is_game(word))


def is_game(word: str) -> bool:
    """Whether a noun names an event of sport: Endspiel."""
    found = find("events", word)
    return found is not None and found.lemma in _of_field("events", SPORT)


@cache
def _of_field(table: str, field: str) -> frozenset[str]:
    """The nouns of a field of a table: events, Sport -> Endspiel, Rundfahrt, …"""
    return frozenset(row["lemma"] for row in rows(table) if row["field"] == field)


def is_staged(word: str) -> bool:
    """Whether a noun names an event only where it is told of whom or what: bei der Vorstellung des Programms, not nach Vorstellung der FDP."""
    return any(base in _of_field("events", STAGED) for base in bases(word))


def is_side(lemma: str) -> bool:
    """Whether a noun is a point of the compass: Norden, Südwesten."""
    return lemma in _of_field("places", SIDE)


def family(word: str) -> str:
    """The noun for many who share the surname behind it: Unternehmerfamilie -> Familie; "" for any other word."""
    found = find("groups", word)
    return found.lemma if found is not None and found.kind == FAMILY else ""


def is_office(word: str) -> bool:
    """Whether a word can be no first name, for it says what office somebody has: Konzernchefin, SPD-Abgeordneter, Landrat; not Kaiser, Richter."""
    found = find("roles", word) if len(word) >= _SHORT_OFFICE else None
    shortest = _OFFICE if found is not None and found.relation == _EMPLOYEE else _SHORT_OFFICE
    return found is not None and bool(found.relation) and len(word) >= shortest
