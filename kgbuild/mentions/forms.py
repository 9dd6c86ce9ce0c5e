"""German word forms. In: words in some case. Out: how they would stand alone, in the nominative without article.

`russischen Angriffs` -> russischer Angriff; `Protesten` -> Proteste; `Putins` -> Putin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgbuild import gazetteer
from kgbuild.lexicon import bare_genitives, endings, nouns, times
from kgbuild.lexicon.nouns import Noun
from kgbuild.lexicon.signs import QUOTES


@dataclass(frozen=True, slots=True)
class Inflected:
    """Gender and number that an article and an ending tell; "" for what stays open."""

    gender: str
    number: str


_ONE = {
    ("der", "e"): "Masc",
    ("die", "e"): "Fem",
    ("eine", "e"): "Fem",
    ("ein", "er"): "Masc",
    ("dem", "en"): "Masc",
    ("einem", "en"): "Masc",
    ("einen", "en"): "Masc",
    ("eines", "en"): "Masc",
    ("des", "en"): "Masc",
    ("einer", "en"): "Fem",
    ("der", "en"): "Fem",
}
STRONG = {"Masc": "er", "Fem": "e", "Neut": "es", "Plur": "e", "": "e"}
_ADJECTIVE = re.compile(r"^(.{2,}?)(?:e|en|em|er|es)$")
_UMLAUT = re.compile(r"[äöüÄÖÜ]")
_SIBILANTS = ("s", "ß", "x", "z", "ce")


def is_unlisted(word: str) -> bool:
    """Whether a word with a capital is in no table: Nordstahl; no word of two letters."""
    return word[:1].isupper() and len(word) > 2 and entry(word) is None and not gazetteer.lookup(word)


def adjective(word: str, gender: str, number: str) -> str:
    """The adjective alone before its noun: russischen, Masc -> russischer; Schweizer stays."""
    found = None if gazetteer.undeclined(word) else _ADJECTIVE.match(word)
    return found[1] + STRONG["Plur" if number == "Plur" else gender] if found else word


def quoted(name: str) -> str:
    """`Al-Kaida“-Mitglieder` -> Al-Kaida-Mitglieder: a quotation mark that opens or closes alone is none of a name."""
    marks = [i for i, sign in enumerate(name) if sign in QUOTES]
    return name if len(marks) % 2 == 0 else "".join(sign for sign in name if sign not in QUOTES)


def is_inflected(adjective: str) -> bool:
    """große, großer; not offenbar, momentan"""
    return _ADJECTIVE.match(adjective) is not None


def is_superlative(word: str, lemma: str) -> bool:
    """schwersten, whose lemma is schwer; not fest, erst, nächster"""
    return endings.is_most(word) and not lemma.endswith(("st", "ste")) and times.direction(word) is None


def numeral(word: str) -> str:
    """zweier, dreier as a genitive -> zwei, drei; vier, mehrerer stay."""
    bare = word.removesuffix("er")
    return bare if times.number(bare) and times.number(word) == times.number(bare) else word


def adjectival(article: str, word: str, genitive: bool) -> Inflected:
    """A noun that is inflected like an adjective: die Angeklagte is one woman, der 38-Jährigen is dative; der Angeklagten may be many."""
    ending = next((e for e in ("en", "er", "e") if word.endswith(e)), "")
    if article.lower() == "die" and ending == "en":
        return Inflected("", "Plur")
    gender = "" if genitive and (article.lower(), ending) == ("der", "en") else _ONE.get((article.lower(), ending), "")
    return Inflected(gender, "Sing" if gender else "")


def noun(word: str, case: str, number: str, entry: Noun | None, gender: str = "") -> str:
    """The noun in the nominative of its number: `Protesten` -> Proteste, `Angriffs` -> Angriff, `Präsidenten` -> Präsident."""
    if number == "Plur":
        told = "Masc" if entry and entry.feminine == entry.word + "in" else gender
        return plural(word, entry.word if entry else "", told)
    if entry and entry.word:
        return word if _same(word, entry.word) else entry.word
    return singular(word, case, gender)


def _same(word: str, base: str) -> bool:
    return word == base or word == base + "e"


def singular(word: str, case: str, gender: str) -> str:
    """Without a listed base: a genitive loses its ending when the tree says genitive and the noun is no feminine."""
    if case != "Gen" or gender == "Fem" or len(word) < 5 or not word.endswith("s") or bare_genitives.is_bare(word):
        return word
    if word.endswith("nisses"):
        return word[:-3]
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS[:4]):
        return word[:-2]
    return word[:-2] if word.endswith(("tes", "des", "ges", "kes", "fes", "pes", "bes")) and not word.endswith("ees") else word[:-1]


def plural(word: str, base: str = "", gender: str = "") -> str:
    """A dative plural without its -n: Protesten -> Proteste, Gegnern -> Gegner, Ärzten -> Ärzte; Verhandlungen, Gremien and Katholiken stay."""
    if word.endswith("tern") and any(letter in word for letter in "äöü") and base.endswith("ter") and word[:-1] != base:
        return word[:-1]
    if word.endswith(("ern", "eln")) and not base.endswith(("er", "el", "ern", "e")) and not (base and word in (base + "n",)):
        return word[:-1]
    if word.endswith(("ern", "eln")) and base.endswith(("er", "el")) and gender != "Fem":
        return word[:-1]
    if (
        not word.endswith("en")
        or gender == "Fem"
        or word.endswith(("ungen", "heiten", "keiten", "schaften", "ionen", "täten", "innen", "ssen"))
    ):
        return word
    strong = not nouns.is_weak(base) and (base.endswith("ier") or not base.endswith(("er", "el", "ei", "au", "or", "ung", "wacht")))
    if base and word == base + "en" and strong:
        return word[:-1]
    more = len(_UMLAUT.findall(word)) > len(_UMLAUT.findall(base))  # Städten, Ärzten; not Führungsgremien
    return word[:-1] if base and more and not base.endswith(("e", "en")) else word


def strip_genitive(name: str) -> str:
    """`Putins` -> Putin, `Paris’` -> Paris; only for names known to stand in the genitive."""
    if name.endswith(("'", "’")):
        return name[:-1]
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


def genitive(name: str) -> str:
    """A name as owner: Russland -> Russlands; after a sibilant with von: Zypern von … is left to the caller."""
    return name + ("’" if name.endswith(("s", "ß", "x", "z")) else "s")


def entry(word: str) -> Noun | None:
    """The first table's entry of a noun."""
    return next((found for table in nouns.TABLES if (found := nouns.find(table, word))), None)


_FEMININE = re.compile(r"(?:ung|heit|keit|schaft|ei|ion|tät|ik|enz|anz|ur|euer|eue|ie)(?:en|n)?$")
_NEUTER = re.compile(r"(?:chen|lein|ment|um|nis)s?$")


def gender(word: str, told: str) -> str:
    """The gender of a noun by its ending, else what the tagger tells: Partei -> Fem."""
    if _FEMININE.search(word):
        return "Fem"
    return "Neut" if _NEUTER.search(word) else told
