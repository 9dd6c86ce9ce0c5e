"""Chains in our own articles: a line says what a chain is called and which words belong to it."""

from __future__ import annotations

import pytest

from kgbuild import coreference, mentions
from kgbuild.grammar import analyse
from kgbuild.model import Chain, Document
from tests.trees import documents

PARSES = documents("mentions")
MEANT = documents("coreference")
PLACES = documents("places")


def linked(document: Document) -> tuple[tuple[Chain, ...], list[str]]:
    analyses = analyse(document)
    found = mentions.find(document, analyses)
    return coreference.link(document, analyses, found), [m.text for m in found]


def lines(name: str) -> list[str]:
    """`Anna Bolt: Kremlsprecherin | Anna Bolt | Sie` for each chain."""
    chains, texts = linked({**PARSES, **MEANT, **PLACES}[name])
    return [f"{chain.name}: {' | '.join(texts[i] for i in chain.mentions)}" for chain in chains]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("mentions-00", "Anna Bolt: Kremlsprecherin | Anna Bolt | Sie"),
        ("mentions-01", "Igor Blau: russische Präsident | Igor Blau | 61-Jährige"),
        ("mentions-03", "Gewerkschaft der Fischer: Gewerkschaft der Fischer | GdF | Gewerkschaft"),
        ("mentions-03", "Streik: Streik | Streik"),
        ("mentions-04", "Eva Lind: SPD-Politikerin | Eva Lind | Politikerin | ihr"),
        ("mentions-04", "Paul Roth: Paul Roth | Roth | Er"),
        ("mentions-05", "Handelsstreit: Handelsstreit | Streit"),
        ("mentions-06", "Angriff auf die Stadt Odessa: Angriff auf die Stadt Odessa | Angriff"),
        ("mentions-06", "Odessa: Stadt | Odessa"),
        ("mentions-07", "Frankreich: Frankreich | Land"),
        ("mentions-08", "Rücktritt von Eva Lind: Rücktritt | Rücktritt"),
        ("mentions-09", "Nordstahl: Unternehmen | Nordstahl | Konzern"),
        ("mentions-10", "Lehrer: Lehrer | Lehrer"),
        ("mentions-11", "Eva Lind: Eva Lind | Sie"),
        ("places-00", "Landkreis Ulm: Landkreis Ulm"),
        ("places-00", "Ulm: Ulm"),
        ("places-01", "Bernau: Bernau"),
        ("places-02", "Hansa Werft: Hansa Werft | Werft"),
        ("places-03", "Haltung der Weltbank: Haltung"),
        ("places-05", "Bundesstaat New York: Bundesstaates New York"),
    ],
)
def test_chain(name: str, line: str) -> None:
    assert line in lines(name)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("coreference-00", "Hund: Hund | Tier | Es"),
        ("coreference-01", "Paul Roth: Nachtwächter | Paul Roth | Nachtwächter"),
        ("coreference-02", "Vertrag: Vertrag | Er"),
        ("coreference-03", "Spaziergänger: Spaziergänger | Mann"),
        ("coreference-04", "Firma: Firma | Diese"),
        ("coreference-04", "Eva Lind: Eva Lind | ihr"),
    ],
)
def test_what_no_statement_is_made_of_is_meant(name: str, line: str) -> None:
    assert line in lines(name)


def test_a_thing_has_a_kind_of_its_own() -> None:
    document = MEANT["coreference-00"]
    found = mentions.find(document, analyse(document))
    assert [(m.text, m.kind, m.type) for m in found if m.text in ("Hund", "Tier", "Es")] == [
        ("Hund", "thing", "Thing"),
        ("Tier", "thing", "Thing"),
        ("Es", "pronoun", "Entity"),
    ]


def test_two_equal_candidates_are_no_answer() -> None:
    assert "sie: Sie" in lines("mentions-12")


def test_a_place_is_not_the_country_that_it_can_stand_for() -> None:
    assert [line for line in lines("mentions-02") if line.startswith(("Moskau", "Russland"))] == ["Russland: Moskau", "Moskau: Moskau"]


@pytest.mark.parametrize("name", sorted(PARSES))
def test_every_mention_is_in_one_chain(name: str) -> None:
    chains, texts = linked(PARSES[name])
    assert sorted(i for chain in chains for i in chain.mentions) == list(range(len(texts)))
    assert [chain.index for chain in chains] == list(range(len(chains)))
    assert [chain.mentions[0] for chain in chains] == sorted(chain.mentions[0] for chain in chains)


def test_links_tell_rule_and_confidence() -> None:
    chains, _ = linked(PARSES["mentions-04"])
    links = [link for chain in chains for link in chain.links]
    assert {"surname", "apposition", "description", "personal"} <= {link.rule for link in links}
    assert all(0.5 < link.confidence <= 1 for link in links)


def test_aliases_have_descriptions_but_no_pronouns() -> None:
    chain = next(chain for chain in linked(PARSES["mentions-04"])[0] if chain.name == "Eva Lind")
    assert "Politikerin" in chain.aliases
    assert "ihr" not in chain.aliases


def test_a_noun_that_no_table_has_is_a_topic() -> None:
    chains, _ = linked(PLACES["places-03"])
    assert {chain.name: chain.type for chain in chains}["Haltung der Weltbank"] == "Topic"
