"""What is known when a predication is judged. In: findings and reports. Out: who speaks at a place."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.grammar.findings import Findings
from kgbuild.grammar.speech import Report
from kgbuild.grammar.value import Voice
from kgbuild.model import Place, Sentence


@dataclass(frozen=True)
class Reading:
    """Findings with the reports around every place."""

    findings: Findings
    around: dict[Place, tuple[Report, ...]]

    @classmethod
    def of(cls, findings: Findings, reports: tuple[Report, ...]) -> Reading:
        """A reading of a document's reports."""
        around: dict[Place, tuple[Report, ...]] = {}
        for report in reports:
            for place in report.scope:
                around[place] = (*around.get(place, ()), report)
        return cls(findings, around)

    def is_reported(self, sentence: Sentence, token: int) -> bool:
        """Whether somebody other than the author says it."""
        return Place(sentence.index, token) in self.around

    def voices(self, sentence: Sentence, token: int) -> tuple[Voice, ...]:
        """Those who say it, as voices."""
        reports = self.around.get(Place(sentence.index, token), ())
        return tuple(Voice(len(r.scope), r.speakers, r.act, r.trigger, way=r.way) for r in reports)
