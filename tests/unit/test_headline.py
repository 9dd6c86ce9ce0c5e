"""What a graph is called: one article is its title, several are told by their strongest entities and their number."""

import stories

from kgbuild import graph, infer
from kgbuild.export.about import headline
from kgbuild.model import ArticleRecord, Statement
from kgbuild.settings import Settings


def told(*records: ArticleRecord) -> tuple[Statement, ...]:
    said = graph.statements(records, stories.entities(records), Settings())
    return (*said, *infer.infer(said, Settings()))


def visits(name: str, *pairs: tuple[str, str]) -> ArticleRecord:
    story = stories.Story(name, *(f"{a} besuchte {b}." for a, b in pairs))
    for a, b in pairs:
        story.claim("visits", a, b, f"{a} besuchte {b}")
    return story.record()


def test_one_article_is_its_title() -> None:
    record = stories.kreml()
    assert headline([record], told(record)) == record.article.title


def test_several_are_told_by_their_strongest() -> None:
    records = (visits("eins", ("Boris Tann", "Budapest")), visits("zwei", ("Boris Tann", "Serbien"), ("Carla Weiß", "Budapest")))
    assert headline(records, told(*records)) == "Boris Tann, Budapest, Carla Weiß – 2 Artikel"
    assert headline(records, told(*records)[::-1]) == "Boris Tann, Budapest, Carla Weiß – 2 Artikel"


def test_inferred_statements_do_not_count() -> None:
    records = (visits("eins", ("Boris Tann", "Budapest")), stories.kreml())
    said = graph.statements(records, stories.entities(records), Settings())
    assert headline(records, told(*records)) == headline(records, said)


def test_without_statements_only_the_number() -> None:
    records = tuple(stories.Story(name, "Es regnet.").record() for name in ("eins", "zwei"))
    assert headline(records, told(*records)) == "2 Artikel"
