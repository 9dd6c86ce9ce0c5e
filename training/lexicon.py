"""The form lexicon. In: the German dictionary, name lists, raw text. Out: spaCy lookups. Rule: facts only from sources we may ship (SOURCES).

What the letters mean stands in kgbuild/parse/features.py. A form of the dictionary is kept when the raw text has it.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale
from spacy.lookups import Lookups

from kgbuild.parse.features import CLASSES, FORMS
from kgbuild.parse.lemmas import EDITS, LEMMAS

SOURCES = {
    "german_dict.tsv.gz": "CC BY-SA 4.0 (LanguageTool german-pos-dict: Morphy, korrekturen.de)",
    "politicians_everypolitician_2015.tsv, mdb_1949_2017.tsv, us_congress.tsv": "Wikidata labels, CC0",
    "redner_bundestag_wp19_21.tsv": "plenary protocols, official works",
    "places_naturalearth.tsv": "Natural Earth, public domain",
    "parties_partyfacts.tsv": "Wikidata labels, CC0",
    "Unicode CLDR through babel": "Unicode licence",
}
PEOPLE = ("politicians_everypolitician_2015.tsv", "mdb_1949_2017.tsv", "us_congress.tsv", "redner_bundestag_wp19_21.tsv")
LEMMA_LETTER = {"SUB": "N", "EIG": "P", "ADJ": "A", "PA1": "A", "PA2": "A", "VER": "V"}
LETTER = {
    "SUB": "N", "ADJ": "A", "PA1": "A", "PA2": "A", "VER": "V", "PRO": "X", "ADV": "X", "PRP": "X", "KON": "X", "ART": "X", "NEG": "X",
}  # fmt: skip
NAME_LETTER = {"VOR": "F", "NAC": "L", "PER": "L", "STD": "P", "COU": "P", "GEB": "P", "GEO": "P"}
CASES = {"NOM": "N", "AKK": "A", "DAT": "D", "GEN": "G"}
RARE = 2
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’.-]+$")

Letters = dict[str, set[str]]
Entry = tuple[str, str, list[str]]
Edit = tuple[int, str]


def form_lexicon(corpora: Path, text: Path) -> Lookups:
    """Tables FORMS and CLASSES for `kgbuild.parse.features`, LEMMAS and EDITS for `kgbuild.parse.lemmas`.

    Args:
        corpora: the corpora folder.
        text: tokenised raw text, to tell which forms occur.
    """
    entries = list(_entries(corpora / "lexica" / "german_dict.tsv.gz", _words(text)))
    letters, inflections = _dictionary(entries)
    _names(corpora / "gazetteers", letters)
    described = {form: ("".join(sorted(letters[form])), " ".join(sorted(inflections.get(form, ())))) for form in sorted(letters)}
    classes = sorted(set(described.values()))
    number = {described_as: i for i, described_as in enumerate(classes)}
    lookups = Lookups()
    lookups.add_table(FORMS, {form: number[value] for form, value in described.items() if value[0]})
    lookups.add_table(CLASSES, {"classes": [list(pair) for pair in classes]})
    edits = _lemmas(entries)
    kinds = sorted(set(edits.values()))
    kind = {kind: i for i, kind in enumerate(kinds)}
    lookups.add_table(LEMMAS, {key: kind[edits[key]] for key in sorted(edits)})
    lookups.add_table(EDITS, {"edits": [[list(edit) for edit in options] for options in kinds]})
    return lookups


def _words(text: Path) -> set[str]:
    with text.open(encoding="utf-8") as file:
        return {word for line in file for word in line.split()}


def _entries(path: Path, occurring: set[str]) -> Iterator[Entry]:
    """(form, lemma, tags) of every form that occurs, and of all names."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            form, _, rest = line.partition("\t")
            lemma, _, column = rest.partition("\t")
            tags = [tag for tag in column.strip().split(":") if tag]
            if tags and not form.startswith("#") and (form in occurring or tags[0] == "EIG"):
                yield form, lemma, tags


def _dictionary(entries: Iterable[Entry]) -> tuple[Letters, Letters]:
    letters: Letters = defaultdict(set)
    inflections: Letters = defaultdict(set)
    for form, _, tags in entries:
        letters[form] |= _letters(tags)
        inflections[form].add(_inflection(tags))
    return letters, inflections


def _lemmas(entries: Iterable[Entry]) -> dict[str, tuple[Edit, ...]]:
    """For each `letter:form` the edits that lead to its lemmas."""
    lemmas: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form, lemma, tags in entries:
        if tags[0] in LEMMA_LETTER and " " not in lemma:
            lemmas[LEMMA_LETTER[tags[0]], form].add(lemma)
    return {f"{letter}:{form}": tuple(sorted(_edit(form, lemma) for lemma in options)) for (letter, form), options in lemmas.items()}


def _edit(form: str, lemma: str) -> Edit:
    differing = (i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b)
    shared = next(differing, min(len(form), len(lemma)))
    return len(form) - shared, lemma[shared:]


def _letters(tags: list[str]) -> set[str]:
    table, relevant = (NAME_LETTER, tags) if tags[0] == "EIG" else (LETTER, tags[:1])
    return {table[tag] for tag in relevant if tag in table}


def _inflection(tags: list[str]) -> str:
    """`SUB:DAT:PLU:NEU` -> `DPN`; `VER:3:SIN:PRT:NON` -> `3SPRT`; adjectives only say that they are one."""
    if tags[0] in ("SUB", "EIG") and len(tags) > 3:
        return CASES.get(tags[1], "") + tags[2][:1] + tags[3][:1]
    if tags[0] == "VER":
        return "".join(tag[:1] if tag in ("SIN", "PLU") else tag for tag in tags[1:] if tag not in ("NON", "SFT"))
    return tags[0]


def _names(folder: Path, letters: Letters) -> None:
    given, last = _people(folder)
    for word, number in given.items():
        if number >= RARE:
            _add(letters, word, "F")
    for word in last:
        _add(letters, word, "L")
    for name in _places(folder):
        words = name.split()
        for word in words:
            _add(letters, word, "P" if len(words) == 1 else "Q")
    for row in _rows(folder / "parties_partyfacts.tsv"):
        if len(row["name_short"] or "") > 1:
            _add(letters, row["name_short"], "O")


def _add(letters: Letters, word: str, letter: str) -> None:
    """The word and its genitive, unless it is a function word or no Latin name."""
    if word[:1].isupper() and LATIN.match(word) and "X" not in letters.get(word, ()):
        letters[word].add(letter)
        letters[word + "s"].add(letter)


def _people(folder: Path) -> tuple[Counter[str], set[str]]:
    given: Counter[str] = Counter()
    last: set[str] = set()
    for row in (row for name in PEOPLE for row in _rows(folder / name)):
        words = (row.get("name_de") or row["name"] or "").split()
        if len(words) > 1:
            given.update(words[:-1] if len(words) < 4 else words[:1])
            last.add(words[-1])
    return given, last


def _places(folder: Path) -> Iterator[str]:
    for row in _rows(folder / "places_naturalearth.tsv"):
        yield from (row[key] for key in ("name_de", "name_en", "name") if row[key])
    yield from Locale("de").territories.values()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
