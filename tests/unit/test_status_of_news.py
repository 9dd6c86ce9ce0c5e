"""How real a claim is and when its event was, in sentences of news: what a phrase before or beside the verb does not touch."""

from __future__ import annotations

import pytest
from pipe import model_missing, through

pytestmark = pytest.mark.skipif(model_missing(), reason="no language model")

CASES = [
    # what only comes before is nobody's word
    ("Nach einer Bombendrohung ist Anna Bolt nach Rom gereist.", "visits", "Asserted +"),
    ("Nach der Drohung der Bank ist Anna Bolt nach Rom gereist.", "visits", "Asserted +"),
    ("Nach Vorwürfen, er habe gelogen, ist der Minister nach Rom gereist.", "visits", "Asserted +"),
    ("Nach Angaben der Bank ist Anna Bolt nach Rom gereist.", "visits", "Claimed +"),
    ("Nach einem Bericht der Bank ist Anna Bolt nach Rom gereist.", "visits", "Claimed +"),
    # what failed was tried
    ("Am 8. Juli 1982 scheiterte ein Attentat auf Anna Bolt.", "occurredOn", "Asserted +"),
    ("Der Putsch in Graz schlug fehl.", "occurredIn", "Asserted +"),
    ("Der Gipfel in Rom scheiterte.", "occurredIn", "Asserted +"),
    ("Ein Treffen in Rom scheiterte.", "occurredIn", "Possible +"),
    ("Der Angriff auf Rom könnte scheitern.", "occurredIn", "Possible +"),
    ("Die Übernahme der Werft scheiterte.", "participatesIn", "Possible +"),
    # nobody speaks before a colon
    ("Jetzt ist es sicher: Anna Bolt besuchte im Mai Rom.", "visits", "Asserted +"),
    ("Eines ist sicher: Anna Bolt besuchte im Mai Rom.", "visits", "Asserted +"),
    ("Er ist sicher: Anna Bolt besuchte im Mai Rom.", "visits", "Claimed +"),
    ("Er beauftragte einen Rechtsanwalt: den Anwalt Sven Thomas, der Klaus Esser verteidigt hatte.", "supports", "Asserted +"),
    # sein and zu with a verb of seeing; a day that is set; other names; plans of several
    ("In Rom soll es heute eine Demonstration geben.", "occurredIn", "Planned +"),
    ("In Rom soll es eine Demonstration geben.", "occurredIn", "Claimed +"),
    ("Im Mai feierte das Projekt Nordlicht, kurz „Nord“ oder „NL“, in Rom ein Fest.", "occurredOn", "Asserted +"),
    ("In Rom sind eine Demonstration der Antifa und zwei Aufmärsche geplant.", "participatesIn", "Planned +"),
    ("Es gibt Anhaltspunkte für eine Beteiligung der SPD an dem Krieg im Irak.", "participatesIn", "Possible +"),
    # what is to come: a burial in the present, an office that somebody still holds, what is extorted, what would have been
    ("Karl Berg wird in Rom beigesetzt.", "occurredIn", "Planned +"),
    ("Karl Berg wurde in Rom beigesetzt.", "occurredIn", "Asserted +"),
    ("Karl Berg wird seinen Vorgänger Otto Kern ablösen.", "succeeds", "Planned +"),
    ("Karl Berg löste seinen Vorgänger Otto Kern ab.", "succeeds", "Asserted +"),
    ("Karl Berg will seinen Vorgänger Otto Kern treffen.", "succeeds", "Asserted +"),
    ("Karl Berg wurde zum Nachfolger des amtierenden Präsidenten Otto Kern gewählt.", "succeeds", "Planned +"),
    ("Die Rebellen wollen die Freilassung von Karl Berg erpressen.", "participatesIn", "Planned +"),
    ("Die Rebellen hätten mit einem Sieg in Rom Auftrieb erfahren.", "occurredIn", "Possible +"),
    # a doubt that stands in the words, or that is not about this
    ("Die Polizei nahm drei mutmaßliche irakische Terroristen fest.", "nationality", "Asserted +"),
    ("Der mutmaßliche Kriegsverbrecher Karl Berg wurde in Rom gefasst.", "position", "Asserted +"),
    ("Der mutmaßliche Chef der Bank, Karl Berg, wurde in Rom gefasst.", "leader", "Claimed +"),
    # a relative clause that is somebody's word
    ("Es gibt Berichte, denen zufolge die Bank die Partei unterstützt.", "supports", "Claimed +"),
    ("Es gibt Berichte, nach denen die Bank die Partei unterstützt.", "supports", "Claimed +"),
    ("Karl Berg zitierte einen Zeugen, dem zufolge die Bank die Partei unterstützt.", "supports", "Claimed +"),
    ("Der Minister, nach dessen Angaben die Bank die Partei unterstützt, kam.", "supports", "Claimed +"),
    ("Die Berichte, laut denen die Bank die Partei unterstützt, sind alt.", "supports", "Claimed +"),
    ("Es gibt einen Plan, nach dem die Bank die Partei unterstützt.", "supports", "Claimed +"),
    ("Der Sturm, nach dem Anna Bolt nach Rom reiste, war schwer.", "visits", "Asserted +"),
    # what the author tells beside what somebody says
    ("Laut Polizei floh Otto Kern, der in Ulm wohnt, nach Rom.", "residence", "Asserted +"),
    ("Laut Polizei floh Otto Kern, der Anna Bolt getötet hatte, nach Rom.", "kills", "Claimed +"),
    ("Laut Polizei floh ein Mann, der in Ulm wohnt, nach Rom.", "residence", "Claimed +"),
    ("Der am Freitag tödlich verunglückte Moritz Kern hatte laut Polizeiangaben 1,1 Promille.", "occurredOn", "Asserted +"),
    ("Grund für den Brand in Brunsbüttel war laut Ministerium ein Defekt.", "occurredIn", "Asserted +"),
    ("Anna Bolt sagte, sie sei seit dem Angriff in Rom krank.", "occurredIn", "Asserted +"),
    ("Anna Bolt behauptete, der Angriff in Rom sei erfunden.", "occurredIn", "Claimed +"),
    ("Laut Polizei gab es einen Angriff in Rom.", "occurredIn", "Claimed +"),
    # nicht before an adverb; nichts that only measures
    ("Eastwood war bei der Verleihung nicht persönlich anwesend.", "participatesIn", "Asserted -"),
    ("Der Papst hält nichts von Anna Bolt.", "criticizes", "Asserted +"),
    # an infinitive under a verb of saying
    ("Anna Bolt erklärte, am Dienstag nach Rom zu reisen.", "visits", "Planned +"),
    ("Anna Bolt erklärte, in Rom zu wohnen.", "residence", "Claimed +"),
    # what somebody did not do at an event, or perhaps did: he was there
    ("Auf der Konferenz in Genf traf Peter Lang keine Entscheidung.", "participatesIn", "Asserted +"),
    ("Bei dem Unfall hatte Karl Berg offenbar die Kontrolle verloren.", "participatesIn", "Asserted +"),
    ("Bei dem Treffen könnte Karl Berg den Papst beleidigt haben.", "participatesIn", "Possible +"),
    ("Peter Lang nahm an der Konferenz in Genf nicht teil.", "participatesIn", "Asserted -"),
    # a day beside what is over, and one that comes back, make no plan
    ("Nach dem Tod von Anna Bolt am Mittwoch ist die Lage schwierig.", "occurredOn", "Asserted +"),
    ("Die Polizei ermittelt nach einem Streit in Dortmund am Mittwoch wegen Mordes.", "occurredIn", "Asserted +"),
    ("Bei der äthiopischen Parlamentswahl vom Sonntag zeichnet sich ein Sieg ab.", "occurredOn", "Asserted +"),
    ("Der Anschlag am Montag ist der dritte in Rom.", "occurredOn", "Asserted +"),
    ("Bei der Wahl am Sonntag tritt Anna Bolt an.", "occurredOn", "Planned +"),
    ("Nach der Wahl am Sonntag wird Anna Bolt nach Rom reisen.", "occurredOn", "Planned +"),
    ("Der Gipfel in Rom findet jedes Jahr im Mai statt.", "occurredOn", "Asserted +"),
    ("Das Grab in Rom wird seit 58 Jahren immer am 19. Januar von Anna Bolt besucht.", "visits", "Asserted +"),
    ("In der „Rundschau am Sonntag“ schreibt Anna Bolt einen Gastbeitrag.", "produces", "Asserted +"),
    # whom a sentence brings in as somebody's word; whom one knows the author describes
    ("Unter den Toten sei ein 36 Jahre alter Koch aus Ulm, teilte die Polizei mit.", "age", "Claimed +"),
    ("Unter den Toten sei der 36 Jahre alte Koch aus Ulm, teilte die Polizei mit.", "age", "Asserted +"),
    ("Laut Polizei nahmen 15 irakische Soldaten teil.", "nationality", "Claimed +"),
    ("Laut Polizei nahmen die irakischen Soldaten teil.", "nationality", "Asserted +"),
    ("Ein 80-Jähriger soll seine Frau geschlagen haben.", "age", "Asserted +"),
    ("Bei dem Täter handele es sich um den Polen Otto Kern, teilte die Polizei mit.", "nationality", "Claimed +"),
    ("Die Polizei nahm den Polen Otto Kern fest, teilte sie mit.", "nationality", "Asserted +"),
    # what is only feared or announced
    ("Die FDP befürchtet wegen des Putsches einen Krieg.", "causes", "Possible +"),
    ("Die FDP kündigte wegen des Putsches einen Streik an.", "causes", "Planned +"),
]


