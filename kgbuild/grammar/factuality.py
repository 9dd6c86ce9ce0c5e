"""How real each predication is, and who says so. In: a document and its analyses. Out: the analyses with status, polarity, sources, tense."""

from __future__ import annotations

from kgbuild.model import Analysis, Document


def qualify(document: Document, analyses: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """The analyses, each predication with its status, polarity, source chain and tense, each token told whether it is quoted."""
    return analyses
