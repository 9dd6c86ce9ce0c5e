"""Puts the shipped pipelines together. In: what was trained. Out: small model folders. Rule: loads with `kgbuild.parse` alone.

The vectors are kept as 16-bit numbers on disk; `kgbuild.parse` widens them on load.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.lookups import Lookups
from spacy.pipeline.tok2vec import Tok2VecListener
from thinc.api import Model

import kgbuild.parse  # noqa: F401  registers the components

META = {
    "name": "kgbuild_news",
    "version": "1.4.0",
    "description": "German news: Universal Dependencies trees and names, small CNN",
    "license": "CC BY-SA 4.0",
    "author": "kgbuild",
}


def assemble(syntax: Path, names: Path, lexicon: Path, out: Path) -> None:
    """Join both halves and write them.

    Args:
        syntax: pipeline of `config.cfg`.
        names: pipeline of `names.cfg`.
        lexicon: the lookups both were trained with.
        out: folder to write; replaced when it exists.
    """
    nlp, recogniser = spacy.load(syntax), spacy.load(names)
    nlp.vocab.lookups = Lookups().from_disk(lexicon)
    nlp.add_pipe("ner", source=recogniser)
    nlp.add_pipe("kgbuild_names")
    nlp.add_pipe("kgbuild_ud")
    nlp.meta.update(META)
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(np.float16)
    _written(nlp, out)


def assemble_second(syntax: Path, out: Path) -> None:
    """Write the second parser. It has no vocab of its own: it reads with that of the shipped pipeline.

    Args:
        syntax: pipeline of `config.cfg` that reads sentences from their ends.
        out: folder to write; replaced when it exists.
    """
    nlp = spacy.load(syntax)
    nlp.remove_pipe("senter")
    nlp.meta.update(META | {"name": "kgbuild_second", "description": "German news: Universal Dependencies trees, read from the end"})
    _written(nlp, out, exclude=["vocab", "tokenizer"])


def _written(nlp: spacy.language.Language, out: Path, exclude: Sequence[str] = ()) -> None:
    for key in ("performance", "sources"):
        nlp.meta.pop(key, None)
    _strip(nlp)
    beside = out.with_name(out.name + ".new")
    nlp.to_disk(beside, exclude=exclude)
    spacy.load(beside, vocab=nlp.vocab, exclude=exclude)  # better to fail here than at the reader's
    if out.exists():
        shutil.rmtree(out)
    beside.rename(out)


def averaged(pipelines: Sequence[Path], out: Path) -> Path:
    """Write the first pipeline with the mean of all pipelines' weights (Wortsman et al. 2022); all went on from the same ones."""
    nlp, *others = map(spacy.load, pipelines)
    for component in nlp.pipe_names:
        nodes = [list(one.get_pipe(component).model.walk()) for one in (nlp, *others)]  # type: ignore[attr-defined]
        for node, *rest in zip(*nodes, strict=True):
            if not isinstance(node, Tok2VecListener):  # it stands for the weights of another component
                _average(node, rest)
    nlp.to_disk(out)
    return out


def _average(node: Model[Any, Any], others: Sequence[Model[Any, Any]]) -> None:
    for name in node.param_names:
        if node.has_param(name):
            node.set_param(name, sum(one.get_param(name) for one in (node, *others)) / (len(others) + 1))


def _strip(nlp: spacy.language.Language) -> None:
    """Leave nothing in the folder that tells where it was made."""
    nlp.config["paths"] = {}
    nlp.config["corpora"] = {}
    for key in ("vectors", "init_tok2vec", "lookups", "after_init"):
        nlp.config["initialize"][key] = None
    for key in ("train_corpus", "dev_corpus"):
        nlp.config["training"][key] = f"corpora.{key.removesuffix('_corpus')}"
