"""Corpus readers for the configuration files. In: corpora and a seed. Out: spaCy Examples, other ones each epoch. Rule: same seed, same examples.

Training documents are runs of one to four sentences, so that sentence ends are learnt; quotation marks change their style at random.
"""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy import load
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from training.entities import as_in, read_germeval, read_uner
from training.treebank import TREEBANKS, Tree, read_treebank

Reader = Callable[[Language], Iterator[Example]]
QUOTES = {"„": 0, "``": 0, "»": 0, "“": 1, "''": 1, "«": 1, "”": 1}
STYLES = (("„", "“"), ("„", "“"), ('"', '"'), ('"', '"'), ("»", "«"), ("«", "»"), ("“", "”"), ("„", "”"))


@registry.readers("kgbuild_training.trees.v1")
def trees_reader(
    corpora: str, part: str, seed: int, wikinews: int, longest: int, silver: str | None = None, gold: int = 1, backwards: bool = False
) -> Reader:
    """Trees of all treebanks.

    Args:
        corpora: the corpora folder.
        part: `train`, or `dev`: as they are, one sentence each.
        seed: of orders and groups.
        wikinews: how often an epoch has each Wikinews sentence.
        longest: sentences of a run at most.
        silver: a file of `training/silver.py` to read besides.
        gold: how often an epoch has the annotated sentences then.
        backwards: read each sentence from its end.
    """

    def trees() -> list[Tree]:
        return _with_silver(_all_trees(Path(corpora), part, wikinews if part == "train" else 1), part, silver, gold)

    return _Epochs(trees, part, seed, longest, backwards)


@registry.readers("kgbuild_training.names.v1")
def names_reader(
    corpora: str,
    part: str,
    seed: int,
    wikinews: int,
    longest: int,
    tagger: str | None,
    silver: str | None = None,
    gold: int = 1,
    harmonise: bool = True,
) -> Reader:
    """Sentences with entities, like `trees_reader`.

    Args:
        corpora: the corpora folder.
        part: `train` or `dev`.
        seed: of orders and groups.
        wikinews: how often an epoch has each Wikinews sentence.
        longest: sentences of a run at most.
        tagger: a pipeline whose tags the recogniser will see.
        silver: a file of `training/silver.py` to read besides.
        gold: how often an epoch has the annotated sentences then.
        harmonise: bring GermEval nearer to the conventions of Wikinews.
    """

    def trees() -> list[Tree]:
        found = _tagged(_all_names(Path(corpora), part, wikinews if part == "train" else 1, harmonise), tagger)
        return _with_silver(found, part, silver, gold)

    return _Epochs(trees, part, seed, longest)


@registry.misc("kgbuild_training.lookups.v1")
def lookups_from(path: str) -> Lookups:
    """The tables of `training/lexicon.py`."""
    return Lookups().from_disk(path)


def _with_silver(trees: list[Tree], part: str, silver: str | None, gold: int) -> list[Tree]:
    return [*trees * gold, *pickle.loads(Path(silver).read_bytes())] if silver and part == "train" else trees


def _tagged(trees: list[Tree], tagger: str | None) -> list[Tree]:
    if tagger is None:
        return trees
    nlp = load(tagger, exclude=["morphologizer", "lemmatizer", "senter", "parser", "ner"])
    docs = nlp.pipe((Doc(nlp.vocab, words=list(t.words), spaces=list(t.spaces)) for t in trees), batch_size=128)
    return [replace(tree, guessed=tuple(token.tag_ for token in doc)) for tree, doc in zip(trees, docs, strict=True)]


class _Epochs:
    """A corpus that gives its examples in a new order and grouping at every call."""

    def __init__(self, load: Callable[[], list[Tree]], part: str, seed: int, longest: int, backwards: bool = False) -> None:
        self.load, self.part, self.seed, self.longest, self.backwards = load, part, seed, longest, backwards
        self.trees: list[Tree] | None = None
        self.epoch = 0

    def __call__(self, nlp: Language) -> Iterator[Example]:
        self.trees = self.trees or self.load()
        rng = random.Random(f"{self.seed}-{self.epoch}")
        self.epoch += 1
        groups = _groups(self.trees, rng, self.longest) if self.part == "train" else [[t] for t in self.trees]
        for group in groups:
            yield example(nlp, [tree.backwards() for tree in group] if self.backwards else group)


