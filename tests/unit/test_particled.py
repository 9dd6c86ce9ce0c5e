"""Names with particles are whole: in the words, and in the tree."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pipe import edges, model_missing

from kgbuild.lexicon import name_particles
from kgbuild.model import Sentence, Token
from kgbuild.parse.particled import with_whole_names

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def sentence(index: int, words: str) -> Sentence:
    """`Anna/B-PER von der Aue kam`: words with the recogniser's tags, all of them on the first one."""
    pairs = [word.partition("/") for word in words.split()]
    tokens = (
        Token(index=i, text=text, lemma=text, upos="NOUN", head=i - 1, deprel="dep", start=0, end=0, entity=tag)
        for i, (text, _, tag) in enumerate(pairs)
    )
    return Sentence(index, 0, 0, words, tuple(tokens))


def names(*sentences: str) -> list[str]:
    """The persons of the sentences: `Anna von der Aue`."""
    found: list[str] = []
    for read in with_whole_names(tuple(sentence(i, words) for i, words in enumerate(sentences))):
        for before, token in pairwise((None, *read.tokens)):
            assert token is not None
            if token.entity == "B-PER":
                found.append(token.text)
            elif token.entity == "I-PER" and before is not None and before.entity:
                found[-1] += f" {token.text}"
    return found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Anna/B-PER von der Aue/B-ORG kam", "Anna von der Aue"),
        ("Otto/B-PER von/I-PER und zu Stein/B-LOC kam", "Otto von und zu Stein"),
        ("Piet/B-PER van/I-PER den Berg kam", "Piet van den Berg"),
        ("Ana/B-PER Rios/I-PER da Costa/B-PER kam", "Ana Rios da Costa"),
        ("Said/B-PER bin Talal/B-PER kam", "Said bin Talal"),
    ],
)
def test_given_name_particles_and_surname_are_one(words: str, name: str) -> None:
    assert names(words) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "Anna/B-PER von der Bank kam",
        "Anna/B-PER von der CDU/B-ORG kam",
        "Anna/B-PER Kurz/I-PER von der Aue kam",
        "Anna/B-PER von Lukoil/B-ORG kam",
    ],
)
def test_where_somebody_comes_from_is_no_surname(words: str) -> None:
    found = names(words)
    assert found and all("von" not in name for name in found)


def test_the_article_knows_the_surname_then() -> None:
    assert names("Anna/B-PER von der Aue kam", "Von der Aue/B-ORG schwieg", "Sie lobte von der Aue") == [
        "Anna von der Aue",
        "Von der Aue",
        "von der Aue",
    ]


def test_what_is_whole_stays_the_same_object() -> None:
    whole = sentence(0, "Anna/B-PER von/I-PER Aue/I-PER kam")
    assert with_whole_names((whole,))[0] is whole


def test_particles_are_counted_from_an_opening_one() -> None:
    assert [name_particles.length(words.split()) for words in ("von der Aue", "Van den Berg", "der Aue", "")] == [2, 2, 0, 0]


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Ministerin Anna von der Aue reiste nach Kiew.", "Anna von der Aue visits Kiew"),
        ("Anna von der Aue kam. Von der Aue lobte Otto Kern.", "Anna von der Aue praises Otto Kern"),
        ("Anna von der Aue kam. Der Verband kritisierte von der Aue.", "Verband criticizes Anna von der Aue"),
        ("Die EU-Kommission wird von Ursula von der Leyen geführt.", "Europäische Kommission leader Ursula von der Leyen"),
    ],
)
def test_a_name_with_particles_is_no_prepositional_phrase(text: str, edge: str) -> None:
    assert edge in edges(text)
