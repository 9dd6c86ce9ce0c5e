"""Another head and label for tokens of a tree. In: a Sentence and what changes. Out: a Sentence; the very same one when nothing does."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.model import Sentence


def relabelled(sentence: Sentence, changes: dict[int, tuple[int, str]]) -> Sentence:
    """The sentence with new heads and labels for some tokens: {3: (1, "appos")}."""
    if not changes:
        return sentence
    tokens = (replace(t, head=changes[t.index][0], deprel=changes[t.index][1]) if t.index in changes else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens))