def _all_trees(corpora: Path, part: str, wikinews: int) -> list[Tree]:
    return [t for name in TREEBANKS for t in read_treebank(corpora, name, part) for _ in range(wikinews if name == "wikinews" else 1)]


def _all_names(corpora: Path, part: str, wikinews: int, harmonise: bool) -> list[Tree]:
    own = read_treebank(corpora, "wikinews", part)
    germeval = read_germeval(corpora, part)
    if part == "train" and harmonise:
        germeval = as_in(own, germeval)
    return [*(t for t in own for _ in range(wikinews)), *germeval, *read_uner(corpora, read_treebank(corpora, "pud", part))]


def _groups(trees: Sequence[Tree], rng: random.Random, longest: int) -> Iterator[list[Tree]]:
    order = sorted(trees, key=lambda t: t.source)
    rng.shuffle(order)
    while order:
        size = rng.randint(1, longest)
        yield [restyle(tree, rng) for tree in order[:size]]
        order = order[size:]


def restyle(tree: Tree, rng: random.Random) -> Tree:
    """The tree with its quotation marks in one randomly chosen style, half of the time."""
    if rng.random() < 0.5 or not any(w in QUOTES or w == '"' for w in tree.words):
        return tree
    style = rng.choice(STYLES)
    inside, words = False, []
    for word in tree.words:
        side = QUOTES.get(word, int(inside) if word == '"' else -1)
        inside = (side == 0) if side >= 0 else inside
        words.append(style[side] if side >= 0 else word)
    return replace(tree, words=tuple(words))


def example(nlp: Language, group: Sequence[Tree]) -> Example:
    """A run of sentences as one Example; the predicted side has words, blanks and guessed tags."""
    gold = gold_doc(nlp, group)
    guessed = _column(group, "guessed") if all(tree.guessed for tree in group) else None
    bare = Doc(nlp.vocab, words=[t.text for t in gold], spaces=[bool(t.whitespace_) for t in gold], tags=guessed)
    return Example(bare, gold)


def gold_doc(nlp: Language, group: Sequence[Tree]) -> Doc:
    """A run of sentences as one annotated Doc. Missing annotation stays missing: UPOS is the `tag`, `pos` only where features are known."""
    words = [w for tree in group for w in tree.words]
    doc = Doc(
        nlp.vocab,
        words=words,
        spaces=[s for tree in group for s in (*tree.spaces[:-1], True)],
        tags=_column(group, "upos"),
        pos=_known_pos(group),
        lemmas=_column(group, "lemmas"),
        ents=[None if tag in ("", "-") else tag for tag in _column(group, "entities")],
        **_syntax(group),
    )
    for token, feats in zip(doc, _column(group, "feats"), strict=True):
        token.set_morph(feats or None)  # Doc(morphs=…) would turn "missing" into "no features"
    return doc


def _column(group: Sequence[Tree], name: str) -> list[str]:
    return [v or "" for tree in group for v in (getattr(tree, name) or ("",) * len(tree.words))]


def _known_pos(group: Sequence[Tree]) -> list[str]:
    return [u if f else "" for u, f in zip(_column(group, "upos"), _column(group, "feats"), strict=True)]


def _syntax(group: Sequence[Tree]) -> dict[str, list[int] | list[str]]:
    if any(tree.heads is None for tree in group):
        return {"sent_starts": [int(i == 0) or -1 for tree in group for i in range(len(tree.words))]}
    heads: list[int] = []
    for tree in group:
        offset = len(heads)
        heads.extend(offset + head for head in tree.heads or ())
    return {"heads": heads, "deps": _column(group, "deps")}
