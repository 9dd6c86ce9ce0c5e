"""Adverbs, modals and subordinators that say how real a clause is (`adverbs.tsv`, `modals.tsv`, `markers.tsv`). In: a lemma. Out: its effect."""

from __future__ import annotations

from functools import cache

from kgbuild.lexicon.table import Row, rows

WORDS, ADJECTIVE, LABEL, ONWARD = "", "adjective", "label", "onward"


@cache
def _adverbs() -> dict[tuple[str, str], str]:
    return {(row["lemma"], row["kind"] if row["kind"] in (ADJECTIVE, LABEL, ONWARD) else WORDS): row["effect"] for row in rows("adverbs")}


def adverb(lemma: str) -> str:
    """`vielleicht` -> possible, `angeblich` -> hearsay, `nie` -> negative, `fast` -> near; "" for others."""
    return _adverbs().get((lemma, WORDS), "")


def adjective(lemma: str) -> str:
    """Of an adjective before an event noun: `mutmaßlich` -> hearsay, `geplant` -> plan, `gescheitert` -> negative."""
    return _adverbs().get((lemma, ADJECTIVE), "")


def label(words: str) -> str:
    """Of what stands before a colon: `Szenario` -> possible, `Satire` -> hearsay, `Falsch` -> negative, `Angeblich` -> hearsay."""
    lower = words.lower()
    return _adverbs().get((words, LABEL), "") or adverb(lower) or adjective(lower)


def goes_on(word: str) -> bool:
    """Whether an adverb opens what goes on in an account: dann, danach, dort."""
    return (word.lower(), ONWARD) in _adverbs()


@cache
def _modals() -> dict[str, Row]:
    return {row["lemma"]: row for row in rows("modals")}


def modal(lemma: str, form: str) -> str:
    """What a modal makes of its infinitive; `form` is present, past, conditional or perfect. `können`, `past` -> fact."""
    row = _modals().get(lemma)
    return row[form] if row else ""


@cache
def _markers() -> dict[tuple[str, str], str]:
    return {(row["marker"], row["form"]): row["effect"] for row in rows("markers")}


def marker(word: str, infinitive: bool) -> str:
    """`falls` -> condition, `um` (infinitive) -> plan, `ohne` -> not; "" for `weil`."""
    own = _markers().get((word, "infinitive" if infinitive else "clause"), "")
    return own or _markers().get((word, ""), "")


@cache
def _statives() -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("statives"))


def is_stative(lemma: str) -> bool:
    """Whether a verb tells of being and having: `leben`, `besitzen`."""
    return lemma in _statives()
