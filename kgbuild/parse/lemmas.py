"""Lemmas from a dictionary. In: a form, its part of speech, the network's guess. Out: the lemma. Rule: the dictionary wins where it knows the form.

The network's edit trees learn from 60,000 words and invent (`litt` -> `leintt`); the dictionary's table (in the model's lookups) knows 130,000 forms.
"""

from __future__ import annotations

from spacy.vocab import Vocab

LEMMAS = "kgbuild_lemmas"
EDITS = "kgbuild_lemma_edits"
LETTER = {"NOUN": "N", "PROPN": "P", "ADJ": "A", "VERB": "V", "AUX": "V"}
ITSELF = frozenset({"PUNCT", "SYM"})
SHORTEST_HEAD = 4  # letters of a compound's last part


class LemmaTable:
    """What the dictionary says: `LemmaTable(vocab).lemma("Häusern", "NOUN", guess)` -> `Haus`."""

    def __init__(self, vocab: Vocab) -> None:
        self._table = vocab.lookups.get_table(LEMMAS, {})
        self._edits: list[list[tuple[int, str]]] = vocab.lookups.get_table(EDITS, {}).get("edits", [])

    def lemma(self, form: str, upos: str, guess: str) -> str:
        """The lemma of a form.

        Args:
            form: the word as it stands.
            upos: its universal part of speech.
            guess: what the network says; kept where the dictionary is silent or allows it.
        """
        if upos in ITSELF:
            return form
        if upos not in LETTER:
            return guess
        options = self._options(form, upos) or (self._compound(form) if upos == "NOUN" else ())
        if not options or guess in options:
            return guess
        return min(options, key=lambda option: (len(option), option))

    def _options(self, form: str, upos: str) -> tuple[str, ...]:
        return self._known(form, upos) or (() if upos in ("NOUN", "PROPN") else self._known(form.lower(), upos))

    def _known(self, form: str, upos: str) -> tuple[str, ...]:
        index = self._table.get(f"{LETTER[upos]}:{form}")
        return () if index is None else tuple(_edited(form, edit) for edit in self._edits[index])

    def _compound(self, form: str) -> tuple[str, ...]:
        """`Gefängniszellen` -> `Gefängniszelle`, `US-Präsidenten` -> `US-Präsident`: the longest known last part decides."""
        for start in range(2, len(form) - SHORTEST_HEAD + 1):
            head = form[start:].capitalize() if form[start].islower() else form[start:]
            if form[start - 1] != "-" and not form[start].islower():
                continue
            if options := self._known(head, "NOUN"):
                return tuple(form[:start] + (option.lower() if form[start].islower() else option) for option in options)
        return ()


def _edited(form: str, edit: tuple[int, str]) -> str:
    """The form after an edit: (letters to cut at the end, letters to add)."""
    cut, ending = edit
    return form[: len(form) - cut] + ending
