"""Word features for the shipped networks. In: Docs. Out: numbers per token. Rule: the tables come with the model (`vocab.lookups`), never from here.

Besides spelling and word vectors the networks see what a dictionary and name lists know of a word form: `Berlin` is a place, `Häusern` a dative
plural, `Reichsbankpräsident` a compound of a known noun, `Osram` none of them and therefore probably a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.ml.featureextractor import FeatureExtractor
from spacy.ml.staticvectors import StaticVectors
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

FORMS = "kgbuild_forms"
CLASSES = "kgbuild_form_classes"
COLUMNS = 2
SHORTEST_HEAD = 4  # letters of a compound's last part
CACHED = 200_000

Features = tuple[int, int]


class FormLexicon:
    """What the tables say of a word form: (word class, inflection), as small numbers.

    Word classes are letters joined: N noun, A adjective, V verb, X function word, F given name, L last name, P place, Q part of a place's name,
    O party; `c` is a compound of a known noun, `h…` goes by what follows the last hyphen, `?` is capitalised and unknown.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._forms = vocab.lookups.get_table(FORMS, {})
        self._classes: list[list[str]] = vocab.lookups.get_table(CLASSES, {}).get("classes", [])
        self._strings = vocab.strings
        self._cache: dict[int, Features] = {}
        self._numbers: dict[str, int] = {}

    def __call__(self, orth: int) -> Features:
        found = self._cache.get(orth)
        if found is None:
            if len(self._cache) > CACHED:
                self._cache.clear()
            word, inflection = self.describe(self._strings[orth])
            found = self._cache[orth] = (self._strings.add("lex:" + word), self._strings.add("infl:" + inflection))
        return found

    def describe(self, form: str) -> tuple[str, str]:
        """(word class, inflection) of a form: `Häusern` -> ("N", "DPN"), `Osram` -> ("?", "")."""
        known = self._known(form)
        if known:
            return known
        if not form[:1].isupper():
            return ("v", "") if form[:1].isalpha() else ("-", "")
        before, hyphen, last = form.rpartition("-")
        if hyphen and before and last:
            word, inflection = self._known(last) or ("?", "")
            return "h" + word, inflection
        return self._compound(form) or self._known(form.lower()) or ("?", "")

    def _known(self, form: str) -> tuple[str, str] | None:
        index = self._forms.get(form)
        if index is None and len(form) > 2 and form.isupper():
            index = self._forms.get(form.title())
        if index is None:
            return None
        word, inflection = self._classes[index]
        return word, inflection

    def _compound(self, form: str) -> tuple[str, str] | None:
        for start in range(2, min(len(form) - SHORTEST_HEAD, 40) + 1):
            known = self._known(form[start:].capitalize()) if form[start].islower() else None
            if known and "N" in known[0]:
                return "c", known[1]
        return None


@registry.architectures("kgbuild.LexiconEmbed.v1")
def lexicon_embed(width: int, attrs: Sequence[str], rows: Sequence[int], lexicon_rows: Sequence[int]) -> Model[list[Doc], Any]:
    """spaCy's MultiHashEmbed with static vectors and two more columns from the form lexicon.

    Args:
        width: of the output and of each embedding.
        attrs: token attributes, as for `spacy.MultiHashEmbed.v2`.
        rows: rows of the embedding table of each attribute.
        lexicon_rows: rows of the tables for word class and inflection.
    """
    sizes = [*rows, *lexicon_rows]
    embeddings = [HashEmbed(width, size, column=i, seed=8 + i, dropout=0.0) for i, size in enumerate(sizes)]
    features = chain(_extract(list(attrs)), list2ragged(), with_array(concatenate(*embeddings)))
    mixer = Maxout(width, width * (len(sizes) + 1), nP=3, dropout=0.0, normalize=True)
    return chain(concatenate(features, StaticVectors(width, dropout=0.0)), with_array(mixer), ragged2list())


def _extract(attrs: list[str]) -> Model[list[Doc], Any]:
    return Model("kgbuild_features", _forward, layers=[FeatureExtractor(attrs)], attrs={"lexicons": {}})


def _forward(model: Model[list[Doc], Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    columns, _ = model.layers[0](docs, is_train)
    lexicon = _lexicon(model, docs[0].vocab) if docs else None
    return [np.hstack([own, _columns(doc, lexicon)]) for own, doc in zip(columns, docs, strict=True)], lambda d_features: []


def _columns(doc: Doc, lexicon: FormLexicon | None) -> Any:
    if lexicon is None or not len(doc):
        return np.zeros((len(doc), COLUMNS), dtype="uint64")
    return np.array([lexicon(orth) for orth in doc.to_array("ORTH").tolist()], dtype="uint64")


def _lexicon(model: Model[list[Doc], Any], vocab: Vocab) -> FormLexicon:
    known: dict[int, FormLexicon] = model.attrs["lexicons"]
    if id(vocab) not in known:
        known.clear()
        known[id(vocab)] = FormLexicon(vocab)
    return known[id(vocab)]
