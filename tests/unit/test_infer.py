"""Office chains."""

from pathlib import Path

import pytest
from stories import Story, entities, kreml

from kgbuild import graph, infer
from kgbuild.errors import OntologyError
from kgbuild.model import ArticleRecord, Polarity, Statement, Status
from kgbuild.settings import Settings


def inferred(*records: ArticleRecord) -> tuple[Statement, ...]:
    return infer.infer(graph.statements(records, entities(records), Settings()), Settings())


def test_who_speaks_for_the_kreml_speaks_for_the_president() -> None:
    said = graph.statements([kreml()], entities([kreml()]), Settings())
    (new,) = infer.infer(said, Settings())
    assert (new.subject.name, new.predicate, new.object and new.object.name) == ("Boris Tann", "spokesperson", "Anna Bolt")
    assert [s.predicate for premise in new.premises for s in said if s.id == premise] == ["spokesperson", "headOfState"]
    assert (new.inferred, new.status, new.confidence, new.evidence) == (True, Status.ASSERTED, 0.81, ())


def chain(office: str, country: str, holder: str, **how: object) -> Story:
    story = Story("a", f"{office} hat die Sprecherin Anna Bolt.", f"{country} wird von Boris Tann geführt.")
    story.mention(office, type_="GovernmentBody")
    story.claim("spokesperson", office, "Anna Bolt", "Sprecherin", **how)  # type: ignore[arg-type]
    story.mention(country, type_="Country")
    story.claim(holder, country, "Boris Tann", "geführt")
    return story


@pytest.mark.parametrize(
    ("office", "country", "holder", "follows"),
    [
        ("Weißes Haus", "USA", "headOfState", True),
        ("Bundesregierung", "Deutschland", "headOfGovernment", True),
        ("Regierung Sloweniens", "Slowenien", "headOfGovernment", True),
        ("slowenische Regierung", "Slowenien", "headOfGovernment", True),
        ("Kreml", "Russland", "headOfGovernment", False),
        ("Kreml", "USA", "headOfState", False),
        ("Pentagon", "USA", "headOfState", False),
    ],
)
def test_offices(office: str, country: str, holder: str, follows: bool) -> None:
    assert bool(inferred(chain(office, country, holder).record())) is follows


@pytest.mark.parametrize(
    "how", [{"status": Status.CLAIMED}, {"polarity": Polarity.NEGATIVE}, {"confidence": 0.7}, {"sources": [("Boris Tann", "says")]}]
)
def test_nothing_follows_from_claims(how: dict[str, object]) -> None:
    assert inferred(chain("Kreml", "Russland", "headOfState", **how).record()) == ()


def test_two_holders_and_nothing_follows() -> None:
    story = chain("Kreml", "Russland", "headOfState")
    story.article = type(story.article)(story.article.id, story.article.text + " Carla Weiß auch.")
    story.spans.append((len(story.article.text) - 16, len(story.article.text)))
    story.claim("headOfState", "Russland", "Carla Weiß", "auch")
    assert inferred(story.record()) == ()


def test_premises_are_of_one_article() -> None:
    first, second = Story("a", "Der Kreml hat die Sprecherin Anna Bolt."), Story("b", "Russland wird von Boris Tann geführt.")
    first.claim("spokesperson", "Kreml", "Anna Bolt", "Sprecherin")
    second.claim("headOfState", "Russland", "Boris Tann", "geführt")
    assert inferred(first.record(), second.record()) == ()


def test_broken_rules_are_told(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text('[[office]]\nname = "x"\n', "utf-8")
    with pytest.raises(OntologyError, match=r"rules\.toml"):
        infer.rules(file)
