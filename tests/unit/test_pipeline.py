"""Articles through all rooms: what is kept, what is only counted, and that order and workers change nothing."""

from kgbuild import pipeline
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
    seen: list[int] = []
    pipeline.records(ARTICLES, Settings(), seen.append)
    assert sum(seen) == len(ARTICLES)
