"""How reliable each relation has been found to be. In: reliability.tsv, written by benchmarks/quality.py. Out: precision and number of judged statements."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

TABLE = "reliability.tsv"


@lru_cache(maxsize=1)
def measured() -> Mapping[str, tuple[float, int]]:
    """Relation -> strict precision (0 to 1) on gold articles, and how many statements were judged."""
    table = files("kgbuild.export") / TABLE
    if not table.is_file():
        return MappingProxyType({})
    rows = (line.split("\t") for line in table.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return MappingProxyType({name: (float(precision), int(judged)) for name, precision, judged in rows})
