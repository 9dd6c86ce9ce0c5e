"""Swiss spelling: what is read with ß, where it stands, and where nothing changes."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through

from kgbuild.parse import swiss

KNOWN = frozenset({"dass", "Fluss", "Maßnahmen", "begrüßte", "groß", "große", "Außen", "Grüße"})


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("begrüsste", "begrüßte"),
        ("«Massnahmen»,", "«Maßnahmen»,"),
        ("Massnahmenpaket", "Maßnahmenpaket"),
        ("grosse", "große"),
        ("dass", "dass"),
        ("Flusslauf", "Flusslauf"),
        ("Nissan", "Nissan"),
        ("Zug", "Zug"),
    ],
)
def test_only_what_the_dictionary_has_with_sharp_s(word: str, read: str) -> None:
    assert swiss.plain(word, KNOWN.__contains__) == read


def test_which_articles() -> None:
    assert swiss.is_swiss("Die Strasse ist gesperrt.")
    assert not swiss.is_swiss("Die Straße ist gesperrt, dass es staut.")
    assert not swiss.is_swiss("Der Zug kam.")


@pytest.mark.skipif(model_missing(), reason="no language model")
def test_a_swiss_article_is_read() -> None:
    text = "Aussenminister Otto Kern begrüsste die Massnahmen der Nordbank AG."
    read = through(text)
    tokens = [token for sentence in read.document.sentences for token in sentence.tokens]
    assert [text[t.start : t.end] for t in tokens if text[t.start : t.end] != t.text] == ["Aussenminister", "begrüsste", "Massnahmen"]
    assert "Otto Kern position Außenminister" in edges(text)
    assert not any(edge.startswith("Otto Kern open:") for edge in edges(text))
