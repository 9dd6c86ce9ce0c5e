"""Words that decide how real their complement is (`embedding.tsv`). In: a lemma. Out: its signature, and whose action an infinitive is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from kgbuild.lexicon import speech
from kgbuild.lexicon.table import rows


@dataclass(frozen=True, slots=True)
class Signature:
    """What holds of the complement when the word holds (`affirmed`) or is negated: fact, not, open, plan, not-plan. `verhindern`: not, fact."""

    lemma: str
    kind: str
    affirmed: str
    negated: str
    control: str
    nouns: tuple[str, ...]

    @property
    def factive(self) -> bool:
        """Whether the complement holds in any case: wissen, beenden."""
        return self.affirmed == self.negated == "fact"


@cache
def signatures() -> dict[tuple[str, str], Signature]:
    """All signatures by lemma and kind (verb, noun, adjective)."""
    return {
        (row["lemma"], row["kind"]): Signature(
            row["lemma"], row["kind"], row["affirmed"], row["negated"], row["control"], row.words("nouns")
        )
        for row in rows("embedding")
    }


def verb(lemma: str) -> Signature | None:
    """`gelingen`, particle and reflexive included."""
    return signatures().get((lemma, "verb"))


def event(lemma: str) -> Signature | None:
    """What a verb makes of the event that is its subject, be it known or not: die Übernahme `platzen`."""
    return signatures().get((lemma, "event"))


def attempt(lemma: str) -> Signature | None:
    """A verb by which an attack or talks, which there were, come to nothing: `scheitern`."""
    return signatures().get((lemma, "attempt"))


def seen(lemma: str) -> bool:
    """Whether what `sein` and `zu` say with a verb is so: war in Rom zu sehen; not: ist zu zahlen."""
    return (lemma, "seen") in signatures()


def due(lemma: str) -> bool:
    """Whether the present passive of a verb tells what is to come: wird in Rom beigesetzt."""
    return (lemma, "due") in signatures()


def goes_by_itself(lemma: str) -> bool:
    """Whether a verb says what an event does, and nobody does to it: Prozess in Ulm begonnen."""
    return (lemma, "itself") in signatures()


def judging(lemma: str) -> Signature | None:
    """A verb beside whose word it stands how real its clause is: als sicher `gelten`, als falsch `sich herausstellen`, falsch `nennen`."""
    return signatures().get((lemma, "judging"))


def adjective(lemma: str) -> Signature | None:
    """`bekannt`, `möglich`."""
    return signatures().get((lemma, "adjective"))


@lru_cache(maxsize=20_000)
def noun(lemma: str) -> Signature | None:
    """`Plan`; of a compound its last part: `Friedensplan`."""
    tails = (_joined().get(lemma[at:]) for at in range(3, len(lemma)))
    return signatures().get((lemma, "noun")) or next(filter(None, tails), None)


@cache
def _joined() -> dict[str, Signature]:
    """The nouns as they end a compound."""
    return {word.lower(): signature for (word, kind), signature in signatures().items() if kind == "noun"}


def control(lemma: str) -> str:
    """Whose action the infinitive under a verb or noun is: "subject", "object", or "" when unknown.

    Er versprach, Waffen zu liefern.  ->  subject.   Er bat sie, ihm zu helfen.  ->  object.
    """
    for entry in (verb(lemma), signatures().get((lemma, "noun")), speech.verb(lemma), speech.cues().get((lemma, "noun"))):
        if entry and entry.control:
            return entry.control
    return ""
