"""The German that is covered, as a page. In: the steps and readers. Out: Markdown, one entry for each, from their docstrings (docs/german.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kgbuild.grammar import attributed, attribution, direct, modality, nominal, roles, verbal
from kgbuild.grammar.normalise import NORMALISATIONS
from kgbuild.grammar.repair import REPAIRS
from kgbuild.grammar.steps import STEPS

HEAD = """# The German kgbuild understands

Generated from the docstrings of `kgbuild/grammar` (`make docs`). Each entry is one small function; the order is the order in which they run.
Left of the arrow what stands in the text, right of it what grammar makes of it."""


def document_steps() -> str:
    """The page."""
    parts = [HEAD]
    parts += _section("Trees of other pipelines made alike", NORMALISATIONS)
    parts += _section("Mistakes of a parser that can be seen", REPAIRS)
    parts += _section("What is read from the tree", (verbal.predications, nominal.predications, *roles.READERS))
    parts += _section("Grammar undone", STEPS)
    parts += _section("Who says what", (*attributed.FRAMES, *direct.FRAMES, attribution.uncued, attribution.onward))
    parts += _section("How real it is", modality.CLAUSE)
    return "\n".join(parts) + "\n"


def _section(title: str, functions: Iterable[Callable[..., object]]) -> list[str]:
    return [f"\n## {title}\n", *(f"- `{f.__name__}`: {' '.join((f.__doc__ or '').split())}" for f in functions)]
