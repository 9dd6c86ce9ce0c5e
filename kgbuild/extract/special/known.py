"""What the patterns found before the special rules ask. In: their Findings. Out: the chains that a relation is told of, which a rule then leaves alone."""

from __future__ import annotations

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.relations import Pattern


def subjects(reading: Reading, pattern: Pattern, known: tuple[Finding, ...]) -> set[int]:
    """The chains that are a subject of the pattern's relation: Aufsichtsrat, where `der Aufsichtsrat von Osram` stands elsewhere."""
    return {reading.chain(finding.subject).index for finding in known if finding.predicate == pattern.relation}
