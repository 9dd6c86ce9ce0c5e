"""The parser. In: Articles, and the name or path of a spaCy pipeline. Out: Documents.

Rule: offsets are exact; `text[start:end] == token.text` but where a word is read otherwise than printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from kgbuild.errors import ModelError
from kgbuild.lexicon import determiners, persons, prepositions, signs
from kgbuild.model import Article, Document, Sentence, Warning_
from kgbuild.parse import backwards, components, dateline, names, networks, swiss  # noqa: F401  registers the pipeline's own parts
from kgbuild.parse.backwards import SecondParser
from kgbuild.parse.chunks import Chunk, cut
from kgbuild.parse.convert import DATELINE, sentences_of
from kgbuild.parse.features import FormLexicon
from kgbuild.parse.particled import with_whole_names
from kgbuild.parse.quick import quicken

SHIPPED = Path(__file__).parent / "model"
SECOND = Path(__file__).parent / "second"
LONGEST_SENTENCE = 400  # tokens
BATCH = 128  # chunks the pipeline sees at once
ARTICLES = 32  # articles read ahead
LONGEST_HEADLINE = 160  # characters
ENDS = frozenset('.!?"“”«»’…')
CUT = "kgbuild_cut"
ORDINAL = re.compile(r"^\d{1,3}\.$")
FUSED = re.compile(r"\w*[a-zäöüß][A-ZÄÖÜ]\.|(1\d|20)\d\d\.")
ROMAN = re.compile(r"^[IVX]+$")
PLATFORM = re.compile(r"auf|via|\w*(?:plattform|netzwerk|dienst)")  # before the X that is no initial
NEEDED = frozenset({"nsubj", "obj", "obl", "case", "nmod"})


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded pipeline: `model.parse(article).sentences[0].tokens[0].lemma`.

    `name` tells in run records which pipeline it was: name and version from its own meta data, and whether a `second` parser reads besides.
    """

    name: str
    nlp: Language
    second: SecondParser | None = None

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
        cuts = [self._cut(article.text) for article in articles]
        docs = self._docs([chunk for chunks, _ in cuts for chunk in chunks])
        again = list(self.second.read(docs)) if self.second else []
        end = 0
        for article, (chunks, warnings) in zip(articles, cuts, strict=True):
            start, end = end, end + len(chunks)
            sentences = _sentences(article, chunks, docs[start:end])
            others = _others(sentences, _sentences(article, chunks, again[start:end])) if again else ()
            told = [_cut_sentence(chunk) for chunk, doc in zip(chunks, docs[start:end], strict=True) if CUT in doc.user_data]
            yield Document(article, sentences, (*warnings, *told), others)

    def _cut(self, text: str) -> tuple[tuple[Chunk, ...], tuple[Warning_, ...]]:
        chunks, warnings = cut(text)
        if not swiss.is_swiss(text):
            return chunks, warnings
        known = FormLexicon(self.nlp.vocab).lists
        return tuple(replace(chunk, read=tuple(swiss.plain(word, known) for word in chunk.read)) for chunk in chunks), warnings

    def _docs(self, chunks: list[Chunk]) -> list[Doc]:
        order = sorted(range(len(chunks)), key=lambda i: len(chunks[i].text))  # like lengths share batches
        parsed = self.nlp.pipe((self._bare(chunks[i]) for i in order), batch_size=BATCH)
        found = dict(zip(order, map(self._capped, parsed), strict=True))
        return [found[i] for i in range(len(chunks))]

    def _bare(self, chunk: Chunk) -> Doc:
        """Tokens only, with what can be no sentence's beginning, and what is one: behind a dateline. In a headline a colon ends none: `Ulm: Drei Tote`."""
        doc = _with_points(self.nlp.make_doc(chunk.text))
        for token in doc[:-1]:
            if _goes_on(token):
                token.nbor().is_sent_start = False
            elif _ends(token):
                token.nbor().is_sent_start = True
        if len(chunk.text) <= LONGEST_HEADLINE and chunk.text[-1] not in ENDS:
            _go_on_behind_colons(doc)
        elif start := dateline.behind(chunk.text):
            doc.user_data[DATELINE] = start
            _begin_at(doc, start)
        return doc

    def _capped(self, doc: Doc) -> Doc:
        """The Doc, parsed anew with forced sentence starts when a sentence is too long."""
        doc.tensor = doc.tensor[:0]  # the networks' vectors are not needed any more
        if all(len(sentence) <= LONGEST_SENTENCE for sentence in doc.sents):
            return doc
        again = self.nlp.make_doc(doc.text)
        for sentence in doc.sents:
            for i in range(sentence.start, sentence.end, LONGEST_SENTENCE):
                again[i].is_sent_start = True
        again.user_data[CUT] = True
        return next(iter(self.nlp.pipe([again])))


