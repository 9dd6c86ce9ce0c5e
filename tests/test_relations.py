"""Every sentence of every relation file, through parser, grammar, mentions, coreference and extract."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from pipe import Read, model_missing, through

from kgbuild import relations
from kgbuild.relations import Pattern, markup

PATTERNS = tuple(pattern for relation in relations.load() for pattern in relation.patterns)
needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def _cases(name: str) -> Iterator[object]:
    for pattern in PATTERNS:
        for sentence in getattr(pattern, name):
            yield pytest.param(pattern, sentence, id=f"{pattern.id}: {sentence}")


def test_a_sentence_marks_its_subject_and_object() -> None:
    for pattern in PATTERNS:
        for sentence in (*pattern.yes, *pattern.not_yet):
            marked = markup.read(sentence)
            assert marked.subject and marked.object, f"{pattern.id}: {sentence}"


@needs_model
@pytest.mark.parametrize(("pattern", "sentence"), list(_cases("yes")))
def test_says_it(pattern: Pattern, sentence: str) -> None:
    found = _read(sentence)
    assert said(found, pattern.relation, sentence), found.story()


@needs_model
@pytest.mark.parametrize(("pattern", "sentence"), list(_cases("no")))
def test_does_not_say_it(pattern: Pattern, sentence: str) -> None:
    found = _read(sentence)
    assert not [claim for claim in found.claims if claim.pattern == pattern.id], found.story()


@needs_model
@pytest.mark.parametrize(("pattern", "sentence"), list(_cases("not_yet")))
def test_will_say_it(pattern: Pattern, sentence: str) -> None:
    found = _read(sentence)
    if not said(found, pattern.relation, sentence):
        pytest.xfail(found.story())
    pytest.fail(f"says it now: move it to yes of {pattern.id}")


@cache
def _read(sentence: str) -> Read:
    return through(markup.read(sentence).text)


def said(found: Read, predicate: str, sentence: str) -> bool:
    """Whether some claim has the predicate between the marked words, in any order where the relation is symmetric."""
    marked = markup.read(sentence)
    for claim in found.claims:
        if claim.predicate != predicate:
            continue
        subject = found.words(claim.subject_chain)
        if claim.value is not None:
            if _among(marked.subject, subject) and _same(claim.value, marked.value or marked.object):
                return True
        elif claim.object_chain is not None:
            ends = (marked.subject, marked.object)
            other = found.words(claim.object_chain)
            if (_among(ends[0], subject) and _among(ends[1], other)) or (
                found.symmetric(predicate) and _among(ends[1], subject) and _among(ends[0], other)
            ):
                return True
    return False


def _same(value: str, wanted: str) -> bool:
    return value == wanted or wanted in value.split() or value.endswith(wanted)


def _among(wanted: str, words: tuple[str, ...]) -> bool:
    return any(wanted == word or wanted in word or word in wanted for word in words)
