"""Raw text for pretraining and silver annotation. In: raw text of the corpora folder. Out: `Tree`s of words, blanks and guessed tags. Rule: nothing held out is read.

A paragraph that shares a run of eight words with a dev sentence or a gold article is left out; of Wikinews the whole article. Of `quotes/` only the text is read.
"""

from __future__ import annotations

import gzip
import json
import pickle
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import spacy
from spacy.tokens import Doc

from kgbuild.parse.quick import quicken
from training.entities import read_germeval, read_uner
from training.treebank import TREEBANKS, Tree, read_treebank

RUN = 8  # words
SHORTEST, LONGEST = 5, 120  # words of a paragraph
WORDS = {"wikinews": 400_000, "wikipedia": 3_200_000, "bundestag": 1_000_000}
PERIODS = ("19", "20", "21")


def raw_trees(corpora: Path, tagger: Path, out: Path) -> list[Tree]:
    """The paragraphs of all sources with guessed tags; made once and kept in `out`.

    Args:
        corpora: the corpora folder.
        tagger: a pipeline whose tags the recogniser will see.
        out: file to keep them in.
    """
    if not out.exists():
        nlp = spacy.load(tagger, exclude=["morphologizer", "lemmatizer", "senter", "parser", "ner", "kgbuild_names", "kgbuild_ud"])
        quicken(nlp)
        held_out = held_out_runs(corpora)
        trees = [tree for source in WORDS for tree in _tagged(nlp, source, _limited(nlp, source, corpora, held_out))]
        out.write_bytes(pickle.dumps(trees))
    found: list[Tree] = pickle.loads(out.read_bytes())
    return found


def held_out_runs(corpora: Path) -> frozenset[str]:
    """Every run of eight words in what scores are measured on."""
    pud = read_treebank(corpora, "pud", "dev")
    trees = [t for name in TREEBANKS for t in read_treebank(corpora, name, "dev")]
    texts = [t.text for t in (*trees, *read_germeval(corpora, "dev"), *read_uner(corpora, pud))]
    texts += [path.read_text(encoding="utf-8") for path in sorted((corpora / "gold").glob("*.txt"))]
    return frozenset(run for text in texts for run in runs(text))


def runs(text: str) -> Iterator[str]:
    """Every run of eight words of a text, letters only; a shorter text of at least five words is one."""
    letters = ["".join(c for c in word.lower() if c.isalnum()) for word in text.split()]
    kept = [word for word in letters if word]
    yield from (" ".join(kept[i : i + RUN]) for i in range(max(len(kept) - RUN + 1, 1)) if len(kept) >= SHORTEST)


def _is_held_out(text: str, held_out: frozenset[str]) -> bool:
    return any(run in held_out for run in runs(text))


def _articles(corpora: Path, source: str, held_out: frozenset[str]) -> Iterator[str]:
    if source == "wikinews":
        texts = (json.loads(line)["text"] for part in ("train", "dev") for line in lines(corpora / "quotes" / f"wikinews-{part}.jsonl.gz"))
        yield from (text for text in texts if not any(_is_held_out(line, held_out) for line in text.split("\n")))
    elif source == "wikipedia":
        yield from (json.loads(line)["text"] for line in lines(corpora / "raw" / "wikipedia_2898.jsonl.gz"))
    else:
        for period in PERIODS:
            yield from lines(corpora / "raw" / f"bundestag_wp{period}.txt.gz")


def lines(path: Path) -> Iterator[str]:
    """The lines of a gzipped text."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file


def _limited(nlp: spacy.language.Language, source: str, corpora: Path, held_out: frozenset[str]) -> Iterator[Doc]:
    """Paragraphs drawn at random until the source has given its words."""
    paragraphs = [line.strip() for text in _articles(corpora, source, held_out) for line in text.split("\n")]
    random.Random(source).shuffle(paragraphs)
    words = 0
    for line in paragraphs:
        if SHORTEST <= line.count(" ") + 1 <= LONGEST and not _is_held_out(line, held_out):
            doc = nlp.make_doc(line)
            words += len(doc)
            yield doc
        if words >= WORDS[source]:
            return


def _tagged(nlp: spacy.language.Language, source: str, docs: Iterable[Doc]) -> Iterator[Tree]:
    while batch := list(islice(docs := iter(docs), 2048)):
        for doc in nlp.pipe(sorted(batch, key=len), batch_size=128):
            yield Tree(
                source=source,
                words=tuple(t.text for t in doc),
                spaces=tuple(bool(t.whitespace_) for t in doc),
                guessed=tuple(t.tag_ for t in doc),
            )
