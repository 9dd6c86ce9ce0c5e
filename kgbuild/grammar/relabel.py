"""Other tokens of a tree, or another head and label for them. In: a Sentence and what changes. Out: a Sentence; the very same one when nothing does."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.model import Sentence, Token

Changes = dict[int, tuple[int, str]]  # a token's new head and label


def relabelled(sentence: Sentence, changes: Changes) -> Sentence:
    """The sentence with new heads and labels for some tokens: {3: (1, "appos")}."""
    changed = ((sentence.tokens[i], head, label) for i, (head, label) in changes.items())
    return replaced(sentence, {token.index: replace(token, head=head, deprel=label) for token, head, label in changed})


def replaced(sentence: Sentence, changes: dict[int, Token]) -> Sentence:
    """The sentence with other tokens in the place of some."""
    return replace(sentence, tokens=tuple(changes.get(t.index, t) for t in sentence.tokens)) if changes else sentence
