"""One Statement, Fact, Entity or article as triples. In: the frozen nouns. Out: triples of canonical words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kgbuild.graph.fact import identifier
from kgbuild.graph.speech import DENIES, proposition
from kgbuild.graph.terms import DC, OA, PROV, WIKIDATA, date, decimal, integer, kg, node, slug, text, typed
from kgbuild.model import ArticleRecord, Entity, Evidence, Fact, Polarity, Statement
from kgbuild.ontology import OWL, RDF, RDFS, digest, load

Triple = tuple[str, str, str]

A = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"
CONTEXT = 32  # characters of prefix and suffix, enough to find a sentence again
UNSPECIFIED = kg("Unspecified")


def statement_triples(statement: Statement, base: str, run: str) -> Iterator[Triple]:
    """A statement with its evidence, sources, time and place; a denial brings the proposition that is denied."""
    me = node(base + statement.id)
    yield me, A, kg(kind(statement))
    yield from _spo(me, statement, base)
    yield me, kg("status"), kg(statement.status.value)
    yield me, kg("polarity"), kg(statement.polarity.value.capitalize())
    yield me, kg("confidence"), decimal(statement.confidence)
    yield me, kg("pattern"), text(statement.pattern)
    yield me, f"<{PROV}wasGeneratedBy>", run
    if statement.steps:
        yield me, kg("steps"), text(" ".join(statement.steps))
    yield from ((me, kg("premise"), node(base + premise)) for premise in statement.premises)
    yield from _sources(me, statement)
    yield from _circumstances(me, statement)
    for evidence in statement.evidence:
        yield from _evidence(me, statement, evidence, base)
    if statement.source and statement.source.act == DENIES:
        yield from _proposition(statement, base)


def kind(statement: Statement) -> str:
    """The statement's class: Statement, SpeechStatement or InferredStatement."""
    if statement.inferred:
        return "InferredStatement"
    return "Statement" if statement.content is None else "SpeechStatement"


def object_word(predicate: str, value: str, literal: bool) -> str:
    """The object of a triple: an IRI, or a literal of the property's datatype (a number where it is one)."""
    if not literal:
        return node(value)
    number = load().property(predicate).datatype == "integer" and value.isascii() and value.isdecimal()
    return integer(int(value)) if number else text(value)


def _spo(me: str, statement: Statement, base: str) -> Iterator[Triple]:
    yield me, f"<{RDF}subject>", node(statement.subject.iri)
    yield me, f"<{RDF}predicate>", kg(statement.predicate)
    yield me, f"<{RDF}object>", _object(statement, base)


def _object(statement: Statement, base: str) -> str:
    if statement.content is not None:
        return node(base + statement.content)
    value = statement.object.iri if statement.object else statement.value or ""
    return object_word(statement.predicate, value, statement.object is None)


def _sources(me: str, statement: Statement) -> Iterator[Triple]:
    """The innermost source, known or Unspecified, and the outer ones."""
    if statement.source is None:
        return
    source = statement.source
    yield me, kg("attributedTo"), node(source.iri) if source.iri else UNSPECIFIED
    if source.act in load().properties:
        yield me, kg("speechAct"), kg(source.act)
    if source.text:
        yield me, kg("sourceText"), text(source.text)
    yield from ((me, kg("reportedBy"), node(outer.iri) if outer.iri else UNSPECIFIED) for outer in statement.sources[1:])


def _circumstances(me: str, statement: Statement) -> Iterator[Triple]:
    """Time as words and as ISO 8601 (`2024-12-02`, `2022/2024`), and the place."""
    if statement.time:
        yield me, kg("timeText"), text(statement.time)
    if statement.time_value:
        start, _, end = statement.time_value.partition("/")
        ends = (("timeStart", start), ("timeEnd", end if "/" in statement.time_value else start))
        yield from ((me, kg(name), date(value)) for name, value in ends if value)
    if statement.place:
        yield me, kg("place"), node(statement.place.iri)


def _evidence(me: str, statement: Statement, evidence: Evidence, base: str) -> Iterator[Triple]:
    yield me, kg("evidence"), sentence_node(evidence.article, evidence.sentence, base)
    yield me, kg("inArticle"), article_node(evidence.article, base)
    yield me, kg("subjectText"), text(statement.subject_text)
    if statement.object_text:
        yield me, kg("objectText"), text(statement.object_text)
    words = evidence.quote[evidence.trigger[0] - evidence.start : evidence.trigger[1] - evidence.start]
    yield me, kg("triggerText"), text(words)
    for name, span in (("subject", evidence.subject), ("object", evidence.object), ("trigger", evidence.trigger)):
        if span is not None:
            yield me, kg(f"{name}Start"), integer(span[0])
            yield me, kg(f"{name}End"), integer(span[1])


def _proposition(statement: Statement, base: str) -> Iterator[Triple]:
    """What is denied: the statement's counterpart of the other polarity, never an edge."""
    me = node(base + proposition(statement.id))
    yield me, A, kg("Proposition")
    yield from _spo(me, statement, base)
    yield me, kg("polarity"), kg(statement.polarity.flipped().value.capitalize())
    yield me, kg("negatedBy"), node(base + statement.id)


