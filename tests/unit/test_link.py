"""Room link: an id where one entry fits and nothing contradicts, else none."""

from __future__ import annotations

import pytest
from things import Thing, record

from kgbuild.link import link

GERMANY = Thing("Deutschland", "Country")


def qid(*things: Thing, date: str | None = None) -> str | None:
    """The id that the first of the things gets."""
    return link(record("a", *things, date=date)).chains[0].qid


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        (Thing("Russland", "Country"), "Q159"),
        (Thing("Moskau", "Place"), "Q649"),
        (Thing("Bundestag", "Organization"), "Q154797"),
        (Thing("EU-Parlament", "GovernmentBody", "nominal"), "Q8889"),
        (Thing("Union", "PoliticalParty", "nominal"), None),
        (Thing("SPD", "Organization"), "Q49768"),
        (Thing("Wladimir Putin"), "Q7747"),
        (Thing("Putin"), "Q7747"),
        (Thing("Husni Mubarak"), None),  # listed without an id
        (Thing("Zweiter Weltkrieg", "Conflict"), "Q362"),
        (Thing("Russland", "Person"), None),
        (Thing("Regierung", "GovernmentBody", "nominal"), None),
    ],
)
def test_what_everybody_knows(thing: Thing, expected: str | None) -> None:
    assert qid(thing) == expected


def test_a_surname_shared_in_the_article_is_nobodys() -> None:
    assert qid(Thing("Biden"), Thing("Jill Biden")) is None
    assert qid(Thing("Biden"), Thing("Joe Biden")) == "Q6279"


def test_the_wrong_gender_or_age_contradicts() -> None:
    assert qid(Thing("Joe Biden", gender="Fem")) is None
    assert qid(Thing("Joe Biden", attributes=(("age", "30"),)), date="2024-12-02") is None
    assert qid(Thing("Joe Biden", attributes=(("age", "82"),)), date="2024-12-02") == "Q6279"


def test_people_whom_not_everybody_knows_need_support() -> None:
    assert qid(Thing("Stephan Brandner")) is None
    assert qid(Thing("Stephan Brandner", position="Bundestagsabgeordneter")) == "Q18176740"
    assert qid(Thing("Stephan Brandner", attributes=(("party", "AfD"),))) == "Q18176740"
    assert qid(Thing("Stephan Brandner", attributes=(("party", "SPD"),))) is None
    assert qid(Thing("Lionel Jospin", position="Minister")) is None
    assert qid(Thing("Lionel Jospin", position="Minister"), Thing("Frankreich", "Country")) is not None


def test_a_party_of_another_country_needs_it_in_the_article() -> None:
    party = Thing("Demokratische Partei", "PoliticalParty")
    assert qid(party) is None
    assert qid(party, Thing("China", "Country")) is None
    assert qid(party, Thing("USA", "Country")) == "Q29552"
    assert qid(Thing("CHP", "PoliticalParty")) == "Q19079"


def test_linking_changes_ids_only() -> None:
    before = record("a", GERMANY, Thing("Anna Bolt"))
    after = link(before)
    assert (after.article, after.mentions, after.claims) == (before.article, before.mentions, before.claims)
    assert [chain.name for chain in after.chains] == ["Deutschland", "Anna Bolt"]
    assert link(after) == after
