"""kgbuild: German news articles into a knowledge graph in which every statement leads to the words that say it.

In: article files. Out: a KnowledgeGraph. Example: `kgbuild.build(["artikel.txt"]).ask("spokespersons")`.
The names are loaded on first use, so that `import kgbuild` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgbuild.errors import KgbuildError
    from kgbuild.knowledgegraph import KnowledgeGraph, ask, build, load
    from kgbuild.settings import Settings

__all__ = ["KgbuildError", "KnowledgeGraph", "Settings", "ask", "build", "load"]
__version__ = "0.1.0"

_HOME = {
    "KgbuildError": "errors",
    "KnowledgeGraph": "knowledgegraph",
    "ask": "knowledgegraph",
    "build": "knowledgegraph",
    "load": "knowledgegraph",
    "Settings": "settings",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'kgbuild' has no attribute {name!r}")
    return getattr(import_module(f"kgbuild.{_HOME[name]}"), name)
