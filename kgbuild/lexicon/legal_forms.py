"""What a firm or club is by law (`legal_forms.tsv`, `organizations.tsv`). In: a word of a name. Out: whether it tells that, and whether it may be left away."""

from __future__ import annotations

from kgbuild.lexicon import nouns
from kgbuild.lexicon.table import column


def tells(word: str) -> bool:
    """Whether a word is what a German firm calls itself: GmbH, AG, KG."""
    return word[-1:].isupper() and nouns.listed("organizations", word) is not None


def may_lack(word: str) -> bool:
    """Whether a name means the same without the word, in whatever letter case: Stahlwerk Elbe AG, Northsteel Inc."""
    return word.casefold() in column("legal_forms", "form")
