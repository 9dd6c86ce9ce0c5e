"""News about firms, teams and works: who is meant where the name is only said once, shares, seats, plants."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Reederei Hansen kauft Fährgesellschaft Nordlinie. Nordlinie wurde von Peter Lang gegründet.",
            "Fährgesellschaft Nordlinie founder Peter Lang",
        ),
        ("Der Konzern Osram wächst. Das in Graz ansässige Unternehmen wurde von Peter Lang gegründet.", "Osram founder Peter Lang"),
        ("Die Firma Siemens kaufte 20 Prozent der Anteile an der Firma Osram.", "Siemens acquires Osram"),
        ("Die Firma Siemens hält Aktien der Firma Osram.", "Osram owner Siemens"),
        ("Die Firma Osram gehört zu zehn Prozent der Firma Siemens.", "Osram owner Siemens"),
        ("Der Roman „Das Haus am Fluss“ von Ida Berg ist kurz.", "Ida Berg produces Das Haus am Fluss"),
        ("Peter Lang ist in zweiter Ehe mit der Sängerin Eva Roth verheiratet.", "Peter Lang spouse Eva Roth"),
        ("Die Weltbank und deren Präsident Otto Kern lehnten ab.", "Weltbank leader Otto Kern"),
        ("Der Deutsche Bühnenverein bedauerte den Schritt. Dessen Präsident Otto Kern ging.", "Deutscher Bühnenverein leader Otto Kern"),
        ("Die Regisseurin Eva Roth ist im Gespräch, die das Theater Bremerhaven leitet.", "Theater Bremerhaven leader Eva Roth"),
        ("Der Konzern Osram wächst. Das 1911 gegründete Unternehmen wurde von Peter Lang geleitet.", "Osram leader Peter Lang"),
        ("Der Maschinenbauer Krohn schließt. Krohn-Chefin Anna Kurz ging.", "Krohn leader Anna Kurz"),
        ("Die Unternehmerfamilie Quandt besitzt die Firma Osram. Johanna Quandt schwieg.", "Osram owner Familie Quandt"),
        ("Der französische Konkurrent Alstom verlor.", "Alstom locatedIn Frankreich"),
        ("Der Schwimmer Thomas Berg kam. Berg war Direktor der Weltbank.", "Weltbank leader Thomas Berg"),
        (
            "Der Aufsichtsrat der Ulmer Nordstahl AG hat Eva Roth zur neuen Vorstandsvorsitzenden berufen.",
            "Ulmer Nordstahl AG leader Eva Roth",
        ),
        ("Osram gehört der Otto Kern Stiftung.", "Osram owner Otto Kern Stiftung"),
        (
            "Die Spedition Krüger Logistik wächst. Der Investor Cinvest war bei Krüger 2019 eingestiegen.",
            "Cinvest finances Krüger Logistik",
        ),
        ("Die Firma Osram, die in Ulm das Mittel Xaretol und das Medikament Nordivan herstellt, wächst.", "Osram produces Nordivan"),
        ("Die Behörde ermittelt gegen die Gruppe „Nordwind“.", "Behörde investigates Nordwind"),
        ("Die Bundesnetzagentur ermittelt. Behördenchef Otto Kern schwieg.", "Bundesnetzagentur leader Otto Kern"),
        (
            "Bürgermeisterin Eva Roth lobte die Feuerwehr. Die Bundesnetzagentur ermittelt. Ihr Präsident Otto Kern schwieg.",
            "Bundesnetzagentur leader Otto Kern",
        ),
        ("Die Mitglieder der Vereinigung Hafen (VH) stimmten zu, wie VH-Präsident Otto Kern sagte.", "Vereinigung Hafen leader Otto Kern"),
        ("Im Januar kaufte Bosch die Optiksparte des Konzerns Siemens.", "Bosch acquires Optiksparte des Konzerns Siemens"),
        ("Eva Roth warf dem Management »Ausverkauf« vor.", "Eva Roth accuses Management"),
        ("Neue Chefin für die Nordwerft: Silke Brandt löst Torben Iversen ab", "Silke Brandt succeeds Torben Iversen"),
        ("In Bonn wird gestreikt. Berlins Wirtschaftssenatorin Eva Roth schwieg.", "Berlin minister Eva Roth"),
    ],
)
def test_who_is_meant(text: str, edge: str) -> None:
    found = edges(text)
    assert edge in found, sorted(found)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Firma Siemens kaufte zehn Prozent der Stimmen in Polen.", "Siemens acquires Polen"),
        ("Konzernsprecher Peter Lang nannte den Vertrag ein Geschenk an einen Konzern.", "Konzern spokesperson Peter Lang"),
        ("Der Schwimmer Thomas Berg kam. Der Berg war hoch.", "Thomas Berg position hoch"),
        ("Die Serie „Die Kaiserin“ der Regisseurin Eva Roth läuft.", "Eva Roth position Kaiserin"),
        ("Die Otto Bosch Stiftung zahlt. Bosch-Geschäftsführer Karl Alt schwieg.", "Otto Bosch Stiftung leader Karl Alt"),
        ("Die Behörde für Lebensmittelsicherheit (Befis) warnt.", "Behörde für Lebensmittelsicherheit locatedIn Befis"),
        ("Die Ulmer Stadtwerke (UlS) warnen.", "Ulmer Stadtwerke member UlS"),
    ],
)
def test_who_is_not_meant(text: str, edge: str) -> None:
    assert edge not in edges(text)


@needs_model
def test_where_a_known_thing_lies_is_no_plan() -> None:
    found = edges("Die Firma Osram will das Werk in Graz verkaufen.")
    assert found["Werk in Graz locatedIn Graz"] == "Asserted"


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Der Zulieferer Heller & Bruns wurde von Peter Lang gegründet.", "Heller & Bruns founder Peter Lang"),
        ("Die Nordau-Gruppe wächst. Peter Lang gründete Nordau.", "Nordau-Gruppe founder Peter Lang"),
        ("Der Maschinenbauer Lohmüller wächst. Lohmüller wurde von Xaver Lohmüller gegründet.", "Lohmüller founder Xaver Lohmüller"),
        ("Der Finanzinvestor Nordkap kauft Siemens.", "Nordkap acquires Siemens"),
    ],
)
def test_names_of_firms(text: str, edge: str) -> None:
    found = edges(text)
    assert edge in found, sorted(found)


@needs_model
def test_a_rival_may_be_a_person() -> None:
    assert "Mussawi spouse Eva Roth" in edges("Sein größter Konkurrent Mussawi heiratete Eva Roth.")


@needs_model
def test_the_firm_at_issue_is_the_articles_own() -> None:
    found = edges("Siemens verkauft ein Werk an Osram. Osram zahlt bar. Finanzchefin Eva Roth nannte Gründe.")
    assert "Osram employee Eva Roth" not in found


@needs_model
def test_a_description_is_nobody_named_within_it() -> None:
    found = edges("Das von dem Bosch-Forscher Otto Kern und der Ärztin Eva Roth gegründete Unternehmen wächst.")
    assert "Bosch founder Otto Kern" not in found
