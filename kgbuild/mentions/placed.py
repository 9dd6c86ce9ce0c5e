"""Names that the recogniser leaves out. In: a View. Out: what stands where only a name can: in quotation marks, behind its kind, around the sign of a firm.

The rule: the place tells that it is a name; what it names the noun beside it tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kgbuild import gazetteer
from kgbuild.lexicon import empty, firm_words, legal_forms, nouns, persons, signs
from kgbuild.mentions import forms, typing, whereabouts
from kgbuild.mentions.found import Found
from kgbuild.mentions.view import CLOSING, OPENING, View

LONGEST_TITLE = 8  # tokens
NO_BODY = frozenset({"VERB", "AUX", "PUNCT"})  # what a name of a body between quotation marks has not
NO_TITLE = frozenset({".", ":", ";", "!", "…"})  # nor a title


def quoted(view: View) -> Iterator[Found]:
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
    if first == last and _is_charge(view, first):
        return None
    told = typing.label_by_context(view, first) or ("MISC" if typing.is_titled(view, first, last) else "")
    inside = {t.upos for t in view.tokens[first : last + 1]} | {t.text for t in view.tokens[first : last + 1] if t.upos == "PUNCT"}
    if inside & (NO_TITLE if told == "MISC" else NO_BODY):
        return None
    glossed = view.word(last + 2) == "(" and view.word(last + 3)[:2].isupper()
    label = told or ("ORG" if glossed else _cut_title(view, first, last))
    return Found(first, last, label, gazetteer.lookup(view.text(first, last))) if label in ("ORG", "MISC") else None


def _is_charge(view: View, i: int) -> bool:
    """Sie warf dem Management „ | Ausverkauf“ vor: what somebody is blamed for, no name of his, where nothing else is"""
    whom = i - 2
    others = (j for j, role in view.active.items() if role == "patient" and view.verbs.get(j) == view.verbs.get(whom))
    return view.upos(i) == "NOUN" and not view.entity(i) and view.active.get(whom) == "recipient" and not any(others)


def _cut_title(view: View, first: int, last: int) -> str:
    """die „Rundschau am Sonntag“: the recogniser has only the first word, and a lower-case one follows; no person"""
    cut = view.entity(first)[:1] == "B" and not view.entity(first + 1) and view.word(first + 1).islower()
    attributive = view.upos(first - 2) in ("DET", "ADJ")
    return "MISC" if cut and attributive and last > first + 1 and not view.entity(first).endswith("PER") else ""


def partners(view: View) -> Iterator[Found]:
    """The name of a firm with a sign between those whose names it has: Krohn | & | Söhne, Lang + Partner; not 3 + 4."""
    for i, token in enumerate(view.tokens):
        if token.text in signs.BETWEEN_PARTNERS and all(_is_partner(view, at) for at in (i - 1, i + 1)):
            first, last = _opening(view, i - 1), _closing(view, i + 1)
            label = typing.label_by_context(view, first)
            yield Found(first, last, label if label == "MISC" else "ORG", gazetteer.lookup(view.text(first, last)))


def _is_partner(view: View, i: int) -> bool:
    """A word that may be part of such a name: Krohn, Söhne; no kind of firm, no number."""
    return view.word(i)[:1].isupper() and view.upos(i) not in ("PUNCT", "NUM") and not _is_kind_before_name(view, i)


def _is_kind_before_name(view: View, i: int) -> bool:
    """die Kanzlei | Lang & Roth: a word for a kind of firm, with a name behind it"""
    before = view.upos(i) == "NOUN" and view.word(i + 1)[:1].isupper()
    return before and nouns.find("organizations", view.word(i)) is not None


def _opening(view: View, i: int) -> int:
    """Where the name begins that goes on with a word: Price | Waterhouse & …; the kind of firm is no part of it."""
    while view.entity(i).startswith("I-") and _is_partner(view, i - 1):
        i -= 1
    return i


def _closing(view: View, i: int) -> int:
    """Where it ends: Krohn & Lang | Maschinenbau GmbH, Krohn & Co. | KG."""
    while view.word(i + 1)[:1].isupper() and (view.entity(i + 1).startswith("I-") or legal_forms.tells(view.word(i + 1))):
        i += 1
    return i


def groups(view: View) -> Iterator[Found]:
    """A firm by its name and what it is: die | Nordstahl-Gruppe; neither die Minsk-Gruppe nor eine Rocker-Gruppe."""
    for i, token in enumerate(view.tokens):
        first, _, last = token.text.rpartition("-")
        one = token.upos in ("NOUN", "PROPN") and token.feat("Number") != "Plur" and not _is_any(view, i)
        if one and firm_words.whole(last) and forms.is_unlisted(first) and not gazetteer.demonyms(first):
            yield Found(i, i, "ORG", ())


def _is_any(view: View, i: int) -> bool:
    """eine | Gruppe: with an article that tells of no known one"""
    phrase = view.phrases.get(i)
    return phrase is not None and phrase.determination == "indefinite"


def unlabelled(view: View, taken: set[int]) -> Iterator[Found]:
    """Words tagged as a name that neither knows, and no title before a name: what the noun or the preposition before them says they are."""
    for inside, run in groupby(range(len(view.tokens)), lambda i: _may_be_name(view, i, taken)):
        first, *others = run
        long = inside and (len(view.word(first)) > 2 or view.word(first - 1) == "(")
        label = typing.label_by_context(view, first) if long else ""
        if label:
            yield Found(first, first + len(others), label, ())


def _may_be_name(view: View, i: int, taken: set[int]) -> bool:
    """A word that stands as a name does and is none that is known; no title before one."""
    if i in taken or not view.word(i)[:1].isupper() or (persons.is_title(view.word(i)) and i + 1 in taken):
        return False
    if i and empty.is_adverb(view.word(i - 1), view.word(i)):
        return False  # in Serie
    return view.tokens[i].upos == "PROPN" or _beside(view, i) or _glossed(view, i)


def _glossed(view: View, i: int) -> bool:
    """A noun nobody knows behind a bare preposition, and its land in brackets: in | Waldau | (Kreis Kassel)."""
    unknown = i > 0 and view.tokens[i].upos == "NOUN" and forms.entry(view.word(i)) is None
    return unknown and view.tokens[i - 1].upos == "ADP" and whereabouts.is_glossed_by_land(view, i)


def _beside(view: View, i: int) -> bool:
    """A noun nobody knows right behind a generic one: das Unternehmen | Nordstahl."""
    token = view.tokens[i]
    if i == 0 or token.upos != "NOUN" or view.tokens[i - 1].upos != "NOUN" or view.owners.get(i) != "apposition":
        return False
    label = typing.label_by_context(view, i)
    return forms.entry(token.text) is None and (
        label == "ORG" or (label == "PER" and "-" not in token.text) or _is_product(view.word(i - 1))
    )


def _is_product(noun: str) -> bool:
    """das Medikament | Xaretol"""
    work = nouns.find("works", noun)
    return work is not None and work.kind in (typing.PRODUCT, typing.SITE)
