"""How far a description reaches. In: a View, a noun phrase. Out: its words: adjectives, noun, where its modifiers end.

The rule: as short as it says which one: the noun with its first genitive or prepositional phrase, without what only says when or beside what.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgbuild import gazetteer
from kgbuild.lexicon import empty, noun_prepositions, nouns, times
from kgbuild.mentions.view import CLOSING, OPENING, View
from kgbuild.model import Argument, Mention, NounPhrase

PEOPLE = ("roles", "kinship")  # tables of nouns for persons
NUMBERED = ("organizations", "events")  # tables of nouns of which there may be a third one
_ORDINAL = re.compile(r"\d{1,3}\.$")
YEAR = 4  # digits
CLOCK = "Uhr"
LONGEST = 14  # words of what stands with a participle before its noun: die von Otto Kern und Eva Roth im Mai gegründete Firma
QUOTES = OPENING | CLOSING
HANGING = ("CCONJ", "DET", "ADP")  # what ends no name
OUTER = frozenset({"apposition", "number", "adjective", "compound"})


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a description: adjectives before the noun, the noun, the end of its first and of its second modifier."""

    adjectives: tuple[int, ...]
    number: int  # a numeral before it, or -1
    head: int
    first_end: int
    second_end: int
    truncated: bool = False  # Rettungs- und | Bergungsarbeiten

    @property
    def start(self) -> int:
        if self.truncated:
            return self.head - 2
        return self.number if self.number >= 0 else min((*self.adjectives, self.head))


def words(view: View, phrase: NounPhrase) -> Words:
    """The tokens of the phrase that belong to the description."""
    adjectives, at = [], phrase.head - 1
    while at >= 0 and at in phrase.tokens and _may_name(view, phrase, at) and not _told(view, at):
        adjectives.append(at)
        at -= 1
    if adjectives and gazetteer.town_of(view.word(at), view.word(at + 1)):  # New | Yorker Börse
        adjectives.append(at)
        at -= 1
    number = at if at >= 0 and view.tokens[at].upos == "NUM" and at in phrase.tokens else -1
    ends = _ends(view, phrase)
    return Words(tuple(reversed(adjectives)), number, phrase.head, ends[0], ends[:2][-1], _is_truncated(view, phrase.head))


def _may_name(view: View, phrase: NounPhrase, i: int) -> bool:
    """An adjective, and the number of one of several bodies or events: der 6. Strafsenat, das 3. Bataillon, der 40. Jahrestag; not die 2. Frau."""
    if view.tokens[i].upos != "ADJ":
        return False
    noun = view.word(phrase.head)
    return not view.word(i)[0].isdigit() or (_ORDINAL.match(view.word(i)) is not None and any(nouns.find(t, noun) for t in NUMBERED))


def _is_truncated(view: View, head: int) -> bool:
    """Whether the first part of a coordinated compound stands before it: Rettungs- und | Bergungsarbeiten."""
    return head > 1 and view.word(head - 2).endswith("-") and view.tokens[head - 1].upos == "CCONJ"


def _told(view: View, i: int) -> bool:
    """What tells of what is known already: die | von Krupp gekaufte | Firma, die | 1911 gegründete | Firma; not die geplante Firma; die | gestrige | Sitzung."""
    dated = i > 0 and view.tokens[i - 1].head == i and _is_year(view.word(i - 1))
    if dated or times.day_adjective(view.word(i)) is not None:
        return True
    before = view.tokens[max(0, i - LONGEST) : i]
    below = {t.index for t in before if t.head == i and t.upos in ("NOUN", "PROPN")}
    return any(t.upos == "ADP" and t.head in below for t in before)


def _ends(view: View, phrase: NounPhrase) -> tuple[int, ...]:
    """Where its modifiers end that follow it without a gap, first to last; the noun itself when there is none."""
    if sides := _sides(view, phrase.head):
        return (sides,)
    limit = _limit(view, phrase)
    inside = [m for m in phrase.modifiers if phrase.head < m.head < limit and m.sentence in (None, phrase.sentence)]
    end = min((m.head for m in inside if _is_aside(view, m)), default=limit)
    telling = (m for m in inside if m.head < end and _says_which(view, view.word(phrase.head), m))
    heads = sorted(m.head for m in telling if m.role not in OUTER or _owner(view, phrase, m.head))
    rows = {m.head for m in inside if noun_prepositions.opens(m.role, "row")}
    reached = ((head, _end(view, head, limit)) for head in heads)
    ends = [_whole_quote(view, phrase.head, _row_end(view, end) if head in rows else _numbered(view, end)) for head, end in reached]
    return _with_year(view, tuple(ends)) or (_complement(view, phrase.head),)


