"""Words written for all genders: how they are read, where they stand, and how they are printed again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pipe import model_missing, through

import kgbuild
from kgbuild.parse.gendered import places, plain

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Student:innen", "Studentinnen"),
        ("(Student*innen,", "(Studentinnen,"),
        ("Student_innen", "Studentinnen"),
        ("Schüler/-innen", "Schülerinnen"),
        ("StudentInnen", "Studentinnen"),
        ("Schüler(innen)).", "Schülerinnen)."),
        ("Lehrer/in", "Lehrerin"),
        ("Ärzt*innen", "Ärztinnen"),
        ("CDU-Politiker*innen", "CDU-Politikerinnen"),
        ("Mieter:innen-Verein", "Mieterinnen-Verein"),
        ("Bürger:inneninitiative", "Bürgerinneninitiative"),
        ("Demokrat:innen", "Demokraten"),  # a party goes by that name
        ("jede:r", "jede"),
        ("einer:m", "einer"),
        ("Ein:e", "Eine"),
        ("Abgeordnete:r", "Abgeordnete"),
        ("Der:die", "Die"),
        ("dem/der", "der"),
    ],
)
def test_read_as_feminine(printed: str, read: str) -> None:
    assert plain(printed) == read
    at = places(read, printed)
    assert len(at) == len(read) + 1
    assert at[-1] == len(printed)
    assert [printed[i].lower() for i in at[:-1]] == list(read.lower())


@pytest.mark.parametrize(
    "word", ["LinkedIn", "km/h", "und/oder", "10:15", "3:1", "SPD/Grüne", "Ulm:", "https://ulm.de/Lehrer:innen", "Ulm:Drei", "a/b"]
)
def test_other_words_stand(word: str) -> None:
    assert plain(word) == word


def test_where_two_letters_are_read_as_one() -> None:
    assert places("große", "grosse") == [0, 1, 2, 3, 5, 6]


def test_where_a_word_in_brackets_ends() -> None:
    assert places("Schülerinnen)", "Schüler(innen))") == [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 14, 15]


@needs_model
def test_tokens_keep_their_places() -> None:
    read = through("Die Student*innen der TU kamen, jede:r (Schüler(innen)) auch.")
    text = read.document.article.text
    tokens = [token for sentence in read.document.sentences for token in sentence.tokens]
    assert [t.text for t in tokens if text[t.start : t.end] != t.text] == ["Studentinnen", "jede", "Schülerinnen"]
    assert [text[t.start : t.end] for t in tokens if text[t.start : t.end] != t.text] == ["Student*innen", "jede:r", "Schüler(innen)"]
    assert [sentence.words(0, len(sentence.tokens) - 1) for sentence in read.document.sentences] == [
        "Die Studentinnen der TU kamen, jede (Schülerinnen) auch."
    ]


@needs_model
def test_names_are_printed_as_the_article_has_them(tmp_path: Path) -> None:
    statements = _statements(tmp_path, "Rund 200 Mieter:innen protestierten am Samstag in Köln gegen die Vonovia.")
    assert "200 Mieter:innen opposes Vonovia" in statements
    assert not any("Mieterinnen" in line for line in statements)


@needs_model
def test_the_feminine_stays_where_the_article_has_it_too(tmp_path: Path) -> None:
    statements = _statements(tmp_path, "Die Mieterinnen protestierten gegen die Vonovia. Die Mieter:innen kritisierten die Nordbank.")
    assert any(line.startswith("Mieterinnen ") for line in statements)


@needs_model
def test_a_colon_within_a_word_opens_no_speech(tmp_path: Path) -> None:
    found = through("Die Student:innen protestierten in Rom gegen die Bank.")
    assert all(not claim.sources for claim in found.claims), found.story()


def _statements(folder: Path, text: str) -> list[str]:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    found = kgbuild.build(path).statements
    return [f"{s.subject.name} {s.predicate} {s.object.name if s.object else s.value}" for s in found]
