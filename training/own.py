"""The project's own example sentences with their trees. In: the relation files, a pipeline. Out: `Tree`s. Rule: only trees that nothing had to put right.

Each sentence of `kgbuild/relations/` says what it should yield, and the tests hold it to that: a tree that needs no repair and yields it is as good as annotated.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import relations
from kgbuild.grammar.normalise import repaired
from kgbuild.model import Article, Sentence
from kgbuild.parse import Model
from kgbuild.relations import markup
from training.treebank import Tree


def own_trees(model: Model) -> list[Tree]:
    """The sentences that the relation files say must be found, as a pipeline reads them.

    Args:
        model: the pipeline before it goes on to learn.
    """
    texts = [markup.read(text).text for r in relations.load() for pattern in r.patterns for text in pattern.yes]
    return [tree for text in texts for tree in _read(model, text)]


def _read(model: Model, text: str) -> Iterator[Tree]:
    sentences = model.parse(Article("own", text)).sentences
    return (_tree(sentence) for sentence in sentences if repaired(sentence).tokens == sentence.tokens)


def _tree(sentence: Sentence) -> Tree:
    tokens = sentence.tokens
    ends = [*(token.start for token in tokens[1:]), sentence.end]
    return Tree(
        source="own",
        words=tuple(token.text for token in tokens),
        spaces=tuple(end > token.end for token, end in zip(tokens, ends, strict=True)),
        upos=tuple(token.upos for token in tokens),
        heads=tuple(token.index if token.head < 0 else token.head for token in tokens),
        deps=tuple("ROOT" if token.deprel == "root" else token.deprel for token in tokens),
    )
