"""Texts that no newspaper prints: everything ends, in time that grows with the text, and no tree is too deep."""

from __future__ import annotations

import time

import pytest

from kgbuild import coreference, extract, grammar, mentions, pipeline
from kgbuild.model import Article, Document, Sentence, Token
from kgbuild.settings import Settings

SENTENCE = "Holm sagte, Berg habe die Bank in Bonn verkauft. "
TEXTS = {
    "no full stop": "Holm traf Berg und die Bank " * 400,
    "one long word": "Der " + "Donau" * 2_000 + " kam nach Bonn.",
    "long paragraph": SENTENCE * 300,
    "open quotation marks": "„" * 300 + "Wir gehen, sagte Holm.",
    "clauses in clauses": "Holm sagte, " + "dass Berg meinte, " * 200 + "dass Kern kam.",
    "genitives in genitives": "Der Sprecher " + "des Ministers " * 200 + "kam.",
    "many coordinated": "Holm " + "und Berg " * 300 + "kamen.",
    "nothing but marks": "., ; : ! ? " * 500,
}
LABELS = ("nmod", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "appos", "parataxis", "flat", "obl", "case", "nsubj", "cop")
DEEP = 400  # tokens, each below the one before
FACTOR = 4  # how much longer twice the text may take


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_every_text_is_read(text: str) -> None:
    document = pipeline.language_model(None).parse(Article("a", text))
    record = pipeline.read_document(document)
    assert len(record.sentences) == len(document.sentences)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("upos", ["VERB", "NOUN", "PROPN"])
def test_no_tree_is_too_deep(label: str, upos: str) -> None:
    document = chain(label, upos)
    analyses = grammar.analyse(document)
    found = mentions.find(document, analyses)
    extract.claims(document, analyses, found, coreference.link(document, analyses, found))
    grammar.quotations(document)
    grammar.open_triples(document)


def chain(label: str, upos: str) -> Document:
    """A sentence in which every word hangs on the word before."""
    words = {"VERB": "sagte", "NOUN": "Sprecher", "PROPN": "Holm"}
    text = " ".join([words[upos]] * DEEP)
    width = len(words[upos]) + 1
    tokens = tuple(
        Token(i, words[upos], words[upos], upos, i - 1, label if i else "root", i * width, i * width + width - 1) for i in range(DEEP)
    )
    return Document(Article("a", text), (Sentence(0, 0, len(text), text, tokens),))


def test_time_grows_with_the_text() -> None:
    once, twice = (_seconds(SENTENCE * count) for count in (400, 800))
    assert twice < FACTOR * once + 0.5


def _seconds(text: str) -> float:
    document = pipeline.language_model(None).parse(Article("a", text))
    start = time.process_time()
    pipeline.assemble((pipeline.read_document(document),), Settings())
    return time.process_time() - start
