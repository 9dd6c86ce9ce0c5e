"""The parser. In: Articles, and the name or path of a spaCy pipeline. Out: Documents. Rule: offsets are exact, `text[start:end] == token.text`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kgbuild.errors import ModelError
from kgbuild.model import Article, Document, Warning_
from kgbuild.parse import components  # noqa: F401  registers the pipeline's own steps
from kgbuild.parse.chunks import Chunk, cut
from kgbuild.parse.convert import sentences_of

SHIPPED = Path(__file__).parent / "model"
LONGEST_SENTENCE = 400  # tokens
BATCH = 128  # chunks the pipeline sees at once
ARTICLES = 32  # articles read ahead
ENDS = frozenset(".!?:;")
NEEDED = frozenset({"nsubj", "obj", "obl", "case", "nmod"})


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded pipeline: `model.parse(article).sentences[0].tokens[0].lemma`.

    `name` tells in run records which pipeline it was: name and version from its own meta data.
    """

    name: str
    nlp: Language

    def parse(self, article: Article) -> Document:
        """The article's sentences with their trees.

        Args:
            article: its `text` may be empty or of any length.

        Returns:
            A Document; `warnings` tells what was cut (kinds `overlong-line`, `overlong-word`, `overlong-sentence`).
        """
        return next(self.parse_many((article,)))

    def parse_many(self, articles: Iterable[Article]) -> Iterator[Document]:
        """Like `parse` for many articles, in their order; faster, since short texts share batches. Reads 32 articles ahead."""
        source = iter(articles)
        while batch := list(islice(source, ARTICLES)):
            yield from self._batch(batch)

    def _batch(self, articles: list[Article]) -> Iterator[Document]:
        cuts = [cut(article.text) for article in articles]
        docs = [self._doc(chunk) for chunks, _ in cuts for chunk in chunks]
        order = sorted(range(len(docs)), key=lambda i: len(docs[i]))  # chunks of a length together
        parsed = dict(zip(order, self.nlp.pipe((docs[i] for i in order), batch_size=BATCH), strict=True))
        at = 0
        for article, (chunks, warnings) in zip(articles, cuts, strict=True):
            pairs = [(chunk, parsed[at + i]) for i, chunk in enumerate(chunks)]
            at += len(chunks)
            yield _document(article, pairs, warnings)

    def _doc(self, chunk: Chunk) -> Doc:
        doc = self.nlp.make_doc(chunk.text)
        since = 0
        for token in doc:
            since = 0 if token.text in ENDS else since + 1
            if since == LONGEST_SENTENCE:
                token.is_sent_start = True
                since = 0
        return doc


def _document(article: Article, pairs: list[tuple[Chunk, Doc]], warnings: tuple[Warning_, ...]) -> Document:
    sentences = tuple(sentences_of(article.text, pairs))
    forced = [s for s in sentences if len(s.tokens) >= LONGEST_SENTENCE]
    overlong = (
        Warning_("overlong-sentence", f"character {s.start}", f"a sentence of {len(s.tokens)} tokens or more was cut") for s in forced
    )
    return Document(article, sentences, (*warnings, *overlong))


def load_model(name_or_path: str | None = None) -> Model:
    """Load a pipeline; takes a second or two, keep the result.

    Args:
        name_or_path: an installed spaCy package or a folder; None is the shipped German news model.

    Raises:
        ModelError: there is none of that name, it is not German, or it does not give Universal Dependencies trees.
    """
    where = name_or_path or str(SHIPPED)
    nlp = _load(where)
    _check(nlp, where)
    _widen(nlp)
    return Model(name=f"{nlp.meta.get('name', where)}-{nlp.meta.get('version', '0')}", nlp=nlp)


def _load(where: str) -> Language:
    try:
        return spacy.load(where)
    except OSError as error:
        raise ModelError(
            "no spaCy pipeline of that name or path", where=where, hint="install it, or leave --model away to use the shipped one"
        ) from error
    except (ValueError, KeyError) as error:
        raise ModelError(
            f"the pipeline cannot be loaded: {' '.join(str(error).split())[:200]}", where=where, hint="it may need another version of spaCy"
        ) from error


def _check(nlp: Language, where: str) -> None:
    if nlp.lang != "de":
        raise ModelError(f"the pipeline is for language {nlp.lang!r}, kgbuild reads German", where=where, hint="take a German pipeline")
    if not nlp.has_pipe("parser"):
        raise ModelError("the pipeline has no parser", where=where, hint="take a pipeline with a dependency parser")
    labels = set(nlp.pipe_labels["parser"])
    if not labels >= NEEDED:
        raise ModelError(
            "the parser's labels are not Universal Dependencies", where=where, hint="de_core_news_* speak TIGER labels: take a UD pipeline"
        )


def _widen(nlp: Language) -> None:
    """Vectors may be kept as 16-bit numbers on disk; the network wants 32."""
    vectors = nlp.vocab.vectors
    if vectors.data.dtype != "float32":
        vectors.data = vectors.data.astype("float32")
