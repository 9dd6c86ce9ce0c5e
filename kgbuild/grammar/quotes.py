"""Marked marks. In: a document. Out: its quotations as spans of tokens, across the sentences of a paragraph.

Every style is read („…“ »…« «…» “…” "…" ‚…‘ ›…‹), nested, and closed at the paragraph's end when the article forgets to.
Up to four words without a verb are a title or scare quotes, no speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kgbuild.lexicon import signs
from kgbuild.model import Document, Place, Sentence

PAIRS = {
    "„": '“”"',
    "“": "”“",
    "”": "”",
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’'",
    "›": "‹",
    "‹": "›",
    "'": "'",
    "``": "''",
    "''": "''",
}
MARKS = frozenset(PAIRS) | frozenset("".join(PAIRS.values())) - {"’"}
ONLY_OPENING = frozenset(("„", "‚", "``"))
TITLE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two quotation marks, the marks included; `speech` tells it from titles and scare quotes."""

    first: Place
    last: Place
    depth: int
    speech: bool

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """The sentences it stands in."""
        return document.sentences[self.first.sentence : self.last.sentence + 1]

    def tokens(self, sentence: Sentence) -> range:
        """Its tokens in one sentence, marks included."""
        if not self.first.sentence <= sentence.index <= self.last.sentence:
            return range(0)
        start = self.first.token if sentence.index == self.first.sentence else 0
        stop = self.last.token + 1 if sentence.index == self.last.sentence else len(sentence.tokens)
        return range(start, stop)


def marked(document: Document) -> tuple[Marked, ...]:
    """The quotations of a document, in the order in which they close."""
    found: list[Marked] = []
    for _, sentences in groupby(document.sentences, key=lambda s: s.paragraph):
        found.extend(_paragraph(tuple(sentences)))
    return tuple(found)


def quoted(sentence: Sentence, spans: tuple[Marked, ...]) -> tuple[bool, ...]:
    """Per token whether it stands inside quotation marks."""
    inside = {i for span in spans for i in span.tokens(sentence)}
    return tuple(token.index in inside for token in sentence.tokens)


def _paragraph(sentences: tuple[Sentence, ...]) -> Iterator[Marked]:
    stack: list[tuple[str, Place]] = []
    places = [Place(sentence.index, token.index) for sentence in sentences for token in sentence.tokens]
    text = {sentence.index: sentence for sentence in sentences}
    for place in places:
        mark = text[place.sentence].tokens[place.token].text
        if stack and signs.closes_within(mark, PAIRS[stack[-1][0]]):
            yield _quotation(stack.pop()[1], place, len(stack), text)
        if mark not in MARKS:
            continue
        if stack and mark in PAIRS[stack[-1][0]] and not _opens(text[place.sentence], place.token, stack[-1][0]):
            yield _quotation(stack.pop()[1], place, len(stack), text)
        elif mark in PAIRS and (mark in ONLY_OPENING or _opens(text[place.sentence], place.token, "")):
            stack.append((mark, place))
    while stack:
        yield _quotation(stack.pop()[1], places[-1], len(stack), text)


def _opens(sentence: Sentence, token: int, within: str) -> bool:
    """Whether a mark that can open and close opens: a space before it and none behind; the same mark never nests in itself."""
    mark = sentence.tokens[token]
    if within and (mark.text == within or mark.text not in PAIRS):
        return False
    before = token == 0 or sentence.tokens[token - 1].end < mark.start or sentence.tokens[token - 1].text in ("(", "[", "–", "-")
    after = token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].start == mark.end
    return before and after


def _quotation(first: Place, last: Place, depth: int, text: dict[int, Sentence]) -> Marked:
    span = Marked(first, last, depth, speech=True)
    words = [sentence.tokens[i] for sentence in text.values() for i in span.tokens(sentence) if sentence.tokens[i].upos != "PUNCT"]
    verb = any(word.upos in ("VERB", "AUX") for word in words)
    return Marked(first, last, depth, speech=verb or len(words) > TITLE_WORDS)
