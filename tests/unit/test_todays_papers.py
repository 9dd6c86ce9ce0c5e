"""Mistakes that longer articles in the manner of today's papers bring out: what the claims of own short texts say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, pairs, through

from kgbuild.lexicon import firm_words, handled, legal_forms, monarchs, persons, scenes, town_surnames

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@pytest.mark.parametrize(("words", "expected"), [("Handball-Bundesliga", True), ("Champions League", True), ("Siemens", False)])
def test_scenes_of_a_headline(words: str, expected: bool) -> None:
    assert scenes.is_scene(words) == expected


def test_surnames_of_towns() -> None:
    assert "ob der" in town_surnames.openings()
    assert town_surnames.surely("ob der")
    assert town_surnames.is_of_land("im")
    assert town_surnames.is_landscape("Chiemgau")
    assert not town_surnames.is_landscape("Winkl")


def test_letters_of_a_body_and_who_may_own_it() -> None:
    assert legal_forms.goes_by_letters("DPP")
    assert not legal_forms.goes_by_letters("Siemens")
    assert not legal_forms.goes_by_letters("AG")
    assert persons.may_own("Merkels")
    assert not persons.may_own("CSUS")


def test_verbs_for_what_people_do_to_bodies() -> None:
    assert handled.by_people("gründen")
    assert not handled.by_people("entlassen")


def test_titles_that_few_countries_have() -> None:
    assert "Schweden" in monarchs.countries("Königin")
    assert not monarchs.countries("Präsident")


def test_words_for_any_firm() -> None:
    assert firm_words.any_firm("Autobauer") == "Company"
    assert not firm_words.any_firm("Bank")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Sein Gegenüber Karl Alt kritisierte Schiedsrichter Otto Kern.", "Karl Alt criticizes Otto Kern"),
        ("Am Ufer griffen russische Truppen in der Nacht die Hafenstadt Odessa an.", "russische Truppen attacks Odessa"),
        ("In Reit im Winkl tagte der Rat. Das Haus in Reit im Winkl steht leer.", "Haus in Reit locatedIn Reit im Winkl"),
        ("Der Finanzminister, Babiš' Parteifreundin Eva Roth, schwieg.", "Eva Roth position Finanzminister"),
        ("Es war ein Unfall, sagte Polizeisprecherin Eva Roth. Die 39-Jährige sagte weiter, der Täter schweige.", "Eva Roth age 39"),
        (
            "Der Anwalt Karl Alt sagte aus. Alt hatte behauptet, der Bankier habe Otto Kern um Hilfe gebeten.",
            "Bankier demandsFrom Otto Kern",
        ),
        (
            "Der Autobauer Volkswagen wächst. Die IG Metall zögerte. Der Wolfsburger Konzern verklagt Otto Kern.",
            "Volkswagen investigates Otto Kern",
        ),
        (
            "Das Verfahren gegen den Facebook-Konzern Meta ruht. Der US-Konzern verklagt Otto Kern.",
            "Meta investigates Otto Kern",
        ),
        (
            "Gegen Googles Mutterkonzern Alphabet hatte die Kommission im September eine Strafe von drei Euro verhängt.",
            "Kommission sanctions Alphabet",
        ),
        ("Der Verteidiger des Leipzigers, Rechtsanwalt Otto Kern, schwieg.", "Leipziger representative Otto Kern"),
        ("Blaus Halbfinalgegner Carlos Roth, die Nummer eins, schwieg. Der Spanier lobte Eva Kern.", "Carlos Roth praises Eva Kern"),
        ("Deutschland trifft im Viertelfinale auf Argentinien.", "Argentinien participatesIn Viertelfinale"),
        (
            "Das Gericht sucht den Senator Karl Alt. Justizminister Fred Roth schwieg zu Alt. Der Senator hat Otto Kern gewarnt.",
            "Karl Alt threatens Otto Kern",
        ),
        (
            "Verteidigungsminister Boris Pistorius kam. Auch Kanzler Friedrich Merz war da. Der CDU-Politiker lobte Eva Roth.",
            "Friedrich Merz praises Eva Roth",
        ),
        (
            "Otto Kern vom Deutschen Archäologischen Institut schwieg.",
            "Deutsches Archäologisches Institut employee Otto Kern",
        ),
        ("Die Bundespolizei prüft das. Die österreichische Polizei lobte Eva Roth.", "Polizei Österreichs praises Eva Roth"),
        ("Ein Sprecher der Bundesregierung nannte das falsch.", "Bundesregierung spokesperson Sprecher der Bundesregierung"),
        ("Der Preis ging an den Brasilianer Kleber Lima.", "Kleber Lima nationality Brasilien"),
        ("Die Bank Nordholz, die Otto Kern gegründet hat, wächst.", "Bank Nordholz founder Otto Kern"),
        ("Die Firma Krohn, die Otto Kern entlassen hat, wächst.", "Krohn dismisses Otto Kern"),
        ("Die Kammer hat Otto Kern kurz nach dessen Rücktritt ernannt.", "Otto Kern participatesIn Rücktritt von Otto Kern"),
        (
            "Otto Kern hat den Gesandten Karl Alt und Blaus Schwiegersohn Jan Roth empfangen.",
            "Otto Kern meets Jan Roth",
        ),
        (
            "Der 41-jährige Otto Kern floh. Der Rat tagte. Landeschef Karl Alt sprach. Eva Roth lobte den 41-Jährigen.",
            "Eva Roth praises Otto Kern",
        ),
        ("SPD-Landes- und Fraktionschef Otto Kern schwieg.", "SPD leader Otto Kern"),
        ("„Ja“, sagte die 53-Jährige der „Neuen Zeitung“.", "53-Jährige contacts Neue Zeitung"),
        (
            "Krohn Steel bekommt einen Chef. Der Mutterkonzern Krohn verhandelt mit dem indischen Konzern Jindal.",
            "Krohn negotiatesWith Jindal",
        ),
        ("Präsident Lai schwieg. Die Kuomintang hatte gegen Lais DPP verloren.", "DPP defeats Kuomintang"),
        (
            "Der Fleischkonzern Tönnies wächst. Tönnies, das neu firmiert, will vor dem Oberlandesgericht Ulm klagen.",
            "Tönnies contacts Oberlandesgericht Ulm",
        ),
        ("In Schweden wird gestreikt. König Carl Gustaf schwieg.", "Schweden headOfState Carl Gustaf"),
        ("Stefan Hell, selbst Nobelpreisträger, schwieg.", "Stefan Hell position Nobelpreisträger"),
        ("Der 28 Jahre alte Hamburger Otto Kern schwieg. Der 28-Jährige lobte Eva Roth.", "Otto Kern praises Eva Roth"),
    ],
)
def test_said(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Die GDL streikt bei der Bahn. Chefin Eva Roth folgte auf Otto Kern. Karl Alt rief beide Seiten auf.",
            "Karl Alt demandsFrom Eva Roth",
        ),
        ("Außenminister Otto Kern hat Vorwürfe der Bank zurückgewiesen, Peru behindere Hilfe.", "Bank accuses Otto Kern"),
        ("Der Betriebsratsvorsitzende von Siemens, Otto Kern, schwieg.", "Siemens leader Otto Kern"),
        (
            "Der Autobauer Volkswagen wächst. Der frühere BMW-Manager Karl Alt kommt. Ein Sprecher des Unternehmens schwieg.",
            "BMW spokesperson Sprecher des Unternehmens",
        ),
        ("Die Sozialdemokraten verweigerten Otto Kern die Gefolgschaft.", "Sozialdemokraten sanctions Otto Kern"),
        ("Siemens gab eine Gewinnwarnung heraus.", "Siemens produces Gewinnwarnung"),
        (
            "Staatsanwalt Otto Kern sprach von Mord. Der Fahrer, ein Ukrainer, war verurteilt worden.",
            "Otto Kern nationality Ukraine",
        ),
        (
            "Minister Otto Kern lobte den Rat. Der Mann wird dem Haftrichter vorgeführt.",
            "Otto Kern investigates Mann",
        ),
        ("Ein 43-jähriger Syrer floh. Staatsanwalt Otto Kern sprach. Er lobte den 43-Jährigen.", "Otto Kern age 43"),
        (
            "Ein Polizeisprecher lobte Eva Roth. Der Mann war in Ulm festgenommen worden.",
            "Festnahme des Polizeisprechers occurredIn Ulm",
        ),
        ("Am Abend hatte Otto Kern dem Rat die Eroberung gemeldet.", "Eroberung occurredOn Abend"),
        ("Die Maschine ist nordwestlich von Ventspils in die Ostsee gestürzt.", "Ventspils locatedIn Ostsee"),
        ("Japans Minister Otto Kern gratulierte. Die Medaillen kommen von König Carl Gustaf.", "Japan headOfState Carl Gustaf"),
        (
            "Der dänische Angreifer Karl Alt traf. Der Kapitän der dänischen Nationalmannschaft, Otto Kern, schwieg.",
            "dänische Nationalmannschaft member Karl Alt",
        ),
        ("Stefan Hell, selbst Nobelpreisträger, schwieg.", "Nobelpreisträger member Stefan Hell"),
        ("Meloni hält an ihrer Parteifreundin fest.", "Meloni relative Parteifreundin von Meloni"),
        (
            "Eva Roth lebt in Paris. Chefin Ida Kern wies Kritik zurück. Minister Otto Kern gratulierte der Preisträgerin.",
            "Otto Kern praises Ida Kern",
        ),
    ],
)
def test_not_said(text: str, edge: str) -> None:
    assert edge not in edges(text), edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("Ein Mann soll den Fahrer Otto Kern angegriffen und schwer verletzt haben.", "attacks", "CLAIMED"),
        ("Peru hat Chile angegriffen. Das bestätigte Sprecherin Eva Roth.", "attacks", "ASSERTED"),
        ("Peru hat Chile angegriffen. Das sagte Sprecherin Eva Roth.", "attacks", "CLAIMED"),
        ("Bundesliga: Osram Ulm schlägt AMS Bonn", "defeats", "ASSERTED"),
    ],
)
def test_how_real(text: str, predicate: str, status: str) -> None:
    read = through(text)
    found = {claim.status.name for claim in read.claims if claim.predicate == predicate}
    assert found == {status}, read.story()


@needs_model
def test_a_denied_intention_denies_nothing_before_it() -> None:
    read = through("Der aus Zwickau stammende Otto Kern ist vorbestraft. Sein Anwalt Karl Alt bestritt eine Tötungsabsicht.")
    assert all(claim.polarity.name == "POSITIVE" for claim in read.claims if claim.predicate == "birthPlace"), read.story()


@needs_model
@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("In Warschau tagte das Parlament. Die Grünen lobten Eva Roth.", "Grüne"),
        ("In Wien tagte der Nationalrat. Die Grünen lobten Eva Roth.", "Die Grünen – Die Grüne Alternative"),
        ("Die SPD lobte Frankreich. Die Grünen lobten Eva Roth.", "Bündnis 90/Die Grünen"),
    ],
)
def test_a_party_is_that_of_its_country(text: str, party: str) -> None:
    assert (party, "Eva Roth") in pairs(text, "praises")


@needs_model
def test_the_name_behind_the_comma_is_the_first_ones() -> None:
    text = "Der Sprecher von Präsident Putin, Otto Kern, warf Kiew vor, Verhandlungen zu verschleppen."
    assert pairs(text, "spokesperson") == {("Putin", "Otto Kern")}
    assert not pairs(text, "headOfState")  # neither Kern, nor Putin of the only country that is named


@needs_model
def test_a_trial_kills_nobody_and_a_nurse_is_no_man() -> None:
    trial = "Am Montag hat der Prozess gegen Otto Kern begonnen, der seine Freundin Eva Roth erstochen haben soll."
    assert pairs(trial, "kills") == {("Otto Kern", "Eva Roth")}
    read = through("Die Polizei wirft Otto Kern vor, die 29-jährige Krankenschwester Eva Roth getötet zu haben.")
    aged = [c for c in read.claims if c.predicate == "age"]
    assert [read.words(c.subject_chain)[0] for c in aged] == ["Eva Roth"]
    assert "Analysten der Nordbank" in {m.name for m in through("Analysten der Nordbank rechnen damit.").mentions}


@needs_model
def test_who_knows_of_it_tells_the_paper() -> None:
    text = "Das bestätigten mehrere mit der Sache vertraute Personen dem „Handelsblatt“."
    assert pairs(text, "contacts") == {("Personen", "Handelsblatt")}
    assert not pairs(text, "supports")


@needs_model
def test_both_sides_are_not_those_of_the_opening_where_others_were_just_named() -> None:
    text = "Peru verhängt Zölle gegen Chile. Kuba und Haiti drohen mit Schritten. Der Chef der Uno, Otto Kern, forderte beide Seiten zur Ruhe auf."
    assert ("Otto Kern", "Peru") not in pairs(text, "demandsFrom")


@needs_model
@pytest.mark.parametrize("instead", ["Statt Peter Lang", "Anstatt Peter Lang", "Ohne Peter Lang", "Statt nach Bonn"])
def test_instead_of_whom_and_whither(instead: str) -> None:
    assert pairs(f"{instead} reist Eva Roth nach Rom.", "visits") == {("Eva Roth", "Rom")}


@needs_model
@pytest.mark.parametrize(
    ("text", "expected", "unwanted"),
    [
        (
            "Titel\n\nDie Schweizerische Nationalbank senkt den Zins. Finanzministerin Eva Roth schwieg. Sie trifft US-Finanzminister Karl Alt.",
            "USA minister Karl Alt",
            "USA minister Eva Roth",
        ),
        (
            "Die Nordbank zögert\n\nDie Nordbank zögert. Der Konzern Osram will wachsen. CEO Karl Alt kündigte den Bau eines Werks an.",
            "Osram leader Karl Alt",
            "Nordbank leader Karl Alt",
        ),
        (
            "Titel\n\nEva Roth von der Linksfraktion klagte. Lob kam von der CDU. Fraktionschef Karl Alt nannte den Ausbau gut.",
            "Linksfraktion member Eva Roth",
            "Linksfraktion leader Karl Alt",
        ),
        ("Der Anschlag wurde Al-Kaida zugeschrieben.", "al-Qaida causes Anschlag", "Anschlag causes al-Qaida"),
        ("Die Polizei nahm den Schweden Otto Kern fest.", "Otto Kern nationality Schweden", "Polizei arrests Schweden"),
        ("Russland griff Energieanlagen in Odessa an.", "Russland attacks Energieanlagen", "Odessa attacks Energieanlagen"),
        ("Otto Kern sagte der Welt am Sonntag, er reise nach Rom.", "Otto Kern contacts Die Welt", "Besuch occurredOn Sonntag"),
    ],
)
def test_who_is_meant_where_another_is_near(text: str, expected: str, unwanted: str) -> None:
    found = edges(text)
    assert expected in found
    assert unwanted not in found
