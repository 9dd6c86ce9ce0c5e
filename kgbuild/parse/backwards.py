"""The second parser: it reads each sentence from its end. In: parsed Docs. Out: the same words with its trees. Rule: names and sentence ends are the first one's.

After Sagae and Lavie 2006: a parser that goes from right to left makes other mistakes, so that what both read alike is surer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from kgbuild.parse.components import COMPONENT
from kgbuild.parse.quick import quicken

SHARED = ("vocab", "tokenizer")  # what the first pipeline has
BATCH = 512  # sentences the pipeline sees at once


@dataclass(frozen=True, slots=True)
class SecondParser:
    """A pipeline that was trained on sentences read from their ends, over the vocab of the first one. `settle` is the first one's last step."""

    nlp: Language
    settle: Language

    def read(self, docs: Sequence[Doc]) -> Iterator[Doc]:
        """The Docs as this parser reads them, in their order."""
        spans = [span for doc in docs for span in doc.sents]
        order = sorted(range(len(spans)), key=lambda i: len(spans[i]))  # like lengths share batches
        parsed = self.nlp.pipe((_backwards(spans[i]) for i in order), batch_size=BATCH)
        read = dict(zip(order, map(_words, parsed), strict=True))
        sentences = iter(read[i] for i in range(len(spans)))
        for doc in docs:
            again = _doc(doc, [word for _ in doc.sents for word in next(sentences)])
            yield self.settle.get_pipe(COMPONENT)(again)


@dataclass(frozen=True, slots=True)
class Word:
    """What the parser says of a word; `head` is as many words behind it, or ahead where it is negative."""

    head: int
    dep: str
    tag: str
    lemma: str
    morph: str


def load(folder: Path, first: Language) -> SecondParser:
    """The second parser of a folder.

    Args:
        folder: as `training/assemble.py` writes it.
        first: the pipeline whose vocab, word vectors and tables it shares.
    """
    nlp = spacy.load(folder, vocab=first.vocab, exclude=SHARED)
    quicken(nlp)
    return SecondParser(nlp, first)


def _backwards(span: Span) -> Doc:
    """`Er kam.`  ->  `. kam Er`, one sentence"""
    words = [token.text for token in reversed(span)]
    spaces = [True, *(bool(token.whitespace_) for token in reversed(span[:-1]))]
    return Doc(span.doc.vocab, words=words, spaces=spaces, sent_starts=[True, *[False] * (len(words) - 1)])


def _words(doc: Doc) -> list[Word]:
    """The words of a sentence in their own order."""
    return [_word(token) for token in reversed(doc)]


def _word(token: Token) -> Word:
    return Word(token.i - token.head.i, token.dep_, token.tag_, token.lemma_, str(token.morph))


def _doc(first: Doc, words: Sequence[Word]) -> Doc:
    """The first parser's Doc with other trees."""
    again = Doc(
        first.vocab,
        words=[token.text for token in first],
        spaces=[bool(token.whitespace_) for token in first],
        heads=[i + word.head for i, word in enumerate(words)],
        deps=[word.dep for word in words],
        tags=[word.tag for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[word.morph for word in words],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in first],
    )
    again.user_data.update(first.user_data)
    return again