def _says_which(view: View, noun: str, modifier: Argument) -> bool:
    """Whether what follows a noun tells which one it is: der Putsch | 1980, der Anschlag | in Ulm; not when or as what it does something."""
    word = view.word(modifier.head)
    if modifier.role == "adverbial" and not word.isdigit():
        return False  # die Wahl | am Montag
    if nouns.find("organizations", noun) and (modifier.role.startswith("mit") or word.isdigit()):
        return False  # die Firma | mit Sitz in Bonn; die Firma | für 2029
    if nouns.find("places", noun) and _is_year(word):
        return False  # Das Land hat das Werk | 2019 gefördert.
    if word.isdigit() or noun_prepositions.opens(modifier.role, "meanwhile"):
        return not any(nouns.find(table, noun) for table in PEOPLE)  # die Biologin | 2020; der Arzt | nach dem Unfall
    return True


def _is_aside(view: View, modifier: Argument) -> bool:
    """Niederlagen | in Folge, der Anschlag | als Ursache, das Treffen | am Montag: none of its name, nor what comes behind"""
    adverb = empty.is_adverb(view.word(modifier.head - 1), view.word(modifier.head))
    return adverb or noun_prepositions.opens(modifier.role, "aside") or _is_day_alone(view, modifier)


def _is_day_alone(view: View, modifier: Argument) -> bool:
    """das Treffen | am Montag, am 6. Mai, gegen 11 Uhr: when it was; with `vom` or a year it is what all call it: die Anschläge vom 11. September"""
    word = view.word(modifier.head)
    dated = times.weekday(word) is not None or times.month(word) is not None or word == CLOCK
    return dated and noun_prepositions.opens(modifier.role, "when") and not _is_year(view.word(modifier.head + 1))


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.isdigit()


def _with_year(view: View, ends: tuple[int, ...]) -> tuple[int, ...]:
    """A year right behind the first modifier says which one it was: Wahl in Hessen 2013."""
    year = len(ends) > 1 and ends[1] == ends[0] + 1 and view.word(ends[1]).isdigit()
    return ends[1:] if year else ends


def _complement(view: View, head: int) -> int:
    """The end of a phrase right behind an event that belongs to it, though the tree hangs it on the verb: Wahl | in Köln, Prozess | gegen den Mann;
    not (Ermittlungen) wegen Betrugs | gegen den Mann."""
    preposition, event = view.word(head + 1), nouns.find("events", view.word(head))
    if event is None or event.kind == "none" or not preposition:
        return head
    at = head + 2
    starts = {m.start: m for m in view.cut}
    while at < len(view.tokens) and view.tokens[at].upos in ("DET", "ADJ") and view.tokens[at].start not in starts:  # der | 1. FC Köln
        at += 1
    named = starts.get(view.tokens[at].start) if at < len(view.tokens) else None
    if named and noun_prepositions.opens(preposition, "site") and named.type in ("Place", "Country"):
        return _last(view, named)
    if (
        not noun_prepositions.opens(preposition, "complement")
        or _is_charge(view, head)
        or at >= len(view.tokens)
        or view.tokens[at].upos not in ("NOUN", "PROPN")
    ):
        return head
    return _last(view, named) if named else at


def _is_charge(view: View, head: int) -> bool:
    """(Anklage) wegen | schweren Betrugs: what somebody is charged with"""
    at = head - 1
    while at > 0 and view.tokens[at].upos in ("DET", "ADJ"):
        at -= 1
    return at >= 0 and noun_prepositions.opens(view.word(at), "charge")


def _sides(view: View, head: int) -> int:
    """The end of the second of two names with gegen between them right behind an event: das Spiel | Spanien gegen Tschechien; 0 where there are none."""
    event = nouns.find("events", view.word(head))
    first = _named(view, head + 1) if event is not None and event.kind != "none" else 0
    return _named(view, first + 2) if first and noun_prepositions.opens(view.word(first + 1), "against") else 0