def article_triples(record: ArticleRecord, sentences: frozenset[int], base: str, mode: str) -> Iterator[Triple]:
    """An article's data and the sentences that are evidence; `mode` full adds the text, none leaves all wording out."""
    article = record.article
    me = article_node(article.id, base)
    yield me, A, kg("Article")
    yield me, f"<{DC}identifier>", text(article.id)
    yield me, f"<{DC}language>", text(article.language)
    told = (("title", article.title), ("date", article.date), ("publisher", article.publisher), ("source", article.url))
    yield from ((me, f"<{DC}{name}>", date(value) if name == "date" else text(value)) for name, value in told if value)
    if mode == "full":
        yield me, kg("text"), text(article.text)
    for index in sorted(sentences):
        yield from _sentence(record, index, base, mode)


def _sentence(record: ArticleRecord, index: int, base: str, mode: str) -> Iterator[Triple]:
    article, (start, end) = record.article, record.sentences[index]
    me = sentence_node(article.id, index, base)
    yield from ((me, A, name) for name in (kg("Sentence"), f"<{OA}TextPositionSelector>", f"<{OA}TextQuoteSelector>"))
    yield me, kg("inArticle"), article_node(article.id, base)
    yield me, kg("index"), integer(index)
    yield me, f"<{OA}start>", integer(start)
    yield me, f"<{OA}end>", integer(end)
    if mode != "none":
        words = (("exact", article.text[start:end]), ("prefix", article.text[max(0, start - CONTEXT) : start]))
        yield from ((me, f"<{OA}{name}>", text(value)) for name, value in (*words, ("suffix", article.text[end : end + CONTEXT])))


def article_node(article: str, base: str) -> str:
    return node(f"{base}article-{slug(article)}")


def sentence_node(article: str, index: int, base: str) -> str:
    return node(f"{base}sentence-{slug(article)}-{index}")


def fact_triples(fact: Fact, base: str) -> Iterator[Triple]:
    """A fact with the statements that support it; a position also as a node of its own."""
    me = node(base + fact.id)
    yield me, A, kg("Fact")
    yield me, f"<{RDF}subject>", node(fact.subject)
    yield me, f"<{RDF}predicate>", kg(fact.predicate)
    yield me, f"<{RDF}object>", object_word(fact.predicate, fact.object, fact.literal)
    yield me, kg("polarity"), kg(fact.polarity.value.capitalize())
    yield me, kg("confidence"), decimal(fact.confidence)
    yield from ((me, kg(f"{status.lower()}Count"), integer(count)) for status, count in fact.counts)
    yield from ((me, kg("supportedBy"), node(base + statement)) for statement in fact.statements)
    if fact.predicate == "position":
        yield me, kg("positionNode"), position_node(fact, base)


def dispute_triples(facts: Sequence[Fact], base: str) -> Iterator[Triple]:
    """A negative fact disputes the positive one of the same ends and relation, where somebody says that."""
    known = {fact.id for fact in facts}
    for fact in facts:
        other = identifier(fact.subject, fact.predicate, fact.object, Polarity.POSITIVE)
        if fact.polarity is Polarity.NEGATIVE and other in known:
            yield node(base + fact.id), kg("disputes"), node(base + other)


def edge_triples(fact: Fact) -> Iterator[Triple]:
    """A fact's plain edge; a symmetric relation is written in both directions."""
    yield node(fact.subject), kg(fact.predicate), object_word(fact.predicate, fact.object, fact.literal)
    if not fact.literal and load().property(fact.predicate).symmetric:
        yield node(fact.object), kg(fact.predicate), node(fact.subject)


def position_triples(fact: Fact, base: str) -> Iterator[Triple]:
    """The office or profession of a position fact as a thing of its own."""
    me = position_node(fact, base)
    yield me, A, kg("Position")
    yield me, LABEL, text(fact.object)


def position_node(fact: Fact, base: str) -> str:
    return node(f"{base}position-{digest(fact.object)}")


def entity_triples(entity: Entity) -> Iterator[Triple]:
    """An entity's type, names, and the Wikidata item it is the same as."""
    me = node(entity.iri)
    yield me, A, kg(entity.type if entity.type in load().classes else "Entity")
    yield me, LABEL, text(entity.name)
    yield from ((me, kg("alias" if alias in entity.names else "mentionedAs"), text(alias)) for alias in entity.aliases)
    if entity.qid:
        yield me, f"<{OWL}sameAs>", node(WIKIDATA + entity.qid)


def run_triples(run: str, settings: tuple[str, ...], timestamp: str | None) -> Iterator[Triple]:
    """How the graph came about; a time only when one is given."""
    yield run, A, kg("ExtractionRun")
    yield from ((run, kg("setting"), text(setting)) for setting in settings)
    if timestamp:
        yield run, f"<{PROV}endedAtTime>", typed(timestamp, "dateTime")


def open_triples(predicate: str) -> Iterator[Triple]:
    """An open relation declares itself below relatedTo, named by its verb."""
    me = kg(predicate)
    yield me, A, f"<{OWL}ObjectProperty>"
    yield me, f"<{RDFS}subPropertyOf>", kg("relatedTo")
    yield me, kg("family"), kg("family-open")
    yield me, LABEL, text(predicate.partition(":")[2]) + "@de"
