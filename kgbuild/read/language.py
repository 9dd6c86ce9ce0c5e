"""The language of a text. In: the text. Out: its ISO 639-1 code; short texts are German for want of better knowledge."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import py3langid

ENOUGH = 200  # letters below which nobody can tell
SAMPLE = 20_000  # letters that are looked at


def language(text: str) -> str:
    """`de`, `en`, …"""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < ENOUGH:
        return "de"
    return str(py3langid.classify(sample)[0])


def name(code: str) -> str:
    """`en` -> English; codes without a name stay codes."""
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    lines = files("kgbuild.read").joinpath("languages.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {code: english for code, _, english in (line.partition("\t") for line in lines)}
