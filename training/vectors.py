"""Word vectors. In: raw text of the corpora folder. Out: a spaCy pipeline folder that holds a floret table. Rule: no sentence of a dev part is read.

floret: Bojanowski et al. 2017 with hashed tables, https://github.com/explosion/floret. Of `quotes/` only the text is read, never its annotation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import floret
import spacy
from spacy.training.initialize import convert_vectors

from training.raw import lines
from training.treebank import read_treebank

WORD = re.compile(r"\w+(?:[-'’.,/&]\w+)*|[^\w\s]")
SHORTEST = 3


def write_text(corpora: Path, out: Path) -> None:
    """One tokenised paragraph a line: Wikinews, Wikipedia, Bundestag."""
    lines = (" ".join(WORD.findall(line)) for text in _texts(corpora) for line in text.split("\n"))
    with out.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines if line.count(" ") >= SHORTEST - 1)


def _texts(corpora: Path) -> Iterator[str]:
    yield from _wikinews(corpora)
    yield from (json.loads(line)["text"] for line in lines(corpora / "raw" / "wikipedia_2898.jsonl.gz"))
    for period in ("19", "20", "21"):
        yield from lines(corpora / "raw" / f"bundestag_wp{period}.txt.gz")


def _wikinews(corpora: Path) -> Iterator[str]:
    held_out = [t.text for t in read_treebank(corpora, "wikinews", "dev")]
    for part in ("train", "dev"):
        for line in lines(corpora / "quotes" / f"wikinews-{part}.jsonl.gz"):
            text = json.loads(line)["text"]
            if not any(sentence in text for sentence in held_out):
                yield text


def train_vectors(text: Path, out: Path, *, dim: int, buckets: int, epochs: int, threads: int) -> None:
    """Train floret vectors and save them as a spaCy pipeline without components.

    Args:
        text: one tokenised paragraph a line.
        out: folder to write.
        dim: length of a vector.
        buckets: rows of the table; each n-gram is the sum of two rows.
        epochs: passes over the text.
        threads: with more than one the result is not the same twice.
    """
    model = floret.train_unsupervised(
        str(text), model="cbow", mode="floret", hashCount=2, bucket=buckets, minn=4, maxn=5, dim=dim,
        epoch=epochs, minCount=5, neg=10, ws=5, lr=0.05, thread=threads,
    )  # fmt: skip
    table = out.with_suffix(".floret")
    model.save_floret_vectors(str(table))
    nlp = spacy.blank("de")
    convert_vectors(nlp, table, truncate=0, prune=-1, mode="floret")
    nlp.to_disk(out)
