"""What a firm or club is by law (`legal_forms.tsv`, `organizations.tsv`). In: a word of a name. Out: whether it tells that, may be left away, or is a short name."""

from __future__ import annotations

from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import column

LETTERS = range(2, 6)  # of a body that goes by them


def tells(word: str) -> bool:
    """Whether a word is what a German firm calls itself: GmbH, AG, KG."""
    return word[-1:].isupper() and nouns.listed("organizations", word) is not None


def goes_by_letters(word: str) -> bool:
    """DPP, CDU: what a body is called by its letters; not AG, GmbH, which say what it is by law."""
    return word.isalpha() and word.isupper() and len(word) in LETTERS and not tells(word)


def may_lack(word: str) -> bool:
    """Whether a name means the same without the word, in whatever letter case: Stahlwerk Elbe AG, Northsteel Inc."""
    return word.casefold() in column("legal_forms", "form")
