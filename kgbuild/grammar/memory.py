"""Questions answered once. In: a function of a sentence and a token. Out: the same function, with its answers kept in the sentence; the rule: pure functions only.

A sentence never changes, so neither does an answer; it is forgotten together with its sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from kgbuild.model import Sentence

Answer = TypeVar("Answer")


def remembered(question: Callable[[Sentence, int], Answer]) -> Callable[[Sentence, int], Answer]:
    """`preposition(sentence, 3)` looks at the tree the first time only."""

    @wraps(question)
    def asked(sentence: Sentence, i: int) -> Answer:
        answers = sentence.answers
        try:
            known: Answer = answers[asked, i]
        except KeyError:
            known = answers[asked, i] = question(sentence, i)
        return known

    return asked
