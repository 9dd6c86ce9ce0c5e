"""Classes of role nouns and of what limits them. In: a noun or qualifiers. Out: class names that relation files use with `@`; data in lexicon/."""

from __future__ import annotations

from functools import cache, lru_cache

from kgbuild import gazetteer
from kgbuild.lexicon import nouns
from kgbuild.lexicon.nouns import Noun
from kgbuild.lexicon.table import rows

ENDED = {"dead": "former"}
OFFICES = frozenset({"head_of_state", "head_of_government", "minister"})
LEADER, EMPLOYED = "leader", "employee"
HEAD_OF_STATE = "head_of_state"
BODIES = ("organizations", "groups", "places", "roles")
WEAK = ("ist", "ant", "ent", "at", "oge", "nom", "soph", "and")  # endings of nouns that have -en in all cases but the nominative
JOINTS = ("s", "n", "en", "es")


def classes(noun: str) -> tuple[str, ...]:
    """The class of a role noun, or of the role noun a compound ends in: Kremlsprecher -> (spokesperson,); who heads a department is employed."""
    entry = nouns.find("roles", noun)
    if entry is None:
        return ()
    if entry.kind == HEAD_OF_STATE and entry.first and not _named(entry):
        return (EMPLOYED if _heads_part(entry.first) else LEADER,)  # ADAC-Verkehrspräsident; Kartellamtspräsident, Bauernpräsident
    return (EMPLOYED,) if entry.kind == LEADER and _bare(entry.lemma) and not _named(entry) and _heads_part(entry.first) else (entry.kind,)


@cache
def _bare(lemma: str) -> bool:
    """Whether the role noun says nothing of what is led: Chef, not Bankchef."""
    return not any(lemma != other and lemma.lower().endswith(other.lower()) for other in nouns.entries("roles"))


def _named(entry: Noun) -> bool:
    """Whether a hyphen joins the role to what is led: GdP-Vorsitzende, US-Präsident; not SWR-Fernsehfilmchefin, Bauernpräsident."""
    return entry.word[len(entry.first) :].startswith("-")


@lru_cache(maxsize=5000)
def _heads_part(first: str) -> bool:
    """Whether what stands before the role is neither a body nor a name: Fernsehfilm(chefin), SWR-Fernsehfilm(chefin); not Bank(chefin), SWR-(Chefin)."""
    last = first.rpartition("-")[2]
    if not last or any(nouns.find(table, last) for table in BODIES):
        return False
    return not gazetteer.lookup(last) and not any(gazetteer.lookup(last.removesuffix(joint)) for joint in JOINTS if last.endswith(joint))


def is_of(noun: str, words: tuple[str, ...]) -> bool:
    """Whether a pattern's words name the class of a role noun: Kremlsprecher, by `@spokesperson`."""
    return any(f"@{name}" in words for name in classes(noun))


def tail(noun: str) -> str:
    """The listed role noun a word ends in: Kremlsprecher -> Sprecher; the word itself when it ends in none."""
    entry = nouns.find("roles", noun)
    return entry.lemma if entry else noun


@cache
def _lowered() -> tuple[tuple[str, str], ...]:
    """Every role noun, as it is and in lower case."""
    return tuple((other, other.lower()) for other in nouns.entries("roles"))


@lru_cache(maxsize=5000)
def first(noun: str) -> str:
    """What stands before the shortest role noun in a word: Gewerkschaftschefin -> Gewerkschafts, Armeesprecher -> Armee, Chef -> ""."""
    entry = nouns.find("roles", noun)
    if entry is None:
        return ""
    lemma = entry.lemma.lower()
    shorter = [other for other, lower in _lowered() if other != entry.lemma and lemma.endswith(lower)]
    simple = min(shorter, key=len, default=entry.lemma)
    return (entry.first + entry.lemma[: len(entry.lemma) - len(simple)]).rstrip("-")


def for_gender(noun: str, gender: str, case: str = "") -> str:
    """The nominative singular of a role noun, of a man or a woman where the form tells only half: Vorsitzenden -> Vorsitzender, Vorsitzende."""
    entry = nouns.find("roles", noun)
    if entry is None:
        return _unlisted(noun, case)
    listed = nouns.listed("roles", entry.lemma)
    if listed is None or not listed.adjectival:
        return entry.word
    stem = entry.word.removesuffix("r")
    return stem if gender == "Fem" else f"{stem}r"


def gender(noun: str) -> str:
    """The gender of a role noun's form: Politiker -> Masc, Politikerin -> Fem; "" for one that no list has."""
    entry = nouns.find("roles", noun)
    return entry.gender if entry else ""


def is_adjectival(noun: str) -> bool:
    """Whether a role noun is declined like an adjective: Beauftragter, Beauftragte."""
    entry = nouns.find("roles", noun)
    return entry is not None and entry.adjectival


def _unlisted(noun: str, case: str) -> str:
    """Without an entry what the case tells: dem Rechtsgaullisten -> Rechtsgaullist, des Realos -> Realo."""
    weak = noun.endswith("en") and noun.removesuffix("en").endswith(WEAK)
    if weak and case != "Nom":
        return noun.removesuffix("en")
    return noun.removesuffix("s") if case == "Gen" else noun


@cache
def _effects() -> dict[str, str]:
    listed = {row["lemma"]: row["effect"] for row in rows("qualifiers")}
    positives = {word.removesuffix("er"): effect for word, effect in listed.items() if word.endswith("er")}
    return positives | listed  # the lemma of `frühere` is früh


def qualified(qualifiers: tuple[str, ...]) -> set[str]:
    """The qualifiers themselves and their effects with `@`: designiert -> {designiert, @future}."""
    effects = [_effects()[word] for word in qualifiers if word in _effects()]
    return {*qualifiers, *(f"@{ENDED.get(effect, effect)}" for effect in effects)}


def limited(qualifiers: tuple[str, ...], without: tuple[str, ...]) -> bool:
    """Whether a pattern leaves out what is so qualified: der frühere Chef, by `@former`."""
    return bool(qualified(qualifiers) & set(without))
