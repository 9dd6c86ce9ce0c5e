"""Politics as agencies tell it: successors, colleagues, both sides, votes, datelines. Read by the shipped model; what looks alike and is not stays out."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

from kgbuild.lexicon import asked, succession

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


SUCCESSORS = [
    ("Nachfolger von Peter Lang wird Otto Kern.", "Otto Kern succeeds Peter Lang"),
    ("Anna Kurz gilt als mögliche Nachfolgerin von Peter Lang.", "Anna Kurz succeeds Peter Lang"),
    ("Das Parlament hat Anna Kurz zur Nachfolgerin Peter Langs gewählt.", "Anna Kurz succeeds Peter Lang"),
    ("Präsident Otto Kern ernannte Peter Lang zum Minister. Er löst Jan Voss ab.", "Peter Lang succeeds Jan Voss"),
    ("Minister Peter Lang trat am Montag zurück. An seine Stelle tritt Otto Kern.", "Otto Kern succeeds Peter Lang"),
]
CLAUSES = [
    ("Präsident Karl Stein hat das Parlament aufgelöst und Ministerin Anna Kurz entlassen.", "Karl Stein dismisses Anna Kurz"),
    ("Der Räuber Mohammed Daglo, genannt Hemeti, schwieg. Hemeti traf Karl Stein.", "Mohammed Daglo meets Karl Stein"),
    ("Scharfe Kritik an der SPD kam aus Peking.", "China criticizes SPD"),
    ("Karl Stein hielt sich zum Zeitpunkt des Angriffs in Warschau auf.", "Karl Stein visits Warschau"),
    ("Abbas' Fatah unterstützt die SPD.", "Fatah supports SPD"),
    ("Die Volkspartei, der auch Ministerin Anna Kurz angehört, lehnte ab.", "Volkspartei member Anna Kurz"),
    ("Die NATO, der Litauen seit 2004 angehört, zeigte sich besorgt.", "NATO member Litauen"),
    ("Die Partei, der wie Peter Lang auch Ute Kern angehört, gewann die Wahl.", "Partei member Peter Lang"),
    ("Wie Polen lehnt auch Ungarn den Plan ab.", "Polen opposes Plan"),
    ("Joyce Banda ist als neue Staatschefin Malawis vereidigt worden.", "Malawi headOfState Joyce Banda"),
    ("Die Abgeordneten wählten den Konservativen Roberto Sanz zum Präsidenten.", "Abgeordnete elects Roberto Sanz"),
    ("Bei seinem Besuch in Warschau traf Präsident Karl Stein den Papst.", "Karl Stein visits Warschau"),
    ("Der Sturz von Diktator Idris Habib durch das Militär überraschte.", "Militär dismisses Idris Habib"),
    (
        "KAIRO. Ägypten vermittelt. Ägypten lud ein. Israels Regierungschef Otto Kern zögerte. Verteidigungsminister Igor Blau drohte.",
        "Israel minister Igor Blau",
    ),
    ("Der UN-Gesandte für Syrien, Staffan Berg, schwieg.", "Vereinte Nationen representative Staffan Berg"),
]
REGIONAL = [
    ("In Deutschland wird gestreikt. Ministerpräsidentin Anna Kurz reiste ab.", "Deutschland headOfGovernment Anna Kurz"),
    ("In den USA wird gestreikt. Gouverneurin Anna Kurz reiste ab.", "USA headOfGovernment Anna Kurz"),
]
DATELINES = [
    ("Berlin, 9. Mai 2025 – Kanzler Friedrich Lang hat Präsident William Ruto empfangen.", "Friedrich Lang meets William Ruto"),
    ("Khartum / Nairobi, 29. November 2011 – Der Sudan hat den Botschafter Robert Mutua ausgewiesen.", "Sudan expels Robert Mutua"),
]
BOTH = [
    ("Norwegen und Kuba streiten um eine Insel. Die UNO rief beide Seiten zur Mäßigung auf.", "Vereinte Nationen demandsFrom Kuba"),
    ("Kanzler Peter Lang empfing Präsident Otto Kern. Beide Politiker unterzeichneten ein Abkommen.", "Peter Lang agreesWith Otto Kern"),
    ("Polen, Kuba und Peru lobten den Plan. Minister Jan Voss drohte den drei Staaten.", "Jan Voss threatens Peru"),
]
COUNTRIES = [
    ("Präsident Pedro Lang traf seinen kenianischen Amtskollegen Jan Mutua.", "Kenia headOfState Jan Mutua"),
    ("Die Außenminister Frankreichs und Deutschlands, Jean Petit und Karl Stein, besuchten Kiew.", "Deutschland minister Karl Stein"),
    ("Außenminister Linas Kerk verlangte von Moskau eine Entschuldigung.", "Linas Kerk demandsFrom Russland"),
    ("Der von Moskau unterstützte Milizenführer Denis Puschkin floh.", "Russland supports Denis Puschkin"),
    (
        "Die Verhandlungen in Peru ruhen. Peru und Chile streiten. Chile lobte den Plan. Außenminister Carlos Vega schwieg.",
        "Chile minister Carlos Vega",
    ),
]
LIKE_THEM = [
    ("Peter Lang reist nach Rom. Nach seinem Besuch in Kiew lobte die Regierung den Papst.", "Regierung visits Kiew"),
    ("Der Rat, der Litauen unterstützt, tagte.", "Litauen supports Rat"),
    ("Viele Städte zahlten, unter ihnen neben Bern auch Basel.", "Bern open:zahlen Basel"),
    ("Polen lobte Kuba. Peru, Chile und Kuba stritten. Die EU verurteilte beide Länder.", "Europäische Union criticizes Chile"),
    ("Die Außenminister Frankreichs und Deutschlands, Jean Petit und Karl Stein, besuchten Kiew.", "Deutschland minister Jean Petit"),
    ("Außenminister Peter Lang und sein kenianischer Kollege Jan Mutua sprachen über den Plan.", "Kenia minister Peter Lang"),
    ("Sie fuhren von Moskau nach Kiew.", "Russland visits Kiew"),
    (
        "Die Partei wählte Anna Kurz zur Chefin. Peter Lang schwieg. Nachfolger von Jan Voss wird Otto Kern.",
        "Otto Kern succeeds Peter Lang",
    ),
    ("Kanada fror seine Entwicklungshilfe für Malawi ein.", "Kanada aids Malawi"),
]


@needs_model
@pytest.mark.parametrize(("text", "edge"), [*SUCCESSORS, *CLAUSES, *DATELINES, *BOTH, *COUNTRIES])
def test_it_is_told(text: str, edge: str) -> None:
    assert edge in edges(text), sorted(edges(text))


@needs_model
@pytest.mark.parametrize(("text", "edge"), [*LIKE_THEM, *REGIONAL])
def test_what_looks_alike_is_not(text: str, edge: str) -> None:
    assert edge not in edges(text)


def test_words_of_offices_and_of_asking() -> None:
    assert [succession.kind(word) for word in ("ernennen", "ablösen", "Rücktritt", "loben")] == ["gives", "takes", "leaves", ""]
    assert asked.asks("verlangen")
    assert not asked.asks("stammen")


@needs_model
def test_who_will_be_is_not_yet() -> None:
    """Whoever becomes something is that in future, and not now as well; whoever does not stand has no part in the election."""
    assert edges("Minister wird Otto Kern.") == {"Otto Kern position Minister": "Planned"}
    told = edges("Die Bürgermeisterwahl in Ulm ist am Sonntag. Der Kandidat Otto Kern trat nicht an.")
    assert "Otto Kern not participatesIn Bürgermeisterwahl in Ulm" in told
    assert "Otto Kern participatesIn Bürgermeisterwahl in Ulm" not in told


@needs_model
def test_states_of_a_federation_act() -> None:
    """A land or canton governs itself: it supports, rejects and demands as a country does, and is still where something happens."""
    assert {"Hessen supports Vorschlag", "Sachsen supports Vorschlag"} <= set(edges("Hessen und Sachsen unterstützen den Vorschlag."))
    assert "Kanton Zürich criticizes Bundesrat" in edges("Der Kanton Zürich kritisiert den Bundesrat.")
    assert "Unfall in Hessen occurredIn Hessen" in edges("Bei einem Unfall in Hessen starben drei Menschen.")


@needs_model
@pytest.mark.parametrize("text", ["Otto Kern soll neuer Kanzler werden.", "Neuer Kanzler soll Otto Kern werden."])
def test_two_nominatives(text: str) -> None:
    """Who becomes what, where a bare role and a name stand side by side."""
    assert edges(text).get("Otto Kern position neuer Kanzler") == "Planned", edges(text)


@needs_model
def test_who_speaks_behind_a_dash() -> None:
    """Whoever stands between a dash and a colon says what is quoted; she is not who is told of before the dash, and does not do it."""
    found = edges("Haft für früheren Landrat – Richterin: „Er hat den Kreis geführt“")
    assert not [edge for edge in found if "Richterin" in edge], found
