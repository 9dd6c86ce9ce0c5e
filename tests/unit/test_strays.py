"""Phrases that a parser hung on the noun before them go to their verb; those that belong to the noun stay."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Weltbank stellt Peru Geld für den Bau der Schule zur Verfügung.", "Weltbank aids Peru"),
        ("Rückendeckung bekam Otto Kerner von der Gewerkschaft Verdi.", "ver.di supports Otto Kerner"),
        ("Auf Ablehnung stieß das Gesetz bei der FDP.", "FDP opposes Gesetz"),
        ("Finanziert wird die Studie von der Nordstiftung.", "Nordstiftung finances Studie"),
        ("„Das stimmt nicht“, sagte Minister Peter Lang der Süddeutschen Zeitung.", "Peter Lang contacts Süddeutsche Zeitung"),
        ("Gemeinsam mit der FDP hat die SPD einen Antrag eingebracht.", "SPD cooperatesWith FDP"),
        ("Kanzler Otto Kern und die Ministerin Eva Roth trafen sich.", "Otto Kern meets Eva Roth"),
        ("Siemens verhandelt nach Angaben aus Kreisen mit dem Konzern Alstom.", "Siemens negotiatesWith Alstom"),
        (
            "In einem offenen Brief appellierten 200 Wissenschaftler an die Weltbank, Geld zu geben.",
            "200 Wissenschaftler demandsFrom Weltbank",
        ),
        ("Während einer Rede der Abgeordneten Filiz Berg von den Grünen kam es zum Streit.", "Bündnis 90/Die Grünen member Filiz Berg"),
        ("Betroffen sind laut Verhandlungsführer Otto Kern von der Gewerkschaft Verdi vor allem Busse.", "ver.di member Otto Kern"),
        ("Gestern distanzierte sich Otto Kern von der FDP.", "Otto Kern breaksWith FDP"),
        ("Die Sanktionen kritisierte Russland.", "Russland criticizes Sanktionen"),
        ("Neuer Trainer des VfB Stuttgart wird Otto Kern.", "VfB Stuttgart leader Otto Kern"),
        ("Als Präsident der Weltbank kritisierte Otto Kern die Reform.", "Weltbank leader Otto Kern"),
        ("Otto Kern lehnte als Vorsitzender der FDP den Plan ab.", "FDP leader Otto Kern"),
        ("Der SPD-Bundestagsabgeordnete Otto Kern stimmte dagegen.", "Bundestag member Otto Kern"),
        ("Der Jury gehören Otto Kern und Eva Roth an.", "Jury member Eva Roth"),
        ("Greenpeace-Atomexperte Otto Kern lehnt ab.", "Greenpeace employee Otto Kern"),
        ("Der Mann, den Otto Kern besiegte, lebt in Ulm.", "Otto Kern defeats Mann"),
        ("Mehrere Politiker der FDP wurden am Montag verletzt, darunter Eva Roth und Peter Lang.", "FDP member Peter Lang"),
        ("Otto Kern ist Mitglied der Bürgerinitiative Grüne Lunge.", "Grüne Lunge member Otto Kern"),
        ("Die Gruppe Turkey Watch warnt. Die Gruppe lobt Otto Kern.", "Turkey Watch praises Otto Kern"),
        ("Opposition wirft Regierung Betrug vor", "Opposition accuses Regierung"),
        ("Der Verband sieht die Reform skeptisch.", "Verband criticizes Reform"),
        ("Am Montag traf Peter Lang in Tokio Kaiser Naruhito.", "Peter Lang meets Naruhito"),
        ("Am Dienstag landete der Außenminister in Warschau.", "Außenminister visits Warschau"),
        ("Papst Klemens XV. reist nach Polen.", "Klemens XV visits Polen"),
        ("Der Autor Otto Kern wurde bei einer Lesung in Kiel von einem Mann mit einem Messer angegriffen.", "Mann attacks Otto Kern"),
        ("Der Kanzler und SPD-Chef Otto Kern traf Eva Roth.", "Otto Kern meets Eva Roth"),
        ("Der Arzt und frühere Minister Polens, Otto Kern, lobte Eva Roth.", "Otto Kern praises Eva Roth"),
        ("Der Präsident und der Kanzler Otto Kern lobten die Nordbank.", "Präsident praises Nordbank"),
        ("Der Agentur Nordpress zufolge hat Russland in der Nacht 80 Drohnen auf die Ukraine abgefeuert.", "Russland attacks Ukraine"),
        ("Dem Minister zufolge griff Israel den Iran an.", "Israel attacks Iran"),
        ("Die Siemens-Tochter Gamesa streicht 300 Stellen.", "Gamesa owner Siemens"),
        ("Nach den Anschlägen von Paris war Otto Kern entsetzt.", "Anschläge von Paris occurredIn Paris"),
        ("Die Pläne der Bank kritisierte am Montag Otto Kern.", "Otto Kern criticizes Pläne der Bank"),
        ("Ministerin Anna Kurz traf am Montag in Wien Otto Kern.", "Anna Kurz meets Otto Kern"),
        ("Am Montag starb in Wien Otto Kern.", "Otto Kern deathPlace Wien"),
        ("Am Montag kritisierte in Wien Otto Kern die Nordbank.", "Otto Kern criticizes Nordbank"),
        ("Das Beben erschütterte den Süden der Türkei und den Norden Syriens.", "Beben occurredIn Norden Syriens"),
        ("Das sagte ein Richter des Landgerichts Köln.", "Landgericht Köln locatedIn Köln"),
        ("Der Minister Otto Kern reiste zu Gesprächen nach Warschau.", "Otto Kern visits Warschau"),
        ("Das Dorf Ebersau liegt etwa 40 Kilometer nordöstlich von Budapest.", "Ebersau open:naheliegen Budapest"),
        ("In dem südlich von Budapest gelegenen Dorf Ebersau brannte es.", "Ebersau open:naheliegen Budapest"),
        ("Das Treffen fand in Ebersau in der Nähe von Budapest statt.", "Ebersau open:naheliegen Budapest"),
        ("Das Flugzeug kam aus Ebersau, nahe Budapest.", "Ebersau open:naheliegen Budapest"),
        ("Auf der Autobahn A 5 zwischen Ulm und Basel brannte ein Bus.", "Autobahn A 5 open:verbinden Ulm"),
        ("Der Brand in Ulm bedrohte das benachbarte Ebersau.", "Ebersau open:naheliegen Ulm"),
        ("Bei dem Anschlag auf den Bus gab es 20 Verletzte.", "Anschlag auf den Bus open:verletzen 20 Verletzte"),
        ("Ein Unfall ereignete sich in Ulm. Drei Menschen wurden verletzt.", "Unfall open:verletzen drei Menschen"),
        ("Der Dokumentarfilm „Aurora“ zeigt Otto Kern.", "Aurora open:zeigen Otto Kern"),
        ("Die Silbermedaille ging an Ida Berg.", "Ida Berg open:gewinnen Silbermedaille"),
        ("Bei dem Brand wurden zwei Bewohner verletzt.", "Brand open:verletzen zwei Bewohner"),
        ("Die Grenze zwischen Polen und Belarus ist gesperrt.", "Polen open:angrenzen Belarus"),
        ("Die Stadt Goma liegt an der Grenze zu Ruanda.", "Goma open:angrenzen Ruanda"),
        ("Es gelang der Polizei, den Anschlag auf das Rathaus zu verhindern.", "Polizei open:verhindern Anschlag auf das Rathaus"),
        ("Die Rebellen haben die Stadt Goma unter Kontrolle.", "Rebellen open:kontrollieren Goma"),
        ("Das Schiff „Aurora“ nahm Kurs auf Zypern.", "Aurora open:ansteuern Zypern"),
        ("Die SPD ging als Sieger aus der Landtagswahl in Hessen hervor.", "SPD open:gewinnen Landtagswahl in Hessen"),
        ("Nach Angaben der Armee griff Russland Charkiw mit Drohnen an.", "Russland attacks Charkiw"),
        ("Uno-Generalsekretärin Anna Kurz warnte Iran vor einem Angriff auf Polen.", "Vereinte Nationen leader Anna Kurz"),
    ],
)
def test_a_phrase_goes_to_its_verb(text: str, edge: str) -> None:
    assert edge in edges(text), sorted(edges(text))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Gewählt wird der Präsident von Peru am Sonntag.", "Peru elects Präsident"),
        ("Der Präsident von Peru bekam Unterstützung.", "Peru supports Präsident"),
        ("Das sagte ein Sprecher der Polizei.", "Sprecher contacts Polizei"),
        ("Der Kanzler und SPD-Chef Otto Kern traf Eva Roth.", "Kanzler meets Eva Roth"),
        ("Der Arzt und frühere Minister Polens, Otto Kern, lobte Eva Roth.", "Minister Polens praises Eva Roth"),
        ("Die Firma Siemens und die Bank schwiegen.", "Firma Siemens meets Bank"),
        ("Kanzler Otto Kern empfing den estnischen Präsidenten.", "Estland headOfGovernment Otto Kern"),
        ("Honduras nahm diplomatische Beziehungen zu China auf.", "Honduras breaksWith China"),
        ("Die Regierung warf der Opposition Betrug vor.", "Opposition accuses Regierung"),
        ("Der Minister für Kultur protestierte gegen das Gesetz.", "Minister supports Kultur"),
    ],
)
def test_what_belongs_to_the_noun_stays(text: str, edge: str) -> None:
    assert edge not in edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "Ida Berg drehte einen Film über das Leben des Malers Otto Kern.",
            "Film über das Leben des Malers Otto Kern open:behandeln Otto Kern",
        ),
        ("Das ZDF dreht ein Doku-Drama über den Maler Otto Kern.", "Doku-Drama open:behandeln Otto Kern"),
        ("Der Film „Aurora“ schildert den Alltag der Bauern in Peru.", "Aurora open:schildern Bauern in Peru"),
        ("Das Flugzeug der Firma „Nordluft“ war auf dem Weg von Ulm nach Basel.", "Flugzeug der Firma „Nordluft“ open:fliegen Basel"),
        ("Ein Nachtzug, der auf dem Weg nach Ulm war, brannte. Der Nachtzug stand.", "Nachtzug open:fahren Ulm"),
        ("Die Autobahn A 9 wurde in Fahrtrichtung Ulm gesperrt. Die A 9 ist frei.", "Autobahn A 9 open:verbinden Ulm"),
        ("Bei der Weltmeisterschaft in Ulm gewann Ida Berg die Goldmedaille.", "Ida Berg open:gewinnen Weltmeisterschaft in Ulm"),
        ("Es brannte in Ulm. Auch im benachbarten Ebersau brannte es.", "Ebersau open:naheliegen Ulm"),
        ("Chile wählt. Im benachbarten Peru blieb es ruhig.", "Peru open:angrenzen Chile"),
        ("Der Sender SAT.1 strahlte ein Interview aus.", "Sat.1 open:ausstrahlen Interview"),
        ("Ein Wanderer entdeckte Otto Kern.", "Wanderer open:entdecken Otto Kern"),
    ],
)
def test_open_relations_reach_what_is_meant(text: str, edge: str) -> None:
    assert edge in edges(text), sorted(edges(text))


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Die Regierung erleichtert den Alltag der Bauern in Peru.", "Regierung open:erleichtern Bauern"),
        ("Ida Berg reiste von Ulm nach Basel.", "Ida Berg open:fahren Basel"),
        ("Bei der Weltmeisterschaft in Ulm gewann Ida Berg die Bronzemedaille.", "Ida Berg open:gewinnen Weltmeisterschaft in Ulm"),
        ("Ida Berg sprach mit dem Autor des Buchs über Polen.", "Buch open:behandeln Ida Berg"),
        ("Ida Berg schildert den Brand in Ulm.", "Ida Berg open:schildern Brand"),
        ("Ein Wanderer entdeckte eine Höhle.", "Wanderer open:entdecken Höhle"),
    ],
)
def test_open_relations_keep_to_what_is_said(text: str, edge: str) -> None:
    assert edge not in edges(text)
