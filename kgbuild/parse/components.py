"""Steps of our own in the shipped pipeline. In: a spaCy Doc. Out: the same Doc. Rule: importing this module registers them, nothing else happens."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

COMPONENT = "kgbuild_ud"


@Language.component(COMPONENT, requires=["token.tag"], assigns=["token.pos"])
def universal_pos(doc: Doc) -> Doc:
    """The tagger learns UPOS from all treebanks, the morphologizer only from some: the tagger's word counts."""
    for token in doc:
        token.pos_ = token.tag_
    return doc
