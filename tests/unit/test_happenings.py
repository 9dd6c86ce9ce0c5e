"""Events that only a verb tells of: gestorben is the event Tod von Karl Berg."""

import pytest
from pipe import model_missing, through

pytestmark = pytest.mark.skipif(model_missing(), reason="needs the shipped model")


def events(text: str) -> list[str]:
    """The names of the events that verbs tell of."""
    read = through(text)
    return [chain.name for chain in read.chains if read.mentions[chain.mentions[0]].kind == "happening"]


def test_two_verbs_tell_of_one_event_however_its_owner_is_called() -> None:
    text = "Ein Hubschrauber startete am Montag in Ulm. Der Hubschrauber startete um 15 Uhr."
    assert events(text) == ["Start eines Hubschraubers"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der Sänger Karl Berg ist am Montag in Ulm gestorben.", "Tod von Karl Berg"),
        ("Karl Berg schweigt. Er trat am Montag zurück.", "Rücktritt von Karl Berg"),
        ("Die neue Studie wurde am Montag veröffentlicht.", "Veröffentlichung der Studie"),
        ("Ein Flugzeug musste am Montag notlanden.", "Notlandung eines Flugzeugs"),
        ("Der Angeklagte wurde am Montag freigesprochen.", "Freispruch des Angeklagten"),
        ("Eine am Montag veröffentlichte Studie nennt Zahlen.", "Veröffentlichung der Studie"),
        ("Am Montag flohen drei Bewohner.", "Flucht von drei Bewohnern"),
        ("Das Haus brannte am Montag nieder.", "Brand des Hauses"),
        ("Anna Kurz und Karl Berg wurden am Montag verhaftet.", "Festnahme von Anna Kurz und Karl Berg"),
        ("Die Geiseln wurden am Montag freigelassen.", "Freilassung der Geiseln"),
        ("Am Montag wurden in Ulm zwei junge Männer verhaftet.", "Festnahme von zwei jungen Männern"),
        ("Das Heim war im Jahr 1950 erbaut worden.", "Bau des Heims"),
        ("Am Montag räumte die Polizei das Flüchtlingslager Nordau.", "Räumung des Flüchtlingslagers Nordau"),
        ("Die Rakete startete am Montag.", "Start der Rakete"),
        ("Der neue Satellit war am Montag gestartet worden.", "Start des Satelliten"),
        ("Am Montag wurde der Test abgebrochen.", "Abbruch des Tests"),
        ("Die Truppen eroberten Aleppo.", "Eroberung von Aleppo"),
        ("Der Junge wurde in Ulm angeklagt.", "Anklage des Jungen"),
        ("Der Kriminalbeamte wurde in Paris getötet.", "Tötung des Kriminalbeamten"),
        ("Der Deutsche wurde in Köln vernommen.", "Vernehmung des Deutschen"),
        ("Der Minister zog sich am Montag zurück.", "Rückzug des Ministers"),
        ("Karl Berg trat wegen der Proteste zurück.", "Rücktritt von Karl Berg"),
        ("Lima: Bandenchef festgenommen", "Festnahme des Bandenchefs"),
        ("Türkische Maschine musste in Lima notlanden", "Notlandung der türkischen Maschine"),
        ("Osram ist ein 1950 gegründetes Unternehmen.", "Gründung von Osram"),
        ("Die beiden Staaten einigten sich am Montag.", "Einigung der beiden Staaten"),
        ("Anna Kurz wurde am Montag zur Präsidentin gewählt.", "Wahl von Anna Kurz"),
        ("Tausende demonstrierten in Graz gegen das Gesetz.", "Demonstration in Graz"),
        ("Am Sonntag wurde in Graz demonstriert.", "Demonstration in Graz"),
    ],
)
def test_a_verb_tells_of_an_event(text: str, name: str) -> None:
    assert events(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Der Sänger Karl Berg ist gestorben.",  # neither when nor where nor why
        "Karl Berg trat am Montag nicht zurück.",
        "Am Montag starben bei einem Brand zwei Männer.",  # the event is the fire
        "Karl Berg starb am Montag in Ulm. Sein Tod löste Trauer aus.",  # a noun names it
        "Karl Berg wurde in Ulm geboren.",  # birthPlace says it
        "Am Montag wurden in Ulm Männer verhaftet.",  # nobody knows how many
        "Tausende demonstrierten in Graz. Die Polizei löste die Kundgebung auf.",  # the Kundgebung
    ],
)
def test_no_event_of_its_own(text: str) -> None:
    assert events(text) == []


def test_told_twice_it_is_one_event() -> None:
    read = through("Karl Berg starb am Montag. Am 3. Mai war er nach Ulm gereist. Karl Berg starb in Bonn.")
    assert [len(chain.mentions) for chain in read.chains if chain.name == "Tod von Karl Berg"] == [2]
