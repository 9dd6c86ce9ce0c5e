"""The same said in another order, with something between, of bare names side by side: what news does and treebanks hardly ever have."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

pytestmark = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@pytest.mark.parametrize(
    "text",
    [
        "Am Dienstag lobte Svenja Brandt Karim Haddad.",
        "Die Lage ist ernst, weil Svenja Brandt Karim Haddad lobte.",
        "Svenja Brandt sprach in Bonn mit Journalisten und lobte Karim Haddad.",
        "Svenja Brandt lobte nach Angaben der Polizei Karim Haddad.",
        "Wie die „Zeit“ berichtet, lobte Svenja Brandt Karim Haddad.",
        "Svenja Brandt, die seit 2003 in Bonn lebt, lobte Karim Haddad.",
        "Svenja Brandt hat im Finale Karim Haddad gelobt.",
    ],
)
def test_whom_she_praised(text: str) -> None:
    assert "Svenja Brandt praises Karim Haddad" in edges(text)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Am Freitag gratulierte Steinmeier Xi Jinping.", "Steinmeier praises Xi Jinping"),
        (
            "Die Organisationen Greenpeace, Campact und Oxfam werfen Karim Haddad Verzögerung der Pflicht vor.",
            "Campact accuses Karim Haddad",
        ),
        ("Svenja Brandt kam nach Bonn und nannte Karim Haddad einen Lügner.", "Svenja Brandt criticizes Karim Haddad"),
        ("Der Papst empfing Svenja Brandt, die seit 2003 in Bonn lebt, in Rom.", "Svenja Brandt visits Rom"),
        ("Inzwischen ist Svenja Brandt Direktorin der Weltbank.", "Weltbank leader Svenja Brandt"),
        ("Inzwischen verlegt Alstom seinen Hauptsitz nach Graz.", "Alstom headquarters Graz"),
        ("Im März hatte die Staatsanwaltschaft Ulm Büros der Firma Nordlicht durchsucht.", "Staatsanwaltschaft Ulm investigates Nordlicht"),
        ("Svenja Brandt machte sich in Richtung Warschau auf.", "Svenja Brandt visits Warschau"),
        ("Der von der Polizei gesuchte Karim Haddad wurde von der Polizei verhaftet.", "Polizei arrests Karim Haddad"),
        ("Nach Angaben aus Kreisen verhandelt die Reederei Nordlicht mit dem Konzern Hansa.", "Nordlicht negotiatesWith Hansa"),
        ("Minoa-Chef Kostas Vlachos räumte ein, dass die Fähre alt sei.", "Kostas Vlachos position Minoa-Chef"),
        ("Am Vorbereitungstreffen in Dakar nehmen 40 Nationen teil.", "40 Nationen participatesIn Vorbereitungstreffen in Dakar"),
    ],
)
def test_who_does_it(text: str, edge: str) -> None:
    found = edges(text)
    assert edge in found, sorted(found)


def test_three_names_are_one_person() -> None:
    assert "Jean Claude Juncker meets Svenja Brandt" in edges("Am Montag traf Jean Claude Juncker Svenja Brandt in Wien.")


def test_a_union_is_no_newspaper() -> None:
    text = "Die Gewerkschaft Verdi ruft zum Streik auf. Nach Informationen dieser Zeitung verhandelt die Reederei Nordlicht mit Siemens."
    assert edges(text)["Nordlicht negotiatesWith Siemens"] == "Claimed"


def test_what_somebody_imagines_is_no_fact() -> None:
    assert edges("Stell dir vor, Siemens übernimmt Alstom.")["Siemens acquires Alstom"] == "Possible"
