"""homelands, world regions, headlines: which country, which sides, which of two roles a political article means."""

from __future__ import annotations

import pytest
from pipe import model_missing, pairs, through

from kgbuild.lexicon import stances, world_regions

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(("word", "country"), [("westafrikanischen", "Mali"), ("Golfemirats", "Katar"), ("Balkanstaat", "Kosovo")])
def test_words_for_a_part_of_the_world(word: str, country: str) -> None:
    assert country in world_regions.countries(word)


def test_other_words_name_no_part_of_the_world() -> None:
    assert not world_regions.countries("Landrat")
    assert not world_regions.countries("großen")


def test_verbs_of_a_stand() -> None:
    assert stances.takes("begrüßen")
    assert not stances.takes("treffen")


def _together(text: str) -> list[set[str]]:
    found = through(text)
    return [{found.mentions[m].text for m in chain.mentions} for chain in found.chains if len(chain.mentions) > 1]


@needs_model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der ukrainische Präsident Otto Kern bat um Geld für den Aufbau seines Landes.", {"ukrainische", "Landes"}),
        ("Im Niger hat die Armee Eva Roth ausgewiesen. Die Südafrikanerin müsse das Land verlassen, hieß es.", {"Niger", "Land"}),
        ("Die Armee im Niger hat die Leiterin der Mission in dem westafrikanischen Land ausgewiesen.", {"Niger", "westafrikanischen Land"}),
        ("Der Minister lobte den Plan. Die Opposition lehnte ihn ab.", {"Plan", "ihn"}),
        ("Anna Kurz begrüßte die Pläne, die AfD lehnt sie ab.", {"Pläne", "sie"}),
        ("Kern hatte die Verträge unterzeichnet, bevor das Gericht von Otto Roth sie kippte.", {"Verträge", "sie"}),
    ],
)
def test_the_same_country_or_thing(text: str, words: set[str]) -> None:
    assert words in _together(text)


@needs_model
def test_a_countrys_envoy_is_nobody_else_of_that_country() -> None:
    assert not any(
        "türkische Botschafter" in words for words in _together("Der Türke Otto Kern schwieg. Der türkische Botschafter sprach.")
    )


@needs_model
@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Otto Kern, Gründer und Geschäftsführer der Firma Xenon, schwieg.", "leader", {("Xenon", "Otto Kern")}),
        ("Eva Roth, Ministerin und Mitglied des Parteirats, schwieg.", "member", {("Parteirat", "Eva Roth")}),
        ("Peter Langs Nachfolgerin soll die Richterin Eva Roth werden.", "succeeds", {("Eva Roth", "Peter Lang")}),
        ("Polen und Ungarn werfen sich Betrug vor.", "accuses", {("Polen", "Ungarn"), ("Ungarn", "Polen")}),
        ("Imamoglus Ehefrau Dilek, eine Ärztin und Gründerin einer Stiftung, schwieg.", "founder", {("Stiftung", "Dilek")}),
        ("Der Leiter der Liga, Otto Kern, ein Jurist und Weggefährte Orlows, schwieg.", "cooperatesWith", {("Otto Kern", "Orlow")}),
    ],
)
def test_who_is_what_to_whom(text: str, relation: str, expected: set[tuple[str, str]]) -> None:
    assert pairs(text, relation) == expected
