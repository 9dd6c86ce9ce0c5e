"""Time expressions as values, and word forms of names."""

from __future__ import annotations

from datetime import date

import pytest

from kgbuild.lexicon import times
from kgbuild.mentions import dates, forms
from kgbuild.mentions.times import find
from kgbuild.mentions.view import View
from kgbuild.model import Analysis, Article, Document, Sentence, Token

TODAY = date(2021, 3, 3)  # a Wednesday


def told(text: str, today: date | None = TODAY) -> list[str]:
    """`words = value` for the times in a text of known words."""
    tokens = _tokens(text)
    sentence = Sentence(0, 0, len(text), text, tokens)
    view = View(Document(Article("a", text), (sentence,)), sentence, Analysis(0, (), ()))
    return [f"{m.text} = {m.attribute('value')}" for m in find(view, today)]


def _tokens(text: str) -> tuple[Token, ...]:
    found, at = [], 0
    for i, word in enumerate(text.split(" ")):
        upos = "NUM" if word.isdigit() else "NOUN" if word[:1].isupper() else "ADV"
        found.append(Token(i, word, word, upos, -1, "", at, at + len(word)))
        at += len(word) + 1
    return tuple(found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("am 13. November 2007", "13. November 2007 = 2007-11-13"),
        ("am 2. Februar", "2. Februar = 2021-02-02"),
        ("im Januar", "Januar = 2021-01"),
        ("im Dezember", "Dezember = 2020-12"),
        ("seit 2019", "2019 = 2019"),
        ("im Jahr 2019", "2019 = 2019"),
        ("15.-18.03.2018", "15.-18.03.2018 = 2018-03-15/2018-03-18"),
        ("drei Jahre später", "drei Jahre später = "),
        ("wenige Tage zuvor", "wenige Tage zuvor = "),
        ("von 1998 bis 2004", "1998 bis 2004 = 1998/2004"),
        ("am Montag", "Montag = 2021-03-01"),
        ("am Mittwoch", "Mittwoch = 2021-03-03"),
        ("am vergangenen Mittwoch", "vergangenen Mittwoch = 2021-02-24"),
        ("am kommenden Montag", "kommenden Montag = 2021-03-08"),
        ("am Samstagabend", "Samstagabend = 2021-02-27"),
        ("gestern", "gestern = 2021-03-02"),
        ("vor zwei Tagen", "vor zwei Tagen = 2021-03-01"),
        ("vor drei Jahren", "vor drei Jahren = 2018"),
        ("im letzten Monat", "letzten Monat = 2021-02"),
        ("Anfang März 2020", "Anfang März 2020 = 2020-03"),
        ("am Montag , dem 1. März 2021", "Montag , dem 1. März 2021 = 2021-03-01"),
        ("27.12.2008", "27.12.2008 = 2008-12-27"),
        ("in der Nacht zum Dienstag", "Nacht zum Dienstag = 2021-03-02"),
        ("vom 1. bis zum 3. März 2021", "1. bis zum 3. März 2021 = 2021-03-01/2021-03-03"),
        ("am 6. und 7. Mai 2020", "6. und 7. Mai 2020 = 2020-05-06/2020-05-07"),
        ("von Montag bis Mittwoch", "Montag bis Mittwoch = 2021-03-01/2021-03-03"),
        ("zwischen Weihnachten und Silvester", "Weihnachten und Silvester = 2020-12-25/2020-12-31"),
        ("am gestrigen Karfreitag", "gestrigen Karfreitag = "),
        ("am Mittwochvormittag", "Mittwochvormittag = 2021-03-03"),
        ("morgen", "morgen = 2021-03-04"),
        ("seit einigen Tagen", "seit einigen Tagen = "),
        ("vor mehr als zwei Jahren", "vor mehr als zwei Jahren = "),
        ("im Sommer 2008", "Sommer 2008 = 2008"),
        ("im Frühjahr des Jahres 2009", "Frühjahr des Jahres 2009 = 2009"),
        ("am Montag , dem 06.12.2004", "Montag , dem 06.12.2004 = 2004-12-06"),
        ("am Sonntag ( 08.01.2006 )", "Sonntag ( 08.01.2006 ) = 2006-01-08"),
        ("in der Nacht vom 10. auf den 11. Februar 2006", "Nacht vom 10. auf den 11. Februar 2006 = 2006-02-11"),
        ("in der Nacht von Samstag auf Sonntag", "Nacht von Samstag auf Sonntag = 2021-02-28"),
        ("am 25.August", "25.August = 2021-08-25"),
        ("am 24.2.", "24.2. = 2021-02-24"),
        ("seit den 90-er Jahren", "90-er Jahren = "),
        ("in den 1990er-Jahren", "1990er-Jahren = "),
        ("Mitte der achtziger Jahre", "Mitte der achtziger Jahre = "),
        ("Ende des 19. Jahrhunderts", "Ende des 19. Jahrhunderts = "),
        ("Anfang der Woche", "Anfang der Woche = 2021-W09"),
        ("Ende vergangener Woche", "Ende vergangener Woche = 2021-W08"),
        ("Anfang des Jahres 2009", "Anfang des Jahres 2009 = 2009"),
        ("von 1992–1995", "1992–1995 = 1992/1995"),
        ("die Saison 2007 / 08", "2007 / 08 = 2007/2008"),
        ("im dritten Quartal 2020", "dritten Quartal 2020 = 2020"),
        ("am Dienstag vergangener Woche", "Dienstag vergangener Woche = 2021-02-23"),
        ("im Oktober vergangenen Jahres", "Oktober vergangenen Jahres = 2020-10"),
        ("im November des Vorjahres", "November des Vorjahres = 2020-11"),
        ("im März / April 2003", "März / April 2003 = 2003-03/2003-04"),
        ("von Dezember bis Februar 2009", "Dezember bis Februar 2009 = 2008-12/2009-02"),
        ("am vorvergangenen Montag", "vorvergangenen Montag = 2021-02-22"),
        ("zum Jahreswechsel", "Jahreswechsel = "),
    ],
)
def test_time(text: str, line: str) -> None:
    assert told(text) == [line]


