"""Sentences as reports on politics, war and courts have them: what the claims of own short texts say in the end."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing

needs_model = pytest.mark.skipif(model_missing(), reason="no language model")


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Kerns Witwe Eva, die als Zeugin auftrat, zeigte sich erleichtert. Otto Kern war 2020 gestorben.", "Otto Kern spouse Eva"),
        (
            "Kanzler Otto Kern sprach in Bern von einem Verbrechen und wies Außenminister Karl Alt an, den Rat anzurufen.",
            "Otto Kern demandsFrom Karl Alt",
        ),
        (
            "Der Rat begrüßte das Urteil; dessen Vorsitzender Otto Kern rief die Bundesregierung dazu auf, Polen Waffen zu liefern.",
            "Otto Kern demandsFrom Bundesregierung",
        ),
        ("Otto Kern verlangte von der Weltbank, gegen die Firma Krohn vorzugehen.", "Weltbank opposes Krohn"),
        ("Die Weltbank schieße sich ins Knie, spottete Otto Kern.", "Otto Kern criticizes Weltbank"),
        (
            "Das erklärte ein Vertreter der Regierung der Nachrichtenagentur dpa.",
            "Vertreter der Regierung contacts Deutsche Presse-Agentur",
        ),
        (
            "Das Gericht hat einen Ukrainer verurteilt. Nach Ansicht des Gerichts hatte der 24 Jahre alte Artem H. das Werk angezündet. "
            "Den Rest gab H. seinem Cousin Denys H. zurück.",
            "Artem H. age 24",
        ),
        (
            "Otto Kern lobte Eva Roth. Das Amt habe geschlafen, gab der Gastwirt Karl Alt zu Protokoll. "
            "Von Geld wisse er nichts, beteuerte der 43-Jährige.",
            "Karl Alt age 43",
        ),
        (
            "Geologin Eva Kern ist frei. Außenministerin Ida Roth dankte der Schweiz, deren Botschaft Eva Kern betreut hatte. "
            "Die 39-Jährige war im Mai verhaftet worden.",
            "Eva Kern age 39",
        ),
        (
            "Eva Kern ist Präsidentin. Die Abgeordnete Ida Roth sprach. Sie kritisierte Kern. Die Finnin wies das zurück.",
            "Eva Kern nationality Finnland",
        ),
        ("Otto Kern telefonierte gestern mit Eva Roth und will sie am Montag in Bonn treffen.", "Otto Kern meets Eva Roth"),
        ("Bern und Rom beschuldigen einander.", "Schweiz accuses Italien"),
        ("Die Partei forderte den Abzug, was Otto Kern ablehnte.", "Otto Kern opposes Abzug"),
        (
            "Es wird gekämpft. Die kubanische Regierung beschuldigte Peru. Außenminister Otto Kern sprach von einem Verbrechen.",
            "Kuba minister Otto Kern",
        ),
        ("Die Türkei lehnte ab; Außenminister Otto Kern reiste ab. Peru und Kuba schwiegen.", "Türkei minister Otto Kern"),
        (
            "Iran und Peru stritten. Eva Roth landete in Lima, wo Präsident Otto Kern sie empfing.",
            "Peru headOfState Otto Kern",
        ),
        (
            "Nach Angaben aus Diplomatenkreisen durfte der Iraner Ali Kern ausreisen, den ein Pariser Gericht im Mai verurteilt hatte.",
            "Pariser Gericht investigates Ali Kern",
        ),
        ("Der Kreml reagierte mit Häme. Die EU schieße sich ins Knie, spottete Sprecher Otto Kern.", "Kreml spokesperson Otto Kern"),
        ("Otto Kern hat mit Roths Mutter Eva Kern telefoniert. Ida Roth war im Mai gestorben.", "Otto Kern contacts Eva Kern"),
    ],
)
def test_said(text: str, edge: str) -> None:
    assert edge in edges(text), edges(text)


@needs_model
@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("Kerns Witwe Eva zeigte sich erleichtert.", "Kern contacts Eva"),
        ("Das Gericht verurteilte ihn, bevor die Polizei Otto Kern festnahm.", "Polizei member Otto Kern"),
        ("Die Partei forderte den Abzug des 340 Mann starken Kontingents. Otto Kern schwieg.", "Otto Kern participatesIn Abzug"),
        ("Otto Kern gilt als Gefolgsmann von Eva Roth.", "Eva Roth spouse Otto Kern"),
        ("Das Amt beklagte eine Entführung. Otto Kern rief die Führung auf, zu handeln.", "Otto Kern open:aufrufen Entführung"),
    ],
)
def test_not_said(text: str, edge: str) -> None:
    assert edge not in edges(text)
