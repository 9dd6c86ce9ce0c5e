"""Words as the article prints them. In: a document and the record of it. Out: the record, with `Student:innen` in its names, which the rooms read as Studentinnen."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kgbuild.model import ArticleRecord, Document

ENDINGS = ("in", "innen")  # of nouns that are written for all genders; articles and adjectives stand in no name


def as_printed(document: Document, record: ArticleRecord) -> ArticleRecord:
    """The record with names, aliases and values as they are printed; the same one where the article writes nothing for all genders."""
    words = _rewritten(document)
    if not words:
        return record
    one_of_them = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)")

    def printed(text: str) -> str:
        return one_of_them.sub(lambda found: words[found[0]], text)

    return _renamed(record, printed)


def _rewritten(document: Document) -> dict[str, str]:
    """The nouns that are read otherwise than printed, each with how it is printed; not one that the article has as it is read, too."""
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    text = document.article.text
    pairs = [(token.text, text[token.start : token.end]) for token in tokens if token.text.endswith(ENDINGS)]
    plain = {read for read, shown in pairs if read == shown}
    return {read: shown for read, shown in pairs if read not in plain and read.replace("ß", "ss") != shown}


def _renamed(record: ArticleRecord, printed: Callable[[str], str]) -> ArticleRecord:
    return replace(
        record,
        mentions=tuple(replace(mention, name=printed(mention.name)) for mention in record.mentions),
        chains=tuple(replace(c, name=printed(c.name), aliases=tuple(map(printed, c.aliases))) for c in record.chains),
        claims=tuple(replace(c, value=printed(c.value)) if c.value else c for c in record.claims),
    )
