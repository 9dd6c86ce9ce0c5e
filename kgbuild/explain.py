"""How a sentence was understood. In: a sentence. Out: its tree, its predications with the grammar steps, its mentions and claims, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import grammar, pipeline
from kgbuild.model import Analysis, Article, ArticleRecord, Claim, Predication, Sentence


def sentence(text: str, model: str | None = None) -> str:
    """Explain every sentence of a short text.

    Args:
        text: one or a few German sentences.
        model: as in Settings.
    """
    document = pipeline.language_model(model).parse(Article("sentence", text))
    record = pipeline.read_document(document)
    analyses = grammar.analyse(document)
    return "\n\n".join("\n".join(_lines(s, analysis, record)) for s, analysis in zip(document.sentences, analyses, strict=True))


def _lines(tree: Sentence, analysis: Analysis, record: ArticleRecord) -> Iterator[str]:
    yield tree.text
    yield "tree"
    for token in tree.tokens:
        governor = tree.tokens[token.head].text if token.head >= 0 else "–"
        yield f"  {token.index:>3} {token.text:<24} {token.upos:<6} {token.deprel:<12} {governor}"
    yield "mentions"
    for position, mention in enumerate(record.mentions):
        if mention.sentence == tree.index:
            chain = next(c for c in record.chains if position in c.mentions)
            yield f"  {mention.text} ({mention.kind}, {mention.type}) -> {chain.name}"
    yield "predications"
    yield from (f"  {_predication(tree, p)}" for p in analysis.predications)
    yield "claims"
    yield from (f"  {_claim(record, c)}" for c in record.claims if c.sentence == tree.index)


def _predication(tree: Sentence, predication: Predication) -> str:
    who = ", ".join(f"{a.role} {tree.tokens[a.head].text if a.sentence is None else '…'}" for a in predication.arguments)
    sources = " <- ".join(source.act for source in predication.sources)
    steps = f"  by {', '.join(predication.steps)}" if predication.steps else ""
    return f"{predication.lemma}({who})  {predication.status} {predication.polarity} {sources}{steps}".rstrip()


def _claim(record: ArticleRecord, claim: Claim) -> str:
    subject = record.chains[claim.subject_chain].name
    target = claim.value if claim.object_chain is None else record.chains[claim.object_chain].name
    sources = ", ".join(source.text for source in claim.sources)
    said = f" says {sources}" if sources else ""
    return f"{subject} –{claim.predicate}– {target}  [{claim.status} {claim.polarity}{said}] {claim.confidence:.2f} {claim.pattern}"
