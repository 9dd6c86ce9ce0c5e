"""Words of speech and thought (`speech.tsv`). In: a lemma. Out: the speech act and what becomes of what is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from kgbuild.lexicon.compounds import firsts
from kgbuild.lexicon.table import rows

SHORTEST = 5  # letters of a noun that may end a compound


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that gives the word to somebody: `bestreiten` (verb, denies, deny), `Angabe` (noun, says, claim), `laut` (preposition)."""

    lemma: str
    kind: str
    act: str
    effect: str
    control: str
    nouns: tuple[str, ...]
    speaker: tuple[str, ...] = ()


@cache
def cues() -> dict[tuple[str, str], Cue]:
    """All cues by lemma and kind."""
    return {
        (row["lemma"], row["kind"]): Cue(
            row["lemma"], row["kind"], row["act"], row["effect"], row["control"], row.words("nouns"), row.words("speaker")
        )
        for row in rows("speech")
    }


def verb(lemma: str) -> Cue | None:
    """`bestreiten`, particle and reflexive included."""
    return cues().get((lemma, "verb"))


def behind_wie(lemma: str) -> Cue | None:
    """(wie der Sender) `erfuhr`"""
    return cues().get((lemma, "wie"))


def preposition(word: str) -> Cue | None:
    """`laut`, `zufolge`."""
    return cues().get((word, "preposition"))


def adverb(word: str) -> Cue | None:
    """`so`, `demnach`."""
    return cues().get((word, "adverb"))


def judges(lemma: str) -> bool:
    """Whether what a verb calls something is its subject's judgement: den Plan „Unsinn“ nennen, es eine Lüge nennen."""
    return (lemma, "judgement") in cues()


def is_crowd(word: str) -> bool:
    """Whether a headline quotes somebody unnamed so: `Medien`, `Insider`."""
    return (word, "crowd") in cues()


def is_prior(lemma: str) -> bool:
    """Whether `nach` only counts from a noun of speech and gives nobody the word: nach einer Drohung, nach einem Geständnis."""
    return (lemma, "prior") in cues()


def intends(lemma: str) -> bool:
    """Whether an infinitive under a verb of saying is what its subject will do: erklären, am Montag zu schließen."""
    return (lemma, "intent") in cues()


def swears(lemma: str) -> bool:
    """Whether one says it of oneself: beteuern, er wisse nichts."""
    return (lemma, "oath") in cues()


def explains(lemma: str) -> bool:
    """Whether what a verb points back to is so, and its subject only gives the reason: das begründet sie mit der Lage."""
    return (lemma, "reason") in cues()


def carries(lemma: str) -> bool:
    """Whether a verb only carries a noun of speech, so that its subject speaks: die Ansicht vertreten, den Befehl erteilen."""
    return (lemma, "carrier") in cues()


@lru_cache(maxsize=20_000)
def noun(lemma: str) -> Cue | None:
    """`Angabe`; of a compound its last part: `Polizeiangabe`, `Presse-Bericht`; but `Kriegserklärung` is listed as nothing that is said."""
    found = cues().get((lemma, "noun")) or next(filter(None, (_last_part(lemma, at) for at in range(1, len(lemma)))), None)
    return None if found is None or found.effect == "none" else found


@lru_cache(maxsize=5000)
def holders(lemma: str) -> tuple[str, ...]:
    """The readings of what stands before a noun of speech in a compound: Polizeiangabe -> Polizei; () for none."""
    at = next((at for at in range(1, len(lemma)) if _last_part(lemma, at)), 0)
    return firsts(lemma[:at].rstrip("-")) if at else ()


def _last_part(lemma: str, at: int) -> Cue | None:
    """The noun that a compound ends in from a letter on: polizei|angabe, Presse-|Bericht."""
    tail = lemma[at:]
    joined = _joined().get(tail) if at > 2 else None
    return joined or (cues().get((tail, "noun")) if lemma[at - 1] == "-" else None)


@cache
def _joined() -> dict[str, Cue]:
    """The nouns as they end a compound; short ones never do."""
    return {word.lower(): cue for (word, kind), cue in cues().items() if kind == "noun" and len(word) >= SHORTEST}
