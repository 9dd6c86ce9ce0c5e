"""Words of speech and thought (`speech.tsv`). In: a lemma. Out: the speech act and what becomes of what is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon.table import rows


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


def preposition(word: str) -> Cue | None:
    """`laut`, `zufolge`."""
    return cues().get((word, "preposition"))


def adverb(word: str) -> Cue | None:
    """`so`, `demnach`."""
    return cues().get((word, "adverb"))


def carries(lemma: str) -> bool:
    """Whether a verb only carries a noun of speech, so that its subject speaks: die Ansicht vertreten, den Befehl erteilen."""
    return (lemma, "carrier") in cues()


@cache
def noun(lemma: str) -> Cue | None:
    """`Angabe`; of a compound its last part: `Polizeiangabe`, `Presse-Bericht`; but `Kriegserklärung` is listed as nothing that is said."""
    exact = cues().get((lemma, "noun"))
    if exact is None:
        compounds = (cue for (word, kind), cue in cues().items() if kind == "noun" and _ends(lemma, word))
        exact = max(compounds, key=lambda cue: len(cue.lemma), default=None)
    return None if exact is None or exact.effect == "none" else exact


def _ends(lemma: str, word: str) -> bool:
    compound = len(word) >= 5 and len(lemma) > len(word) + 2 and lemma.endswith(word.lower())
    return compound or lemma.endswith("-" + word)
