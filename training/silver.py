"""Silver names: what several recognisers agree on in raw text. In: pipelines and raw text. Out: `Tree`s with entities. Rule: what they dispute is unknown, not outside.

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

from training.treebank import Tree

Span = tuple[int, int, str]
WORDS = {"wikinews": 400_000, "wikipedia": 900_000, "bundestag": 150_000}
SEEN, STEADY = 5, 0.8  # a name this often of one type in raw text is not silently of another
EMPTY = 4  # of paragraphs without names one in so many is kept


def silver_trees(raw: Sequence[Tree], teachers: Sequence[Path], out: Path, words: dict[str, int] | None = None) -> list[Tree]:
    """Raw paragraphs with the names most teachers found; made once and kept in `out`.

    Args:
        raw: paragraphs with guessed tags.
        teachers: pipelines with an `ner`.
        out: file to keep them in.
        words: how many of each source, WORDS where None.
    """
    if not out.exists():
        chosen = list(_limited(raw, words or WORDS))
        votes = [list(_found(teacher, chosen)) for teacher in teachers]
        out.write_bytes(pickle.dumps(annotated(chosen, [list(found) for found in zip(*votes, strict=True)])))
    found: list[Tree] = pickle.loads(out.read_bytes())
    return found


def _limited(raw: Sequence[Tree], words: dict[str, int]) -> Iterator[Tree]:
    left = Counter(words)
    for tree in raw:
        if left[tree.source] > 0:
            left[tree.source] -= len(tree.words)
            yield tree


def _found(teacher: Path, trees: Iterable[Tree]) -> Iterator[frozenset[Span]]:
    nlp = spacy.load(teacher)
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
