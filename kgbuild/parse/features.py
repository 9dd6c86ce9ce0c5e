"""What dictionary and name lists know of a word form. In: a form. Out: numbers a network embeds. Rule: the tables come with the model (`vocab.lookups`), never from here.

Besides spelling and word vectors the networks see what a dictionary and name lists know of a word form: `Berlin` is a place, `Häusern` a dative
plural, `Reichsbankpräsident` a compound of a known noun, `Osram` none of them and therefore probably a name.
"""

from __future__ import annotations

from spacy.strings import get_string_id
from spacy.vocab import Vocab

FORMS = "kgbuild_forms"
CLASSES = "kgbuild_form_classes"
SHORTEST_HEAD = 4  # letters of a compound's last part
CACHED = 100_000  # forms

Features = tuple[int, int]


class FormLexicon:
    """What the tables say of a word form: (word class, inflection), as numbers to embed.

    Word classes are letters joined: N noun, A adjective, V verb, X function word, F given name, L last name, P place, Q part of a place's name,
    O party; `c` is a compound of a known noun, `h…` goes by what follows the last hyphen, `?` is capitalised and unknown.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._forms = vocab.lookups.get_table(FORMS, {})
        self._classes: list[list[str]] = vocab.lookups.get_table(CLASSES, {}).get("classes", [])
        self.vocab = vocab
        self._cache: dict[int, Features] = {}

    def __call__(self, orth: int) -> Features:
        found = self._cache.get(orth)
        if found is None:
            if len(self._cache) > CACHED:
                self._cache.clear()
            word, inflection = self.describe(self.vocab.strings[orth])
            found = self._cache[orth] = (get_string_id("lex:" + word), get_string_id("infl:" + inflection))
        return found

    def lists(self, form: str) -> bool:
        """Whether a table has the form as it stands, or in small letters: Strasse -> False; no compound of known words."""
        return self._known(form) is not None or self._known(form.lower()) is not None

    def describe(self, form: str) -> tuple[str, str]:
        """(word class, inflection) of a form: `Häusern` -> ("N", "DPN"), `Osram` -> ("?", "")."""
        known = self._known(form)
        if known:
            return known
        if not form[:1].isupper():
            return ("v", "") if form[:1].isalpha() else ("-", "")
        before, hyphen, last = form.rpartition("-")
        if hyphen and before and last:
            word, inflection = self._known(last) or ("?", "")
            return "h" + word, inflection
        return self._compound(form) or self._known(form.lower()) or ("?", "")

    def _known(self, form: str) -> tuple[str, str] | None:
        index = self._forms.get(form)
        if index is None and len(form) > 2 and form.isupper():
            index = self._forms.get(form.title())
        if index is None:
            return None
        word, inflection = self._classes[index]
        return word, inflection

    def _compound(self, form: str) -> tuple[str, str] | None:
        for start in range(2, min(len(form) - SHORTEST_HEAD, 40) + 1):
            known = self._known(form[start:].capitalize()) if form[start].islower() else None
            if known and "N" in known[0]:
                return "c", known[1]
        return None
