"""Who says what: frames within a sentence, quotations over several, speech without a frame."""

import pytest
from told import told
from trees import by_text, documents

from kgbuild import grammar
from kgbuild.lexicon import certainty, embedding, speech
from kgbuild.model import Article, Document, Sentence, Token

SENTENCES = [
    ("Laut Polizei floh Holm nach Rom.", "fliehen", ["Claimed + Polizei says"]),
    ("Medienberichten zufolge floh Holm nach Rom.", "fliehen", ["Claimed + Medienberichten says"]),
    ("Holm floh, so die Polizei.", "fliehen", ["Claimed + Polizei says"]),
    ("Wie die Polizei mitteilte, floh Holm nach Rom.", "fliehen", ["Claimed + Polizei says"]),
    ("Nach Angaben von Außenminister Ole Berg floh Holm.", "fliehen", ["Claimed + Ole says"]),
    ("Rom kann nach eigenen Angaben Bern helfen.", "helfen", ["Possible + Rom says"]),
    ("Holm habe gesagt, dass er Berg anrufen wolle, sagte Lund.", "anrufen", ["Planned + er wants, Holm says, Lund says"]),
    ("Holm habe gesagt, dass er Berg anrufen wolle, sagte Lund.", "sagen", ["Claimed + Lund says", "Asserted +"]),
    ("Er und Minister Ole Berg erklärten, dass Rom nicht helfen werde.", "helfen", ["Planned - Er says", "Planned - Ole says"]),
]

ARTICLES = [
    ("inverted", "gehen", ["Claimed + Ole says"]),
    ("inverted", "brennen", ["Claimed + Ole says"]),
    ("colon", "kaufen", ["Claimed + Ida says"]),
    ("long", "zurückkaufen", ["Claimed + Ida says"]),
    ("long", "tagen", ["Asserted +"]),
    ("uncued", "kaufen", ["Claimed + Ida says"]),
    ("uncued", "tagen", ["Asserted +"]),
    ("unnamed", "verlieren", ["Claimed + somebody says"]),
    ("pointing", "kaufen", ["Claimed + Agentur says"]),
    ("title", "laufen", ["Asserted +"]),
    ("so", "brennen", ["Claimed + Ida says"]),
    ("nested", "überfallen", ["Claimed + Polizei says, Zeitung says"]),
    ("subject", "teuer", ["Claimed + Ida says"]),
]


WORDS = [
    ("Holm wies den Vorwurf zurück, er habe gelogen.", "lügen", ["Claimed - Holm denies"]),
    ("Holm ist der Meinung, dass Rom Bern angegriffen hat.", "angreifen", ["Claimed + Holm believes"]),
    ("Holm vertrat die Ansicht, Rom habe Bern angegriffen.", "angreifen", ["Claimed + Holm believes"]),
    ("Holm hat Rom noch nicht besucht.", "besuchen", ["Asserted -"]),
    ("Holm rechnet damit, dass Rom Bern angreift.", "angreifen", ["Possible + Holm believes"]),
    ("Rom droht mit Sanktionen, falls Bern angreift.", "drohen", ["Asserted +"]),
    ("Rom droht mit Sanktionen, falls Bern angreift.", "angreifen", ["Possible +"]),
    ("Holm wird vorgeworfen, Berg getötet zu haben.", "töten", ["Claimed + somebody claims"]),
    ("Kein Minister besuchte Rom.", "besuchen", ["Asserted -"]),
    ("Nicht nur Rom, sondern auch Bern griff Wien an.", "angreifen", ["Asserted +"]),
    ("Rom verkündete, die Grenze zu schließen.", "schließen", ["Planned + Rom announces"]),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), WORDS)
def test_words(text: str, lemma: str, expected: list[str]) -> None:
    assert told(by_text("fact-words")[text], lemma) == expected


@pytest.mark.parametrize(("text", "lemma", "expected"), SENTENCES)
def test_frame(text: str, lemma: str, expected: list[str]) -> None:
    assert told(by_text("fact-sentences")[text], lemma) == expected


@pytest.mark.parametrize(("name", "lemma", "expected"), ARTICLES)
def test_across_sentences(name: str, lemma: str, expected: list[str]) -> None:
    assert told(documents("speech-articles")[name], lemma) == expected


def test_control() -> None:
    assert [embedding.control(word) for word in ("versprechen", "auffordern", "versuchen", "Plan", "regnen")] == [
        "subject",
        "object",
        "subject",
        "subject",
        "",
    ]


def test_compounds_of_speech() -> None:
    found = {word: speech.noun(word) for word in ("Polizeiangabe", "Presse-Bericht", "Kriegserklärung", "Haus")}
    assert [cue.lemma if cue else "" for cue in found.values()] == ["Angabe", "Bericht", "", ""]


def test_certainty() -> None:
    assert (certainty.adverb("vielleicht"), certainty.adverb("nie"), certainty.adjective("mutmaßlich")) == (
        "possible",
        "negative",
        "hearsay",
    )
    assert (certainty.modal("können", "past"), certainty.modal("wollen", "perfect"), certainty.modal("gehen", "past")) == (
        "fact",
        "claim",
        "",
    )
    assert (certainty.marker("um", True), certainty.marker("um", False), certainty.marker("weil", False)) == ("plan", "", "")


def test_a_noun_of_speech_may_end_the_sentence() -> None:
    rows = [("Rom", "PROPN", 1, "nsubj"), ("zahlt", "VERB", 3, "parataxis"), (",", "PUNCT", 1, "punct"), ("Behauptung", "NOUN", -1, "root")]
    starts = (0, 4, 10, 12)
    tokens = tuple(
        Token(i, word, word, upos, head, label, start, start + len(word))
        for i, ((word, upos, head, label), start) in enumerate(zip(rows, starts, strict=True))
    )
    text = "Rom zahlt , Behauptung"
    document = Document(Article("end", text), (Sentence(0, 0, len(text), text, tokens),))
    assert [p.lemma for p in grammar.analyse(document)[0].predications if p.kind == "verb"] == ["zahlt"]