def _sentences(article: Article, chunks: Sequence[Chunk], docs: Sequence[Doc]) -> tuple[Sentence, ...]:
    return with_whole_names(tuple(sentences_of(article.text, zip(chunks, docs, strict=True))))


def _others(sentences: tuple[Sentence, ...], again: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The second parser's sentences, those that it reads alike or parts otherwise being the first one's; none where that is so of all."""
    by_start = {sentence.start: sentence for sentence in again}
    others = tuple(_other(sentence, by_start.get(sentence.start)) for sentence in sentences)
    return () if others == sentences else others


def _other(sentence: Sentence, again: Sentence | None) -> Sentence:
    if again is None or _places(again) != _places(sentence):
        return sentence
    tokens = tuple(replace(token, entity=own.entity) for own, token in zip(sentence.tokens, again.tokens, strict=True))
    return sentence if tokens == sentence.tokens else replace(sentence, tokens=tokens)


def _places(sentence: Sentence) -> list[int]:
    return [token.start for token in sentence.tokens]


def _go_on_behind_colons(doc: Doc) -> None:
    """A headline is one sentence: `Ulm: Drei Tote`."""
    for token in doc[:-1]:
        if token.text == signs.COLON:
            token.nbor().is_sent_start = False


def _begin_at(doc: Doc, start: int) -> None:
    """Behind a dateline a sentence begins, and none does within it."""
    for token in doc[1:]:
        if token.idx <= start:
            token.is_sent_start = token.idx == start


def _with_points(doc: Doc) -> Doc:
    """`GmbH.`, `1945.` are two tokens: the tokenizer parts a point only from a small letter or two capitals, and no year from it; so is `auf X.`"""
    fused = [token for token in doc if FUSED.fullmatch(token.text) or _is_platform(token)]
    with doc.retokenize() as retokenizer:
        for token in fused:
            retokenizer.split(token, [token.text[:-1], "."], heads=[token, token])
    return doc


def _is_platform(token: Token) -> bool:
    """schrieb er auf X. | Blau widersprach: no initial"""
    return token.text == "X." and token.i > 0 and PLATFORM.fullmatch(token.nbor(-1).lower_) is not None


def _goes_on(token: Token) -> bool:
    """Whether no sentence ends here: with an article, or with an ordinal behind one: `die 22. | Konferenz`; `am 22. | Danach` ends.

    Neither with the number of a ruler: `Papst Klemens XV. | reist`; nor between a first name and what is written large behind it: `Anna | Kurz`.
    """
    after = token.nbor()
    if token.is_alpha and after.is_title and persons.name_gender(token.text):
        return True
    if token.text == "." and token.i and ROMAN.match(token.nbor(-1).text):
        return bool(after.is_lower)
    if token.is_lower and determiners.determination(token.text):
        return not after.is_punct
    return _is_ordinal(token) and (after.is_lower or not after.is_stop)


def _ends(token: Token) -> bool:
    """`am 22. | Danach ist Pause`: behind an ordinal a word without content that is written large opens a sentence."""
    return _is_ordinal(token) and token.nbor().is_title and token.nbor().is_stop


def _is_ordinal(token: Token) -> bool:
    """`22.` behind a word that opens a noun phrase."""
    return token.i > 0 and ORDINAL.match(token.text) is not None and _opens(token.nbor(-1).lower_)


def _opens(word: str) -> bool:
    """Whether a word opens a noun phrase: der, im, vom."""
    return bool(determiners.determination(word)) or prepositions.find((word,)).preposition != word


def _cut_sentence(chunk: Chunk) -> Warning_:
    return Warning_("overlong-sentence", f"character {chunk.starts[0]}", f"a sentence of more than {LONGEST_SENTENCE} tokens was cut")


def load_model(name_or_path: str | None = None, second: bool = False) -> Model:
    """Load a pipeline; takes a second or two, keep the result.

    Args:
        name_or_path: an installed spaCy package or a folder; None is the shipped German news model.
        second: read with the second parser besides; only the shipped model has one.

    Raises:
        ModelError: there is none of that name, it is not German, or it does not give Universal Dependencies trees.
    """
    where = name_or_path or str(SHIPPED)
    nlp = _load(where)
    _check(nlp, where)
    _widen(nlp)
    quicken(nlp)
    name = f"{nlp.meta.get('name', where)}-{nlp.meta.get('version', '0')}"
    if not second or name_or_path is not None:
        return Model(name, nlp)
    return Model(f"{name}, twice", nlp, backwards.load(SECOND, nlp))


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
