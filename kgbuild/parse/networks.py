"""The first layers of the shipped networks. In: Docs. Out: a vector per token. Rule: tables and word vectors come with the model's vocab.

After spaCy's MultiHashEmbed and StaticVectors (Honnibal et al., MIT licence), with two differences: columns from the form lexicon, and word
vectors that are worked out once per form.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.ml.featureextractor import FeatureExtractor
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Linear, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from kgbuild.parse.features import FormLexicon

COLUMNS = 2
WORDS_ALONE = "kgbuild_words_alone"  # attribute of a layer that looks at each word by itself
CACHED = 50_000  # forms

Layer = Model[Any, Any]


@registry.architectures("kgbuild.LexiconEmbed.v1")  # type: ignore[untyped-decorator]
def lexicon_embed(width: int, attrs: Sequence[str], rows: Sequence[int], lexicon_rows: Sequence[int]) -> Layer:
    """Spelling, form lexicon and word vectors, mixed into one vector per token.

    Args:
        width: of the output and of each embedding.
        attrs: token attributes, as for `spacy.MultiHashEmbed.v2`.
        rows: rows of the embedding table of each attribute.
        lexicon_rows: rows of the tables for word class and inflection.
    """
    sizes = [*rows, *lexicon_rows]
    embeddings: list[Layer] = [HashEmbed(width, size, column=i, seed=8 + i, dropout=0.0) for i, size in enumerate(sizes)]
    features: Layer = chain(_columns(list(attrs)), list2ragged(), with_array(concatenate(*embeddings)))
    vectors: Layer = chain(_vectors(), list2ragged(), with_array(Linear(width)))
    mixer = Maxout(width, width * (len(sizes) + 1), nP=3, dropout=0.0, normalize=True)
    layer: Layer = chain(concatenate(features, vectors), with_array(mixer), ragged2list())
    layer.attrs[WORDS_ALONE] = True
    return layer


def _columns(attrs: list[str]) -> Layer:
    return Model("kgbuild_columns", _forward_columns, layers=[FeatureExtractor(attrs)], attrs={"lexicon": None})


def _forward_columns(model: Layer, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    columns, _ = model.layers[0](docs, is_train)
    return [np.hstack([own, _lexicon_columns(model, doc)]) for own, doc in zip(columns, docs, strict=True)], _nothing


def _lexicon_columns(model: Layer, doc: Doc) -> Any:
    lexicon: FormLexicon | None = model.attrs["lexicon"]
    if lexicon is None or lexicon.vocab is not doc.vocab:
        lexicon = model.attrs["lexicon"] = FormLexicon(doc.vocab)
    numbers = [lexicon(orth) for orth in doc.to_array("ORTH").tolist()]
    return np.array(numbers, dtype="uint64").reshape(len(doc), COLUMNS)


def _vectors() -> Layer:
    return Model("kgbuild_vectors", _forward_vectors, attrs={"cache": None}, dims={"nO": None}, init=_size_vectors)


def _size_vectors(model: Layer, X: list[Doc] | None = None, Y: Any = None) -> None:  # noqa: N803  thinc's names
    if X:
        model.set_dim("nO", X[0].vocab.vectors.shape[1])


def _forward_vectors(model: Layer, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    cache: VectorCache | None = model.attrs["cache"]
    if docs and (cache is None or cache.vocab is not docs[0].vocab):
        cache = model.attrs["cache"] = VectorCache(docs[0].vocab)
    return [cache(doc) for doc in docs] if cache else [], _nothing


def _nothing(_: Any) -> list[Any]:
    return []


class VectorCache:
    """Word vectors by form: summing up a form's n-grams costs more than all networks, and few forms make most of a text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._rows: dict[int, int] = {}
        self._table = np.zeros((CACHED, vocab.vectors.shape[1]), dtype="float32")

    def __call__(self, doc: Doc) -> Any:
        """The vectors of a Doc's tokens, shape (tokens, dimensions)."""
        orths = doc.to_array("ORTH").tolist()
        missing = sorted({orth for orth in orths if orth not in self._rows})
        if len(self._rows) + len(missing) > CACHED:
            self._rows.clear()
            missing = sorted(set(orths))
        if missing:
            first = len(self._rows)
            self._table[first : first + len(missing)] = self.vocab.vectors.get_batch(missing)
            self._rows.update((orth, first + i) for i, orth in enumerate(missing))
        return self._table[[self._rows[orth] for orth in orths]]
