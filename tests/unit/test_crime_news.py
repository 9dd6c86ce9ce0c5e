"""Crimes, accidents, courts: who is caught where and why, and one event however many nouns an article has for it."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through

from kgbuild import parse, pipeline
from kgbuild.model import Article

pytestmark = pytest.mark.skipif(model_missing(), reason="needs the shipped model")


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Polizei nahm den Tatverdächtigen in Ulm fest.", "Polizei arrests Tatverdächtiger"),
        ("Die Staatsanwaltschaft Ulm klagte den Beschuldigten im März an.", "Staatsanwaltschaft Ulm investigates Beschuldigter"),
        ("Spezialkräfte überwältigten den Geiselnehmer Karl Bertram.", "Spezialkräfte arrests Karl Bertram"),
        ("Die Staatsanwaltschaft erhob wegen Mordes gegen Karl Bertram Anklage.", "Staatsanwaltschaft investigates Karl Bertram"),
        ("Der Verdächtige wurde nach der Tat in Bonn festgenommen.", "Festnahme des Verdächtigen occurredIn Bonn"),
        ("Karl Bertram ist am Montag nach langer Krankheit in Bonn gestorben.", "Karl Bertram deathPlace Bonn"),
        ("Karl Bertram erlag nach dem Anschlag in einem Krankenhaus seinen Wunden.", "Karl Bertram deathPlace Krankenhaus"),
    ],
)
def test_found(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("In Ulm wurde ein Mann erstochen. Die Polizei nahm den Täter fest.", "Polizei arrests Mann"),
        ("Die Leiche wurde drei Tage nach der Tat in einem Park gefunden.", "Tat occurredIn Park"),
        ("Der Beschuldigte Karl Bertram schwieg.", "Karl Bertram position Beschuldigter"),
        ("Das Ministerium prüft ein Verbot der Gruppe Nordbund.", "Ministerium investigates Verbot der Gruppe Nordbund"),
    ],
)
def test_not_said(text: str, edge: str) -> None:
    assert edge not in edges(text), edges(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Staatsanwaltschaft nahm Ermittlungen wegen fahrlässiger Tötung gegen einen Lokführer auf.", "fahrlässige Tötung"),
        ("Das Gericht verurteilte Karl Bertram wegen schweren Betrugs zu sechs Jahren Haft.", "schwerer Betrug"),
        ("Die Polizei nahm ihn drei Stunden nach der Tat in der Wohnung fest.", "Tat"),
    ],
)
def test_a_deed_is_called_by_its_own_words(text: str, name: str) -> None:
    assert name in {chain.name for chain in through(text).chains}


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        (
            "Messerangriff in Ulm\n\nNach der Messerattacke in Ulm sitzt ein Mann in Haft. Die Tat geschah am Montag.",
            "Messerangriff Messerattacke Tat",
        ),
        (
            "Brand in Seniorenheim\n\nNach dem Feuer in Ulm ermittelt die Polizei. Die Katastrophe forderte vier Tote.",
            "Brand Feuer Katastrophe",
        ),
        ("Lawine in Tirol\n\nZwei Skifahrer sind gestorben. Das Lawinenunglück geschah am Montag.", "Lawine Lawinenunglück"),
        ("Familiendrama in Ulm\n\nIn Ulm starben drei Kinder. Die Tragödie geschah am Montag.", "Familiendrama Tragödie"),
        (
            "Unwetter in Ulm\n\nEin Gewitter beschädigte Häuser. Schon 2021 gab es hier ein Hochwasser. Die Katastrophe kostete Millionen.",
            "Unwetter Gewitter Katastrophe",
        ),
    ],
)
def test_one_event(text: str, nouns: str) -> None:
    document = parse.load_model(None).parse(Article("news", text, title=text.split("\n")[0]))
    read = pipeline.read_document(document)
    found = [{word for m in chain.mentions for word in read.mentions[m].text.split()} for chain in read.chains]
    assert any(set(nouns.split()) <= words for words in found), found


def test_the_suspect_is_one_whatever_he_is_called() -> None:
    text = (
        "Polizei fasst Verdächtigen\n\nNach den Schüssen hat die Polizei den mutmaßlichen Schützen gefasst. Gegen den Festgenommenen wurde "
        "Haftbefehl erlassen. Sein Anwalt Felix Brunner sagte, sein Mandant schweige."
    )
    read = through(text)
    suspect = next(c for c in read.chains if "Festgenommenen" in {read.mentions[m].text for m in c.mentions})
    assert {"mutmaßlichen Schützen", "Mandant"} <= {read.mentions[m].text for m in suspect.mentions} and "Brunner" not in suspect.name


def test_a_storm_is_one_with_its_name() -> None:
    read = through("Durch den Taifun „Haiyan“ starben Tausende. „Haiyan“ zog nach Osten ab. Der Taifun war stark.")
    words = [{read.mentions[m].text for m in chain.mentions} for chain in read.chains]
    assert any(len(found & {"Haiyan", "Taifun", "Taifun „Haiyan“"}) > 1 for found in words), words


def test_a_man_told_by_his_age_is_one() -> None:
    chains = through("Der Mann soll auf den 34 Jahre alten Lokführer Otto Hinze eingestochen haben.").chains
    assert any(chain.name == "Otto Hinze" and len(chain.mentions) == 2 for chain in chains)
