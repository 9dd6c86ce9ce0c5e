"""Small changes to predications. In: a Predication. Out: another; no step writes `replace` twice in its own way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kgbuild.model import Argument, Predication, Sentence

Step = Callable[[Sentence, Predication], Iterator[Predication]]


def with_arguments(predication: Predication, arguments: Iterable[Argument]) -> Predication:
    """Other arguments, each once, in text order."""
    unique = {(a.role, a.head): a for a in reversed(tuple(arguments))}
    ordered = tuple(sorted(unique.values(), key=lambda a: (a.head, a.role)))
    return predication if ordered == predication.arguments else replace(predication, arguments=ordered)


def adding(predication: Predication, *more: Argument) -> Predication:
    """More arguments."""
    return with_arguments(predication, (*predication.arguments, *more)) if more else predication


def renamed(predication: Predication, roles: dict[str, str]) -> Predication:
    """The same participants in other roles."""
    return with_arguments(predication, (replace(a, role=roles.get(a.role, a.role)) for a in predication.arguments))


def apply(steps: tuple[Step, ...], sentence: Sentence, predication: Predication) -> tuple[Predication, ...]:
    """All steps in order; the predications tell which ones changed them."""
    current = [predication]
    for step in steps:
        current = [changed for one in current for changed in _noted(step, sentence, one)]
    return tuple(current)


def _noted(step: Step, sentence: Sentence, predication: Predication) -> tuple[Predication, ...]:
    found = tuple(step(sentence, predication))
    if found == (predication,):
        return found
    return tuple(replace(p, steps=(*p.steps, step.__name__)) for p in found)
