"""The recogniser's names, put right by the gazetteer and by their shape: each step on words with tags and names."""

from __future__ import annotations

import pytest
from pipe import model_missing

from kgbuild.model import Article
from kgbuild.parse import load_model
from kgbuild.parse.named import Name, Names, Words
from kgbuild.parse.names import STEPS

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def read(marked: str) -> tuple[Words, Names]:
    """`Der/DET Kurs/NOUN von/ADP Renault/PROPN=PER`: words with tags, and the labels that the recogniser gave; `+` goes on with the name before."""
    texts, tags, names = [], [], []
    for i, (word, _, rest) in enumerate(part.rpartition("/") for part in marked.split()):
        tag, _, kind = rest.partition("=")
        texts.append(word)
        tags.append(tag)
        if kind == "+":
            names[-1] = Name(names[-1].start, i + 1, names[-1].label)
        elif kind:
            names.append(Name(i, i + 1, kind))
    return Words(tuple(texts), tuple(tags)), tuple(names)


def put_right(marked: str) -> list[str]:
    """The names after all steps: `ORG Renault`."""
    words, names = read(marked)
    for step in STEPS:
        names = step(words, names)
    return [f"{name.label} {words.between(name.start, name.end)}" for name in names]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Der/DET Kurs/NOUN von/ADP Renault/PROPN=PER fiel/VERB", ["ORG Renault"]),
        ("Die/DET Familie/NOUN Renault/PROPN=PER schwieg/VERB", ["PER Renault"]),
        ("Präsident/NOUN Ford/PROPN=PER kam/VERB", ["PER Ford"]),
        ("gegen/ADP den/DET Polen/PROPN=LOC Otto/PROPN=+ Kern/PROPN=+ und/CCONJ", ["PER Otto Kern"]),
        ("für/ADP den/DET Deutschen/ADJ=ORG Otto/PROPN=+ Kern/PROPN=+ und/CCONJ", ["PER Otto Kern"]),
        ("In/ADP Polen/PROPN=LOC Otto/PROPN=+ und/CCONJ", ["LOC Polen Otto"]),
        ("Henry/PROPN=PER Ford/PROPN=+ kam/VERB ,/PUNCT Ford/PROPN=PER sprach/VERB", ["PER Henry Ford", "PER Ford"]),
        ("Der/DET Kurs/NOUN von/ADP Moody’s/PROPN=PER fiel/VERB", ["ORG Moody’s"]),
        ("Er/PRON spielt/VERB in/ADP der/DET NFL/PROPN=ORG", ["MISC NFL"]),
        ("Er/PRON stieg/VERB auf/ADP das/DET Atomium/NOUN", ["LOC Atomium"]),
        (
            "Anna/PROPN=PER Kurz/PROPN=+ besuchte/VERB Bosnien/PROPN=LOC und/CCONJ Herzegowina/PROPN=LOC",
            ["PER Anna Kurz", "LOC Bosnien und Herzegowina"],
        ),
        ("Im/ADP Kanton/NOUN Bern/PROPN=LOC schneit/VERB es/PRON", ["LOC Bern"]),
        ("Der/DET Wiener/ADJ Landtag/NOUN=ORG tagt/VERB", ["ORG Landtag"]),
        ("Mehrere/DET Arten/NOUN besuchten/VERB Paris/PROPN=LOC", ["LOC Paris"]),
        ("Gestern/ADV gab/VERB Gab/VERB es/PRON nichts/PRON", []),
        ("Leo/PROPN kam/VERB", []),
        ("Das/DET Essen/NOUN war/AUX gut/ADJ", []),
        ("Der/DET Nobelpreis/NOUN ging/VERB nach/ADP Ulm/PROPN=LOC", ["LOC Ulm"]),
        ("In/ADP Köln/PROPN=ORG siegte/VERB Bayern/PROPN=ORG", ["ORG Köln", "ORG Bayern"]),
        ("Bayern/PROPN=ORG klagt/VERB sagte/VERB der/DET Ministerpräsident/NOUN", ["LOC Bayern"]),
    ],
)
def test_what_the_gazetteer_has_is_what_it_says(marked: str, expected: list[str]) -> None:
    assert put_right(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Der/DET Hurrikan/NOUN Alma/PROPN=PER kam/VERB", ["MISC Alma"]),
        ("Das/DET Sturmtief/NOUN „/PUNCT Berta/PROPN “/PUNCT kam/VERB", ["MISC Berta"]),
        ("Nach/ADP dem/DET Erdbeben/NOUN Haiti/PROPN=LOC", ["LOC Haiti"]),
        ("Sie/PRON flog/VERB an/ADP Venus/PROPN=ORG und/CCONJ Mars/PROPN=ORG vorbei/ADV", ["LOC Venus", "LOC Mars"]),
        ("Der/DET Planet/NOUN Merkur/PROPN=PER ist/AUX klein/ADJ", ["LOC Merkur"]),
        ("Der/DET Verlag/NOUN Merkur/PROPN=ORG ist/AUX klein/ADJ", ["ORG Merkur"]),
        ("Unfall/NOUN auf/ADP der/DET A/PROPN=MISC 6/NUM=+", ["LOC A 6"]),
        ("Unfall/NOUN auf/ADP der/DET A9/NOUN", ["LOC A9"]),
        ("Unfall/NOUN auf/ADP der/DET Bundesstraße/NOUN 10/NUM", ["LOC Bundesstraße 10"]),
        ("Die/DET Gruppe/NOUN A/PROPN 2/NUM", []),
        ("FC/PROPN=ORG Nordheim/PROPN=+ 3:1/NUM=+", ["ORG FC Nordheim"]),
        ("Die/DET Wanderfreunde/NOUN Nordheim/PROPN=LOC e.V./X klagen/VERB", ["ORG Wanderfreunde Nordheim e.V."]),
        ("Papst/NOUN=PER Leo/PROPN=+ kam/VERB", ["PER Leo"]),
        ("Lord/PROPN=PER Kerr/PROPN=+ kam/VERB", ["PER Kerr"]),
        ("Anna/PROPN=PER Kurz/PROPN=+ kam/VERB", ["PER Anna Kurz"]),
        ("Die/DET Wiener/ADJ=ORG SPÖ/PROPN=+ siegte/VERB", ["ORG SPÖ"]),
        ("Die/DET Berliner/ADJ=ORG Zeitung/NOUN=+ schrieb/VERB", ["ORG Berliner Zeitung"]),
        ("Sonys/PROPN=MISC Playstation/NOUN=+ kommt/VERB", ["ORG Sonys", "MISC Playstation"]),
        ("Luxemburger/ADJ=PER Streit/NOUN", []),
        ("Die/DET Firma/NOUN Bayer/PROPN=ORG", ["ORG Bayer"]),
        ("Eisenbahnerstreik/PROPN=LOC in/ADP Ulm/PROPN=LOC", ["LOC Ulm"]),
        ("Der/DET EU-Kommissar/PROPN=ORG kam/VERB", []),
        ("Die/DET EU-Kommission/PROPN=ORG kam/VERB", ["ORG EU-Kommission"]),
        ("Im/ADP Film/NOUN „/PUNCT Nacht/NOUN am/ADP Inn/PROPN=LOC “/PUNCT singt/VERB sie/PRON", ["MISC Nacht am Inn"]),
        ("Der/DET Roman/NOUN »/PUNCT Die/DET Aue/NOUN «/PUNCT erschien/VERB", ["MISC Die Aue"]),
        ("Das/DET Gesetz/NOUN „/PUNCT Kein/DET Hindernis/NOUN “/PUNCT gilt/VERB", []),
        ("Der/DET Bericht/NOUN „/PUNCT irritiert/VERB “/PUNCT sie/PRON", []),
    ],
)
def test_a_name_has_the_shape_of_what_it_is(marked: str, expected: list[str]) -> None:
    assert put_right(marked) == expected


@needs_model
def test_the_shipped_pipeline_puts_names_right() -> None:
    model = load_model()
    document = model.parse(
        Article(id="a", text="Der Hurrikan Alma traf Kuba. Im Film „Nacht am Fluss“ spielt Anna Kurz. Er stieg auf das Atomium.")
    )
    found = [(t.text, t.entity) for s in document.sentences for t in s.tokens if t.entity.startswith("B-")]
    assert found == [("Alma", "B-MISC"), ("Kuba", "B-LOC"), ("Nacht", "B-MISC"), ("Anna", "B-PER"), ("Atomium", "B-LOC")]
    assert "kgbuild_names" in model.nlp.pipe_names
