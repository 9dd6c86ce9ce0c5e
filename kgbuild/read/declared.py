"""The date that a web page itself declares. In: the page's text. Out: the date in ISO 8601, or "".

The rule: only what says that it is the article's date counts, also of 1923 and in words; the library's guess comes after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trafilatura import load_html

from kgbuild.read.metadata import iso_date

NAMES = (
    "article:published_time", "datepublished", "citation_publication_date", "citation_date",
    "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "date",
)  # fmt: skip
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')  # JSON-LD of schema.org


def date(page: str) -> str:
    """`<meta name="DC.date" content="12. Januar 1923">` -> 1923-01-12."""
    return next((found for words in _declarations(page) if (found := iso_date(" ".join(words.replace("/", "-").split())))), "")


def _declarations(page: str) -> Iterator[str]:
    """What the head says, in the order of NAMES; linked data; then a time inside the article."""
    tree = load_html(page)
    if tree is None:
        return
    said = {_name(meta): meta.get("content", "") for meta in reversed(tree.findall(".//meta"))}
    yield from (said[name] for name in NAMES if name in said)
    yield from _LINKED.findall(page)
    yield from (time.get("datetime", "") for article in tree.iter("article") for time in article.iter("time"))


def _name(meta: object) -> str:
    named: dict[str, str] = dict(meta.attrib)  # type: ignore[attr-defined]
    return next((named[key].strip().lower() for key in ("property", "name", "itemprop") if key in named), "")
