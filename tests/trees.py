"""Reviewed parses of our own sentences (`parses/*.conllu`) as Documents, so that grammar is tested without a model."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kgbuild.model import Article, Document, Sentence, Token

PARSES = Path(__file__).parent / "parses"


@cache
def documents(file: str) -> dict[str, Document]:
    """The documents of a file by their id; sentences are joined by spaces, paragraphs counted by `# newpar`."""
    found: dict[str, Document] = {}
    for block in (PARSES / f"{file}.conllu").read_text("utf-8").split("# newdoc id = ")[1:]:
        name, _, body = block.partition("\n")
        found[name.strip()] = _document(name.strip(), body)
    return found


@cache
def by_text(file: str) -> dict[str, Document]:
    """The documents of a file by their text."""
    return {document.article.text: document for document in documents(file).values()}


def _document(name: str, body: str) -> Document:
    sentences: list[Sentence] = []
    text, paragraph = "", -1
    for block in body.strip().split("\n\n"):
        lines = block.split("\n")
        paragraph += "# newpar" in lines
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        start = len(text) + bool(text)
        tokens, words = _tokens(rows, start)
        text = f"{text} {words}" if text else words
        sentences.append(Sentence(len(sentences), start, start + len(words), words, tokens, max(paragraph, 0)))
    return Document(Article(name, text), tuple(sentences))


def _tokens(rows: list[list[str]], start: int) -> tuple[tuple[Token, ...], str]:
    tokens, text = [], ""
    for i, row in enumerate(rows):
        misc = dict(part.split("=", 1) for part in row[9].split("|") if "=" in part)
        feats = tuple(tuple(part.split("=", 1)) for part in row[5].split("|") if "=" in part)
        at = start + len(text)
        entity = misc.get("Entity", "")
        tokens.append(Token(i, row[1], row[2], row[3], int(row[6]) - 1, row[7], at, at + len(row[1]), feats, entity))  # type: ignore[arg-type]
        text += row[1] + ("" if misc.get("SpaceAfter") == "No" or i == len(rows) - 1 else " ")
    return tuple(tokens), text


def written(*rows: str) -> Sentence:
    """A sentence as a test writes it, `Blau PROPN 1 nsubj PER Number=Sing` for each word: form, part of speech, head (-1 for the root), label, entity or -, features."""
    tokens = []
    for i, row in enumerate(rows):
        text, upos, head, label, entity, *feats = row.split()
        found = tuple(tuple(feat.split("=")) for feat in feats)
        tokens.append(Token(i, text, text, upos, int(head), label, 0, 0, found, "" if entity == "-" else f"B-{entity}"))  # type: ignore[arg-type]
    return Sentence(0, 0, 0, "", tuple(tokens))


def labels(sentence: Sentence) -> str:
    """Each word with its label: `Blau:nsubj ging:root`."""
    return " ".join(f"{t.text}:{t.deprel}" for t in sentence.tokens)
