"""spaCy's Doc as our Sentences. In: the text, and its Chunks with their parsed Docs. Out: Sentences. Rule: tokens without letters or signs are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Span
from spacy.tokens import Token as SpacyToken
from spacy.vocab import Vocab

from kgbuild.model import Sentence, Token
from kgbuild.parse import gendered
from kgbuild.parse.chunks import Chunk
from kgbuild.parse.features import FormLexicon
from kgbuild.parse.joined import with_parted
from kgbuild.parse.mood import with_mood
from kgbuild.parse.worded import with_nouns, without_tail

Feats = tuple[tuple[str, str], ...]
Place = tuple[int, int]  # where a token starts and ends in the article
DATELINE = "kgbuild_dateline"  # in a Doc: a dateline stands ahead


def sentences_of(text: str, pairs: Iterable[tuple[Chunk, Doc]]) -> Iterator[Sentence]:
    """The sentences of all chunks, numbered through.

    Args:
        text: the article's text.
        pairs: its chunks, each with its Doc, in text order.
    """
    index = 0
    for chunk, doc in pairs:
        places = _places(chunk, doc)
        for span, ahead in _spans(doc):
            if tokens := _tokens(span, places, ahead):
                start, end = tokens[0].start, tokens[-1].end
                yield Sentence(index, start, end, text[start:end], tokens, chunk.paragraph)
                index += 1


def _places(chunk: Chunk, doc: Doc) -> list[Place]:
    """For each spaCy token where it starts and ends in the article."""
    words = iter(zip(chunk.read, chunk.words, chunk.starts, strict=True))
    begin, end, start = 0, -1, 0
    letters: Sequence[int] = ()
    found = []
    for token in doc:
        while token.idx > end:
            read, printed, start = next(words)
            begin = end + 1
            end = begin + len(read)
            letters = range(len(read) + 1) if read == printed else gendered.places(read, printed)
        first = token.idx - begin
        found.append((start + letters[first], start + letters[first + len(token)]))
    return found


def _spans(doc: Doc) -> Iterator[tuple[Span, bool]]:
    """The sentences; a dateline, which was parsed alone, together with the first one, and whether it stands ahead."""
    spans = list(doc.sents)
    if DATELINE in doc.user_data and len(spans) > 1:
        yield doc[: spans[1].end], True
        spans = spans[2:]
    yield from ((span, False) for span in spans)


def _tokens(span: Span, places: list[Place], ahead: bool) -> tuple[Token, ...]:
    kept = [token for token in span if not token.is_space]
    position = {token.i: i for i, token in enumerate(kept)}
    roots = [position[t.i] for t in kept if _is_root(t, position)] or [0]
    root, loose = (roots[-1], "dep") if ahead else (roots[0], "parataxis")
    tokens = tuple(_token(token, position, root, loose, places[token.i]) for token in kept)
    word_class = _word_class(span.doc.vocab)
    return with_parted(with_nouns(without_tail(with_mood(tokens), word_class)), word_class)


@lru_cache(maxsize=4)
def _word_class(vocab: Vocab) -> Callable[[str], str]:
    lexicon = FormLexicon(vocab)
    return lambda form: lexicon.describe(form)[0]


def _is_root(token: SpacyToken, position: dict[int, int]) -> bool:
    return token.head.i == token.i or token.head.i not in position


def _token(token: SpacyToken, position: dict[int, int], root: int, loose: str, place: Place) -> Token:
    index = position[token.i]
    head, deprel = position.get(token.head.i, root), token.dep_
    if index == root:
        head, deprel = -1, "root"
    elif head == index:
        head, deprel = root, loose  # a sentence has one root
    return Token(
        index=index,
        text=token.text,
        lemma=token.lemma_ or token.text,
        upos=token.pos_ or "X",
        head=head,
        deprel=deprel,
        start=place[0],
        end=place[1],
        feats=_feats(str(token.morph)),
        entity=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
    )


def _feats(morph: str) -> Feats:
    found = _CACHE.get(morph)
    if found is None:
        found = _CACHE[morph] = tuple((k, v) for k, _, v in (pair.partition("=") for pair in morph.split("|") if pair))
    return found


_CACHE: dict[str, Feats] = {}
