"""Marked marks of every style, nested, unclosed; titles are no speech."""

import pytest

from kgbuild.grammar.quotes import marked
from kgbuild.model import Article, Document, Sentence, Token


def document(*paragraphs: str) -> Document:
    """Sentences end at ` | `, tokens at spaces; `_` joins a token to the one before. Verbs are written in capitals."""
    sentences: list[Sentence] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        for text in paragraph.split(" | "):
            start, tokens = at, []
            for word in text.split(" "):
                at -= word.startswith("_") and bool(tokens)
                form = word.removeprefix("_")
                upos = "PUNCT" if not form[0].isalnum() else "VERB" if form.isupper() else "NOUN"
                tokens.append(Token(len(tokens), form, form, upos, -1, "dep", at, at + len(form)))
                at += len(form) + 1
            sentences.append(Sentence(len(sentences), start, at - 1, "", tuple(tokens), number))
    return Document(Article("x", " " * at), tuple(sentences))


def inside(*paragraphs: str) -> list[str]:
    found = document(*paragraphs)
    spans = [s for s in marked(found) if s.speech]
    return [" ".join(s.tokens[i].text for s in found.sentences for i in span.tokens(s)) for span in spans]


@pytest.mark.parametrize("marks", ["„“", "»«", "«»", "“”", '""', "‚‘", "„”", "›‹"])
def test_styles(marks: str) -> None:
    opening, closing = marks
    assert inside(f"Holm SAGT : {opening} _wir GEHEN _{closing} _, heute") == [f"{opening} wir GEHEN {closing}"]


def test_over_sentences() -> None:
    assert inside("Holm SAGT : „ _wir GEHEN _. | Ihr BLEIBT _. _“ | Der Rat TAGT _.") == ["„ wir GEHEN . Ihr BLEIBT . “"]


def test_nested() -> None:
    assert inside("„ _er RIEF ‚ _ich GEHE _‘ _, damals _“") == ["‚ ich GEHE ‘", "„ er RIEF ‚ ich GEHE ‘ , damals “"]


def test_unclosed_ends_with_its_paragraph() -> None:
    assert inside("Holm SAGT : „ _wir GEHEN _. | Ihr BLEIBT _.", "Der Rat TAGT _.") == ["„ wir GEHEN . Ihr BLEIBT ."]


def test_titles_are_no_speech() -> None:
    assert inside("der Film „ _Das Meer _“ LÄUFT") == []
    assert len(inside("er SPRICHT von „ _Freundschaft und Treue zwischen Völkern _“")) == 1
