"""Room resolve: which chains of several articles are one entity, and which are not."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from things import Thing, record

from kgbuild.model import ArticleRecord, Entity
from kgbuild.resolve import chain_entity, entities

BASE = "https://example.org/id/"


def resolved(*records: ArticleRecord) -> tuple[Entity, ...]:
    return entities(records, BASE)


def same(first: Thing, second: Thing, *others: Thing) -> bool:
    """Whether a thing of one article and a thing of another are one entity; `others` stand in a third."""
    found = chain_entity(resolved(record("a", first), record("b", second), record("c", *others)))
    return found["a", 0].iri == found["b", 0].iri


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Thing("Anna Bolt"), Thing("Anna Bolt")),
        (Thing("Anna Bolt"), Thing("Bolt")),
        (Thing("Anna M. Bolt"), Thing("Anna Bolt")),
        (Thing("Husni Mubarak"), Thing("Hosni Mubarak")),
        (Thing("Jarosław Nowak"), Thing("Jaroslaw Nowak")),
        (Thing("Stahlwerk Elbe AG", "Company"), Thing("Stahlwerk Elbe", "Organization")),
        (Thing("Verband der Binnenschiffer", "Organization", aliases=("VBA",)), Thing("VBA", "Organization")),
        (Thing("Putin", qid="Q7747"), Thing("Wladimir Putin", qid="Q7747")),
        (Thing("Kosovo", "Place", qid="Q1246"), Thing("Kosovo", "Country", qid="Q1246")),
        (Thing("Ukraine-Krieg", "Conflict", "nominal"), Thing("Ukraine-Krieg", "Conflict", "nominal")),
        (
            Thing("andauernder Ukraine-Krieg", "Conflict", "nominal", aliases=("Ukraine-Krieg",)),
            Thing("Ukraine-Krieg", "Conflict", "nominal"),
        ),
        (Thing("Regierung Chinas", "GovernmentBody", "nominal"), Thing("Regierung Chinas", "GovernmentBody", "nominal")),
        (Thing("Neustadt", "Place"), Thing("Neustadt", "Place")),
    ],
)
def test_one_entity(first: Thing, second: Thing) -> None:
    assert same(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Thing("Anna Bolt"), Thing("Karl Bolt")),
        (Thing("Anna Bolt", gender="Fem"), Thing("Bolt", gender="Masc")),
        (Thing("Bolt"), Thing("Bolt")),
        (Thing("Neustadt", "Place"), Thing("Neustadt", "Organization")),
        (Thing("Treffen", "Meeting", "nominal"), Thing("Treffen", "Meeting", "nominal")),
        (Thing("Sprecherin", "Person", "nominal"), Thing("Sprecherin", "Person", "nominal")),
        (Thing("Demonstranten", "Group", "nominal"), Thing("Demonstranten", "Group", "nominal")),
        (Thing("Partei", "Organization", "nominal"), Thing("Partei", "Organization", "nominal")),
    ],
)
def test_two_entities(first: Thing, second: Thing) -> None:
    assert not same(first, second)


def test_a_surname_that_two_bear_joins_neither() -> None:
    assert not same(Thing("Anna Bolt"), Thing("Bolt"), Thing("Karl Bolt"))


def test_two_descriptions_of_one_article_stay_two() -> None:
    found = chain_entity(resolved(record("a", Thing("Sprecher", kind="nominal"), Thing("Sprecher", kind="nominal"))))
    assert found["a", 0].iri != found["a", 1].iri


def test_the_order_of_articles_makes_no_difference() -> None:
    records = [
        record("a", Thing("Anna Bolt"), Thing("Treffen", "Meeting", "nominal")),
        record("b", Thing("Bolt")),
        record("c", Thing("VBA", "Organization")),
    ]
    assert len({entities(order, BASE) for order in permutations(records)}) == 1


def test_the_iri_is_made_of_the_identity_alone() -> None:
    alone = resolved(record("a", Thing("Anna Bolt")))[0]
    among = chain_entity(resolved(record("b", Thing("Bolt")), record("c", Thing("Anna Bolt", aliases=("Ministerin",)))))["c", 0]
    assert alone.iri == among.iri
    assert re.fullmatch(
        r"https://example\.org/id/entity-annabolt-[a-z2-7]{26}|https://example\.org/id/entity-anna-bolt-[a-z2-7]{26}", alone.iri
    )


def test_a_linked_entity_has_its_known_name() -> None:
    found = resolved(record("a", Thing("Putin", qid="Q7747", aliases=("Kremlchef",))))[0]
    assert (found.name, found.type, found.qid) == ("Wladimir Putin", "Person", "Q7747")
    assert (found.aliases, found.names) == (("Kremlchef", "Putin"), ("Putin",))


def test_the_exact_type_wins() -> None:
    found = resolved(record("a", Thing("Stahlwerk Elbe", "Organization")), record("b", Thing("Stahlwerk Elbe", "Company")))
    assert [entity.type for entity in found] == ["Company"]


def test_every_chain_is_in_one_entity() -> None:
    records = [record("a", Thing("Anna Bolt"), Thing("Bolt"), Thing("Russland", "Country")), record("b", Thing("Bolt"))]
    chains = [chain for entity in entities(records, BASE) for chain in entity.chains]
    assert sorted(chains) == [("a", 0), ("a", 1), ("a", 2), ("b", 0)]
