"""Who says what, where the frame is loose: roles under a report, papers, reasons, who spoke before; and quotations with spans."""

import pytest
from told import told
from trees import documents

from kgbuild import grammar
from kgbuild.model import Status
from tests.pipe import model_missing, through

STATUS = [
    ("as-role", "einziehen", ["Claimed + Polizei says"]),
    ("as-role", "Abgeordneter", ["Asserted +", "Claimed + Polizei says"]),
    ("names", "Armee", ["Asserted +"]),
    ("names", "Süden", ["Asserted +"]),
    ("names", "angreifen", ["Claimed + Holm says"]),
    ("demanded-subject", "Rücktritt", ["Planned +"]),
    ("announced-condition", "angreifen", ["Planned + Rom announces"]),
    ("announced-condition", "zahlen", ["Possible - Rom announces"]),
    ("ready", "helfen", ["Planned + Rom announces"]),
    ("beside-noun", "angreifen", ["Planned + Holm demands"]),
    ("reason", "angreifen", ["Claimed + Holm says"]),
    ("with-words", "angreifen", ["Claimed + Holm says"]),
    ("document", "angreifen", ["Claimed + Bericht claims"]),
    ("rumour", "verlassen", ["Claimed + somebody says"]),
    ("goes-forth", "angreifen", ["Claimed + Bericht says"]),
    ("impersonal", "angreifen", ["Claimed + Polizei says"]),
    ("can-speak", "angreifen", ["Claimed + Holm says"]),
    ("predicate-quoted", "angreifen", ["Claimed + Polizei says"]),
    ("institution", "verlieren", ["Claimed + Wahlkommission says"]),
    ("apposition-speaker", "angreifen", ["Claimed + Ole says"]),
    ("finite-xcomp", "angreifen", ["Claimed + Zeugen says"]),
]

QUOTATIONS = [
    ("as-role", [("indirect", "Holm zieht … als Abgeordneter in den Rat ein", "der Polizei")]),
    ("scare", [("indirect", "die „sehr ernste“ Lage in Rom bleibe ruhig", "Holm"), ("direct", "sehr ernste", "Holm")]),
    ("apposition-speaker", [("direct", "Wir haben Bern angegriffen", "Ole Berg")]),
    ("judged", [("direct", "völlig verfehlt", "Holm")]),
    ("rumour", [("indirect", "verließ Trainer Karl Berg Rom", "")]),
    (
        "predicate-quoted",
        [
            ("indirect", "Rom sei ruhig", "Die Polizei"),
            ("indirect", "Damit habe Rom „klar und deutlich Bern angegriffen“", "Die Polizei"),
            ("direct", "klar und deutlich Bern angegriffen", "Die Polizei"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "lemma", "expected"), STATUS)
def test_status(name: str, lemma: str, expected: list[str]) -> None:
    assert told(documents("speech-more")[name], lemma) == expected


@pytest.mark.parametrize(("name", "expected"), QUOTATIONS)
def test_quotations(name: str, expected: list[tuple[str, str, str]]) -> None:
    document = documents("speech-more")[name]
    text = document.article.text
    found = grammar.quotations(document)
    told_ = [(q.kind, " … ".join(text[start:end] for start, end in q.spans), text[slice(*q.speaker)] if q.speaker else "") for q in found]
    assert told_ == expected


def test_found_in_text_order() -> None:
    for document in documents("speech-more").values():
        starts = [quotation.start for quotation in grammar.quotations(document)]
        assert starts == sorted(starts)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Unter Berufung auf Anna Roth meldet Reuters, dass Polen die Ukraine unterstützt.", ("Anna Roth", "Reuters")),
        ("Wie Reuters unter Berufung auf Anna Roth meldete, unterstützt Polen die Ukraine.", ("Anna Roth", "Reuters")),
        ("Anna Roth zeigte sich überzeugt, dass Polen die Ukraine unterstützt.", ("Anna Roth",)),
        ("Anna Roth machte deutlich, dass Polen die Ukraine unterstützt.", ("Anna Roth",)),
        ("Polen unterstütze die Ukraine, hieß es aus dem Kreml.", ("Kreml",)),
    ],
)
def test_sources_from_text(sentence: str, sources: tuple[str, ...]) -> None:
    done = through(sentence)
    (claim,) = (c for c in done.claims if c.predicate == "supports")
    assert claim.status in (Status.CLAIMED, Status.POSSIBLE)
    assert tuple(source.text for source in claim.sources) == sources


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("headline", "status", "sources"),
    [
        ("Trump: Russland hat Polen angegriffen", "Claimed", ("Trump",)),
        ("Polizei: Peter Lang tötete Anna Roth", "Claimed", ("Polizei",)),
        ("Studie: Siemens übernimmt Alstom", "Claimed", ("Studie",)),
        ("Medien: Siemens übernimmt Alstom", "Claimed", ("Medien",)),
        ("Siemens vor Übernahme von Alstom", "Planned", ()),
        ("Übernahme von Alstom durch Siemens geplatzt", "Asserted", ()),
        ("Wenn Russland Polen angreift", "Possible", ()),
    ],
)
def test_headlines(headline: str, status: str, sources: tuple[str, ...]) -> None:
    claims = [c for c in through(headline).claims if c.predicate in ("attacks", "kills", "acquires", "participatesIn")]
    assert claims
    assert {str(c.status) for c in claims} == {status}
    assert {tuple(s.text for s in c.sources) for c in claims} == {sources}
    assert not any(c.status is Status.ASSERTED and c.polarity == "positive" for c in claims)


