"""Parsing. In: an Article. Out: a Document of Sentences of Tokens (Universal Dependencies). Rule: spaCy is imported in this room only.

from kgbuild.parse import load_model
model = load_model()
model.parse(Article(id="a", text="Osram wird von AMS übernommen.")).sentences[0].tokens[0].deprel  # nsubj:pass
"""

from kgbuild.parse.components import COMPONENT
from kgbuild.parse.features import FormLexicon
from kgbuild.parse.parser import Model, load_model

__all__ = ["COMPONENT", "FormLexicon", "Model", "load_model"]
