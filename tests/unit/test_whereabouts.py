"""Where places and bodies lie, by their names, by what stands beside them, and by the place of a place."""

from __future__ import annotations

import pytest

from kgbuild import gazetteer
from tests.pipe import model_missing, through

pytestmark = pytest.mark.skipif(model_missing(), reason="the shipped language model is missing")


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("Nordirak", "Irak"),
        ("Süd-Florida", "Florida"),
        ("Zentralvietnam", "Vietnam"),
        ("Südkorea", ""),
        ("Nordamerika", ""),
        ("Norwegen", ""),
    ],
)
def test_a_direction_before_a_land_names_its_part(name: str, land: str) -> None:
    found = gazetteer.land_inside(name)
    assert (found[1].name if found else "") == land


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Im Nordirak wird gekämpft.", "Nordirak partOf Irak"),
        ("In Bergamo im Norden Italiens wurde ein Mann verhaftet.", "Bergamo locatedIn Italien"),
        ("In Lwiw im Westen der Ukraine schlugen Raketen ein.", "Lwiw locatedIn Ukraine"),
        ("Siemens will in Pune, im indischen Bundesstaat Maharashtra, ein Werk bauen.", "Pune locatedIn Maharashtra"),
        ("Die Hamburger SPD lehnt das ab.", "Hamburger SPD partOf SPD"),
        ("Die Hamburger SPD lehnt das ab.", "Hamburger SPD locatedIn Hamburg"),
        ("Am Hauptbahnhof Duisburg wurde gestreikt.", "Hauptbahnhof Duisburg locatedIn Duisburg"),
        ("Im Pariser Louvre wurde gestreikt.", "Louvre locatedIn Paris"),
        ("Anna Kurz starb in einer Klinik in Graz.", "Anna Kurz deathPlace Graz"),
        ("Anna Kurz zog nach Graz. Dort wurde Peter Lang geboren.", "Peter Lang birthPlace Graz"),
        ("Die Polizei von Lima hat das dortige Armenviertel Rila gestürmt.", "Rila locatedIn Lima"),
        ("Anna Kurz reiste nach Peru. Die dortige Regierung freut sich.", "dortige Regierung partOf Peru"),
        ("Der Mann kam in ein Krankenhaus in Ulm. Dort starb er.", "Mann deathPlace Krankenhaus in Ulm"),
        ("Der gebürtige Kölner Jan Vega lehnte ab.", "Jan Vega birthPlace Köln"),
        ("Nairobi ist die Hauptstadt Kenias.", "Kenia capital Nairobi"),
        ("In Oslo tagt das norwegische Parlament.", "Oslo locatedIn Norwegen"),
        ("Bei Toledo (US-Bundesstaat Ohio) brannte ein Haus.", "Toledo locatedIn Ohio"),
        ("Die Firma wurde in Baku/Aserbaidschan gegründet.", "Baku locatedIn Aserbaidschan"),
        ("Das Bundeskriminalamt half. In Deutschland gebe es viele Fälle.", "Bundeskriminalamt partOf Deutschland"),
        ("Anna Kurz besuchte Truppen in Afghanistan.", "Anna Kurz visits Afghanistan"),
        ("Auf dem Flug nach Polen sprach Anna Kurz mit Reportern.", "Anna Kurz visits Polen"),
    ],
)
def test_where(text: str, claim: str) -> None:
    found = through(text)
    assert claim in said(text), found.story()


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Die deutsche SPD lehnt das ab.", "SPD partOf SPD"),
        ("In Lima tagt das norwegische Parlament.", "Lima locatedIn Norwegen"),
        ("In Lima wird gestreikt. Es ist heiß. Perus Nachbarn warnen.", "Lima locatedIn Peru"),
        ("In Graz (vormals Linz) wird gestreikt.", "Graz locatedIn Linz"),
        ("In Hessen, Bayern und Sachsen wird gestreikt.", "Hessen locatedIn Bayern"),
        ("Am Brandenburger Tor in Berlin wurde gestreikt.", "Brandenburger Tor locatedIn Brandenburg"),
        ("Siemens hat seinen Sitz in Walldorf.", "Sitz in Walldorf locatedIn Walldorf"),
        ("In Rheinland-Pfalz wurde gestreikt.", "Rheinland-Pfalz locatedIn Rheinland"),
    ],
)
def test_not_there(text: str, claim: str) -> None:
    assert claim not in said(text)


def said(text: str) -> set[str]:
    read = through(text)
    names = {chain.index: chain.name for chain in read.chains}
    return {f"{names[c.subject_chain]} {c.predicate} {c.value if c.object_chain is None else names[c.object_chain]}" for c in read.claims}
