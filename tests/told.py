"""What grammar says of a reviewed parse, as lines a person can read: `angreifen Claimed - Wien denies`."""

from __future__ import annotations

from kgbuild.grammar import analyse
from kgbuild.model import Document, Polarity, Predication, Source


def told(document: Document, lemma: str) -> list[str]:
    """A line for each predication with that lemma: status, polarity, then its sources, innermost first."""
    found = [p for analysis in analyse(document) for p in analysis.predications if p.lemma == lemma]
    return [_line(document, predication) for predication in dict.fromkeys(found)]


def _line(document: Document, predication: Predication) -> str:
    sign = "+" if predication.polarity is Polarity.POSITIVE else "-"
    sources = ", ".join(_source(document, source) for source in predication.sources)
    return f"{predication.status.value} {sign} {sources}".rstrip()


def _source(document: Document, source: Source) -> str:
    who = "somebody"
    if source.speaker is not None:
        who = document.sentences[source.speaker.sentence].tokens[source.speaker.token].text
    return f"{who} {'wants' if source.own else source.act}"
