"""Pretraining. In: raw text with guessed tags, a configuration's network. Out: its first layers as bytes. Rule: what is learnt comes from text and form lexicon alone.

Some words are hidden (names more often than others); the network tells from what is around which form it was, or, for a form that is not frequent, what
the form lexicon says of it (given name, place, unknown …). After Devlin et al. 2019 (masked words); the classes of names are distant supervision.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Adam, Maxout, Model, Softmax, chain, list2array, set_dropout_rate, warmup_linear

from kgbuild.parse.features import FormLexicon
from training.treebank import Tree

FORMS = 4_000  # frequent forms that are labels of their own
RARE = 200  # fewest tokens of a lexicon class that is a label
HIDDEN = "█"
BATCH = 2_000  # words
RATE = 0.002
WARMUP = 200
DROPOUT = 0.1
PROPER, OTHER = 0.35, 0.12  # share of words asked for
KEPT, EXCHANGED = 0.2, 0.2  # share of those that stay, or get another word of their tag

Layer = Model[Any, Any]


@dataclass(frozen=True, slots=True)
class Labels:
    """What is asked for: `labels.of("Lukoil", "PROPN")` -> number of the class `PROPN ?`."""

    numbers: dict[str, int]
    describe: Callable[[str], tuple[str, str]]

    def of(self, form: str, tag: str) -> int:
        """The number of a form's label, -1 for none."""
        found = self.numbers.get(form)
        return found if found is not None else self.numbers.get(f"{tag} {self.describe(form)[0]}", -1)


def labels_of(nlp: Language, trees: Sequence[Tree]) -> Labels:
    """Labels from the counts of forms and classes in the text."""
    describe = FormLexicon(nlp.vocab).describe
    forms = Counter(word for tree in trees for word in tree.words)
    frequent = [form for form, _ in sorted(forms.items(), key=lambda pair: (-pair[1], pair[0]))[:FORMS]]
    known = frozenset(frequent)
    rest = Counter(pair for tree in trees for pair in zip(tree.words, tree.guessed or (), strict=True) if pair[0] not in known)
    classes: Counter[str] = Counter()
    for (form, tag), number in rest.items():
        classes[f"{tag} {describe(form)[0]}"] += number
    kept = sorted(name for name, number in classes.items() if number >= RARE)
    return Labels({label: i for i, label in enumerate([*frequent, *kept])}, describe)


def pretrain(nlp: Language, tok2vec: Layer, trees: Sequence[Tree], out: Path, *, steps: int, planned: int, seed: int) -> None:
    """Train the first layers and write them.

    Args:
        nlp: a pipeline with the vocab the network will see.
        tok2vec: its first layers, initialised.
        trees: paragraphs with guessed tags.
        out: file for the bytes of `tok2vec`.
        steps: batches of 2,000 words, in new orders.
        planned: steps after which the learning rate would be 0.
        seed: of masks and orders.
    """
    labels = labels_of(nlp, trees)
    width = tok2vec.get_dim("nO")
    head: Layer = chain(Maxout(width, width, nP=3, normalize=True), Softmax(len(labels.numbers), width))
    head.initialize(np.zeros((1, width), dtype="float32"))
    flat: Layer = chain(tok2vec, list2array())
    set_dropout_rate(flat, DROPOUT)
    optimizer = Adam(1.0, beta2=0.98, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    rates = warmup_linear(RATE, WARMUP, planned)
    rng = random.Random(seed)
    told = Counter[str]()
    for step, (docs, wanted) in enumerate(islice(_batches(nlp, trees, labels, rng), steps)):
        optimizer.learn_rate = next(rates)
        told.update(_update(flat, head, optimizer, docs, wanted))
        if step % 100 == 99:
            print(f"{step + 1}\tloss {told['loss'] / told['asked']:.3f}\tright {100 * told['right'] / told['asked']:.1f}", flush=True)
            told.clear()
    out.write_bytes(tok2vec.to_bytes())


def _update(flat: Layer, head: Layer, optimizer: Adam, docs: list[Doc], wanted: Any) -> dict[str, float]:
    vectors, backprop = flat.begin_update(docs)
    asked = np.flatnonzero(wanted >= 0)
    guesses, backprop_head = head.begin_update(vectors[asked])
    gold = wanted[asked]
    rows = np.arange(len(asked))
    loss = -np.log(guesses[rows, gold] + 1e-9).sum()
    right = (guesses.argmax(axis=1) == gold).sum()
    gradient = guesses.copy()
    gradient[rows, gold] -= 1
    d_vectors = np.zeros_like(vectors)
    d_vectors[asked] = backprop_head(gradient / len(asked))
    backprop(d_vectors)
    head.finish_update(optimizer)
    flat.finish_update(optimizer)
    return {"loss": float(loss), "right": float(right), "asked": float(len(asked))}


def _batches(nlp: Language, trees: Sequence[Tree], labels: Labels, rng: random.Random) -> Iterator[tuple[list[Doc], Any]]:
    pools: dict[str, list[str]] = {}
    for tree in trees[:: max(len(trees) // 20_000, 1)]:
        for word, tag in zip(tree.words, tree.guessed or (), strict=True):
            pools.setdefault(tag, []).append(word)
    docs: list[Doc] = []
    wanted: list[int] = []
    while True:
        for tree in rng.sample(trees, len(trees)):
            doc, asked = _masked(nlp, tree, labels, pools, rng)
            docs.append(doc)
            wanted.extend(asked)
            if len(wanted) >= BATCH:
                yield docs, np.array(wanted)
                docs, wanted = [], []


def _masked(nlp: Language, tree: Tree, labels: Labels, pools: dict[str, list[str]], rng: random.Random) -> tuple[Doc, list[int]]:
    words, tags = list(tree.words), list(tree.guessed or ())
    wanted = [-1] * len(words)
    for i, (word, tag) in enumerate(zip(tree.words, tree.guessed or (), strict=True)):
        if rng.random() < (PROPER if tag == "PROPN" else OTHER):
            wanted[i] = labels.of(word, tag)
            chance = rng.random()
            if chance < EXCHANGED:
                words[i] = rng.choice(pools.get(tag, [HIDDEN]))
            elif chance < 1 - KEPT:
                words[i] = HIDDEN
    return Doc(nlp.vocab, words=words, spaces=list(tree.spaces), tags=tags), wanted


def first_layers(nlp: Language, component: str) -> Layer:
    """The part of a component's network that pretraining makes: of `ner` what comes before its own layers."""
    model: Layer = nlp.get_pipe(component).model  # type: ignore[attr-defined]
    return model.get_ref("tok2vec").layers[0] if model.has_ref("tok2vec") else model


@registry.callbacks("kgbuild_training.pretrained.v1")
def pretrained(path: str | None, component: str) -> Callable[[Language], Language]:
    """Starts a component's first layers from a file of `pretrain`; `null` leaves them as they are."""

    def begin(nlp: Language) -> Language:
        if path:
            first_layers(nlp, component).from_bytes(Path(path).read_bytes())
        return nlp

    return begin
