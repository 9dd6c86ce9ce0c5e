"""What the article tells of its tokens. In: Analyses. Out: the places of those who speak, die, bear a role, are accused, come to harm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kgbuild.lexicon import charging, happenings, selection, speech
from kgbuild.model import Analysis, Predication

DEATH = "Tod"  # of happenings.tsv: sterben, versterben
DENIES = "denies"  # an act of speech.tsv
BECOMING = frozenset({"read_appointment", "read_as", "read_complement"})  # steps of the grammar
Places = frozenset[tuple[int, int]]  # sentence and token


@dataclass(frozen=True)
class Deeds:
    """Who does what, by sentence and token: er in `Er sagte das.` stands among `saying`."""

    analyses: tuple[Analysis, ...]

    @cached_property
    def becoming(self) -> Places:
        """What somebody becomes: Direktor in `Zum Direktor wurde Otto Kern ernannt.`"""
        said = list(self.predications())
        roles = {(p.sentence, p.trigger) for p in said if p.kind == "role" and BECOMING & set(p.steps)}
        made = {(p.sentence, a.head) for p in said if p.kind == "verb" and p.having("patient") for a in p.having("zu")}
        return frozenset(roles | made)

    @cached_property
    def bearing(self) -> Places:
        """Those who bear a role: er in `Er war Trainer in Ulm.`"""
        return frozenset(place for p in self.predications() if p.kind == "role" for place in _places(p, "bearer"))

    @cached_property
    def charged(self) -> Places:
        """Those who are accused, sought, held, tried, or are said to have done something."""
        supposed = (p for p in self.predications() if p.kind == "verb" and any(source.speaker is None for source in p.sources))
        return self._told(charging.ACCUSED) | {place for p in supposed for place in _places(p, "agent")}

    @cached_property
    def harmed(self) -> Places:
        """Those who come to harm."""
        return self._told(charging.HARMED)

    def _told(self, kind: str) -> Places:
        """Those whom a word of `charging.tsv` is said of."""
        told = ((p, role) for p in self.predications() for role in charging.roles(p.lemma, kind))
        return frozenset(place for p, role in told for place in _places(p, role))

    @cached_property
    def saying(self) -> Places:
        """The subjects of verbs of saying: sie in `Sie sagte das.`"""
        verbs = (p for p in self.predications() if p.kind == "verb" and speech.verb(p.lemma))
        said = (p for p in verbs if not selection.impersonal(p.lemma) and selection.kind(p.lemma, "agent") != "something")
        return frozenset(place for p in said for place in _places(p, "agent"))

    @cached_property
    def telling(self) -> Places:
        """Whom the article names as the source of something."""
        sources = (source.speaker for p in self.predications() for source in p.sources if source.speaker is not None)
        return frozenset((speaker.sentence, speaker.token) for speaker in sources)

    @cached_property
    def denying(self) -> Places:
        """The subjects of verbs of denying: sie in `Sie wies das zurück.`, `Sie wies das von sich.`"""
        said = (p for p in self.predications() if p.kind == "verb" and _denies(p))
        return frozenset(place for p in said for place in _places(p, "agent"))

    @cached_property
    def dying(self) -> Places:
        """The subjects of verbs of dying: Mutter in `Ihre Mutter starb früh.`"""
        said = (p for p in self.predications() if p.kind == "verb" and p.lemma in happenings.verbs(DEATH))
        return frozenset(place for p in said for place in _places(p, "agent"))

    def predications(self) -> Iterator[Predication]:
        """All that the grammar says, in text order."""
        for analysis in self.analyses:
            yield from analysis.predications


def _denies(said: Predication) -> bool:
    """bestreiten, zurückweisen, von sich weisen"""
    cue = speech.verb(f"von sich {said.lemma}" if said.having("von") else said.lemma)
    return cue is not None and cue.act == DENIES


def _places(said: Predication, role: str) -> list[tuple[int, int]]:
    """Where those stand who have a role in a predication of their own sentence."""
    return [(said.sentence, argument.head) for argument in said.having(role) if argument.sentence is None]
