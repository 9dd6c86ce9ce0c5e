"""How raw text uses a word. In: raw text and a trained pipeline. Out: lookups that tell of a form what it mostly names. Rule: no annotated sentence is read.

A recogniser that sees one sentence may doubt whether `Sipadan` is a place; that it read `auf Sipadan` forty times elsewhere helps. This is
self-training, pooled per word form: the pipeline's own answers on Wikipedia and Bundestag text become a feature of the next one.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kgbuild.parse.features import USAGE

NUMBER = {"PER": 1, "LOC": 2, "ORG": 3, "MISC": 4, "": 5}  # 0: never or hardly seen
SEEN = 3  # times a form must be seen
NAMED, UNNAMED = 0.5, 0.97  # share of uses as one type, or as no name, that settles it

Uses = dict[str, Counter[str]]


def paragraphs(corpora: Path, *, wikipedia: int, bundestag: int) -> Iterator[str]:
    """Every so many-th paragraph of both sources: `wikipedia=2` takes every second."""
    with gzip.open(corpora / "raw" / "wikipedia_2898.jsonl.gz", "rt", encoding="utf-8") as file:
        lines = (line for row in file for line in json.loads(row)["text"].split("\n"))
        yield from islice(lines, 0, None, wikipedia)
    for period in ("19", "20", "21"):
        with gzip.open(corpora / "raw" / f"bundestag_wp{period}.txt.gz", "rt", encoding="utf-8") as file:
            yield from islice(file, 0, None, bundestag)


def count_uses(nlp: Language, texts: Iterable[str]) -> Uses:
    """For each capitalised form how often it was part of which kind of name; a sentence's first word says nothing."""
    uses: Uses = defaultdict(Counter)
    long_enough = (text[:2000].strip() for text in texts if text.count(" ") > 4)
    for doc in nlp.pipe(long_enough, batch_size=128):
        _count(doc, uses)
    return uses


def _count(doc: Doc, uses: Uses) -> None:
    before = "."
    for token in doc:
        if token.text[:1].isupper() and before not in '.!?:„"»“':
            uses[token.text][token.ent_type_] += 1
        before = token.text


def usage_table(uses: Uses) -> dict[str, int]:
    """Form -> NUMBER of what it mostly is, for forms that are settled."""
    settled = ((form, _settled(counts)) for form, counts in sorted(uses.items()) if counts.total() >= SEEN)
    return {form: number for form, number in settled if number}


def _settled(counts: Counter[str]) -> int:
    kind, times = counts.most_common(1)[0]
    share = times / counts.total()
    return NUMBER[kind] if share >= (NAMED if kind else UNNAMED) else 0


def write_usage(lookups_dir: Path, table: dict[str, int]) -> None:
    """Add the table to the lookups in a folder."""
    from spacy.lookups import Lookups

    lookups = Lookups().from_disk(lookups_dir)
    if lookups.has_table(USAGE):
        lookups.remove_table(USAGE)
    lookups.add_table(USAGE, table)
    lookups.to_disk(lookups_dir)
