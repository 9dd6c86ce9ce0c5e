"""Steps of our own in the shipped pipeline. In: a spaCy Doc. Out: the same Doc. Rule: importing this module registers them, nothing else happens."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kgbuild.parse.lemmas import LemmaTable

COMPONENT = "kgbuild_ud"
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})


@Language.factory(COMPONENT, requires=["token.tag", "token.lemma", "token.dep"], assigns=["token.pos", "token.lemma"])
class UniversalWords:
    """Settles part of speech and lemma of each word.

    The tagger learns UPOS from all treebanks, the morphologizer only from some: the tagger's word counts. Whether a verb is auxiliary only the tree
    tells: `Er hat Recht.` -> VERB, `Er hat gewonnen.` -> AUX. Lemmas come from the dictionary first.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self._vocab = nlp.vocab
        self._lemmas: LemmaTable | None = None  # the vocab gets its tables after the components

    def __call__(self, doc: Doc) -> Doc:
        lemmas = self._lemmas = self._lemmas or LemmaTable(self._vocab)
        for token in doc:
            token.pos_ = upos = _verb(token.dep_) if token.tag_ in ("AUX", "VERB") else token.tag_
            token.lemma_ = lemmas.lemma(token.text, upos, token.lemma_)
        return doc


def _verb(label: str) -> str:
    return "AUX" if label in AUXILIARY else "VERB"
