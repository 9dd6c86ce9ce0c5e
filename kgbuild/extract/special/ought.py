"""Of whom something is demanded, told as what he must do. In: what speakers say that others must or should do. Out: demandsFrom Findings.

`Der Iran müsse die Kontrollen zulassen, sagte Anna Kurz.`  No table: who demands is the speaker, and nothing but the modal verb says that it is a demand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Polarity, Predication, Status
from kgbuild.relations import Pattern

PASSIVE = "undo_passive"
DENIES, BELIEVES = "denies", "believes"
IF = "soll"  # sollte Polen zahlen: a condition, where the verb stands before its subject
DONE = ("haben", "sein", "werden")  # er müsse es gewusst haben: a guess; er müsse entlassen werden: somebody else is to act


def ought(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The speaker, and whoever must or should do what the verb says (`except_words`: what one suffers, not does)."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma in pattern.except_words or not _is_demand(reading, said, pattern.words):
            continue
        speaker = said.sources[0].speaker
        who = reading.at(speaker.sentence, speaker.token) if speaker else None
        if who is None or not types.fits(reading.type(who), *pattern.subject_type):
            continue
        for whom in (m for a in said.having("agent") if (m := reading.mention(said, a)) is not None):
            if types.fits(reading.type(whom), *pattern.object_type) and not reading.same(who, whom):
                yield Finding(_act(said), pattern.relation, who, whom, pattern.id, weight=pattern.weight)


def _is_demand(reading: Reading, said: Predication, modals: tuple[str, ...]) -> bool:
    """Whether a modal form of the pattern stands at the verb, in somebody's words that are no denial, and no auxiliary beside it."""
    if not said.sources or said.sources[0].own or said.sources[0].act in (DENIES, BELIEVES) or said.polarity is Polarity.NEGATIVE:
        return False
    beside = [t for t in reading.document.sentences[said.sentence].tokens if t.head == said.trigger]
    helped = PASSIVE in said.steps or any(t.upos == "AUX" and t.lemma in DONE for t in beside)
    doers = [a.head for a in said.having("agent") if a.sentence is None]
    found = [t for t in beside if t.text in modals]
    return not helped and any(not t.text.startswith(IF) or min(doers, default=t.index) < t.index for t in found)


def _act(said: Predication) -> Predication:
    """The demand is the speaker's act, not part of what he says."""
    return replace(said, status=Status.ASSERTED, sources=said.sources[1:])
