"""Who and what an article means again with other words: names written otherwise, descriptions with more in them, capitals, rounds, bodies."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through

from kgbuild.lexicon import also_called, resuming, succession

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


def chains(text: str) -> list[str]:
    """`Anna Bolt: Anna Bolt | Sie` for each chain."""
    read = through(text)
    return [f"{chain.name}: {' | '.join(read.mentions[i].text for i in chain.mentions)}" for chain in read.chains]


@pytest.mark.parametrize(("words", "expected"), [("namens", True), (" mit dem Namen „", True), (", genannt ", False), ("und", False)])
def test_words_between_a_noun_and_a_name(words: str, expected: bool) -> None:
    assert also_called.names(words) == expected
    assert not (expected and also_called.joins(words))


def test_words_that_say_which_and_whoever() -> None:
    assert resuming.resumes("erste", "Ordinal")
    assert resuming.resumes("jede", "Any")
    assert resuming.resumes("Organisation", "NoFirm")
    assert succession.kind("Ausstieg") == "leaves"


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mohamed el-Nadari kam nach Wien. El-Nadaris Sprecher schwieg.", "Mohamed el-Nadari: Mohamed el-Nadari | El-Nadaris"),
        ("Nuri al-Tamimi reiste nach Rom. Tamimi lobte Eva Roth.", "Nuri al-Tamimi: Nuri al-Tamimi | Tamimi"),
        ("Ban Tae-jun kam nach Wien. Ban ist Außenminister von Südkorea.", "Ban Tae-jun: Ban Tae-jun | Ban | Außenminister von Südkorea"),
        (
            "Die Schutzgemeinschaft der Bergbauern (SdB) forderte Aufklärung.",
            "Schutzgemeinschaft der Bergbauern: Schutzgemeinschaft der Bergbauern | SdB",
        ),
        (
            "Das Protokoll des Beschusses des Fahrzeugs ist geheim. Nach dem Beschuss des Fahrzeuges starben zwei Soldaten.",
            "Beschuss des Fahrzeugs: Beschusses des Fahrzeugs | Beschuss des Fahrzeuges",
        ),
        (
            "Die Firma besitzt eine Tochter namens Krohn Logistik AG.",
            "Krohn Logistik: Tochter namens Krohn Logistik AG | Krohn Logistik",
        ),
        ("Ein Mann namens Otto Kern leitet die Bank.", "Otto Kern: Mann namens Otto Kern | Otto Kern"),
        (
            "Eine Terrorgruppe namens „Neuer Weg“ griff an. Die Terrorgruppe bekannte sich dazu.",
            "Neuer Weg: Terrorgruppe namens „Neuer Weg“ | Neuer Weg | Terrorgruppe",
        ),
        (
            "Der Angriff geschah in Tarumi – einem Stadtteil der japanischen Hauptstadt Tokio.",
            "Tarumi: Tarumi | Stadtteil der japanischen Hauptstadt Tokio",
        ),
        (
            "Osttimor nahm Beziehungen zu der früheren Besatzungsmacht Indonesien auf.",
            "Indonesien: früheren Besatzungsmacht | Indonesien",
        ),
        (
            "Die Polizei in Vilnius nahm drei Männer fest. In Kaunas brannte ein Haus. In der litauischen Hauptstadt kam es zu Protesten.",
            "Vilnius: Vilnius | litauischen Hauptstadt",
        ),
        ("Kern war Mitglied seiner Partei, der SPD.", "SPD: Partei | SPD"),
        ("Anna Roth lobte ihr Heimatland, die Türkei.", "Türkei: Heimatland | Türkei"),
        (
            "Ivan Kern ist tot. Der Bariton-Sänger von Opern wurde 1931 in Berlin geboren.",
            "Ivan Kern: Ivan Kern | Bariton-Sänger von Opern",
        ),
        (
            "Transparency International kritisierte den Konzern Siemens. Die Organisation forderte Aufklärung.",
            "Transparency International: Transparency International | Organisation",
        ),
        (
            "Die Zeitschrift „Mondblatt“ erschien. Das teilte die US-Zeitschrift am Montag mit.",
            "Mondblatt: Zeitschrift | Mondblatt | US-Zeitschrift",
        ),
        ("Das Schiff „Nordwind“ sank. Das Containerschiff kam aus Kiel.", "Nordwind: Schiff | Nordwind | Containerschiff"),
    ],
)
def test_one(text: str, expected: str) -> None:
    assert expected in chains(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In der zweiten Runde trafen sie auf Ungarn. Die Männer schieden in der ersten Runde aus.", "zweite Runde: zweiten Runde"),
        (
            "Das berichtete die Nachrichtenagentur Nordfunk. Der Anführer der Organisation wurde in Rom verhaftet.",
            "Nordfunk: Nachrichtenagentur | Nordfunk",
        ),
        (
            "Der Streit um das Wasser dauert an. Im Mai wurden 79 Soldaten Opfer des Krieges.",
            "Streit um das Wasser: Streit um das Wasser",
        ),
        ("Der Anwalt Paul Roth wurde in Bonn verhaftet. Der Richter schickte ihn ins Gefängnis.", "Richter: Richter"),
        (
            "Brunsau und Krimmel sind die einzigen Kraftwerke von Siemens in Deutschland.",
            "einzige Kraftwerke von Siemens: einzigen Kraftwerke von Siemens",
        ),
    ],
)
def test_not_one(text: str, expected: str) -> None:
    assert expected in chains(text)


@needs_model
def test_whoever_is_one_of_a_kind_is_not_meant_later() -> None:
    text = "Ministerpräsident Christian Lang kritisierte den Streik. Jeder Lehrer könne verbeamtet werden. Er appellierte an die Eltern."
    assert "Christian Lang: Ministerpräsident | Christian Lang | Er" in chains(text)


@needs_model
def test_a_capital_is_named_where_the_article_means_the_country_by_it() -> None:
    found = edges("Wien trauert um Hans Kern. Der Maler Hans Kern ist tot. Er starb am Montag in der österreichischen Hauptstadt.")
    assert found["Hans Kern deathPlace Wien"] == "Asserted"


@needs_model
def test_whose_exit_is_announced() -> None:
    text = (
        "Der Anwalt Paul Roth vertritt Fred Delmare. Am Montag lobte Roth die Ärzte. Seinen Rücktritt kündigte Fred Delmare im Oktober an."
    )
    assert "Rücktritt von Fred Delmare" in {line.partition(":")[0] for line in chains(text)}


@needs_model
def test_a_head_beside_his_body_is_a_person() -> None:
    found = edges("Der Schweizer Bankier und jetzige Vorstandschef der Nordbank Josef Altmann saß im Aufsichtsrat.")
    assert found["Nordbank leader Josef Altmann"] == "Asserted"
    assert found["Josef Altmann nationality Schweiz"] == "Asserted"


@needs_model
def test_a_man_of_a_town_is_told_by_his_age() -> None:
    found = edges("Ein 34-jähriger Ulmer hat am Montag einen Mann angegriffen. Der 19-jährige Ulmer wurde schwer verletzt.")
    assert found["Ulmer age 34"] == "Asserted"
    assert "Ulmer age 19" not in found


@needs_model
def test_a_common_noun_is_no_broadcaster_and_a_programme_no_street() -> None:
    assert not any(line.startswith("Arte:") for line in chains("Die Liste bedrohter Arten wurde veröffentlicht."))
    found = edges("Otto Kern hatte einen Gastauftritt in der „Mondstraße“.")
    assert not any("occurredIn" in edge for edge in found)


@needs_model
def test_a_minister_is_not_the_woman_of_his_surname() -> None:
    found = chains("Verteidigungsminister Gutenfels besuchte die Truppen. Gutenfels lobte sie. Eva zu Gutenfels dankte ihnen.")
    assert "Gutenfels: Verteidigungsminister | Gutenfels | Gutenfels" in found


@needs_model
def test_a_relative_clause_of_what_is_in_a_town() -> None:
    found = edges("Otto Kern informierte daraufhin die deutsche Botschaft in Sanaa, die wiederum das Auswärtige Amt informierte.")
    assert "deutsche Botschaft in Sanaa contacts Auswärtiges Amt" in found
