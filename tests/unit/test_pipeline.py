"""Articles through all rooms: what is kept, what is only counted, and that order and workers change nothing."""

import pytest

from kgbuild import pipeline
from kgbuild.errors import InputError
from kgbuild.model import Article
from kgbuild.settings import Settings

TEXTS = (
    "Die Ministerin Eva Horn besuchte am Montag Quito. Das Wetter war schlecht.",
    "Kremlsprecherin Anna Bolt lobte Ungarn. Der Hund wartete seit Februar.",
)
ARTICLES = [Article(f"a{i}", text, date="2024-03-05") for i, text in enumerate(TEXTS)]


def test_dates_and_descriptions_nothing_is_said_of_are_counted_not_kept() -> None:
    build = pipeline.build(ARTICLES, Settings())
    names = {entity.name for entity in build.entities}
    assert {"Eva Horn", "Quito", "Anna Bolt", "Ungarn"} <= names
    assert not names & {"Montag", "Februar", "Hund"}
    assert dict(build.ledger.counts)["unusedDescriptions"] >= 2


def test_the_order_of_articles_changes_nothing() -> None:
    there, back = (pipeline.build(articles, Settings()) for articles in (ARTICLES, ARTICLES[::-1]))
    assert (there.statements, there.entities, there.facts) == (back.statements, back.entities, back.facts)


def test_progress_counts_articles() -> None:
    seen: list[tuple[int, int]] = []
    pipeline.records(ARTICLES, Settings(), lambda done, of_all: seen.append((done, of_all)))
    assert seen == [(1, 2), (2, 2)]


WRONG = {
    "base": ("nix", "nix nix/", "https://example.org/id", "https://example.org/<id>/"),
    "threshold": (-0.1, 1.1),
    "text": ("all",),
    "workers": (0,),
    "readings": (0, 3),
    "timestamp": ("heute", "2024-12-02", "2024-13-02T08:00:00Z"),
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_settings_that_cannot_be(name: str, value: object) -> None:
    with pytest.raises(InputError, match=f"{name}: cannot be"):
        pipeline.checked(Settings(**{name: value}))


@pytest.mark.parametrize("timestamp", ["2024-12-02T08:00:00Z", "2024-12-02T08:00:00+01:00", "2024-12-02T08:00:00"])
def test_settings_that_can_be(timestamp: str) -> None:
    settings = Settings(base="urn:example:", timestamp=timestamp, text="none", threshold=1)
    assert pipeline.checked(settings) == settings


def test_of_a_year_nobody_can_reckon_a_day() -> None:
    article = Article("a", "Kremlsprecherin Anna Bolt besuchte gestern Quito.", date="1923")
    build = pipeline.build([article], Settings())
    assert build.records[0].article.date == "1923"
    assert [(s.time, s.time_value) for s in build.statements if s.predicate == "visits"] == [("gestern", None)]
