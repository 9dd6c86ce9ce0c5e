"""Why things look as they do, as plain lines. In: a sentence, or a written graph and what to look up in it.

Out: the sentence's tree, its predications with the grammar steps, its mentions and claims; a statement with its words and article; an entity's names
and all that is said about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kgbuild import extract, grammar, knowledgegraph, pipeline, query
from kgbuild.errors import InputError
from kgbuild.export.about import ends
from kgbuild.export.told import line, told
from kgbuild.model import Analysis, Article, ArticleRecord, Claim, Entity, Predication, Sentence, Statement, Token
from kgbuild.settings import Settings


def sentence(text: str, model: str | None = None) -> str:
    """Explain every sentence of a short text.

    Args:
        text: one or a few German sentences.
        model: as in Settings.
    """
    document = pipeline.language_model(model, Settings().readings).parse(Article("sentence", text))
    record = pipeline.read_document(document)
    analyses = grammar.analyse(document)
    again = document.again or document.sentences
    return "\n\n".join("\n".join(_lines(*read, record)) for read in zip(document.sentences, again, analyses, strict=True))


def statement(graph: Path, identifier: str) -> str:
    """Explain a statement of a written graph.

    Args:
        graph: its folder.
        identifier: the statement's id; its beginning is enough.

    Raises:
        InputError: no statement, or several, have such an id.
    """
    known = {s.id: s for s in knowledgegraph.load(graph)}
    hits = [s for i, s in known.items() if i.startswith((identifier, f"statement-{identifier}"))]
    if not hits:
        hint = "ids stand in statements.jsonl and in what `kgbuild explain entity` prints"
        raise InputError(f"no statement {identifier!r}", where=str(graph), hint=hint)
    if len(hits) > 1:
        hint = f"write more of it, for example {hits[0].id}"
        raise InputError(f"the ids of {len(hits)} statements begin with {identifier!r}", where=str(graph), hint=hint)
    return told(hits[0], known, knowledgegraph.articles(graph))


def entity(graph: Path, name: str) -> str:
    """Explain all entities of a written graph that go by a name.

    Args:
        graph: its folder.
        name: name, alias, QID or IRI, in any letter case.

    Raises:
        InputError: none goes by it; the hint has names like it.
    """
    statements = knowledgegraph.load(graph)
    named = ends(statements)
    known = {s.id: s for s in statements}
    return "\n".join(text for iri in _named(named.values(), name, graph) for text in _about(named[iri], known))


def _named(entities: Iterable[Entity], name: str, graph: Path) -> list[str]:
    """The IRIs of the entities that go by a name."""
    names: dict[str, list[str]] = {}
    spelled: set[str] = set()
    for one in entities:
        called = {one.iri, one.name, *one.aliases, one.qid or one.name}
        spelled |= called
        for word in {word.casefold() for word in called}:
            names.setdefault(word, []).append(one.iri)
    if name.casefold() in names:
        return names[name.casefold()]
    raise InputError(f"no entity {name!r}", where=str(graph), hint=query.like(name, spelled))


def _about(one: Entity, known: Mapping[str, Statement]) -> Iterator[str]:
    yield f"{one.name} ({one.type}) {one.iri}{' ' + one.qid if one.qid else ''}"
    yield from ([f"  also: {', '.join(one.names)}"] if one.names else [])
    yield from ([f"  mentioned as: {', '.join(one.descriptions)}"] if one.descriptions else [])
    yield from (f"  {line(s, known)}" for s in known.values() if one in (s.subject, s.object))


def _lines(tree: Sentence, again: Sentence, analysis: Analysis, record: ArticleRecord) -> Iterator[str]:
    yield tree.text
    yield "tree"
    yield from (_node(tree, token) for token in tree.tokens)
    if others := [o for t, o in zip(tree.tokens, again.tokens, strict=True) if _place(t) != _place(o)]:
        yield "second parser, otherwise"
        yield from (_node(again, token) for token in others)
    yield "mentions"
    for position, mention in enumerate(record.mentions):
        if mention.sentence == tree.index:
            chain = next(c for c in record.chains if position in c.mentions)
            yield f"  {mention.text} ({mention.kind}, {mention.type}) -> {chain.name}"
    yield "predications"
    yield from (f"  {_predication(tree, p)}" for p in analysis.predications)
    yield "claims"
    yield from (f"  {_claim(record, c)}" for c in record.claims if c.sentence == tree.index)


def _node(tree: Sentence, token: Token) -> str:
    governor = tree.tokens[token.head].text if token.head >= 0 else "–"
    return f"  {token.index:>3} {token.text:<24} {token.upos:<6} {token.deprel:<12} {governor}"


def _place(token: Token) -> tuple[str, int, str]:
    """What a line of the tree tells of a token."""
    return token.upos, token.head, token.deprel


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
    how = " ".join((claim.pattern, *(step for step in claim.steps if step in extract.DOUBTS)))
    return f"{subject} –{claim.predicate}– {target}  [{claim.status} {claim.polarity}{said}] {claim.confidence:.2f} {how}"
