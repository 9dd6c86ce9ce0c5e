"""What a sentence says, grammar undone. In: a Document. Out: one Analysis per sentence: predications and noun phrases.

The rule: this is the only room that speaks dependency labels; a German content word never stands here, words are in lexicon/.
"""

from __future__ import annotations

from kgbuild.grammar import factuality
from kgbuild.grammar.documentation import document_steps
from kgbuild.grammar.normalise import normalised
from kgbuild.grammar.phrases import phrases
from kgbuild.grammar.steps import STEPS, predications
from kgbuild.model import Analysis, Document, Sentence

__all__ = ["STEPS", "analyse", "document_steps"]


def analyse(document: Document) -> tuple[Analysis, ...]:
    """What each sentence says, and how real it is.

    Args:
        document: sentences with Universal Dependencies trees; lemmas and features may be missing.

    Returns:
        One Analysis per sentence, in their order; positions are those of the sentence's tokens.
    """
    trees = Document(document.article, tuple(normalised(s) for s in document.sentences), document.warnings)
    return factuality.qualify(trees, tuple(_analysis(s) for s in trees.sentences))


def _analysis(sentence: Sentence) -> Analysis:
    return Analysis(sentence.index, predications(sentence), phrases(sentence))