def _named(view: View, i: int) -> int:
    """The last token of a name that begins here; 0 for none."""
    name = next((m for m in view.cut if i < len(view.tokens) and m.start == view.tokens[i].start and m.kind == "name"), None)
    return _last(view, name) if name else 0


def _last(view: View, name: Mention) -> int:
    """The last token of a name: Kern of Otto Kern."""
    return max(t.index for t in view.tokens if t.end <= name.end)


def _limit(view: View, phrase: NounPhrase) -> int:
    """The first token behind the noun that is no part of its phrase."""
    apposed = {m.head for m in phrase.modifiers if m.role == "apposition" and not _owner(view, phrase, m.head)}
    at = phrase.head + 1
    while at in phrase.tokens and at not in apposed and (view.tokens[at].upos != "PUNCT" or view.word(at) in QUOTES):
        at += 1
    return at


def _owner(view: View, phrase: NounPhrase, i: int) -> bool:
    """A person's name in -s right behind an event, parsed as an apposition: Ermordung Anwar as-Sadats."""
    event = nouns.find("events", view.word(phrase.head)) if i == phrase.head + 1 else None
    return event is not None and any(m.start == view.tokens[i].start and m.type == "Person" and m.text != m.name for m in view.cut)


def _end(view: View, head: int, limit: int) -> int:
    """The last token of a modifier, with what belongs to it."""
    end = head
    while end + 1 < limit and _below(view, end + 1, head) and not _overrun(view, end) and not _goes_on(view, end + 1):
        end += 1
    closed = (
        view.word(end + 1) in QUOTES and sum(view.word(i) in QUOTES for i in range(max(0, head - 4), end + 1)) == 1
    )  # der „Neuen Wehr | “
    while end > head and view.tokens[end].upos in HANGING:
        end -= 1  # an der Klinik | und an der Schule
    return end + closed


def _whole_quote(view: View, first: int, end: int) -> int:
    """der Test des Magazins „Haus, | Hof und Garten“: what opens with a quotation mark ends with one, else before it"""
    marks = [i for i in range(first, end + 1) if view.word(i) in QUOTES]
    if len(marks) % 2 == 0:
        return end
    closing = next((i for i in range(end + 1, min(end + LONGEST, len(view.tokens))) if view.word(i) in QUOTES), 0)
    return closing or max(marks[-1] - 1, first)


def _row_end(view: View, end: int) -> int:
    """The last of those between whom it is: Streit zwischen Sunniten, | Schiiten und Kurden."""
    at, last = end, end
    while at + 1 < len(view.tokens) and (view.word(at + 1) == "," or view.tokens[at + 1].upos == "CCONJ"):
        joined = view.tokens[at + 1].upos == "CCONJ"
        at = next((t.index for t in view.tokens[at + 2 :] if t.upos not in ("DET", "ADJ")), at)
        if view.tokens[at].upos not in ("NOUN", "PROPN"):
            break
        at = _named(view, at) or at
        if joined:
            return at
    return last


def _numbered(view: View, end: int) -> int:
    """ein Erdbeben der Stärke | 5,3, ein Haus an Gleis | 7: a noun that says nothing without its number"""
    counted = empty.is_counted(view.word(end)) and end + 1 < len(view.tokens) and view.tokens[end + 1].upos == "NUM"
    return end + 1 if counted else end


def _goes_on(view: View, i: int) -> bool:
    """A further preposition opens a modifier of its own: Kundgebung von Gegnern | in Kairo."""
    return view.tokens[i].upos == "ADP" and noun_prepositions.opens(view.word(i), "circumstance")


def _overrun(view: View, end: int) -> bool:
    """Whether the recogniser's name runs on behind the token, though the name was cut there: Ukraine | Funkstille."""
    cut = any(m.end == view.tokens[end].end for m in view.cut)
    return cut and (view.tokens[end + 1].entity.startswith("I-") or view.tokens[end + 1].upos == "NUM")


def _below(view: View, i: int, head: int) -> bool:
    at, steps = i, 0
    while at >= 0 and steps < 12:
        if at == head:
            return True
        at, steps = view.tokens[at].head, steps + 1
    return False
