"""What a sentence says, grammar undone. In: a Document. Out: one Analysis per sentence: predications and noun phrases.

The rule: this is the only room that speaks dependency labels; a German content word never stands here, words are in lexicon/.
"""

from __future__ import annotations

from kgbuild.grammar import attribution, factuality, quotes
from kgbuild.grammar import quotations as spans
from kgbuild.grammar.documentation import document_steps
from kgbuild.grammar.findings import Findings
from kgbuild.grammar.normalise import normalised
from kgbuild.grammar.openie import open_triples
from kgbuild.grammar.phrases import phrases
from kgbuild.grammar.steps import STEPS, predications
from kgbuild.model import Analysis, Document, Quotation, Sentence

__all__ = ["STEPS", "analyse", "document_steps", "open_triples", "quotations"]


def analyse(document: Document) -> tuple[Analysis, ...]:
    """What each sentence says, and how real it is.

    Args:
        document: sentences with Universal Dependencies trees; lemmas and features may be missing.

    Returns:
        One Analysis per sentence, in their order; positions are those of the sentence's tokens.
    """
    trees = _trees(document)
    return factuality.qualify(trees, tuple(_analysis(s) for s in trees.sentences))


def quotations(document: Document) -> tuple[Quotation, ...]:
    """What others than the author say in an article, word for word or not, and who.

    Args:
        document: as for `analyse`.

    Returns:
        Quotations in text order; those of a report within a report stand beside it.
    """
    trees = _trees(document)
    findings, marked = Findings.of(trees, tuple(_analysis(s) for s in trees.sentences)), quotes.marked(trees)
    return spans.quotations(findings, marked, attribution.reports(findings, marked))


def _trees(document: Document) -> Document:
    return Document(document.article, tuple(normalised(s) for s in document.sentences), document.warnings)


def _analysis(sentence: Sentence) -> Analysis:
    return Analysis(sentence.index, predications(sentence), phrases(sentence))
