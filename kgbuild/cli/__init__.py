"""Options -> one library call -> print. In: the command line. Out: results on stdout, everything else on stderr, exit codes of DESIGN 5.

The rule: 0 fine; 1 the graph does not conform or some of several articles failed; 2 a mistake the user can fix.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from kgbuild import __version__
from kgbuild.cli import build, graph, judge
from kgbuild.cli.options import app, err
from kgbuild.errors import KgbuildError

__all__ = ["app", "build", "graph", "judge", "main"]


def version(value: bool) -> None:
    if value:
        print(f"kgbuild {__version__}")
        raise typer.Exit


@app.callback()
def root(show: Annotated[bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")] = False) -> None:
    """German news articles into a knowledge graph in which every statement leads to the words that say it."""


def main() -> None:
    """Entry point: a KgbuildError becomes one line on stderr and exit code 2; what goes into a file or pipe is UTF-8 on every system."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    try:
        app(standalone_mode=True)
    except KgbuildError as error:
        err.print(f"kgbuild: {error}", markup=False, soft_wrap=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
