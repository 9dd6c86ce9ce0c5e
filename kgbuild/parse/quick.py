"""Making a loaded pipeline quicker. In: a pipeline. Out: the same pipeline, the same answers. Rule: nothing here is ever saved.

Two things: numpy's matrix products instead of spaCy's (twice to three times as fast on processors of today), and the first layers of our networks
(networks.py) worked out once per word: few words make most of a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from kgbuild.parse.networks import WORDS_ALONE

KEY: list[int | str] = ["ORTH", "NORM", "SPACY", "TAG"]  # what the first layers see of a token
CACHED = 50_000  # words

Layer = Model[Any, Any]


def quicken(nlp: Language) -> None:
    """Make every network of the pipeline quicker, in place."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model) and isinstance(model.ops, NumpyOps):
            for node in list(model.walk()):
                node.ops = ops
                node.layers[:] = [_remembered(layer) if layer.attrs.get(WORDS_ALONE) else layer for layer in node.layers]


def _remembered(layer: Layer) -> Layer:
    return Model("kgbuild_remembered", _forward, layers=[layer], attrs={"memory": WordMemory(layer)})


def _forward(model: Layer, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    if is_train:
        answer: tuple[list[Any], Callable[[Any], Any]] = model.layers[0](docs, is_train)
        return answer
    return model.attrs["memory"](docs), lambda _: []


class WordMemory:
    """Answers of a layer that looks at each word by itself, kept by word, blank and tag."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self._rows: dict[tuple[int, ...], int] = {}
        self._table: Any = None

    def __call__(self, docs: list[Doc]) -> list[Any]:
        """The layer's answer for each Doc, shape (tokens, width)."""
        keys = [[tuple(key) for key in doc.to_array(KEY).tolist()] for doc in docs]
        missing = dict.fromkeys(key for row in keys for key in row if key not in self._rows)
        if len(self._rows) + len(missing) > CACHED:
            self._rows.clear()
            missing = dict.fromkeys(key for row in keys for key in row)
        if missing:
            self._learn(docs[0], list(missing))
        return [self._table[[self._rows[key] for key in row]] for row in keys]

    def _learn(self, doc: Doc, keys: list[tuple[int, ...]]) -> None:
        strings = doc.vocab.strings
        orths, norms, blanks, tags = zip(*keys, strict=True)
        words = Doc(doc.vocab, words=[strings[o] for o in orths], spaces=[bool(b) for b in blanks], tags=[strings[t] for t in tags])
        for token, norm in zip(words, norms, strict=True):
            token.norm_ = strings[norm]  # the tokenizer's exceptions have norms of their own
        answers = self._layer.predict([words])[0]
        first = len(self._rows)
        if self._table is None:
            self._table = np.zeros((CACHED, answers.shape[1]), dtype=answers.dtype)
        if first + len(keys) > len(self._table):
            self._table = np.concatenate([self._table[:first], answers])
        self._table[first : first + len(keys)] = answers
        self._rows.update((key, first + i) for i, key in enumerate(keys))
