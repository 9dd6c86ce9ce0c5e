"""Silver annotation: what several models agree on in raw text. In: pipelines and raw text. Out: `Tree`s. Rule: what they dispute is unknown, not wrong.

Self-training after Yarowsky 1995 and tri-training after Zhou and Li 2005.
"""

from __future__ import annotations

import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.tokens import Doc

from kgbuild.parse.quick import quicken
from training.treebank import Tree

Span = tuple[int, int, str]
WORDS = {"wikinews": 400_000, "wikipedia": 900_000, "bundestag": 150_000}
SEEN, STEADY = 5, 0.8  # a name this often of one type in raw text is not silently of another
SECOND_WORDS = {"wikinews": 400_000, "wikipedia": 750_000}
SYNTAX_WORDS = {"wikinews": 400_000, "wikipedia": 300_000}
KEPT_WORDS = {"wikinews": 260_000, "wikipedia": 120_000}  # what a single parser reads again, to be kept to it
SHORTEST = 6  # words of a sentence whose tree is worth learning
EMPTY = 4  # of paragraphs without names one in so many is kept


def silver_trees(raw: Sequence[Tree], teachers: Sequence[Path], out: Path, *, second: bool = False) -> list[Tree]:
    """Raw paragraphs with the names most teachers found; made once and kept in `out`.

    Args:
        raw: paragraphs with guessed tags.
        teachers: pipelines with an `ner`.
        out: file to keep them in.
        second: of another part of the raw text, and Wikinews once more.
    """
    if not out.exists():
        chosen = list(_limited(_unread(raw), SECOND_WORDS) if second else _limited(raw, WORDS))
        votes = [list(_found(teacher, chosen)) for teacher in teachers]
        out.write_bytes(pickle.dumps(annotated(chosen, [list(found) for found in zip(*votes, strict=True)])))
    found: list[Tree] = pickle.loads(out.read_bytes())
    return found


def _unread(raw: Sequence[Tree]) -> Iterator[Tree]:
    read = {id(tree) for tree in _limited(raw, WORDS)}
    return (tree for tree in raw if tree.source == "wikinews" or id(tree) not in read)


def _limited(raw: Iterable[Tree], words: dict[str, int]) -> Iterator[Tree]:
    left = Counter(words)
    for tree in raw:
        if left[tree.source] > 0:
            left[tree.source] -= len(tree.words)
            yield tree


def _found(teacher: Path, trees: Iterable[Tree]) -> Iterator[frozenset[Span]]:
    nlp = spacy.load(teacher)
    quicken(nlp)
    docs = (Doc(nlp.vocab, words=list(t.words), spaces=list(t.spaces), tags=list(t.guessed or ())) for t in trees)
    for doc in nlp.pipe(docs, batch_size=128):
        yield frozenset((e.start, e.end, e.label_) for e in doc.ents)


def annotated(trees: Sequence[Tree], votes: Sequence[Sequence[frozenset[Span]]]) -> list[Tree]:
    """Trees with the entities of the votes: IOB2 tags, `-` where there is no majority or the name is mostly of another type."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for tree, ballots in zip(trees, votes, strict=True):
        for spans in ballots:
            for start, end, label in spans:
                types[" ".join(tree.words[start:end])][label] += 1
    steady = {name: seen.most_common(1)[0][0] for name, seen in types.items() if _is_steady(seen, len(votes[0]))}
    tagged = (replace(t, entities=tuple(_tags(t, ballots, steady))) for t, ballots in zip(trees, votes, strict=True))
    return [tree for i, tree in enumerate(tagged) if i % EMPTY == 0 or any(tag[0] == "B" for tag in tree.entities or ())]


def _is_steady(seen: Counter[str], teachers: int) -> bool:
    return seen.total() >= SEEN * teachers and seen.most_common(1)[0][1] >= STEADY * seen.total()


def _tags(tree: Tree, ballots: Sequence[frozenset[Span]], steady: dict[str, str]) -> list[str]:
    counts = Counter(span for spans in ballots for span in spans)
    tags = ["O"] * len(tree.words)
    for start, end, _ in counts:
        tags[start:end] = ["-"] * (end - start)
    for (start, end, label), number in counts.items():
        if 2 * number > len(ballots) and steady.get(" ".join(tree.words[start:end]), label) == label:
            tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def silver_syntax(raw: Sequence[Tree], teachers: Sequence[Path], out: Path, words: dict[str, int] = SYNTAX_WORDS) -> list[Tree]:
    """Sentences of raw text to which all teachers give the same tree; made once and kept in `out`.

    Args:
        raw: paragraphs.
        teachers: pipelines with tagger and parser.
        out: file to keep them in.
        words: how many of each source are read.
    """
    if not out.exists():
        chosen = list(_limited(raw, words))
        answers = zip(chosen, *(_parsed(teacher, chosen) for teacher in teachers), strict=True)
        out.write_bytes(pickle.dumps([sentence for tree, *docs in answers for sentence in _agreed(tree, docs)]))
    found: list[Tree] = pickle.loads(out.read_bytes())
    return found


def _parsed(teacher: Path, trees: Iterable[Tree]) -> Iterator[Doc]:
    nlp = spacy.load(teacher, exclude=["morphologizer", "lemmatizer", "ner", "kgbuild_names", "kgbuild_ud"])
    quicken(nlp)
    yield from nlp.pipe((Doc(nlp.vocab, words=list(t.words), spaces=list(t.spaces)) for t in trees), batch_size=128)


def _agreed(tree: Tree, docs: Sequence[Doc]) -> Iterator[Tree]:
    for sentence in docs[0].sents:
        start, end = sentence.start, sentence.end
        readings = {tuple((t.tag_, t.head.i, t.dep_) for t in doc[start:end]) for doc in docs}
        starts = {tuple(bool(t.is_sent_start) for t in doc[start : end + 1]) for doc in docs}
        if len(readings) == len(starts) == 1 and end - start >= SHORTEST:
            (reading,) = readings
            upos, heads, deps = zip(*reading, strict=True)
            yield Tree(
                source=tree.source,
                words=tree.words[start:end],
                spaces=tree.spaces[start:end],
                upos=upos,
                heads=tuple(head - start for head in heads),
                deps=deps,
            )
