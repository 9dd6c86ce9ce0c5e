"""Names as the gazetteer and their shape tell them. In: a spaCy Doc with the recogniser's names. Out: the same Doc, its names put right.

The rule: what one must know of the world the gazetteer says, and what stands around a name says what it is; where neither is sure the recogniser is right.
Each step is a function of words and names, and gives the names anew; they are taken in the order of STEPS.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from kgbuild import gazetteer
from kgbuild.gazetteer import Entry
from kgbuild.lexicon import firm_words, nouns, persons
from kgbuild.parse.named import (
    BODY,
    LANDS,
    MATTER,
    PERSON,
    PLACE,
    TOWNS,
    Name,
    Names,
    Step,
    Words,
    label,
    opens_description,
    over,
    with_name,
)
from kgbuild.parse.shapes import SHAPES

COMPONENT = "kgbuild_names"
HOUSES = frozenset({"government", "seat"})  # bodies that are called like the houses they sit in
ALONE = frozenset({"city", "capital"})  # too often given names: Leo, Florence
COMMON = frozenset({*ALONE, *HOUSES, "party"})  # written like a common noun: Essen, Senat, Republikaner
STATE = "state"  # a club may be called so: Bayern
GOVERNING = frozenset({"GovernmentBody", "minister", "head_of_government", "head_of_state"})  # classes of bodies and of roles
OPENS = ("DET", "ADP", "PRON")


@Language.factory(COMPONENT, requires=["token.tag", "doc.ents"], assigns=["doc.ents"])
class KnownNames:
    """Puts the recogniser's names right.

    `Moody's senkte die Note.`, Moody's taken for a person  ->  ORG; `Sie flog an Venus und Mars vorbei.` -> LOC; `der Hurrikan Alma` -> MISC.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        pass

    def __call__(self, doc: Doc) -> Doc:
        words = Words(tuple(token.text for token in doc), tuple(token.tag_ for token in doc))
        before = tuple(Name(e.start, e.end, e.label_) for e in doc.ents)
        names = before
        for step in STEPS:
            names = step(words, names)
        if names != before:
            doc.ents = [Span(doc, name.start, name.end, name.label) for name in names]
        return doc


def listed(words: Words, names: Names) -> Names:
    """Names of the gazetteer: missed by the recogniser, cut short, or taken for what they are not."""
    for start, end, entries in _known(words):
        if made := _settled(words, names, Name(start, end, label(entries[0])), entries[0]):
            names = with_name(names, made)
    return names


def _known(words: Words) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """The gazetteer's names from left to right, the longest first."""
    at = 0
    while at < len(words):
        opens = words.texts[at][:1].isupper() or words.texts[at][:1].isdigit()
        found = gazetteer.longest(words.texts, at) if opens else None
        if found is not None:
            yield at, at + found[0], found[1]
        at += found[0] if found else 1


def _settled(words: Words, names: Names, name: Name, best: Entry) -> Name | None:
    """The listed name as it has to be; None where the recogniser is right."""
    old = over(names, name.start, name.end)
    if (name.label == PERSON and (old or name.single or not best.prominent)) or gazetteer.ordinary(words.between(name.start, name.end)):
        return None
    if not old:
        right = _is_certain(words, name, best)
    elif (old[0].start, old[0].end) == (name.start, name.end):
        right = old[0].label != name.label and _is_mistaken(words, names, old[0], name.label, best)
    else:
        right = _is_whole(words, name, old)
    return name if right else None


def _is_certain(words: Words, name: Name, best: Entry) -> bool:
    """Whether a name that the recogniser missed is one here: Vattenfall, Atomium; not every Essen, no Nobelpreis, no Bundestag: those it knows."""
    tag = words.tags[name.start]
    if not name.single:
        return tag not in OPENS
    if tag == "PROPN":
        return best.kind not in ALONE or not persons.name_gender(words.texts[name.start])
    return tag == "NOUN" and name.label != MATTER and best.kind not in COMMON


def _is_mistaken(words: Words, names: Names, old: Name, new: str, best: Entry) -> bool:
    """Whether the recogniser took a listed name for something else: Renault for a person, the Atomium for a body, the NFL for a body."""
    if new == PLACE:
        land = old.label == PERSON and best.kind in LANDS
        state = best.kind == STATE and old.label == BODY and _is_governed(words)
        return (land or state or best.kind not in TOWNS) and not (old.label == BODY and _is_firm(words, old.start))
    if new == BODY and old.label == PERSON:
        return not (old.single and (_is_called(words, old.start) or any(_bears(words, name, words.texts[old.start]) for name in names)))
    return old.label != MATTER and (new == MATTER or best.kind not in HOUSES)


def _is_governed(words: Words) -> bool:
    """Bayern will klagen, kündigte der Ministerpräsident an: whether the text speaks of governing, so that a state is no club."""
    common = (word for word, tag in zip(words.texts, words.tags, strict=True) if tag == "NOUN")
    found = (entry for word in common for table in ("organizations", "roles") if (entry := nouns.find(table, word)) is not None)
    return any(entry.kind in GOVERNING for entry in found)


def _is_firm(words: Words, i: int) -> bool:
    """der Investor | Nordkap: a body, whatever place is called so"""
    before = words.texts[i - 1] if i else ""
    return before[:1].isupper() and (bool(firm_words.any_firm(before)) or nouns.find("organizations", before) is not None)


def _is_called(words: Words, i: int) -> bool:
    """Präsident | Ford, Familie | Ringier: people, whatever firm is called so"""
    before = words.texts[i - 1] if i else ""
    return before[:1].isupper() and (nouns.find("roles", before) is not None or persons.is_title(before) or bool(nouns.family(before)))


def _bears(words: Words, name: Name, surname: str) -> bool:
    """Whether somebody of that surname is named in full: Henry Ford, beside Ford."""
    return name.label == PERSON and not name.single and words.texts[name.end - 1] in (surname, surname.removesuffix("s"))


def _is_whole(words: Words, name: Name, old: Names) -> bool:
    """Whether the recogniser found only parts of a listed name: Bosnien | und | Herzegowina; not what it is, or of which town: Kanton | Bern, Wiener | Senat."""
    if not (name.start <= old[0].start and old[-1].end <= name.end) or words.tags[name.start] in OPENS:
        return False
    rest = (old[0].start, old[0].end, old[0].label) == (name.start + 1, name.end, name.label)
    return not (rest and opens_description(words.texts[name.start]))


STEPS: tuple[Step, ...] = (listed, *SHAPES)
