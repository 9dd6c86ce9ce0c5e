"""Light verbs. In: verb, noun and the preposition between them. Out: the frame that both together mean, or None; the words are in light_verbs.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kgbuild.lexicon.table import rows

OR = "|"  # between the verbs, and between the nouns, of one line


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that only carries a noun. `Kritik üben an` -> lemma Kritik, its subject stays agent.

    `subject`, `object` and `recipient` say which role the verb's own participants take in the frame; "" keeps the role.
    """

    verb: str
    noun: str
    preposition: str
    lemma: str
    subject: str
    object: str
    recipient: str

    @property
    def gets(self) -> bool:
        """Whether its subject gets what the noun gives: Kritik ernten."""
        return self.subject in ("patient", "recipient")


@cache
def _table() -> dict[tuple[str, str, str], LightVerb]:
    columns = ("preposition", "lemma", "subject", "object", "recipient")
    pairs = ((row, verb, noun) for row in rows("light_verbs") for verb in row["verb"].split(OR) for noun in row["noun"].split(OR))
    entries = (LightVerb(verb, noun, *(row[column] for column in columns)) for row, verb, noun in pairs)
    return {(entry.verb, entry.noun, entry.preposition): entry for entry in entries}


def find(verb: str, noun: str, preposition: str = "") -> LightVerb | None:
    """The frame of verb + noun, the preposition being the one before the noun ("" when the noun has none)."""
    return _table().get((verb, noun, preposition))


@cache
def verbs() -> frozenset[str]:
    """Every verb of the table."""
    return frozenset(verb for verb, _, _ in _table())
