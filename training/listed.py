"""Names listed by article, to measure on. In: `wikinews-names.tsv` and the texts of Wikinews. Out: `Tree`s of paragraphs that carry IOB2 tags only.

A row of the table is an article's number, a type, a form of a name, and where only one place is meant the words around it. Every other occurrence of a listed
form as whole words, and not inside a longer one, is that name; what is not listed is none. Own annotation by the treebank's guide (text CC BY 2.5).
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from training.raw import lines, runs
from training.treebank import Tree, read_treebank

TABLE = Path(__file__).parent / "wikinews-names.tsv"
TITLE = re.compile(r"^(\d+) - (.*?)(?: \(\d{4}-\d\d-\d\d\))?$")
MARKUP = re.compile(r"''+")


@dataclass(frozen=True, slots=True)
class Listed:
    """A form of a name in an article: `Listed("LOC", "Essen", "in Essen wurde")`. Without `around` every occurrence is meant."""

    type: str
    form: str
    around: str = ""


def read_listed(corpora: Path, table: Path = TABLE) -> tuple[Tree, ...]:
    """The paragraphs of the listed articles, titles too, that share no run of eight words with a training sentence of Wikinews.

    Args:
        corpora: the corpora folder.
        table: tab separated: article, type, form, around.
    """
    nlp, names = spacy.blank("de"), _rows(table)
    learnt = frozenset(run for tree in read_treebank(corpora, "wikinews", "train") for run in runs(tree.text))
    told = ((article, line) for article, paragraphs in _articles(corpora) if article in names for line in paragraphs)
    return tuple(tree_of(nlp.make_doc(line), names[article]) for article, line in told if learnt.isdisjoint(runs(line)))


def _rows(table: Path) -> dict[str, list[Listed]]:
    found: dict[str, list[Listed]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["article"]].append(Listed(row["type"], row["form"], row["around"] or ""))
    return found


def _articles(corpora: Path) -> Iterator[tuple[str, list[str]]]:
    for part in ("train", "dev"):
        for article in map(json.loads, lines(corpora / "quotes" / f"wikinews-{part}.jsonl.gz")):
            if found := TITLE.match(article["title"]):
                text = MARKUP.sub("", f"{found[2]}\n{article['text']}")
                yield found[1], [line.strip() for line in text.split("\n") if line.strip()]


def tree_of(doc: Doc, names: Iterable[Listed]) -> Tree:
    """The words with the names that a list says stand there: `Listed("LOC", "Essen", "aus Essen")` marks one Essen of two."""
    doc.set_ents(filter_spans(span for name in names for span in _places(doc, name)), default="outside")
    return Tree(
        source="listed",
        words=tuple(t.text for t in doc),
        spaces=tuple(bool(t.whitespace_) for t in doc),
        entities=tuple(f"{t.ent_iob_}-{t.ent_type_}".rstrip("-") for t in doc),
    )


def _places(doc: Doc, name: Listed) -> Iterator[Span]:
    """Where a form stands as whole tokens: EU, not the EU in EU-Gipfel."""
    stretches = [m.span() for m in re.finditer(re.escape(name.around), doc.text)] if name.around else [(0, len(doc.text))]
    for start, end in stretches:
        for found in re.finditer(re.escape(name.form), doc.text[start:end]):
            span = doc.char_span(start + found.start(), start + found.end(), label=name.type)
            if span is not None:
                yield span
