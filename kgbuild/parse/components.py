"""Steps of our own in the shipped pipeline. In: a spaCy Doc. Out: the same Doc. Rule: importing this module registers them, nothing else happens."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kgbuild.parse.lemmas import LemmaTable

COMPONENT = "kgbuild_ud"
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
FULL = frozenset({"werden", "haben"})  # verbs that are auxiliaries, and copulas in no treebank
ARTICLES = frozenset({"der", "die", "das", "dem", "den", "deren", "dessen"})
BY_PLACE = {("ADJ", "det"): "DET", ("ADV", "det"): "DET"}  # (tag, relation) -> part of speech: viele Leute
STANDING = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "nmod", "appos", "conj"})


@Language.factory(COMPONENT, requires=["token.tag", "token.lemma", "token.dep"], assigns=["token.pos", "token.lemma"])
class UniversalWords:
    """Settles part of speech and lemma of each word.

    The tagger learns UPOS from all treebanks, the morphologizer only from some: the tagger's word counts. Whether a verb is auxiliary only the tree
    tells: `Er hat Recht.` -> VERB, `Er hat gewonnen.` -> AUX, `der gesuchte Mann` -> ADJ, `Das stimmt.` -> PRON. Lemmas come from the dictionary first.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self._vocab = nlp.vocab
        self._lemmas: LemmaTable | None = None  # the vocab gets its tables after the components

    def __call__(self, doc: Doc) -> Doc:
        lemmas = self._lemmas = self._lemmas or LemmaTable(self._vocab)
        for token in doc:
            token.pos_ = upos = _settled(token)
            token.lemma_ = lemmas.lemma(token.text, upos, token.lemma_)
        return doc


def _settled(token: Token) -> str:
    """The tagger's word, where the tree does not say more: of a verb, of an adjective that is a noun, of an article, of what stands alone or before a noun."""
    tag = token.tag_
    if tag in ("AUX", "VERB"):
        return _verbal(token)
    if tag == "ADJ" and _is_noun(token):
        return "NOUN"
    if tag == "DET" and token.lower_ in ARTICLES and token.dep_ in STANDING and _is_before_verb(token):
        return "PRON"
    if tag == "NOUN" and token.dep_ == "amod" and (token.is_sent_start or token.text[:1].islower()):
        return "ADJ"
    return BY_PLACE.get((tag, token.dep_), tag)


def _is_before_verb(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ in ("VERB", "AUX")


def _verbal(token: Token) -> str:
    """Er hat gewonnen: AUX; der gesuchte Mann: ADJ; er hat Recht, er wird Minister: VERB, since only *sein* is a copula."""
    if token.dep_ in AUXILIARY:
        return "VERB" if token.dep_ == "cop" and token.lemma_ in FULL else "AUX"
    return "ADJ" if token.dep_ == "amod" else "VERB"


def _is_noun(token: Token) -> bool:
    """die Dortmunder, beim Grünen: written large within the sentence, with an article or a preposition of its own, as a subject, an object, an adjunct."""
    within = token.text[:1].isupper() and not token.is_sent_start and token.dep_ in STANDING
    return within and any(child.dep_ in ("det", "det:poss", "case") for child in token.children)