@pytest.mark.skipif(model_missing(), reason="no language model")
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Polen wies einen Bericht der Zeitung Nordpost zurück, wonach Siemens den Konkurrenten Alstom übernommen hat.", "Polen"),
        ("Zeitung: Siemens übernimmt den Konkurrenten Alstom.", "Zeitung"),
        ("Otto Kern sagte: Siemens übernimmt den Konkurrenten Alstom.", "Otto Kern"),
        ("Siemens hat dem Vernehmen nach den Konkurrenten Alstom übernommen.", ""),
    ],
)
def test_who_is_quoted(text: str, source: str) -> None:
    claims = [claim for claim in through(text).claims if claim.predicate == "acquires"]
    assert claims and all([s.text for s in claim.sources][:1] == [source] for claim in claims), through(text).story()


@pytest.mark.skipif(model_missing(), reason="no language model")
def test_an_event_before_a_colon_says_nothing() -> None:
    claims = [claim for claim in through("Nato-Gipfel: Otto Kern trifft Eva Roth.").claims if claim.predicate == "meets"]
    assert claims and not any(claim.sources for claim in claims)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rom habe Bern angegriffen, sagte ein Sprecher der Süddeutschen Zeitung.", "Sprecher"),
        ("Rom hat Bern angegriffen, wie ein Sprecher der Zeitung bestätigte.", "Sprecher"),
        ("Ein Sprecher der Zeitung sagte, Rom habe Bern angegriffen.", "Sprecher der Zeitung"),
        ("Rom habe Bern angegriffen, sagte ein Sprecher der Bank.", "Sprecher der Bank"),
        ("Rom habe Bern angegriffen, sagte ein Sprecher des ZDF.", "Sprecher des ZDF"),
        ("Nach SPIEGEL-Informationen hat Russland die Ukraine angegriffen.", "SPIEGEL"),
        ("Nach einem „Spiegel“-Bericht hat Russland die Ukraine angegriffen.", "Spiegel"),
        ("Rom hat Bern angegriffen. Das erfuhr die dpa am Montag aus Parteikreisen.", "Parteikreisen"),
        ("Rom hat Bern angegriffen. Das erfuhr die Agentur aus Parteikreisen.", "Agentur aus Parteikreisen"),
    ],
)
def test_who_is_told_and_who_tells(text: str, speaker: str) -> None:
    found = [[source.text for source in c.sources] for c in through(text).claims if c.predicate == "attacks"]
    assert found == [[speaker]]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize("word", ["„Spiegel“-Redakteurin", "»Zeit«-Autorin", '"Tagespost"-Chefin'])
def test_a_mark_that_closes_within_a_word_ends_its_quotation(word: str) -> None:
    told = [c for c in through(f"{word} Anna Bolt reiste nach Rom. Karl Berg reiste nach Bern.").claims if c.predicate == "visits"]
    assert len(told) == 2
    assert all(c.status is Status.ASSERTED for c in told)