@pytest.mark.parametrize(("text", "predicate", "expected"), CASES)
def test_how_real(text: str, predicate: str, expected: str) -> None:
    found = through(text)
    told = {f"{c.status.value} {'+' if c.polarity.value == 'positive' else '-'}" for c in found.claims if c.predicate == predicate}
    assert told == {expected}, found.story()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Kuba macht die USA für die Krise verantwortlich.", ["Kuba"]),
        ("Laut Polizei machte Kuba die USA für die Krise verantwortlich.", ["Kuba", "Polizei"]),
        ("Zu dem Anschlag bekannte sich die Miliz Ansar Dine.", ["Ansar Dine"]),
        ("Die Polizei wirft Peter Lang den Überfall vor.", ["Polizei"]),
        ("Der Anschlag wird der Gruppe Ansar Dine zugeschrieben.", []),
        ("Die Staatsanwaltschaft in Ulm ermittelt gegen Peter Lang wegen eines Anschlags.", ["Staatsanwaltschaft in Ulm"]),
    ],
)
def test_who_blames_says_so(text: str, speakers: list[str]) -> None:
    found = through(text)
    told = [[source.text for source in c.sources] for c in found.claims if c.predicate == "causes" and c.status.value == "Claimed"]
    assert told == [speakers], found.story()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Seit Montag dauert der Streik an.", "Montag"),
        ("Seit dem 11. Juli 2016 ist Karl Berg verschwunden.", "11. Juli 2016"),
        ("Bis Neujahr sollen Wahlen stattfinden.", "Neujahr"),
        ("Um 1500 v. Chr. zerstörte ein Erdbeben die Stadt.", "1500 v. Chr."),
        ("Das Erdbeben im Jahr 1500 v. Chr. zerstörte die Stadt Rom.", "1500 v. Chr."),
        ("Seit Montag gab es in Ulm 50 Morde.", ""),
        ("Seit Montag kam es zu Protesten.", ""),
        ("Der Streik dauerte bis Montag.", ""),
        ("Der Streik dauerte drei bis fünf Stunden.", ""),
        ("Die Sängerin Anna Kurz tritt seit Mai 2004 in Graz auf.", ""),
    ],
)
def test_since_and_until(text: str, date: str) -> None:
    found = through(text)
    assert [c.value for c in found.claims if c.predicate == "occurredOn"] == ([date] if date else []), found.story()