def test_undated_article_leaves_relative_times_relative() -> None:
    assert told("am Montag", None) == ["Montag = "]
    assert told("am 13. November 2007", None) == ["13. November 2007 = 2007-11-13"]


def test_impossible_date_has_no_value() -> None:
    assert dates.full(2021, 2, 30) == ""
    assert dates.parse("gestern") is None


def test_years() -> None:
    assert times.is_year("1964") and times.is_year("2026")
    assert not times.is_year("64") and not times.is_year("3000")


def test_numbers_and_halves() -> None:
    assert times.number("zweieinhalb") == 2.5
    assert times.number("14") == 14


@pytest.mark.parametrize(
    ("word", "base", "plural"),
    [
        ("Protesten", "Protest", "Proteste"),
        ("Töchtern", "Tochter", "Töchter"),
        ("Häfen", "Hafen", "Häfen"),
        ("Gärten", "Garten", "Gärten"),
        ("Gegnern", "Gegner", "Gegner"),
        ("Verhandlungen", "Verhandlung", "Verhandlungen"),
        ("Präsidenten", "Präsident", "Präsidenten"),
        ("Studenten", "Student", "Studenten"),
        ("Ärzten", "Arzt", "Ärzte"),
        ("Passagieren", "Passagier", "Passagiere"),
        ("Architekten", "Architekt", "Architekten"),
        ("Katholiken", "Katholik", "Katholiken"),
        ("Führungsgremien", "Führungsgremium", "Führungsgremien"),
        ("Bergwachten", "Bergwacht", "Bergwachten"),
    ],
)
def test_nominative_plural(word: str, base: str, plural: str) -> None:
    assert forms.plural(word, base) == plural


def test_adjective_alone() -> None:
    assert forms.adjective("russischen", "Masc", "Sing") == "russischer"
    assert forms.adjective("israelischen", "", "Plur") == "israelische"


def test_genitive_of_names() -> None:
    assert forms.strip_genitive("Putins") == "Putin"
    assert forms.strip_genitive("Paris’") == "Paris"


def test_no_distance_leaves_the_calendar() -> None:
    assert dates.shifted(-1, "week", date(1, 1, 1)) == ""
    assert dates.shifted(9000, "year", date(2024, 1, 1)) == ""
