"""The annotated Wikinews articles with their texts. In: `wikinews/*/*.yaml`, the corpora folder. Out: folders of gold files as `load_gold` reads them.

The texts are not part of this project; without the corpora there is nothing to measure.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
CORPORA = HERE.parents[1] / "shared" / "corpora"
TEXTS = tuple(CORPORA / "quotes" / f"wikinews-{part}.jsonl.gz" for part in ("train", "dev"))
TITLE = re.compile(r"^(\d+) - (.*?)(?: \(\d{4}-\d\d-\d\d\))?$")


def present() -> bool:
    """Whether the articles' texts are here."""
    return all(path.is_file() for path in TEXTS)


def write(part: str, out: Path) -> Path:
    """Write one part with its articles.

    Args:
        part: a folder of `wikinews/`, e.g. `blind`.
        out: an existing folder.

    Returns:
        `out`, with `<id>.yaml` and `<id>.txt` of each article.
    """
    wanted = {path.stem: path for path in (HERE / "wikinews" / part).glob("*.yaml")}
    for article in _articles():
        found = TITLE.match(article["title"])
        if found and (name := f"wn-{found[1]}") in wanted:
            shutil.copy(wanted[name], out)
            text = re.sub(r"''+", "", article["text"]).strip()  # wiki markup of italics
            (out / f"{name}.txt").write_text(f"{found[2]}\n\n{text}\n", encoding="utf-8")
    return out


def _articles() -> Iterator[dict[str, str]]:
    for path in TEXTS:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)
