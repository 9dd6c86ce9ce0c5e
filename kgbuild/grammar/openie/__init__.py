"""Open information extraction. In: a Document. Out: OpenTriples, all that each sentence says in its own words.

The rule: words come out as they stand in the sentence; nothing is resolved, inflected or added. docs/triples.md says which triples there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgbuild.grammar.normalise import normalised, repaired
from kgbuild.grammar.openie import clauses, nouns, verbs
from kgbuild.grammar.openie.clauses import Found
from kgbuild.grammar.openie.phrases import written
from kgbuild.grammar.openie.repair import REPAIRS
from kgbuild.model import Document, OpenTriple, Sentence

Reader = Callable[[Sentence, int], Iterator[Found]]


def of_clause(sentence: Sentence, i: int) -> Iterator[Found]:
    """`Der Stadtrat lehnte den Plan ab.`  ->  Stadtrat | lehnte ab | Plan"""
    if verbs.is_clause(sentence, i):
        yield from clauses.triples(sentence, i)


READERS: tuple[Reader, ...] = (nouns.roles, nouns.participles, of_clause)


def open_triples(document: Document) -> tuple[OpenTriple, ...]:
    """The open triples of each sentence, in text order of the words that say them; none twice.

    Args:
        document: sentences with Universal Dependencies trees.

    Returns:
        Triples with the index of their sentence. After BenchIE (Gashteovski et al., ACL 2022): one argument each, no invented word.
    """
    return tuple(triple for sentence in document.sentences for triple in _of_sentence(repaired(normalised(sentence), REPAIRS)))


def _of_sentence(sentence: Sentence) -> tuple[OpenTriple, ...]:
    found = (one for token in sentence.tokens for reader in READERS for one in reader(sentence, token.index))
    written_ = (_triple(sentence, one) for one in found if one.arg1 and one.relation and one.arg2 and one.arg1 != one.arg2)
    return tuple(dict.fromkeys(written_))


def _triple(sentence: Sentence, found: Found) -> OpenTriple:
    return OpenTriple(sentence.index, written(sentence, found.arg1), written(sentence, found.relation), written(sentence, found.arg2))
